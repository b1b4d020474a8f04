"""Articles on one happening come together as they come; others stay apart."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from gainsay.keep import Ledger, opened
from gainsay.keep.neighbours import put_story
from gainsay.link.stories import Joined, join
from gainsay.records import Document, Reading, When
from tests.keep.articles import kept
from tests.readings import document

QUAY = "Fishermen at Port Elmas accused the Varnian patrol of firing on boats in the Strait of Oss. {}"
STRIKE = "Train drivers of the Lorran railways walked out over wages; the transport minister urged talks. {}"


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with opened(":memory:") as made:
        yield made


def told(ledger: Ledger, name: str, text: str, day: str | None = "2031-05-14") -> Joined:
    """The story that an article with this text joins."""
    when = When(earliest=day, latest=day, grain="day", timex=day) if day else None
    body = f"Home\n\n{name}\n\nPhoto\n\n{text.format(name)}\n\nEnd"
    one: Document = replace(document(body), id=name, title=None, published=when, url=None)
    return added(ledger, one)


def added(ledger: Ledger, one: Document) -> Joined:
    found: list[Joined] = []
    ledger.add(
        Reading(document=one, statements=()),
        kept(one.id.encode()),
        lambda connection, stored: found.append(join(connection, stored)),
    )
    return found[0]


def test_what_is_alike_is_one_story_and_what_is_not_another(ledger: Ledger) -> None:
    first = told(ledger, "d1", QUAY)
    assert first == Joined(story="t1", score=1.0)
    second = told(ledger, "d2", QUAY)
    assert second.story == "t1"
    assert 0.5 < second.score <= 1
    assert told(ledger, "d3", STRIKE).story == "t3"
    assert told(ledger, "d4", STRIKE).story == "t3"
    assert told(ledger, "d5", QUAY).story == "t1"


def test_far_apart_in_time_they_are_less_alike(ledger: Ledger) -> None:
    told(ledger, "d1", QUAY)
    near, far = told(ledger, "d2", QUAY, "2031-05-15"), None
    with opened(":memory:") as other:
        told(other, "d1", QUAY)
        far = told(other, "d2", QUAY, "2033-05-15")
        unknown = told(other, "d3", QUAY, None)
    assert far.score < 0.75 * near.score
    assert unknown.score > far.score


def test_one_like_article_among_many_others_is_not_enough(ledger: Ledger) -> None:
    told(ledger, "d1", QUAY)
    for number in range(2, 14):
        assert told(ledger, f"d{number}", STRIKE).story == "t2"
    with ledger.writing() as connection:
        put_story(connection, "d1", "t2", 1.0)
    assert told(ledger, "d20", QUAY).story == "t20"


def test_an_article_without_words_is_a_story_of_its_own(ledger: Ledger) -> None:
    for name in ("d1", "d2"):
        one = replace(document("…\n\n—"), id=name, title=None, url=None)
        assert added(ledger, one) == Joined(story=f"t{name[1:]}", score=1.0)
