"""The network's names mended: joined, completed, under one label, and none of a group or place."""

from dataclasses import replace

import pytest

from gainsay.encode import Entity
from gainsay.extract.naming import is_adherents, names_in
from gainsay.extract.syntax import Syntax
from gainsay.ground import knowledge
from tests.extract.build import Built, build


def named(built: Built) -> list[tuple[str, str]]:
    return [(built.syntax.span((e.first, e.last)).text, e.label) for e in names_in(built.syntax, knowledge())]


def test_a_name_cut_in_two_is_one() -> None:
    built = build("Then Ngozi Balewa spoke +.", people=["Ngozi", "Balewa"])
    assert named(built) == [("Ngozi Balewa", "Person")]


@pytest.mark.parametrize(
    ("notation", "people"),
    [
        ("Then Balewa +, Keita spoke +.", ["Balewa", "Keita"]),
        ("Then spoke Balewa\nKeita left +.", ["Balewa", "Keita"]),
        ("Then Balewa Mr. Keita spoke +.", ["Balewa", "Mr. Keita"]),
        ("Then Balewa +'s Keita spoke +.", ["Balewa's", "Keita"]),
    ],
    ids=["comma", "sentence", "title", "possessive"],
)
def test_names_apart_stay_apart(notation: str, people: list[str]) -> None:
    assert [name for name, _ in named(build(notation, people=people))] == people


def test_a_first_name_that_the_tree_counts_to_the_name_is_taken_in() -> None:
    built = build(
        "Then Ngozi/PROPN/nsubj/spoke Balewa/PROPN/flat/Ngozi spoke/VERB/root +.", people=["Balewa"]
    )
    assert named(built) == [("Ngozi Balewa", "Person")]


def test_a_title_before_a_name_is_not() -> None:
    built = build("Then Mr./PROPN/nsubj/spoke Balewa/PROPN/flat/Mr. spoke/VERB/root +.", people=["Balewa"])
    assert named(built) == [("Balewa", "Person")]


def test_a_name_has_the_label_that_it_has_most() -> None:
    built = build(
        "Then Acorn Trust sued +.\nThe Acorn Trust won +.\nStill Acorn Trust paid +.",
        organisations=["Acorn Trust", "The Acorn Trust"],
        people=["Acorn Trust#3"],
    )
    assert {label for _, label in named(built)} == {"Organization"}


def test_a_full_name_of_a_known_surname_is_a_persons() -> None:
    built = build("Then Ngozi/PROPN Balewa/PROPN spoke +.\nThen Balewa left +.", people=["Balewa#2"])
    place = Entity(1, 3, "Location", 0.2)
    tagged = replace(built.tagged, entities=(place, *built.tagged.entities))
    found = names_in(Syntax(tagged), knowledge())
    assert (found[0].first, found[0].last, found[0].label) == (1, 3, "Person")


@pytest.mark.parametrize("word", ["Democrats", "Malians", "Houthis"])
def test_a_group_of_people_is_no_person(word: str) -> None:
    assert is_adherents(word)
    assert named(build(f"Then {word} spoke +.", people=[word])) == []


def test_many_of_a_group_are_no_organisation() -> None:
    assert named(build("Then many Democrats spoke +.", organisations=["many Democrats"])) == []


@pytest.mark.parametrize("word", ["Times", "malians", "Keita", "Hopkins"])
def test_other_words_are_no_groups(word: str) -> None:
    assert not is_adherents(word)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Agence France-Presse", "Organization"),
        ("Acorn Council", "Organization"),
        ("Daily Courier", "Organization"),
        ("Helen Post", "Person"),
        ("Keita", "Person"),
    ],
)
def test_a_name_that_says_what_it_is_is_no_persons(name: str, label: str) -> None:
    assert named(build(f"Then {name} spoke +.", people=[name])) == [(name, label)]


def test_a_name_cut_short_is_completed_by_the_longer_one_elsewhere() -> None:
    built = build(
        "Then Radio Today aired it +.\nThen Radio Today erred +.\nThen Radio was off +.",
        organisations=["Radio Today", "Radio#2", "Radio#3"],
    )
    assert [name for name, _ in named(built)] == ["Radio Today", "Radio Today", "Radio"]


@pytest.mark.parametrize(
    ("more", "label"),
    [([], "Organization"), (["Ngozi Zeta"], "Person")],
    ids=["of the organisation", "also of a person"],
)
def test_the_first_word_of_an_organisations_name_is_that_organisation(more: list[str], label: str) -> None:
    built = build(
        "Then Zeta Oil paid +.\nThen Ngozi Zeta left +.\nThen the Zeta spoke +.",
        organisations=["Zeta Oil"],
        people=["Zeta#3", *more],
    )
    assert named(built)[-1] == ("Zeta", label)


def test_a_first_name_is_not_the_foundation_that_begins_with_it() -> None:
    built = build(
        "Then Anna Fund paid +.\nThen Anna spoke +.\nThen Anna left +.",
        organisations=["Anna Fund"],
        people=["Anna#2", "Anna#3"],
    )
    assert named(built)[-1] == ("Anna", "Person")


