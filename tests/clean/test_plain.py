"""A pasted page keeps its text; its lines are told apart."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.clean import plain
from gainsay.records import Basis, BlockKind
from tests.clean.pages import PASTED, read, texts


def kinds(*lines: str) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    return [(block.kind.value, text[block.start : block.end]) for block in plain.clean(text).blocks]


def test_the_text_is_the_input_unchanged() -> None:
    assert read(PASTED).text == PASTED


def test_each_line_of_a_pasted_page_is_what_it_is() -> None:
    document = read(PASTED)
    assert texts(document, BlockKind.HEADLINE) == [
        "Tarvia denies that foreign fighters have crossed its border"
    ]
    assert texts(document, BlockKind.CAPTION) == ["A convoy near the northern town of Belsen last week."]
    assert texts(document, BlockKind.BODY) == [
        "The government of Tarvia has denied that foreign fighters entered the country.",
        '"There is not one foreign soldier here," its spokeswoman said on Monday.',
        "'Nobody asked us'",
        "Two neighbours accuse the capital of hiding them, which it calls an invention.",
    ]
    assert texts(document, BlockKind.CHROME) == [
        "Home   /   World   /   Sahel",
        "(Photo by Reuters)",
        "By Ilse Marrow",
        "Published 12 May 2020, 10:30 GMT",
        "Read more: What we know about the border war",
        "The Courier’s website can also be accessed at the following alternate addresses:",
        "www.courier-news.example",
        "courier.mirror.example",
        "SHARE THIS ARTICLE",
        "Courier TV on Roku",
    ]


def test_facts_of_a_pasted_page() -> None:
    document = read(PASTED)
    assert (document.title, document.outlet, document.byline, document.section) == (
        "Tarvia denies that foreign fighters have crossed its border",
        "The Courier",
        "Ilse Marrow",
        "Sahel",
    )
    assert document.credits == ("Reuters",)
    assert document.mirrors == ("www.courier-news.example", "courier.mirror.example")
    assert document.published is not None
    assert (document.published.earliest, document.published.basis) == ("2020-05-12", Basis.TEXT)


def test_a_headline_pasted_twice_is_a_headline_twice() -> None:
    found = kinds(
        "Minister denies sale",
        "Minister denies sale",
        "The minister denied on Friday that a sale took place.",
    )
    assert [kind for kind, _ in found] == ["headline", "headline", "body"]


def test_a_second_deck_belongs_to_the_headline() -> None:
    document = read(
        "Minister denies sale;\nNo ship ever left, she says.\n\nThe minister denied it on Friday once more."
    )
    assert document.title == "Minister denies sale; No ship ever left, she says."


def test_the_paper_over_the_page_is_no_headline() -> None:
    body = "The minister denied on Friday that a sale had taken place at all."
    document = read(
        f"The Belsen Mail\n\nMinister denies sale\n\n{body}\n\nFollow the Belsen Mail on Telegram"
    )
    assert (document.title, document.outlet) == ("Minister denies sale", "The Belsen Mail")


def test_short_lines_after_the_share_line_are_advertisements_only_at_the_end() -> None:
    sentence = "The ministry called the report an invention."
    at_top = kinds("Ministry denies report", "Share this article", "Troops at the border", sentence)
    assert ("body", "Troops at the border") in at_top
    at_end = kinds("Ministry denies report", sentence, "Share this article", "Troops TV Plus")
    assert ("chrome", "Troops TV Plus") in at_end


def test_headlines_under_read_more_are_other_articles() -> None:
    sentences = [
        f"The ministry denied report number {number} on Friday." for number in ("one", "two", "three")
    ]
    found = kinds("Ministry denies reports", *sentences, "Read more:", "Why the harvest failed", sentences[0])
    assert ("chrome", "Why the harvest failed") in found
    assert found[-1] == ("body", sentences[0])


def test_a_line_to_the_author_is_cut_from_a_biography() -> None:
    line = "Ilse Marrow covers courts for the Courier. Follow her on Twitter: @ilsemarrow"
    assert kinds("Court denies delay", "The court denied on Friday that it had waited.", line)[-2:] == [
        ("body", "Ilse Marrow covers courts for the Courier."),
        ("chrome", "Follow her on Twitter: @ilsemarrow"),
    ]


def test_line_breaks_of_every_kind_part_lines() -> None:
    assert [
        text
        for _, text in kinds("Ministry denies report\r\nIt was, the ministry said, invented.\rNobody left.")
    ] == [
        "Ministry denies report",
        "It was, the ministry said, invented.",
        "Nobody left.",
    ]


LINES = st.one_of(
    st.text(alphabet=string.ascii_letters + " .,:;()[]/|©@\"'’“”-—0123456789\t", max_size=60),
    st.text(max_size=30),
    st.sampled_from(PASTED.split("\n")),
    st.sampled_from(
        ["Photo: AP", "FILE - A ship. (Jane Doe/AP)", "Related stories", "www.a.example", "©Jane Doe (AFP)"]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_blocks_cover_every_word_in_order_and_never_overlap(lines: list[str], joint: str) -> None:
    text = joint.join(lines)
    end = 0
    for block in plain.clean(text).blocks:
        piece = text[block.start : block.end]
        assert end <= block.start < block.end
        assert piece == piece.strip()
        assert text[end : block.start].strip() == ""
        end = block.end
    assert text[end:].strip() == ""
