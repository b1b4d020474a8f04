"""Parties as records: country and code."""

import pytest

from gainsay.extract.actors import coded
from gainsay.extract.parties import Party
from gainsay.ground import knowledge
from gainsay.records import ActorKind
from tests.extract.build import build, said


@pytest.mark.parametrize(
    ("name", "kind", "office", "code"),
    [
        ("Awa Keita", ActorKind.PERSON, "Malian Prime Minister", "MLIGOV"),
        ("Awa Keita", ActorKind.PERSON, None, None),
        # A person's own name is no description.
        ("Don King", ActorKind.PERSON, None, None),
        ("Wagner Group", ActorKind.ORGANISATION, None, "RUSPRM"),
        ("Koulikoro Herald", ActorKind.ORGANISATION, None, "MED"),
        ("Supreme Court of Mali", ActorKind.ORGANISATION, None, "MLIJUD"),
        ("Malians", ActorKind.GROUP, None, "MLICVL"),
        ("15 Western powers", ActorKind.GROUP, None, None),
    ],
)
def test_the_code_is_told_by_name_kind_and_office(
    name: str, kind: ActorKind, office: str | None, code: str | None
) -> None:
    assert coded(Party(name=name, kind=kind, office=office), knowledge()).code == code


def test_a_government_that_speaks_has_its_code() -> None:
    built = build(
        "The/DET government/NOUN/nsubj/denied of/ADP/case/Mali Mali/PROPN/nmod/government denied/VERB/root"
        " that/SCONJ/mark/left they/PRON/nsubj/left left/VERB/ccomp/denied +.",
        said("denied", "that they left", by="The government of Mali"),
    )
    (actor,) = built.extracted.actors
    assert (actor.name, actor.country, actor.code) == ("Government of Mali", "ML", "MLIGOV")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Wagner Group", ActorKind.ARMED_GROUP),
        ("Ansar Front rebels", ActorKind.ARMED_GROUP),
        ("NATO", ActorKind.ALLIANCE),
        ("Reuters", ActorKind.MEDIUM),
        ("Koulikoro Herald", ActorKind.MEDIUM),
        ("Varnia Papers", ActorKind.OTHER),
        ("Amnesty International", ActorKind.ORGANISATION),
    ],
)
def test_what_an_organisation_is_in_particular(name: str, kind: ActorKind) -> None:
    built = build(f"Then {name} said/VERB/root no +.", said("said", "no", by=name), organisations=[name])
    assert {actor.name: actor.kind for actor in built.extracted.actors} == {name: kind}


def test_what_the_network_takes_for_a_person_is_what_the_list_says() -> None:
    built = build("Then Hamas said/VERB/root no +.", said("said", "no", by="Hamas"), people=["Hamas"])
    assert {actor.name: actor.kind for actor in built.extracted.actors} == {"Hamas": ActorKind.ARMED_GROUP}


def test_a_courtesy_title_is_no_office() -> None:
    built = build("Then Mr. Marsh left/VERB/root +.", people=["Mr. Marsh"])
    (actor,) = built.extracted.actors
    assert (actor.name, actor.office) == ("Marsh", None)


def test_those_whom_a_group_joins_are_its_members() -> None:
    built = build(
        "Ada/PROPN/flat/Marsh Marsh/PROPN/nsubj/said and/CCONJ/cc/Bah"
        " Sekou/PROPN/flat/Bah Bah/PROPN/conj/Marsh said/VERB/root"
        " that/SCONJ/mark/left they/PRON/nsubj/left left/VERB/ccomp/said +.",
        said("said", "that they left", by="Ada Marsh and Sekou Bah"),
        people=["Ada Marsh", "Sekou Bah"],
    )
    (group,) = (actor for actor in built.extracted.actors if actor.kind is ActorKind.GROUP)
    assert group.members == ("Ada Marsh", "Sekou Bah")
