"""What each party said about a claim over time: a line for each position of a party, a mark for each day."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from gainsay.keep.positions import STANDS
from gainsay.publish.contests import ROLES
from gainsay.publish.odd import harmless
from gainsay.publish.phrases import counted, date_in_words
from gainsay.serve.drawing.axis import Axis, spanning
from gainsay.serve.views import Party

_WIDTH, _LEFT, _RIGHT, _LINE, _TOP = 960, 230, 940, 18, 46
_LONGEST_NAME = 32
_TITLES = {role.field: role.title for role in ROLES}
# Forms tell positions apart where colours do not; each is drawn around 0,0.
_FORMS = {
    "asserted": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
    "denied": "M-4.5-4.5h9v9h-9z",
    "proof_demanded": "M0-6 6 0 0 6-6 0z",
    "admitted": "M0-6 6 5H-6z",
    "counter_account": "M0 6-6-5H6z",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A position of a party: on which days how often; `party` is empty but on the first of its lines."""

    party: str
    role: str
    days: Mapping[date, int]


def drawn(parties: Sequence[Party]) -> Markup | None:
    """The picture; None where no day is known."""
    lines = list(_lines(parties))
    days = [day for line in lines for day in line.days]
    if not days:
        return None
    axis, height = spanning(days, _LEFT, _RIGHT), _TOP + _LINE * len(lines) + 4
    parts = [*_key(), *_scale(axis, height)]
    for number, line in enumerate(lines):
        parts += _placed(line, axis, _TOP + _LINE * number + _LINE // 2)
    start = Markup('<svg class="positions" viewBox="0 0 {} {}" aria-hidden="true">').format(_WIDTH, height)
    return start + Markup("").join(parts) + Markup("</svg>")


def _lines(parties: Iterable[Party]) -> Iterable[_Line]:
    for party in parties:
        for number, stand in enumerate(party.stands):
            days = Counter(date.fromisoformat(step.day) for step in stand.steps if step.day)
            yield _Line(party="" if number else party.name, role=stand.role, days=days)


def _key() -> Iterable[Markup]:
    for number, role in enumerate(STANDS):
        x = _LEFT + number * 140
        yield _form(role, x, 12)
        yield Markup('<text x="{}" y="16">{}</text>').format(x + 12, _TITLES[role].lower())


def _scale(axis: Axis, height: int) -> Iterable[Markup]:
    for day, name in axis.names():
        x = axis.at(day)
        yield Markup('<path class="rule" d="M{} 40V{}"/>').format(x, height)
        yield Markup('<text x="{}" y="36" text-anchor="middle">{}</text>').format(min(x, _RIGHT - 20), name)


def _placed(line: _Line, axis: Axis, y: int) -> Iterable[Markup]:
    """The line, with the party's name where it is its first, and its marks."""
    if line.party:
        name = harmless(line.party)
        short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        yield Markup('<path class="rule" d="M0 {}H{}"/>').format(y - _LINE // 2, _RIGHT)
        yield Markup('<text class="party" x="0" y="{}">{}</text>').format(y + 4, short)
    for day, often in sorted(line.days.items()):
        told = f"{_TITLES[line.role]}, {date_in_words(day.isoformat())}: {counted(often, 'statement')}"
        yield _form(line.role, axis.at(day), y, told)


def _form(role: str, x: float, y: float, told: str = "") -> Markup:
    return Markup('<path class="{}" transform="translate({} {})" d="{}"><title>{}</title></path>').format(
        role, x, y, _FORMS[role], told
    )
