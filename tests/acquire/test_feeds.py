"""What feeds list, however they are written; what is odd is told, what is none is refused."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.acquire import feeds
from gainsay.acquire.capture import captured
from gainsay.acquire.feeds import Entry, is_feed, moment, parse
from gainsay.errors import InputError
from gainsay.records import RawPage

BASE = "https://tidewater.example/feeds/rss.xml"
HEAD = '<?xml version="1.0"?><rss version="2.0"><channel><title>Tidewater</title>'
END = "</channel></rss>"


def page(text: str | bytes) -> RawPage:
    body = text.encode() if isinstance(text, str) else text
    return replace(captured(BASE, body), url=BASE)


def item(link: str, inner: str = "") -> str:
    return f"<item><link>{link}</link>{inner}</item>"


def entries(*items: str) -> tuple[Entry, ...]:
    return parse(page(HEAD + "".join(items) + END)).entries


def test_rss() -> None:
    inner = (
        "<title>Varnia &amp;amp; Lorra: &lt;b>no&lt;/b> talks</title><description>Long.</description>"
        "<pubDate>Tue, 24 Nov 2026 23:30:00 -0500</pubDate><source url='https://q.example'>Quay Wire</source>"
    )
    assert entries(item("https://tidewater.example/1", inner)) == (
        Entry(
            url="https://tidewater.example/1",
            title="Varnia & Lorra: no talks",
            published="2026-11-24T23:30:00-05:00",
            outlet="Quay Wire",
        ),
    )


def test_atom() -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/news/"><title>Quay</title>
    <entry><title type="html">Ferry &lt;i>sinks&lt;/i></title><link rel="self" href="/x.atom"/>
    <link rel="alternate" href="ferry.html"/><published>2026-11-24T10:00:00Z</published>
    <updated>2026-11-25T10:00:00Z</updated></entry></feed>"""
    assert parse(page(text)).entries == (
        Entry(
            url="https://quay.example/news/ferry.html",
            title="Ferry sinks",
            published="2026-11-24T10:00:00+00:00",
        ),
    )


def test_rss_1_with_dublin_core() -> None:
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>
    <item rdf:about="y"><title>One</title><link>https://a.example/1</link><dc:date>2026-11-24</dc:date>
    <dc:publisher>Quay Wire</dc:publisher></item></rdf:RDF>"""
    assert is_feed(page(text))
    (one,) = parse(page(text)).entries
    assert (one.url, one.outlet) == ("https://a.example/1", "Quay Wire")


def test_an_update_is_no_publication_and_the_feeds_name_no_outlet() -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom"><title>World news</title><entry><title>t</title>
    <link href="https://a.example/1"/><updated>2026-11-25T10:00:00Z</updated></entry></feed>"""
    assert parse(page(text)).entries == (Entry(url="https://a.example/1", title="t"),)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Tue, 24 Nov 2026 10:00:00 GMT", "2026-11-24T10:00:00+00:00"),
        ("24 Nov 2026 10:00 +0900", "2026-11-24T10:00:00+09:00"),
        ("2026-11-24T10:00:00+09:00", "2026-11-24T10:00:00+09:00"),
        ("2026-11-24", "2026-11-24T00:00:00"),
        ("yesterday", None),
        ("", None),
        ("Tue, 99 Nov 2026 10:00:00 GMT", None),
    ],
)
def test_times(written: str, read: str | None) -> None:
    (one,) = entries(item("https://a.example/1", f"<pubDate>{written}</pubDate>"))
    assert one.published == read


def test_the_order_of_publication_goes_by_the_moment() -> None:
    times = ["2026-11-24T10:00:00+09:00", "2026-11-24T02:00:00", "2026-11-24T02:00:00-05:00"]
    assert sorted([None, *reversed(times)], key=moment) == [*times, None]


def test_links_are_absolute_and_each_is_taken_once() -> None:
    found = parse(
        page(
            HEAD
            + item("/1?utm_source=rss&amp;id=7&amp;UTM_medium=x#top", "<title>first</title>")
            + item("https://tidewater.example/1?id=7", "<title>again</title>")
            + item("//other.example/2")
            + "<item><title>no link</title></item>"
            + item("mailto:desk@tidewater.example")
            + item("http://[")
            + item("https://tidewater.example/" + "a" * 3000)
            + "<item><guid>https://tidewater.example/3</guid></item>"
            + END
        )
    )
    assert [(one.url, one.title) for one in found.entries] == [
        ("https://tidewater.example/1?id=7", "first"),
        ("https://other.example/2", None),
        ("https://tidewater.example/3", None),
    ]
    assert found.remarks == (
        "has 4 entries without a usable link, left out",
        "has 1 entry with the link of another, taken once",
    )


