"""Mentions gathered under the best name."""

import pytest

from gainsay.extract.parties import Party, is_medium
from gainsay.records import ActorKind
from tests.extract.build import Built, build


def names(built: Built) -> list[str]:
    return [party.name for party in built.parties.listed]


def mentions(built: Built, party: Party) -> list[str]:
    return [built.syntax.span(words).text for words in party.mentions]


def test_a_surname_joins_the_full_name_wherever_it_stands() -> None:
    built = build(
        "# Goita speaks\n\nAssimi Goita spoke +.\nGoita +'s men left +.",
        people=["Goita", "Assimi Goita", "Goita#3"],
    )
    (party,) = built.parties.listed
    assert party.name == "Assimi Goita"
    assert mentions(built, party) == ["Goita", "Assimi Goita", "Goita"]


@pytest.mark.parametrize(
    ("longer", "shorter", "same"),
    [
        ("Ngozi Okonjo Iweala", "Okonjo Iweala", True),
        ("Ngozi Okonjo Iweala", "Ngozi", True),
        ("Maria da Silva", "Maria Silva", True),
        ("Ngozi Okonjo Iweala", "Okonjo", False),
        ("Assimi Goita", "Assimi Maiga", False),
        ("Assimi Goita", "Bah Goita", False),
    ],
)
def test_which_shorter_names_are_the_same_person(longer: str, shorter: str, same: bool) -> None:
    built = build(
        f"There {longer} spoke +.\nThen – {shorter} – left +.",
        people=[longer, f"{shorter}#{2 if shorter in longer else 1}"],
    )
    assert (names(built) == [longer]) is same


def test_titles_are_no_part_of_a_name() -> None:
    built = build(
        "Then Colonel Sekou Goita and Mr. Maiga +'s men left", people=["Colonel Sekou Goita", "Mr. Maiga"]
    )
    assert names(built) == ["Sekou Goita", "Maiga"]
    assert [party.gender for party in built.parties.listed] == [None, "m"]


@pytest.mark.parametrize(
    ("notation", "gender"),
    [
        ("Then Mrs. Keita left", "f"),
        ("Then spokeswoman/NOUN Keita left", "f"),
        ("Then King Keita left", "m"),
        ("Then Colonel Keita left", None),
    ],
)
def test_gender_comes_from_title_and_office(notation: str, gender: str | None) -> None:
    (party,) = build(notation, people=["Keita"]).parties.listed
    assert party.gender == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Angela Traore", "f"), ("David Traore", "m"), ("Sekou Traore", None), ("David", None)],
)
def test_gender_comes_from_a_first_name_before_a_surname(name: str, gender: str | None) -> None:
    (party,) = build(f"Then {name} left", people=[name]).parties.listed
    assert party.gender == gender


def test_the_office_before_a_name_is_kept() -> None:
    built = build(
        "Then government/NOUN spokesman/NOUN Colonel/NOUN Abdoulaye/PROPN Maiga/PROPN spoke/VERB/root",
        people=["Abdoulaye Maiga"],
    )
    assert built.parties.listed[0].office == "government spokesman Colonel"


def test_two_persons_with_the_same_surname_stay_two() -> None:
    built = build(
        "Bill Clinton met Hillary Clinton +.\nBill left +.",
        people=["Bill Clinton", "Hillary Clinton", "Bill#2"],
    )
    assert names(built) == ["Bill Clinton", "Hillary Clinton"]
    assert mentions(built, built.parties.listed[0]) == ["Bill Clinton", "Bill"]


def test_a_surname_that_two_persons_bear_joins_the_one_named_last() -> None:
    """Newswriting tells them apart, or means the one it speaks of."""
    built = build(
        "Bill Clinton left +.\nHillary Clinton stayed +.\nClinton spoke +.",
        people=["Bill Clinton", "Hillary Clinton", "Clinton#3"],
    )
    assert [mentions(built, party) for party in built.parties.listed] == [
        ["Bill Clinton"],
        ["Hillary Clinton", "Clinton"],
    ]


def test_a_surname_with_a_title_of_the_other_gender_joins_who_it_can_mean() -> None:
    built = build(
        "Mr. Bill Clinton met Mrs. Hillary Clinton +.\nMrs. Clinton spoke +.",
        people=["Bill Clinton", "Hillary Clinton", "Mrs. Clinton"],
    )
    last = built.parties.at(built.words("Clinton#3")[0])
    assert last is not None
    assert last.name == "Hillary Clinton"


@pytest.mark.parametrize("place", ["Bamako", "Mali", "Kremlin"])
def test_a_single_word_that_is_a_place_is_no_person(place: str) -> None:
    assert names(build(f"Then {place} spoke", people=[place])) == []


