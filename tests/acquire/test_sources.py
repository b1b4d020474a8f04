from pathlib import Path

import pytest

from gainsay.acquire import expand
from gainsay.errors import InputError


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")


def test_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    articles = ["a.txt", "b/1.html", "b/2.HTM.gz", "b/c/3.xhtml", "d.text", "e.txt.GZ"]
    _touch(tmp_path, *reversed(articles), "b/picture.png", "notes.md", "a.gz", "._a.txt", "plain")
    (tmp_path / "folder.txt").mkdir()
    assert expand([str(tmp_path)]) == [str(tmp_path / name) for name in articles]


def test_order_and_kind_of_arguments_are_kept(tmp_path: Path) -> None:
    _touch(tmp_path, "x.md", "f/a.txt")
    given = ["https://a.example/x", str(tmp_path / "x.md"), "-", str(tmp_path / "f"), "ftp://a.example/x"]
    expected = [*given[:3], str(tmp_path / "f/a.txt"), given[4]]
    assert expand(given) == expected


@pytest.mark.parametrize("name", ["absent.txt", "absent/", "a\0b", "The ministry denied it. " * 500])
def test_missing_path(name: str) -> None:
    with pytest.raises(InputError, match="there is no file or folder") as caught:
        expand([name])
    assert len(str(caught.value)) < 200


def test_folder_without_articles(tmp_path: Path) -> None:
    _touch(tmp_path, "picture.png")
    with pytest.raises(InputError, match=r"holds no \.txt or \.html file"):
        expand([str(tmp_path)])


def test_folder_that_leads_into_itself(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert expand([str(tmp_path)]) == [str(tmp_path / "a.txt")]
