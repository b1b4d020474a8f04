"""What is said, denied, admitted or charged by a plain verb that the network passed over.

Only main verbs of the article's own words count, with a subject of their own
and something that is denied, admitted or laid at somebody's door, or a clause
that is said: what is quoted, negated or only supposed is left alone.
"""

from collections.abc import Iterator, Sequence

from gainsay.encode import Attribution, WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.quotation import Quotation, is_quoted
from gainsay.extract.subjects import antecedent_of, subject_of
from gainsay.extract.syntax import Syntax

# A rule finds no more than a network that is half sure.
_SCORE = 0.6
# Verbs that do it whatever their object is, and those that do it to a claim only.
_ALWAYS = frozenset({"deny", "admit", "concede", "acknowledge", "confess", "refute", "rebut", "accuse"})
_OF_CLAIMS = frozenset({"reject", "dismiss", "dispute", "contradict", "repudiate", "disavow", "condemn"})
# Verbs that report wherever they have a clause, but for the plainest, which the network knows.
_OF_CLAUSES = frozenset({
    "maintain", "insist", "claim", "allege", "assert", "contend", "announce", "affirm", "declare", "argue",
    "reiterate", "emphasise", "emphasize", "stress", "testify", "assure", "complain", "warn",
})  # fmt: skip
_SAYING = frozenset({"said", "says", "added", "adds", "claimed", "insisted", "alleged", "argued", "stated"})
_MAIN = frozenset({"root", "conj", "parataxis", "acl:relcl"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
_SUPPOSED = frozenset({"could", "would", "might", "may", "should", "must", "can", "will", "if"})
_RELATIVE = frozenset({"that", "which"})
_FIRST_OR_SECOND = frozenset({"i", "we", "you", "who", "anyone", "nobody"})


def unmarked(syntax: Syntax, quoted: Sequence[Quotation]) -> list[Attribution]:
    """Attributions of the verbs that no cue of the network holds, in the order of the text."""
    taken = {i for one in syntax.tagged.attributions for i in range(*one.cue)}
    verbs = (i for i, word in enumerate(syntax.words) if word.upos == "VERB" and i not in taken)
    return [one for verb in verbs for one in _attribution(syntax, quoted, verb)]


def _attribution(syntax: Syntax, quoted: Sequence[Quotation], verb: int) -> Iterator[Attribution]:
    word = syntax.words[verb]
    always, clausal = (is_any(syntax.lower(verb), verbs) for verbs in (_ALWAYS, _OF_CLAUSES))
    if not (always or clausal or is_any(syntax.lower(verb), _OF_CLAIMS)) or word.deprel not in _MAIN:
        return
    if is_quoted(word.start, quoted) or _is_negated(syntax, verb):
        return
    content = _clause(syntax, verb) if clausal else _content(syntax, verb, always=always)
    found = subject_of(syntax, (verb, verb + 1)) if content else None
    shared = word.deprel == "conj"  # "acknowledged a pass but denied assault": one subject for both
    if found is None or content is None or not (found.own or shared):
        return
    named = next(syntax.modifiers(word.head, "nsubj"), None) if shared else None
    head = syntax.head_of(found.words) if named is None else named
    nominal = (
        syntax.words[head].upos in {"NOUN", "PROPN", "PRON"} and syntax.lower(head) not in _FIRST_OR_SECOND
    )
    if nominal and not (content[0] < found.words[1] and found.words[0] < content[1]):
        yield Attribution((verb, verb + 1), found.words, (content,), _SCORE)


def said_besides(syntax: Syntax) -> list[Attribution]:
    """Second reports of a clause: of "told the paper that … and said that …" what "said" reports.

    The speaker is found later, where the verb shares the subject of the first one.
    """
    cues = {i for one in syntax.tagged.attributions for i in range(*one.cue)}
    held = {i for one in syntax.tagged.attributions for piece in one.content for i in range(*piece)}
    found = []
    for verb in range(len(syntax.words) - 1):
        word = syntax.words[verb]
        joined = word.deprel == "conj" and word.head in cues and syntax.lower(verb + 1) == "that"
        if not joined or verb in held or verb in cues or syntax.lower(verb) not in _SAYING:
            continue
        clause = _clause(syntax, verb)
        if clause is not None:
            found.append(Attribution((verb, verb + 1), None, (clause,), _SCORE))
    return found


def _is_negated(syntax: Syntax, verb: int) -> bool:
    """Whether it did not happen or is only supposed: "nor does Mali admit", "they could deny"."""
    return any(syntax.lower(i) in _NOT | _SUPPOSED for i in syntax.children[verb])


def _clause(syntax: Syntax, verb: int) -> WordRange | None:
    """The clause that the verb has for an object, behind it."""
    clause = next((i for i in syntax.modifiers(verb, "ccomp") if i > verb), None)
    return _subtree(syntax, clause) if clause is not None else None


def _content(syntax: Syntax, verb: int, *, always: bool) -> WordRange | None:
    """The clause or the object of the verb; of a relative pronoun what it stands for."""
    for part in syntax.modifiers(verb, "ccomp", "obj"):
        noun = syntax.lower(part)
        if noun in _RELATIVE and part < verb:
            return antecedent_of(syntax, part)
        claim = is_any(noun, lexicon("claims")["said"])
        if part > verb and (always or claim):
            return _subtree(syntax, part)
    return None


def _subtree(syntax: Syntax, top: int) -> WordRange:
    """All words under one, without the joining marks at its ends."""
    found = [top]
    for word in found:
        found.extend(i for i in syntax.children[word] if syntax.words[i].deprel not in {"parataxis", "punct"})
    first, last = min(found), max(found) + 1
    return first, last
