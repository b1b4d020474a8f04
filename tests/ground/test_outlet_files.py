from pathlib import Path

import pytest

from gainsay.errors import InputError
from gainsay.ground import Ownership, load_outlets


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


CSV = (
    "name,aliases,domains,country,ownership,agency,source\n"
    "Tidewater Post,TP; The Post,tidewater.example;tp.example,ml,state,yes,its imprint\n"
)
LINES = (
    '{"name": "Tidewater Post", "aliases": ["TP", "The Post"],'
    ' "domains": ["tidewater.example", "tp.example"], "country": "ML",'
    ' "ownership": "state", "agency": true, "source": "its imprint", "other": 1}\n'
)
TOML = """[state]
"Tidewater Post" = { aka = ["TP", "The Post"], domains = ["tidewater.example", "tp.example"], country = "ML",
  agency = true, source = "its imprint" }
""".replace("\n  ", " ")


@pytest.mark.parametrize(("name", "text"), [("o.csv", CSV), ("o.jsonl", LINES), ("o.toml", TOML)])
def test_three_forms_tell_the_same(tmp_path: Path, name: str, text: str) -> None:
    loaded = load_outlets(written(tmp_path, name, text))
    (outlet,) = loaded.outlets
    assert (outlet.name, outlet.aliases) == ("Tidewater Post", ("TP", "The Post"))
    assert outlet.domains == ("tidewater.example", "tp.example")
    assert (outlet.country, outlet.ownership, outlet.agency) == ("ML", Ownership.STATE, True)
    assert (outlet.source, loaded.faults) == ("its imprint", ())


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",,", 'no "name"'),
        ("Courier,ZZ,", "unknown country 'ZZ'"),
        ("Courier,,secret", "unknown ownership 'secret'"),
        ("Courier,,,more", "more cells than columns"),
    ],
)
def test_a_damaged_row_is_left_out_and_told(tmp_path: Path, row: str, why: str) -> None:
    path = written(tmp_path, "o.csv", f"name,country,ownership\nTidewater Post,,\n{row}\n")
    loaded = load_outlets(path)
    assert [outlet.name for outlet in loaded.outlets] == ["Tidewater Post"]
    (fault,) = loaded.faults
    assert f"{path}, line 3: " in fault
    assert why in fault


@pytest.mark.parametrize("line", ["[1]", "{", '{"name": 3}', '{"name": "X", "domains": "x.example"}'])
def test_a_damaged_line_is_left_out(tmp_path: Path, line: str) -> None:
    loaded = load_outlets(written(tmp_path, "o.jsonl", LINES + line))
    assert len(loaded.outlets) == 1
    assert "line 2" in loaded.faults[0]


def test_what_is_no_yes_and_no_no_is_told(tmp_path: Path) -> None:
    loaded = load_outlets(written(tmp_path, "o.csv", "name,agency\nA Paper,no\nCourier,perhaps\n"))
    assert "give yes or no" in loaded.faults[0]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("o.csv", "outlet\nCourier\n", 'no column "name"'),
        ("o.csv", "name\n", "no outlet in it"),
        ("o.toml", "[state\n", "correct the file"),
        ("o.toml", '[state]\n"Courier" = { motto = "x" }\n', "motto"),
        ("o.jsonl", b"\xff\xfe", "not UTF-8 at byte 0"),
    ],
)
def test_a_file_of_no_use_is_an_error(tmp_path: Path, name: str, text: str | bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        load_outlets(written(tmp_path, name, text))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="check the path"):
        load_outlets(tmp_path / "gone.csv")
