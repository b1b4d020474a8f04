"""Disputes of several articles are one where both sides say alike things; those of one article never are."""

from dataclasses import replace

import numpy as np
import pytest

from gainsay.link.contests import Contested, names, united


def contest(name: str, document: str, *clauses: int, deny: str = "", assert_: str = "") -> Contested:
    sides = {"deny": names(deny), "assert_": names(assert_)}
    return Contested(id=name, document=document, claimed=clauses, clauses=clauses, **sides)


def matrix(**scores: float) -> np.ndarray:
    found = np.eye(6, dtype=np.float32)
    for pair, score in scores.items():
        a, b = int(pair[1]), int(pair[2])
        found[a, b] = found[b, a] = score
    return found


def together(*contests: Contested, **scores: float) -> list[set[str]]:
    return [set(group) for group in united(contests, matrix(**scores))]


def test_two_articles_that_say_alike_things_tell_of_one_dispute() -> None:
    one, other = contest("q1", "d1", 0, 1), contest("q2", "d2", 2, 3)
    assert together(one, other, p02=0.6, p13=0.5) == [{"q1", "q2"}]
    assert together(one, other, p02=0.3, p13=0.2) == [{"q1"}, {"q2"}]


def test_of_two_the_shorter_one_tells_what_they_have_in_common() -> None:
    short, long = contest("q1", "d1", 0), contest("q2", "d2", 1, 2, 3)
    assert together(short, long, p01=0.6) == together(long, short, p01=0.6) == [{"q1", "q2"}]


def test_denials_are_not_compared() -> None:
    one, other = contest("q1", "d1", 0, 1), contest("q2", "d2", 2, 3)
    bare = [replace(one, claimed=(0,)), replace(other, claimed=(2,))]
    assert together(*bare, p02=0.3, p13=1.0) == [{"q1"}, {"q2"}]


def test_the_same_party_that_denies_brings_two_closer() -> None:
    scores = {"p02": 0.45, "p13": 0.45}
    strangers = contest("q1", "d1", 0, 1, deny="Tans"), contest("q2", "d2", 2, 3, deny="Okoye")
    own = contest("q1", "d1", 0, 1, deny="Roy Tans"), contest("q2", "d2", 2, 3, deny="Tans’s campaign")
    assert len(together(*strangers, **scores)) == 2
    assert together(*own, **scores) == [{"q1", "q2"}]


def test_an_article_that_tells_two_apart_is_believed() -> None:
    one, two, other = contest("q1", "d1", 0), contest("q2", "d1", 1), contest("q3", "d2", 2)
    assert together(one, two, other, p02=0.9, p12=0.8, p01=0.9) == [{"q1", "q3"}, {"q2"}]


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        ("Moore’s campaign", {"Moore"}),
        ("Roy S. Moore", {"Roy", "Moore"}),
        ("a spokesman", set()),
        (None, set()),
    ],
)
def test_names(speaker: str | None, found: set[str]) -> None:
    assert names(speaker) == found
