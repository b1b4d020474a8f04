"""Plain denials and admissions that the network passed over."""

import pytest

from tests.extract.build import Built, build, said


def drafts(built: Built) -> list[tuple[str, str, list[str]]]:
    return [
        (
            built.syntax.span(d.source).text if d.source else "",
            d.cue.text if d.cue else "",
            [span.text for span in d.content],
        )
        for d in built.drafts()
    ]


WRONG = "any/DET/det/wrong wrong/NOUN/obj/denied"


def test_a_main_verb_with_subject_and_object_is_found() -> None:
    built = build(f"The ministry/NOUN/nsubj/denied denied/VERB/root {WRONG} +.")
    assert drafts(built) == [("ministry", "denied", ["any wrong"])]
    assert [s.found_by.split("+")[0] for s in built.extracted.statements] == ["rule:plain-verb"]


def test_a_clause_and_a_relative_pronoun_are_contents() -> None:
    clause = build(
        "Mali/PROPN/nsubj/admitted admitted/VERB/root that/SCONJ/mark/came men/NOUN/nsubj/came "
        "came/VERB/ccomp/admitted +."
    )
    assert drafts(clause) == [("Mali", "admitted", ["that men came"])]
    relative = build(
        "A/DET/det/raid raid/NOUN/nsubj/failed that/PRON/obj/admitted Mali/PROPN/nsubj/admitted "
        "admitted/VERB/acl:relcl/raid failed/VERB/root +."
    )
    assert drafts(relative) == [("Mali", "admitted", ["A raid"])]


@pytest.mark.parametrize(
    ("verb", "noun", "found"),
    [("rejected", "charge", True), ("rejected", "offer", False), ("left", "charge", False)],
)
def test_what_is_rejected_must_be_a_claim(verb: str, noun: str, found: bool) -> None:
    built = build(f"Mali/PROPN/nsubj/{verb} {verb}/VERB/root the/DET/det/{noun} {noun}/NOUN/obj/{verb} +.")
    assert bool(built.drafts()) is found


@pytest.mark.parametrize(
    "notation",
    [
        f"“ +Mali/PROPN/nsubj/denied denied/VERB/root {WRONG} +. +”",
        f"Mali/PROPN/nsubj/denied never/ADV/advmod/denied denied/VERB/root {WRONG} +.",
        f"Mali/PROPN/nsubj/denied could/AUX/aux/denied denied/VERB/root {WRONG} +.",
        f"We/PRON/nsubj/denied denied/VERB/root {WRONG} +.",
        f"Men left/VERB/root as/SCONJ/mark/denied Mali/PROPN/nsubj/denied denied/VERB/advcl/left {WRONG} +.",
        f"Having/AUX/aux/denied denied/VERB/root {WRONG} +.",
        "Mali/PROPN/nsubj/denied denied/VERB/root +.",
    ],
    ids=["quoted", "negated", "supposed", "first person", "not the main verb", "no subject", "no object"],
)
def test_what_is_no_plain_denial_is_left_alone(notation: str) -> None:
    assert [d for d in build(notation).drafts() if d.found_by.startswith("rule:plain-verb")] == []


def test_what_the_network_found_is_left_to_it() -> None:
    built = build(
        f"Mali/PROPN/nsubj/denied denied/VERB/root {WRONG} +.", said("denied", "any wrong", by="Mali")
    )
    assert [d.found_by for d in built.drafts()] == ["by-hand"]


def test_a_second_report_in_the_clause_is_found_and_shares_its_subject() -> None:
    built = build(
        "Ann/PROPN/nsubj/told told/VERB/root Bob/PROPN/iobj/told that/SCONJ/mark/late"
        " it/PRON/nsubj/late was/AUX/cop/late"
        " late/ADJ/ccomp/told and/CCONJ/cc/said said/VERB/conj/told that/SCONJ/mark/rained"
        " it/PRON/nsubj/rained"
        " rained/VERB/ccomp/said +.",
        said("told", "it was late", by="Ann"),
        people=["Ann", "Bob"],
    )
    first, second = built.extracted.statements
    assert second.cue is not None
    assert (second.cue.text, built.speaker_names()) == ("said", ["Ann", "Ann"])
    assert first.content[0].text == "it was late"


def test_a_plain_saying_with_a_clause_is_found() -> None:
    clause = "that/SCONJ/mark/left they/PRON/nsubj/left left/VERB/ccomp/{0}"
    built = build(f"The army/NOUN/nsubj/maintained maintained/VERB/root {clause.format('maintained')} +.")
    assert drafts(built) == [("army", "maintained", ["that they left"])]
    assert not build(
        "The army/NOUN/nsubj/maintained maintained/VERB/root roads/NOUN/obj/maintained +."
    ).drafts()
