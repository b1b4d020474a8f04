"""The times that an article names, resolved against its publication, its tenses and one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gainsay.extract.syntax import Syntax
from gainsay.extract.tense import direction
from gainsay.ground.calendar import (
    Anchor,
    Direction,
    Expression,
    Resolved,
    Setting,
    counted_from,
    find,
    resolve,
)
from gainsay.records import BlockKind, DateMention, Document, When

# Rules whose outcome the tense of the verb decides.
_BY_TENSE = frozenset({"day", "month", "weekday", "season", "holiday", "unit"})
# "As early as Tuesday", "until noon Friday".
_UP_TO = frozenset({"by", "until", "till", "as"})
# Rules that tell no time on which another could lean.
_NO_ANCHOR = frozenset({"lasting", "each", "often", "rate", "weekdays", "months", "now", "span", "clock"})
# Characters within which "that day" looks back, about three paragraphs.
_REACH = 1500
# The grammar is written by hand; what it takes is a time in about this share of cases (AQUAINT, by extent).
_SCORE = 0.9


def dates(document: Document, syntax: Syntax) -> tuple[DateMention, ...]:
    """The times in the order of the text."""
    reader = _Reader(document, syntax)
    for block in document.blocks:
        if block.kind is not BlockKind.CHROME:
            reader.read(find(document.text, block.start, block.end))
    return tuple(reader.found)


def anchor_of(published: When | None) -> Anchor:
    """The day of publication as far as it is known: whole, or its month ("XXXX-12")."""
    if published is None:
        return Anchor()
    first, last = (published.earliest or "")[:10], (published.latest or "")[:10]
    if first and first == last:
        return Anchor.of(date.fromisoformat(first), f"published {first}")
    year, month = _parts(published.timex or "")
    return Anchor(year=year, month=month, told=f"published {published.timex}" if month else "")


def _parts(timex: str) -> tuple[int | None, int | None]:
    year, _, rest = timex.partition("-")
    return (int(year) if year.isdecimal() else None), (int(rest[:2]) if rest[:2].isdecimal() else None)


@dataclass(frozen=True, slots=True)
class _Told:
    """A time on which later ones may lean, with the offset at which it was told."""

    anchor: Anchor
    at: int


class _Reader:
    """Resolves expressions in the order of the text, so that each can lean on those before."""

    def __init__(self, document: Document, syntax: Syntax) -> None:
        self.document, self.syntax = document, syntax
        self.published = anchor_of(document.published)
        self.found: list[DateMention] = []
        self._told: list[_Told] = []

    def read(self, expressions: Sequence[Expression]) -> None:
        """The mentions of one block."""
        skip = -1
        for i, said in enumerate(expressions):
            if i == skip:
                continue
            resolved = resolve(said, self._setting(said))
            following = expressions[i + 1] if i + 1 < len(expressions) else None
            end = said.end
            if following is not None and self._touches(said, following):
                base = resolve(following, self._setting(following))
                counted = counted_from(said, base) if base is not None else None
                if counted is not None:
                    resolved, end, skip = counted, following.end, i + 1
            if resolved is not None:
                self._keep(said, end, resolved)

    def _touches(self, said: Expression, following: Expression) -> bool:
        return self.document.text[said.end : following.start].isspace()

    def _setting(self, said: Expression) -> Setting:
        return Setting(published=self.published, local=self._local(said), direction=self._direction(said))

    def _direction(self, said: Expression) -> Direction | None:
        if said.rule not in _BY_TENSE or self.published.year is None:
            return None
        return Direction.FUTURE if said.lead in _UP_TO else direction(self.syntax, said.start, said.end)

    def _local(self, said: Expression) -> Anchor | None:
        """The time told of last that is exact enough for the expression to lean on."""
        by_day = said.rule in {"clock", "listed"} or said.kind("unit") == "DAYUNIT" or "part" in said
        for one in reversed(self._told):
            if said.start - one.at > _REACH:
                return None
            if not by_day or one.anchor.day is not None:
                return one.anchor
        return None

    def _keep(self, said: Expression, end: int, resolved: Resolved) -> None:
        period = resolved.period
        self.found.append(
            DateMention(
                start=said.start,
                end=end,
                text=self.document.text[said.start : end],
                earliest=resolved.first.isoformat() if resolved.first else None,
                latest=resolved.last.isoformat() if resolved.last else None,
                grain=period.grain,
                timex=period.timex,
                anchor=resolved.anchor,
                score=_SCORE,
                found_by=f"rule:date-{resolved.rule}",
            )
        )
        if resolved.rule not in _NO_ANCHOR:
            self._told.append(_Told(_as_anchor(resolved), said.end))


def _as_anchor(resolved: Resolved) -> Anchor:
    """The time as one to lean on, as exact as it is known."""
    period = resolved.period
    first, last = period.first, period.last
    if first is None or last is None:
        year, month = _parts(period.timex)
        return Anchor(year=year, month=month, told=f"mentioned {period.timex}")
    exact = first.year == last.year
    return Anchor(
        year=first.year,
        month=first.month if exact and first.month == last.month else None,
        day=first.day if first == last else None,
        told=f"mentioned {period.timex}",
    )
