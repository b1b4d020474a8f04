"""From a captured page to a Document: what kind of page it is, its ids, its limits."""

import hashlib
import subprocess
import sys

import pytest

from gainsay.clean import make_document
from gainsay.clean.document import is_html
from gainsay.config import MAX_TEXT_CHARACTERS, Given, Hinted
from gainsay.errors import NoArticle, NotText, TooLarge, UsageError
from gainsay.records import Basis, BlockKind
from tests.clean.pages import HTML, PASTED, raw, read, texts

NEUTRAL = "The government of Tarvia has denied that foreign fighters entered the country.\n"


@pytest.mark.parametrize(
    ("media_type", "text", "html"),
    [
        ("text/html", "<p>One paragraph", True),
        ("text/html; charset=utf-8", "<div>x</div>", True),
        ("application/xhtml+xml", "<html/>", True),
        ("text/html", "A text with no tag at all", False),
        ("text/plain", "if a <b> and <p> then <div>", False),
        ("text/plain", "\ufeff\n<!DOCTYPE html><html>".lstrip("\ufeff"), True),
        (None, "<?xml version='1.0'?><!-- made by x --><html lang='en'>", True),
        (None, "<div><p>One</p><p>Two</p></div>", True),
        (None, "a < b and c > d", False),
        ("application/octet-stream", PASTED, False),
    ],
)
def test_html_is_told_from_plain_text(media_type: str | None, text: str, html: bool) -> None:
    assert is_html(media_type, text) is html


def test_ids_are_hashes_of_what_makes_the_document() -> None:
    document = read(PASTED, Given(outlet="The Mail", url="https://m.example/1"))
    digest = hashlib.sha256(PASTED.encode()).hexdigest()
    whole = hashlib.sha256(f"The Mail\0https://m.example/1\0{digest}".encode()).hexdigest()
    assert document.text_sha256 == digest
    assert document.id == "d" + whole[:16]
    assert document.raw_sha256 == "0" * 64
    assert document.retrieved == "2020-05-13T00:00:00Z"


def test_reading_twice_gives_the_same_and_another_outlet_another_id() -> None:
    assert read(PASTED) == read(PASTED)
    assert make_document(raw(None), HTML, Given()) == make_document(raw(None), HTML, Given())
    assert read(PASTED).id != read(PASTED, Given(outlet="The Mail")).id


def test_what_the_feed_says_fills_in_where_the_page_is_silent() -> None:
    hinted = Hinted(outlet="Quay Wire", title="From the feed", published="2020-05-14T23:30:00-05:00")
    silent = read(NEUTRAL, Given(hinted=hinted))
    assert (silent.outlet, silent.title) == ("Quay Wire", "From the feed")
    assert silent.published is not None
    assert (silent.published.earliest, silent.published.basis) == ("2020-05-14", Basis.METADATA)
    assert silent.published.reasons == ("the feed that lists it",)


def test_the_page_goes_before_the_feed_and_the_user_before_both() -> None:
    hinted = Hinted(outlet="Quay Wire", title="From the feed", published="2020-05-14T10:00:00Z")
    page = make_document(raw("text/html"), HTML, Given(hinted=hinted))
    assert (page.outlet, page.title) == ("The Courier", "Tarvia denies that foreign fighters crossed")
    assert page.published is not None
    assert page.published.earliest == "2020-05-12"
    assert page.published.reasons[-1] == "the feed that lists it has 2020-05-14"
    same = Hinted(published="2020-05-12")
    alike = make_document(raw("text/html"), HTML, Given(hinted=same)).published
    assert alike == make_document(raw("text/html"), HTML, Given()).published
    told = read(NEUTRAL, Given(outlet="Ours", title="Our title", published="2020-05-01", hinted=hinted))
    assert (told.outlet, told.title) == ("Ours", "Our title")
    assert told.published is not None
    assert told.published.reasons == ("given by the user",)


@pytest.mark.parametrize("odd", ["soon", "0001-01-01T00:00:00+00:00", "1970-01-01"])
def test_an_odd_date_of_a_feed_is_none(odd: str) -> None:
    assert read(NEUTRAL, Given(hinted=Hinted(published=odd))).published is None


def test_a_bad_date_is_the_users_error() -> None:
    with pytest.raises(UsageError):
        read(PASTED, Given(published="last week"))


@pytest.mark.parametrize("name", ["outlet", "url", "title", "language"])
def test_a_value_that_is_no_text_is_the_users_error(name: str) -> None:
    with pytest.raises(UsageError, match=name):
        read(PASTED, Given(**{name: "Caf\udce9"}))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\0\0\0", "😀😀😀", "1234 ---", "\ufeff"])
def test_text_without_words_is_no_article(text: str) -> None:
    with pytest.raises(NoArticle, match="no words"):
        read(text)


def test_ten_megabytes_without_a_sentence_are_refused_at_once() -> None:
    with pytest.raises(TooLarge, match="split the file"):
        read("word " * 2_000_000)


@pytest.mark.parametrize(
    "unit", ["word ", "a", "(", "a\n" * 20, "By Jane Doe\n", ". ", "“", "www.a.example "]
)
def test_texts_without_sentences_are_marked(unit: str) -> None:
    text = "A" + unit * (40_000 // len(unit))
    assert len(text) < MAX_TEXT_CHARACTERS
    assert read(text, Given(force=True)).text == text


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(NotText, match="position 3"):
        read("the\ud83d end of it")


@pytest.mark.parametrize(
    "sentence",
    [
        "نفت الحكومة يوم الجمعة وجود أي مقاتلين أجانب في البلاد.",
        "The minister 👩‍🚀 denied é it, and n\u0303ot once.",
        "The minister\x00 denied\x07 it on Friday.",
        "\u202eThe minister denied it.\u202c",
    ],
)
def test_odd_characters_keep_their_places(sentence: str) -> None:
    text = f"{sentence}\n\n{PASTED}"
    document = read(text, Given(force=True))
    assert document.text == text
    assert sentence in texts(document, BlockKind.BODY) + texts(document, BlockKind.HEADLINE)


def test_importing_the_package_loads_no_heavy_library() -> None:
    code = (
        "import sys, gainsay.clean; "
        "heavy = {'lxml', 'trafilatura', 'htmldate', 'py3langid', 'numpy'} & set(sys.modules); "
        "sys.exit(str(heavy) if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
