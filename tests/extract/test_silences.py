"""Silences: who is silent, how, in which clause; and no statement where there is only a silence."""

import pytest

from gainsay.pipeline import read_text
from gainsay.records import Reading, SilenceKind
from tests.extract.build import Built, build, said

NO_COMMENT, NO_REPLY, NEITHER = SilenceKind.NO_COMMENT, SilenceKind.NO_REPLY, SilenceKind.NEITHER


def kinds(built: Built) -> list[tuple[str, SilenceKind]]:
    return [(one.text, one.kind) for one in built.extracted.silences]


DECLINED = "Keller/PROPN/nsubj/declined declined/VERB/root to/PART/mark/comment comment/VERB/xcomp/declined"


def test_a_silence_has_its_clause_its_actor_and_its_kind() -> None:
    built = build(
        f"{DECLINED} +, but/CCONJ/cc/left she/PRON/nsubj/left left/VERB/conj/declined +.", people=["Keller"]
    )
    (one,) = built.extracted.silences
    (actor,) = built.extracted.actors
    assert (one.text, one.name, one.actor) == ("Keller declined to comment", "Keller", actor.id)
    assert built.document.text[one.start : one.end] == one.text
    assert one.found_by == "rule:silence+rule:person"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Keller had no immediate comment .", NO_COMMENT),
        ("Keller would +n't say whether it was paid .", NO_COMMENT),
        ("Keller declined requests for comment .", NO_COMMENT),
        ("Keller has not commented .", NO_COMMENT),
        ("There was no comment from Oslo .", NO_COMMENT),
        ("Keller did not immediately respond to a request for comment .", NO_REPLY),
        ("Keller could not be reached .", NO_REPLY),
        ("Calls to Keller were not returned .", NO_REPLY),
        ("Questions to Keller went unanswered .", NO_REPLY),
        ("Keller has not answered the letter .", NO_REPLY),
        ("Keller declined to say .", NO_COMMENT),
        ("Keller was unavailable for comment .", NO_REPLY),
        ("Efforts to reach Keller were unsuccessful .", NO_REPLY),
        ("Keller neither confirmed nor denied it .", NEITHER),
        ("Keller refused to deny it .", NEITHER),
        ("Keller has not denied it .", NEITHER),
        ("Keller refused to confirm or deny it .", NEITHER),
    ],
)
def test_the_kinds(sentence: str, kind: SilenceKind) -> None:
    assert [found for _, found in kinds(build(sentence))] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Keller denied it .",
        "Keller commented on it .",
        "Keller declined to be named .",
        "Keller did not refuse to comment .",
        "Police did not respond to the alarm .",
        "A deal/NOUN/nsubj:pass/reached could not be reached/VERB/root .",
        "The village could not be reached by road .",
        "Oslo did not deny visas to the players .",
        "Keller refused to say sorry .",
        "“ +Keller declined to comment , +” .",
    ],
)
def test_what_is_no_silence(sentence: str) -> None:
    assert kinds(build(sentence)) == []


HAD_NONE = (
    "Keller/PROPN/nsubj/said said/VERB/root {}/PRON/nsubj/had had/VERB/ccomp/said no/DET/det/comment "
    "comment/NOUN/obj/had +."
)


def test_who_says_that_he_has_no_comment_says_nothing() -> None:
    built = build(HAD_NONE.format("she"), said("said", "she had no comment", by="Keller"), people=["Keller"])
    assert built.extracted.statements == ()
    (one,) = built.extracted.silences
    assert (one.text, one.name) == ("she had no comment", "Keller")


def test_the_silence_of_another_is_a_statement() -> None:
    built = build(
        HAD_NONE.format("Oslo"), said("said", "Oslo had no comment", by="Keller"), people=["Keller"]
    )
    assert len(built.extracted.statements) == 1
    assert built.extracted.silences == ()


def test_a_denial_that_is_withheld_is_a_silence_and_no_statement() -> None:
    built = build(
        "Keller/PROPN/nsubj/denied has/AUX/aux/denied not/PART/advmod/denied denied/VERB/root "
        "the/DET/det/fee fee/NOUN/obj/denied +.",
        said("denied", "the fee", by="Keller"),
        people=["Keller"],
    )
    assert built.extracted.statements == ()
    assert [(one.kind, one.name) for one in built.extracted.silences] == [(NEITHER, "Keller")]


def read() -> Reading:
    return read_text(
        "Anna Keller runs the port of Bergen. The port authority declined to comment on the spill, "
        "saying the inquiry was open.\n\n“We do not comment on rumours,” Keller said on Monday.\n\n"
        "Oslo denied the report. Keller, who did not return several messages, left in May. "
        "Keller's lawyer said her client would neither confirm nor deny the payment.\n"
    )


def test_the_network_and_the_rules_together() -> None:
    reading = read()
    wanted = [
        (NO_COMMENT, "The port authority declined to comment on the spill"),
        (NO_COMMENT, "We do not comment on rumours"),
        (NO_REPLY, "did not return several messages"),
        (NEITHER, "her client would neither confirm nor deny the payment"),
    ]
    assert [one.kind for one in reading.silences] == [kind for kind, _ in wanted]
    assert all(text in one.text for one, (_, text) in zip(reading.silences, wanted, strict=True))
    assert [one.name for one in reading.silences[1:3]] == ["Anna Keller", "Anna Keller"]
    assert {s.content[0].text for s in reading.statements} == {"the inquiry was open", "the report"}


def test_silences_are_the_same_each_time_and_tied_to_the_text() -> None:
    reading = read()
    assert reading == read()
    assert all(reading.document.text[one.start : one.end] == one.text for one in reading.silences)
    ids = {actor.id for actor in reading.actors} | {None}
    assert all(one.actor in ids for one in reading.silences)
