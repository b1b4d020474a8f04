"""A reading that was printed before is taken over where it holds, and refused where it does not."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec
import pytest

from gainsay import handed, ingest, pipeline
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.keep import Ledger
from gainsay.keep.verify import faults
from gainsay.records import RawPage, Reading
from tests.keep.conftest import address, ledger

__all__ = ["address", "ledger"]

TEXT = (
    "Varnia denies shelling the port of Elmas\n\n"
    "Lorra accused Varnia on Monday of shelling the port of Elmas, where 12 people were killed.\n\n"
    "Varnia’s defence ministry denied the claim. “No shell was fired,” said Colonel Mirela Tans.\n"
)


@pytest.fixture(scope="module")
def read() -> Reading:
    return pipeline.read_text(TEXT, Given(outlet="The Tidewater Post", published="2031-05-14"))


def page(value: Any, source: str = "r.jsonl:1") -> RawPage:
    body = value if isinstance(value, bytes) else msgspec.json.encode(value)
    return RawPage(
        source=source, body=body, sha256=hashlib.sha256(body).hexdigest(), media_type=handed.MEDIA_TYPE
    )


def changed(reading: Reading, change: Callable[[Any], object]) -> RawPage:
    told = json.loads(msgspec.json.encode(reading))
    change(told)
    return page(told)


def test_what_was_printed_is_taken_as_it_is(read: Reading) -> None:
    assert len(read.statements) > 2
    assert pipeline.read_page(page(read)) == read


def test_read_anew_it_comes_to_the_same(read: Reading) -> None:
    less = replace(read, statements=(), disputes=(), actors=(), figures=(), events=())
    assert pipeline.read_anew(page(less)) == read


def _duplicate(told: Any) -> None:
    told["actors"].append(told["actors"][0])


def _move(told: Any) -> None:
    told["statements"][0]["content"][0]["start"] -= 1


FAULTS: dict[str, Callable[[Any], object]] = {
    "does not stand at": _move,
    r"'x' of its places": lambda told: told["places"][0].update(text="x"),
    "hash of its text": lambda told: told["document"].update(text=TEXT + " "),
    "article's id": lambda told: told["document"].update(outlet="Other"),
    "a block lies outside": lambda told: told["document"]["blocks"][0].update(end=9999),
    "not the id of the statement": lambda told: told["statements"][0].update(id="s0123456789abcdef"),
    "no words": lambda told: told["statements"][0].update(content=[]),
    "two of its actors have the id": _duplicate,
    "is no id": lambda told: told["disputes"][0].update(id="d" * 18),
    "an actor a0 that": lambda told: told["statements"][0]["speaker"].update(id="a0"),
    "a statement s0 that": lambda told: told["disputes"][0]["related"].append("s0"),
    "a statement s1 that": lambda told: told["figures"][0].update(statement="s1"),
    "'soon' is no date": lambda told: told["document"]["published"].update(earliest="soon"),
    "a NUL": lambda told: told["document"].update(title="a\0"),
    "Invalid enum value": lambda told: told["statements"][0].update(act="lie"),
    "required field `blocks`": lambda told: told["document"].pop("blocks"),
}


@pytest.mark.parametrize("said", FAULTS)
def test_what_does_not_hold_is_refused_and_named(read: Reading, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        pipeline.read_page(changed(read, FAULTS[said]))
    assert str(refused.value).startswith("r.jsonl:1 is ")


def test_half_a_character_is_refused(read: Reading) -> None:
    body = msgspec.json.encode(read).replace(b"denies", b"\\ud800es", 1)
    with pytest.raises(InputError, match=r"r\.jsonl:1"):
        pipeline.read_page(page(body))


@pytest.mark.parametrize("name", ["outlet", "published", "url", "title", "language"])
def test_its_facts_cannot_be_given(read: Reading, name: str) -> None:
    given: dict[str, Any] = {name: "2031-05-14"}
    with pytest.raises(InputError, match="was read already"):
        pipeline.read_page(page(read), Given(**given))


@dataclass
class Source:
    """A page at hand."""

    page: RawPage

    @property
    def name(self) -> str:
        return self.page.source

    def open(self) -> tuple[RawPage, Given]:
        return self.page, Given()


def added(ledger: Ledger, *pages: RawPage) -> Iterator[str]:
    for one in ingest.add(ledger, map(Source, pages)):
        yield one.added.outcome.value if one.added else str(one.fault)


def test_it_goes_into_a_ledger_and_is_read_again_when_asked(ledger: Ledger, read: Reading) -> None:
    less = replace(read, figures=())
    assert list(added(ledger, page(less))) == ["new"]
    assert list(added(ledger, page(less))) == ["known"]
    assert ledger.reading(read.document.id) == less
    assert list(faults(ledger)) == []
    (again,) = ingest.refresh(ledger)
    assert again.reading == read
    assert list(ingest.refresh(ledger)) == []
    assert ledger.reading(read.document.id) == read
    assert list(added(ledger, page(less))) == ["known"]
    assert ledger.reading(read.document.id) == read


def test_the_id_of_anothers_record_is_refused_and_stops_no_other(ledger: Ledger, read: Reading) -> None:
    other = pipeline.read_text(TEXT + "It went on.\n")
    third = pipeline.read_text(TEXT + "It ended.\n")
    forged = replace(other, disputes=(replace(other.disputes[0], id=read.disputes[0].id),))
    told = list(added(ledger, page(read), page(forged, "r.jsonl:2"), page(third)))
    assert (told[0], told[2]) == ("new", "new")
    assert told[1].startswith(f"r.jsonl:2: another article has the record {read.disputes[0].id}")
    assert ledger.document_of(other.document.id) is None
    assert list(faults(ledger)) == []
