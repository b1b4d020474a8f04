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
