"""The demo's articles: who speaks in them, how they are read, and that nobody wrote them before."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from gainsay import demo
from gainsay.records import Act, Reading
from tests.needs import shared as shared_folder

_RUN = 8  # words


def of_number(readings: dict[str, Reading], number: str) -> Reading:
    return next(one for name, one in readings.items() if name.startswith(f"demo/{number}"))


def said(reading: Reading, speaker: str, act: Act) -> list[str]:
    return [
        one.content[0].text
        for one in reading.statements
        if one.speaker is not None and one.speaker.name == speaker and one.act is act
    ]


def test_eight_outlets_of_domains_that_nobody_can_have(readings: dict[str, Reading]) -> None:
    assert len({one.document.outlet for one in readings.values()}) == 8
    for one in readings.values():
        assert re.match(r"https://[a-z-]+\.example/", one.document.url or "")
        assert one.document.published is not None


def test_they_are_told_in_the_order_of_publication(readings: dict[str, Reading]) -> None:
    days = [one.document.published.earliest or "" for one in readings.values() if one.document.published]
    assert days == sorted(days)
    assert (days[0][:10], days[-1][:10]) == ("2021-11-28", "2022-05-02")


def test_the_mirror_names_the_outlets_other_address(readings: dict[str, Reading]) -> None:
    one, other = of_number(readings, "07").document, of_number(readings, "08").document
    assert one.text.replace("www.kaarta-tv", "www.kaartatv") == other.text
    assert (one.mirrors, other.mirrors) == (("www.kaarta-tv.example",), ("www.kaartatv.example",))
    assert one.url != other.url


def test_the_denial_stands_in_the_same_words_in_three_outlets(readings: dict[str, Reading]) -> None:
    words = "No private security company has been deployed in Mali, and these accusations have no basis"
    for number in ("06", "07", "09"):
        assert words in said(of_number(readings, number), "Government of Mali", Act.DENY)


def test_mali_demands_proof(readings: dict[str, Reading]) -> None:
    demanded = said(of_number(readings, "06"), "Government of Mali", Act.DEMAND_PROOF)
    assert "that its accusers bring proof" in demanded


def test_russia_denies_and_then_admits(readings: dict[str, Reading]) -> None:
    before, after = of_number(readings, "13"), of_number(readings, "16")
    assert said(before, "Government of Russia", Act.DENY)
    assert said(after, "Sergei Lavrov", Act.ADMIT)


def test_a_source_offers_evidence(readings: dict[str, Reading]) -> None:
    reports = said(of_number(readings, "03"), "A French government source", Act.REPORT)
    assert any("We see the planes" in one for one in reports)


def test_the_number_of_mercenaries_rises_and_nobody_agrees(readings: dict[str, Reading]) -> None:
    told = [
        (number, figure.low, figure.high)
        for number in ("10", "12", "13")
        for figure in of_number(readings, number).figures
        if figure.given_by and ("French" in figure.given_by or "official" in figure.given_by)
    ]
    assert ("12", 300, None) in told
    assert ("13", 300, 400) in told


def test_all_of_it_is_small() -> None:
    assert sum(len(one.page.body) for one in demo.articles()) < 200_000


@pytest.mark.needs("shared")
def test_no_run_of_eight_words_stands_in_another_article(readings: dict[str, Reading]) -> None:
    own = {run: name for name, one in readings.items() for run in runs(one.document.text)}
    taken = {(own[run], run) for text in others() for run in runs(text) if run in own}
    assert taken == set()


@cache
def _folder() -> Path:
    folder = shared_folder()
    assert folder is not None
    return folder


def others() -> Iterator[str]:
    """The texts that lie in the shared folder: articles, gold, and three corpora of news."""
    for pattern in ("articles/*.txt", "gold/*.txt", "data/polnear/dev/**/*.txt"):
        for path in sorted(_folder().glob(pattern)):
            yield path.read_text("utf-8", errors="replace")
    for path in sorted(_folder().glob("data/giveme5w1h/news_cluster/*.json")):
        yield json.loads(path.read_text("utf-8"))["text"] or ""
    for path in sorted(_folder().glob("data/basil/articles/**/*.json")):
        yield " ".join(re.findall(r'"([^"]{20,})"', path.read_text("utf-8")))


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    return (" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
