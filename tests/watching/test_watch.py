"""Rounds of a watch against a real server: what is fetched, when, and what comes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from gainsay.config import Hinted
from gainsay.errors import Busy, Gone, InputError, NetworkError, NoArticle, Refused
from gainsay.keep.verify import faults
from gainsay.watching import Asked, Followed
from tests.acquire.site import redirect, reply
from tests.watching.desk import DAY, HOUR, MINUTE, Desk, both, rss, tagged

EVERY = 30 * MINUTE


@both
def test_articles_are_added_once_in_the_order_of_publication(desk: Desk) -> None:
    desk.articles("/2", "/1")
    desk.site.pages["/rss"] = tagged(rss("/1", "/2"), '"a"')
    watch = desk.watch("/rss")
    assert desk.round(watch) == ["/rss", "/2", "/1"]
    assert [one.article.name for one in desk.taken] == [desk.site.url("/2"), desk.site.url("/1")]
    assert all(one.article.added for one in desk.taken)
    assert desk.round(watch) == []
    assert desk.until_due(watch) == EVERY
    desk.later(EVERY)
    assert desk.round(watch) == ["/rss"]
    assert desk.told == [Asked(feed=desk.site.url("/rss"))]
    desk.articles("/3")
    desk.site.pages["/rss"] = tagged(rss("/3", "/2"), '"b"')
    desk.later(EVERY)
    assert desk.round(watch) == ["/rss", "/3"]
    assert list(faults(desk.ledger)) == []


def test_a_restart_fetches_nothing_again(desk: Desk) -> None:
    desk.articles("/1")
    desk.site.pages["/rss"] = reply(rss("/1"))
    desk.round(desk.watch("/rss"))
    assert desk.round(desk.watch("/rss")) == []
    desk.later(EVERY)
    assert desk.round(desk.watch("/rss")) == ["/rss"]


@both
def test_stopped_after_a_feed_answered_its_articles_are_not_lost(desk: Desk) -> None:
    desk.articles("/1")
    desk.site.pages["/rss"] = tagged(rss("/1"), '"a"')
    stopped = desk.watch("/rss").round(desk.ledger)
    assert isinstance(next(stopped), Asked)
    stopped.close()  # type: ignore[attr-defined]
    assert desk.round(desk.watch("/rss")) == ["/1"]


def test_what_is_known_of_the_feed_goes_with_its_articles(desk: Desk) -> None:
    desk.articles("/1")
    desk.site.pages["/rss"] = reply(rss("/1"))
    desk.round(desk.watch(Followed(url=desk.site.url("/rss"), outlet="Quay", language="en")))
    (given,) = desk.seen
    assert (given.outlet, given.language, given.published, given.title) == ("Quay", "en", None, None)
    assert given.hinted == Hinted(published="2026-11-30T10:00:00+00:00", title="/1")


def test_each_feed_has_its_own_rhythm(desk: Desk) -> None:
    desk.site.pages |= {"/a": reply(rss()), "/b": reply(rss())}
    watch = desk.watch(
        Followed(url=desk.site.url("/a"), every=10), Followed(url=desk.site.url("/b"), every=20)
    )
    desk.round(watch)
    desk.later(10 * MINUTE)
    assert desk.round(watch) == ["/a"]
    desk.later(10 * MINUTE)
    assert desk.round(watch) == ["/a", "/b"]


def test_a_feed_that_fails_is_asked_less_and_less_often(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(status=500)
    waits = []
    for _ in range(9):
        watch = desk.watch("/rss")
        assert desk.round(watch) == ["/rss"]
        (asked,) = desk.asked
        assert isinstance(asked.fault, NetworkError)
        wait = desk.until_due(watch)
        assert wait is not None
        assert asked.again == desk.turned.now() + wait
        waits.append(wait)
        desk.later(wait)
    assert waits == [HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, DAY, DAY, DAY, DAY]
    desk.site.pages["/rss"] = reply(rss())
    desk.round(watch)
    assert desk.until_due(watch) == EVERY


@pytest.mark.parametrize("body", [b"", b"<html><body><p>Not here</p></html>", b"<rss version='2.0'><ch"])
def test_what_is_no_feed_is_told_and_stops_no_other(desk: Desk, body: bytes) -> None:
    desk.articles("/1")
    desk.site.pages |= {"/odd": reply(body), "/rss": reply(rss("/1"))}
    watch = desk.watch("/odd", "/rss")
    assert desk.round(watch) == ["/odd", "/rss", "/1"]
    assert [type(one.fault) for one in desk.asked] == [InputError, type(None)]


def test_what_is_odd_is_told_once(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(rss())
    watch = desk.watch("/rss")
    told = []
    for body in (rss(), rss(), rss("mailto:x"), rss("mailto:x"), rss()):
        desk.site.pages["/rss"] = reply(body)
        desk.round(watch)
        told += [one.remarks for one in desk.asked]
        desk.later(EVERY)
    empty, unlinked = ("has no entries",), ("has 1 entry without a usable link, left out",)
    assert told == [empty, (), unlinked, (), empty]


def test_a_feed_that_is_gone_is_not_asked_again(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(status=410)
    watch = desk.watch("/rss")
    desk.round(watch)
    (asked,) = desk.asked
    assert (type(asked.fault), asked.again) == (Gone, None)
    assert desk.until_due(watch) is None
    desk.later(30 * DAY)
    assert desk.round(desk.watch("/rss")) == []


def test_a_feed_that_moved_is_asked_there_and_after_a_failure_where_it_was(desk: Desk) -> None:
    desk.site.pages |= {"/old": redirect("/new", 301), "/new": tagged(rss(), '"n"')}
    watch = desk.watch("/old")
    assert desk.round(watch) == ["/old", "/new"]
    assert "has moved to " + desk.site.url("/new") in desk.asked[0].remarks[0]
    desk.later(EVERY)
    assert desk.round(watch) == ["/new"]
    assert desk.asked == [Asked(feed=desk.site.url("/old"))]
    desk.site.pages["/new"] = reply(status=410)
    desk.later(EVERY)
    assert desk.round(watch) == ["/new"]
    desk.site.pages["/old"] = tagged(rss(), '"n"')
    desk.later(HOUR)
    assert desk.round(watch) == ["/old"]
    assert desk.asked[0].fault is None


def test_a_passing_redirect_is_followed_each_time(desk: Desk) -> None:
    desk.site.pages |= {"/old": redirect("/new", 302), "/new": reply(rss())}
    watch = desk.watch("/old")
    desk.round(watch)
    desk.later(EVERY)
    assert desk.round(watch) == ["/old", "/new"]


def test_a_busy_site_is_left_alone_as_long_as_it_asks(desk: Desk) -> None:
    """Both its feeds and, after a restart, too."""
    desk.site.pages |= {"/a": reply(status=429, Retry_After="7200"), "/b": reply(rss())}
    watch = desk.watch("/a", "/b", Followed(url=desk.site.url("/b", host="localhost")))
    assert desk.round(watch) == ["/a", "/b"]
    assert [type(one.fault) for one in desk.asked] == [Busy, type(None)]
    assert desk.asked[1].feed == desk.site.url("/b", host="localhost")
    assert desk.asked[0].again == desk.turned.now() + 2 * HOUR
    desk.later(2 * HOUR - MINUTE)
    assert desk.round(desk.watch("/a", "/b")) == []
    desk.later(MINUTE)
    assert desk.round(desk.watch("/a", "/b")) == ["/a"]


@both
def test_articles_of_a_busy_site_wait_with_the_one_that_was_refused(desk: Desk) -> None:
    desk.articles("/1", "/3")
    desk.site.pages |= {"/rss": reply(rss("/3", "/2", "/1")), "/2": reply(status=503, Retry_After="1200")}
    watch = desk.watch("/rss")
    assert desk.round(watch) == ["/rss", "/1", "/2"]
    assert desk.until_due(watch) == 20 * MINUTE
    desk.articles("/2")
    desk.later(20 * MINUTE)
    assert desk.round(desk.watch("/rss")) == ["/2", "/3"]


def test_a_busy_site_that_does_not_say_how_long(desk: Desk) -> None:
    desk.site.pages |= {"/rss": reply(rss("/1")), "/1": reply(status=503)}
    watch = desk.watch("/rss")
    desk.round(watch)
    assert desk.until_due(watch) == 15 * MINUTE


@both
def test_an_article_that_fails_is_tried_four_times_more(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(rss("/1"))
    watch = desk.watch(Followed(url=desk.site.url("/rss"), every=30 * 24 * 60))
    assert desk.round(watch) == ["/rss", "/1"]
    waits = []
    while desk.taken[0].again is not None:
        waits.append(desk.taken[0].again - desk.turned.now())
        desk.later(waits[-1] - timedelta(seconds=1))
        assert desk.round(watch) == []
        desk.later(timedelta(seconds=1))
        assert desk.round(watch) == ["/1"]
    assert waits == [15 * MINUTE, HOUR, 4 * HOUR, 16 * HOUR]
    desk.later(29 * DAY)
    assert desk.round(watch) == []


def test_an_article_that_came_late_is_added(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(rss("/1"))
    watch = desk.watch("/rss")
    desk.round(watch)
    desk.articles("/1")
    desk.later(15 * MINUTE)
    assert desk.round(watch) == ["/1"]
    assert desk.taken[0].article.added is not None


@pytest.mark.parametrize(
    ("page", "kind"),
    [(reply(b"BAD"), NoArticle), (reply(status=410), Gone), (redirect("ftp://x.example/"), Refused)],
)
def test_what_will_not_become_an_article_is_tried_once(desk: Desk, page: object, kind: type) -> None:
    desk.articles("/2")
    desk.site.pages |= {"/rss": reply(rss("/2", "/1")), "/1": page}  # type: ignore[dict-item]
    watch = desk.watch("/rss")
    assert desk.round(watch) == ["/rss", "/1", "/2"]
    assert (type(desk.taken[0].article.fault), desk.taken[0].again) == (kind, None)
    desk.later(DAY)
    assert desk.round(watch) == ["/rss"]


def test_what_may_not_be_asked_is_asked_again_at_the_next_start_at_once(desk: Desk) -> None:
    desk.site.pages["/robots.txt"] = reply(b"User-agent: *\nDisallow: /rss\n")
    watch = desk.watch("/rss")
    assert desk.round(watch) == []
    (asked,) = desk.asked
    assert isinstance(asked.fault, Refused)
    assert desk.until_due(watch) == EVERY
    desk.round(watch)
    assert desk.told == []
    desk.round(desk.watch("/rss"))
    assert len(desk.told) == 1


def test_articles_of_a_feed_that_was_taken_out_are_let_be(desk: Desk) -> None:
    desk.site.pages |= {"/a": reply(rss("/1")), "/b": reply(rss())}
    desk.round(desk.watch("/a", "/b"))
    desk.articles("/1")
    desk.later(DAY)
    assert desk.round(desk.watch("/b")) == ["/b"]
    assert desk.round(desk.watch("/a")) == ["/a", "/1"]


def test_waiting_is_done_in_naps(desk: Desk) -> None:
    desk.watch("/rss").wait(desk.turned.now() + timedelta(seconds=150))
    assert desk.turned.slept == [60.0, 60.0, 30.0]
    desk.watch("/rss").wait(desk.turned.now() - DAY)
    assert len(desk.turned.slept) == 3


def test_a_feed_that_is_asked_seldom_is_not_asked_more_often_by_failing(desk: Desk) -> None:
    weekly = Followed(url=desk.site.url("/rss"), every=7 * 24 * 60)
    watch = desk.watch(weekly)
    desk.round(watch)
    assert desk.asked[0].fault is not None
    assert desk.until_due(watch) == 7 * DAY
    assert desk.until_due(desk.watch(replace(weekly, every=60))) == 2 * HOUR
