"""How many outlets and origins, and who has no part in the side that he is a source of."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gainsay.ground import Ownership
from gainsay.keep.independence import families, independence, standing
from gainsay.keep.origins import Kind, Origin

ONE = Origin(
    statement="s1",
    document="d1",
    outlet="post",
    outlet_name="Post",
    published="2031-05-14",
    origin="d1",
    source="post",
    source_name="Post",
    country="NO",
    ownership=Ownership.PRIVATE,
    kind=Kind.OWN,
    reason="is the first of the ledger to have it",
    through=None,
    utterance=None,
    speaks_for=None,
)


def made(number: int, outlet: str, source: str | None = None, **rest: object) -> Origin:
    facts = {"source": source or outlet, "source_name": (source or outlet).title()}
    told = {} if source is None else {"kind": Kind.WIRE, "reason": f"is a report of {source.title()}"}
    one = replace(
        ONE, statement=f"s{number}", document=f"d{number}", outlet=outlet, outlet_name=outlet.title()
    )
    return replace(one, **facts | told | rest)  # type: ignore[arg-type]


TASS = {"country": "RU", "ownership": Ownership.STATE}


def test_reports_of_one_agency_are_one_origin() -> None:
    counts = independence([made(1, "post"), made(2, "gazette", "reuters"), made(3, "ledger", "reuters")])
    assert (counts.outlets, counts.origins) == (3, 2)
    assert counts.merges == (
        "Gazette’s article is a report of Reuters",
        "Ledger’s article is a report of Reuters",
    )


def test_the_same_words_are_one_origin_through_whom_they_came() -> None:
    side = [made(1, "post", utterance="s1"), made(2, "gazette", "reuters", utterance="s1"), made(3, "ledger")]
    counts = independence(side)
    assert (counts.outlets, counts.origins) == (3, 2)
    assert "Post and Gazette quote the same words" in counts.merges


def test_nothing_is_merged_where_one_outlet_stands_alone() -> None:
    counts = independence([made(1, "post", "reuters"), made(2, "post", "reuters")])
    assert (counts.outlets, counts.origins, counts.merges) == (1, 1, ())


def test_of_nothing_there_is_nothing() -> None:
    assert independence([]).origins == 0
    assert standing([], []).without_part == 0


def test_a_states_outlet_has_a_part_in_the_side_of_its_state() -> None:
    side = [made(1, "tass", **TASS), made(2, "post"), made(3, "gazette", speaks_for="RU")]
    found = standing(side, [made(4, "post", speaks_for="UA")])
    assert (found.origins, found.without_part) == (3, 2)
    assert found.notes == ("Tass is run by the state of Russia, for which somebody speaks on this side",)


def test_a_states_outlet_that_relays_the_other_side_has_none() -> None:
    side = [made(1, "tass", **TASS), made(2, "post", speaks_for="UA")]
    found = standing(side, [made(4, "post", speaks_for="RU")])
    assert (found.origins, found.without_part) == (2, 2)
    assert found.notes == ("Tass is run by the state of Russia, for which somebody speaks on the other side",)


def test_a_state_on_both_sides_binds_nobody() -> None:
    found = standing([made(1, "tass", **TASS, speaks_for="RU")], [made(2, "post", speaks_for="RU")])
    assert (found.origins, found.without_part, found.notes) == (1, 1, ())


def test_words_that_others_have_too_are_not_only_the_states() -> None:
    side = [made(1, "tass", **TASS, utterance="s1", speaks_for="RU"), made(2, "post", utterance="s1")]
    assert standing(side, []).without_part == 1


SIDES = st.lists(
    st.builds(
        made,
        st.integers(0, 50),
        st.sampled_from(["post", "gazette", "ledger"]),
        st.sampled_from([None, "reuters", "tass"]),
        utterance=st.sampled_from([None, "s1", "s2"]),
    ),
    unique_by=lambda one: one.statement,
)


@given(SIDES, st.randoms())
def test_the_order_does_not_count_and_nothing_is_lost(side: list[Origin], chance: object) -> None:
    groups = families(side)
    assert sorted(one.statement for group in groups for one in group) == sorted(o.statement for o in side)
    chance.shuffle(side)  # type: ignore[attr-defined]
    assert families(side) == groups
    assert standing(side, []).origins == independence(side).origins == len(groups)
    for group in groups:
        others = [one for other in groups if other is not group for one in other]
        assert not {one.source for one in group} & {one.source for one in others}
        marks = {one.utterance for one in group} - {None}
        assert not marks & {one.utterance for one in others}
