"""Silences: who was asked and did not comment, did not reply, or neither confirmed nor denied.

The words that say it are looked for in each sentence; the tree around them tells
whose silence it is and which clause says so. A silence is no statement: one that
says nothing else ("said that he had no comment") goes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import Resolved
from gainsay.extract.phrases import marked, own_phrase
from gainsay.extract.quotation import Quotation, is_quoted
from gainsay.extract.subjects import subject_of
from gainsay.extract.syntax import Syntax
from gainsay.extract.turns import Turn
from gainsay.records import Act, Silence, SilenceKind

# By rule: with the one who is silent found in the tree, and without.
_SURE, _HALF_SURE = 0.8, 0.5
_PART = re.compile(r"<(\w+)>")
_NOT_BEFORE = frozenset({"not", "n't", "n’t", "never", "if"})
# Who says of himself that he is silent.
_SELF = frozenset({"i", "we", "he", "she", "they", "it"})
_OWN = frozenset({"his", "her", "its", "their", "my", "our"})
_FIRST_PERSON = frozenset({"i", "we"})
# Prepositions before the one to whom calls went, or from whom no answer came.
_TOWARDS = {"to", "with", "at", "for", "by"}
_FROM = {"from", "by"}
_PASSED_ON = frozenset({
    "calls", "call", "messages", "message", "emails", "email", "e-mails", "e-mail", "requests", "request",
    "questions", "question", "queries", "query", "inquiries", "enquiries", "letters",
})  # fmt: skip
# How words begin whose verb has no silent subject: "there was no comment".
_NOBODY = frozenset({"there", "no", "not"})
_REACHING = frozenset({"reach", "contact"})
# Acts that a statement performs whatever it says of comments besides.
_WEIGHTY = frozenset({Act.DENY, Act.ACCUSE, Act.ADMIT})
_NO_COMMENT = re.compile(r"\W*no (?:further )?comments?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Silent:
    """A silence before its actor is resolved: the clause, the words that say it, who is silent."""

    words: WordRange
    says: WordRange
    subject: WordRange | None
    kind: SilenceKind

    def record(self, syntax: Syntax, resolved: Resolved | None, actor: str | None) -> Silence:
        """The record, with whom the subject stands for."""
        known = resolved if resolved is not None and resolved.rule != "rule:unresolved" else None
        span = syntax.span(self.words)
        return Silence(
            start=span.start,
            end=span.end,
            text=span.text,
            actor=actor,
            name=known.name if known else None,
            kind=self.kind,
            score=_SURE if known else _HALF_SURE,
            found_by="+".join(["rule:silence", *([known.rule] if known else [])]),
        )


def silences(syntax: Syntax, quoted: Sequence[Quotation], found: Sequence[Turn]) -> list[Silent]:
    """All silences in the order of the text; within what somebody says only his own."""
    listed = [one for n in range(len(syntax.tagged.sentences)) for one in _in_sentence(syntax, n)]
    placed = [kept for one in listed if (kept := _placed(syntax, quoted, found, one)) is not None]
    return sorted([*placed, *_bare(syntax, found)], key=lambda one: one.words)


def says_nothing(syntax: Syntax, turn: Turn, found: Sequence[Silent]) -> bool:
    """Whether a statement is no more than one of the silences: its cue says it, or its content does."""
    if turn.verdict.act in _WEIGHTY:
        return False
    cue, words = turn.draft.cue_words, _words_of(syntax, turn)
    at_cue = cue is not None and any(one.says[0] <= syntax.head_of(cue) < one.says[1] for one in found)
    return at_cue or any(_main(syntax, words, one) for one in found)


def _main(syntax: Syntax, words: WordRange, one: Silent) -> bool:
    """Whether the words' main clause is the silence."""
    return words[0] <= one.says[0] < words[1] and one.says[0] <= syntax.head_of(words) < one.says[1]


# --- finding -----------------------------------------------------------------


