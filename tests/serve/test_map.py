"""The map: every place with what is told of it, each at its point, as large as its doubt."""

from importlib.resources import files
from itertools import pairwise

import msgspec
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gainsay.keep.spots import Here, Spot
from gainsay.serve.drawing.world import around, drawn
from gazetteer.outlines import made, simplified
from tests.serve.pages import Element, first, links, page, text

HERE = Here(id="s1", document="d1", who="Union", words="the port")


def spot(name: str, lon: float, lat: float, kind: str | None = "city", belief: float = 1.0) -> Spot:
    return Spot(
        name=name,
        country="ML",
        kind=kind,
        lat=lat,
        lon=lon,
        geonames_id=None,
        belief=belief,
        rivals=(),
        articles=("d1",),
        events=(),
        statements=(HERE,),
    )


SPOTS = [
    spot("<b>Gao</b>", -0.04, 16.27),
    spot("Mali", -4, 17, "country"),
    spot("Kaya", -1.08, 13.09, belief=0.6),
    spot("nowhere", 2, 15, None),
]


def picture(spots: list[Spot]) -> Element:
    made = drawn(spots)
    assert made is not None
    return etree.fromstring(str(made))


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-80, 80)), min_size=1, max_size=8))
def test_every_place_lies_on_the_map(points: list[tuple[float, float]]) -> None:
    spots = [spot("here", lon, lat) for lon, lat in points]
    view = around(spots)
    for lon, lat in points:
        x, y = view.at(lon, lat)
        assert 0 <= x <= view.width
        assert 0 <= y <= view.height
    assert 0 < view.height <= 700


def test_what_is_less_exact_is_larger_and_what_is_doubted_broken() -> None:
    marks = {(one.findtext("title") or "").split(":")[0]: one for one in picture(SPOTS).iter("circle")}
    assert list(marks) == ["2", "4", "1", "3"]
    assert marks["1"].findtext("title") == "1: <b>Gao</b>, 1 statement"
    assert float(marks["2"].get("r")) == float(marks["4"].get("r")) > float(marks["1"].get("r"))
    assert [one for one in marks if "doubted" in marks[one].get("class")] == ["3"]
    north, south = (float(marks[one].get("cy")) for one in ("1", "3"))
    assert north < south
    assert drawn([]) is None


def test_names_that_would_hide_one_another_are_left_to_the_list() -> None:
    near = [spot(f"Gao {number}", -0.04 + number / 100, 16.27) for number in range(9)]
    assert [one.text for one in picture(near).iter("text")] == ["1 Gao 0"]


def test_the_outlines_are_those_of_the_world() -> None:
    body = files("gainsay.serve").joinpath("data/outlines.json").read_bytes()
    lines = [list(pairwise(line))[::2] for line in msgspec.json.decode(body, type=list[list[int]])]
    assert all(len(line) > 1 for line in lines)
    assert all(abs(lon) <= 1800 and abs(lat) <= 900 for line in lines for lon, lat in line)
    assert all(abs(one[0] - other[0]) < 1800 for line in lines for one, other in pairwise(line))
    # The border of Mali and Senegal passes Kayes, at 12° W and 14.8° N.
    assert any(abs(lon + 120) < 15 and abs(lat - 148) < 15 for line in lines for lon, lat in line)


def test_lines_are_made_simpler_and_cut_where_the_world_is() -> None:
    assert simplified([(0, 0), (1, 0.01), (2, 0), (2, 2)]) == [(0, 0), (2, 0), (2, 2)]
    around_it = [[178, 3], [1, 0], [-358, 1], [2, 0]]
    lines = made({"transform": {"scale": [1, 1], "translate": [0, 0]}, "arcs": [around_it]})
    assert lines == [[1780, 30, 1790, 30], [-1790, 40, -1770, 40]]


def test_the_list_beside_the_map_holds_it_all(client: TestClient) -> None:
    address = f"{first(client, 'stories')}/map"
    found, spots = page(client, address), client.get(f"{address}?format=json").json()
    listed = found.xpath("//ol[@class='spots']/li")
    assert len(listed) == len(spots) == len(list(found.iter("circle"))) > 5
    for shown, one in zip(listed, spots, strict=True):
        assert one["name"] in text(shown)
        for here in one["statements"][:8]:
            assert f"/articles/{here['document']}#{here['id']}" in links(shown)
    assert spots[0]["name"] == "Mali"
    assert address in links(page(client, first(client, "stories")))


def test_geojson_has_longitude_first(client: TestClient) -> None:
    answer = client.get("/map?format=geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    (bamako,) = [one for one in answer.json()["features"] if one["properties"]["name"] == "Bamako"]
    lon, lat = bamako["geometry"]["coordinates"]
    assert (round(lon), round(lat)) == (-8, 13)
    assert bamako["properties"]["kind"] == "city"


def test_the_map_is_filtered(client: TestClient) -> None:
    every = client.get("/map?format=json").json()
    some = client.get("/map?outlet=Potomac&format=json").json()
    assert 0 < len(some) < len(every)
    assert "No event and no statement names a place" in text(page(client, "/map?outlet=zebra"))
    page(client, "/stories/t0/map", 404)
