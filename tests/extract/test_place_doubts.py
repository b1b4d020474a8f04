"""States taken for others of a like name, and neighbours that are none."""

import pytest

from tests.extract.build import build
from tests.extract.located import located, notes, read


def test_a_demonym_that_no_border_bears_out() -> None:
    built = build(
        "Troops left Niger/PROPN +.\n"
        "The Nigerian/ADJ government said/VERB/root a convoy to neighboring/VERB Mali/PROPN was blocked +."
    )
    built = located(built, "Niger", "Mali", nations=["Nigerian"])
    (note,) = notes(built)
    assert (note.text, note.kind) == ("Nigerian", "demonym")
    assert note.message == (
        "“Nigerian” is of Nigeria, which has no border with Mali; "
        "Niger has one and is named in this article, so Niger may be meant"
    )
    nigerian = next(place for place in read(built) if place.text == "Nigerian")
    assert (nigerian.country, nigerian.score) == ("NG", 0.5)
    assert [(rival.country, rival.score) for rival in nigerian.rivals] == [("NE", 0.5)]


def test_the_other_state_need_not_be_named_but_the_doubt_is_greater() -> None:
    built = located(
        build("Slovenian/ADJ guards closed the border with Ukraine/PROPN +."),
        "Ukraine",
        nations=["Slovenian"],
    )
    (note,) = notes(built)
    assert "Slovakia has one, so Slovakia may be meant" in note.message
    assert note.score < 0.9


@pytest.mark.parametrize(
    ("text", "locations", "nations"),
    [
        # A border that is one.
        ("Nigerian/ADJ guards closed the border with Niger/PROPN +.", ["Niger"], ["Nigerian"]),
        # Another state of the sentence has it.
        (
            "Niger/PROPN and Nigerian/ADJ guards came from neighbouring Mali/PROPN +.",
            ["Niger", "Mali"],
            ["Nigerian"],
        ),
        # No word of a border.
        ("Nigerian/ADJ guards went to Mali/PROPN +.", ["Mali"], ["Nigerian"]),
        # Neighbours across a sea.
        ("Swedish/ADJ ships came from neighbouring Estonia/PROPN +.", ["Estonia"], ["Swedish"]),
        ("Russian/ADJ ships came from neighbouring Turkey/PROPN +.", ["Turkey"], ["Russian"]),
        ("Japan/PROPN met neighbouring Russia/PROPN +.", ["Japan", "Russia"], []),
    ],
)
def test_no_note_where_nothing_contradicts(text: str, locations: list[str], nations: list[str]) -> None:
    assert not notes(located(build(text), *locations, nations=nations))


def test_a_neighbour_that_is_none() -> None:
    (note,) = notes(located(build("Mali/PROPN met its neighbour Portugal/PROPN +."), "Mali", "Portugal"))
    assert (note.text, note.kind) == ("Portugal", "neighbour")
    assert note.message == "Portugal is called a neighbour and has no border with Mali"
