"""Reading as a whole, with the real network: hard texts keep their spans, hard inputs their errors."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import current_thread, main_thread

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.config import Given
from gainsay.errors import InputError, NetworkError, NoArticle, NotText
from gainsay.pipeline import read_each, read_page, read_text
from gainsay.records import RawPage, Reading
from gainsay.spans import Span

LEAD = "The ministry said on Friday that no ship had left the port. "

HARD = {
    "right to left": LEAD + "“لم تغادر أي سفينة الميناء”, the minister, אברהם כהן, said in a statement.",
    "emoji": LEAD + "“Nothing left 🚢🇲🇱 the port 👩‍👩‍👧,” the minister said.",
    "combining": LEAD + "“Ne\u0301ant,” sai\u0308d the minister, Andre\u0301 Dupre\u0301.",
    "an odd mark": LEAD + '"Nothing left the port, the minister said. He denied the report."',
    "nested": LEAD + "“He told me ‘nothing left’,” the minister said, “and I believe him.”",
    "none": "Nothing left the port, the minister said, and he said it twice to Reuters.",
    "only marks": LEAD + '"" “” ‘’ "\'" “““',
}


def spans(value: object) -> list[Span]:
    """All spans anywhere in a record."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in spans(item)]
    fields = getattr(value, "__dataclass_fields__", {})
    return [span for name in fields for span in spans(getattr(value, name))]


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_texts_keep_their_spans(text: str) -> None:
    reading = read_text(text)
    assert reading.document.text == text
    assert reading.statements
    assert all(text[span.start : span.end] == span.text for span in spans(reading))


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
def test_any_text_reads_or_says_why(noise: str) -> None:
    try:
        reading = read_text(LEAD + noise)
    except InputError:
        return
    text = reading.document.text
    assert all(text[span.start : span.end] == span.text for span in spans(reading))


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = (msgspec.json.encode(read_text(HARD["nested"])) for _ in range(2))
    assert first == second
    assert msgspec.json.decode(first, type=Reading) == read_text(HARD["nested"])


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(NotText, match="offset 1"):
        read_text("a\ud83d")


def test_nothing_is_no_article() -> None:
    with pytest.raises(NoArticle):
        read_page(RawPage(source="empty.txt", body=b"", sha256=""))


@dataclass
class Shelf:
    """A source whose page is a text, or an error to raise."""

    content: str | Exception

    def open(self) -> tuple[RawPage, Given]:
        assert current_thread() is main_thread()  # a fetcher keeps its manners in one thread only
        if isinstance(self.content, Exception):
            raise self.content
        body = self.content.encode()
        return RawPage(
            source="shelf", body=body, sha256="", media_type="text/plain", charset="utf-8"
        ), Given()


def test_many_are_read_in_order_as_each_would_be_alone() -> None:
    shelves = [Shelf(text) for text in HARD.values()]
    found = list(read_each(shelves))
    assert [source for source, _ in found] == shelves
    alone = [read_page(*shelf.open()) for shelf in shelves]
    assert [msgspec.json.encode(reading) for _, reading in found] == list(map(msgspec.json.encode, alone))


def test_a_fault_stops_no_other() -> None:
    refused = NetworkError("refused")
    found = [reading for _, reading in read_each([Shelf(refused), Shelf(""), Shelf(LEAD)])]
    assert found[0] is refused
    assert isinstance(found[1], NoArticle)
    assert isinstance(found[2], Reading)


def test_sources_are_opened_only_a_little_ahead() -> None:
    opened = []

    def shelves() -> Iterator[Shelf]:
        for number in range(1000):
            opened.append(number)
            yield Shelf("")

    next(read_each(shelves()))
    assert len(opened) < 100


def test_a_feed_is_no_article_and_says_what_to_do() -> None:
    with pytest.raises(NoArticle, match="is a feed, a list of articles; `gainsay add` takes"):
        read_text('<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>')
