"""A short campaign of damage, and that it sees what it is there to see."""

import sqlite3
from pathlib import Path

from benchmarks.faults.damage import Damaged, Found, Pages, campaign, dump, made


def test_nothing_goes_unseen_and_nothing_crashes() -> None:
    found = campaign(flips=25, cuts=3, articles=2)
    for part in ("flips", "cuts"):
        told = found[part]
        assert isinstance(told, dict)
        assert (told["unseen"], told["tracebacks"]) == ([], [])
    assert found["flips"]["found_by_verify"] > 0  # type: ignore[index]


def test_a_change_that_verify_does_not_find_is_unseen(tmp_path: Path) -> None:
    """A number altered through SQL, in its index too, is what no check of a file can find."""
    path = tmp_path / "whole.db"
    ids = made(path, 1)
    damaged = Damaged(tmp_path, ids, list(dump(path)))
    found = Found()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE stories_of SET score = 0.5")
    connection.commit()
    connection.close()
    damaged.look(path.read_bytes(), "score", "stories_of", found)
    assert len(found.unseen) == 1


def test_bytes_of_a_file_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "small.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE one (a)")
    connection.execute("INSERT INTO one VALUES (?)", ("x" * 9000,))
    connection.commit()
    connection.close()
    pages = Pages(path)
    assert pages.what(30) == "header byte 30"
    assert pages.what(2000) == "unused space of a page"
    assert pages.what(4090) == "leaf page of sqlite_schema"
    assert pages.what(4096 + 4000) == "leaf page of one"
    assert pages.what(2 * 4096 + 50) == "overflow page of one"
