"""What a watch remembers, in both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from gainsay.keep import Ledger, feeds
from gainsay.keep.feeds import FeedState, Listed
from tests.keep.articles import URL, everything, kept, renamed

FEED, OTHER = "https://tidewater.example/rss.xml", "https://quay.example/atom.xml"
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
KNOWN = FeedState(asked=NOON)


def listed(name: str, feed: str = FEED) -> Listed:
    return Listed(url=f"https://tidewater.example/{name}", feed=feed)


def names(ledger: Ledger, now: datetime = NOON, *of: str) -> list[str]:
    return [one.url.rpartition("/")[2] for one in feeds.waiting(ledger, of or (FEED, OTHER), now)]


def test_a_feed_comes_out_as_it_went_in(ledger: Ledger) -> None:
    assert feeds.state(ledger, FEED) == FeedState()
    whole = FeedState(
        asked=NOON, failures=3, gone=True, moved=OTHER, etag='W/"x"', modified="Tue", remark="has no entries"
    )
    feeds.put(ledger, FEED, whole)
    assert feeds.state(ledger, FEED) == whole
    feeds.put(ledger, FEED, KNOWN)
    assert feeds.state(ledger, FEED) == KNOWN
    assert feeds.state(ledger, OTHER) == FeedState()


def test_an_entry_waits_once_whoever_lists_it(ledger: Ledger) -> None:
    one = replace(listed("1"), title="First", published="2026-11-24", outlet="Quay Wire")
    feeds.put(ledger, FEED, KNOWN, [one, listed("2")])
    feeds.put(ledger, OTHER, KNOWN, [replace(one, feed=OTHER, title="Again"), listed("3", OTHER)])
    feeds.put(ledger, FEED, KNOWN, [one])
    assert feeds.waiting(ledger, [FEED], NOON) == [one, listed("2")]
    assert names(ledger) == ["1", "2", "3"]
    assert names(ledger, NOON, OTHER) == ["3"]


def test_what_is_stored_or_given_up_waits_no_more_and_is_not_listed_anew(ledger: Ledger) -> None:
    found = ledger.add(everything(), kept(source="elsewhere"))
    feeds.put(ledger, FEED, KNOWN, [listed("1"), listed("2"), listed("3")])
    feeds.stored(ledger, listed("1").url, found.document)
    feeds.failed(ledger, listed("2").url, "it is no article", None)
    feeds.put(ledger, FEED, KNOWN, [listed("1"), listed("2"), listed("3")])
    assert names(ledger, NOON + 999 * HOUR) == ["3"]
    assert [url for url, _ in feeds.times(ledger, [FEED])] == [listed("3").url]


def test_what_failed_waits_until_it_is_due(ledger: Ledger) -> None:
    feeds.put(ledger, FEED, KNOWN, [listed("1")])
    feeds.failed(ledger, listed("1").url, "no answer", NOON + HOUR)
    assert names(ledger, NOON + HOUR - timedelta(seconds=1)) == []
    assert feeds.waiting(ledger, [FEED], NOON + HOUR) == [replace(listed("1"), tries=1)]
    assert feeds.times(ledger, [FEED]) == [(listed("1").url, NOON + HOUR)]
    assert feeds.times(ledger, [OTHER]) == []


def test_an_article_that_came_in_another_way_is_not_waited_for(ledger: Ledger) -> None:
    """By the address that was asked, or by the one that the page gives itself; others still wait."""
    ledger.add(everything(), kept(source=listed("1").url))
    ledger.add(renamed(everything(), "2"), kept(b"2", source="elsewhere"))
    feeds.put(ledger, FEED, KNOWN, [listed("1"), Listed(url=URL, feed=FEED), listed("2"), listed("3")])
    assert everything().document.url == URL
    assert names(ledger) == ["2", "3"]


def test_a_site_at_rest(ledger: Ledger) -> None:
    feeds.rest(ledger, "tidewater.example", NOON + HOUR)
    feeds.rest(ledger, "quay.example", NOON + 2 * HOUR)
    feeds.rest(ledger, "tidewater.example", NOON + 3 * HOUR)
    assert feeds.resting(ledger, NOON + 2 * HOUR) == {"tidewater.example": NOON + 3 * HOUR}
