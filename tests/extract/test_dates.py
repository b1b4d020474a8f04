"""The times of an article, told from its publication, its tenses and one another."""

from dataclasses import replace

from gainsay.extract.dates import anchor_of, dates
from gainsay.records import Basis, DateMention, When
from tests.extract.build import Built, build

PUBLISHED = When(earliest="2021-12-25", latest="2021-12-25", grain="day", timex="2021-12-25")
DECEMBER = When(earliest=None, latest=None, grain="month", timex="XXXX-12", basis=Basis.TEXT)


def read(built: Built, published: When | None = PUBLISHED) -> list[DateMention]:
    return list(dates(replace(built.document, published=published), built.syntax))


def told(built: Built, published: When | None = PUBLISHED) -> dict[str, str | None]:
    return {one.text: one.timex for one in read(built, published)}


ARTICLE = build(
    """
# Mali/PROPN/nsubj/denied denied/VERB/root it/PRON/obj/denied late Friday/PROPN/obl/denied

- Posted on Monday

They/PRON/nsubj/left left/VERB/root on December 15/NUM/nummod/December +.

The previous day/NOUN/obl/rained it/PRON/nsubj/rained rained/VERB/root +.

He/PRON/nsubj/come will/AUX/aux/come come/VERB/root on Tuesday/PROPN/obl/come +.

She/PRON/nsubj/came came/VERB/root on Wednesday/PROPN/obl/came +.
"""
)


def test_days_by_publication_tense_and_what_was_told_before() -> None:
    assert told(ARTICLE) == {
        "late Friday": "2021-12-24",
        "December 15": "2021-12-15",
        "The previous day": "2021-12-14",
        "Tuesday": "2021-12-28",
        "Wednesday": "2021-12-22",
    }


def test_mentions_tell_where_they_stand_and_what_they_were_told_from() -> None:
    text = ARTICLE.document.text
    found = read(ARTICLE)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    anchors = {one.text: one.anchor for one in found}
    assert anchors["late Friday"] == "published 2021-12-25"
    assert anchors["The previous day"] == "mentioned 2021-12-15"
    assert {one.found_by for one in found} == {"rule:date-weekday", "rule:date-day", "rule:date-adjacent"}


def test_without_a_publication_days_stay_relative() -> None:
    found = read(ARTICLE, None)
    assert {one.text: one.timex for one in found} == {
        "late Friday": "XXXX-WXX-5",
        "December 15": "XXXX-12-15",
        "The previous day": "XXXX-XX-XX",
        "Tuesday": "XXXX-WXX-2",
        "Wednesday": "XXXX-WXX-3",
    }
    assert {(one.earliest, one.latest, one.anchor) for one in found} == {(None, None, None)}


def test_a_month_of_publication_tells_the_months_around_it() -> None:
    built = build("They/PRON left/VERB/root late last month +, and others earlier this month +.")
    assert told(built, DECEMBER) == {"late last month": "XXXX-11", "earlier this month": "XXXX-12"}


def test_days_counted_from_a_date_are_one_mention() -> None:
    built = build("It/PRON/nsubj/rained rained/VERB/root two days before Christmas/PROPN/obl/rained +.")
    assert told(built) == {"two days before Christmas": "2021-12-23"}


def test_what_is_due_lies_ahead() -> None:
    built = build(
        """
They/PRON/nsubj/plan plan/VERB/root to/PART/mark/meet meet/VERB/xcomp/plan on Thursday/PROPN/obl/meet +.

They/PRON/nsubj/extended extended/VERB/root it/PRON/obj/extended until Monday/PROPN/obl/extended +.
"""
    )
    assert told(built) == {"Thursday": "2021-12-30", "Monday": "2021-12-27"}


def test_the_bounds_hold_the_preposition() -> None:
    built = build("It/PRON/nsubj/fell will/AUX/aux/fell fell/VERB/root by next year since 2012 +.")
    assert [(one.text, one.earliest, one.latest) for one in read(built)] == [
        ("next year", None, "2022-12-31"),
        ("2012", "2012-01-01", "2021-12-25"),
    ]


def test_an_anchor_is_as_exact_as_what_is_known_of_the_publication() -> None:
    assert anchor_of(None).year is None
    month = replace(PUBLISHED, earliest="2021-12-01", latest="2021-12-31", timex="2021-12")
    assert (anchor_of(month).year, anchor_of(month).month, anchor_of(month).day) == (2021, 12, None)
    assert anchor_of(replace(PUBLISHED, latest="2021-12-25T10:00")).day == 25
