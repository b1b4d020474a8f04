"""Whose evidence it is: of a claimant, of a claimant's state, of a member of the group, of nobody known."""

from dataclasses import replace

import pytest

from gainsay.publish.interest import outside
from gainsay.publish.outline import Entry, outline
from gainsay.records import Act, Speaker, SpeakerKind
from tests.disputed import group
from tests.readings import LEAGUE, LORRA, reading, statement

NONE = "No evidence from outside the claiming side was found: "


def entries(claimant: Speaker, giver: str) -> tuple[list[Entry], list[Entry]]:
    said = statement(["of an “act of piracy”"], claimant, Act.ACCUSE)
    source = Speaker(id=None, name=giver, kind=SpeakerKind.UNNAMED)
    seen = statement(["radar tracks “leave no doubt”"], source, Act.REPORT)
    first, second = outline(replace(reading(), statements=(said, seen))).entries
    return [first], [second]


def test_no_evidence() -> None:
    claimants, _ = entries(LORRA, "nobody")
    assert outside((), claimants, []) == "No evidence was found in this article."


def test_who_asserts_it_is_not_outside() -> None:
    claimants, _ = entries(LORRA, "nobody")
    assert outside((), claimants, claimants) == f"{NONE}Government of Lorra asserts it too."


@pytest.mark.parametrize(
    "giver", ["an unidentified French government source", "officials in the French army"]
)
def test_an_organ_of_a_member_of_the_claiming_group_is_not_outside(giver: str) -> None:
    claimants, givers = entries(LEAGUE, giver)
    told = outside((group("France"),), claimants, givers)
    assert told == f"{NONE}{giver} is of France, one of Six states of the Maritime League."


def test_an_organ_of_the_claiming_state_is_not_outside() -> None:
    state = replace(LORRA, id="act-state", name="Government of the United States")
    actor = replace(group("nobody"), id="act-state", country="US", members=())
    claimants, givers = entries(state, "U.S. Central Command")
    told = outside((actor,), claimants, givers)
    assert told == f"{NONE}U.S. Central Command is of the same state as Government of the United States."


@pytest.mark.parametrize("giver", ["a French farmer", "a Malian officer", "a court in the port"])
def test_of_anybody_else_nothing_is_known(giver: str) -> None:
    claimants, givers = entries(LEAGUE, giver)
    told = outside((group("France"),), claimants, givers)
    assert told == f"Evidence from somebody not known to belong to the claiming side: {giver}."