@cache
def _patterns() -> tuple[tuple[SilenceKind, re.Pattern[str]], ...]:
    """A pattern for each kind, the tellings of the rarer kinds first."""
    kinds = (SilenceKind.NEITHER, SilenceKind.NO_REPLY, SilenceKind.NO_COMMENT)
    return tuple((kind, re.compile(rf"\b(?:{_filled(kind.value)})")) for kind in kinds)


def _filled(name: str) -> str:
    """The list of a name as alternatives, longest first, with the parts put in."""
    listed = sorted(lexicon("silences")[name], key=lambda pattern: (-len(pattern), pattern))
    return "|".join(_PART.sub(lambda m: f"(?:{_filled(m.group(1))})", one) for one in listed)


def _in_sentence(syntax: Syntax, number: int) -> Iterator[Silent]:
    first, last = syntax.tagged.sentences[number]
    start = syntax.words[first].start
    # Lower case and blanks keep each character in its place.
    text = re.sub(r"\s", " ", syntax.text[start : syntax.words[last - 1].end])
    text = _lowered(text)
    taken: list[tuple[int, int]] = []
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            taken.append(match.span())
            says = syntax.words_in(start + match.start(), start + match.end())
            if says is not None and (one := _silent(syntax, says, kind)) is not None:
                yield one


