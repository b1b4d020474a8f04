"""The disputes of a reading as views show them: roles in a fixed order, members grouped by who speaks.

The terminal and the page both draw from here. A dispute's lists hold ids;
here they are the outline's entries, so a member has its number, letter and
place. An id that the reading does not hold is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gainsay.publish.outline import Entry, Outline, Voice
from gainsay.records import Dispute, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What statements do in a dispute: the record's `field`, `label` for a margin, `title` for a heading."""

    field: str
    label: str
    title: str


# The two sides first; then what bears on the claim, then what the denying side grants or says instead.
ROLES = (
    Role(field="asserted", label="asserted", title="Asserted"),
    Role(field="denied", label="denied", title="Denied"),
    Role(field="evidence", label="evidence", title="Evidence"),
    Role(field="proof_demanded", label="demand", title="Proof demanded"),
    Role(field="admitted", label="admitted", title="Admitted"),
    Role(field="counter_account", label="instead", title="The other account"),
    Role(field="related", label="related", title="On the same matter"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one speaker says in one role, in the order of the text."""

    voice: Voice
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One role of a dispute; `note` is a sentence about it, or empty."""

    role: Role
    groups: tuple[Group, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A dispute: `number` counts from 1; parts with neither members nor note are left out."""

    number: int
    dispute: Dispute
    parts: tuple[Part, ...]

    def entries(self) -> Iterable[Entry]:
        """All members, as often as they have a role."""
        return (entry for part in self.parts for group in part.groups for entry in group.entries)


def contests(reading: Reading, lines: Outline) -> tuple[Contest, ...]:
    """The disputes in the reading's order."""
    known = {entry.statement.id: entry for entry in lines.entries}
    return tuple(
        Contest(number=number, dispute=dispute, parts=_parts(dispute, known))
        for number, dispute in enumerate(reading.disputes, 1)
    )


def places(listed: Iterable[Contest]) -> dict[int, tuple[tuple[int, Role], ...]]:
    """For each statement's number the disputes' numbers and its roles there."""
    found: dict[int, tuple[tuple[int, Role], ...]] = {}
    for contest in listed:
        for part in contest.parts:
            for group in part.groups:
                for entry in group.entries:
                    found[entry.number] = (*found.get(entry.number, ()), (contest.number, part.role))
    return found


def _parts(dispute: Dispute, known: dict[str, Entry]) -> tuple[Part, ...]:
    members = {role.field: _members(getattr(dispute, role.field), known) for role in ROLES}
    notes = _notes(dispute, members)
    parts = (
        Part(role=role, groups=_grouped(members[role.field]), note=notes.get(role.field, ""))
        for role in ROLES
    )
    return tuple(part for part in parts if part.groups or part.note)


def _notes(dispute: Dispute, members: dict[str, list[Entry]]) -> dict[str, str]:
    """That nobody asserts it; and who gives evidence, at the demand for proof where there is one."""
    notes = {}
    if not members["asserted"]:
        notes["asserted"] = "by nobody that was found in this article"
    if members["asserted"] and (members["evidence"] or members["proof_demanded"]):
        at = "proof_demanded" if members["proof_demanded"] else "evidence"
        notes[at] = _outside(dispute, members["evidence"])
    return notes


def _outside(dispute: Dispute, givers: Sequence[Entry]) -> str:
    """One sentence on whether anybody but the claimants gives evidence."""
    if not givers:
        return "No evidence was found in this article."
    reasons = {one.statement: one.reason for one in dispute.interested}
    ties = {giver.voice.name: reasons.get(giver.statement.id) for giver in givers}
    strangers = [name for name, reason in ties.items() if reason is None]
    if strangers:
        return f"Evidence from somebody not known to belong to the claiming side: {'; '.join(strangers)}."
    told = "; ".join(f"{name} {reason}" for name, reason in ties.items())
    return f"No evidence from outside the claiming side was found: {told}."


def _members(ids: Iterable[str], known: dict[str, Entry]) -> list[Entry]:
    return sorted((known[i] for i in ids if i in known), key=lambda entry: entry.number)


def _grouped(entries: Sequence[Entry]) -> tuple[Group, ...]:
    voices = dict.fromkeys(entry.voice for entry in entries)
    return tuple(
        Group(voice=voice, entries=tuple(e for e in entries if e.voice == voice)) for voice in voices
    )
