"""Positions of parties over time: first taken, repeated, reworded, left."""

from gainsay.keep.positions import Position, Said, positions


def said(day: str | None, role: str, words: str = "no boat fired", party: str = "Varnia") -> Said:
    name = f"s{day}{role}{words}"
    return Said(party=party, speaker="Tans", day=day, role=role, statement=name, words=words)


def changes(*listed: Said) -> list[tuple[str, str]]:
    (found,) = positions(listed)
    return [(step.role, step.change) for step in found.steps]


def test_a_position_that_is_left_on_a_later_day_is_a_change() -> None:
    assert changes(said("2031-05-16", "admitted", "one boat did"), said("2031-05-14", "denied")) == [
        ("denied", "first"),
        ("admitted", "moved"),
    ]


def test_what_is_said_on_one_day_is_no_change() -> None:
    assert changes(said("2031-05-14", "admitted"), said("2031-05-14", "denied")) == [
        ("admitted", "first"),
        ("denied", "again"),
    ]


def test_without_a_day_nobody_knows_what_it_followed() -> None:
    assert changes(said(None, "admitted"), said("2031-05-14", "denied"))[-1] == ("admitted", "again")


def test_the_same_position_in_other_words() -> None:
    first, same = said("2031-05-14", "denied"), said("2031-05-15", "denied", "No boat fired!")
    other = said("2031-05-16", "denied", "the coast guard has no guns on its boats")
    assert [change for _, change in changes(first, same, other)] == ["first", "again", "reworded"]


def test_evidence_is_no_position_and_who_moved_comes_first() -> None:
    found = positions(
        [
            said("2031-05-12", "evidence"),
            said("2031-05-13", "asserted", party="Lorra"),
            said("2031-05-14", "denied"),
            said("2031-05-15", "admitted"),
        ]
    )
    assert [(one.party, one.moved) for one in found] == [("Varnia", True), ("Lorra", False)]
    assert isinstance(found[0], Position)
