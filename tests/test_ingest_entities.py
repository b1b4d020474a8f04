"""Articles read by a user's own entities are read by them again, from what the ledger keeps."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa

from gainsay import ground, ingest
from gainsay.config import Given, Stated
from gainsay.errors import InputError
from gainsay.keep import Ledger
from gainsay.keep.verify import faults
from gainsay.records import RawPage
from tests.keep.conftest import address, ledger

__all__ = ["address", "ledger"]

TEXT = b"The Marsh Falcons said on Monday that they had left Elmas. Nobody was hurt, they said."
NOTHING = Given()
GROUPS = b"name,kind,country,code\nMarsh Falcons,armed_group,ML,REB\n"
OTHERS = b"name,kind,country,code\nMarsh Falcons,organisation,NE,NGO\nElmas Harbour,organisation,NE,BUS\n"


@dataclass(frozen=True)
class Source:
    body: bytes
    given: Given = NOTHING

    @property
    def name(self) -> str:
        return "a.txt"

    def open(self) -> tuple[RawPage, Given]:
        digest = hashlib.sha256(self.body).hexdigest()
        return RawPage(source="a.txt", body=self.body, sha256=digest, media_type="text/plain"), self.given


def own(body: bytes, name: str = "groups.csv") -> ingest.Own:
    return ingest.Own(name=name, body=body, entities=ground.parse_entities(Path(name), body).entities)


def code(ledger: Ledger, document: str) -> str | None:
    reading = ledger.reading(document)
    assert reading is not None
    (falcons,) = (one for one in reading.actors if one.name == "Marsh Falcons")
    return falcons.code


def added(ledger: Ledger, source: Source, *files: ingest.Own) -> str:
    (one,) = ingest.add(ledger, [source], files)
    assert one.added is not None
    return one.added.document


def age(ledger: Ledger, document: str) -> None:
    """As if an older version had read it, and had found nothing."""
    reading = ledger.reading(document)
    assert reading is not None
    nothing = replace(reading, actors=(), statements=(), disputes=(), figures=(), events=())
    ledger.reread(nothing, "older")


def test_they_are_kept_and_used_again(ledger: Ledger) -> None:
    document = added(ledger, Source(TEXT), own(GROUPS), own(OTHERS, "others.csv"))
    # The first file goes before the second.
    assert code(ledger, document) == "MLIREB"
    kept = ledger.kept(document)
    assert kept is not None
    files = kept.given.entities
    assert [one.name for one in files] == ["groups.csv", "others.csv"]
    assert [ledger.body(one.sha256) for one in files] == [GROUPS, OTHERS]
    age(ledger, document)
    (again,) = ingest.refresh(ledger)
    assert again.fault is None
    assert code(ledger, document) == "MLIREB"
    assert list(faults(ledger)) == []


def test_each_article_by_its_own_files(ledger: Ledger) -> None:
    first = added(ledger, Source(TEXT), own(GROUPS))
    second = added(ledger, Source(TEXT + b" It was late."), own(OTHERS))
    third = added(ledger, Source(TEXT + b" It was dark."))
    before = [code(ledger, one) for one in (first, second, third)]
    assert before == ["MLIREB", "NERNGO", None]
    for one in (first, second, third):
        age(ledger, one)
    assert len(list(ingest.refresh(ledger))) == 3
    assert [code(ledger, one) for one in (first, second, third)] == before


def test_who_makes_a_single_statement_is_known_too(ledger: Ledger) -> None:
    stated = Stated(words="We left Elmas.", speaker="Marsh Falcons")
    assert code(ledger, added(ledger, Source(b"x", Given(stated=stated)), own(GROUPS))) == "MLIREB"


def test_a_file_that_is_lost_is_told(ledger: Ledger) -> None:
    document = added(ledger, Source(TEXT), own(GROUPS))
    age(ledger, document)
    with ledger.writing() as connection:
        connection.execute(sa.text("DELETE FROM bodies WHERE size = :size"), {"size": len(GROUPS)})
    (again,) = ingest.refresh(ledger)
    assert isinstance(again.fault, InputError)
    assert "groups.csv is lost" in str(again.fault)
    assert any("groups.csv by which it was read is lost" in fault for fault in faults(ledger))


def test_the_same_file_is_kept_once(ledger: Ledger) -> None:
    assert ledger.keep(GROUPS) == ledger.keep(GROUPS)
    assert ledger.body("0" * 64) is None
