"""The time that a sentence tells of its own act of saying: "said late Friday", "in a statement on Monday".

The time hangs on the cue in the tree, or on what was said in or by ("a statement
released late Friday"). What hangs on somebody in the sentence ("the man arrested on
Monday said") or on another clause ("after he fell on Monday, he said") tells of other things.
"""

import re
from collections.abc import Iterator, Sequence

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax
from gainsay.records import DateMention, Statement

# Lengths, sets and the present as such are no time of an act; nor is a time of which nothing is known.
_LENGTHS = frozenset({"lasting", "each", "often", "rate", "weekdays", "months", "now", "span"})
_NO_TIME = frozenset({f"rule:date-{name}" for name in _LENGTHS})
_NAMED = re.compile(r"XXXX-(?:WXX-)?\d")
# Where a sentence ends though the network saw no end: "… never return. In August …".
_ENDED = re.compile(r"[a-z]{3}[.!?][\"”’)]*\s+[A-Z“\"]")
# What is believed or feared is no act of saying: the time is that of what is believed.
_BELIEVED = frozenset({"believed", "feared", "thought", "suspected", "known", "expected", "understood"})
# Words between a cue and a time that stand side by side, whatever the tree says: "said on Tuesday".
_SIDE_BY_SIDE = 3
_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"advcl", "conj", "xcomp", "ccomp", "parataxis", "acl", "root"})


def own_time(syntax: Syntax, statement: Statement, mentions: Sequence[DateMention]) -> DateMention | None:
    """The time beside the cue, outside of what is said, that is nearest to it; days before longer times."""
    cue = _cue(syntax, statement)
    if cue is None:
        return None
    if syntax.lower(syntax.head_of(cue)) in _BELIEVED:
        return None
    # A law that "finds" something does so now, whatever year stands beside it.
    lasting = syntax.lower(syntax.head_of(cue)).endswith("s")
    found = [
        one
        for one in beside(syntax, statement, mentions)
        if _is_known(one) and not (lasting and one.grain == "year") and _tells(syntax, cue, one)
    ]
    return min(
        found, key=lambda one: (not is_day(one), abs(one.start - syntax.words[cue[0]].start)), default=None
    )


def is_day(mention: DateMention) -> bool:
    """Whether it names one day, known or only by its name."""
    exact = mention.earliest is not None and mention.earliest == mention.latest
    return exact or (mention.grain in {"day", "part_of_day", "minute"} and mention.earliest == mention.latest)


def _is_known(mention: DateMention) -> bool:
    """Whether the mention tells a time as far as that is possible without the publication: "Friday"."""
    return mention.latest is not None or _NAMED.match(mention.timex or "") is not None


def beside(syntax: Syntax, statement: Statement, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The times of its sentence that stand outside of what is said."""
    edges = statement.cue or statement.content[0]
    words = syntax.words_in(edges.start, edges.end)
    if words is None:
        return
    first, last = syntax.tagged.sentences[syntax.sentence_of[words[0]]]
    start, end = syntax.words[first].start, syntax.words[last - 1].end
    for one in mentions:
        inside = start <= one.start and one.end <= end
        if (
            inside
            and one.found_by not in _NO_TIME
            and not any(s.start <= one.start < s.end for s in statement.content)
        ):
            yield one


def _cue(syntax: Syntax, statement: Statement) -> WordRange | None:
    return syntax.words_in(statement.cue.start, statement.cue.end) if statement.cue is not None else None


def _tells(syntax: Syntax, cue: WordRange, mention: DateMention) -> bool:
    """Whether the time is that of the cue."""
    words = syntax.words_in(mention.start, mention.end)
    edges = syntax.words[cue[0]].start, syntax.words[cue[1] - 1].end
    if words is None or _ENDED.search(
        syntax.text, min(mention.end, edges[1]), max(mention.start, edges[0]) + 1
    ):
        return False
    gap = words[0] - cue[1] if words[0] >= cue[1] else cue[0] - words[1]
    head = syntax.head_of(cue)
    if syntax.words[head].upos in _VERBAL and gap <= _SIDE_BY_SIDE and _is_open(syntax, words, cue):
        return True
    return _hangs_on(syntax, syntax.head_of(words), head)


def _is_open(syntax: Syntax, words: WordRange, cue: WordRange) -> bool:
    """Whether no verb and no mark stands between two neighbours."""
    between = range(cue[1], words[0]) if words[0] >= cue[1] else range(words[1], cue[0])
    return not any(syntax.words[i].upos in {*_VERBAL, "PUNCT", "SCONJ", "CCONJ"} for i in between)


def _hangs_on(syntax: Syntax, date: int, cue: int) -> bool:
    """Whether the way up from the date leads to the cue, or to a verb of which the cue is a part."""
    above = _verb_above(syntax, date, cue)
    if above is None or syntax.words[cue].upos not in _VERBAL:
        return above == cue
    while cue >= 0 and cue != above:
        marked = any(True for _ in syntax.modifiers(cue, "mark"))
        if marked or syntax.words[cue].deprel.partition(":")[0] not in _CLAUSES:
            return False
        cue = syntax.words[cue].head
    return cue == above


def _verb_above(syntax: Syntax, date: int, cue: int) -> int | None:
    """The first verb above the date, past what a statement was: "a statement released late Friday"."""
    made = lexicon("occasions")["made"]
    word = syntax.words[date].head
    steps = 0
    while word >= 0 and steps < len(syntax.words):
        steps += 1
        if word == cue:
            return word
        one = syntax.words[word]
        if one.upos in _VERBAL:
            passed = one.deprel in {"acl", "advcl"} and syntax.lower(word) in made
            if not passed:
                return word if not one.deprel.startswith(("acl", "advcl")) else None
        word = one.head
    return None
