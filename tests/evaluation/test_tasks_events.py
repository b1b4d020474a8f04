"""The measure of events, on small gold of the project's own."""

from pathlib import Path
from typing import Any

import pytest

from evaluation.tasks.events import judged, macro_f1, marked, measure, nearest, read_row, root, words_in
from gainsay.errors import InputError
from gainsay.extract.syntax import Syntax
from gainsay.records import Event, EventStatus, Reading
from gainsay.spans import Span
from tests.extract.build import build
from tests.readings import document

TEXT = "Norway accused Denmark of fishing in its waters, and recalled its envoy."
RECORD: dict[str, Any] = {
    "text": TEXT,
    "event": "DISAPPROVE",
    "textInfo": {"markup": "(SRC: Norway) (EVT: accused) (TAR: Denmark) of (EVT: fishing) in its waters."},
    "source": [{"actorText": "Norway", "code": "NOR", "sector": "GOV"}],
    "target": [{"actorText": "Denmark", "code": "DNK"}],
}


def event(plover: str, words: str, source: tuple[str, ...] = (), target: tuple[str, ...] = ()) -> Event:
    start = TEXT.index(words)
    return Event(
        id=words,
        mentions=(Span.of(TEXT, start, start + len(words)),),
        plover=plover,
        mode=None,
        context=(),
        cameo=None,
        source=source,
        target=target,
        place=None,
        when=None,
        status=EventStatus.HAPPENED,
        statement=None,
        score=1.0,
        found_by="fake",
    )


def reading(*events: Event) -> Reading:
    return Reading(document=document(TEXT), statements=(), events=events)


def test_the_event_at_the_first_marked_words_counts() -> None:
    spans = marked(RECORD)
    assert [TEXT[a:b] for a, b in spans] == ["accused", "fishing"]
    first, other = event("ACCUSE", "accused"), event("AID", "fishing in its waters")
    assert nearest([other, first], spans) is first
    assert nearest([event("SANCTION", "recalled"), other], spans) is other
    assert nearest([], spans) is None


def test_old_names_of_events_are_those_of_now_and_parties_count_by_country() -> None:
    ours = event("ACCUSE", "accused", ("Government of Norway",), ("Danish fishermen",))
    found = judged(RECORD, reading(ours))
    assert found == {
        "type": True,
        "type_any": True,
        "source_country": True,
        "source": True,
        "target_country": True,
        "target": True,
    }


def test_a_sector_alone_is_enough_for_a_party_but_not_for_its_country() -> None:
    found = judged(RECORD, reading(event("AID", "accused", ("Government of Ghana",))))
    assert (found["type"], found["source"], found["source_country"]) == (False, True, False)
    assert (found["target"], found["target_country"]) == (False, False)


def test_without_events_nothing_is_right() -> None:
    assert not any(judged(RECORD, reading()).values())


def test_a_row_without_its_marks() -> None:
    row = read_row(
        {"marked_sentence": "<s>Rebels</s> freed <t>two</t> of <t>the men</t>.", "gold_root": "YIELD"}
    )
    assert row.text == "Rebels freed two of the men."
    assert [row.text[a:b] for a, b in (*row.source, *row.target)] == ["Rebels", "two", "the men"]
    syntax = Syntax(build("Rebels/NOUN/nsubj/freed freed/VERB/root two/NUM/obj/freed +.").tagged)
    assert words_in(syntax, row.source) == {0}


def test_codes_of_plv() -> None:
    assert [root(code) for code in ("CONCEDE", "RETREAT", "AID")] == ["YIELD", "YIELD", "AID"]
    assert macro_f1([("A", "A"), ("A", "B"), ("B", "B")]) == pytest.approx(2 / 3, abs=1e-4)
    assert macro_f1([]) == 0.0


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="gold_half"):
        measure(tmp_path)
