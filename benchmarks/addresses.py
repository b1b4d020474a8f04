"""`python -m benchmarks.addresses LEDGER NUMBER SEED`: what may be asked of the board over a ledger.

Of every page and every route of the API that answers GET, up to NUMBER addresses: with ids of the ledger, and
with what the route can be filtered by, drawn by SEED. A stream, which does not end, is left out.
Prints one JSON object: the addresses by route.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import sqlalchemy as sa
from fastapi.openapi.utils import get_openapi

from gainsay.errors import GainsayError
from gainsay.keep import Ledger, opened
from gainsay.serve.api.routes import router as api
from gainsay.serve.pages import PAGES

# What stands in the place of an id, by the part of the path before it.
_IDS = {
    "actors": "SELECT id FROM actors",
    "articles": "SELECT id FROM documents",
    "claims": "SELECT id FROM claims",
    "disputes": "SELECT id FROM claims WHERE contested > 0",
    "statements": "SELECT id FROM statements",
    "stories": "SELECT DISTINCT story FROM stories_of",
    "things": "SELECT id FROM statements",
}
# What a filter asks for; a filter without values here is left empty.
_VALUES = {
    "name": "SELECT DISTINCT speaker FROM statements WHERE speaker IS NOT NULL",
    "speaker": "SELECT DISTINCT speaker FROM statements WHERE speaker IS NOT NULL",
    "outlet": "SELECT DISTINCT name FROM outlets_of WHERE name IS NOT NULL",
    "story": _IDS["stories"],
    "since": "SELECT DISTINCT substr(published, 1, 7) FROM documents WHERE published IS NOT NULL",
    "until": "SELECT DISTINCT substr(published, 1, 7) FROM documents WHERE published IS NOT NULL",
}
_FIXED = {
    "act": ("assert", "deny", "accuse", "promise"),
    "place": ("Mali", "United", "France", "London"),
    "state": ("standing", "unjudged", "confirmed", "rejected"),
    "page": ("1", "2", "3", "8"),
    "offset": ("0", "100", "500"),
}
# As many values of a kind are drawn from the ledger.
_MOST_VALUES = 2000
_TEXTS = "SELECT words FROM claims"

Parameter = Mapping[str, Any]


def main() -> None:
    """Print the addresses."""
    where, number, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with opened(where, new=False) as ledger:
        chance = Random(seed)
        values = _values(ledger, chance)
        found = {route: _drawn(route, names, values, number, chance) for route, names in _routes()}
    print(json.dumps(found))


def _routes() -> Iterator[tuple[str, Sequence[Parameter]]]:
    """The path of each route that answers GET, with its parameters."""
    for router in (*(page.router for page in PAGES), api):
        described = get_openapi(title="", version="", routes=router.routes)
        for path, operations in sorted(described["paths"].items()):
            told = operations.get("get")
            if told and "text/event-stream" not in told["responses"]["200"].get("content", ()):
                yield path, told.get("parameters", ())


def _values(ledger: Ledger, chance: Random) -> dict[str, Sequence[str]]:
    """What parameters can have for values: ids by the part of the path, others by their name."""
    with ledger.looking() as connection:
        ids = {f"/{kind}/": _some(connection.scalars(sa.text(query)), chance) for kind, query in _IDS.items()}
        told = {name: _some(connection.scalars(sa.text(query)), chance) for name, query in _VALUES.items()}
        texts = _some(connection.scalars(sa.text(_TEXTS)), chance)
    words = sorted({word for text in texts for word in text.split() if word.isalpha() and len(word) > 3})
    return {**ids, **told, **_FIXED, "words": words}


def _some(found: sa.ScalarResult[str], chance: Random) -> list[str]:
    listed = sorted(found)
    return chance.sample(listed, min(len(listed), _MOST_VALUES))


def _drawn(
    route: str, names: Sequence[Parameter], values: Mapping[str, Sequence[str]], number: int, chance: Random
) -> list[str]:
    made = (_address(route, names, values, chance) for _ in range(number))
    return list(dict.fromkeys(address for address in made if address))


def _address(
    route: str, names: Sequence[Parameter], values: Mapping[str, Sequence[str]], chance: Random
) -> str | None:
    """The route with an id where it needs one, all parameters that it needs and up to two others.

    None where the ledger has nothing to ask for. Raises GainsayError for an id of an unknown kind.
    """
    path, query = route, {}
    optional = [one["name"] for one in names if not one["required"] and values.get(one["name"])]
    chosen = set(chance.sample(optional, chance.randint(0, min(2, len(optional)))))
    for one in names:
        name = one["name"]
        if one["in"] == "path":
            before = route[: route.index(f"{{{name}}}")]
            kind = f"/{before.strip('/').rpartition('/')[2]}/"
            if kind not in values:
                raise GainsayError(f"benchmarks.addresses knows no ids for {route}")
            if not values[kind]:
                return None
            path = path.replace(f"{{{name}}}", quote(chance.choice(values[kind]), safe=""))
        elif one["in"] == "query" and (one["required"] or name in chosen):
            query[name] = chance.choice(values[name])
    return path + (f"?{urlencode(query)}" if query else "")


if __name__ == "__main__":
    main()
