"""Whose evidence it is: of a claimant, of a claimant's state, of a member of the group, of nobody known."""

import pytest

from gainsay.extract.interest import tie
from gainsay.extract.parties import Parties
from gainsay.extract.sides import Sides
from gainsay.extract.syntax import Syntax
from gainsay.ground import knowledge
from gainsay.records import ActorKind
from tests.extract.build import build

GROUP = "Six powers"


def told(giver: str, claimant: str) -> str | None:
    parties = Parties(Syntax(build("Rain/NOUN/nsubj/fell fell/VERB/root +.").tagged), knowledge())
    parties.named(GROUP, ActorKind.GROUP).members = ("France", "Canada")
    return tie(parties, Sides(parties), giver, [claimant])


def test_who_asserts_it_is_not_outside() -> None:
    assert told("Anna Berg", "Berg") == "asserts it too"


@pytest.mark.parametrize(
    "giver", ["an unidentified French government source", "officials in the French army"]
)
def test_an_organ_of_a_member_of_the_claiming_group_is_not_outside(giver: str) -> None:
    assert told(giver, GROUP) == f"is of France, one of {GROUP}"


def test_an_organ_of_the_claiming_state_is_not_outside() -> None:
    state = "Government of the United States"
    assert told("U.S. Central Command", state) == f"is of the same state as {state}"


@pytest.mark.parametrize("giver", ["a French farmer", "a Malian officer", "a court in the port"])
def test_of_anybody_else_nothing_is_known(giver: str) -> None:
    assert told(giver, GROUP) is None
