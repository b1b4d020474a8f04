"""The demo's ledger, built once in each database, and its articles read once."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from gainsay import demo, pipeline
from gainsay.cli import main
from gainsay.keep import Ledger, opened
from gainsay.records import Reading
from tests.keep.conftest import DATABASES, empty

Told = dict[str, Any]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module", params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the ledger is made."""
    return empty(request, tmp_path_factory.mktemp("demo"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `gainsay` in this process; gives the exit status and what it wrote."""

    def go(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert isinstance(stopped.value.code, int)
        return stopped.value.code, *capsys.readouterr()

    return go


@pytest.fixture
def told(run: Run, place: str) -> Told:
    """What `gainsay demo` says of its ledger; the first test of a module builds it."""
    status, out, _ = run("demo", "--ledger", place, "--json")
    assert status == 0
    found: Told = json.loads(out)
    return found


@pytest.fixture
def ledger(told: Told) -> Iterator[Ledger]:
    """The ledger, open."""
    with opened(told["ledger"], new=False) as kept:
        yield kept


@pytest.fixture(scope="session")
def readings() -> dict[str, Reading]:
    """Each article as it is read, by the name of its file."""
    return {one.name: pipeline.read_page(one.page, one.given) for one in demo.articles()}
