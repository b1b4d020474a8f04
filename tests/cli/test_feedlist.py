"""feeds.toml is read, or the place of what is wrong in it is told."""

from pathlib import Path

import pytest

from gainsay.cli.feedlist import load
from gainsay.errors import UsageError
from gainsay.watching import Followed


def written(folder: Path, text: str) -> Path:
    path = folder / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_feeds_in_their_order(tmp_path: Path) -> None:
    text = """# What we follow
[[feeds]]
url = "https://tidewater.example/rss.xml#top"
outlet = "Tidewater Post"
language = "en"
every = 10

[[feeds]]
url = "http://quay.example/atom"
every = 1.5
[[feeds]]
url = "https://harbour.example/"
"""
    assert load(written(tmp_path, text)) == (
        Followed(url="https://tidewater.example/rss.xml", outlet="Tidewater Post", language="en", every=10),
        Followed(url="http://quay.example/atom", every=1.5),
        Followed(url="https://harbour.example/", every=30),
    )


URL = 'url = "https://a.example/rss"'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[feeds]]\nurl = https://a.example", r"feeds\.toml is no TOML: .*line 2.*correct the line"),
        ("", "names no feed"),
        ("feeds = []", "names no feed"),
        ("feeds = 3", "names no feed"),
        (f"[feeds]\n{URL}", "names no feed"),
        ('feeds = ["https://a.example"]', "feed 1 is no table"),
        (f"every = 5\n[[feeds]]\n{URL}", "every stands outside of a feed"),
        (f"[[feeds]]\n{URL}\n[[feeds]]\noutlet = 'x'", "feed 2 has no url"),
        (f"[[feeds]]\n{URL}\nevry = 5", "feed 1: there is no key evry; a feed has url, outlet"),
        ("[[feeds]]\nurl = 'a.example/rss'", "feed 1: url: .* only http and https"),
        ("[[feeds]]\nurl = 'ftp://a.example/rss'", "feed 1: url: .* only http and https"),
        ("[[feeds]]\nurl = 'https://me:secret@a.example/'", "feed 1: url: .*password"),
        ("[[feeds]]\nurl = 'https://a:b/'", "feed 1: url: .* is no web address"),
        ("[[feeds]]\nurl = 7", "feed 1: url is 7; write words in quotation marks"),
        (f"[[feeds]]\n{URL}\noutlet = ' '", "feed 1: outlet is ' '"),
        (f"[[feeds]]\n{URL}\nevery = 'often'", "feed 1: every is 'often'; write a number of minutes"),
        (f"[[feeds]]\n{URL}\nevery = 0", "feed 1: every is 0"),
        (f"[[feeds]]\n{URL}\nevery = nan", "feed 1: every is nan"),
        (f"[[feeds]]\n{URL}\nevery = true", "feed 1: every is True"),
        (f"[[feeds]]\n{URL}\n[[feeds]]\n{URL}", "feed 2: https://a.example/rss is in the list already"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as caught:
        load(written(tmp_path, text))
    assert "feeds.toml" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot read .*absent\.toml"):
        load(tmp_path / "absent.toml")
    (tmp_path / "feeds.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="is no TOML"):
        load(tmp_path / "feeds.toml")
