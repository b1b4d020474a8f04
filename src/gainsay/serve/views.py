"""What pages show that no record holds as such: sides folded, positions in lines, outlets side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gainsay.keep.board import Entry, Whole
from gainsay.keep.heads import SIDES, Disputed, Side
from gainsay.keep.positions import Position, Step
from gainsay.keep.tellings import Family, folded
from gainsay.link.whole_story import Story
from gainsay.publish.contests import ROLES, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A role of a claim with its statements by origin.

    Of one of the two sides `side` is what is counted of it, and `notes` what is to say of its origins
    besides what makes them one.
    """

    role: Role
    side: Side | None
    families: Sequence[Family]
    notes: Sequence[str]


def parts(whole: Whole) -> list[Part]:
    """The roles of a claim in their order; of the two sides also an empty one."""
    sides = {"asserted": whole.head.asserted, "denied": whole.head.denied}
    found = []
    for role in ROLES:
        entries = [one for one in whole.entries if one.role == role.field]
        if entries or role.field in SIDES:
            side, listed = sides.get(role.field), folded(entries)
            merges = {reason for family in listed for reason in family.reasons}
            notes = [reason for reason in side.reasons if reason not in merges] if side else []
            found.append(Part(role=role, side=side, families=listed, notes=notes))
    return found


def chain(entry: Entry) -> list[str]:
    """From the article back to who spoke: the outlet, through whom it has it, the speaker."""
    outlet = entry.origin.outlet_name if entry.origin else entry.document
    through = [relay.name for relay in entry.statement.via]
    source = entry.origin.source_name if entry.origin else outlet
    names = [outlet, *through]
    # "Reuters" in the article and "Reuters News Agency" in the table are one.
    if all(name.casefold() not in source.casefold() for name in names):
        names.append(source)
    who, speaker = entry.statement.spokesperson, entry.statement.speaker
    names += [who.name] if who else []
    names += [speaker.name if speaker else "speaker not found"]
    return list(dict.fromkeys(names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One position of a party: its steps, and whether the party moved to it from another one.

    `speakers` are those who spoke for the party under names of their own.
    """

    role: str
    steps: Sequence[Step]
    moved: bool
    speakers: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party with its positions in the order in which it took them."""

    name: str
    moved: bool
    stands: Sequence[Stand]


def over_time(positions: Iterable[Position]) -> list[Position]:
    """Those of parties that take more than one position, or are heard on more than one day."""
    return [one for one in positions if len(_roles(one)) > 1 or len({s.day for s in one.steps if s.day}) > 1]


def party(position: Position) -> Party:
    """The positions that the party takes, each with its steps."""
    stands = []
    for role in _roles(position):
        steps = [step for step in position.steps if step.role == role]
        others = dict.fromkeys(step.speaker for step in steps if step.speaker != position.party)
        moved = steps[0].change == "moved"
        stands.append(Stand(role=role, steps=steps, moved=moved, speakers=tuple(others)))
    return Party(name=position.party, moved=position.moved, stands=stands)


def _roles(position: Position) -> list[str]:
    return list(dict.fromkeys(step.role for step in position.steps))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """What outlets report of the claims of a story: for each claim and outlet the sides, or nothing."""

    outlets: Sequence[str]
    rows: Sequence[tuple[Disputed, Sequence[tuple[str, ...]]]]


def reports(story: Story) -> Reports:
    """The disputes of a story against the outlets whose articles are in it."""
    outlets = list(dict.fromkeys(hit.outlet for hit in story.articles if hit.outlet))
    rows = [(one, [_sides(one, outlet) for outlet in outlets]) for one in (*story.disputes, *story.agreed)]
    return Reports(outlets=outlets, rows=rows)


def _sides(claim: Disputed, outlet: str) -> tuple[str, ...]:
    sides = (("asserted", claim.asserted), ("denied", claim.denied))
    return tuple(name for name, side in sides if outlet in side.outlets)
