"""The measure of places, on small gold of the project's own."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from evaluation.tasks.places import (
    Annotated,
    Toponym,
    ceiling,
    compare,
    measure,
    paired,
    read_xml,
)
from gainsay.errors import InputError
from gainsay.records import Place, PlaceRole

LGL = """<articles><article><text>Mayor of Paris, Texas</text><toponyms>
<toponym><start>9</start><end>14</end><phrase>Paris</phrase><gaztag geonameid="4717560"><lat>33.66</lat>
<lon>-95.55</lon><country>United States</country></gaztag></toponym>
<toponym><start>16</start><end>21</end><phrase>Texas</phrase></toponym></toponyms></article></articles>"""
VIRUS = """<articles><article><text>In Mali today</text><locations><location><name>Mali</name>
<start>4</start><end>8</end><lat>17</lat><lon>-4</lon></location></locations></article></articles>"""


def place(start: int, end: int, *, lat: float | None = None, rule: str = "rule:place-name") -> Place:
    return Place(
        start=start,
        end=end,
        text="",
        name="",
        country="US",
        lat=lat,
        lon=None if lat is None else -95.0,
        geonames_id=None,
        role=PlaceRole.MENTIONED,
        rivals=(),
        score=1.0,
        found_by=rule,
    )


def test_both_layouts_are_read(tmp_path: Path) -> None:
    (tmp_path / "lgl.xml").write_text(LGL, encoding="utf-8")
    (article,) = read_xml(tmp_path / "lgl.xml")
    assert [article.text[t.start : t.end] for t in article.toponyms] == ["Paris", "Texas"]
    assert article.toponyms[0] == Toponym(9, 14, 33.66, -95.55, "US")
    assert article.toponyms[1].lat is None
    (tmp_path / "virus.xml").write_text(VIRUS, encoding="utf-8")
    (article,) = read_xml(tmp_path / "virus.xml")
    assert [article.text[t.start : t.end] for t in article.toponyms] == ["Mali"]


def test_the_figures() -> None:
    gold = Annotated(
        "x" * 40, (Toponym(0, 5, 33.0, -95.0, "US"), Toponym(6, 9), Toponym(20, 25, 1.0, 1.0, "FR"))
    )

    def read(_: str) -> tuple[Sequence[Place], float]:
        return [place(0, 4, lat=33.5), place(7, 9), place(22, 30), place(31, 33)], 0.002

    found = compare([gold], read, people=True)
    assert found["toponyms_precision"] == 0.75
    assert found["toponyms_recall"] == 1.0
    assert found["within_161km"] == 0.5
    assert found["country"] == 0.5
    assert found["resolving_ms"] == 2.0


def test_words_of_a_people_count_where_the_corpus_has_them() -> None:
    gold = Annotated("Malians", (Toponym(0, 7),))

    def read(_: str) -> tuple[Sequence[Place], float]:
        return [place(0, 7, rule="rule:demonym")], 0.0

    assert compare([gold], read, people=True)["toponyms_f1"] == 1.0
    assert compare([gold], read, people=False)["toponyms_f1"] == 0.0


def test_one_found_place_answers_one_annotated() -> None:
    assert len(list(paired([Toponym(0, 5), Toponym(3, 9)], [place(0, 9)]))) == 1


def test_the_ceiling_asks_whether_any_place_of_the_name_is_near() -> None:
    article = Annotated("Paris Malians", (Toponym(0, 5, 33.66, -95.55), Toponym(6, 13, 17.0, -4.0)))
    assert ceiling([article]) == 1.0
    assert ceiling([Annotated("Paris", (Toponym(0, 5, -40.0, 0.0),))]) == 0.0


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no XML file"):
        measure(tmp_path)
    (tmp_path / "a.xml").write_text("<articles/>", encoding="utf-8")
    with pytest.raises(InputError, match="no article"):
        measure(tmp_path)
