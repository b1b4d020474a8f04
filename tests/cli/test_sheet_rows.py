"""A row becomes an article or a statement, or an error of its own."""

from typing import Any

import pytest

from gainsay.cli import sheet_rows
from gainsay.cli.sheets import Row, Sheet
from gainsay.config import Given, Stated
from gainsay.errors import InputError
from gainsay.records import RawPage
from tests.cli.test_inputs import no_web

SHEET = Sheet("x.csv", "", ",", (), {})


def parsed(**cells: str) -> tuple[RawPage, Given]:
    return sheet_rows.parse(SHEET, Row(7, cells), no_web)


def test_an_article_as_text() -> None:
    page, given = parsed(
        text="é\r\nb", outlet=" A \n B ", url="u", title="t", published="2021-12-25", language="en"
    )
    assert (page.body.decode(), page.media_type, page.source) == ("é\r\nb", "text/plain", "x.csv, row 7")
    assert given == Given(outlet="A B", url="u", title="t", published="2021-12-25", language="en")


def test_an_article_as_html() -> None:
    page, _ = parsed(html="<p>x")
    assert (page.body, page.media_type, page.charset) == (b"<p>x", "text/html", "utf-8")


def test_a_statement() -> None:
    page, given = parsed(
        words="We did not.", speaker="N", act="Demand proof", said_on="1 May 2021", outlet="X"
    )
    assert page.body == b"We did not."
    assert given.stated == Stated(words="We did not.", speaker="N", act="demand_proof", said_on="2021-05-01")
    assert given.outlet == "X"
    assert parsed(words="a", speaker="N", text="the article")[1].stated is not None


def test_an_address_alone_is_fetched() -> None:
    asked = []

    class Fetcher:
        def fetch(self, url: str) -> RawPage:
            asked.append(url)
            return RawPage(source=url, body=b"x", sha256="")

    fetcher: Any = Fetcher()
    _, given = sheet_rows.parse(SHEET, Row(2, {"url": "https://a.example/x", "outlet": "A"}), lambda: fetcher)
    assert asked == ["https://a.example/x"]
    # The page tells its own address.
    assert given == Given(outlet="A")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2021-12-25", "2021-12-25"),
        ("2021-12-25T18:30", "2021-12-25T18:30"),
        ("25 December 2021", "2021-12-25"),
        ("Dec 5, 2021", "2021-12-05"),
        ("5.12.2021", "2021-12-05"),
        ("05. 12. 2021", "2021-12-05"),
        ("25/12/2021", "2021-12-25"),
        ("12/25/2021", "2021-12-25"),
        ("5/5/2021", "2021-05-05"),
        ("5/12/2021", None),
        ("31.2.2021", None),
        ("32/13/2021", None),
        ("44555", None),
        ("soon", None),
    ],
)
def test_dates_that_can_be_read_in_one_way(written: str, meant: str | None) -> None:
    if meant is not None:
        assert parsed(text="x", published=written)[1].published == meant
        return
    with pytest.raises(InputError, match=f"x.csv, row 7: published '{written}' is no plain date"):
        parsed(text="x", published=written)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"outlet": "A"}, "row 7 holds neither an article nor a statement"),
        ({"words": "a"}, "has no speaker"),
        ({"words": "a", "speaker": "N", "act": "lie"}, "no act 'lie'; write one of assert"),
        ({"words": "a", "speaker": "N", "said_on": "soon"}, "said on 'soon'"),
        ({"url": "a.example"}, "'a.example' is no address"),
    ],
)
def test_what_cannot_be_meant(cells: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=said):
        parsed(**cells)
    with pytest.raises(InputError, match="row 7: is odd"):
        sheet_rows.parse(SHEET, Row(7, cells, "is odd"), no_web)
