"""The board over the demo's ledger, and over one that wants to break it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from gainsay import ingest
from gainsay.acquire.capture import captured
from gainsay.cli import main
from gainsay.config import Given
from gainsay.demo import Article
from gainsay.keep import opened
from gainsay.serve.app import create_app
from gainsay.serve.desk import Desk

# Markup, an end of what it may stand in, and an override that turns words round.
HOSTILE = "<script>alert(1)</script>\"'--><img src=x onerror=alert(2)>\u202e&amp;"
# Markup that is never closed, ends of what text may stand in, codes that drive a terminal, an isolate.
BROKEN = "</title></style></textarea><svg/onload=alert(3)><p <b <![CDATA[ {{ 7*7 }} \x07\x1b[31m\x85\u2067"
_ARTICLES = {
    "a.txt": f"Port closed {HOSTILE}\n\nThe harbour ministry of Mali said on Monday that the port {HOSTILE} "
    'of Quayside was closed. "The port is closed," said Colonel <b>Tans</b>, its spokesman. '
    f'"It will open {BROKEN} in March," he said.\n',
    "b.txt": "Union denies it\n\nThe government of Mali denied on Tuesday that the port of Quayside was "
    f'closed. "The port was never closed {HOSTILE}," the government said. It demanded proof.\n',
}


@pytest.fixture(scope="session")
def demo_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's ledger; not to be written."""
    path = tmp_path_factory.mktemp("board") / "demo.db"
    with pytest.raises(SystemExit) as stopped:
        main(["demo", "--ledger", str(path)])
    assert stopped.value.code == 0
    return path


@pytest.fixture
def own_ledger(demo_ledger: Path, tmp_path: Path) -> Path:
    """A copy of the demo's ledger, to be judged."""
    return Path(shutil.copy(demo_ledger, tmp_path / "own.db"))


@pytest.fixture(scope="session")
def hostile_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of articles whose texts, titles and outlets try to get out of the page."""
    path = tmp_path_factory.mktemp("board") / "hostile.db"
    sources = [
        Article(
            name=name,
            page=captured(name, text.encode(), media_type="text/plain"),
            given=Given(
                outlet=f"Post {HOSTILE} {BROKEN} {name}",
                published="2031-05-14",
                title=f"Title {HOSTILE} {BROKEN}",
            ),
        )
        for name, text in _ARTICLES.items()
    ]
    with opened(str(path)) as ledger:
        assert [one.fault for one in ingest.add(ledger, sources)] == [None, None]
    return path


@pytest.fixture
def client(demo_ledger: Path) -> Iterator[TestClient]:
    """Asks the board of the demo."""
    yield from asking(demo_ledger)


@pytest.fixture
def judging(own_ledger: Path) -> Iterator[TestClient]:
    """Asks a board that may be written."""
    yield from asking(own_ledger)


@pytest.fixture
def hostile(hostile_ledger: Path) -> Iterator[TestClient]:
    """Asks the board of hostile articles."""
    yield from asking(hostile_ledger)


def asking(path: Path) -> Iterator[TestClient]:
    """A client of the board over a ledger."""
    with opened(str(path), new=False) as ledger:
        app = create_app(Desk(ledger=ledger, person="Lena Vo"))
        with TestClient(app, base_url="http://127.0.0.1:8642") as made:
            yield made
