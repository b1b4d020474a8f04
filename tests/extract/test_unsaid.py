"""Cues behind which nobody says anything are no statements; the same words with a saying are."""

import pytest

from tests.extract.build import Built, build, said


def contents(built: Built) -> list[str]:
    return [" … ".join(span.text for span in s.content) for s in built.extracted.statements]


def spoken(line: str, cue: str, content: str) -> list[str]:
    return contents(build(line, said(cue, content, by="Anna"), people=("Anna",)))


NAMED = "to/PART/mark/{verb} be/AUX/aux:pass/{verb} {verb}/VERB/xcomp/asked +."
ASKED = "Anna/PROPN/nsubj/asked asked/VERB/root "
CALLED = "Anna/PROPN/nsubj/called called/VERB/root the/DET/det/trip trip/NOUN/obj/called "
GAVE = "give/VERB/root a/DET/det/number number/NOUN/obj/give +."
EXPECTED = "Anna/PROPN/nsubj:pass/expected was/AUX/aux:pass/expected expected/VERB/root "
SPEAK = "to/PART/mark/speak speak/VERB/xcomp/expected +."
WROTE = "Anna/PROPN/nsubj/wrote wrote/VERB/root a/DET/det/{0} long/ADJ/amod/{0} {0}/NOUN/obj/wrote "
COMPLAIN = "complain/VERB/root that/SCONJ/mark/rained it/PRON/nsubj/rained rained/VERB/ccomp/complain +."


@pytest.mark.parametrize(
    ("line", "cue", "content"),
    [
        (ASKED + NAMED.format(verb="named"), "asked", "to be named"),
        (CALLED + "off/ADP/compound:prt/called +.", "called", "the trip off"),
        (f"Anna/PROPN/nsubj/give did/AUX/aux/give not/PART/advmod/give {GAVE}", "give", "a number"),
        (EXPECTED + SPEAK, "expected", "to speak"),
        (WROTE.format("letter") + "+.", "wrote", "a long letter"),
        (
            f"Anna/PROPN/nsubj/complain did/AUX/aux/complain not/PART/advmod/complain {COMPLAIN}",
            "complain",
            "it rained",
        ),
    ],
)
def test_nothing_is_said(line: str, cue: str, content: str) -> None:
    assert spoken(line, cue, content) == []


@pytest.mark.parametrize(
    ("line", "cue", "content"),
    [
        (ASKED + NAMED.format(verb="freed"), "asked", "to be freed"),
        (CALLED + "costly/ADJ/xcomp/called +.", "called", "the trip costly"),
        (f"Anna/PROPN/nsubj/give did/AUX/aux/give {GAVE}", "give", "a number"),
        ("Anna/PROPN/nsubj/expected expected/VERB/root " + SPEAK, "expected", "to speak"),
        (WROTE.format("rebuke") + "+.", "wrote", "a long rebuke"),
        (
            WROTE.format("letter") + "calling/VERB/acl/letter it/PRON/obj/calling vile/ADJ/xcomp/calling +.",
            "wrote",
            "a long letter calling it vile",
        ),
        (f"Anna/PROPN/nsubj/complain did/AUX/aux/complain {COMPLAIN}", "complain", "it rained"),
    ],
)
def test_something_is_said(line: str, cue: str, content: str) -> None:
    assert spoken(line, cue, content) == [content]


def test_a_heading_that_asks_says_nothing() -> None:
    asks = "Why/ADV/advmod/called are they/PRON/obj/called called/VERB/root that/PRON/xcomp/called +?"
    alone = build(f"{asks}\n\nRain/NOUN/nsubj/fell fell/VERB/root +.", said("called", "that", by="they"))
    assert contents(alone) == []
    within = build(f"{asks} Rain/NOUN/nsubj/fell fell/VERB/root +.", said("called", "that", by="they"))
    assert contents(within) == ["that"]


@pytest.mark.parametrize(("by", "kept"), [("", []), ("by/ADP/case/rivals rivals/NOUN/obl/called ", ["Zeta"])])
def test_a_second_name_is_said_by_nobody(by: str, kept: list[str]) -> None:
    built = build(
        f"The/DET/det/firm firm/NOUN/nsubj/grew also/ADV/advmod/called called/VERB/acl/firm {by}"
        "Zeta/PROPN/xcomp/called grew/VERB/root +.",
        said("called", "Zeta", by="rivals" if by else None),
    )
    assert contents(built) == kept


@pytest.mark.parametrize(
    ("by", "kept"), [("", []), ("by/ADP/case/rivals rivals/NOUN/obl/described ", ["as cruel"])]
)
def test_a_description_without_anybody_who_gives_it_is_none(by: str, kept: list[str]) -> None:
    built = build(
        f"The/DET/det/man man/NOUN/nsubj/fled described/VERB/acl/man {by}as/ADP/case/cruel "
        "cruel/ADJ/xcomp/described fled/VERB/root +.",
        said("described", "as cruel", by="rivals" if by else None),
    )
    assert contents(built) == kept


