"""Who stands with whom, by names, by the office a person holds, and by whose organ a newspaper is."""

import pytest

from gainsay.extract.sides import Sides
from gainsay.records import ActorKind
from tests.extract.build import build

US = "Government of the United States"
SEAT = "White/PROPN/compound/House House/PROPN/{0}"
LEE = "Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann left/VERB/root +."


def sides(notation: str, people: tuple[str, ...] = (), organisations: tuple[str, ...] = ()) -> Sides:
    return Sides(build(notation, people=people, organisations=organisations).parties)


@pytest.mark.parametrize(
    ("medium", "government", "same"),
    [
        ("Xinhua", "Government of China", True),
        ("The Global Times", "Government of China", True),
        ("People’s Daily", "Government of China", True),
        ("Tass", "Government of Russia", True),
        ("Tass", "Government of China", False),
        ("Tass", "Prime Minister of Russia", True),
        ("Daily Courier", "Government of China", False),
        ("NHK", "Government of Japan", False),
    ],
)
def test_a_states_own_medium_stands_with_its_government(medium: str, government: str, same: bool) -> None:
    known = sides(f"Then {medium} spoke/VERB/root +.", organisations=(medium,))
    assert known.together(medium.removeprefix("The "), government) is same


def test_two_organs_of_one_state_are_one_side_and_a_man_of_that_name_is_none() -> None:
    organs = ("Xinhua", "Tass")
    known = sides("Then Xinhua met Anadolu and Tass +.", people=("Anadolu",), organisations=organs)
    assert not known.together("Xinhua", "Tass")
    assert not known.together("Anadolu", "Government of Turkey")


@pytest.mark.parametrize(
    ("office", "other", "same"),
    [
        ("White House press secretary", US, True),
        ("White House press secretary", "White House", True),
        ("Kremlin spokesman", "Government of Russia", True),
        ("Kremlin spokesman", US, False),
        ("Pentagon spokesman", US, False),
        ("foreign minister", "Government of Mali", True),
        ("Malian president", "Government of Mali", True),
        ("Nigerian president", "Government of Mali", False),
        ("Nigerian president", "Government of Nigeria", True),
        ("Kremlin presidential spokesman", "Government of Russia", True),
        ("club secretary", "Government of Mali", False),
    ],
)
def test_whose_office_is_a_seats_or_a_ministrys_stands_with_that_government(
    office: str, other: str, same: bool
) -> None:
    beside = " ".join(f"{word}/NOUN/compound/Lee" for word in office.split())
    setting = "\n".join(["Mali/PROPN/nsubj/fell fell/VERB/root +."] * 3)
    known = sides(f"{setting}\n{beside} {LEE}", people=("Ann Lee",))
    assert known.together("Ann Lee", other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("White House", US, True),
        ("Kremlin", US, False),
        ("Pentagon", US, False),
        ("Pentagon", "Pentagon", True),
    ],
)
def test_a_building_stands_for_a_government_if_it_is_that_of_the_whole(
    one: str, other: str, same: bool
) -> None:
    assert sides("Nobody spoke +.").together(one, other) is same


@pytest.mark.parametrize(
    ("seats", "with_us"),
    [(("White House",), True), ((), False), (("Kremlin",), False), (("Kremlin", "White House"), False)],
    ids=["one", "none", "another", "of two nobody knows"],
)
def test_an_administration_is_the_government_whose_seat_the_article_names(
    seats: tuple[str, ...], with_us: bool
) -> None:
    parties = build(f"Then {' met '.join(seats) or 'nobody'} left/VERB/root +.", organisations=seats).parties
    parties.named("Lee administration", ActorKind.GOVERNMENT)
    known = Sides(parties)
    assert known.together("Lee administration", US) is with_us
    assert known.together("Lee administration", "Government of Russia") is (seats == ("Kremlin",))
    assert not known.together("Lee administration", "Orr administration")


@pytest.mark.parametrize(
    ("name", "same"), [("Lee government", True), ("Lee regime", True), ("Orr government", False)]
)
def test_a_government_under_a_name_is_that_of_whose_name_it_is(name: str, same: bool) -> None:
    parties = build(f"Malian/ADJ president/NOUN {LEE}", people=("Ann Lee",)).parties
    parties.named(name, ActorKind.GOVERNMENT)
    assert Sides(parties).together(name, "Government of Mali") is same


