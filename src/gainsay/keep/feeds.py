"""What a watch remembers between two rounds and after a restart: feeds, what they list, sites at rest.

An entry is stored together with the answer of the feed that listed it, so that
none is lost when the feed next says that nothing has changed. Times are ISO 8601
in UTC to the second.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from gainsay.keep.ledger import Ledger
from gainsay.keep.tables import captures, documents, entries, feeds, hosts


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """What is known of a feed: when it was last asked, how often in a row in vain, and what it said.

    `moved` is where it said it lives from now on, `gone` that it is no more;
    `etag` and `modified` tell its last answer; `remark` is what was odd about it.
    """

    asked: datetime | None = None
    failures: int = 0
    gone: bool = False
    moved: str | None = None
    etag: str | None = None
    modified: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry of a feed that is to be fetched; `tries` counts those in vain."""

    url: str
    feed: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    tries: int = 0


def state(ledger: Ledger, feed: str) -> FeedState:
    """What is known of the feed at this address."""
    names = [column for column in feeds.c if column.name != "url"]
    with ledger.looking() as connection:
        row = connection.execute(sa.select(*names).where(feeds.c.url == feed)).mappings().first()
    return FeedState(**{**row, "asked": _time(row["asked"])}) if row else FeedState()


def put(ledger: Ledger, feed: str, known: FeedState, listed: Iterable[Listed] = ()) -> None:
    """Remember what a feed said, and what it lists that none has listed before, to be fetched at once."""
    row = asdict(known) | {"url": feed, "asked": _text(known.asked)}
    new = {one.url: asdict(one) | {"due": _text(known.asked)} for one in listed}
    with ledger.writing() as connection:
        if connection.execute(sa.update(feeds).where(feeds.c.url == feed).values(row)).rowcount == 0:
            connection.execute(sa.insert(feeds), row)
        seen = set(connection.scalars(sa.select(entries.c.url).where(entries.c.url.in_(new))))
        rows = [entry for url, entry in new.items() if url not in seen]
        if rows:
            connection.execute(sa.insert(entries), rows)


def waiting(ledger: Ledger, of: Sequence[str], now: datetime) -> list[Listed]:
    """The entries of these feeds that are due; those that came into the ledger in another way are no more."""
    columns = [entries.c[name] for name in ("url", "feed", "title", "published", "outlet", "tries")]
    query = (
        sa.select(*columns).where(entries.c.due <= _text(now), entries.c.feed.in_(of)).order_by(entries.c.url)
    )
    with ledger.writing() as connection:
        _settle(connection)
        return [Listed(**row) for row in connection.execute(query).mappings()]


def times(ledger: Ledger, of: Sequence[str]) -> list[tuple[str, datetime]]:
    """The entries of these feeds that are still to be fetched, and when each is due."""
    query = sa.select(entries.c.url, entries.c.due).where(entries.c.due.is_not(None), entries.c.feed.in_(of))
    with ledger.looking() as connection:
        return [(url, datetime.fromisoformat(due)) for url, due in connection.execute(query)]


def stored(ledger: Ledger, entry: str, document: str) -> None:
    """The entry at this address is in the ledger now."""
    _update(ledger, entry, document=document, due=None, fault=None)


def failed(ledger: Ledger, entry: str, fault: str, again: datetime | None) -> None:
    """The entry was tried in vain because of `fault`; it is tried `again` then, or given up."""
    _update(ledger, entry, tries=entries.c.tries + 1, due=_text(again), fault=fault)


def rest(ledger: Ledger, host: str, until: datetime) -> None:
    """Remember that a site is to be left alone."""
    row = {"host": host, "rests_until": _text(until)}
    with ledger.writing() as connection:
        connection.execute(sa.delete(hosts).where(hosts.c.host == host))
        connection.execute(sa.insert(hosts), row)


def resting(ledger: Ledger, now: datetime) -> dict[str, datetime]:
    """The sites to be left alone, and until when."""
    query = sa.select(hosts.c.host, hosts.c.rests_until).where(hosts.c.rests_until > _text(now))
    with ledger.looking() as connection:
        return {host: datetime.fromisoformat(until) for host, until in connection.execute(query)}


def _settle(connection: sa.Connection) -> None:
    """Entries whose article is there: added by hand, or by a watch that was stopped before it noted so."""
    by_source = (
        sa.select(sa.func.min(documents.c.id))
        .select_from(documents.join(captures))
        .where(captures.c.source == entries.c.url)
        .correlate(entries)
        .scalar_subquery()
    )
    by_address = (
        sa.select(sa.func.min(documents.c.id))
        .where(documents.c.address == entries.c.url)
        .correlate(entries)
        .scalar_subquery()
    )
    open_ones = sa.update(entries).where(entries.c.due.is_not(None))
    connection.execute(open_ones.values(document=sa.func.coalesce(by_address, by_source)))
    connection.execute(open_ones.where(entries.c.document.is_not(None)).values(due=None, fault=None))


def _update(ledger: Ledger, entry: str, **values: object) -> None:
    with ledger.writing() as connection:
        connection.execute(sa.update(entries).where(entries.c.url == entry).values(**values))


def _text(time: datetime | None) -> str | None:
    return time.astimezone(UTC).isoformat(timespec="seconds") if time else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
