"""When two disputes in the making are one."""

import pytest

from gainsay.extract.acts import Verdict
from gainsay.extract.contests import Contest, Member, same_claims
from gainsay.extract.topics import Topic, Topics
from gainsay.records import Act
from tests.extract.build import build, said

BUILT = build("Anna/PROPN/nsubj/said said/VERB/root so +.", said("said", "so", by="Anna"), people=["Anna"])


def topic() -> Topic:
    return Topics(BUILT.syntax).of([(2, 3)])


def claim() -> Member:
    """One more claim, of which only that it is another matters."""
    (statement,) = BUILT.extracted.statements
    return Member(statement, Verdict(Act.ASSERT, "plain"), (2, 3), topic, "Anna", 0)


A, B, C, D, E = (claim() for _ in range(5))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ([A], [A, B, C], True),
        ([A, B], [B, C], False),
        ([A, B, C], [B, C, D, E], True),
        ([A, B, C, D], [A, B, E, E], False),
        ([A], [B], False),
        ([], [], False),
        ([], [A], False),
    ],
    ids=["all", "half", "most", "half of four", "none", "nothing claimed", "nothing in one"],
)
def test_contests_are_one_where_most_claims_of_the_smaller_are_shared(
    one: list[Member], other: list[Member], same: bool
) -> None:
    assert same_claims(Contest([], one), Contest([], other)) == same
    assert same_claims(Contest([], other), Contest([], one)) == same
