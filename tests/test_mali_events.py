"""The events of the article that the product was conceived from."""

from functools import cache

import pytest

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.pipeline import read_page
from gainsay.records import Event, EventStatus, Reading
from tests.needs import shared as shared_folder

pytestmark = pytest.mark.needs("shared")


@cache
def reading() -> Reading:
    folder = shared_folder()
    assert folder is not None
    path = folder / "articles" / "mali-wagner-denial.txt"
    return read_page(acquire(str(path)), Given(published="2021-12-25", outlet="Press TV"))


def told_by(words: str) -> Event:
    """The event one of whose mentions holds the words."""
    return next(e for e in reading().events if any(words in m.text for m in e.mentions))


def test_the_base_is_handed_over_by_french_troops_to_the_malian_army_in_december() -> None:
    event = told_by("handing")
    assert (event.plover, event.cameo, event.status) == ("RETREAT", "0842", EventStatus.HAPPENED)
    assert (event.source, event.target) == (("Armed forces of France",), ("Armed forces of Mali",))
    assert event.when is not None
    assert event.when.timex == "2021-12"


def test_the_planned_visit_with_its_meeting_is_of_this_week_and_the_trip_is_cancelled() -> None:
    visit, cancelled = told_by("visit"), told_by("cancelled")
    assert (visit.plover, visit.mode, visit.status) == ("CONSULT", "visit", EventStatus.PLANNED)
    assert visit.source == ("Emmanuel Macron",)
    assert "Assimi Goita" in visit.target
    assert [m.text for m in visit.mentions] == ["visit", "meet"]
    assert visit.when is not None
    assert visit.when.timex == "2021-W51"
    assert (cancelled.plover, cancelled.mode, cancelled.status) == ("REJECT", "meet", EventStatus.HAPPENED)
    assert cancelled.source == ("Emmanuel Macron",)


def test_the_protest_of_october_against_france() -> None:
    event = told_by("took to the streets")
    assert (event.plover, event.mode, event.status) == ("PROTEST", "demo", EventStatus.HAPPENED)
    assert (event.source, event.target) == (("Malian protesters",), ("Government of France",))
    assert event.when is not None
    assert event.when.timex == "2021-10"


def test_the_riots_have_their_territories_and_nobody_named() -> None:
    event = told_by("rioting")
    assert (event.plover, event.mode, event.source) == ("PROTEST", "riot", ())
    assert event.place == "Guadeloupe and Martinique"


def test_the_clash_is_told_by_the_nigerian_government() -> None:
    event = told_by("clashes")
    said = {s.id: s for s in reading().statements}
    assert event.plover == "ASSAULT"
    assert event.source == ("Armed forces of France",)
    assert event.statement is not None
    speaker = said[event.statement].speaker
    assert speaker is not None
    assert speaker.name == "Government of Nigeria"


def test_the_denial_and_the_accusation_are_events_of_their_statements() -> None:
    denial, accusation = told_by("has denied"), told_by("alleged")
    assert (denial.plover, denial.cameo, denial.rejects) == ("REJECT", "016", True)
    assert denial.source == ("Government of Mali",)
    assert len(denial.mentions) > 1
    assert (accusation.plover, accusation.cameo) == ("ACCUSE", "112")
    assert accusation.rejects is False


def test_the_deployment_is_alleged() -> None:
    event = told_by("begun to deploy")
    assert (event.plover, event.status) == ("MOBILIZE", EventStatus.ALLEGED)
    assert event.source == ("Russian mercenaries",)


def test_every_mention_is_the_words_of_its_place() -> None:
    text = reading().document.text
    assert reading().events
    assert all(text[m.start : m.end] == m.text for e in reading().events for m in e.mentions)


def test_the_deployment_that_is_contested_is_one_event_and_nowhere_a_fact() -> None:
    (deployment,) = (event for event in reading().events if event.plover == "MOBILIZE")
    assert deployment.status is EventStatus.ALLEGED
    assert [mention.text for mention in deployment.mentions] == [
        "begun to deploy",
        "deployment",
        "deployment",
    ]
    assert deployment.when is None
