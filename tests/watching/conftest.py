"""A site, a ledger in each database, a clock turned by hand, and a reader that reads nothing real."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gainsay import encode, ingest, pipeline
from gainsay.acquire import Fetcher
from gainsay.config import Given
from gainsay.errors import NoArticle
from gainsay.ground import KnowledgeBase
from gainsay.keep import Ledger, opened
from gainsay.records import RawPage, Reading
from tests.acquire.site import HandClock, Site
from tests.keep.articles import everything, renamed
from tests.keep.conftest import empty
from tests.watching.desk import Desk


@pytest.fixture
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """In SQLite, or in the database that the test asks for (`desk.both`)."""
    place = empty(request, tmp_path) if hasattr(request, "param") else str(tmp_path / "ledger.db")
    with opened(place) as made:
        yield made


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        yield running


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Given]:
    """What was given with each page that was read; a page that begins with BAD is no article."""
    given_so_far: list[Given] = []

    def read_page(
        page: RawPage,
        given: Given,
        encoder: encode.Encoder | None = None,
        known: KnowledgeBase | None = None,
    ) -> Reading:
        given_so_far.append(given)
        if page.body.startswith(b"BAD"):
            raise NoArticle(f"{page.source} holds no article")
        one = renamed(everything(), page.sha256)
        return replace(
            one, document=replace(one.document, url=page.url, text_sha256=one.document.text_sha256)
        )

    monkeypatch.setattr(pipeline, "read_page", read_page)
    monkeypatch.setattr(ingest, "reader", lambda: "gainsay test")
    return given_so_far


@pytest.fixture
def desk(site: Site, ledger: Ledger, seen: list[Given]) -> Iterator[Desk]:
    turned = HandClock()
    with Fetcher(allow_private=True, delay=0, clock=turned.clock()) as fetcher:
        yield Desk(site=site, ledger=ledger, turned=turned, fetcher=fetcher, seen=seen)
