"""The article that the product was conceived from: each of its statements, with speaker and content.

The article belongs to others and is read where it stands, so what is expected is
named here by the first and the last words of a stretch of it.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.pipeline import read_page
from gainsay.records import BlockKind, Dispute, Reading, Statement
from tests.needs import shared as shared_folder

pytestmark = pytest.mark.needs("shared")

MALI, POWERS, SOURCE = "Government of Mali", "15 Western powers", "an unidentified French government source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One statement; `stretches` are its content as (first words, last words), any one of them complete."""

    speaker: str
    stretches: tuple[tuple[str, str], ...]


ITEMS = {
    "denial of presence": Item(speaker=MALI, stretches=(("the presence of", "African country"),)),
    "claim of the powers": Item(speaker=POWERS, stretches=(("Russian mercenaries working", "in Mali."),)),
    "formal denial": Item(speaker=MALI, stretches=(('The government "gives', "company in Mali"),)),
    "partnership": Item(speaker=MALI, stretches=(("Bamako was", "historical partner"),)),
    "demand for proof": Item(speaker=MALI, stretches=(("demands that", "independent sources"),)),
    "trainers": Item(speaker=MALI, stretches=(("Russian trainers", "security forces"),)),
    "material backing": Item(speaker=POWERS, stretches=(("Moscow had", "for the mercenaries"),)),
    "long quotation": Item(speaker=POWERS, stretches=(("We are aware", "in the region"),)),
    "condemnation": Item(
        speaker=POWERS,
        stretches=(('they "firmly', "Malian territory"), ("firmly condemn", "Malian territory")),
    ),
    "vow": Item(
        speaker=POWERS,
        stretches=(("despite the alleged", "Malian population"), ("despite the alleged", "engaged in Mali")),
    ),
    "intense activity": Item(speaker=SOURCE, stretches=(("intense activity", "went ahead"),)),
    "air rotations": Item(speaker=SOURCE, stretches=(("We are seeing", "number of mercenaries"),)),
    "blame": Item(
        speaker="Malians",
        stretches=(("Paris for failing", "hidden agenda"), ("for failing to", "hidden agenda")),
    ),
    "clashes": Item(speaker="Government of Nigeria", stretches=(("two people", "in the region"),)),
}


@cache
def reading() -> Reading:
    folder = shared_folder()
    assert folder is not None
    path: Path = folder / "articles" / "mali-wagner-denial.txt"
    return read_page(acquire(str(path)), Given(published="2021-12-25", outlet="Press TV"))


def plain(words: str) -> str:
    """Words with single spaces, without a leading "that" and without marks at the edges."""
    inner = " ".join(words.split()).strip('"“”.,:; ')
    return inner.removeprefix("that ").strip('"“”.,:; ')


def stretch(first: str, last: str) -> str:
    """The first shortest stretch of the article from `first` to `last`."""
    text = " ".join(reading().document.text.split())
    found = re.search(f"{re.escape(first)}.*?{re.escape(last)}", text)
    assert found is not None, f"the article does not hold {first!r} to {last!r}"
    return plain(found.group())


def contents(statement: Statement) -> set[str]:
    """The content as a whole, and each run of its parts: a quotation may follow what it says indirectly."""
    parts = [span.text for span in statement.content]
    return {plain(" ".join(parts[a:b])) for a, b in combinations(range(len(parts) + 1), 2)}


def statements(item: Item) -> list[Statement]:
    wanted = {stretch(*ends) for ends in item.stretches}
    return [s for s in reading().statements if wanted & contents(s)]


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_each_statement_is_complete_and_its_speaker_right(item: Item) -> None:
    found = statements(item)
    assert found, f"none of {[[span.text for span in s.content] for s in reading().statements]}"
    assert item.speaker in [s.speaker.name if s.speaker else None for s in found]


def test_the_spokesman_who_signed_is_kept_beside_his_government() -> None:
    (one,) = statements(ITEMS["partnership"])
    assert one.spokesperson is not None
    assert one.spokesperson.name.endswith("Abdoulaye Maiga")
    assert "spokesman" in (one.spokesperson.office or "")
    assert "Colonel" in f"{one.spokesperson.office} {one.spokesperson.name}"


def test_the_agency_that_quoted_the_source_is_its_relay() -> None:
    (one,) = statements(ITEMS["air rotations"])
    assert [relay.name for relay in one.via] == ["AFP"]


def test_no_record_comes_from_the_chrome() -> None:
    found = reading()
    chrome = [b for b in found.document.blocks if b.kind is BlockKind.CHROME]
    assert len(chrome) >= 3
    spans = [m for a in found.actors for m in a.mentions]
    for s in found.statements:
        spans += [x for x in (*s.content, s.cue, s.source) if x is not None]
    assert [s.text for s in spans for b in chrome if s.start < b.end and b.start < s.end] == []


def test_the_governments_involved_are_a_source_and_never_a_content() -> None:
    words = "The governments purportedly involved"
    start = reading().document.text.index(words)
    found = reading().statements
    assert not [s for s in found if any(span.start <= start < span.end for span in s.content)]
    assert [s for s in found if s.source and s.source.start == start]


def dispute() -> Dispute:
    (only,) = reading().disputes
    return only


def listed(ids: tuple[str, ...]) -> set[str]:
    """The names in ITEMS of statements; others by their first words."""
    names = {s.id: name for name, item in ITEMS.items() for s in statements(item)}
    texts = {s.id: plain(s.content[0].text)[:30] for s in reading().statements}
    return {names.get(one, texts[one]) for one in ids}


def test_one_dispute_on_the_deployment_with_each_statement_in_its_place() -> None:
    found = dispute()
    assert "mercenaries" in found.claim
    assert "Mali" in found.claim
    assert "claim of the powers" in listed(found.asserted)
    assert listed(found.denied) == {"Western claims on deployment o", "denial of presence", "formal denial"}
    assert listed(found.proof_demanded) == {"demand for proof"}
    assert listed(found.admitted) == {"trainers"}
    assert "partnership" in listed(found.counter_account)
    assert listed(found.evidence) == {"intense activity", "air rotations"}
    assert listed(found.related) >= {"material backing"}


def test_the_evidence_comes_from_a_claimant_so_the_demand_is_unmet() -> None:
    found = dispute()
    assert {one.statement for one in found.interested} == set(found.evidence)
    assert {one.reason for one in found.interested} == {"is of France, one of 15 Western powers"}
    assert found.proof_met is False


def test_the_words_with_which_the_outlet_reports_each_side() -> None:
    found = dispute()
    assert "have claimed" in found.verbs_for
    assert "has denied" in found.verbs_against


def test_no_side_of_the_dispute_holds_who_has_no_part_in_it() -> None:
    sides = listed(dispute().asserted + dispute().counter_account + dispute().admitted)
    assert not sides & {"blame", "clashes", "vow", "condemnation"}
