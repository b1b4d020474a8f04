"""The rounds of a watch.

A round asks every feed that is due, notes what it lists, and then adds the
articles that are due in the order of their publication. All that it knows
between rounds is in the ledger, so a watch that was stopped anywhere goes on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gainsay import ingest
from gainsay.acquire import Clock, feeds
from gainsay.config import Given, Hinted
from gainsay.errors import Busy, Gone, InputError, NetworkError, Refused
from gainsay.keep import Ledger
from gainsay.keep import feeds as kept
from gainsay.pipeline import Fault
from gainsay.records import RawPage
from gainsay.watching.patience import Followed, again, between, rest

if TYPE_CHECKING:
    from gainsay.acquire import Fetcher

# One sleep is no longer, so that a machine that was asleep meanwhile is soon at work again.
_NAP_SECONDS = 60.0

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A feed was asked: what was odd about its answer, or what was wrong and when it is asked again."""

    feed: str
    remarks: tuple[str, ...] = ()
    fault: Fault | None = None
    again: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An article was added, or failed and is tried `again` then, or never (None)."""

    article: ingest.Ingested
    again: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An article that a feed lists, as a source of `ingest.add`."""

    name: str
    open: ingest.Open


class Watch:
    """Follows `followed` by means of `fetcher`, one round after the other; reads by the `own` entities."""

    def __init__(
        self,
        followed: Sequence[Followed],
        fetcher: "Fetcher",
        own: Sequence[ingest.Own] = (),
        clock: Clock | None = None,
    ) -> None:
        self._followed = {one.url: one for one in followed}
        self._fetcher = fetcher
        self._own = own
        self._clock = clock or Clock()
        # Refused by us or by the site's rules: asked again at the next start, or when it would be due.
        self._refused: dict[str, datetime] = {}
        self._resting: dict[str, datetime] = {}

    def round(self, ledger: Ledger) -> Iterator[Asked | Taken]:
        """Ask the feeds that are due and add what is new; yields what came of each as it is done.

        Raises LedgerError and ModelError; nothing else stops it.
        """
        self._resting = kept.resting(ledger, self._clock.now())
        for one in self._followed.values():
            due = self._due(one, kept.state(ledger, one.url))
            if due is not None and due <= self._clock.now():
                yield self._ask(ledger, one)
        yield from self._add(ledger)

    def next_due(self, ledger: Ledger) -> datetime | None:
        """When there is something to do again; None where no feed is left and no article waits."""
        self._resting = kept.resting(ledger, self._clock.now())
        of_feeds = [self._due(one, kept.state(ledger, one.url)) for one in self._followed.values()]
        of_articles = [
            max(due, self._resting.get(_host(url), _LONG_AGO))
            for url, due in kept.times(ledger, list(self._followed))
        ]
        return min((time for time in (*of_feeds, *of_articles) if time), default=None)

    def wait(self, until: datetime) -> None:
        """Sleep until then."""
        while (left := (until - self._clock.now()).total_seconds()) > 0:
            self._clock.sleep(min(left, _NAP_SECONDS))

    def _due(self, one: Followed, known: kept.FeedState) -> datetime | None:
        if known.gone:
            return None
        asked = self._refused.get(one.url) or known.asked
        due = asked + between(one, known.failures) if asked else _LONG_AGO
        return max(due, self._resting.get(_host(known.moved or one.url), _LONG_AGO))

    def _ask(self, ledger: Ledger, one: Followed) -> Asked:
        before = kept.state(ledger, one.url)
        self._refused.pop(one.url, None)
        try:
            return self._answered(ledger, one, before)
        except Refused as fault:
            self._refused[one.url] = self._clock.now()
            return Asked(feed=one.url, fault=fault, again=self._due(one, before))
        except (InputError, NetworkError) as fault:
            return self._failed(ledger, one, before, fault)

    def _failed(self, ledger: Ledger, one: Followed, before: kept.FeedState, fault: Fault) -> Asked:
        after = replace(before, asked=self._clock.now(), failures=before.failures + 1)
        if before.moved:
            # Where it has moved to may be wrong: next time it is asked where it was.
            after = replace(after, moved=None, etag=None, modified=None)
        elif isinstance(fault, Gone):
            after = replace(after, gone=True)
        kept.put(ledger, one.url, after)
        self._spare(ledger, before.moved or one.url, fault)
        return Asked(feed=one.url, fault=fault, again=self._due(one, after))

    def _answered(self, ledger: Ledger, one: Followed, before: kept.FeedState) -> Asked:
        answer = self._fetcher.fetch_feed(before.moved or one.url, etag=before.etag, modified=before.modified)
        found = feeds.parse(answer.page) if answer.page else None
        after = replace(before, asked=self._clock.now(), failures=0, moved=answer.moved or before.moved)
        remarks = []
        if answer.moved:
            remarks.append(f"has moved to {answer.moved} and is asked there; put that in its place")
        if answer.page and found:
            odd = "; ".join(found.remarks)
            remarks += [odd] if odd and odd != before.remark else []
            headers = dict(answer.page.headers)
            after = replace(
                after, etag=headers.get("etag"), modified=headers.get("last-modified"), remark=odd or None
            )
        listed = [_listed(entry, one.url) for entry in found.entries] if found else []
        kept.put(ledger, one.url, after, listed)
        return Asked(feed=one.url, remarks=tuple(remarks))

    def _add(self, ledger: Ledger) -> Iterator[Taken]:
        waiting = kept.waiting(ledger, list(self._followed), self._clock.now())
        tried = {one.url: one.tries + 1 for one in waiting}
        waiting.sort(key=lambda one: feeds.moment(one.published))
        for done in ingest.add(ledger, self._sources(ledger, waiting), self._own):
            if done.added is not None:
                kept.stored(ledger, done.name, done.added.document)
                yield Taken(article=done)
            elif done.fault is not None:
                when = again(self._clock.now(), tried[done.name], done.fault)
                kept.failed(ledger, done.name, str(done.fault), when)
                yield Taken(article=done, again=when)

    def _sources(self, ledger: Ledger, waiting: Sequence[kept.Listed]) -> Iterator[_Entry]:
        for one in waiting:
            # Another article of the site may just have been told to wait.
            if _host(one.url) not in self._resting:
                yield _Entry(name=one.url, open=partial(self._open, ledger, one))

    def _open(self, ledger: Ledger, entry: kept.Listed) -> tuple[RawPage, Given]:
        feed = self._followed[entry.feed]
        hinted = Hinted(outlet=entry.outlet, published=entry.published, title=entry.title)
        try:
            page = self._fetcher.fetch(entry.url)
        except Busy as fault:
            self._spare(ledger, entry.url, fault)
            raise
        return page, Given(outlet=feed.outlet, language=feed.language, hinted=hinted)

    def _spare(self, ledger: Ledger, address: str, fault: Fault) -> None:
        """Leave a site alone that asked for it."""
        if isinstance(fault, Busy):
            until = self._clock.now() + rest(fault)
            self._resting[_host(address)] = until
            kept.rest(ledger, _host(address), until)


def _listed(entry: feeds.Entry, feed: str) -> kept.Listed:
    return kept.Listed(
        url=entry.url, feed=feed, title=entry.title, published=entry.published, outlet=entry.outlet
    )


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""
