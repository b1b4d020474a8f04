"""Which rule knew the publication date of a page, and that none is invented."""

import pytest
from lxml.html import document_fromstring

from gainsay.clean import metadata, published
from gainsay.records import When


def find(head: str = "", body: str = "", address: str | None = None) -> When | None:
    tree = document_fromstring(f"<html><head>{head}</head><body><p>Text.</p>{body}</body></html>")
    return published.find(tree, metadata.page(tree), address)


JSONLD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-05-12"}</script>'
META = '<meta property="article:published_time" content="2020-05-13T08:00:00Z">'


@pytest.mark.parametrize(
    ("head", "body", "address", "day", "rule"),
    [
        (JSONLD, "", None, "2020-05-12", "JSON-LD datePublished"),
        (META, "", None, "2020-05-13", "meta article:published_time"),
        ('<meta name="DC.date.issued" content="2020-05-12">', "", None, "2020-05-12", "meta dc.date.issued"),
        (
            "",
            '<i itemprop="datePublished" content="2020-05-12">x</i>',
            None,
            "2020-05-12",
            "element marked datePublished",
        ),
        ("", "", "https://a.example/2020/05/12/x", "2020-05-12", "the address"),
        (
            "",
            '<div class="post-date">12 May 2020</div>',
            None,
            "2020-05-12",
            "htmldate, in an element marked as a date",
        ),
    ],
)
def test_rules(head: str, body: str, address: str | None, day: str, rule: str) -> None:
    when = find(head, body, address)
    assert when is not None
    assert (when.earliest, when.reasons[0]) == (day, rule)


def test_the_first_rule_wins_and_doubt_is_kept() -> None:
    when = find(JSONLD + META)
    assert when is not None
    assert when.earliest == "2020-05-12"
    assert when.reasons == ("JSON-LD datePublished", "meta article:published_time has 2020-05-13")


@pytest.mark.parametrize(
    "body",
    [
        "<p>On 12 May 2020 the minister denied it.</p>",
        "<footer><p class='date'>© 2020 The Courier, 1 January 2020</p></footer>",
        "<div class='comments'><time datetime='2020-05-12'>12 May 2020</time></div>",
        "<aside class='related'><span class='date'>12 May 2020</span></aside>",
        "<span class='date-modified'>12 May 2020</span>",
        "<p>Copyright 2020</p>",
    ],
)
def test_no_date_is_invented(body: str) -> None:
    assert find(body=body) is None


def test_a_modification_is_no_publication() -> None:
    assert find('<meta property="article:modified_time" content="2020-05-13">') is None
