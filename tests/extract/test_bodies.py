"""Bodies and families under common nouns, and names that a source only describes."""

import pytest

from gainsay.records import SpeakerKind
from tests.extract.build import build, said


@pytest.mark.parametrize(
    "source",
    [
        "The family of/ADP/case/Orr Eve/PROPN/compound/Orr Orr/PROPN/nmod/family",
        "The Orr/PROPN/compound/family family",
    ],
)
def test_a_family_is_one_party_however_it_is_named(source: str) -> None:
    notation = source.replace("The", "The/DET/det/family").replace(" family", " family/NOUN/nsubj/said", 1)
    built = build(
        f"Eve/PROPN/nsubj/left Orr/PROPN/flat/Eve left/VERB/root +.\n{notation} said/VERB/root so +.",
        people=["Eve Orr", "Eve Orr#2" if "Eve" in source else "Orr#2"],
    )
    found = built.resolve(" ".join(token.partition("/")[0] for token in notation.split()))
    assert (found.name, found.kind) == ("Orr family", SpeakerKind.NAMED)


ACME = "A charge/NOUN/nsubj/hit against/ADP/case/Acme Acme/PROPN/nmod/charge hit/VERB/root home +.\n"


@pytest.mark.parametrize(
    ("more", "name"), [("", "Acme"), ("It named/VERB/root Zeta/PROPN/obj/named +.\n", "company")]
)
def test_the_company_that_never_acts_is_meant_where_it_is_the_only_one(more: str, name: str) -> None:
    built = build(
        f"{ACME}{more}The/DET/det/company company/NOUN/nsubj/wrote wrote/VERB/root +.",
        organisations=["Acme", *(["Zeta"] if more else [])],
    )
    assert built.resolve("The company").name == name


@pytest.mark.parametrize(("whom", "name"), [("it", "Acme"), ("Acme", "company")])
def test_the_company_is_not_the_one_that_its_sentence_names_later(whom: str, name: str) -> None:
    built = build(
        f"{ACME}The/DET/det/company company/NOUN/nsubj/blamed blamed/VERB/root {whom}/PROPN/obj/blamed +.",
        organisations=["Acme", *(["Acme#2"] if whom == "Acme" else [])],
    )
    assert built.resolve("The company").name == name


@pytest.mark.parametrize(("noun", "name"), [("newspaper", "Courier"), ("farmer", "a farmer")])
def test_an_apposition_is_not_who_speaks(noun: str, name: str) -> None:
    built = build(
        "In/ADP/case/piece a/DET/det/piece piece/NOUN/obl/said the/DET/det/Courier"
        " Courier/PROPN/appos/piece +,"
        f" a/DET/det/{noun} {noun}/NOUN/nsubj/said of/ADP/case/note note/NOUN/nmod/{noun} +,"
        f" said/VERB/root so +.",
        organisations=["Courier"],
    )
    assert built.resolve(f"a {noun} of note ,".replace(" ,", ",")).name.removesuffix(" of note") == name


def test_those_whom_a_group_includes_do_not_speak_for_it() -> None:
    built = build(
        "Others/NOUN/nsubj/left +, including/VERB/case/Ann Ann/PROPN/appos/Others Lee/PROPN/flat/Ann +,"
        " left/VERB/root +.",
        people=["Ann Lee"],
    )
    found = built.resolve("Others, including Ann Lee,")
    assert (found.name, found.kind) == ("Others", SpeakerKind.COLLECTIVE)


def test_a_name_behind_the_verb_ends_a_list_of_others_before_it() -> None:
    built = build(
        "They/PRON/nsubj/saw saw/VERB/ccomp/reported two/NUM/nummod/men men/NOUN/obj/saw +,"
        " Bob/PROPN/appos/men and"
        " Jim/PROPN/conj/Bob +, reported/VERB/root the/DET/det/Courier Courier/PROPN/iobj/reported +, a"
        " paper +.",
        said("reported", "They saw two men", by="Bob and Jim"),
        people=["Bob", "Jim"],
        organisations=["Courier"],
    )
    (draft,) = built.drafts()
    assert draft.source is not None
    assert built.syntax.span(draft.source).text == "the Courier"
    assert built.contents() == [["They saw two men, Bob and Jim"]]


def test_a_party_before_a_noun_for_a_claim_makes_it() -> None:
    built = build(
        "No/DET/det/word word/NOUN/root on/ADP/case/claims UNX/PROPN/compound/claims claims/NOUN/nmod/word"
        " that/SCONJ/mark/left they/PRON/nsubj/left left/VERB/acl/claims +.",
        said("claims", "that they left"),
        organisations=["UNX"],
    )
    assert built.speaker_names() == ["UNX"]


def test_a_legislators_party_and_state_stand_for_the_name_before_them() -> None:
    built = build("Ann Lee +, D-N.Y./PROPN/nsubj/spoke +, spoke/VERB/root +.", people=["Ann Lee"])
    assert built.resolve("D-N.Y.").name == "Ann Lee"


@pytest.mark.parametrize(
    ("whose", "noun", "name"),
    [
        ("His/PRON/nmod:poss", "envoy", "Ann Lee"),
        ("The/DET/det", "major", "Ann Lee"),
        ("His/PRON/nmod:poss", "clerk", "clerk to the United Nations Ann Lee of Moussa Bah"),
    ],
)
def test_who_holds_a_post_is_named_behind_all_of_it(whose: str, noun: str, name: str) -> None:
    built = build(
        "Moussa/PROPN/nsubj/spoke Bah/PROPN/flat/Moussa spoke/VERB/root +.\n"
        f"{whose}/{noun} {noun}/NOUN/nsubj/spoke to/ADP/case/Nations the/DET/det/Nations "
        f"United/PROPN/amod/Nations Nations/PROPN/nmod/{noun} Ann/PROPN/nmod/Nations Lee/PROPN/flat/Ann "
        "spoke/VERB/root +.",
        people=["Moussa Bah", "Ann Lee"],
    )
    built.resolve("Moussa Bah")
    first = whose.partition("/")[0]
    assert built.resolve(f"{first} {noun} to the United Nations Ann Lee").name == name


@pytest.mark.parametrize(("relation", "name"), [("acl", "official"), ("amod", "Halcyon")])
def test_a_name_within_what_was_done_to_somebody_is_not_his(relation: str, name: str) -> None:
    built = build(
        f"The/DET/det/official official/NOUN/nsubj/spoke quoted/VERB/{relation}/official by/ADP/case/agency "
        "the/DET/det/agency agency/NOUN/obl:agent/quoted Halcyon/PROPN/appos/agency spoke/VERB/root +.",
        organisations=["Halcyon"],
    )
    assert (
        built.resolve("The official quoted by the agency Halcyon").name.split()[-1]
        == name.rsplit(maxsplit=1)[-1]
    )
