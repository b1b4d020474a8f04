"""Events of whole sentences: their kind, their status and who takes part."""

import pytest

from gainsay.config import Given
from gainsay.pipeline import read_text
from gainsay.records import Event, EventStatus

HAPPENED, PLANNED, ALLEGED = EventStatus.HAPPENED, EventStatus.PLANNED, EventStatus.ALLEGED


def read(text: str, published: str | None = None) -> tuple[Event, ...]:
    return read_text(text, Given(published=published, force=True)).events


def parties(event: Event) -> tuple[str, str]:
    return ", ".join(event.source), ", ".join(event.target)


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        (
            "Police arrested four activists in Harare on Monday.",
            "COERCE arrest 173",
            "police",
            "activists in Harare",
        ),
        ("Four activists were arrested by police on Monday.", "COERCE arrest 173", "police", "activists"),
        ("The army shelled rebels near the border.", "ASSAULT heavy-weapons 194", "army", "rebels"),
        (
            "Norway held talks with Sweden about fishing rights.",
            "CONSULT - 040",
            "Government of Norway",
            "Government of Sweden",
        ),
        (
            "Rebels launched an attack on government soldiers at dawn.",
            "ASSAULT - 190",
            "rebels",
            "government soldiers",
        ),
        (
            "Egypt agreed to release the prisoners next month.",
            "AGREE - 035",
            "Government of Egypt",
            "prisoners",
        ),
        (
            "Peru refused to meet the Chilean envoy.",
            "REJECT meet 125",
            "Government of Peru",
            "Chilean envoy",
        ),
        (
            "Hungary threatened to expel the Serbian ambassador.",
            "THREATEN relations 131",
            "Government of Hungary",
            "Serbian ambassador",
        ),
        (
            "Kenya has suspended aid to Somalia after the raid.",
            "SANCTION discontinue 160",
            "Government of Kenya",
            "Government of Somalia",
        ),
        ("Thousands of students demonstrated against the junta.", "PROTEST demo 141", "students", "junta"),
        ("Workers went on strike at the port.", "PROTEST strike 143", "workers", ""),
        ("The prime minister resigned on Tuesday.", "RETREAT resign 083", "prime minister", ""),
        (
            "Ghana lifted the curfew in the north.",
            "CONCEDE - 081",
            "Government of Ghana",
            "",
        ),
    ],
)
def test_a_deed_has_its_kind_and_its_parties(text: str, kind: str, who: str, whom: str) -> None:
    event = read(text)[0]
    assert f"{event.plover} {event.mode or '-'} {event.cameo}" == kind
    assert parties(event) == (who, whom)


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("The ministry released a report on Monday.", "RETREAT"),
        ("Three people were killed in a car crash.", "ASSAULT"),
        ("The film attacked the senses.", "COERCE"),
        ("The wounded soldier slept.", "ASSAULT"),
    ],
)
def test_the_same_words_tell_no_event_of_other_things(text: str, plover: str) -> None:
    assert all(event.plover != plover for event in read(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rebels attacked the soldiers on Monday.", HAPPENED),
        ("Rebels will attack the soldiers on Monday.", PLANNED),
        ("Rebels allegedly attacked the soldiers.", ALLEGED),
        ("Rebels could attack the soldiers.", EventStatus.HYPOTHETICAL),
        ("If rebels attack the soldiers, the talks will end.", EventStatus.HYPOTHETICAL),
        ("Rebels are attacking the soldiers.", EventStatus.ONGOING),
    ],
)
def test_the_status_is_told_by_verb_and_adverb(text: str, status: EventStatus) -> None:
    assert next(e for e in read(text) if e.plover == "ASSAULT").status is status


def test_what_did_not_happen_is_no_event() -> None:
    assert read("Rebels did not attack the soldiers on Monday.") == ()


def test_what_a_statement_accuses_of_is_alleged_and_carries_it() -> None:
    found = read_text("Chad accused the rebels of killing five soldiers in May.", Given(force=True))
    told = {event.plover: event for event in found.events}
    assert told["ACCUSE"].target == ("rebels",)
    assert told["ASSAULT"].status is ALLEGED
    assert told["ASSAULT"].statement == found.statements[0].id


def test_three_mentions_of_one_event_are_one_record() -> None:
    found = read(
        "Rebels attacked government soldiers in Goma on Monday.\n\nThe rebels attacked the government "
        "soldiers at dawn, a witness said.\n\nThe attack on the government soldiers by the rebels was hard.",
        published="2021-06-10",
    )
    attacks = [event for event in found if event.plover == "ASSAULT"]
    assert len(attacks) == 1
    assert len(attacks[0].mentions) == 3
    assert attacks[0].when is not None
    assert attacks[0].when.timex == "2021-06-07"


def test_attacks_on_two_days_are_two_events() -> None:
    found = read(
        "Rebels attacked soldiers on Monday.\n\nRebels attacked soldiers on Tuesday.", published="2021-06-10"
    )
    assert [event.when.timex for event in found if event.when] == ["2021-06-07", "2021-06-08"]


def test_a_pronoun_inside_of_the_phrase_it_could_mean_is_read() -> None:
    found = read("One of them attacked the soldiers, and one of them said that they shelled the port.")
    assert found[0].target == ("soldiers",)


def test_reading_twice_gives_the_same_ids() -> None:
    text = "Police arrested four activists in Harare on Monday. Teachers went on strike."
    assert [e.id for e in read(text)] == [e.id for e in read(text)]
    assert len({e.id for e in read(text)}) == 2
