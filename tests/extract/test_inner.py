"""Reports inside reports of media."""

import pytest

from tests.extract.build import build, said


@pytest.mark.parametrize(
    ("medium", "chain"),
    [
        ("the Daily Courier", ["Daily Courier"]),
        ("the paper", ["Daily Courier"]),
        ("the agency", ["Daily Courier"]),
    ],
)
def test_who_said_it_first_is_the_speaker_and_the_medium_a_link(medium: str, chain: list[str]) -> None:
    noun = medium.rsplit(maxsplit=1)[-1]
    middle = "Daily/PROPN/compound/Courier " if "Daily" in medium else ""
    built = build(
        "The/DET/det/Courier Daily/PROPN/compound/Courier Courier/PROPN/nsubj/came came/VERB/root +.\n"
        "Ann/PROPN/nsubj/said Lee/PROPN/flat/Ann said/VERB/root that it/PRON/nsubj/rained"
        " rained/VERB/ccomp/said"
        f" all day +, according/VERB/advcl/said to/ADP/fixed/according the/DET/det/{noun} {middle}"
        f"{noun}/{'PROPN' if middle else 'NOUN'}/obl/according +.",
        said("according to", "Ann Lee said that it rained all day", by=medium),
        people=["Ann Lee"],
        organisations=["The Daily Courier", *(["the Daily Courier"] if middle else [])],
    )
    inner = [s for s in built.extracted.statements if s.cue and s.cue.text == "said"]
    assert [(s.speaker.name if s.speaker else None, s.content[0].text) for s in inner] == [
        ("Ann Lee", "it rained all day")
    ]
    assert [relay.name for relay in inner[0].via] == chain


def test_who_said_something_to_the_paper_is_whom_the_relative_pronoun_stands_for() -> None:
    built = build(
        "The/DET/det/Courier Daily/PROPN/compound/Courier Courier/PROPN/nsubj/found found/VERB/root"
        " two/NUM/nummod/nurses nurses/NOUN/obj/found who/PRON/nsubj/said said/VERB/acl:relcl/nurses"
        " it/PRON/nsubj/rained rained/VERB/ccomp/said +.",
        said("found", "two nurses who said it rained", by="The Daily Courier"),
        organisations=["Daily Courier"],
    )
    (inner,) = (s for s in built.extracted.statements if s.cue and s.cue.text == "said")
    assert inner.speaker is not None
    assert inner.speaker.name == "two nurses"


def test_what_somebody_else_says_of_sayings_is_left_alone() -> None:
    built = build(
        "Ann/PROPN/nsubj/insists Lee/PROPN/flat/Ann insists/VERB/root that Bob/PROPN/nsubj/said"
        " said/VERB/ccomp/insists it/PRON/nsubj/rained rained/VERB/ccomp/said +.",
        said("insists", "Bob said it rained", by="Ann Lee"),
        people=["Ann Lee", "Bob"],
    )
    assert len(built.extracted.statements) == 1


def test_what_a_medium_quotes_is_the_words_of_one() -> None:
    built = build(
        "“/PUNCT +Bob/PROPN/nsubj/said said/VERB/ccomp/wrote it/PRON/nsubj/rained"
        " rained/VERB/ccomp/said +, +”/PUNCT"
        " the/DET/det/Courier Courier/PROPN/nsubj/wrote wrote/VERB/root +.",
        said("wrote", "Bob said it rained", by="the Courier"),
        people=["Bob"],
        organisations=["Courier"],
    )
    assert built.speaker_names() == ["Courier"]
