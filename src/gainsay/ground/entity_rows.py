"""Entities of a table's row and of a FollowTheMoney object."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gainsay.errors import InputError
from gainsay.ground.codes import alpha3
from gainsay.ground.entities import Entity
from gainsay.ground.states import all_states
from gainsay.records import ActorKind

# Schemata of FollowTheMoney that are actors, with the role that they tell; others are none.
_SCHEMATA = {
    "Person": (ActorKind.PERSON, None),
    "PublicBody": (ActorKind.ORGANISATION, "GOV"),
    "Company": (ActorKind.ORGANISATION, "BUS"),
    "Organization": (ActorKind.ORGANISATION, None),
    "LegalEntity": (ActorKind.ORGANISATION, None),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowTheMoney:
    """What is read of an object; all properties are lists of strings."""

    schema: str
    properties: dict[str, list[str]] = field(default_factory=dict)


def of_table(row: Mapping[str | None, str | list[str] | None]) -> Entity:
    """The entity of a row: name, aliases (parted by ";"), kind, country, code, wikidata.

    Raises InputError for a row without a name, an unknown kind or country, and more cells than columns.
    """
    cells = {key: value.strip() for key, value in row.items() if key and isinstance(value, str)}
    if row.get(None) is not None:
        raise InputError("more cells than columns; put quotation marks around a cell that holds a comma")
    if not cells.get("name"):
        raise InputError('no "name"')
    kind = cells.get("kind", "").lower() or ActorKind.ORGANISATION.value
    if kind not in set(ActorKind):
        raise InputError(f"unknown kind {kind!r}; give one of {', '.join(ActorKind)}")
    country = cells.get("country", "").upper() or None
    if country is not None and country not in all_states():
        raise InputError(f"unknown country {country!r}; give the two letters of ISO 3166")
    state, role = coded(cells.get("code", ""), country)
    return Entity(
        name=cells["name"],
        kind=ActorKind(kind),
        aliases=tuple(alias.strip() for alias in cells.get("aliases", "").split(";") if alias.strip()),
        country=state,
        role=role,
        wikidata=cells.get("wikidata") or None,
    )


def coded(code: str, country: str | None) -> tuple[str | None, str | None]:
    """Country and role of an actor code: "RUSPRM" is RU and PRM, "MED" a role alone."""
    by_alpha3 = {state.alpha3: state.code for state in all_states().values()}
    if country is None:
        country = by_alpha3.get(code[:3])
    own = alpha3(country)
    return country, (code.removeprefix(own) if own else code) or None


def of_follow_the_money(entry: FollowTheMoney) -> Entity | None:
    """The entity of an object, None where its schema is no actor's, such as an address.

    Raises InputError for an actor without a name.
    """
    if entry.schema not in _SCHEMATA:
        return None
    kind, role = _SCHEMATA[entry.schema]
    names = entry.properties.get("name", [])
    if not names:
        raise InputError('no "name" among the properties')
    others = [names[1:], entry.properties.get("alias", []), entry.properties.get("weakAlias", [])]
    countries = (code.upper() for code in entry.properties.get("country", []))
    return Entity(
        name=names[0],
        kind=kind,
        aliases=tuple(alias for listed in others for alias in listed),
        country=next((code for code in countries if code in all_states()), None),
        role=role,
        wikidata=next(iter(entry.properties.get("wikidataId", [])), None),
    )
