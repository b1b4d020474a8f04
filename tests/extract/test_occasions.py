"""Who talked to a medium talked to it throughout, unless another occasion is told."""

import pytest

from tests.extract.build import Built, build, said

NAMES = ["Ann Lee"]
MEDIA = ["Daily Courier"]
TOLD = (
    "Ann/PROPN/nsubj/told Lee/PROPN/flat/Ann told/VERB/root the/DET/det/Courier Daily/PROPN/compound/Courier"
    " Courier/PROPN/iobj/told that it rained/VERB/ccomp/told +."
)
FIRST = "Ann/PROPN/nsubj/{cue} Lee/PROPN/flat/Ann {cue}/VERB/root {more} +.\n\n"


def chains(built: Built) -> list[list[str]]:
    return [[relay.name for relay in s.via] for s in built.extracted.statements]


FAR = "\n\n".join(["They/PRON/nsubj/left left/VERB/root +."] * 3) + "\n\n"


@pytest.mark.parametrize(
    ("cue", "more", "first"),
    [
        ("says", "all went well/ADV/ccomp/says", ["Daily Courier"]),
        ("wrote", "all went well/ADV/ccomp/wrote", []),
        ("said", "at a rally/NOUN/obl/said all went well/ADV/ccomp/said", []),
        ("told", "police/NOUN/iobj/told all went well/ADV/ccomp/told", []),
    ],
)
def test_what_the_lead_reports_was_told_to_the_medium_unless_it_tells_another_occasion(
    cue: str, more: str, first: list[str]
) -> None:
    built = build(
        FIRST.format(cue=cue, more=more) + FAR + TOLD,
        said(cue, "all went well", by="Ann Lee"),
        said("told#2" if cue == "told" else "told", "it rained", by="Ann Lee#2"),
        people=["Ann Lee", "Ann Lee#2"],
        organisations=MEDIA,
    )
    assert chains(built) == [first, ["Daily Courier"]]


@pytest.mark.parametrize(
    ("cue", "chain"),
    [("said", ["Daily Courier"]), ("admires", []), ("has said", []), ("added", ["Daily Courier"])],
)
def test_further_down_the_talk_goes_on_as_plain_speech(cue: str, chain: list[str]) -> None:
    perfect = "has/AUX/aux/said " if cue.startswith("has") else ""
    verb = cue.rsplit(maxsplit=1)[-1]
    built = build(
        f"{TOLD}\n\n{FAR}Ann/PROPN/nsubj/{verb} Lee/PROPN/flat/Ann {perfect}{verb}/VERB/root"
        f" all went well/ADV/ccomp/{verb} +.",
        said("told", "it rained", by="Ann Lee"),
        said(cue, "all went well", by="Ann Lee#2"),
        people=["Ann Lee", "Ann Lee#2"],
        organisations=MEDIA,
    )
    assert chains(built) == [["Daily Courier"], chain]


def test_bodies_talk_to_many() -> None:
    built = build(
        f"Acme/PROPN/nsubj/says says/VERB/root all went well/ADV/ccomp/says +.\n\n{FAR}"
        "They/PRON/nsubj/told told/VERB/root the/DET/det/Courier Daily/PROPN/compound/Courier"
        " Courier/PROPN/iobj/told that it rained/VERB/ccomp/told +.",
        said("says", "all went well", by="Acme"),
        said("told", "it rained", by="They#4"),
        organisations=["Acme", *MEDIA],
    )
    assert chains(built)[0] == []


@pytest.mark.parametrize(
    "beside",
    [
        "Eve/PROPN/nsubj/came Orr/PROPN/flat/Eve +, a/DET/det/reporter reporter/NOUN/appos/Eve"
        " for/ADP/case/Courier"
        " the/DET/det/Courier Daily/PROPN/compound/Courier Courier/PROPN/nmod/reporter +,"
        " came/VERB/root +.\n",
        "Daily/PROPN/compound/Courier Courier/PROPN/compound/columnist columnist/NOUN/nsubj/came"
        " Eve/PROPN/appos/columnist Orr/PROPN/flat/Eve came/VERB/root +.\n",
    ],
)
def test_what_a_journalist_is_told_the_medium_is_told(beside: str) -> None:
    built = build(
        f"{beside}Ann/PROPN/nsubj/told Lee/PROPN/flat/Ann told/VERB/root Ms./PROPN/nmod:desc/Orr"
        f" Orr/PROPN/iobj/told"
        " that it rained/VERB/ccomp/told +.",
        said("told", "it rained", by="Ann Lee"),
        people=["Ann Lee", "Eve Orr", "Orr#2"],
        organisations=MEDIA,
    )
    assert chains(built) == [["Daily Courier"]]


