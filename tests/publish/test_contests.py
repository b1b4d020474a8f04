"""Contests: roles in their order, members as entries by speaker, and where each statement has its place."""

from dataclasses import replace

from gainsay.publish.contests import contests, places
from gainsay.publish.outline import outline
from tests.disputed import FIRED, disputed
from tests.readings import reading


def test_roles_come_in_order_and_empty_ones_are_left_out() -> None:
    page = disputed()
    first, second = contests(page, outline(page))
    assert [part.role.label for part in first.parts] == [
        *("asserted", "denied", "evidence", "demand", "admitted", "related")
    ]
    assert [part.role.label for part in second.parts] == ["asserted", "denied", "admitted", "instead"]
    assert (first.number, second.number) == (1, 2)


def test_members_are_grouped_by_speaker_in_the_order_of_the_text() -> None:
    page = disputed()
    denied = contests(page, outline(page))[0].parts[1]
    assert [(g.voice.label, [e.number for e in g.entries]) for g in denied.groups] == [("A", [1, 3, 5])]


def test_each_statement_knows_its_disputes_and_roles() -> None:
    page = disputed()
    found = places(contests(page, outline(page)))
    assert [(number, role.field) for number, role in found[5]] == [(1, "denied"), (2, "denied")]
    assert 11 not in found


def test_an_id_that_the_reading_does_not_hold_is_left_out() -> None:
    page = replace(reading(), disputes=(replace(FIRED, asserted=("gone",), evidence=()),))
    (contest,) = contests(page, outline(page))
    assert contest.parts[0].groups == ()
    assert contest.parts[0].note.startswith("by nobody")
