"""Several people at once: who writes waits for his turn, who reads sees whole articles, nobody an error."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from gainsay.keep import opened
from gainsay.keep.board import disputed
from gainsay.keep.search import Filters, search
from gainsay.keep.verify import faults
from gainsay.link import link
from tests.keep.articles import everything, kept, renamed

_ARTICLES = 12


def write(address: str, name: str) -> int:
    """Add articles of one's own, and the same one that the other adds."""
    with opened(address) as ledger:
        for number in range(_ARTICLES):
            one = renamed(everything(), f"{name}{number}")
            ledger.add(one, kept(f"{name}{number}".encode()), link)
            ledger.add(renamed(everything(), "both"), kept(b"both"), link)
    return _ARTICLES


def read(address: str, done: Event) -> int:
    """Look until all is written; every article that is found is whole."""
    seen = 0
    while not done.is_set():
        with opened(address, new=False) as ledger:
            for hit in search(ledger, "radar", Filters(limit=5)):
                reading = ledger.reading(hit.document)
                assert reading is not None
                assert len(reading.statements) == 12
                assert len(reading.disputes) == 2
                seen += 1
            disputed(ledger, Filters(limit=5))
    return seen


def test_two_who_write_and_four_who_read(address: str) -> None:
    with opened(address):
        pass
    done = Event()
    with ThreadPoolExecutor(6) as pool:
        readers = [pool.submit(read, address, done) for _ in range(4)]
        writers = [pool.submit(write, address, name) for name in ("a", "b")]
        try:
            assert [one.result() for one in writers] == [_ARTICLES] * 2
        finally:
            done.set()
        assert sum(one.result() for one in readers) > 0
    with opened(address) as ledger:
        assert list(faults(ledger)) == []
        # The articles tell of one happening, and their disputes are the same two.
        assert {len(one.denied.statements) for one in disputed(ledger, Filters(limit=500))} == {
            2 * _ARTICLES + 1,
            3 * (2 * _ARTICLES + 1),
        }


def test_several_who_open_a_new_ledger_at_once(address: str) -> None:
    script = "import sys\nfrom gainsay.keep import opened\nwith opened(sys.argv[1]): print('open')"
    command = [sys.executable, "-c", script, address]
    children = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(4)]
    said = [child.communicate()[0].decode() for child in children]
    assert said == ["open\n"] * 4
    with opened(address, new=False) as ledger:
        assert list(faults(ledger)) == []
