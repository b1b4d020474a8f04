"""Readings to store: the invented article of `tests.readings` with everything on it, and variations."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gainsay.config import Given
from gainsay.keep.ledger import Kept
from gainsay.keep.rows import ROLES
from gainsay.records import Dispute, RawPage, Reading
from tests.disputed import aside, disputed
from tests.factual import factual

URL = "https://tidewater.example/coasts/oss?a=1&b=2"


def everything() -> Reading:
    """All kinds of records in one reading."""
    facts, contested, beside = factual(), disputed(), aside()
    return replace(
        contested,
        dates=facts.dates,
        places=facts.places,
        actors=(*contested.actors, *facts.actors),
        figures=facts.figures,
        events=facts.events,
        notes=facts.notes,
        silences=beside.silences,
        wording=beside.wording,
        # The speakers of the invented article are no actors of it.
        statements=tuple(
            replace(s, speaker=replace(s.speaker, id=None) if s.speaker else None)
            for s in contested.statements
        ),
    )


def kept(words: bytes = b"<p>page</p>", *, reader: str = "gainsay test", **rest: str) -> Kept:
    """A capture of a page with these bytes."""
    page = RawPage(
        source=rest.pop("source", URL),
        body=words,
        sha256=hashlib.sha256(words).hexdigest(),
        retrieved=rest.pop("retrieved", "2031-05-14T10:00:00Z"),
        url=URL,
        media_type="text/html",
        headers=(("etag", "x"), ("link", "a"), ("link", "b")),
    )
    return Kept(page=page, given=Given(outlet=rest.pop("outlet", None)), reader=reader)


def _renamed(dispute: Dispute, new: Mapping[str, str]) -> Dispute:
    roles: dict[str, Any] = {role: tuple(new[i] for i in getattr(dispute, role)) for role in ROLES}
    return replace(dispute, id=new[dispute.id], interested=(), **roles)


def renamed(reading: Reading, mark: str) -> Reading:
    """The same article under other ids, as another text has."""
    old = {r.id for kind in (reading.statements, reading.actors, reading.disputes) for r in kind}
    new = {one: one[:1] + hashlib.sha256(f"{mark}{one}".encode()).hexdigest()[:16] for one in old}
    return replace(
        reading,
        document=replace(
            reading.document,
            id="d" + hashlib.sha256(f"{mark}{reading.document.id}".encode()).hexdigest()[:16],
        ),
        statements=tuple(replace(s, id=new[s.id]) for s in reading.statements),
        actors=tuple(replace(a, id=new[a.id]) for a in reading.actors),
        disputes=tuple(_renamed(d, new) for d in reading.disputes),
        figures=tuple(replace(f, statement=None) for f in reading.figures),
        events=tuple(replace(e, statement=None) for e in reading.events),
    )
