"""The lists as Atom feeds: what came into the ledger last, each entry leading to its page."""

from collections.abc import Sequence

from fastapi import Request

from gainsay.keep import Ledger
from gainsay.keep.arrivals import added, learned
from gainsay.keep.board import Entry as Told
from gainsay.keep.board import Whole
from gainsay.keep.heads import Disputed, Side
from gainsay.keep.search import Hit
from gainsay.publish import phrases
from gainsay.publish.atom import Entry, feed
from gainsay.serve.rendering import words


def of_disputes(request: Request, ledger: Ledger, found: Sequence[Disputed]) -> bytes:
    """Disputes, each anew when an article with a statement on it is added."""
    when = learned(ledger, [one.id for one in found])
    entries = [
        Entry(
            id=one.id,
            title=one.claim,
            link=_at(request, f"/disputes/{one.id}"),
            updated=when.get(one.id),
            text=f"{_side('Asserted', one.asserted)} {_side('Denied', one.denied)}",
        )
        for one in found
    ]
    return _feed(request, "Disputes", "/", entries)


def of_dispute(request: Request, ledger: Ledger, whole: Whole) -> bytes:
    """The statements on a claim, those of the articles that were added last first."""
    when = added(ledger, [one.document for one in whole.entries])
    # One that has several roles is told once.
    listed = {one.statement.id: _statement(request, one, when[one.document]) for one in whole.entries}
    return _feed(request, whole.head.claim, f"/disputes/{whole.head.id}", list(listed.values()))


def of_hits(request: Request, ledger: Ledger, found: Sequence[Hit]) -> bytes:
    """Statements that were found."""
    when = added(ledger, [one.document for one in found])
    entries = [
        Entry(
            id=one.statement or one.document,
            title=_title(one.speaker, one.outlet, one.words),
            link=_at(request, f"/things/{one.statement or one.document}"),
            updated=when[one.document],
            text=one.words,
            author=one.speaker,
        )
        for one in found
    ]
    return _feed(request, "Statements", "/search", entries)


def _feed(request: Request, title: str, page: str, entries: Sequence[Entry]) -> bytes:
    query = f"?{request.url.query}" if request.url.query and page in {"/", "/search"} else ""
    return feed(title, str(request.url), _at(request, page) + query, entries)


def _at(request: Request, path: str) -> str:
    return str(request.base_url).rstrip("/") + path


def _statement(request: Request, one: Told, when: str) -> Entry:
    speaker = one.statement.speaker.name if one.statement.speaker else None
    outlet = one.origin.outlet_name if one.origin else None
    return Entry(
        id=one.statement.id,
        title=f"{one.role.replace('_', ' ')}: {_title(speaker, outlet, words(one.statement))}",
        link=_at(request, f"/statements/{one.statement.id}"),
        updated=when,
        text=words(one.statement),
        author=speaker,
    )


def _title(speaker: str | None, outlet: str | None, said: str) -> str:
    """Who says it, where, and how it begins."""
    begins = said if len(said) <= 80 else said[:80].rstrip() + "…"
    return f"{speaker or 'speaker not found'} ({outlet or 'unknown outlet'}): {begins}"


def _side(name: str, side: Side) -> str:
    if not side.statements:
        return f"{name} by nobody that was found."
    number = phrases.counted(side.origins, "independent origin")
    return f"{name} by {', '.join(side.speakers) or 'unnamed speakers'} ({number})."
