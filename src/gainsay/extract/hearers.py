"""Who is told, and is no speaker: in "Akin told the host Lee that he is in" Akin says so, not Lee."""

from dataclasses import replace

from gainsay.encode import Attribution, WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.subjects import phrase_of
from gainsay.extract.syntax import Syntax

# Verbs whose object hears what is said, and which never stand before their subject.
_TELLING = frozenset({"tell", "inform", "assure", "remind"})
_HEARERS = ("obj", "iobj", "nsubj")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def with_teller(syntax: Syntax, one: Attribution) -> Attribution:
    """What stands before a verb of telling as the source, where what stands behind it was taken for it."""
    verb = syntax.head_of(one.cue)
    if not is_any(syntax.lower(verb), _TELLING):
        return one
    one = _without_hearer(syntax, verb, one)
    if not _is_told(syntax, verb, one.source):
        return one
    teller = _teller(syntax, verb)
    if teller is None:
        return one
    pieces = tuple(piece for piece in one.content if not _meet(teller, piece))
    return replace(one, source=teller, content=pieces or one.content)


def _without_hearer(syntax: Syntax, verb: int, one: Attribution) -> Attribution:
    """Without the name of who was told, put in quotation marks: of "“I won,” he told “Today.”" “I won”."""
    heard = set(syntax.modifiers(verb, "obj", "iobj"))
    spoken = tuple(
        piece for piece in one.content if piece[0] < verb or not any(piece[0] <= i < piece[1] for i in heard)
    )
    return replace(one, content=spoken) if spoken and any(piece[1] <= verb for piece in spoken) else one


def _is_told(syntax: Syntax, verb: int, source: WordRange | None) -> bool:
    """Whether the source hears it; or there is none, and the tree has a subject behind the verb."""
    heard = [i for i in syntax.modifiers(verb, *_HEARERS) if i > verb]
    if source is None:
        return any(syntax.words[i].deprel == "nsubj" for i in heard)
    return any(source[0] <= i < source[1] for i in heard)


def _teller(syntax: Syntax, verb: int) -> WordRange | None:
    """The noun before the verb that hangs on it without a preposition, whatever the tree calls it."""
    before = [i for i in syntax.children[verb] if i < verb and syntax.words[i].upos in _NOMINAL]
    bare = [i for i in before if not any(True for _ in syntax.modifiers(i, "case", "mark"))]
    return phrase_of(syntax, bare[-1]) if bare else None


def _meet(one: WordRange, other: WordRange) -> bool:
    return one[0] < other[1] and other[0] < one[1]
