"""What is contested does not become a fact where a noun takes it up.

"They have begun to deploy", claims one side; "the deployment", writes the outlet, or who
condemns it. A noun that takes up a deed which is only alleged, or denied, and which nobody's
verb tells as a fact, is told as alleged too: no verdict is given in passing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gainsay.extract.events.telling import Telling
from gainsay.extract.syntax import Syntax
from gainsay.extract.topics import stem
from gainsay.records import EventStatus

_CONTESTED = frozenset({EventStatus.ALLEGED, EventStatus.DENIED})
_FACT = frozenset({EventStatus.HAPPENED, EventStatus.ONGOING})


def as_contested(syntax: Syntax, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """The tellings, those by a noun of a contested deed as alleged, with its parties, place and time."""
    contested = [one for one in tellings if one.status in _CONTESTED]
    firm = {_kind(one) for one in tellings if one.status in _FACT and not _is_noun(syntax, one)}
    for one in tellings:
        taken_up = one.status in _FACT and _is_noun(syntax, one) and _kind(one) not in firm
        alike = (other for other in contested if _kind(one) == _kind(other) and _meet(one, other))
        deed = next(alike, None) if taken_up else None
        yield one if deed is None else _taken_up(one, deed)


def _taken_up(noun: Telling, deed: Telling) -> Telling:
    """The noun as another mention of the deed: under whatever name, the parties are those of the deed."""
    return replace(
        noun,
        status=EventStatus.ALLEGED,
        source=deed.source,
        target=deed.target,
        place=deed.place,
        when=deed.when,
    )


def _kind(one: Telling) -> tuple[str, str]:
    """PLOVER's type and the word by which a deed and the noun for it are one: "deploy", "deployment"."""
    return one.code.plover, stem(one.lemma)


def _is_noun(syntax: Syntax, one: Telling) -> bool:
    return syntax.words[one.words[-1]].upos == "NOUN"


def _meet(one: Telling, other: Telling) -> bool:
    """Whether both are done to, by or in somebody or something of one name, as far as any is named."""
    mine, theirs = _names(one), _names(other)
    return not mine or not theirs or bool(mine & theirs)


def _names(one: Telling) -> frozenset[str]:
    """The capitalised words of its parties and its place: of "Government of Mali" also that of "Mali"."""
    parts = (*one.source, *one.target, *([one.place] if one.place else []))
    words = (word for part in parts for word in part.split() if word[0].isupper())
    return frozenset(words) - {"Government", "Armed"}
