"""Silences and loaded words in plain words, in the order of the text."""

from gainsay.publish.asides import Aside, asides
from gainsay.publish.page import render
from tests.disputed import aside
from tests.readings import reading


def test_each_tells_what_it_is_and_where_in_the_order_of_the_text() -> None:
    silences, loaded = asides(aside())
    assert silences == (
        "Silences",
        (
            Aside(remark="somebody not named: no reply", text="the radio went silent", place="¶ 3"),
            Aside(
                remark="an official: neither confirmed nor denied", text="asked not to be named", place="¶ 5"
            ),
        ),
    )
    assert [(one.text, one.remark) for one in loaded[1]] == [
        ("neighbouring", "takes a side, in what it reports"),
        ("Six states", "counts"),
    ]


def test_what_is_not_there_has_no_title() -> None:
    assert asides(reading()) == ()
    assert "Silences" not in render(reading())


def test_they_stand_below_the_article_on_the_page() -> None:
    html = render(aside())
    assert html.index("</main>") < html.index("<h2>Silences</h2>") < html.index('id="records"')
    assert "“neighbouring” <small><bdi>takes a side, in what it reports</bdi> · ¶ 1</small>" in html
