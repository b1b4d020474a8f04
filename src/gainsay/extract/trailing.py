"""Reports that trail behind a clause: "Rebels hold the town, a state-run newspaper alleged Tuesday"."""

from dataclasses import replace

from gainsay.encode import Attribution, WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.syntax import Syntax

# Verbs that stand behind what they report; a participle behind a noun stands before more of its phrase.
_TRAILING = frozenset({
    "say", "allege", "claim", "report", "warn", "announce", "argue", "insist", "add", "state", "admit",
    "acknowledge", "concede", "declare", "write", "suggest", "confirm", "note", "explain", "reveal",
})  # fmt: skip
_FINITE = frozenset({"VERB", "AUX"})
_GO_ON = frozenset({"to", "by", "of", "as"})


def with_clause_before(syntax: Syntax, one: Attribution) -> Attribution:
    """Of "CLAUSE, a paper alleged" the clause is what is said and the paper says it.

    An attribution without a source whose content is a noun phrase between a comma and
    the cue has the one for the other; any other is left as it is.
    """
    if one.source is not None or len(one.content) != 1 or not _trails(syntax, one.cue):
        return one
    noun = one.content[0]
    clause = _clause_before(syntax, noun)
    if clause is None or noun[1] != one.cue[0] or _is_clause(syntax, noun):
        return one
    return replace(one, source=noun, content=(clause,))


def _trails(syntax: Syntax, cue: WordRange) -> bool:
    """Whether the cue is a verb of saying with no more of its own clause behind it than when and where."""
    behind = syntax.lower(cue[1]) if cue[1] < len(syntax.words) else ""
    return cue[1] - cue[0] == 1 and is_any(syntax.lower(cue[0]), _TRAILING) and behind not in _GO_ON


def _clause_before(syntax: Syntax, noun: WordRange) -> WordRange | None:
    """What stands between the start of the sentence and the comma before a noun phrase, if it is a clause."""
    first = syntax.tagged.sentences[syntax.sentence_of[noun[0]]][0]
    comma = noun[0] - 1
    if comma <= first or syntax.form(comma) != ",":
        return None
    return (first, comma) if _is_clause(syntax, (first, comma)) else None


def _is_clause(syntax: Syntax, words: WordRange) -> bool:
    """Whether a verb of the words has its subject in them."""
    inside = syntax.words[slice(*words)]
    subjects = [w.head for w in inside if w.deprel.startswith("nsubj") and words[0] <= w.head < words[1]]
    return bool(subjects) and any(w.upos in _FINITE for w in inside)