@pytest.mark.parametrize(("word", "kept"), [("what", []), ("whom", ["Zeta"])])
def test_what_somebody_calls_a_thing_is_its_name(word: str, kept: list[str]) -> None:
    built = build(
        f"Anna/PROPN/nsubj/toured toured/VERB/root {word}/PRON/obj/called she/PRON/nsubj/called "
        "called/VERB/ccomp/toured Zeta/PROPN/xcomp/called +.",
        said("called", "Zeta", by="she"),
        people=("Anna",),
    )
    assert contents(built) == kept


DID = "Anna/PROPN/nsubj/{0} {0}/VERB/root "
PRESSURE = "foreign/ADJ/amod/pressure pressure/NOUN/obj/{0} "
RESISTED = DID.format("resisted")


@pytest.mark.parametrize(
    ("line", "cue", "content", "number"),
    [
        (RESISTED + PRESSURE.format("resisted"), "resisted", "foreign pressure", 0),
        (DID.format("praised") + PRESSURE.format("praised"), "praised", "foreign pressure", 1),
        (RESISTED + "foreign/ADJ “ +pressure/NOUN/obj/resisted +”", "resisted", "foreign “pressure”", 1),
        (RESISTED + "that/SCONJ rain/NOUN/nsubj/fell fell/VERB/ccomp/resisted", "resisted", "rain fell", 1),
    ],
    ids=["done", "said", "quoted", "a clause"],
)
def test_what_is_done_to_a_thing_is_not_said(line: str, cue: str, content: str, number: int) -> None:
    assert spoken(f"{line} +.", cue, content) == [content] * number


@pytest.mark.parametrize("marks", ["“”", "‘’"])
def test_a_paper_that_is_quoted_from_says_something(marks: str) -> None:
    line = f"{DID.format('sent')}a/DET {marks[0]} +vile/ADJ/amod/letter letter/NOUN/obj/sent +{marks[1]} +."
    assert spoken(line, "sent", f"a {marks[0]}vile letter{marks[1]}") == [
        f"a {marks[0]}vile letter{marks[1]}"
    ]


@pytest.mark.parametrize(
    "verb",
    [
        "backed",
        "confronted",
        "decided",
        "ensured",
        "launched",
        "overrode",
        "planned",
        "pushed",
        "sought",
        "drew",
        "undertook",
        "vetoed",
    ],
)
def test_what_somebody_plans_pushes_or_backs_is_not_said(verb: str) -> None:
    assert spoken(DID.format(verb) + PRESSURE.format(verb) + "+.", verb, "foreign pressure") == []


@pytest.mark.parametrize(("verb", "number"), [("predicted", 0), ("planned", 0), ("heard", 1)])
def test_what_is_predicted_of_somebody_she_does_not_say(verb: str, number: int) -> None:
    line = f"Anna/PROPN/nsubj:pass/{verb} was/AUX/aux:pass/{verb} {verb}/VERB/root "
    line += f"to/PART/mark/speak speak/VERB/xcomp/{verb} +."
    assert spoken(line, verb, "to speak") == ["to speak"] * number


ALLEGED = "{0}/NOUN/obj/addressed that/SCONJ/mark/rained it/PRON/nsubj/rained rained/VERB/acl/{0} +."


@pytest.mark.parametrize(
    ("verb", "noun", "content", "number"),
    [
        ("addressed", "allegations", "it rained", 0),
        ("faced", "claims", "it rained", 0),
        ("addressed", "letters", "it rained", 1),
        ("made", "allegations", "it rained", 1),
        ("addressed", "allegations", "allegations that it rained", 1),
    ],
    ids=["takes up claims", "faces claims", "no claims", "makes claims", "the claims are what is said"],
)
def test_who_takes_up_the_claims_of_others_says_nothing_of_them(
    verb: str, noun: str, content: str, number: int
) -> None:
    line = DID.format("addressed") + ALLEGED.format(noun)
    built = build(line.replace("addressed", verb), said(verb, content, by="Anna"), people=("Anna",))
    own = [s for s in built.extracted.statements if s.cue is not None and s.cue.text == verb]
    assert len(own) == number


@pytest.mark.parametrize(
    ("relation", "verb", "left"), [("nsubj:pass", "known", []), ("nsubj:pass", "shown", ["for his temper"])]
)
def test_what_somebody_is_known_for_is_nobodys_word(relation: str, verb: str, left: list[str]) -> None:
    line = (
        f"Anna/PROPN/{relation}/{verb} is/AUX/aux:pass/{verb} {verb}/VERB/root for/ADP/case/temper"
        f" his/PRON/nmod:poss/temper temper/NOUN/obl/{verb} +."
    )
    assert spoken(line, verb, "for his temper") == left
