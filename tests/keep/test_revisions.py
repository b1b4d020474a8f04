"""The revisions of an address in their order."""

from dataclasses import replace

from gainsay.keep import Ledger
from gainsay.keep.revisions import revisions
from tests.keep.articles import everything, kept, renamed


def test_revisions_of_an_address_from_each_of_them(ledger: Ledger) -> None:
    ids = []
    for number, mark in enumerate(("a", "b", "c"), 10):
        page = kept(mark.encode(), retrieved=f"2031-05-{number}T10:00:00Z")
        ids.append(ledger.add(renamed(everything(), mark), page).document)
    other = renamed(everything(), "d")
    ledger.add(replace(other, document=replace(other.document, url="https://other.example/")), kept(b"d"))
    for document in ids:
        found = revisions(ledger, document)
        assert [one.document for one in found] == ids
        assert [(one.revision, (one.retrieved or "")[:10]) for one in found] == [
            (1, "2031-05-10"),
            (2, "2031-05-11"),
            (3, "2031-05-12"),
        ]
    assert len(revisions(ledger, other.document.id)) == 1


def test_what_has_no_address_has_no_revisions(ledger: Ledger) -> None:
    one = everything()
    one = replace(one, document=replace(one.document, url=None))
    ledger.add(one, kept(source="news.jsonl:3"))
    assert revisions(ledger, one.document.id) == []
    assert revisions(ledger, "gone") == []
