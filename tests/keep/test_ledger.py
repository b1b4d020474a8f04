"""What goes into a ledger comes out again, once, or not at all."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, assume, given, settings

from gainsay.errors import LedgerError
from gainsay.keep import Ledger, opened
from gainsay.keep.ledger import Outcome
from gainsay.keep.neighbours import put_story, stories
from gainsay.keep.opening import translated
from gainsay.keep.rows import ROLES
from gainsay.keep.tables import RECORDS, bodies, captures, documents, members, searched, spans
from gainsay.keep.verify import faults
from gainsay.records import Dispute, Document, Reading
from gainsay.spans import Span
from tests.keep.articles import everything, kept, renamed
from tests.publish.strategies import HOSTILE, readings

# No text that was read holds half a character or a NUL.
READABLE = HOSTILE.replace("\x00", "").replace("\ud800", "")


def counts(ledger: Ledger) -> dict[str, int]:
    tables = (bodies, captures, documents, members, spans, searched, *RECORDS.values())
    with ledger.looking() as connection:
        return {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in tables
        }


def test_everything_comes_out_as_it_went_in(ledger: Ledger) -> None:
    reading = everything()
    assert all(getattr(reading, name) for name in RECORDS)
    added = ledger.add(reading, kept())
    assert (added.outcome, added.revision) == (Outcome.NEW, 1)
    assert ledger.reading(added.document) == reading
    assert ledger.kept(added.document) == kept()


def test_adding_again_changes_nothing(ledger: Ledger) -> None:
    ledger.add(everything(), kept())
    before = counts(ledger)
    again = ledger.add(everything(), kept())
    assert (again.outcome, again.revision) == (Outcome.KNOWN, 1)
    assert counts(ledger) == before


def test_a_page_that_was_got_again_is_another_capture_of_the_same_bytes(ledger: Ledger) -> None:
    ledger.add(everything(), kept())
    ledger.add(everything(), kept(retrieved="2031-05-15T10:00:00Z"))
    assert {name: counts(ledger)[name] for name in ("bodies", "captures", "documents")} == {
        "bodies": 1,
        "captures": 2,
        "documents": 1,
    }


def test_a_changed_article_is_a_new_revision_and_both_stay(ledger: Ledger) -> None:
    first, second = everything(), renamed(everything(), "changed")
    ledger.add(first, kept())
    added = ledger.add(second, kept(b"<p>changed</p>"))
    assert (added.outcome, added.revision) == (Outcome.REVISION, 2)
    assert ledger.reading(first.document.id) == first
    assert ledger.reading(second.document.id) == second


def test_articles_without_an_address_are_no_revisions_of_one_another(ledger: Ledger) -> None:
    for mark in ("a", "b"):
        one = renamed(everything(), mark)
        one = replace(one, document=replace(one.document, url=None))
        assert ledger.add(one, kept(source="news.jsonl:3")).revision == 1


def test_a_file_has_an_address(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    for revision, mark in enumerate("ab", 1):
        one = renamed(everything(), mark)
        one = replace(one, document=replace(one.document, url=None))
        assert ledger.add(one, kept(mark.encode(), source=str(file))).revision == revision


def test_what_is_known_is_told_before_it_is_read(ledger: Ledger) -> None:
    added = ledger.add(everything(), kept())
    known = ledger.known(kept())
    assert known is not None
    assert (known.document, known.outcome) == (added.document, Outcome.KNOWN)
    for other in (kept(b"other"), kept(reader="newer"), kept(outlet="Other")):
        assert ledger.known(other) is None


def test_reading_anew_takes_the_place_of_the_old_reading(ledger: Ledger) -> None:
    ledger.add(everything(), kept())
    fewer = replace(everything(), statements=everything().statements[:2], disputes=(), figures=(), events=())
    fewer = replace(fewer, document=replace(fewer.document, title="Another title"))
    assert ledger.read_by_others("gainsay test") == []
    assert ledger.read_by_others("newer") == [fewer.document.id]
    ledger.reread(fewer, "newer")
    assert ledger.reading(fewer.document.id) == fewer
    assert ledger.read_by_others("newer") == []
    assert counts(ledger)["members"] == 0
    # What the user had said stays, for the next time.
    stored = ledger.kept(fewer.document.id)
    assert stored is not None
    assert (stored.given, stored.reader) == (kept().given, "newer")


def test_a_record_tells_its_document(ledger: Ledger) -> None:
    reading = everything()
    ledger.add(reading, kept())
    for one in (reading.document, reading.statements[3], reading.disputes[1], reading.actors[0]):
        assert ledger.document_of(one.id) == reading.document.id
    assert ledger.document_of("gone") is None
    assert ledger.reading("gone") is None
    assert ledger.kept("gone") is None


def test_a_wrong_quotation_is_refused_and_leaves_nothing(ledger: Ledger, address: str) -> None:
    reading = everything()
    wrong = Span(start=0, end=4, text="Nome")
    reading = replace(reading, statements=(replace(reading.statements[0], content=(wrong,)),), disputes=())
    with pytest.raises(LedgerError, match="a quotation differs from the text"), translated(address):
        ledger.add(reading, kept())
    assert set(counts(ledger).values()) == {0}


def test_a_text_is_written_once(ledger: Ledger, address: str) -> None:
    ledger.add(everything(), kept())
    for table, values in ((documents, {"text": "other"}), (spans, {"words": "other"})):
        with pytest.raises(LedgerError), translated(address), ledger.writing() as connection:
            connection.execute(sa.update(table).values(values))


def test_what_is_to_be_done_then_is_done_with_it_or_not_at_all(ledger: Ledger, address: str) -> None:
    def fail(connection: sa.Connection, document: Document) -> None:
        put_story(connection, document.id, "t1", 1.0)
        raise LedgerError("no")

    with pytest.raises(LedgerError):
        ledger.add(everything(), kept(), fail)
    assert set(counts(ledger).values()) == {0}
    with ledger.looking() as connection:
        assert stories(connection, [everything().document.id]) == {}


def test_offsets_count_characters_beyond_the_basic_plane(ledger: Ledger) -> None:
    reading = everything()
    text = "🐟 漢é " + reading.document.text
    quoted = Span.of(text, 2, 4)
    reading = Reading(
        document=replace(reading.document, text=text),
        statements=(replace(reading.statements[0], content=(quoted,), cue=None, source=None, via=()),),
    )
    ledger.add(reading, kept())
    found = ledger.reading(reading.document.id)
    assert found is not None
    assert found.statements[0].content[0].text == "漢é"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings(READABLE))
def test_any_reading_comes_out_as_it_went_in(tmp_path: Path, reading: Reading) -> None:
    known = {s.id for s in reading.statements}
    assume(len(known) == len(reading.statements))
    assume(len(reading.disputes) < 2)
    reading = replace(reading, disputes=tuple(_known(d, known) for d in reading.disputes))
    path = tmp_path / "any.db"
    path.unlink(missing_ok=True)
    with opened(str(path)) as made:
        made.add(reading, kept())
        assert made.reading(reading.document.id) == reading
        assert list(faults(made)) == []


def _known(dispute: Dispute, known: set[str]) -> Dispute:
    roles: dict[str, Any] = {
        role: tuple(i for i in dict.fromkeys(getattr(dispute, role)) if i in known) for role in ROLES
    }
    return replace(dispute, **roles)
