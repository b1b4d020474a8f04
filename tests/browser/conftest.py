"""The system's browser, the board, and pages: of a sample as users get it, and of the invented article."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from gainsay.cli import main
from gainsay.publish.page import render
from tests.disputed import disputed
from tests.needs import ROOT
from tests.readings import reading
from tests.serve.conftest import demo_ledger, own_ledger
from tests.serve.test_running import serving

__all__ = ["demo_ledger", "own_ledger"]

SAMPLE = ROOT / "samples" / "mali-partnership.txt"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """The browser, ended with the module: playwright's loop must not run under other tests."""
    with sync_playwright() as driver:
        # Containers run as root, where Chromium's own sandbox refuses to start.
        started = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Open a file without JavaScript in a window of the given width."""
    with ExitStack() as contexts:

        def go(path: Path, width: int = 1280, **options: Any) -> Page:
            given = {"java_script_enabled": False, "viewport": {"width": width, "height": 844}, **options}
            opened = contexts.enter_context(browser.new_context(**given)).new_page()
            opened.goto(path.as_uri())
            return opened

        yield go


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that a user gets for the sample, read by the network that ships."""
    path = tmp_path_factory.mktemp("page") / "mali.html"
    with pytest.raises(SystemExit) as stopped:
        main(["read", str(SAMPLE), "--html", str(path)])
    assert stopped.value.code == 0
    return path


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of `tests.readings`: twelve statements, nested and interrupted ones among them."""
    path = tmp_path_factory.mktemp("page") / "invented.html"
    path.write_text(render(reading()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def contested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of `tests.disputed`: two disputes with all seven roles."""
    path = tmp_path_factory.mktemp("page") / "contested.html"
    path.write_text(render(disputed()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def site(demo_ledger: Path) -> Iterator[str]:
    """The address of the demo's board, served by a program of its own; not to be judged."""
    with serving("--ledger", str(demo_ledger), log=DEVNULL) as (address, _):
        yield address.rstrip("/")


@pytest.fixture
def own_site(own_ledger: Path) -> Iterator[str]:
    """The address of a board that may be judged."""
    with serving("--ledger", str(own_ledger), log=DEVNULL) as (address, _):
        yield address.rstrip("/")
