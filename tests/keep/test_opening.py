"""Opening a ledger: new, known, somebody else's, damaged; errors say what to do."""

import os
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from gainsay.errors import LedgerError
from gainsay.keep import opened
from gainsay.keep.opening import DEFAULT, HEAD, VARIABLE, place, translated
from gainsay.keep.verify import faults
from tests.keep.articles import everything, kept, renamed


def test_the_one_given_then_the_variable_then_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert place(None) == DEFAULT
    monkeypatch.setenv(VARIABLE, "there.db")
    assert place(None) == "there.db"
    assert place("here.db") == "here.db"


def test_what_was_added_is_there_when_it_is_opened_again(address: str) -> None:
    with opened(address) as ledger:
        added = ledger.add(everything(), kept())
    with opened(address, new=False) as ledger:
        assert ledger.reading(added.document) == everything()


def test_none_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with (
        pytest.raises(LedgerError, match=r"there is no ledger .*none\.db; make one"),
        opened(str(path), new=False),
    ):
        pass
    assert not path.exists()


def test_a_newer_ledger_is_refused(address: str) -> None:
    with opened(address) as ledger, ledger.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="newer gainsay"), opened(address):
        pass


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="tables of another program"), opened(str(path)):
        pass
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"not a database at all, but longer than its header would be" * 40, "is no ledger")],
)
def test_a_file_that_is_none(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "text.db"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=told), opened(str(path)):
        pass
    assert path.read_bytes() == content


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with (
        pytest.raises(LedgerError, match="check that its folder exists"),
        opened(str(tmp_path / "no" / "x.db")),
    ):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "locked.db"
    with opened(str(path)) as ledger:
        added = ledger.add(everything(), kept())
    path.chmod(0o400)
    with pytest.raises(LedgerError, match="may not be written"):
        _add_to(path)
    with opened(str(path)) as ledger:
        assert ledger.reading(added.document) == everything()


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    path = tmp_path / "small.db"
    with opened(str(path)) as ledger:
        ledger.add(everything(), kept())

    def full(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # no more than there are already

    other, page = renamed(everything(), "other"), kept(bytes(range(256)) * 400)
    with opened(str(path)) as ledger:
        ledger.engine.dispose()
        sa.event.listen(ledger.engine, "connect", full)
        with pytest.raises(LedgerError, match="cannot grow: the disk is full"), translated(str(path)):
            ledger.add(other, page)
    with opened(str(path)) as ledger:
        assert list(faults(ledger)) == []
        ledger.add(other, page)
        assert list(faults(ledger)) == []


@pytest.mark.parametrize(
    "said",
    [
        "database or disk is full",
        'could not extend file "pg_tblspc/1/2": No space left on device',
        'could not extend file "pg_tblspc/1/2": wrote only 4096 of 8192 bytes at block 22',
    ],
)
def test_however_a_database_says_that_the_disk_is_full(said: str) -> None:
    with pytest.raises(LedgerError, match="cannot grow: the disk is full"), translated("ledger"):
        raise sqlite3.OperationalError(said)


def _damaged(path: Path, change: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER texts_stay")
    connection.execute(change)
    connection.commit()
    connection.close()


def test_what_nobody_expects_in_a_ledger_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    with opened(str(path)) as ledger:
        added = ledger.add(everything(), kept())
    _damaged(path, "UPDATE documents SET record = x'00'")
    with pytest.raises(LedgerError, match=r"is damaged.*first fault"), opened(str(path)) as ledger:
        ledger.reading(added.document)


def test_what_stops_on_a_sound_ledger_is_no_damage(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="of the program"), opened(str(tmp_path / "sound.db")):
        raise TypeError("of the program")


def test_a_version_that_never_was(address: str) -> None:
    with opened(address) as ledger, ledger.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(LedgerError, match="is damaged"), opened(address):
        pass


def test_a_schema_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "schema.db"
    with opened(str(path)) as ledger:
        ledger.add(everything(), kept())
    content = path.read_bytes()
    at = content.index(b"CREATE TABLE documents") + 13
    path.write_bytes(content[:at] + b"\xff\xfe" + content[at + 2 :])
    with pytest.raises(LedgerError, match="is damaged"), opened(str(path)):
        pass


def test_a_truncated_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "short.db"
    with opened(str(path)) as ledger:
        ledger.add(everything(), kept())
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3 // 4096 * 4096])
    with pytest.raises(LedgerError, match="is damaged"):
        _add_to(path)


def _add_to(path: Path) -> None:
    with opened(str(path)) as ledger:
        ledger.add(everything(), kept(b"other"))


def test_other_addresses_are_no_ledger() -> None:
    with pytest.raises(LedgerError, match="is no ledger; give a path"), opened("mysql://x/y"):
        pass


def test_a_server_that_is_not_there_and_no_password_in_the_message() -> None:
    with (
        pytest.raises(LedgerError, match="does not answer") as caught,
        opened("postgresql://me:secret@127.0.0.1:9/none"),
    ):
        pass
    assert "secret" not in str(caught.value)


def test_the_schema_is_that_of_the_last_version(address: str) -> None:
    with opened(address) as ledger, ledger.looking() as connection:
        assert connection.scalar(sa.text("SELECT version_num FROM alembic_version")) == HEAD