@pytest.mark.parametrize(("word", "names"), [("Judge", []), ("Keita", [("Keita", "Person")])])
def test_a_title_without_a_name_is_nobody(word: str, names: list[tuple[str, str]]) -> None:
    assert named(build(f"Then {word} spoke +.", people=[word])) == names


@pytest.mark.parametrize(
    ("line", "kind", "kept"),
    [
        ("A camp ( +Ngozi Balewa +| +Zeta +) +.", "people", False),
        ("A camp ( +Zeta +| +Ngozi Balewa +) +.", "people", False),
        ("A camp ( +Ngozi Balewa +, Zeta +) +.", "people", True),
        ("A camp ( +Ngozi Balewa +| +Zeta +) +.", "organisations", True),
    ],
)
def test_who_took_a_photo_is_nobody_in_the_article(line: str, kind: str, kept: bool) -> None:
    built = build(line, **{kind: ["Ngozi Balewa"]})
    # A slash ends the form in the notation of a word.
    tagged = replace(built.tagged, text=built.tagged.text.replace("|", "/"))
    assert bool(names_in(Syntax(tagged), knowledge())) == kept


def test_a_surname_that_the_network_overlooks_is_that_person_again() -> None:
    built = build("Then Ngozi Balewa spoke +.\nBalewa/PROPN left +.", people=["Ngozi Balewa"])
    assert named(built) == [("Ngozi Balewa", "Person"), ("Balewa", "Person")]


@pytest.mark.parametrize(
    ("line", "organisations", "names"),
    [
        ("Then White House Press Secretary Lee spoke", ["White House Press"], ["White House"]),
        ("Then Mali Foreign Minister Lee spoke", ["Mali Foreign"], ["Mali"]),
        ("Then State Secretary Lee spoke", ["State"], ["State"]),
        ("Then Acorn State spoke", ["Acorn State"], ["Acorn State"]),
        ("Then Acorn Trust President Lee spoke", ["Acorn Trust"], ["Acorn Trust"]),
        ("Then spoke Acorn State", ["Acorn State"], ["Acorn State"]),
    ],
    ids=[
        "press secretary",
        "foreign minister",
        "one word",
        "no post behind",
        "no kind of post",
        "at the end",
    ],
)
def test_what_kind_of_secretary_somebody_is_is_no_part_of_the_bodys_name(
    line: str, organisations: list[str], names: list[str]
) -> None:
    assert [name for name, _ in named(build(line, organisations=organisations))] == names


def test_a_person_may_be_called_like_a_post() -> None:
    built = build("Then Ngozi State President of Zeta spoke", people=["Ngozi State"])
    assert named(built) == [("Ngozi State", "Person")]


@pytest.mark.parametrize(
    ("word", "names"),
    [("R-Ky", []), ("D-N.Y", []), ("I-Maine", []), ("K-Pop", ["K-Pop"]), ("D-day", ["D-day"])],
)
@pytest.mark.parametrize("kind", ["people", "organisations"])
def test_a_legislators_party_and_state_are_no_name(word: str, names: list[str], kind: str) -> None:
    built = build(f"Then Ngozi Balewa +, {word} +, spoke", **{kind: [word]})
    assert [name for name, _ in named(built)] == names


@pytest.mark.parametrize(
    ("taken", "found"),
    [
        ("Boko Haram", [("Boko Haram", "Organization")]),
        ("Hamas", [("Hamas", "Organization")]),
        # An alias of one word may be a man's name.
        ("Wagner", [("Wagner", "Person")]),
        ("Boko Haram Sekou Bah", [("Boko Haram", "Organization"), ("Sekou Bah", "Person")]),
        ("Ada Marsh", [("Ada Marsh", "Person")]),
    ],
)
def test_what_is_known_as_an_organisation_is_no_person(taken: str, found: list[tuple[str, str]]) -> None:
    assert named(build(f"Then {taken}/PROPN came +.", people=[taken])) == found


def test_a_surname_that_opens_a_known_bodys_name_in_the_article_is_that_body() -> None:
    said = "then Wagner left +."
    group = "the/DET/det/group Wagner/PROPN/compound/group group/NOUN/nsubj/left left/VERB/root +."
    assert named(build(f"{group}\n{said}", people=["Wagner", "Wagner#2"]))[-1] == ("Wagner", "Organization")
    assert named(build(said, people=["Wagner"])) == [("Wagner", "Person")]
    titled = f"{group}\nthen Mr. Wagner left +."
    assert named(build(titled, people=["Wagner", "Mr. Wagner"]))[-1] == ("Mr. Wagner", "Person")


@pytest.mark.parametrize(("kind", "name"), [("agency", "Halcyon"), ("today", "Halcyon news")])
def test_the_news_of_a_news_agency_is_no_part_of_its_name(kind: str, name: str) -> None:
    assert named(build(f"the Halcyon news {kind} +.", organisations=["Halcyon news"])) == [
        (name, "Organization")
    ]
