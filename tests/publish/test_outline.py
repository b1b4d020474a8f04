"""The outline orders statements as the text does and names speakers and places once for all views."""

from dataclasses import replace

import pytest

from gainsay.publish.outline import NOBODY, letters, outline
from tests.readings import MINISTRY, document, reading, span, statement


def test_statements_come_in_the_order_of_the_text_and_nested_ones_after_the_outer() -> None:
    entries = outline(reading()).entries
    assert [entry.number for entry in entries] == list(range(1, 13))
    assert [entry.start for entry in entries] == sorted(entry.start for entry in entries)
    outer, nested = entries[6], entries[7]
    assert outer.start < nested.start < nested.end < outer.end


def test_of_two_statements_that_start_together_the_longer_comes_first() -> None:
    short = statement(["that its patrol boats"], MINISTRY)
    long = statement(["that its patrol boats fired on fishermen"], MINISTRY)
    page = replace(reading(), statements=(short, long))
    assert [entry.statement for entry in outline(page).entries] == [long, short]


def test_each_speaker_has_one_letter_and_a_count() -> None:
    voices = outline(reading()).voices
    assert [(v.label, v.name, v.statements) for v in voices][:3] == [
        ("A", "Defence Ministry of Varnia", 4),
        ("B", "Government of Lorra", 2),
        ("C", "a Lorran fisherman", 1),
    ]
    assert [voice.index for voice in voices] == list(range(7))


def test_two_people_of_one_name_are_told_apart_by_id() -> None:
    other = replace(MINISTRY, id="act-other")
    page = replace(
        reading(), statements=(statement(["an inquiry"], MINISTRY), statement(["Six states"], other))
    )
    assert len(outline(page).voices) == 2


@pytest.mark.parametrize(("source", "name"), [("his captain", "his captain"), (None, NOBODY)])
def test_a_statement_without_speaker_goes_by_its_source(source: str | None, name: str) -> None:
    said = replace(statement(["“they are shooting at us”"], None), source=span(source) if source else None)
    page = replace(reading(), statements=(said,))
    (voice,) = outline(page).voices
    assert (voice.name, voice.kind) == (name, None)


def test_only_body_paragraphs_are_numbered() -> None:
    assert [entry.place for entry in outline(reading()).entries] == [
        *("headline", "headline", "¶ 1", "¶ 1", "¶ 2", "¶ 2", "¶ 3", "¶ 3", "¶ 4", "¶ 5", "¶ 6", "¶ 7")
    ]


def test_a_statement_outside_every_block_has_no_place() -> None:
    page = replace(reading(), document=document(blocks=()))
    assert {entry.place for entry in outline(page).entries} == {""}


def test_letters_go_on_after_z() -> None:
    assert [letters(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]
