"""Described first and named later, where the text equates the two."""

import pytest

from gainsay.records import SpeakerKind
from tests.extract.build import build

FRIEND = "A/DET/det/friend friend/NOUN/nsubj/said said/VERB/root so +.\n"


@pytest.mark.parametrize(
    ("later", "name"),
    [
        (
            "the/DET/det/friend friend/NOUN/nsubj/left +, Ann/PROPN/appos/friend Lee/PROPN/flat/Ann +,",
            "Ann Lee",
        ),
        ("Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann +, a/DET/det/friend friend/NOUN/appos/Ann +,", "Ann Lee"),
        ("Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann +, no friend/NOUN/appos/Ann +,", "A friend"),
        ("Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann", "A friend"),
    ],
)
def test_a_friend_is_the_one_whom_the_text_calls_so(later: str, name: str) -> None:
    built = build(f"{FRIEND}{later} left/VERB/root +.", people=["Ann Lee"])
    assert built.resolve("A friend").name == name


def test_of_two_friends_neither_is_meant() -> None:
    one = (
        "{0}/PROPN/nsubj/left Lee/PROPN/flat/{0} +, a/DET/det/friend friend/NOUN/appos/{0} +,"
        " left/VERB/root +.\n"
    )
    built = build(FRIEND + one.format("Ann") + one.format("Eve"), people=["Ann Lee", "Eve Lee"])
    assert built.resolve("A friend").kind is SpeakerKind.UNNAMED


@pytest.mark.parametrize(("adjective", "name"), [("small", "Courier"), ("Danish", "A small newspaper")])
def test_what_tells_the_two_apart_keeps_them_apart(adjective: str, name: str) -> None:
    built = build(
        "A/DET/det/newspaper small/ADJ/amod/newspaper newspaper/NOUN/nsubj/said said/VERB/root so +.\n"
        f"The/DET/det/Courier Courier/PROPN/nsubj/left +, a/DET/det/newspaper {adjective}/ADJ/amod/newspaper"
        " newspaper/NOUN/appos/Courier +, left/VERB/root +.",
        organisations=["Courier"],
    )
    assert built.resolve("A small newspaper").name == name
