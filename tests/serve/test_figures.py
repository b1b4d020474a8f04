"""Counts of a story over time: every count in the table, in its place in the picture, conflicts apart."""

from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gainsay.link.tolls import Count, Toll, each_once
from gainsay.publish.counts import count_in_words, estimates
from gainsay.serve.drawing.figures import drawn
from gainsay.serve.drawing.scale import reaching
from tests.serve.pages import Element, first, links, page, text


@given(st.integers(0, 10**9))
def test_a_scale_holds_its_number_in_a_few_round_steps(number: int) -> None:
    scale = reaching(number, 300, 20)
    names = scale.names()
    assert names[0] == 0
    assert names[-1] == scale.top >= number
    assert 2 <= len(names) <= 6
    assert str(scale.step).rstrip("0") in {"1", "2", "5"}
    assert (scale.at(0), scale.at(scale.top)) == (300, 20)


def count(giver: str, low: int | None, high: int | None, day: str | None = "2031-05-14") -> Count:
    name = f"f{giver}"
    return Count(
        figure=name, document="d1", outlet="Post", text="many", day=day, giver=giver, low=low, high=high
    )


ARMY, UNION = count("<b>Army</b>", 4, 4), count("Union", 30, None)
CLINIC = count("Clinic", 3, 12, "2031-05-20")
COUNTS = (ARMY, UNION, CLINIC, count("Nobody", None, None), count("Late", 9, 9, None))
TOLL = Toll(
    what="killed",
    of="",
    counts=COUNTS,
    low=3,
    best=4,
    high=30,
    acled=3,
    rises=False,
    conflicts=((ARMY, UNION),),
)


def picture(toll: Toll) -> Element:
    made = drawn(toll, toll.counts)
    assert made is not None
    return etree.fromstring(str(made))


def test_each_count_has_its_mark_and_conflicts_are_told_apart() -> None:
    marks = picture(TOLL).findall("g")
    assert [mark.findtext("title") for mark in marks] == [
        "1: 4, by <b>Army</b>, 14 May 2031",
        "2: at least 30, by Union, 14 May 2031",
        "3: 3 to 12, by Clinic, 20 May 2031",
    ]
    assert [mark.get("class") for mark in marks] == ["conflict", "conflict", "count"]
    # A number is a dot, of bounds both are, an open bound goes on as a line.
    drawn_as = [(len(mark.findall("circle")), len(mark.findall("path"))) for mark in marks]
    assert drawn_as == [(1, 0), (1, 1), (2, 1)]
    dots = [float(mark.find("circle").get("cy")) for mark in marks]
    assert dots[1] < dots[0] < dots[2]


def test_what_the_data_sets_make_of_it_stands_beside() -> None:
    told = [one.text for one in picture(TOLL).iter("text")]
    assert [one for one in told if one and one[0].isalpha()] == ["UCDP low 3", "ACLED 3", "best 4", "high 30"]


def test_one_count_needs_no_picture() -> None:
    assert drawn(TOLL, (ARMY, *COUNTS[3:])) is None


def test_the_table_holds_every_count(client: TestClient) -> None:
    address = f"{first(client, 'stories')}/figures"
    found, tolls = page(client, address), client.get(f"{address}?format=json").json()
    sections = found.xpath("//main/section")
    assert len(sections) == len(tolls) > 3
    for section, toll in zip(sections, tolls, strict=True):
        rows = section.xpath(".//tbody/tr")
        givers = {one["giver"] for one in toll["counts"]}
        assert all(any(giver in text(row) for giver in givers) for row in rows)
        last = toll["counts"][-1]
        assert f"/articles/{last['document']}#{last['figure']}" in links(section)
        assert len(section.xpath(".//*[@class='chart']/g")) in {0, len(rows)}
    assert "cannot both hold" in text(found)
    assert address in links(page(client, first(client, "stories")))


def test_the_page_reads_counts_as_the_command_line_does() -> None:
    assert estimates(TOLL) == [("UCDP low", 3), ("best", 4), ("high", 30), ("ACLED", 3)]
    assert [count_in_words(one) for one in each_once(COUNTS)] == ["4", "at least 30", "3 to 12", "many", "9"]


def test_no_story_has_no_counts(client: TestClient) -> None:
    page(client, "/stories/t0/figures", 404)
