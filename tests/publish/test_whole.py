"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from gainsay.errors import UsageError
from gainsay.publish.whole import whole_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"old")
    with whole_file(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_bytes() == b"old"
    assert (path.read_bytes(), names(tmp_path)) == (b"new", ["x.csv"])


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError(), BrokenPipeError()])
def test_what_breaks_off_leaves_what_stood_there_and_nothing_else(
    tmp_path: Path, error: BaseException
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"old")

    def write() -> None:
        with whole_file(path) as stream:
            stream.write(b"new")
            raise error

    with pytest.raises(type(error)):
        write()
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["x.csv"])


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot write .*x\.csv: No space"), whole_file(tmp_path / "x.csv"):
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == []


@pytest.mark.parametrize("place", [".", "none/x.csv"])
def test_a_place_that_is_none(tmp_path: Path, place: str) -> None:
    with pytest.raises(UsageError, match="cannot write"), whole_file(tmp_path / place):
        pass


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with whole_file(tmp_path / "link") as stream:
        stream.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_device_is_written_to_and_stays() -> None:
    with whole_file(Path(os.devnull)) as stream:
        stream.write(b"new")
    assert not Path(os.devnull).is_file()
