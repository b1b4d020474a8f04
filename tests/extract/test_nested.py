"""Claims that a passive verb reports: what somebody is accused of, and by whom."""

import pytest

from gainsay.extract.nested import nested, said_in
from tests.extract.build import Built, build

WHO = "He/PRON/nsubj:pass/accused was/AUX/aux:pass/accused accused/VERB/root"
OF_ABUSE = "of/ADP/case/abuse abuse/NOUN/obl/accused"


def claim(built: Built) -> tuple[str, str | None]:
    """The content and the source of the only draft."""
    (draft,) = nested(built.syntax, [])
    source = built.syntax.span(draft.source).text if draft.source else None
    return draft.content[0].text, source


@pytest.mark.parametrize("head", ["abuse", "accused"])
def test_the_accusers_stand_behind_by_whatever_the_tree_hangs_them_on(head: str) -> None:
    relation = "nmod" if head == "abuse" else "obl"
    by = f"by/ADP/case/women six/NUM/nummod/women women/NOUN/{relation}/{head}"
    assert claim(build(f"{WHO} {OF_ABUSE} {by} +.")) == ("abuse", "six women")


def test_who_is_accused_by_nobody_named_does_not_accuse() -> None:
    assert claim(build(f"{WHO} {OF_ABUSE} +.")) == ("abuse", None)


def test_who_stands_accused_is_no_accuser_where_the_tree_calls_him_the_subject() -> None:
    notation = f"Ann/PROPN/nsubj/accused stands/VERB/aux/accused accused/VERB/root {OF_ABUSE} +."
    assert claim(build(notation, people=["Ann"])) == ("abuse", None)


def test_who_accuses_somebody_does() -> None:
    notation = f"Ann/PROPN/nsubj/accused accused/VERB/root Bob/PROPN/obj/accused {OF_ABUSE} +."
    assert claim(build(notation, people=["Ann", "Bob"])) == ("abuse", "Ann")


@pytest.mark.parametrize(
    ("who", "source"),
    [
        ("scores/NOUN/obl/accused of/ADP/case/women women/NOUN/nmod/scores", "scores of women"),
        ("women/NOUN/obl/accused", "women"),
    ],
)
def test_the_charge_may_stand_behind_the_accusers(who: str, source: str) -> None:
    noun = source.split(maxsplit=1)[0]
    of = f"of/ADP/case/abuse abuse/NOUN/nmod/{noun}"
    assert claim(build(f"{WHO} by/ADP/case/{noun} {who} {of} +, they say +.")) == ("abuse", source)


@pytest.mark.parametrize("makers", ["powers", "group", "officials"])
def test_the_clause_may_stand_behind_those_who_make_the_claim(makers: str) -> None:
    built = build(
        "Ann/PROPN/nsubj/rejected rejected/VERB/root the/DET/det/claim claim/NOUN/obj/rejected "
        f"of/ADP/case/{makers} two/NUM/nummod/{makers} {makers}/NOUN/nmod/claim that/SCONJ/mark/stole "
        f"Bob/PROPN/nsubj/stole stole/VERB/acl:relcl/{makers} gold/NOUN/obj/stole +."
    )
    assert claim(built) == ("Bob stole gold", f"two {makers}")


def test_a_claim_of_which_only_the_makers_are_told_says_nothing() -> None:
    built = build(
        "Ann/PROPN/nsubj/rejected rejected/VERB/root the/DET/det/claim claim/NOUN/obj/rejected "
        "of/ADP/case/states two/NUM/nummod/states states/NOUN/nmod/claim +."
    )
    assert nested(built.syntax, []) == []


def test_the_clause_behind_a_claim_is_what_it_says_whatever_it_hangs_on() -> None:
    built = build(
        "Ann/PROPN/nsubj/heard heard/VERB/root claims/NOUN/obj/heard that/SCONJ/mark/stole "
        "Bob/PROPN/nsubj/stole stole/VERB/ccomp/heard gold/NOUN/obj/stole +."
    )
    assert claim(built) == ("Bob stole gold", None)


def test_who_stands_behind_by_makes_the_claim_though_the_verb_takes_them() -> None:
    built = build(
        "Ann/PROPN/nsubj/hears hears/VERB/root accusations/NOUN/obj/hears by/ADP/case/Zeta "
        "Zeta/PROPN/obl/hears that/SCONJ/mark/stole Bob/PROPN/nsubj/stole stole/VERB/acl/accusations "
        "gold/NOUN/obj/stole +."
    )
    assert claim(built) == ("Bob stole gold", "Zeta")


@pytest.mark.parametrize(
    ("noun", "contents"), [("theft", ["the old theft"]), ("inquiry", []), ("dossier", [])]
)
def test_an_inquiry_or_a_paper_makes_allegations_and_is_not_what_they_say(
    noun: str, contents: list[str]
) -> None:
    built = build(
        f"Allegations/NOUN/nsubj/hurt of/ADP/case/{noun} the/DET/det/{noun} old/ADJ/amod/{noun} "
        f"{noun}/NOUN/nmod/Allegations hurt/VERB/root him/PRON/obj/hurt +."
    )
    assert [draft.content[0].text for draft in nested(built.syntax, [])] == contents


@pytest.mark.parametrize(
    ("end", "said"), [("gold", ["Bob hid the gold"]), ("hid", ["Bob hid"]), ("story", [])]
)
def test_what_the_claims_in_a_range_say_goes_no_further_than_the_range(end: str, said: list[str]) -> None:
    built = build(
        "A/DET/det/story story/NOUN/nsubj/spread that/SCONJ/mark/hid Bob/PROPN/nsubj/hid hid/VERB/acl/story "
        "the/DET/det/gold gold/NOUN/obj/hid spread/VERB/root +."
    )
    found = said_in(built.syntax, (0, built.words(end)[1]))
    assert [built.syntax.span(words).text for words in found] == said
