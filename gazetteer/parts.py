"""Which part of its state each town lies in, and how many people live in each part.

The two sources give the parts different codes. American codes are the same; for
other states a part is matched to the towns of one code by nearness, one to one,
the nearest pairs first, among the parts of the uppermost level. What stays without
a match has no towns and no population.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, hypot, radians

from gazetteer.sources import Made

# Kilometres between the middle of a part and that of its towns, at most: so many, or the towns' own spread.
_NEAR = 150
# Parts with a special status are cities beside the usual parts.
_BESIDE = "special status"
# The people of a part of which nothing is known.
_SOME = 150_000


def placed(
    states: Sequence[Made],
    counties: Sequence[Made],
    cities: Sequence[Made],
    codes: Mapping[str, Mapping[str, str]],
) -> None:
    """Set `part` of counties and cities, and the populations of states and counties.

    `codes` has, by state, the part's code for that of the towns, where nearness would not tell.
    """
    groups: dict[tuple[str, str], list[Made]] = defaultdict(list)
    for city in cities:
        groups[city.country, city.code].append(city)
    known = _known(states, codes)
    others = {code: towns for code, towns in groups.items() if code not in known}
    matched = known | _matched([s for s in states if s.country not in {"US", *codes}], others)
    for code, towns in groups.items():
        part = matched.get(code)
        for town in towns:
            town.part = part
        if part is not None:
            part.population = max(sum(town.population for town in towns), part.population)
    for state in states:
        state.population = state.population or _SOME
    _of_counties(counties, groups, matched)


def _known(states: Iterable[Made], codes: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], Made]:
    """The parts whose towns have the same code, or one written down."""
    found = {(state.country, state.code): state for state in states if state.country in {"US", *codes}}
    written = {
        (country, code): found[country, part] for country, of in codes.items() for code, part in of.items()
    }
    return {key: state for key, state in found.items() if key[0] == "US"} | written


def _matched(
    states: Sequence[Made], groups: dict[tuple[str, str], list[Made]]
) -> dict[tuple[str, str], Made]:
    """The part of each code, the nearest pairs first."""
    middles = {code: _middle(towns) for code, towns in groups.items()}
    by_country = defaultdict(list)
    for code in middles:
        by_country[code[0]].append(code)
    levels = Counter((state.country, state.level) for state in states)
    pairs = []
    for at, state in enumerate(states):
        codes = by_country[state.country]
        # French departments or British boroughs are many more than there are codes.
        many = levels[state.country, state.level] > 2 * len(codes) or _BESIDE in state.level
        for code in () if many else codes:
            far = kilometres((state.lat, state.lon), middles[code])
            if far < max(_NEAR, _spread(groups[code], middles[code])):
                pairs.append((far, code, at))
    found: dict[tuple[str, str], Made] = {}
    taken: set[int] = set()
    for _, code, at in sorted(pairs):
        if code not in found and at not in taken:
            found[code] = states[at]
            taken.add(at)
    return found


def _middle(towns: Sequence[Made]) -> tuple[float, float]:
    return sum(town.lat for town in towns) / len(towns), sum(town.lon for town in towns) / len(towns)


def _spread(towns: Sequence[Made], middle: tuple[float, float]) -> float:
    return sum(kilometres((town.lat, town.lon), middle) for town in towns) / len(towns)


def _of_counties(
    counties: Sequence[Made],
    groups: dict[tuple[str, str], list[Made]],
    states: dict[tuple[str, str], Made],
) -> None:
    """A town's people are counted to the county whose middle is nearest."""
    within = defaultdict(list)
    for county in counties:
        county.part = states.get(("US", county.code))
        within[county.code].append(county)
    for code, listed in within.items():
        for town in groups["US", code]:
            here = (town.lat, town.lon)
            nearest = min(listed, key=lambda county: kilometres(here, (county.lat, county.lon)))
            nearest.population += town.population


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points (latitude, longitude) of one country, as on a plane."""
    across = (one[1] - other[1] + 180) % 360 - 180
    return 111.2 * hypot(one[0] - other[0], across * cos(radians((one[0] + other[0]) / 2)))
