"""Governments and groups of states, by all the words that stand for them."""

import pytest

from gainsay.extract.memory import Resolved
from gainsay.records import ActorKind, SpeakerKind
from tests.extract.build import Built, build

GOVERNMENT = "the/DET/det/government government/NOUN/nsubj/said said/VERB/root"


def said(resolved: Resolved) -> tuple[str, SpeakerKind]:
    return resolved.name, resolved.kind


def last(built: Built, *sources: str) -> Resolved:
    """The speaker of the last of some sources, resolved in order."""
    return [built.resolve(source) for source in sources][-1]


# --- governments ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("notation", "source", "name"),
    [
        ("Bamako/PROPN/nsubj/said said/VERB/root", "Bamako", "Government of Mali"),
        ("Mali/PROPN/nsubj/said said/VERB/root", "Mali", "Government of Mali"),
        (
            "the/DET/det/Kremlin Kremlin/PROPN/nsubj/said said/VERB/root",
            "the Kremlin",
            "Government of Russia",
        ),
        (
            "the/DET/det/House White/PROPN/compound/House House/PROPN/nsubj/said said/VERB/root",
            "the White House",
            "Government of the United States",
        ),
        (
            "Mali/PROPN/nmod:poss/government +'s/PART/case/Mali government/NOUN/nsubj/said said/VERB/root",
            "Mali's government",
            "Government of Mali",
        ),
        (
            "the/DET/det/authorities Nigerian/ADJ/amod/authorities "
            "authorities/NOUN/nsubj/said said/VERB/root",
            "the Nigerian authorities",
            "Government of Nigeria",
        ),
        (
            "the/DET/det/government government/NOUN/nsubj/said of/ADP/case/Mali Mali/PROPN/nmod/government "
            "said/VERB/root",
            "the government of Mali",
            "Government of Mali",
        ),
        pytest.param(
            "the/DET/det/government government/NOUN/nsubj/said of/ADP/case/Kingdom the/DET/det/Kingdom "
            "United/PROPN/compound/Kingdom Kingdom/PROPN/nmod/government said/VERB/root",
            "the government of the United Kingdom",
            "Government of the United Kingdom",
        ),
    ],
)
def test_what_stands_for_a_government(notation: str, source: str, name: str) -> None:
    found = build(notation).resolve(source)
    assert said(found) == (name, SpeakerKind.NAMED)
    assert found.party is not None
    assert found.party.kind is ActorKind.GOVERNMENT


def test_a_government_knows_its_country() -> None:
    built = build("Bamako/PROPN/nsubj/said said/VERB/root")
    party = built.resolve("Bamako").party
    assert party is not None
    assert party.country == "ML"


def test_a_government_named_by_its_seat_knows_its_country() -> None:
    built = build("the/DET/det/Kremlin Kremlin/PROPN/nsubj/said said/VERB/root")
    party = built.resolve("the Kremlin").party
    assert party is not None
    assert party.country == "RU"


def test_a_seat_that_the_network_calls_an_organisation_is_the_government_too() -> None:
    built = build("the/DET/det/Kremlin Kremlin/PROPN/nsubj/said said/VERB/root", organisations=["Kremlin"])
    assert built.resolve("the Kremlin").name == "Government of Russia"


def test_the_government_takes_up_the_last_one() -> None:
    built = build(
        f"Bamako/PROPN/nsubj/spoke spoke/VERB/root\nParis/PROPN/nsubj/spoke spoke/VERB/root\n{GOVERNMENT}"
    )
    assert last(built, "Bamako", "Paris", "the government").name == "Government of France"


@pytest.mark.parametrize(("first", "name"), [("Its", "Government of Mali"), ("Now", "Government of Chad")])
def test_its_government_at_the_beginning_is_that_of_the_subject_before(first: str, name: str) -> None:
    now = "" if first == "Its" else "Now/ADV/advmod/denied "
    its = "Its" if first == "Its" else "its"
    built = build(
        "Chad/PROPN/nsubj/said said/VERB/root so/ADV +.\n"
        "Mali/PROPN/nsubj/waited waited/VERB/root +.\n"
        f"{now}{its}/PRON/nmod:poss/government government/NOUN/nsubj/denied denied/VERB/root +."
    )
    assert said(last(built, "Chad", f"{its} government")) == (name, SpeakerKind.NAMED)


def test_its_government_is_not_that_of_whom_a_clause_before_names() -> None:
    built = build(
        "Niger/PROPN/nsubj/said said/VERB/root so/ADV +.\n"
        "Mali/PROPN/nsubj/knew knew/VERB/root that Chad/PROPN/nsubj/waited waited/VERB/ccomp/knew +.\n"
        "Its/PRON/nmod:poss/government government/NOUN/nsubj/denied denied/VERB/root +."
    )
    assert last(built, "Niger", "Its government").name == "Government of Mali"


