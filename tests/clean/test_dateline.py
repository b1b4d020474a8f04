"""Dates as users, metadata and lines of pages give them; nothing is invented."""

import pytest

from gainsay.clean import dateline
from gainsay.errors import UsageError
from gainsay.records import Basis, When


def test_a_given_day() -> None:
    assert dateline.given("2021-12-25") == When(
        earliest="2021-12-25",
        latest="2021-12-25",
        grain="day",
        timex="2021-12-25",
        basis=Basis.GIVEN,
        reasons=("given by the user",),
    )


@pytest.mark.parametrize(
    ("value", "timex"),
    [
        ("2021-12-25T18:30", "2021-12-25T18:30"),
        ("2021-12-25T23:30:00-05:00", "2021-12-25T23:30:00-05:00"),
        ("2021-12-25 18:30:05 UTC", "2021-12-25T18:30:05Z"),
    ],
)
def test_a_given_time_keeps_its_own_day(value: str, timex: str) -> None:
    when = dateline.given(value)
    assert (when.earliest, when.latest, when.timex) == ("2021-12-25", "2021-12-25", timex)


@pytest.mark.parametrize(
    "value", ["yesterday", "2021-13-01", "2021-02-30", "25.12.2021", "2021-12-25T25:00", "2021"]
)
def test_what_is_no_date_is_refused_with_advice(value: str) -> None:
    with pytest.raises(UsageError, match="write it as 2021-12-25"):
        dateline.given(value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-11-19T13:03:00.000Z", "2019-11-19"),
        ("20191119", "2019-11-19"),
        ("20191119T130300", "2019-11-19"),
        ("Tue, 19 Nov 2019 13:03:00 GMT", "2019-11-19"),
        ("November 19, 2019", "2019-11-19"),
        ("05/12/2020", None),
        ("2019", None),
        ("1970-01-01", None),
        ("0001-01-01T00:00:00", None),
        ("2999-01-01", None),
        ("soon", None),
        ("", None),
    ],
)
def test_metadata(value: str, day: str | None) -> None:
    when = dateline.from_metadata(value, "meta date")
    assert (when.earliest if when else None) == day
    assert when is None or (when.basis, when.reasons) == (Basis.METADATA, ("meta date",))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 12 May 2020", "2020-05-12"),
        ("PUBLISHED: 09:14, 28 December 2016 | UPDATED: 16:40, 29 December 2016", "2016-12-28"),
        ("Published On 5 Oct 2023", "2023-10-05"),
        ("First published on Thu 12 May 2020 10.30 BST", "2020-05-12"),
        ("Published 27 March 2021, 07:30 EAT — Ilse Marrow in Belsen", "2021-03-27"),
        ("Tuesday, 18 September 2018", "2018-09-18"),
        ("May 12, 2020 10:30 a.m. EDT", "2020-05-12"),
        ("THE WIRE, June 14, 2019 (Friday)", "2019-06-14"),
        ("Updated 13 May 2020", None),
    ],
)
def test_datelines(line: str, day: str | None) -> None:
    assert dateline.is_dateline(line)
    when = dateline.from_line(line, head=True)
    assert (when.earliest if when else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "On 12 May 2020 the minister denied it.",
        "The talks of 12 May 2020",
        "12 May 2020 was a quiet day",
        "29 November 2018 | 20 January 2019",
        "Published in 2020",
        "May",
        "10:30",
    ],
)
def test_other_lines_are_no_datelines(line: str) -> None:
    assert not dateline.is_dateline(line)
    assert dateline.from_line(line, head=True) is None


def test_a_date_alone_tells_publication_only_over_the_text() -> None:
    assert dateline.from_line("12 May 2020", head=False) is None
    assert dateline.from_line("Published 12 May 2020", head=False) is not None
