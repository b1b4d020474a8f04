"""Whatever is altered behind gainsay's back is found."""

import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from gainsay.errors import LedgerError
from gainsay.keep import Ledger, feeds, opened
from gainsay.keep.verify import faults
from gainsay.link import link
from tests.keep.articles import everything, kept, renamed

ENTRY = feeds.Listed(url="u", feed="https://a.example/rss")


def alter(ledger: Ledger, *statements: str, **values: Any) -> list[str]:
    """The faults after an article was added and these statements were run with all guards off."""
    ledger.add(everything(), kept())
    return tampered(ledger, *statements, **values)


def tampered(ledger: Ledger, *statements: str, **values: Any) -> list[str]:
    """The faults after these statements were run with all guards off."""
    assert list(faults(ledger)) == []
    if ledger.engine.dialect.name == "sqlite":
        # Not possible within a transaction.
        with closing(ledger.engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA foreign_keys = OFF")
    with ledger.engine.connect().execution_options(writes=True) as connection, connection.begin():
        if ledger.engine.dialect.name == "sqlite":
            for name in connection.scalars(
                sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            ).all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        for statement in statements:
            connection.execute(sa.text(statement), values)
    return list(faults(ledger))


def changed(kind: str, ordinal: int, change: Callable[[Any], object]) -> tuple[str, str]:
    """The statement that puts an altered record in the place of one, and the record."""
    record = json.loads(msgspec.json.encode(getattr(everything(), kind)[ordinal]))
    change(record)
    return f"UPDATE {kind} SET record = :record WHERE ordinal = {ordinal}", json.dumps(record)


def test_a_sound_ledger_has_no_fault(ledger: Ledger) -> None:
    ledger.add(everything(), kept())
    assert list(faults(ledger)) == []


def test_an_altered_text(ledger: Ledger) -> None:
    found = alter(ledger, "UPDATE documents SET text = replace(text, 'Strait', 'Street')")
    assert any("its hash differs" in fault for fault in found)
    assert any("quotes words that do not stand there" in fault for fault in found)


def test_a_text_altered_together_with_its_hash(ledger: Ledger) -> None:
    found = alter(ledger, "UPDATE documents SET text_sha256 = 'x'")
    assert any("does not belong to its text" in fault for fault in found)


def test_an_altered_page(ledger: Ledger) -> None:
    found = alter(ledger, "UPDATE bodies SET packed = :packed", packed=zlib.compress(b"other"))
    assert any("are not those that were captured" in fault for fault in found)


def test_a_page_that_cannot_be_unpacked(ledger: Ledger) -> None:
    assert any("cannot be unpacked" in f for f in alter(ledger, "UPDATE bodies SET packed = :p", p=b"x"))


def test_a_moved_quotation(ledger: Ledger) -> None:
    statement, record = changed("statements", 0, lambda one: one["content"][0].update(start=1, end=5))
    found = alter(ledger, statement, record=record)
    assert any("record 0 of statements quotes words that do not stand there" in fault for fault in found)
    assert any("list of its quotations differs" in fault for fault in found)


def test_a_record_that_is_none(ledger: Ledger) -> None:
    found = alter(ledger, "UPDATE places SET record = '{' WHERE ordinal = 1")
    assert any("record 1 of places is no JSON" in fault for fault in found)


def test_a_lost_quotation(ledger: Ledger) -> None:
    found = alter(ledger, "DELETE FROM spans WHERE number = 3")
    assert any("list of its quotations differs" in fault for fault in found)


def test_references_that_lead_nowhere(ledger: Ledger) -> None:
    speaker, record = changed("statements", 0, lambda one: one["speaker"].update(id="gone"))
    assert any("no actor of the article" in f for f in alter(ledger, speaker, record=record))


def test_a_figure_of_a_statement_that_is_not_there(ledger: Ledger) -> None:
    figure, record = changed("figures", 0, lambda one: one.update(statement="gone"))
    assert any("is given in gone" in f for f in alter(ledger, figure, record=record))


def test_a_member_that_is_not_there(ledger: Ledger) -> None:
    dispute, record = changed("disputes", 0, lambda one: one["denied"].append("gone"))
    found = alter(ledger, dispute, record=record)
    assert any("lists gone, which is no statement" in fault for fault in found)
    assert any("its member gone differs from its record" in fault for fault in found)


def test_a_lost_member(ledger: Ledger) -> None:
    found = alter(ledger, "DELETE FROM members WHERE role = 'denied'")
    assert any("differs from its record" in fault for fault in found)


def test_entries_of_feeds_that_lead_nowhere(ledger: Ledger) -> None:
    feeds.put(ledger, "https://a.example/rss", feeds.FeedState(), [ENTRY])
    found = alter(ledger, "UPDATE entries SET document = 'gone'")
    assert any("the entry u: refers to gone in documents" in fault for fault in found)


def test_words_that_cannot_be_found_any_more(tmp_path: Path) -> None:
    with opened(str(tmp_path / "x.db")) as ledger:
        found = alter(ledger, "UPDATE searched SET words = 'other'")
    assert any("the index of words differs" in fault for fault in found)


@pytest.mark.parametrize("table", ["terms", "stories_of", "shingles", "copies", "outlets_of", "outlet_names"])
def test_a_number_altered_in_what_linking_found(tmp_path: Path, table: str) -> None:
    """The index that holds the rows a second time tells, as a changed byte would make it differ."""
    path = tmp_path / "x.db"
    with opened(str(path)) as ledger:
        ledger.add(everything(), kept(), link)
        again = replace(renamed(everything(), "copy"), disputes=())
        ledger.add(again, kept(b"other"), link)
        assert list(faults(ledger)) == []
    with sqlite3.connect(path) as connection:
        number = connection.execute(
            f"SELECT rootpage FROM sqlite_master WHERE name = '{table}_twice'"
        ).fetchone()[0]
    connection.close()
    content = bytearray(path.read_bytes())
    # The last byte of the page's last row.
    content[number * 4096 - 1] ^= 0x01
    path.write_bytes(content)
    with opened(str(path)) as ledger:
        assert any("the file" in fault for fault in faults(ledger))


def test_a_column_of_another_type(tmp_path: Path) -> None:
    with opened(str(tmp_path / "x.db")) as ledger:
        found = alter(ledger, "UPDATE statements SET act = x'00ff'", "UPDATE documents SET text = x'00ff'")
    assert any("its tables or the rules" in fault for fault in found)
    assert any("what is stored cannot be read" in fault for fault in found)


@pytest.mark.parametrize("where", [0.2, 0.35, 0.5, 0.65, 0.8, 0.95])
def test_a_flipped_byte(tmp_path: Path, where: float) -> None:
    """Beside unused space of a page, every byte is under one of the checks."""
    path = tmp_path / "x.db"
    with opened(str(path)) as ledger:
        ledger.add(everything(), kept(bytes(range(256)) * 40))
    with sqlite3.connect(path) as connection:
        connection.execute("VACUUM")
    connection.close()
    content = bytearray(path.read_bytes())
    at = int(len(content) * where)
    while not content[at]:
        at += 1
    content[at] ^= 0x20
    path.write_bytes(content)
    try:
        with opened(str(path)) as ledger:
            found = list(faults(ledger))
    except LedgerError:
        return
    assert found
