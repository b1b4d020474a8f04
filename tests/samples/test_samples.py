"""The sample articles are sound: clean bytes, the promised sizes, expectations tied to their words."""

import json
import re
from pathlib import Path

import pytest

from gainsay.records import Act

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = sorted([*SAMPLES.glob("*.txt"), *SAMPLES.glob("*.html")])
EXPECTED: dict[str, list[dict[str, str | None]]] = json.loads(
    (SAMPLES / "expected.json").read_text(encoding="utf-8")
)
ROWS = [(name, row) for name, rows in EXPECTED.items() for row in rows]
ACTS = set(Act)


def test_eight_pages_and_the_readme_lists_each() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert len(PAGES) == 8
    assert [page.name for page in PAGES if f"`{page.name}`" not in readme] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_bytes_are_utf8_with_unix_line_ends(page: Path) -> None:
    raw = page.read_bytes()
    raw.decode("utf-8", errors="strict")
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_article_has_300_to_900_words(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".html":
        text = " ".join(re.findall(r"<p>(.*?)</p>", text, flags=re.DOTALL))
    assert 300 <= len(re.sub(r"<[^>]+>", " ", text).split()) <= 900


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_says_that_its_outlet_is_invented(page: Path) -> None:
    """A copy that leaves the folder must not pass for news."""
    assert "invented" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_expected_words_stand_once_and_near_their_cue(name: str, row: dict[str, str | None]) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    words, cue = row["content_contains"], row["cue"]
    assert words
    assert row["act"] in ACTS
    assert row["speaker"]
    paragraphs = [part for part in text.split("\n") if words in part]
    assert text.count(words) == 1
    assert cue is None or cue in paragraphs[0]
