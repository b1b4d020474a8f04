from dataclasses import replace

import pytest

from gainsay.extract.figures.tallies import disagreements, merged
from gainsay.records import Bound, Counted, Figure, FigureStatus, When
from gainsay.spans import Span


def figure(
    value: int, at: int = 0, *, by: str | None = None, of: str = "people", place: str | None = None
) -> Figure:
    """An exact count of killed that stands at an offset."""
    words = f"{value} {of}"
    return Figure(
        id=f"f{at}",
        mentions=(Span(start=at, end=at + len(words), text=words),),
        value=value,
        low=value,
        high=value,
        bound=Bound.EXACT,
        what=Counted.KILLED,
        of=of,
        given_by=by,
        place=place,
        when=None,
        status=FigureStatus.CURRENT,
        statement=None,
        acled=None,
        score=1.0,
        found_by="rule:test",
    )


def about(one: Figure) -> Figure:
    return replace(one, bound=Bound.ABOUT, low=None, high=None)


def dated(one: Figure, day: str) -> Figure:
    return replace(one, when=When(earliest=day, latest=day, grain="day", timex=day))


def test_the_same_figure_said_twice_is_one_record_with_two_mentions() -> None:
    (one,) = merged([figure(12), figure(12, 40, of="villagers", place="Gao")])
    assert [span.start for span in one.mentions] == [0, 40]
    assert one.place == "Gao"


def test_the_more_careful_bound_holds() -> None:
    for both in ([figure(12), about(figure(12, 40))], [about(figure(12)), figure(12, 40)]):
        (one,) = merged(both)
        assert (one.bound, one.low, one.high) == (Bound.ABOUT, None, None)


@pytest.mark.parametrize(
    "other",
    [
        figure(13, 40),
        figure(12, 40, by="police"),
        figure(12, 40, of="rebels"),
        figure(12, 40, place="Kidal"),
        replace(figure(12, 40), what=Counted.INJURED),
        replace(figure(12, 40), status=FigureStatus.PLANNED),
        dated(figure(12, 40), "2020-01-02"),
        replace(figure(12, 40), bound=Bound.AT_LEAST, high=None),
    ],
    ids=["number", "giver", "noun", "place", "kind", "status", "day", "bound"],
)
def test_what_differs_is_another_figure(other: Figure) -> None:
    first = dated(figure(12, of="villagers", place="Gao"), "2020-01-01")
    assert merged([first, other]) == (first, other)


def test_figures_of_two_givers_that_cannot_both_hold_are_noted_at_the_later() -> None:
    (note,) = disagreements([figure(12, by="police"), figure(20, 40, by="Red Cross")])
    assert (note.kind, note.start, note.text) == ("figures_disagree", 40, "20 people")
    assert note.message == "killed: “20 people” by Red Cross here, “12 people” by police before"


@pytest.mark.parametrize(
    "later",
    [
        figure(20, 40),
        figure(20, 40, by="the police"),
        figure(60, 40, by="Red Cross"),
        figure(20, 40, by="police"),
        figure(20, 40, by="Red Cross", of="rebels"),
        replace(figure(8, 40, by="Red Cross"), bound=Bound.AT_LEAST, low=8, high=None),
        about(figure(13, 40, by="Red Cross")),
        replace(figure(20, 40, by="Red Cross"), status=FigureStatus.PAST),
        figure(20, 40, by="Red Cross", of="more people"),
        figure(20, 40, by="Red Cross", place="Kidal"),
    ],
    ids=[
        "the outlet",
        "the same by a longer name",
        "far more",
        "same giver",
        "others",
        "at least",
        "about",
        "before",
        "more",
        "elsewhere",
    ],
)
def test_what_may_both_hold_is_no_disagreement(later: Figure) -> None:
    assert not list(disagreements([figure(12, by="police", place="Gao"), later]))
