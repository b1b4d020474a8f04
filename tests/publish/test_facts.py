"""Times, places, actors, figures, events and doubts as rows, and on the page."""

import re
from dataclasses import replace

from gainsay.publish import counts
from gainsay.publish.facts import Row, tables
from gainsay.publish.outline import outline
from gainsay.publish.page import render
from gainsay.records import Bound, Counted, When
from tests.factual import factual, figure, place
from tests.readings import reading, span


def rows(title: str) -> tuple[Row, ...]:
    page = factual()
    (found,) = (table.rows for table in tables(page, outline(page)) if table.title == title)
    return found


def told(title: str) -> list[tuple[str, ...]]:
    return [(row.name, *row.details) for row in rows(title)]


def test_times_in_their_order_with_what_was_said_and_happened_then() -> None:
    assert told("Times") == [
        ("10 May 2031", "“two days after”"),
        (
            "12 May 2031",
            "“on Monday”",
            "said then: Defence Ministry of Varnia (6)",
            "events: “fired”",
        ),
        ("December of an unknown year", "“every track”"),
    ]


def test_two_months_of_an_unknown_year_are_not_one() -> None:
    month = replace(factual().dates[0], earliest=None, latest=None, timex="XXXX-XX")
    dates = (replace(month, text="this month"), replace(month, text="last month"))
    happened = replace(
        factual().events[0], when=When(earliest=None, latest=None, grain="month", timex="XXXX-XX")
    )
    page = replace(reading(), dates=dates, events=(happened,))
    times = next(table.rows for table in tables(page, outline(page)) if table.title == "Times")
    assert [(row.name, *row.details) for row in times] == [
        ("an unknown month", "“this month”"),
        ("an unknown month", "“last month”"),
    ]


def test_one_row_for_a_place_named_twice_and_its_rivals() -> None:
    assert told("Places") == [
        ("Port Elmas", "VA, 4.50°S 12.25°E, where it happened"),
        ("Strait of Oss", "4.50°S 12.25°E", "or Oss Sound (LO); believed to 80%"),
        ("Lorra", "not found in the gazetteer"),
    ]
    assert rows("Places")[2].where() == "¶ 1, 6"


def test_the_entry_of_the_gazetteer_tells_two_places_of_one_name_apart() -> None:
    page = replace(
        reading(), places=(place("Port Elmas", "Oss"), place("Strait of Oss", "Oss", geonames_id=8))
    )
    ((_, two),) = ((table.title, table.rows) for table in tables(page, outline(page)))
    assert [row.details for row in two] == [
        ("VA, 4.50°S 12.25°E", "named “Port Elmas”"),
        ("VA, 4.50°S 12.25°E", "named “Strait of Oss”"),
    ]


def test_members_of_a_group() -> None:
    assert told("Actors") == [("Six states", "group, IGO", "2 of 6 named: Varnia, Lorra")]


def test_figures_with_giver_place_and_status() -> None:
    assert told("Figures") == [
        (
            "2",
            "counted: vessels",
            "given by Defence Ministry of Varnia (statement 6)",
            "Strait of Oss",
            "“two”",
        ),
        ("a number not told", "counted: vessels", "given by the outlet", "planned", "“Six states”"),
    ]


def test_events_with_codes_roles_and_status() -> None:
    assert told("Events") == [
        (
            "ASSAULT firearms · CAMEO 190",
            "Defence Ministry of Varnia → fishermen",
            "alleged, Strait of Oss, 12 May 2031",
            "in statement 6",
            "“fired”, “shooting at us”",
        )
    ]


def test_doubts_have_the_words_and_the_reason() -> None:
    assert told("Doubts") == [("“neighbour demands”", "Lorra is no neighbour of Varnia.")]


def test_what_is_not_there_has_no_table() -> None:
    assert tables(reading(), outline(reading())) == ()
    assert 'id="facts"' not in render(reading())


def test_paragraphs_are_named_once_and_no_more_than_four() -> None:
    words = ["Varnia denies", "No shot", "radio", "Six states", "[A] senior", "Edda"]
    page = replace(reading(), figures=(figure(*words),))
    ((row,),) = (table.rows for table in tables(page, outline(page)))
    assert row.where() == "headline, ¶ 2, 3, 4 …"
    assert [offset for offset, _ in row.at] == [span(words[i]).start for i in range(4)]


def test_every_row_leads_to_its_words_in_the_article() -> None:
    html = render(factual())
    facts = html[html.index('id="facts"') :]
    led = re.findall(r'href="#c(\d+)"', facts)
    assert len(led) >= 12
    text = factual().document.text
    for offset in led:
        after = html[html.index(f'id="c{offset}"></span>') + len(f'id="c{offset}"></span>') :]
        plain = re.sub(r"<[^>]*>", "", after[:400])
        assert plain.startswith(text[int(offset) : int(offset) + 6])
    jumps = re.findall(r'href="#([a-z]+)"', html[: html.index("<article")])
    assert jumps == ["guide", "times", "places", "actors", "figures", "events", "doubts"]


def test_numbers_in_words() -> None:
    assert counts.in_words(figure("Six states", bound=Bound.RANGE, value=None, low=12, high=15)) == "12 to 15"
    assert counts.in_words(figure("Six states", bound=Bound.ABOUT, value=3000)) == "about 3,000"
    assert counts.in_words(figure("Six states", bound=Bound.AT_LEAST, value=100)) == "at least 100"
    assert counts.counted_in_words(figure("Six states", what=Counted.KILLED, of="men")) == "killed: men"
    assert counts.counted_in_words(figure("Six states", what=Counted.TROOPS, of="troops")) == "troops"
    assert counts.runs([1, 4, 5, 6, 9]) == "1, 4–6, 9"
