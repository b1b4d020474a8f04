"""Speakers under a description and offices have actors."""

from gainsay.records import ActorKind
from tests.extract.build import build, said


def test_an_office_that_speaks_without_a_name_is_an_actor() -> None:
    built = build(
        "The/DET/det/minister Malian/ADJ/amod/minister defence/NOUN/compound/minister"
        " minister/NOUN/nsubj/said said/VERB/root"
        " that/SCONJ/mark/left they/PRON/nsubj/left left/VERB/ccomp/said +.",
        said("said", "that they left", by="The Malian defence minister"),
    )
    (statement,), (actor,) = built.extracted.statements, built.extracted.actors
    assert (actor.name, actor.kind, actor.code) == ("Malian defence minister", ActorKind.OFFICE, "MLIGOV")
    assert [span.text for span in actor.mentions] == ["The Malian defence minister"]
    assert statement.speaker is not None
    assert statement.speaker.id == actor.id


def test_a_group_that_is_an_actor_speaks_as_it() -> None:
    built = build(
        "Malian/ADJ/amod/officials officials/NOUN/nsubj/said said/VERB/root that/SCONJ/mark/left"
        " they/PRON/nsubj/left left/VERB/ccomp/said +.",
        said("said", "that they left", by="Malian officials"),
    )
    (statement,), (actor,) = built.extracted.statements, built.extracted.actors
    assert (actor.name, actor.kind, actor.code) == ("Malian officials", ActorKind.GROUP, "MLIGOV")
    assert statement.speaker is not None
    assert statement.speaker.id == actor.id


def test_whoever_is_no_actor_speaks_without_one() -> None:
    built = build(
        "Some/DET/det/analysts analysts/NOUN/nsubj/said said/VERB/root that/SCONJ/mark/left"
        " they/PRON/nsubj/left left/VERB/ccomp/said +.",
        said("said", "that they left", by="Some analysts"),
    )
    (statement,) = built.extracted.statements
    assert statement.speaker is not None
    assert (statement.speaker.id, built.extracted.actors) == (None, ())
