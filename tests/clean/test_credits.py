"""Credits are cut from captions and named; prose that mentions agencies is left alone."""

import pytest

from gainsay.clean import credits


def parts(line: str) -> tuple[str, str | None] | None:
    """What is left of a caption, and the name in its credit."""
    found = credits.find(line)
    if found is None:
        return None
    kept = "".join(char for n, char in enumerate(line) if not any(a <= n < b for a, b in found.cuts))
    return kept.strip(), found.who


CAPTIONS = [
    ("Troops at the border. (Photo by AP)", "Troops at the border.", "AP"),
    ("Troops at the border [Photo: Reuters]", "Troops at the border", "Reuters"),
    (
        "Troops at the border. (Ana Reyes/Associated Press)",
        "Troops at the border.",
        "Ana Reyes/Associated Press",
    ),
    ("Troops at the border (AFP/Getty Images)", "Troops at the border", "AFP/Getty Images"),
    ("Troops at the border [File: Reuters]", "Troops at the border", "Reuters"),
    ("Troops at the border ©Ana Reyes (AFP/File)", "Troops at the border", "Ana Reyes (AFP/File)"),
    ("Troops at the border.Credit...Ana Reyes/The Courier", "Troops at the border.", "Ana Reyes/The Courier"),
    ("Troops at the border. Photograph: Ana Reyes/EPA", "Troops at the border.", "Ana Reyes/EPA"),
    ("Troops at the border. Ana Reyes/AP", "Troops at the border.", "Ana Reyes/AP"),
    ("Troops at the border. (file photo)", "Troops at the border.", None),
    ("Image caption Troops stand at the border", "Troops stand at the border", None),
    ("Reuters Troops stand at the border in May", "Troops stand at the border in May", "Reuters"),
    ("SWNS • PA Ana Reyes survived the crash", "Ana Reyes survived the crash", "SWNS • PA"),
    (
        "FILE - In this picture of May 18, 2017, troops stand.",
        "FILE - In this picture of May 18, 2017, troops stand.",
        None,
    ),
]
CREDITS = [
    ("AFP / Getty Images", "AFP / Getty Images"),
    ("Credit: Ana Reyes", "Ana Reyes"),
    ("Photo: iFixit", "iFixit"),
    ("Image source, Getty Images", "Getty Images"),
    ("Enlarge this image toggle caption Ana Reyes/AP Ana Reyes/AP", "Ana Reyes/AP"),
    ("© Getty Images", "Getty Images"),
]
PROSE = [
    "The agency that broke the story was the Press Association (PA).",
    "Reuters reported that troops stood at the border.",
    "Reuters Foundation staff were expelled from Tarvia on Friday.",
    "AP denies the report",
    "The photo by the ministry shows no troops.",
    "The government published images via its website.",
    "He gave no credit: the minister had done nothing.",
    "Source close to the minister said so.",
    "BELSEN (AP) - Troops stand at the border.",
    "Israel/Palestine",
]


@pytest.mark.parametrize(("line", "caption", "who"), CAPTIONS)
def test_captions_keep_their_words(line: str, caption: str, who: str | None) -> None:
    assert parts(line) == (caption, who)


@pytest.mark.parametrize(("line", "who"), CREDITS)
def test_lines_that_are_nothing_but_credit(line: str, who: str) -> None:
    assert parts(line) == ("", who)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_credit(line: str) -> None:
    assert credits.find(line) is None
