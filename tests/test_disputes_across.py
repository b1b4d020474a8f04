"""Articles that were annotated for disputes, several outlets together: what they dispute is one dispute."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from gainsay import pipeline
from gainsay.config import Given
from gainsay.keep import Ledger, opened
from gainsay.keep.board import claim, disputed
from gainsay.keep.heads import Disputed
from gainsay.keep.ledger import Kept
from gainsay.keep.search import Filters
from gainsay.link import link
from gainsay.records import RawPage
from tests.needs import shared

pytestmark = pytest.mark.needs("shared")


@contextmanager
def ledger_of(*names: str) -> Iterator[Ledger]:
    """A ledger of these articles."""
    folder = shared()
    assert folder is not None
    gold = folder / "gold"
    about = json.loads((gold / "meta.json").read_text("utf-8"))
    with opened(":memory:") as ledger:
        for name in names:
            body = (gold / f"{name}.txt").read_bytes()
            told = about[name]
            given = Given(
                outlet=told["outlet"], published=told["published"], url=told["url"], language="en", force=True
            )
            page = RawPage(source=name, body=body, sha256=hashlib.sha256(body).hexdigest())
            reading = pipeline.read_text(body.decode(), given)
            ledger.add(reading, Kept(page=page, given=given, reader="test"), link)
        yield ledger


def denials(ledger: Ledger, one: Disputed) -> list[str]:
    whole = claim(ledger, one.id)
    assert whole is not None
    return [
        " ".join(span.text for span in entry.statement.content)
        for entry in whole.entries
        if entry.role == "denied"
    ]


def test_the_swap_for_the_girls_is_one_dispute_with_the_denials_of_both_outlets() -> None:
    with ledger_of("boko-dailymail", "boko-npr", "boko-nyt", "boko-sun", "boko-wapo") as ledger:
        (swap,) = (
            one
            for one in disputed(ledger, Filters())
            if any("exchange" in words for words in denials(ledger, one))
        )
        assert {"Daily Mail", "New York Times"} <= set(swap.denied.outlets)
        assert "Daily Mail" in swap.asserted.outlets


def test_the_assault_that_she_tells_of_is_one_dispute_of_two_outlets() -> None:
    with ledger_of("thurman-cnn", "thurman-wapo") as ledger:
        found = [
            one
            for one in disputed(ledger, Filters())
            if any("physical assault" in words or "awkward pass" in words for words in denials(ledger, one))
        ]
        assault = max(found, key=lambda one: len(one.denied.statements))
        for side in (assault.asserted, assault.denied):
            assert len(side.outlets) == 2
        assert any("Uma Thurman" in speaker for speaker in assault.asserted.speakers)


def test_the_first_accusation_is_one_dispute_of_three_outlets_apart_from_the_second() -> None:
    with ledger_of("moore-1", "moore-2", "moore-3") as ledger:
        (first,) = (one for one in disputed(ledger, Filters()) if "Leigh Corfman" in one.asserted.speakers)
        outlets = {"Fox News", "HuffPost", "New York Times"}
        assert set(first.asserted.outlets) == set(first.denied.outlets) == outlets
        assert "three other women" not in first.asserted.speakers
