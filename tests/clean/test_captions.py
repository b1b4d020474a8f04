"""Captions belong to the article or to something beside it."""

from lxml.html import document_fromstring

from gainsay.clean import captions


def found(body: str, *paragraphs: str) -> list[tuple[str, int]]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    return [(one.text, one.before) for one in captions.find(tree, paragraphs)]


def figure(text: str) -> str:
    return f"<figure><figcaption>{text}</figcaption></figure>"


def test_captions_know_their_places() -> None:
    body = (
        f"<article>{figure('Over the text.')}<p>First one.</p>{figure('Between both.')}<p>Second one.</p>"
        f"{figure('After the last.')}</article>"
    )
    assert found(body, "First one.", "Second one.") == [
        ("Over the text.", 0),
        ("Between both.", 1),
        ("After the last.", 2),
    ]


def test_captions_of_other_things_are_left_out() -> None:
    body = (
        f"<main>{figure('The picture of it.')}<p>First one.</p><p>Second one.</p>"
        f"<aside>{figure('In an aside.')}</aside><a href='/x'>{figure('A linked teaser.')}</a>"
        f"<article>{figure('Another article.')}</article></main><footer>{figure('In the footer.')}</footer>"
    )
    assert found(body, "First one.", "Second one.") == [("The picture of it.", 0)]


def test_a_caption_is_kept_once_and_without_its_buttons() -> None:
    caption = figure("The picture of it.<button>Enlarge</button><script>var a</script>")
    assert found(f"<article><p>First one.</p>{caption}{caption}</article>", "First one.") == [
        ("The picture of it.", 1)
    ]


def test_a_caption_that_is_in_the_main_text_already_is_none() -> None:
    assert (
        found(
            f"<article><p>First one.</p>{figure('Second one here.')}</article>",
            "First one.",
            "Second one here.",
        )
        == []
    )


def test_no_paragraph_no_caption() -> None:
    assert found(figure("The picture of it."), "Not on the page.") == []