def test_a_place_in_a_full_name_is_a_person() -> None:
    assert names(build("Then Paris Hilton spoke", people=["Paris Hilton"])) == ["Paris Hilton"]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("World Health Organization", "WHO", "World Health Organization"),
        ("World Health Organization", "W.H.O.", "World Health Organization"),
        ("Amnesty International", "Amnesty", "Amnesty International"),
        ("World Peace Council", "Peace Council", "World Peace Council"),
        ("Daily Courier", "Courier", "Daily Courier"),
        ("RT Today", "RT", "RT Today"),
    ],
)
def test_one_organisation_under_its_fullest_name(first: str, second: str, name: str) -> None:
    built = build(f"There {second} spoke +.\nThe {first} left +.", organisations=[second, first])
    assert names(built) == [name]
    built = build(f"The {first} left +.\nThere {second} spoke +.", organisations=[first, second])
    assert names(built) == [name]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Amnesty International", "Amnestyville"),
        ("Red Cross", "RCA"),
        ("World Peace Council", "Council"),
        ("N.A. Charter", "W.N."),
    ],
)
def test_two_organisations_stay_two(first: str, second: str) -> None:
    built = build(f"There {first} spoke +.\nThe {second} left +.", organisations=[first, second])
    assert names(built) == [first, second]


def test_the_article_and_the_possessive_are_no_part_of_a_name() -> None:
    built = build("Then the Red Cross +'s men left", organisations=["the Red Cross's"])
    assert names(built) == ["Red Cross"]


def test_parties_stand_in_the_order_of_their_first_mention() -> None:
    built = build("There AFP met Bill Clinton", organisations=["AFP"], people=["Bill Clinton"])
    assert [(p.name, p.kind) for p in built.parties.listed] == [
        ("AFP", ActorKind.ORGANISATION),
        ("Bill Clinton", ActorKind.PERSON),
    ]


def test_at_knows_the_words_of_mentions_only() -> None:
    built = build("Then Bill Clinton spoke", people=["Bill Clinton"])
    assert [party.name if (party := built.parties.at(i)) else None for i in range(4)] == [
        None,
        "Bill Clinton",
        "Bill Clinton",
        None,
    ]


def test_named_makes_a_party_once() -> None:
    parties = build("Nobody spoke").parties
    first = parties.named("Government of Mali", ActorKind.GOVERNMENT)
    assert parties.named("Government of Mali", ActorKind.GOVERNMENT) is first
    assert parties.named("Government of Mali", ActorKind.OTHER) is not first


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("conservative Acorn Institute", "Acorn Institute"),
        ("ministry of trade", "ministry of trade"),
        ("city of Acorn", "city of Acorn"),
    ],
)
def test_what_only_describes_an_organisation_is_no_part_of_its_name(given: str, name: str) -> None:
    assert names(build(f"Then {given} spoke", organisations=[given])) == [name]


def test_initials_are_no_shortened_name() -> None:
    built = build("There U.N. spoke +.\nThe U.N. Charter left +.", organisations=["U.N.", "U.N. Charter"])
    assert names(built) == ["U.N.", "U.N. Charter"]


def test_a_short_name_before_a_longer_one_is_the_parent() -> None:
    bodies = ["Nordbank", "Nordbank Card Services", "Nordbank#3"]
    built = build("Nordbank fell +.\nNordbank Card Services rose +.\nNordbank spoke +.", organisations=bodies)
    assert names(built) == ["Nordbank", "Nordbank Card Services"]
    assert [len(party.mentions) for party in built.parties.listed] == [2, 1]


def test_a_courtesy_title_makes_a_name_a_persons() -> None:
    built = build("Vicente Fox left +.\nMr. Fox spoke +.", people=["Fox#2"], organisations=["Vicente Fox"])
    assert [(p.name, p.kind) for p in built.parties.listed] == [("Vicente Fox", ActorKind.PERSON)]


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("Argentina/PROPN +'s/PART President/PROPN", "Argentina's President"),
        ("Argentina/PROPN +’s/PART foreign/ADJ minister/NOUN", "Argentina’s foreign minister"),
        ("neighbour/NOUN +'s/PART President/PROPN", "President"),
        ("met/VERB President/PROPN", "President"),
        ("Argentina/PROPN +'s/PART friend/NOUN", None),
    ],
)
def test_whose_president_somebody_is_is_a_part_of_the_office(before: str, office: str | None) -> None:
    built = build(f"Then {before} Ngozi/PROPN Balewa/PROPN spoke/VERB/root", people=["Ngozi Balewa"])
    assert built.parties.listed[0].office == office


@pytest.mark.parametrize(
    ("notation", "name", "medium"),
    [
        ("the newspaper Halcyon came +.", "Halcyon", True),
        ("the press agency Halcyon came +.", "Halcyon", True),
        ("the Halcyon news agency came +.", "Halcyon", True),
        ("Halcyon News Agency came +.", "Halcyon News Agency", True),
        ("the housing agency Halcyon came +.", "Halcyon", False),
        ("the Halcyon came +.", "Halcyon", False),
    ],
)
def test_what_the_article_calls_a_medium_is_one(notation: str, name: str, medium: bool) -> None:
    built = build(f"{notation}\nHalcyon left +.", organisations=[name, "Halcyon#2"])
    (party,) = built.parties.listed
    assert is_medium(party) is medium
