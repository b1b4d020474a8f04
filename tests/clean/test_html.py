"""A web page becomes headline, captions and body; what is no article is refused."""

from contextlib import suppress

import pytest

from gainsay.config import Given
from gainsay.errors import NoArticle, TooLarge
from gainsay.records import Basis, BlockKind
from tests.clean.pages import HTML, PARAGRAPHS, read_html, texts


def test_the_blocks_of_a_page() -> None:
    document = read_html(HTML)
    assert texts(document, BlockKind.HEADLINE) == ["Tarvia denies that foreign fighters crossed"]
    assert texts(document, BlockKind.CAPTION) == [
        "A convoy near Belsen last week.",
        "The spokeswoman at the ministry.",
    ]
    assert texts(document, BlockKind.BODY) == list(PARAGRAPHS)
    assert texts(document, BlockKind.CHROME) == ["Photograph: Ana Reyes/AFP"]


def test_blocks_stand_in_the_order_of_the_page_parted_by_blank_lines() -> None:
    parts = read_html(HTML).text.split("\n\n")
    assert parts[0] == "Tarvia denies that foreign fighters crossed"
    assert parts[1].startswith("A convoy")
    assert parts[4].startswith("The spokeswoman at")
    assert len(parts) == 7


def test_the_facts_of_a_page() -> None:
    document = read_html(HTML, url="https://courier.example/world/tarvia-denies?from=feed")
    assert (document.title, document.outlet, document.byline, document.section, document.url) == (
        "Tarvia denies that foreign fighters crossed",
        "The Courier",
        "Ilse Marrow, Ben Ode",
        "World",
        "https://courier.example/world/tarvia-denies",
    )
    assert document.credits == ("Ana Reyes/AFP",)
    assert document.published is not None
    assert (document.published.earliest, document.published.timex, document.published.basis) == (
        "2020-05-12",
        "2020-05-12T10:30:00+01:00",
        Basis.METADATA,
    )


def test_a_headline_that_opens_the_main_text_is_kept_once() -> None:
    page = HTML.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    page = page.replace(PARAGRAPHS[0], f"Tarvia denies foreign fighters</p><p>{PARAGRAPHS[0]}")
    assert read_html(page).text.count("Tarvia denies foreign fighters") == 1


def test_comments_of_readers_are_left_out() -> None:
    comment = "I do not believe a single word of what this ministry says about the border."
    page = HTML.replace("</article>", f'</article><div id="comments"><p>{comment}</p></div>')
    assert comment not in read_html(page).text


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<html><body><h1>404</h1><p>Page not found.</p></body></html>",
        "<html><body>" + "<a href='/x'>Minister denies sale</a> " * 50 + "</body></html>",
        "<html>" + "<!--" * 1_000,
    ],
)
def test_a_page_without_an_article_is_refused_with_advice(page: str) -> None:
    with pytest.raises(NoArticle, match="hand in"):
        read_html(page)


BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><div><p>{PARAGRAPHS[0]}<table><tr><div></p></b>{BODY}</table",
        "<html><body>\x00\x01" + BODY + "&#0; &#xD800; \ud800</body>",
        "<html><body><p " + " ".join(f'a{n}="<"' for n in range(50_000)) + ">x</p>" + BODY,
        '<html><head><script type="application/ld+json">' + "[" * 100_000 + "</script></head><body>" + BODY,
        f'<?xml version="1.0" encoding="utf-16"?><html><body>{BODY}</body></html>',
        "<html><body>" + "<figure><figcaption>unclosed " * 20 + BODY,
    ],
    ids=["broken", "controls", "attributes", "json", "declaration", "captions"],
)
def test_hostile_pages_are_read_all_the_same(page: str) -> None:
    assert PARAGRAPHS[1] in read_html(page).text


@pytest.mark.parametrize("tag", ["<div>", "<table><tr><td>", "<b><i>", "<ul><li>", "<blockquote>"])
def test_nesting_bombs_end_as_an_article_or_a_refusal(tag: str) -> None:
    with suppress(NoArticle):
        assert read_html("<html><body>" + tag * 20_000 + BODY).text


def test_a_bomb_of_elements_is_refused() -> None:
    with pytest.raises(TooLarge, match="elements"):
        read_html("<html><body>" + "<br>" * 300_001)


def test_a_page_of_five_megabytes_is_read() -> None:
    page = HTML.replace("</nav>", "</nav><script>" + "var text = 'x < y';\n" * 250_000 + "</script>")
    assert len(page) > 5_000_000
    assert texts(read_html(page), BlockKind.BODY) == list(PARAGRAPHS)


def test_offsets_count_code_points() -> None:
    page = HTML.replace("one foreign soldier", "one 🚀 foreign soldier é")
    document = read_html(page)
    assert any("🚀 foreign" in text for text in texts(document, BlockKind.BODY))


def test_given_facts_override_those_of_the_page() -> None:
    document = read_html(
        HTML, Given(outlet="The Mail", title="Other", url="https://m.example/1", published="2021-01-01")
    )
    assert (document.outlet, document.title, document.url) == ("The Mail", "Other", "https://m.example/1")
    assert document.published is not None
    assert (document.published.earliest, document.published.basis) == ("2021-01-01", Basis.GIVEN)
