"""Datelines, labels and lines about the page are told from what the article says."""

import pytest

from gainsay.extract.furniture import is_about_the_page, label, without_dateline
from tests.extract.build import build, said


@pytest.mark.parametrize(
    "dateline",
    [
        "BAMAKO (AFP) — ",
        "BAMAKO, Mali -- ",
        "PORT ELMAS - ",
        "NEW YORK, Jan. 3 – ",
        "Bamako (Radio Mali) - ",
        "ST. JOHN’S, N.L. — ",
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(dateline: str) -> None:
    text = f"{dateline}Nobody came."
    assert without_dateline(text, 0, len(text)) == len(dateline)


@pytest.mark.parametrize(
    "text",
    ["Bamako - a city - slept.", "NATO said so.", "A - B", "UN-led men came.", "The minister (Mali) left."],
)
def test_other_beginnings_are(text: str) -> None:
    assert without_dateline(text, 0, len(text)) == 0


def test_the_dateline_goes_from_a_content_at_the_head_of_its_paragraph() -> None:
    built = build(
        "BAMAKO – Nobody came +, Mali said +.\n\nThe BAMAKO – left +, Paris said +.",
        said("said", "BAMAKO – Nobody came", by="Mali"),
        said("said#2", "BAMAKO – left", by="Paris"),
    )
    assert built.contents() == [["Nobody came"], ["BAMAKO – left"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("KEITA: We left.", ("KEITA", "We left.")),
        ("  MOUSSA T. KEITA:\tWe left.", ("MOUSSA T. KEITA", "We left.")),
        ("Keita: We left.", None),
        ("KEITA:", None),
        ("UN: We left.", None),
    ],
)
def test_a_name_in_capitals_before_a_colon_is_a_label(text: str, parts: tuple[str, str] | None) -> None:
    found = label(text, 0, len(text))
    assert (found and (text[found[0] : found[1]], text[found[2] :])) == parts


def test_a_quotation_with_a_label_is_that_persons() -> None:
    built = build(
        "Then Maria/PROPN Keita/PROPN met him +.\n\n“ +KEITA/PROPN +: There are no such men here +. +”",
        people=["Maria Keita"],
    )
    (statement,) = built.extracted.statements
    assert [span.text for span in statement.content] == ["There are no such men here."]
    assert (statement.source and statement.source.text, built.speaker_names()) == ("KEITA", ["Maria Keita"])


@pytest.mark.parametrize(
    ("paragraph", "about"),
    [
        ("Correction: the men left in May.", True),
        ("*Editor’s note: the men left in May.", True),
        ("This article was amended on 3 May.", True),
        ("An earlier version of this story said that men left.", True),
        ("Follow Ann Lee on Twitter.", True),
        ("Corrections of the map will follow, Mali said.", False),
        ("This story was long, Mali said.", False),
    ],
)
def test_lines_about_the_page(paragraph: str, about: bool) -> None:
    assert is_about_the_page(paragraph) is about


def test_lines_about_the_page_make_no_statement() -> None:
    built = build(
        "Mali said nobody came +.\n\nCorrection +: The article said that men came +.",
        said("said", "nobody came", by="Mali"),
        said("said#2", "that men came", by="The article"),
    )
    assert built.contents() == [["nobody came"]]
