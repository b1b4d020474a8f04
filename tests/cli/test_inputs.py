"""Arguments become a stream of articles, got one by one; none that fails stops the others."""

from pathlib import Path

import pytest

from gainsay import acquire
from gainsay.cli import inputs
from gainsay.cli.web import web
from gainsay.config import Given
from gainsay.errors import InputError


def no_web() -> acquire.Fetcher:
    pytest.fail("nothing is to be fetched")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles and a file of two rows."""
    (tmp_path / "a.txt").write_text("first", encoding="utf-8")
    (tmp_path / "b.txt").write_text("second", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text(
        '{"text": "third", "outlet": "Row", "title": "T"}\n\n{"text": "fourth"}\n', encoding="utf-8"
    )
    return tmp_path


def test_folders_files_and_rows_in_the_order_given(folder: Path) -> None:
    sources = [str(folder / "rows.jsonl"), str(folder), str(folder / "a.txt")]
    found = list(inputs.items(sources, Given(), no_web))
    assert [item.open()[0].body for item in found] == [b"third", b"fourth", b"first", b"second", b"first"]
    rows, a, b = folder / "rows.jsonl", folder / "a.txt", folder / "b.txt"
    assert [item.name for item in found] == [f"{rows}:1", f"{rows}:3", str(a), str(b), str(a)]
    assert inputs.count(sources) == 5


def test_an_article_is_got_when_it_is_opened_and_not_before(folder: Path) -> None:
    (item,) = inputs.items([str(folder / "a.txt")], Given(), no_web)
    (folder / "a.txt").write_text("changed", encoding="utf-8")
    assert item.open()[0].body == b"changed"


def test_what_fails_is_an_item_that_raises_and_the_rest_goes_on(folder: Path) -> None:
    sources = [str(folder / "absent.txt"), str(folder / "absent.jsonl"), str(folder / "a.txt")]
    absent, rows, good = inputs.items(sources, Given(), no_web)
    for item in (absent, rows):
        assert "absent" in item.name
        with pytest.raises(InputError, match="absent"):
            item.open()
    assert good.open()[0].body == b"first"


def test_a_row_that_breaks_does_not_take_the_next_with_it(folder: Path) -> None:
    (folder / "rows.jsonl").write_text('no json\n{"text": "good"}\n', encoding="utf-8")
    broken, good = inputs.items([str(folder / "rows.jsonl")], Given(), no_web)
    with pytest.raises(InputError, match=r"rows\.jsonl:1"):
        broken.open()
    assert good.open()[0].body == b"good"


def test_what_the_user_says_goes_before_what_the_row_says(folder: Path) -> None:
    given = Given(outlet="Ours", published="2021-12-25", force=True)
    first, _ = inputs.items([str(folder / "rows.jsonl")], given, no_web)
    assert first.open()[1] == Given(outlet="Ours", title="T", published="2021-12-25", force=True)
    (file,) = inputs.items([str(folder / "a.txt")], given, no_web)
    assert file.open()[1] == given


def test_many_is_told_by_what_the_sources_are(folder: Path) -> None:
    assert not inputs.are_many([str(folder / "a.txt")])
    assert not inputs.are_many(["-"])
    assert not inputs.are_many(["https://a.example/news.jsonl"])
    assert inputs.are_many([str(folder)])
    assert inputs.are_many([str(folder / "rows.jsonl")])
    assert inputs.are_many([str(folder / "a.txt"), "-"])
    # An article pasted in the place of its path is no folder.
    assert not inputs.are_many(["The minister denied it. " * 300])


def test_a_client_is_made_once_and_only_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bool] = []
    true = acquire.Fetcher

    def make(*, allow_private: bool) -> acquire.Fetcher:
        made.append(allow_private)
        return true(allow_private=allow_private)

    monkeypatch.setattr(acquire, "Fetcher", make, raising=False)
    with web(allow_private=True) as fetcher:
        assert made == []
        assert fetcher() is fetcher()
    assert made == [True]
