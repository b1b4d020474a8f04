"""A single statement in a ledger: once, no revision of another, found once, written out as any other."""

import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gainsay import ingest
from gainsay.config import Given, Stated
from gainsay.keep import Ledger
from gainsay.keep.search import Filters, search, stories
from gainsay.keep.verify import faults
from gainsay.publish.columns import KINDS
from gainsay.publish.tabular import json_lines
from gainsay.records import RawPage
from tests.keep.conftest import address, ledger

__all__ = ["address", "ledger"]

POST = Given(outlet="Post X", url="https://x.example/1", published="2031-05-14")
DENIED = replace(
    POST, stated=Stated(words="We never sent 12 men to Mali.", speaker="Varnia Brigade", act="deny")
)
ACCUSED = replace(POST, stated=Stated(words="They sent 12 men to Mali.", speaker="Lorra Front", act="accuse"))


@dataclass(frozen=True)
class Source:
    given: Given
    name: str = "shot.png"

    def open(self) -> tuple[RawPage, Given]:
        body = b"\x89PNG the same picture of both"
        return RawPage(source="shot.png", body=body, sha256=hashlib.sha256(body).hexdigest()), self.given


def added(ledger: Ledger, *given: Given) -> Iterator[tuple[str, int]]:
    for one in ingest.add(ledger, map(Source, given)):
        assert one.added is not None
        yield one.added.outcome.value, one.added.revision


def test_two_statements_of_one_post_are_no_revisions(ledger: Ledger) -> None:
    assert list(added(ledger, DENIED, ACCUSED, DENIED)) == [("new", 1), ("new", 1), ("known", 1)]
    assert list(faults(ledger)) == []


def test_each_is_found_once(ledger: Ledger) -> None:
    list(added(ledger, DENIED, ACCUSED))
    (hit,) = search(ledger, "never sent", Filters(act="deny", outlet="post", place="mali"))
    assert (hit.statement is not None, hit.speaker) == (True, "Varnia Brigade")
    assert [one.speaker for one in search(ledger, "sent men", Filters())].count("Varnia Brigade") == 1
    assert len(search(ledger, "sent men", Filters())) == 2
    assert sum(story.articles for story in stories(ledger, Filters())) == 2


def test_all_kinds_are_written_out(ledger: Ledger) -> None:
    list(added(ledger, DENIED))
    numbers = {}
    for name, kind in KINDS.items():
        stream = io.BytesIO()
        numbers[name] = json_lines(kind.things(ledger, Filters()), kind.columns, stream)
        rows = [json.loads(line) for line in stream.getvalue().splitlines()]
        assert len(rows) == numbers[name]
    held = {name for name, number in numbers.items() if number}
    assert held == {"statements", "documents", "stories", "actors", "figures", "places"}
