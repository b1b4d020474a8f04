"""How many outlets print some statements, from how many independent origins, and what merges them.

Pure functions over what `gainsay.keep.origins.origins_of` gives. Statements are of one
origin where they came from the same outlet, be it its own reports or an agency's that it
printed, and where they quote the same words of a speaker.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from gainsay.ground import Ownership, all_states
from gainsay.keep.origins import Kind, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Independence:
    """How many outlets, and from how many origins; `merges` are sentences that say why they are fewer."""

    outlets: int
    origins: int
    merges: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Of how many origins of a side how many have no part in it; `notes` are sentences on those that do."""

    origins: int
    without_part: int
    notes: tuple[str, ...]


def independence(side: Collection[Origin]) -> Independence:
    """Counts the outlets and the independent origins of some statements."""
    groups = families(side)
    merges = [merge for group in groups for merge in _merges(group)]
    return Independence(
        outlets=len({one.outlet for one in side}),
        origins=len(groups),
        merges=tuple(dict.fromkeys(merges)),
    )


def families(side: Iterable[Origin]) -> list[list[Origin]]:
    """The statements by independent origin, each group and all of them in the order of publication."""
    ordered = sorted(side, key=_place)
    family: dict[str, str] = {}
    for one in ordered:
        marks = [f"source {one.source}", *([f"utterance {one.utterance}"] if one.utterance else [])]
        roots = {family.setdefault(mark, mark) for mark in marks}
        if len(roots) > 1:
            first = family[marks[0]]
            family = {mark: first if of in roots else of for mark, of in family.items()}
    groups: dict[str, list[Origin]] = {}
    for one in ordered:
        groups.setdefault(family[f"source {one.source}"], []).append(one)
    return list(groups.values())


def standing(side: Collection[Origin], other: Collection[Origin]) -> Standing:
    """How many origins of a side have no part in it, such as those that only relay the other one.

    A part in a side has an outlet that a state runs for which somebody speaks on this side,
    and nobody on the other.
    """
    ours, theirs = _states(side) - _states(other), _states(other) - _states(side)
    groups = families(side)
    bound = [group for group in groups if all(_runs(one, ours) for one in group)]
    notes = [_note(one, "this side") for group in bound for one in group]
    notes += [_note(one, "the other side") for group in groups for one in group if _runs(one, theirs)]
    return Standing(
        origins=len(groups), without_part=len(groups) - len(bound), notes=tuple(dict.fromkeys(notes))
    )


def _merges(group: Sequence[Origin]) -> Iterable[str]:
    """Why the outlets of a group count as one; nothing where there is only one."""
    if len({one.outlet for one in group}) < 2:
        return
    for one in group:
        if one.kind is not Kind.OWN and one.outlet != one.source:
            yield f"{one.outlet_name}’s article {one.reason}"
    for utterance in dict.fromkeys(one.utterance for one in group if one.utterance):
        saying = [one for one in group if one.utterance == utterance]
        names = list(dict.fromkeys(one.outlet_name for one in saying))
        if len({one.source for one in saying}) > 1 and len(names) > 1:
            yield f"{', '.join(names[:-1])} and {names[-1]} quote the same words"


def _states(side: Iterable[Origin]) -> frozenset[str]:
    return frozenset(one.speaks_for for one in side if one.speaks_for)


def _runs(one: Origin, states: Collection[str]) -> bool:
    """Whether one of these states runs the outlet where a statement entered the news."""
    return one.ownership is Ownership.STATE and one.country in states


def _note(one: Origin, side: str) -> str:
    state = all_states().get(one.country or "")
    name = state.name if state else one.country
    return f"{one.source_name} is run by the state of {name}, for which somebody speaks on {side}"


def _place(one: Origin) -> tuple[str, str, str]:
    return one.published or "9999", one.document, one.statement
