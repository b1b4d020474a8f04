"""Administrations under a president's name, and those that are only the government's."""

import pytest

from gainsay.extract.sides import Sides
from gainsay.records import ActorKind, SpeakerKind
from tests.extract.build import Built, build


def administration(owner: str, people: tuple[str, ...] = (), organisations: tuple[str, ...] = ()) -> Built:
    """An article that names Ann Lee and Bamako, in which "the OWNER administration" then speaks."""
    names = owner.split()
    owners = " ".join(f"{name}/PROPN/compound/administration" for name in names)
    return build(
        "Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann left/VERB/root +.\n"
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        f"the/DET/det/administration {owners} administration/NOUN/nsubj/said said/VERB/root +.",
        people=("Ann Lee", *people),
        organisations=organisations,
    )


@pytest.mark.parametrize(
    ("owner", "people", "name"),
    [
        ("Lee", ("Lee#2",), "Lee administration"),
        ("Ann Lee", ("Ann Lee#2",), "Lee administration"),
        ("Lee Orr", ("Lee#2", "Orr"), "Orr administration"),
    ],
)
def test_a_presidents_administration_is_a_government_of_its_own(
    owner: str, people: tuple[str, ...], name: str
) -> None:
    built = administration(owner, people)
    built.resolve("Bamako")
    found = built.resolve(f"the {owner} administration")
    assert (found.name, found.kind, found.rule) == (name, SpeakerKind.NAMED, "rule:administration")
    assert found.party is not None
    assert found.party.kind is ActorKind.GOVERNMENT
    assert found.party is not built.parties.at(built.words("Ann Lee")[0])


@pytest.mark.parametrize(
    "tree",
    [
        "Lee/PROPN/nsubj/said administration/NOUN/flat/Lee",
        "Lee/PROPN/dep/said administration/NOUN/nsubj/said",
    ],
    ids=["takes the name for the head", "hangs the name elsewhere"],
)
def test_whose_administration_it_is_stands_before_it_whatever_the_tree_says(tree: str) -> None:
    built = build(
        "Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann left/VERB/root +.\n"
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        f"the/DET/det/administration {tree} said/VERB/root +.",
        people=("Ann Lee", "Lee#2"),
    )
    built.resolve("Bamako")
    assert built.resolve("the Lee administration").name == "Lee administration"


@pytest.mark.parametrize("owner", ["", "new", "Zeta"])
def test_an_administration_of_nobody_known_is_the_government_that_spoke_last(owner: str) -> None:
    built = build(
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        f"the/DET/det/administration {owner and f'{owner}/ADJ/amod/administration'} "
        "administration/NOUN/nsubj/said said/VERB/root +.".replace("Zeta/ADJ/amod", "Zeta/PROPN/compound"),
    )
    built.resolve("Bamako")
    found = built.resolve(f"the {owner} administration".replace("  ", " "))
    assert (found.name, found.rule) == ("Government of Mali", "rule:government-before")


def test_a_citys_administration_is_no_government_of_a_state() -> None:
    built = build(
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "the/DET/det/administration local/ADJ/amod/administration administration/NOUN/nsubj/said "
        "said/VERB/root +."
    )
    built.resolve("Bamako")
    assert built.resolve("the local administration").name == "local administration"


@pytest.mark.parametrize(
    ("owner", "name"),
    [("Acorn", "Acorn administration"), ("White House", "Government of Mali")],
    ids=["a body's", "a seat's"],
)
def test_a_bodys_administration_is_no_government_of_a_state(owner: str, name: str) -> None:
    built = administration(owner, organisations=(owner,))
    built.resolve("Bamako")
    assert built.resolve(f"the {owner} administration").name == name


def test_who_speaks_for_an_administration_is_not_it() -> None:
    built = build(
        "An/DET/det/official official/NOUN/nsubj/said in/ADP/case/administration "
        "the/DET/det/administration Lee/PROPN/compound/administration administration/NOUN/nmod/official "
        "said/VERB/root +.",
        people=("Lee",),
    )
    assert built.resolve("An official in the Lee administration").kind is SpeakerKind.UNNAMED


def test_the_same_administration_is_one_party_and_no_word_of_its_name_tells_it_from_the_president() -> None:
    built = administration("Lee", ("Lee#2",))
    first = built.resolve("the Lee administration")
    assert built.parties.named("Lee administration", ActorKind.GOVERNMENT) is first.party
    assert Sides(built.parties).together("Lee administration", "Ann Lee")


@pytest.mark.parametrize(
    ("capital", "name"),
    [("Bamako", "Government of Mali"), ("Malian", "Government of Mali"), ("Mali", "Government of Mali")],
)
def test_a_government_goes_by_capital_people_or_state(capital: str, name: str) -> None:
    built = build(
        f"the/DET/det/authorities {capital}/PROPN/compound/authorities authorities/NOUN/nsubj/said "
        "said/VERB/root +."
    )
    assert built.resolve(f"the {capital} authorities").name == name


@pytest.mark.parametrize(
    ("line", "source", "name"),
    [
        ("French/ADJ/nsubj/said said/VERB/root +.", "French", "Government of France"),
        ("Malians/NOUN/nsubj/said said/VERB/root +.", "Malians", "Malians"),
        ("the/DET/det/Malian Malian/ADJ/nsubj/said said/VERB/root +.", "the Malian", "Malian"),
    ],
    ids=["a name", "many people", "one of them"],
)
def test_a_people_is_its_government_only_as_a_name_alone(line: str, source: str, name: str) -> None:
    assert build(line).resolve(source).name == name


@pytest.mark.parametrize(
    ("noun", "owner", "name"),
    [
        ("government", "Lee", "Lee government"),
        ("regime", "Lee", "Lee regime"),
        ("regime", "Zeta", "Zeta regime"),
        ("government", "Acorn", "Acorn government"),
    ],
    ids=["of a person", "in other words", "of nobody known", "of a body"],
)
def test_a_government_under_a_name_is_called_by_it(noun: str, owner: str, name: str) -> None:
    built = build(
        "Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann left/VERB/root +.\n"
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        f"the/DET/det/{noun} {owner}/PROPN/compound/{noun} {noun}/NOUN/nsubj/said said/VERB/root +.",
        people=("Ann Lee", *(["Lee#2"] if owner == "Lee" else [])),
        organisations=("Acorn",) if owner == "Acorn" else (),
    )
    built.resolve("Bamako")
    assert built.resolve(f"the {owner} {noun}").name == name


def test_a_presidents_own_government_is_the_states() -> None:
    built = build(
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "Lee/PROPN/nmod:poss/government +'s/PART/case/Lee government/NOUN/nsubj/said said/VERB/root +.",
        people=("Lee",),
    )
    built.resolve("Bamako")
    assert built.resolve("Lee's government").name == "Government of Mali"
