"""Where and when an event took place, and what it is about, from its own clause."""

from collections.abc import Iterable, Iterator, Sequence

from gainsay.encode import Entity
from gainsay.extract.events.deeds import Deed
from gainsay.extract.events.frames import lexicon
from gainsay.extract.events.roles import case_of
from gainsay.extract.phrases import plain_name
from gainsay.extract.syntax import Syntax
from gainsay.records import Basis, DateMention, When

_AT = frozenset({"in", "at", "near", "outside", "across", "inside", "around", "of", "on", "to", "over"})
_LENGTHS = frozenset({"lasting", "each", "often", "rate", "weekdays", "months", "now", "span"})
_NO_TIME = frozenset({f"rule:date-{name}" for name in _LENGTHS})
_VERBAL = frozenset({"VERB", "AUX"})
_CONTEXTS = 3


def place_of(syntax: Syntax, deed: Deed, places: Sequence[Entity]) -> str | None:
    """The place named nearest to the deed in its clause, after a preposition of place."""
    best: tuple[int, int] | None = None
    for entity in places:
        head = syntax.head_of((entity.first, entity.last))
        distance = _way_up(syntax, head, deed.words)
        if distance is not None and case_of(syntax, head) in _AT and (best is None or distance < best[0]):
            best = distance, head
    if best is None and deed.scene:
        best = next(((0, head) for head in _of_subject(syntax, deed, places)), None)
    return _with_joined(syntax, best[1], places) if best is not None else None


def _of_subject(syntax: Syntax, deed: Deed, places: Sequence[Entity]) -> Iterator[int]:
    """Places in the subject of the verb over a noun: "Martinique was wracked by riots"."""
    verb = deed.head
    while verb >= 0 and syntax.words[verb].upos not in _VERBAL:
        verb = syntax.words[verb].head
    subjects = tuple(syntax.modifiers(verb, "nsubj")) if verb >= 0 else ()
    for entity in places:
        head = syntax.head_of((entity.first, entity.last))
        if _way_up(syntax, head, subjects) is not None:
            yield head


def _with_joined(syntax: Syntax, head: int, places: Sequence[Entity]) -> str:
    """A place with those joined to it: "Guadeloupe and Martinique"."""
    heads = {head, *syntax.modifiers(head, "conj")}
    named = [e for e in places if syntax.head_of((e.first, e.last)) in heads]
    return " and ".join(plain_name(syntax.span((e.first, e.last)).text) for e in named)


def when_of(syntax: Syntax, deed: Deed, mentions: Iterable[DateMention]) -> When | None:
    """The time that hangs on the deed's words."""
    goal = deed.words + _same_moment(syntax, deed.head)
    best: tuple[int, DateMention] | None = None
    for mention in mentions:
        words = syntax.words_in(mention.start, mention.end)
        if words is None or mention.found_by in _NO_TIME or (mention.timex or "P").startswith("P"):
            continue
        distance = _way_up(syntax, syntax.head_of(words), goal)
        if distance is not None and (best is None or distance < best[0]):
            best = distance, mention
    return _when(best[1]) if best is not None else None


def _same_moment(syntax: Syntax, verb: int) -> tuple[int, ...]:
    """The verb whose time a participle shares: "left the base on Friday, handing it over"."""
    word = syntax.words[verb]
    shares = word.deprel == "advcl" and syntax.lower(verb).endswith("ing") and word.head >= 0
    marked = any(True for _ in syntax.modifiers(verb, "mark"))
    return (word.head,) if shares and not marked else ()


def _when(told: DateMention) -> When:
    reasons = (f"“{' '.join(told.text.split())}” stands beside it", *([told.anchor] if told.anchor else []))
    return When(
        earliest=told.earliest, latest=told.latest, grain=told.grain, timex=told.timex,
        basis=Basis.TEXT, reasons=reasons,
    )  # fmt: skip


def _way_up(syntax: Syntax, word: int, goal: Sequence[int]) -> int | None:
    """Steps up the tree from a word to one of the goal, over nouns only; None where a verb is nearer."""
    steps = 0
    while word >= 0 and steps < 8:
        if word in goal:
            return steps
        if steps and syntax.words[word].upos in _VERBAL:
            # What a clause says of the time of the verb under it: "held talks …, killing two on Friday".
            return None
        word = syntax.words[word].head
        steps += 1
    return None


def contexts_of(syntax: Syntax, deed: Deed) -> tuple[str, ...]:
    """What the deed's sentence is about, the contexts with most words first."""
    table = lexicon().contexts
    counts: dict[str, int] = {}
    for i in range(*syntax.tagged.sentences[syntax.sentence_of[deed.head]]):
        for context in table.get(syntax.lower(i), ()):
            counts[context] = counts.get(context, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name])[:_CONTEXTS])
