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
