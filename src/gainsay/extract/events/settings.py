"""Where and when an event took place, and what it is about, from its own clause."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gainsay.extract.events.deed import Deed
from gainsay.extract.events.frames import lexicon
from gainsay.extract.events.roles import case_of
from gainsay.extract.syntax import Syntax
from gainsay.records import Basis, DateMention, Place, When

_AT = frozenset({"in", "at", "near", "outside", "across", "inside", "around", "of", "on", "to", "over"})
_LENGTHS = frozenset({"lasting", "each", "often", "rate", "weekdays", "months", "now", "span"})
_NO_TIME = frozenset({f"rule:date-{name}" for name in _LENGTHS})
_VERBAL = frozenset({"VERB", "AUX"})
_CONTEXTS = 3


def place_of(syntax: Syntax, deed: Deed, places: Mapping[int, Place]) -> str | None:
    """The place, of those by the heads of their names, that is named nearest to the deed in its clause."""
    ways = ((_way_up(syntax, head, deed.words), head) for head in places if case_of(syntax, head) in _AT)
    near = min(((way, head) for way, head in ways if way is not None), default=None)
    if near is not None:
        return _with_joined(syntax, near[1], places)
    head = next(_of_subject(syntax, deed, places), None) if deed.scene else None
    return _with_joined(syntax, head, places) if head is not None else None


def _of_subject(syntax: Syntax, deed: Deed, places: Mapping[int, Place]) -> Iterator[int]:
    """Places in the subject of the verb over a noun: "Martinique was wracked by riots"."""
    verb = deed.head
    while verb >= 0 and syntax.words[verb].upos not in _VERBAL:
        verb = syntax.words[verb].head
    subjects = tuple(syntax.modifiers(verb, "nsubj")) if verb >= 0 else ()
    yield from (head for head in places if _way_up(syntax, head, subjects) is not None)


def _with_joined(syntax: Syntax, head: int, places: Mapping[int, Place]) -> str:
    """A place with those joined to it: "Guadeloupe and Martinique"."""
    heads = (head, *syntax.modifiers(head, "conj"))
    return " and ".join(dict.fromkeys(places[i].name for i in heads if i in places))


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
