"""The articles of `gainsay demo`: an affair of 2021 and 2022 in original texts of invented outlets.

The pages lie in `articles/`, named in the order of their publication; `index.toml` holds
what those of plain text cannot say of themselves, `outlets.toml` who publishes them.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from gainsay.acquire.capture import captured
from gainsay.acquire.files import media_type
from gainsay.config import Given
from gainsay.ground import Outlet, load_outlets
from gainsay.records import RawPage

# Where `gainsay demo` makes its ledger, in the current folder.
LEDGER = "gainsay-demo.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page of the demo with what is given of it; `name` is the same wherever gainsay is installed."""

    name: str
    page: RawPage
    given: Given

    def open(self) -> tuple[RawPage, Given]:
        """The page and what is known of it, as the ingest asks for them."""
        return self.page, self.given


def articles() -> Iterator[Article]:
    """All articles in the order of their publication."""
    folder = files(__name__)
    facts = tomllib.loads(folder.joinpath("index.toml").read_text(encoding="utf-8"))
    for file in sorted(folder.joinpath("articles").iterdir(), key=lambda one: one.name):
        name = f"demo/{file.name}"
        page = captured(name, file.read_bytes(), media_type=media_type(Path(file.name)))
        yield Article(name=name, page=page, given=Given(**facts.get(file.name, {})))


def outlets() -> tuple[Outlet, ...]:
    """The invented outlets."""
    with as_file(files(__name__).joinpath("outlets.toml")) as path:
        return tuple(load_outlets(path).outlets)
