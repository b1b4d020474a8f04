"""The act that a cue names, in every form of its word."""

import pytest

from gainsay.extract.acts import act_of
from gainsay.extract.lexicons import lexicon
from gainsay.records import Act
from tests.extract.build import build, said


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("has denied", Act.DENY),
        ("denies", Act.DENY),
        ("denying", Act.DENY),
        ("formal denial of", Act.DENY),
        ("rejections", Act.DENY),
        ("blamed", Act.ACCUSE),
        ("allegations that", Act.ACCUSE),
        ("accusing", Act.ACCUSE),
        ("admitted", Act.ADMIT),
        ("conceding", Act.ADMIT),
        ("condemnation", Act.CONDEMN),
        ("slammed", Act.CONDEMN),
        ("vowed", Act.PROMISE),
        ("committed", Act.PROMISE),
        ("swore", Act.PROMISE),
        ("urging", Act.APPEAL),
        ("begged", Act.APPEAL),
        ("pushed back against", Act.DENY),
        ("pushed for", Act.ASSERT),
        ("questions", Act.QUESTION),
        ("found", Act.REPORT),
        ("has shown", Act.REPORT),
        ("notes", Act.REPORT),
        ("said", Act.ASSERT),
        ("according to", Act.ASSERT),
        ("SAID", Act.ASSERT),
        ("DENIES", Act.DENY),
        (None, Act.ASSERT),
        ("", Act.ASSERT),
    ],
)
def test_the_cue_in_any_inflection(cue: str | None, act: Act) -> None:
    assert act_of(cue, "the deployment") is act


def test_the_first_telling_word_decides() -> None:
    assert act_of("denied the reports", "it") is Act.DENY
    assert act_of("said in a report", "it") is Act.REPORT


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("demanded", "that independent sources bring proof", Act.DEMAND_PROOF),
        ("asked", "them to substantiate it", Act.DEMAND_PROOF),
        ("demanded", "an apology", Act.APPEAL),
        ("called for", "an inquiry", Act.APPEAL),
        ("called", "on Russia to withdraw", Act.APPEAL),
        ("called", "“baseless”", Act.ASSERT),
        ("called", "for evidence", Act.DEMAND_PROOF),
        ("asked", "whether the virus was the only reason", Act.QUESTION),
        ("asked", "for calm", Act.APPEAL),
        ("tells", "to prove it", Act.DEMAND_PROOF),
        ("told", "to leave", Act.APPEAL),
        ("told", "that it would leave", Act.ASSERT),
        ("asked", "Where is the proof?", Act.DEMAND_PROOF),
        ("emphasized", "demands that proof be brought to it by independent sources", Act.DEMAND_PROOF),
        ("denied", "that anyone had demanded proof", Act.DENY),
        ("said", "there was proof", Act.ASSERT),
    ],
)
def test_what_an_appeal_asks_for(cue: str, content: str, act: Act) -> None:
    assert act_of(cue, content) is act


@pytest.mark.parametrize(
    ("content", "act"),
    [("guilty to fraud", Act.ADMIT), ("not guilty", Act.DENY), ("for mercy", Act.APPEAL)],
)
def test_what_is_pleaded(content: str, act: Act) -> None:
    assert act_of("pleaded", content) is act


@pytest.mark.parametrize(("not_", "act"), [("not", Act.ASSERT), ("now", Act.ACCUSE)])
def test_what_was_not_found_is_no_charge(not_: str, act: Act) -> None:
    built = build(
        f"The/DET/det/panel panel/NOUN/nsubj/determine did/AUX/aux/determine {not_}/ADV/advmod/determine "
        "determine/VERB/root that/SCONJ/mark/stole Falk/PROPN/nsubj/stole stole/VERB/ccomp/determine gold +.",
        said("determine", "that Falk stole gold", by="The panel"),
        people=["Falk"],
    )
    assert [s.act for s in built.extracted.statements] == [act]


@pytest.mark.parametrize(("verb", "act"), [("refute", Act.DENY), ("repeat", Act.ASSERT)])
def test_findings_that_refute_a_claim_deny_it(verb: str, act: Act) -> None:
    built = build(
        f"Falk/PROPN/nsubj/said said/VERB/root the/DET/det/findings findings/NOUN/nsubj/{verb} "
        f"{verb}/VERB/ccomp/said the/DET/det/claims claims/NOUN/obj/{verb} +.",
        said("said", f"the findings {verb} the claims", by="Falk"),
        people=["Falk"],
    )
    assert [s.act for s in built.extracted.statements] == [act]


def test_every_list_is_an_act_and_no_word_is_in_two() -> None:
    acts = lexicon("acts")
    assert {Act(name) for name in acts} == set(Act) - {Act.ASSERT, Act.DEMAND_PROOF}
    words = [word for words in acts.values() for word in words]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("noun", "rule"), [("criticism", "opinion"), ("concerns", "opinion"), ("rumours", "cue")]
)
@pytest.mark.parametrize("cue", ["denied", "rejected"])
def test_what_others_think_is_denied_as_an_opinion(cue: str, noun: str, rule: str) -> None:
    built = build(
        f"Falk/PROPN/nsubj/{cue} {cue}/VERB/root {noun}/NOUN/obj/{cue} about/ADP/case/deal "
        f"the/DET/det/deal deal/NOUN/nmod/{noun} +.",
        said(cue, f"{noun} about the deal", by="Falk"),
        people=["Falk"],
    )
    (statement,) = built.extracted.statements
    assert (statement.act, statement.found_by.rpartition(":")[2]) == (Act.DENY, rule)


OUTCRY = "“ +Total/ADJ/amod/garbage contrived/ADJ/amod/garbage garbage/NOUN/ccomp/said +, +”"
MADE = (
    "“ +Goats/NOUN/nsubj/garbage are/AUX/cop/garbage eating/VERB/amod/garbage garbage/NOUN/ccomp/said +, +”"
)


@pytest.mark.parametrize(
    ("quoted", "content", "act"),
    [(OUTCRY, "Total contrived garbage", Act.DENY), (MADE, "Goats are eating garbage", Act.ASSERT)],
)
def test_an_outcry_that_names_a_falsehood_denies_and_a_sentence_about_rubbish_does_not(
    quoted: str, content: str, act: Act
) -> None:
    built = build(
        f"{quoted} Falk/PROPN/nsubj/said said/VERB/root +.", said("said", content, by="Falk"), people=["Falk"]
    )
    assert [s.act for s in built.extracted.statements] == [act]


@pytest.mark.parametrize(("noun", "rule"), [("criticism", "opinion"), ("rumours", "cue")])
def test_what_others_think_may_stand_in_the_cue(noun: str, rule: str) -> None:
    built = build(
        f"Falk/PROPN/nsubj/denied denied/VERB/root {noun}/NOUN/obj/denied of/ADP/case/deal "
        f"the/DET/det/deal deal/NOUN/nmod/{noun} +.",
        said(f"denied {noun} of", "the deal", by="Falk"),
        people=["Falk"],
    )
    (statement,) = built.extracted.statements
    assert (statement.act, statement.found_by.rpartition(":")[2]) == (Act.DENY, rule)
