"""Every kind of record becomes rows with the columns that the reference describes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gainsay.keep import Ledger, opened
from gainsay.keep.board import disputed
from gainsay.keep.search import Filters
from gainsay.keep.tables import RECORDS
from gainsay.link import link
from gainsay.publish.columns import KINDS
from tests.docs.pages import REFERENCE, named, read, rows, sections
from tests.keep.articles import everything, kept


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with opened(str(tmp_path_factory.mktemp("columns") / "x.db")) as ledger:
        ledger.add(everything(), kept(), link)
        yield ledger


def table(ledger: Ledger, kind: str) -> list[dict[str, Any]]:
    chosen = KINDS[kind]
    return [
        {column.name: column.of(thing) for column in chosen.columns}
        for thing in chosen.things(ledger, Filters())
    ]


def test_every_kind_of_record_has_columns() -> None:
    assert set(KINDS) == {*RECORDS, "documents", "stories", "claims"}


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_of_the_type_that_their_column_holds(stocked: Ledger, kind: str) -> None:
    found = table(stocked, kind)
    assert found
    for row in found:
        for column in KINDS[kind].columns:
            value = row[column.name]
            assert value is None or type(value) is column.holds, column.name


@pytest.mark.parametrize("kind", KINDS)
def test_the_reference_describes_each_column_in_order(kind: str) -> None:
    described = sections(read(REFERENCE / "export.md"))
    shared = [name for row in rows(described["The article's columns"]) for name in named(row[0])]
    own = [name for row in rows(described[kind]) for name in named(row[0])]
    names = [column.name for column in KINDS[kind].columns]
    assert len(names) == len(set(names))
    if kind in RECORDS:
        at = names.index("document")
        assert names[at : at + len(shared)] == shared
        names[at : at + len(shared)] = []
    assert own == names


def test_a_statement(stocked: Ledger) -> None:
    reading = everything()
    (row,) = (r for r in table(stocked, "statements") if r["words"].startswith("“No shot"))
    (dispute, other) = reading.disputes
    assert (
        row
        | {
            "document": reading.document.id,
            "outlet": "The Tidewater Post",
            "published_earliest": "2031-05-14",
            "speaker": "Defence Ministry of Varnia",
            "speaker_kind": "named",
            "spokesperson": "Colonel Mirela Tans",
            "act": "deny",
            "words": "“No shot was fired,” … “and no boat was hit by us.”",
            "disputed": True,
            "disputes": f"{dispute.id}; {other.id}",
            "roles": "denied",
        }
        == row
    )
    text = reading.document.text
    spans = [tuple(map(int, one.split("-"))) for one in row["spans"].split("; ")]
    assert " … ".join(text[start:end] for start, end in spans) == row["words"]
    assert (row["start"], row["end"]) == (spans[0][0], spans[-1][1])


def test_through_whom_and_when(stocked: Ledger) -> None:
    found = table(stocked, "statements")
    assert [r["via"] for r in found if r["via"]] == ["Coastal News Agency"]
    (promise,) = (r for r in found if r["act"] == "promise")
    assert (promise["said_on_earliest"], promise["said_on_latest"]) == ("2031-05-13", "2031-05-14")
    assert promise["disputed"] is False


def test_the_sides_of_a_dispute(stocked: Ledger) -> None:
    row = table(stocked, "disputes")[0]
    assert (row["asserted"], row["denied"], row["related"]) == (2, 3, 1)
    assert set(row["asserted_by"].split("; ")) == {"Government of Lorra", "the fisherman’s captain"}
    assert row["denied_ids"].count(";") == 2


def test_the_whole_text_of_a_document(stocked: Ledger) -> None:
    (row,) = table(stocked, "documents")
    assert row["text"] == everything().document.text
    assert (row["published_basis"], row["statements"], row["disputes"]) == ("given", 12, 2)
    assert row["story"].startswith("t")


def test_outlets_have_their_usual_name(tmp_path: Path) -> None:
    one = everything()
    document = replace(one.document, outlet="presstv", url="https://presstv.co.uk/a")
    with opened(str(tmp_path / "x.db")) as ledger:
        ledger.add(replace(one, document=document), kept(), link)
        assert {row["outlet"] for row in table(ledger, "statements")} == {"Press TV"}
        (row,) = table(ledger, "documents")
    assert (row["outlet"], row["outlet_written"]) == ("Press TV", "presstv")


def test_a_dispute_across_articles(tmp_path: Path) -> None:
    with opened(str(tmp_path / "x.db")) as ledger:
        ledger.add(everything(), kept(), link)
        (one, *_) = disputed(ledger, Filters())
        (row,) = (row for row in table(ledger, "claims") if row["id"] == one.id)
    assert row["claim"] == one.claim
    assert row["denied"] == len(one.denied.statements) == len(row["denied_ids"].split("; "))
    assert row["denied_by"].split("; ") == list(one.denied.speakers)
    assert row["denied_outlets"] == "The Tidewater Post"
    assert (row["denied_origins"], row["proof_demanded"]) == (
        one.denied.origins,
        one.roles.get("proof_demanded", 0),
    )
