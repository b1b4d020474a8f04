"""Facts of a page from JSON-LD and meta elements, in their order."""

import json

import pytest
from lxml.html import document_fromstring

from gainsay.clean import jsonld, metadata
from gainsay.clean.blocks import Facts


def facts(head: str, body: str = "<p>x</p>", address: str | None = None) -> Facts:
    tree = document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return metadata.facts(tree, metadata.page(tree), address)


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Minister denies &amp; leaves",
    "author": {"@id": "#ilse"},
    "publisher": {"@id": "#courier"},
    "articleSection": ["World", "Africa"],
}
GRAPH = {
    "@graph": [{"@id": "#ilse", "name": "Ilse Marrow"}, ARTICLE, {"@id": "#courier", "name": "The Courier"}]
}


def test_json_ld_cannot_break_lines_or_bring_half_characters() -> None:
    said = {
        "@type": "NewsArticle",
        "headline": "Minister\ud83d denies&#10;and\0leaves",
        "author": "Ilse\ud83d Marrow&#10;",
        "publisher": "The\udc00 Courier",
    }
    found = facts(script(said))
    assert (found.title, found.byline, found.outlet) == (
        "Minister denies and leaves",
        "Ilse Marrow",
        "The Courier",
    )


def test_json_ld_with_references_in_a_graph() -> None:
    found = facts(script(GRAPH))
    assert (found.title, found.byline, found.outlet, found.section) == (
        "Minister denies & leaves",
        "Ilse Marrow",
        "The Courier",
        "World",
    )


def test_the_article_with_the_pages_heading_is_taken_among_several() -> None:
    other = {"@type": "NewsArticle", "headline": "Other", "author": "Ben Ode"}
    mine = {"@type": "NewsArticle", "headline": "Mine", "author": "Ilse Marrow"}
    assert facts(script([other, mine]), "<h1>Mine</h1>").byline == "Ilse Marrow"


def test_the_heading_on_the_page_beats_its_rewriting_in_the_metadata() -> None:
    head = '<meta property="og:title" content="Minister denies sale of ships">'
    assert (
        facts(head, "<h1>The Courier</h1><h1>Minister denies the sale of ships</h1>").title
        == "Minister denies the sale of ships"
    )


def test_the_outlet_is_cut_from_a_title_without_a_heading() -> None:
    outlet = '<meta property="og:site_name" content="The Courier">'
    head = f"{outlet}<title>Minister denies sale | The Courier</title>"
    assert facts(head).title == "Minister denies sale"


@pytest.mark.parametrize(
    ("content", "byline"),
    [
        ("By Ilse Marrow", "Ilse Marrow"),
        ("admin", None),
        ("https://a.example/ilse", None),
        ("The Courier", None),
    ],
)
def test_bylines_are_people(content: str, byline: str | None) -> None:
    head = f'<meta property="og:site_name" content="The Courier"><meta name="author" content="{content}">'
    assert facts(head).byline == byline


def test_several_authors() -> None:
    people = [{"name": "Ilse Marrow"}, {"name": "Ben Ode"}, {"name": "Ilse Marrow"}]
    assert facts(script({"@type": "Article", "author": people})).byline == "Ilse Marrow, Ben Ode"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/world/x", "https://a.example/world/x"),
        ("https://b.example/x", "https://b.example/x"),
        ("https://a.example/", "https://a.example/x?utm=1"),
        ("javascript:void(0)", "https://a.example/x?utm=1"),
        ("http://[", "https://a.example/x?utm=1"),
    ],
)
def test_canonical_addresses(href: str, url: str) -> None:
    assert facts(f'<link rel="canonical" href="{href}">', address="https://a.example/x?utm=1").url == url


def test_a_page_that_says_nothing_has_no_facts() -> None:
    assert facts("") == Facts()


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '"text"', "null", "<!-- {} -->"])
def test_scripts_that_are_no_json_are_passed_over(text: str) -> None:
    assert all(not node for node in jsonld.nodes([text]))


def test_json_with_line_breaks_in_strings_and_comment_marks_is_read() -> None:
    text = '<!--\n{"@type": "Article", "headline": "Minister\ndenies"}\n-->'
    article = jsonld.article(jsonld.nodes([text]), None)
    assert article is not None
    assert jsonld.text(article["headline"]) == "Minister denies"
