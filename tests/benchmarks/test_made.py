"""Made articles are as those that were read, under other words, and hold together."""

from itertools import islice
from pathlib import Path

import msgspec
import pytest

from benchmarks.corpora import Base, bases
from benchmarks.faults.adding import page
from benchmarks.made import Maker
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.keep import opened
from gainsay.keep.ledger import Kept
from gainsay.keep.verify import faults
from gainsay.link import link
from gainsay.pipeline import read_text
from gainsay.records import Reading

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def read() -> list[Base]:
    given = Given(published="2031-05-14", language="en")
    paths = sorted(SAMPLES.glob("*.txt"))[:3]
    return [Base(event=p.stem, reading=read_text(p.read_text("utf-8"), given)) for p in paths]


@pytest.fixture(scope="module")
def made(read: list[Base]) -> list[Reading]:
    return list(islice(Maker(read).articles(), 60))


def test_the_same_again_is_the_same(read: list[Base], made: list[Reading]) -> None:
    assert list(islice(Maker(read).articles(), 60)) == made


def test_a_ledger_takes_them_and_finds_no_fault(made: list[Reading]) -> None:
    """Quotations, references and ids are right: the database and `verify` would say so."""
    with opened(":memory:") as ledger:
        for one in made:
            ledger.add(one, Kept(page=page(one), given=Given(), reader="test"), link)
        assert list(faults(ledger)) == []
        assert len({one.document.id for one in made}) == len(made)


def test_as_many_records_as_were_read_with_other_words(read: list[Base], made: list[Reading]) -> None:
    counts = {(len(b.reading.statements), len(b.reading.actors), len(b.reading.disputes)) for b in read}
    assert {(len(m.statements), len(m.actors), len(m.disputes)) for m in made} <= counts
    texts = {b.reading.document.text for b in read}
    assert not texts & {m.document.text for m in made}


def test_stories_have_their_own_days_within_ten_years(made: list[Reading]) -> None:
    days = {one.document.published.earliest or "" for one in made if one.document.published}
    assert len(days) > 20
    assert all("2021" <= day < "2032" for day in days)


def test_readings_are_made_once(tmp_path: Path, read: list[Base]) -> None:
    kept = tmp_path / "readings.jsonl"
    with pytest.raises(InputError, match="holds no giveme5w1h"):
        bases(tmp_path, kept)
    kept.write_bytes(b"\n".join(map(msgspec.json.encode, read)))
    assert bases(tmp_path, kept) == read
