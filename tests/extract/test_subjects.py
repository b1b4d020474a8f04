"""Who reports, as the tree tells it."""

import pytest

from gainsay.extract.subjects import Subject, antecedent_of, noun_phrase, subject_of
from tests.extract.build import Built, build, said


def subject(built: Built, cue: str) -> tuple[str, bool] | None:
    found = subject_of(built.syntax, built.words(cue))
    return (built.syntax.span(found.words).text, found.own) if isinstance(found, Subject) else None


@pytest.mark.parametrize(
    ("notation", "cue", "expected"),
    [
        ("The/DET/det/army army/NOUN/nsubj/said said/VERB/root so +.", "said", ("The army", True)),
        (
            "It/PRON/nsubj:pass/claimed was/AUX/aux:pass/claimed claimed/VERB/root "
            "by/ADP/case/army the/DET/det/army army/NOUN/obl/claimed +.",
            "was claimed",
            ("the army", True),
        ),
        ("It/PRON/nsubj:pass/claimed was/AUX/aux:pass/claimed claimed/VERB/root +.", "was claimed", None),
        (
            "Mali/PROPN/nsubj/denied denied/VERB/root it +, adding/VERB/advcl/denied nothing +.",
            "adding",
            ("Mali", False),
        ),
        (
            "Mali/PROPN/nsubj/denied denied/VERB/root it and/CCONJ/cc/blamed "
            "blamed/VERB/conj/denied Paris +.",
            "blamed",
            ("Mali", False),
        ),
        (
            "The/DET/det/ministry ministry/NOUN/nmod:poss/claim +'s/PART/case/ministry "
            "claim/NOUN/nsubj/spread spread/VERB/root +.",
            "claim",
            ("The ministry's", True),
        ),
        (
            "The/DET/det/claim claim/NOUN/nsubj/spread by/ADP/case/Paris Paris/PROPN/nmod/claim "
            "spread/VERB/root +.",
            "claim",
            ("Paris", True),
        ),
        (
            "The/DET/det/claim claim/NOUN/nsubj/spread of/ADP/case/abuse abuse/NOUN/nmod/claim "
            "spread/VERB/root +.",
            "claim",
            None,
        ),
        ("There/PRON/nsubj/were were/VERB/root claims/NOUN/nsubj/were +.", "were", ("claims", True)),
        (
            "Mali/PROPN/nsubj/left left/VERB/root as/SCONJ/mark/say they/PRON/nsubj/say "
            "say/VERB/advcl/left +.",
            "say",
            ("they", True),
        ),
        (
            "Men/NOUN/nsubj/left who/PRON/nsubj/said said/VERB/acl:relcl/Men so left/VERB/root +.",
            "said",
            ("who", True),
        ),
    ],
    ids=[
        "active",
        "agent of a passive",
        "passive without agent",
        "participle",
        "second verb",
        "owner of a noun",
        "agent of a noun",
        "noun that nobody owns",
        "expletive",
        "own subject before the shared one",
        "relative pronoun",
    ],
)
def test_the_party_that_the_tree_names(notation: str, cue: str, expected: tuple[str, bool] | None) -> None:
    assert subject(build(notation), cue) == expected


def test_a_subject_is_not_shared_over_a_clause_of_another_kind() -> None:
    built = build(
        "Mali/PROPN/nsubj/saw saw/VERB/root men/NOUN/obj/saw saying/VERB/acl/men nothing/PRON/obj/saying +."
    )
    assert subject(built, "saying") is None


def test_the_shared_subject_of_a_passive_is_not_who_speaks() -> None:
    built = build(
        "Men/NOUN/nsubj:pass/seen were/AUX/aux:pass/seen seen/VERB/root +, adding/VERB/advcl/seen nothing +."
    )
    assert subject(built, "adding") is None


def test_the_phrase_has_its_clause_but_no_edge_punctuation() -> None:
    built = build(
        "The/DET/det/army army/NOUN/nsubj/said +, angry/ADJ/acl/army +,/PUNCT/punct/army said/VERB/root so +."
    )
    assert subject(built, "said") == ("The army, angry", True)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "It spread/VERB/root among/ADP/case/Malians Malians/PROPN/obl/spread +,/PUNCT/punct/blame "
            "who/PRON/nsubj/blame blame/VERB/acl:relcl/Malians Paris/PROPN/obj/blame +.",
            "Malians",
        ),
        (
            "The/DET/det/minister new/ADJ/amod/minister minister/NOUN/nsubj/left +,/PUNCT/punct/hoped "
            "who/PRON/nsubj/hoped hoped/VERB/acl:relcl/minister so left/VERB/root +.",
            "The new minister",
        ),
        pytest.param(
            # The clause hangs on the verb by mistake of the parser: the noun right before it.
            "It spread/VERB/root among/ADP/case/Malians Malians/PROPN/obl/spread +, "
            "who/PRON/nsubj/blame blame/VERB/advcl/spread Paris/PROPN/obj/blame +.",
            "Malians",
        ),
    ],
)
def test_a_relative_pronoun_stands_for_its_noun(notation: str, expected: str) -> None:
    built = build(notation)
    found = antecedent_of(built.syntax, built.words("who")[0])
    assert found is not None
    assert built.syntax.span(found).text == expected


def test_a_pronoun_with_nothing_before_it_has_no_antecedent() -> None:
    assert antecedent_of(build("Who/PRON/nsubj/said said/VERB/root so").syntax, 0) is None


def test_a_noun_phrase_leaves_out_clauses_and_second_members() -> None:
    built = build(
        "the/DET/det/head head/NOUN/root of/ADP/case/army the/DET/det/army army/NOUN/nmod/head "
        "and/CCONJ/cc/police police/NOUN/conj/army who/PRON/nsubj/left left/VERB/acl:relcl/head"
    )
    words = noun_phrase(built.syntax, built.words("head")[0])
    assert built.syntax.span(words).text == "the head of the army"


@pytest.mark.parametrize(("joint", "expected"), [("but/CCONJ/cc/said", ("Keita", False)), ("he", None)])
def test_a_second_report_shares_the_subject_of_the_one_before_wherever_it_hangs(
    joint: str, expected: tuple[str, bool] | None
) -> None:
    built = build(
        "Keita/PROPN/nsubj/denied denied/VERB/root that/SCONJ/mark/paid he/PRON/nsubj/paid "
        f"paid/VERB/ccomp/denied {joint} said/VERB/dep/paid it/PRON/nsubj/rained rained/VERB/ccomp/said +.",
        said("denied", "that he paid", by="Keita"),
    )
    assert subject(built, "said") == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [("", ("Keita", True)), ("In/ADP/case/Keita ", None), ("Today +, ", ("Keita", True))],
)
def test_a_name_without_a_preposition_before_the_verb_is_its_subject(
    before: str, expected: tuple[str, bool] | None
) -> None:
    built = build(f"{before}Keita/PROPN/obl/said said/VERB/root it rained +.", people=["Keita"])
    assert subject(built, "said") == expected
