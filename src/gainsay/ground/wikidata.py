"""Entities of a Wikidata dump's lines: English labels and aliases, and a few claims.

The ids are Wikidata's own: P31 what it is, P17 and P27 its country or citizenship,
P297 the ISO 3166 code of a state. The countries of the others are known as far as
the excerpt holds their states.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from gainsay.errors import InputError
from gainsay.ground.entities import Entity
from gainsay.ground.states import all_states
from gainsay.records import ActorKind

# Classes of Wikidata: human; intergovernmental and international organisation; newspaper, news agency.
_KINDS = {
    "Q5": ActorKind.PERSON,
    "Q245065": ActorKind.ALLIANCE,
    "Q484652": ActorKind.ALLIANCE,
    "Q11032": ActorKind.MEDIUM,
    "Q192283": ActorKind.MEDIUM,
}
_ROLES = {ActorKind.ALLIANCE: "IGO", ActorKind.MEDIUM: "MED"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A label or an alias in one language."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is read of an item."""

    id: str
    labels: dict[str, Text] = field(default_factory=dict)
    aliases: dict[str, list[Text]] = field(default_factory=dict)
    claims: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def states_in(lines: Iterable[str]) -> dict[str, str]:
    """The alpha-2 codes of the states among the items of an excerpt, by their ids."""
    found: dict[str, str] = {}
    for line in lines:
        if '"P297"' not in line:
            continue
        try:
            item = msgspec.json.decode(line, type=Item)
        except msgspec.DecodeError:
            continue  # told when its turn comes
        found.update((item.id, code) for code in _values(item, "P297") if code in all_states())
    return found


def entity(item: Item, states: dict[str, str]) -> Entity | None:
    """The entity of an item, None for a state, which is known already. Raises InputError without a label."""
    if item.id in states:
        return None
    if "en" not in item.labels:
        raise InputError(f"{item.id} has no English label")
    kinds = (_KINDS[value] for value in _values(item, "P31") if value in _KINDS)
    kind = next(kinds, ActorKind.ORGANISATION)
    of_state = [
        states[value] for claim in ("P17", "P27") for value in _values(item, claim) if value in states
    ]
    return Entity(
        name=item.labels["en"].value,
        kind=kind,
        aliases=tuple(alias.value for alias in item.aliases.get("en", [])),
        country=None if kind is ActorKind.ALLIANCE else next(iter(of_state), None),
        role=_ROLES.get(kind),
        wikidata=item.id,
    )


def _values(item: Item, claim: str) -> list[str]:
    """The ids or strings that an item's claim gives; claims of another form give none."""
    found = []
    for statement in item.claims.get(claim, []):
        value = statement.get("mainsnak", {}).get("datavalue", {}).get("value")
        found.append(value.get("id") if isinstance(value, dict) else value)
    return [value for value in found if isinstance(value, str)]