def test_who_is_quoted_in_a_paper_came_through_it() -> None:
    built = build(
        "Ann/PROPN/nsubj:pass/quoted Lee/PROPN/flat/Ann is/AUX/aux:pass/quoted quoted/VERB/root"
        " in/ADP/case/Courier"
        " the/DET/det/Courier Daily/PROPN/compound/Courier Courier/PROPN/obl/quoted as/SCONJ/mark/saying"
        " saying/VERB/advcl/quoted it/PRON/nsubj/rained rained/VERB/ccomp/saying +.",
        said("saying", "it rained", by="Ann Lee"),
        people=NAMES,
        organisations=MEDIA,
    )
    assert chains(built) == [["Daily Courier"]]


def test_telling_the_paper_is_the_deed_of_the_clause_and_not_of_the_paper() -> None:
    built = build(
        "Lee/PROPN/nsubj/denied denied/VERB/root it +, which the/DET/det/Courier Daily/PROPN/compound/Courier"
        " Courier/PROPN/nsubj/telling had/AUX/aux/reported reported/VERB/parataxis/denied +,"
        " telling/VERB/parataxis/denied the/DET/det/paper paper/NOUN/iobj/telling it/PRON/nsubj/rained"
        " rained/VERB/ccomp/telling +.",
        said("telling", "it rained", by="the Daily Courier"),
        people=["Lee"],
        organisations=MEDIA,
    )
    (statement,) = built.extracted.statements
    assert statement.speaker is not None
    assert (statement.speaker.name, chains(built)) == ("Lee", [["Daily Courier"]])


def test_a_talk_does_not_go_on_elsewhere() -> None:
    built = build(
        f"{TOLD}\n\nAnn/PROPN/nsubj/took Lee/PROPN/flat/Ann took/VERB/root to/ADP/case/Instagram"
        " Instagram/PROPN/obl/took to/PART/mark/say say/VERB/xcomp/took all went well/ADV/ccomp/say +.",
        said("told", "it rained", by="Ann Lee"),
        said("say", "all went well", by="Ann Lee#2"),
        people=["Ann Lee", "Ann Lee#2"],
        organisations=MEDIA,
    )
    assert chains(built) == [["Daily Courier"], []]


TALKED = "Ann/PROPN/nsubj/said Lee/PROPN/flat/Ann said/VERB/root "
WELL = "all went well/ADV/ccomp/said +.\n\n"
COURIER = "the/DET/det/Courier Daily/PROPN/compound/Courier Courier/PROPN/nmod/interview"


@pytest.mark.parametrize(
    ("other", "last"),
    [
        ("in/ADP/case/interview an/DET/det/interview interview/NOUN/obl/said ", []),
        ("in/ADP/case/interviews interviews/NOUN/obl/said ", []),
        ("in/ADP/case/town town/NOUN/obl/said ", ["Daily Courier"]),
        (
            f"in/ADP/case/interview interview/NOUN/obl/said with/ADP/case/Courier {COURIER} ",
            ["Daily Courier"],
        ),
    ],
    ids=["an interview", "interviews", "elsewhere", "an interview with it"],
)
def test_who_is_interviewed_besides_talked_to_more_than_one(other: str, last: list[str]) -> None:
    built = build(
        f"{TOLD}\n\n{TALKED}{other}{WELL}{FAR}{TALKED}so +, and all went well/ADV/ccomp/said +.",
        said("told", "it rained", by="Ann Lee"),
        said("said", "all went well", by="Ann Lee#2"),
        said("said#2", "all went well#2", by="Ann Lee#3"),
        people=["Ann Lee", "Ann Lee#2", "Ann Lee#3"],
        organisations=["Daily Courier", *(["Daily Courier#2"] if "with" in other else [])],
    )
    assert chains(built)[0] == ["Daily Courier"]
    assert chains(built)[-1] == last


def test_an_interview_ends_the_talk_of_who_gives_it_alone() -> None:
    built = build(
        f"{TOLD}\n\nEve/PROPN/nsubj/said Orr/PROPN/flat/Eve said/VERB/root in/ADP/case/interview "
        f"an/DET/det/interview interview/NOUN/obl/said {WELL}{TALKED}all went badly/ADV/ccomp/said +.",
        said("told", "it rained", by="Ann Lee"),
        said("said", "all went well", by="Eve Orr"),
        said("said#2", "all went badly", by="Ann Lee#2"),
        people=["Ann Lee", "Ann Lee#2", "Eve Orr"],
        organisations=MEDIA,
    )
    assert chains(built) == [["Daily Courier"], [], ["Daily Courier"]]


@pytest.mark.parametrize(
    ("month", "chain"),
    [
        *[(month, []) for month in ("January", "March", "September", "October", "November", "December")],
        *[(word, ["Daily Courier"]) for word in ("Bamako", "Spring")],
    ],
)
def test_what_was_said_in_another_month_was_said_on_another_occasion(month: str, chain: list[str]) -> None:
    built = build(
        f"{TOLD}\n\n{TALKED}in/ADP/case/{month} {month}/PROPN/obl/said {WELL}",
        said("told", "it rained", by="Ann Lee"),
        said("said", "all went well", by="Ann Lee#2"),
        people=["Ann Lee", "Ann Lee#2"],
        organisations=MEDIA,
    )
    assert chains(built) == [["Daily Courier"], chain]
