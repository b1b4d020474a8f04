import gzip
import hashlib
import io
from pathlib import Path

import pytest

from gainsay.acquire import acquire, files
from gainsay.acquire.files import read_file, read_stdin
from gainsay.errors import InputError, TooLarge

TEXT = "The ministry denied it – twice.\r\n".encode()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("a.TEXT", "text/plain"),
        ("a.html", "text/html"),
        ("a.b.HTM", "text/html"),
        ("a.xhtml", "application/xhtml+xml"),
        ("a", None),
        ("a.md", None),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_file_is_read_and_unpacked(tmp_path: Path, name: str, media_type: str | None, packed: bool) -> None:
    path = tmp_path / (name + ".gz" if packed else name)
    path.write_bytes(gzip.compress(TEXT) if packed else TEXT)
    page = read_file(path)
    assert page.source == str(path)
    assert page.body == TEXT
    assert page.sha256 == hashlib.sha256(TEXT).hexdigest()
    assert page.media_type == media_type
    assert page.retrieved is None
    assert (page.url, page.charset, page.headers) == (None, None, ())


def test_gzip_is_told_by_its_bytes_not_its_name(tmp_path: Path) -> None:
    (tmp_path / "packed.txt").write_bytes(gzip.compress(TEXT))
    (tmp_path / "plain.txt.gz").write_bytes(TEXT)
    assert read_file(tmp_path / "packed.txt").body == TEXT
    assert read_file(tmp_path / "plain.txt.gz").body == TEXT


def test_gzip_of_several_members_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(TEXT) + gzip.compress(b"More."))
    assert read_file(tmp_path / "a.gz").body == TEXT + b"More."


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: data[:5], lambda data: data[:12] + b"\xff" * 40]
)
def test_damaged_gzip(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.gz").write_bytes(damage(gzip.compress(TEXT * 50)))
    with pytest.raises(InputError, match="damaged or cut off"):
        read_file(tmp_path / "a.gz")


def test_caps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_PAGE_BYTES", 1000)
    for name, body in {"a": b"x" * 1000, "a.gz": gzip.compress(b"x" * 1000)}.items():
        (tmp_path / name).write_bytes(body)
        assert len(read_file(tmp_path / name).body) == 1000
    for name, body in {"b": b"x" * 1001, "b.gz": gzip.compress(b"x" * 50_000_000)}.items():
        (tmp_path / name).write_bytes(body)
        with pytest.raises(TooLarge, match="cut it into single articles"):
            read_file(tmp_path / name)


def test_endless_file_is_cut() -> None:
    with pytest.raises(TooLarge):
        read_file(Path("/dev/zero"))


@pytest.mark.parametrize("name", ["absent.txt", "a\0b", "n" * 5000, "."])
def test_what_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot read"):
        read_file(tmp_path / name)


@pytest.mark.parametrize("body", [TEXT, gzip.compress(TEXT)])
def test_standard_input(body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_stdin(io.BytesIO(body)).body == TEXT
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(body)))
    page = acquire("-")
    assert (page.source, page.body, page.media_type) == ("-", TEXT, None)
    assert page.retrieved is None


def test_acquire_reads_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    page = acquire(str(tmp_path / "a.txt"))
    assert (page.body, page.retrieved) == (TEXT, None)
