"""The sample articles read with the shipped network: what must hold for every page, and what is found."""

import json
from functools import cache
from pathlib import Path

import msgspec
import pytest

from gainsay.acquire import acquire
from gainsay.pipeline import read_page
from gainsay.records import BlockKind, Reading, Statement
from gainsay.spans import Span

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in {".txt", ".html"})
EXPECTED: dict[str, list[dict[str, str | None]]] = json.loads(
    (SAMPLES / "expected.json").read_text(encoding="utf-8")
)

# Shares of the 116 expected statements, two points under what was measured with the network
# gainsay-c109d617: contents found .85, found with the right speaker .53 (names compared as they stand). The
# network before it found four contents more, mostly of nouns ("an allegation that"); its trees were worse.
CONTENT_FLOOR = 0.83
SPEAKER_FLOOR = 0.51

page_names = pytest.mark.parametrize("name", PAGES)


@cache
def reading(name: str) -> Reading:
    return read_page(acquire(str(SAMPLES / name)))


def spans(found: Reading) -> list[Span]:
    """Every span of a record."""
    listed: list[Span | None] = [mention for actor in found.actors for mention in actor.mentions]
    for statement in found.statements:
        listed += [*statement.content, statement.cue, statement.source]
        listed += [relay.span for relay in statement.via]
    return [span for span in listed if span is not None]


@page_names
def test_every_span_is_its_slice(name: str) -> None:
    found = reading(name)
    assert spans(found)
    assert all(found.document.text[s.start : s.end] == s.text for s in spans(found))


@pytest.mark.parametrize("name", PAGES)
def test_no_record_lies_in_chrome(name: str) -> None:
    found = reading(name)
    chrome = [block for block in found.document.blocks if block.kind is BlockKind.CHROME]
    # Of an HTML page only the article is kept; of a pasted one all, so its furniture must be marked.
    assert chrome or name.endswith(".html")
    inside = [s.text for s in spans(found) for b in chrome if s.start < b.end and b.start < s.end]
    assert inside == []


@page_names
def test_ids_are_unique(name: str) -> None:
    found = reading(name)
    ids = [s.id for s in found.statements] + [a.id for a in found.actors]
    assert len(ids) == len(set(ids))


@page_names
def test_every_statement_has_clean_content_and_a_known_speaker(name: str) -> None:
    found = reading(name)
    actors = {actor.id for actor in found.actors}
    assert found.statements
    for statement in found.statements:
        assert statement.content
        assert all(span.text == span.text.strip() for span in statement.content)
        assert any(ch.isalnum() for span in statement.content for ch in span.text)
        assert statement.speaker is None or statement.speaker.id in {None, *actors}
        assert all(relay.actor in {None, *actors} for relay in statement.via)


@pytest.mark.parametrize("name", ["mali-partnership.txt", "harbour-march.html"])
def test_reading_twice_gives_the_same_bytes(name: str) -> None:
    again = read_page(acquire(str(SAMPLES / name)))
    assert msgspec.json.encode(again) == msgspec.json.encode(reading(name))


def plain(words: str) -> str:
    """The words alone: quotation marks and joining punctuation at the edges are the page's."""
    return " ".join(words.split()).strip("\"“”‘’'.,:; ")


def named(name: str) -> str:
    """A name without its article."""
    return name.lower().removeprefix("the ").removeprefix("a ").removeprefix("an ")


def holding(name: str, row: dict[str, str | None]) -> list[Statement]:
    """The statements that hold the words of an expected one."""
    wanted = plain(row["content_contains"] or "")
    return [s for s in reading(name).statements if any(wanted in plain(c.text) for c in s.content)]


def share(found: list[bool]) -> float:
    return sum(found) / len(found)


ROWS = [(name, row) for name, rows in EXPECTED.items() for row in rows]


def test_expected_contents_are_found() -> None:
    missed = [row["content_contains"] for name, row in ROWS if not holding(name, row)]
    found = 1 - len(missed) / len(ROWS)
    assert found >= CONTENT_FLOOR, f"{found:.3f}; missed: {missed}"


def test_expected_speakers_are_found() -> None:
    right = [
        any(s.speaker and named(s.speaker.name) == named(row["speaker"] or "") for s in holding(name, row))
        for name, row in ROWS
    ]
    assert share(right) >= SPEAKER_FLOOR, f"{share(right):.3f}"