def test_the_government_of_nobody_yet_is_described() -> None:
    found = build(GOVERNMENT).resolve("the government")
    assert found.party is None
    assert found.name == "government"


def test_all_names_of_a_government_are_one_party() -> None:
    built = build(
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root\n"
        "Mali/PROPN/nmod:poss/government +'s/PART/case/Mali government/NOUN/nsubj/said said/VERB/root"
    )
    assert built.resolve("Bamako").party is built.resolve("Mali's government").party


# --- groups ---------------------------------------------------------------------

GROUP = (
    "a/DET/det/group group/NOUN/nsubj/claimed of/ADP/case/powers 15/NUM/nummod/powers "
    "Western/ADJ/amod/powers "
    "powers/NOUN/nmod/group claimed/VERB/root it +."
)


@pytest.mark.parametrize(
    ("later", "source"),
    [
        (
            "The/DET/det/governments Western/ADJ/amod/governments "
            "governments/NOUN/nsubj/alleged alleged/VERB/root",
            "The Western governments",
        ),
        (
            "The/DET/det/governments governments/NOUN/nsubj/declared involved/VERB/acl/governments there "
            "declared/VERB/root",
            "The governments involved there",
        ),
        ("They/PRON/nsubj/vowed vowed/VERB/root", "They"),
    ],
)
def test_a_group_of_powers_and_what_takes_it_up(later: str, source: str) -> None:
    built = build(f"{GROUP}\n{later}")
    first = built.resolve("a group of 15 Western powers")
    assert said(first) == ("15 Western powers", SpeakerKind.COLLECTIVE)
    assert first.party is not None
    assert (first.party.kind, first.party.size) == (ActorKind.GROUP, 15)
    assert built.resolve(source).party is first.party


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ("15/NUM/nummod/powers Western/ADJ/amod/powers powers/NOUN/nsubj/spoke", "15 Western powers"),
        ("12/NUM/nummod/powers Western/ADJ/amod/powers powers/NOUN/nsubj/spoke", "15 powers"),
        ("15/NUM/nummod/states Western/ADJ/amod/states states/NOUN/nsubj/spoke", "15 powers"),
    ],
)
def test_a_group_in_the_headline_goes_by_its_full_name(more: str, name: str) -> None:
    built = build(
        "# 15/NUM/nummod/powers powers/NOUN/nsubj/speak speak/VERB/root\n\n"
        f"Today/ADV/advmod/spoke {more} spoke/VERB/root up +."
    )
    assert built.resolve("15 powers").name == name


def test_members_of_a_group_that_the_text_names() -> None:
    built = build(
        f"{GROUP}\nThe/DET/det/governments governments/NOUN/nsubj/declared +, including/VERB/case/Britain "
        "Britain/PROPN/nmod/governments and/CCONJ/cc/France France/PROPN/conj/Britain +, declared/VERB/root"
    )
    found = last(built, "a group of 15 Western powers", "The governments, including Britain and France")
    assert found.party is not None
    assert found.party.members == ("United Kingdom", "France")


def test_another_number_is_another_group() -> None:
    built = build(
        f"{GROUP}\nThe/DET/det/powers two/NUM/nummod/powers powers/NOUN/nsubj/left left/VERB/root +."
    )
    assert last(built, "a group of 15 Western powers", "The two powers").name == "two powers"


def test_two_names_joined_are_a_group() -> None:
    built = build(
        "Bill/PROPN/nsubj/spoke Clinton/PROPN/flat/Bill and/CCONJ/cc/Maria Maria/PROPN/conj/Bill "
        "Keita/PROPN/flat/Maria spoke/VERB/root",
        people=["Bill Clinton", "Maria Keita"],
    )
    assert said(built.resolve("Bill Clinton and Maria Keita")) == (
        "Bill Clinton and Maria Keita",
        SpeakerKind.COLLECTIVE,
    )


@pytest.mark.parametrize(
    ("words", "size"),
    [("Fifteen", 15), ("12", 12), ("Twenty-seven", 27), ("thirty", 30), ("1999", None), ("Many", None)],
)
def test_the_size_of_a_group_in_letters_and_digits(words: str, size: int | None) -> None:
    parts = " ".join(f"{part}/NUM/nummod/powers" for part in words.replace("-", " +- +").split())
    built = build(f"{parts} Western/ADJ/amod/powers powers/NOUN/nsubj/met met/VERB/root +.")
    found = built.resolve(f"{words} Western powers")
    assert found.party is not None
    assert found.party.size == size


def test_the_fifteen_are_the_powers() -> None:
    built = build(
        "Fifteen/NUM/nummod/powers powers/NOUN/nsubj/met met/VERB/root +.\n"
        "the/DET/det/fifteen fifteen/NOUN/nsubj/wrote wrote/VERB/root so +."
    )
    assert last(built, "Fifteen powers", "the fifteen").name == "fifteen powers"
