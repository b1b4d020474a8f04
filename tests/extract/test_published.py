"""A publication bounded from the text, and never invented."""

from dataclasses import replace

from gainsay.extract.published import with_published
from gainsay.records import Basis, When
from tests.extract.build import Built, build


def published(built: Built) -> When | None:
    return with_published(built.document, built.syntax).published


PRESENT = """
The troops/NOUN/nsubj/left left/VERB/root the base earlier this month/NOUN/obl/left +.

At a May 2/NUM/nummod/May ceremony/NOUN/obl/lowered the flag was/AUX/aux/lowered lowered/VERB/root +.
"""


def test_the_present_beside_a_date_tells_the_month() -> None:
    found = published(build(PRESENT))
    assert found is not None
    assert (found.timex, found.grain, found.basis) == ("XXXX-05", "month", Basis.TEXT)
    assert (found.earliest, found.latest) == (None, None)
    assert found.reasons == ("“earlier this month” stands beside “May 2”",)


def test_months_before_and_behind_are_counted() -> None:
    found = published(build(PRESENT.replace("earlier this month", "late last month")))
    assert found is not None
    assert found.timex == "XXXX-06"


def test_other_months_and_years_told_as_past_are_reasons() -> None:
    began = "It/PRON/nsubj/began began/VERB/root in 2012 +."
    met = "They/PRON/nsubj/met met/VERB/root in March +."
    found = published(build(f"{PRESENT}\n{began}\n\n{met}"))
    assert found is not None
    assert (found.timex, found.earliest) == ("XXXX-05", None)
    assert found.reasons[1:] == ("2012 is told as past", "“March” is told as another month, and past")


def test_two_months_beside_it_tell_none() -> None:
    both = PRESENT.replace("May 2/NUM/nummod/May ceremony", "May 2/NUM/nummod/May or April 3 ceremony")
    assert published(build(both)) is None


def test_this_month_alone_is_no_part_of_an_event() -> None:
    assert published(build(PRESENT.replace("earlier this month", "this month"))) is None


def test_a_dateline_tells_month_and_year() -> None:
    found = published(build("BAMAKO +, May 2 +, 2021 -- It/PRON rained/VERB/root +."))
    assert found is not None
    assert (found.timex, found.earliest, found.latest) == ("2021-05", "2021-05-02", None)


def test_a_whole_date_that_is_past_is_the_first_possible_day() -> None:
    past = build("They/PRON/nsubj/met met/VERB/root on May/PROPN/obl/met 2 +, 2019 +.")
    found = published(past)
    assert found is not None
    assert (found.earliest, found.latest, found.timex) == ("2019-05-02", None, None)
    ahead = build("They/PRON/nsubj/meet will/AUX/aux/meet meet/VERB/root on May/PROPN/obl/meet 2 +, 2019 +.")
    assert published(ahead) is None


def test_a_weekday_with_its_date_names_the_years_that_fit() -> None:
    apart = "\nIt/PRON/nsubj/began began/VERB/root in 2012 " + "and rained on " * 30 + "+.\n"
    found = published(
        build(f"{PRESENT}{apart}\nThey/PRON/nsubj/met met/VERB/root on Friday +, December 24 +.")
    )
    assert found is not None
    assert "“Friday, December 24” falls on that weekday in 2021" in found.reasons


def test_what_the_page_tells_stays() -> None:
    told = When(earliest="2020-01-01", latest="2020-01-01", grain="day", timex="2020-01-01")
    built = build(PRESENT)
    assert with_published(replace(built.document, published=told), built.syntax).published is told


def test_a_text_without_a_date_tells_nothing() -> None:
    assert published(build("It/PRON/nsubj/rained rained/VERB/root on Friday +.")) is None