def test_a_feed_from_a_file_has_nothing_to_make_links_absolute() -> None:
    found = parse(captured("feed.xml", (HEAD + item("/1") + END).encode()))
    assert (found.entries, found.remarks) == ((), ("has 1 entry without a usable link, left out",))


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    found = parse(page(HEAD + item("/1", "<title>AT&T</title>") + item("/2") + "<item><ti"))
    assert [one.url[-2:] for one in found.entries] == ["/1", "/2"]
    assert "is no well-formed XML" in found.remarks[0]
    assert "could be read all the same" in found.remarks[0]


def test_characters_that_no_database_takes_are_left_out() -> None:
    found = parse(
        page(HEAD + item("/1&#0;", "<title>no</title>") + item("/2", "<title>a&#0;b</title>") + END)
    )
    assert [(one.url[-2:], one.title) for one in found.entries] == [("/2", "ab")]


def test_what_feedparser_breaks_on_is_an_input_error() -> None:
    with pytest.raises(InputError, match="cannot be read as a feed"):
        parse(page(HEAD + item("/1", "<title>a&#xD800;b</title>") + END))


def test_an_empty_feed_is_one() -> None:
    assert parse(page(HEAD + END)) == feeds.Feed(entries=(), remarks=("has no entries",))


def test_a_huge_feed_is_cut() -> None:
    found = parse(page(HEAD + "".join(item(f"/{n}") for n in range(feeds.MAX_ENTRIES + 1)) + END))
    assert len(found.entries) == feeds.MAX_ENTRIES
    assert found.entries[0].url == "https://tidewater.example/0"
    assert found.remarks == ("has 501 entries; the first 500 are taken",)


@pytest.mark.parametrize("codec", ["utf-16", "iso-8859-1", "utf-8"])
def test_encodings(codec: str) -> None:
    text = f'<?xml version="1.0" encoding="{codec}"?>{HEAD[21:]}{item("/1", "<title>Café</title>")}{END}'
    found = parse(page(text.encode(codec)))
    assert ([one.title for one in found.entries], found.remarks) == (["Café"], ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty, so it is no feed"),
        ("<!doctype html><html><body><p>Hello</p></body></html>", "is a web page and no feed; look there"),
        (
            "<html><head><link href='/rss.xml' rel=alternate type='application/rss+xml'><p>a & b</html>",
            "is a web page and no feed; it names the feed https://tidewater.example/rss.xml",
        ),
        ("Words alone.", "is neither RSS nor Atom"),
        ('{"version": "https://jsonfeed.org/version/1"}', "is neither RSS nor Atom"),
        ("<urlset><url><loc>https://a.example</loc></url></urlset>", "is neither RSS nor Atom"),
        ('<rss version="2.0"><channel><ti', "is no well-formed XML .* no entry can be read"),
    ],
)
def test_what_is_no_feed(text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        parse(page(text))


@pytest.mark.parametrize(
    ("text", "feed"),
    [
        (HEAD, True),
        ("\n<!-- made by x --><feed xmlns='http://www.w3.org/2005/Atom'>", True),
        ("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>", True),
        ("\ufeff<rss>", True),
        ("<!DOCTYPE rss PUBLIC '-//Netscape//DTD'><rss>", True),
        ("<rdf:RDF xmlns='http://xmlns.com/foaf/0.1/'>", False),
        ("<html><rss>", False),
        ("The <rss> element", False),
        ("<feeding>", False),
        ("", False),
    ],
)
def test_a_feed_is_told_by_its_beginning(text: str, feed: bool) -> None:
    assert is_feed(page(text)) is feed


def test_a_feed_in_utf_16_is_told_too() -> None:
    assert is_feed(page(HEAD.encode("utf-16")))


def test_entities_cannot_swell_and_no_file_is_opened() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/hostname">{lol}]>'
    found = parse(page(bomb + HEAD[21:] + item("/1", "<title>a &l8; &f;</title>") + END))
    assert len(found.entries[0].title or "") < 100


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([HEAD, END, "<item>", "</item>", "<title>", "&#0;", "&#xD800;", "]]>", "<![CDATA["])
        | st.sampled_from(
            [item("/1"), "<link>http://[", "<pubDate>", "<entry>", "<!--", "xml:base='http://['"]
        )
        | st.text(max_size=8),
        max_size=12,
    )
)
def test_any_bytes_give_entries_that_a_database_takes_or_an_error(parts: list[str]) -> None:
    try:
        found = parse(page("".join([HEAD, *parts]).encode("utf-8", "replace")))
    except InputError:
        return
    for one in found.entries:
        for words in (one.url, one.title, one.published, one.outlet):
            assert words is None or "\0" not in words.encode().decode()