def test_only_a_government_is_an_administration() -> None:
    parties = build("Then the White House left/VERB/root +.", organisations=("White House",)).parties
    parties.named("Food and Drug administration", ActorKind.OTHER)
    assert not Sides(parties).together("Food and Drug administration", "White House")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Lee", "Lee", True),
        ("Ann Lee", "Ann Lee, Jon Falk", False),
        ("Ann Lee, Jon Falk", "Jon Falk", False),
        ("Ann Lee, Jon Falk", "Ann Lee, Jon Falk", True),
        ("Lee family", "Lee", True),
        ("Lee’s campaign", "Lee", True),
        ("Lee's campaign", "Lee", True),
        ("St. Mary", "St Mary", True),
        ("the group", "the party", False),
        ("Ann Lee", None, False),
        (None, None, True),
    ],
)
def test_a_list_of_several_is_no_side_of_one_of_them(one: str | None, other: str | None, same: bool) -> None:
    assert sides("Nobody spoke +.").together(one, other) is same


@pytest.mark.parametrize(
    ("office", "body", "same"),
    [
        ("Acorn Trust chairman", "Acorn Trust", True),
        ("Acorn chairman", "Acorn Trust", True),
        ("Acorn Chairman", "Acorn Trust", True),
        ("trust chairman", "Acorn Trust", False),
        ("Zeta chairman", "Acorn Trust", False),
        ("Senator", "Acorn Trust", False),
    ],
)
def test_who_has_an_office_stands_with_whom_it_serves(office: str, body: str, same: bool) -> None:
    beside = " ".join(f"{word}/NOUN/compound/Lee" for word in office.split())
    known = sides(
        f"The Acorn Trust fell/VERB/root +.\n{beside} {LEE}",
        people=("Ann Lee",),
        organisations=("Acorn Trust",),
    )
    assert known.together("Ann Lee", body) is same


def test_whose_president_she_is_tells_of_which_government() -> None:
    known = sides(f"Argentina/PROPN/nmod:poss/Lee +'s/PART President/PROPN/compound/Lee {LEE}", ("Ann Lee",))
    assert known.together("Ann Lee", "Government of Argentina")


def test_an_office_serves_only_a_party_of_the_article() -> None:
    known = sides(
        f"Acorn/PROPN/compound/Lee auditor/NOUN/compound/Lee chief/NOUN/compound/Lee {LEE}", ("Ann Lee",)
    )
    assert not known.together("Ann Lee", "Acorn law")


@pytest.mark.parametrize(
    ("notation", "word", "side", "named"),
    [
        ("Then Bamako spoke", "Bamako", "Government of Mali", True),
        ("Then Malian troops left", "Malian", "Government of Mali", True),
        ("Then Mali +'s troops left", "Mali", "Government of Mali", True),
        ("Then America +'s troops left", "America", US, True),
        ("Then America left", "America", US, False),
        ("Then Lee left", "Lee", "Ann Lee", True),
        ("Then lee left", "lee", "Ann Lee", False),
        ("Then Lee left", "Lee", None, False),
        ("Then Orr left", "Orr", "Ann Lee", False),
    ],
)
def test_which_words_name_a_side(notation: str, word: str, side: str | None, named: bool) -> None:
    built = build(notation)
    assert Sides(built.parties).names(built.words(word)[0], side) is named


def test_the_name_of_who_has_an_office_names_whom_it_serves() -> None:
    notation = f"The Acorn Trust fell/VERB/root +.\nAcorn/NOUN/compound/Lee chairman/NOUN/compound/Lee {LEE}"
    built = build(notation, people=("Ann Lee",), organisations=("Acorn Trust",))
    assert Sides(built.parties).names(built.words("Lee")[0], "Acorn Trust")


@pytest.mark.parametrize(("name", "of_mali"), [("Vladimir Putin", False), ("Moussa Keita", True)])
def test_a_president_who_is_known_heads_his_own_state_wherever_the_article_plays(
    name: str, of_mali: bool
) -> None:
    setting = "\n".join(["Mali/PROPN/nsubj/fell fell/VERB/root +."] * 3)
    first, last = name.split()
    named = f"{first}/PROPN/nsubj/spoke {last}/PROPN/flat/{first}"
    spoke = f"President/PROPN/nmod:desc/{first} {named} spoke/VERB/root +."
    known = sides(f"{setting}\n{spoke}", people=(name,))
    assert known.together(name, "Government of Mali") is of_mali
    assert known.together(name, "Government of Russia") is not of_mali