def _lowered(text: str) -> str:
    """Lower case of the same length; some capitals have none."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def _silent(syntax: Syntax, says: WordRange, kind: SilenceKind) -> Silent | None:
    """The silence that the words say, with its clause and subject by the tree."""
    verb = syntax.head_of(says)
    if syntax.words[verb].upos == "NOUN" and syntax.words[verb].deprel == "obj":
        verb = syntax.words[verb].head  # "received no response"
    before = says[0] - 1
    if before >= 0 and syntax.lower(before) in _NOT_BEFORE:
        return None
    nobody = syntax.lower(says[0]) in _NOBODY
    subject = _towards(syntax, says) or (None if nobody else _subject(syntax, verb, says))
    if subject is not None and _is_thing(syntax, subject):
        return None
    return Silent(_clause(syntax, verb, says, subject), says, subject, kind)


def _is_thing(syntax: Syntax, subject: WordRange) -> bool:
    return syntax.lower(syntax.head_of(subject)) in lexicon("silences")["other_subject"]


def _subject(syntax: Syntax, verb: int, says: WordRange) -> WordRange | None:
    """The subject of the verb, of a passive too; else the noun before it, or that of a verb joined to it."""
    own = next(syntax.modifiers(verb, "nsubj"), None)
    if own is not None and not _breaks(syntax, own, says[0]):
        return own_phrase(syntax, own)
    beside = says[0] - 1
    while beside >= 0 and _is_light(syntax, beside):
        beside -= 1
    if beside >= 0 and syntax.words[beside].upos in {"NOUN", "PROPN", "PRON"}:
        return own_phrase(syntax, beside)
    found = subject_of(syntax, (verb, verb + 1))
    return found.words if found is not None and not _breaks(syntax, found.words[0], says[0]) else None


def _is_light(syntax: Syntax, word: int) -> bool:
    return syntax.words[word].upos in {"AUX", "ADV", "PART"}


def _breaks(syntax: Syntax, first: int, last: int) -> bool:
    """Whether a sentence ends between two words: the network may run two into one."""
    return any(syntax.form(i) in {".", "!", "?"} for i in range(first, last))


def _towards(syntax: Syntax, says: WordRange) -> WordRange | None:
    """Whom calls went to, or no answer came from, where the words speak of calls and answers."""
    forms = {syntax.lower(i) for i in range(*says)}
    reached = next((i for i in range(*says) if syntax.lower(i) in _REACHING), None)
    if reached is not None and forms & {"efforts", "attempts"}:
        return next((own_phrase(syntax, i) for i in syntax.modifiers(reached, "obj")), None)
    if syntax.lower(says[0]) not in _NOBODY | _PASSED_ON:
        return None
    markers = _FROM if syntax.lower(says[0]) in _NOBODY else _TOWARDS
    last = syntax.tagged.sentences[syntax.sentence_of[says[0]]][1]
    for i in range(says[0], min(says[1] + 8, last)):
        named = syntax.words[i].upos in {"PROPN", "NOUN", "PRON"} and syntax.lower(i) not in {"comment", "an"}
        if named and marked(syntax, i, markers) and syntax.words[i].deprel.startswith(("obl", "nmod")):
            return own_phrase(syntax, i)
    return None


def _clause(syntax: Syntax, verb: int, says: WordRange, subject: WordRange | None) -> WordRange:
    """The words under the verb, without the clauses that are joined to it or follow it behind a comma."""
    found = [verb]
    for word in found:
        children = syntax.children[word]
        found.extend(i for i in children if says[0] <= i < says[1] or not _is_apart(syntax, i, verb))
    first, last = min([*found, says[0]]), max([*found, says[1] - 1]) + 1
    if subject is not None and subject[1] <= says[0]:
        between = range(subject[1], says[0])
        first = min(first, subject[0]) if all(_is_light(syntax, i) for i in between) else first
    while first < says[0] and (_breaks(syntax, first, says[0]) or _joins(syntax, first)):
        first += 1
    while last > says[1] and (_breaks(syntax, says[1], last) or syntax.words[last - 1].upos == "PUNCT"):
        last -= 1
    return first, last


def _joins(syntax: Syntax, word: int) -> bool:
    """Whether a word only joins the clause to what is before it."""
    return syntax.words[word].upos in {"PUNCT", "CCONJ"} or syntax.words[word].deprel == "mark"


def _is_apart(syntax: Syntax, child: int, verb: int) -> bool:
    """Whether what hangs on a word of the clause is no part of it."""
    relation = syntax.words[child].deprel.split(":")[0]
    if syntax.words[child].head == verb and (
        relation in {"conj", "parataxis"} or (relation == "ccomp" and child < verb)
    ):
        return True
    return relation == "punct" or (relation == "advcl" and child > verb and _behind_comma(syntax, child))


def _behind_comma(syntax: Syntax, top: int) -> bool:
    found = [top]
    for word in found:
        found.extend(syntax.children[word])
    first = min(found)
    return syntax.form(first) == "," or (first > 0 and syntax.form(first - 1) == ",")


# --- in what somebody says ---------------------------------------------------


def _placed(syntax: Syntax, quoted: Sequence[Quotation], found: Sequence[Turn], one: Silent) -> Silent | None:
    """The silence where the page tells it, or a speaker of himself; nothing where he tells it of another."""
    turn = _saying(syntax, found, one)
    alone = one.subject is not None and one.subject[1] - one.subject[0] == 1
    subject = syntax.lower(one.subject[0]) if one.subject is not None else None
    if is_quoted(syntax.words[one.says[0]].start, quoted) and not (turn and subject in _FIRST_PERSON):
        return None
    # A lawyer answers for "her client".
    if turn is None or subject is None or subject in _OWN:
        return one
    if not (alone and subject in _SELF):
        return None
    return Silent(one.words, one.says, turn.draft.source or turn.draft.subject, one.kind)


def _saying(syntax: Syntax, found: Sequence[Turn], one: Silent) -> Turn | None:
    """The statement whose content holds the words that say the silence."""
    at = syntax.words[one.says[0]].start
    end = bisect_right(found, at, key=lambda turn: turn.draft.content[0].start)
    return next(
        (t for t in reversed(found[:end]) if any(s.start <= at < s.end for s in t.draft.content)), None
    )


def _bare(syntax: Syntax, found: Sequence[Turn]) -> Iterator[Silent]:
    """Statements that are "No comment" and no more."""
    for turn in found:
        if len(turn.draft.content) == 1 and _NO_COMMENT.fullmatch(turn.draft.content[0].text):
            words = _words_of(syntax, turn)
            yield Silent(words, words, turn.draft.source or turn.draft.subject, SilenceKind.NO_COMMENT)


def _words_of(syntax: Syntax, turn: Turn) -> WordRange:
    return syntax.words_in(turn.draft.content[0].start, turn.draft.content[-1].end) or (0, 0)
