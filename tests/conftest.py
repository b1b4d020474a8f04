"""Tests that need what this machine lacks are skipped, and the run ends by saying so aloud.

With GAINSAY_NO_SKIP=1, which `.ci/run` sets, they fail instead, except for
want of corpora that nobody can install (see `tests.needs`).
"""

from collections import Counter
from pathlib import Path

import pytest

from tests.needs import NEEDS, allows_skip, missing

pytest_plugins = ["pytester", "tests.servers"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"needs(*names): skipped where one is missing, of {', '.join(NEEDS)}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        for name in mark.args:
            obtain(name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that holds the corpora in data/, hand-made gold in gold/ and articles in articles/."""
    return obtain("shared")


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The program of a browser."""
    return obtain("chromium")


@pytest.fixture(scope="session")
def initdb() -> Path:
    """The program of PostgreSQL that makes a server's folder; its other programs lie beside it."""
    return obtain("postgresql")


def obtain(name: str) -> Path:
    """Where the thing is; skips the test where it is missing, or fails it where that is not allowed."""
    found = NEEDS[name].find()
    if found is not None:
        return found
    if allows_skip(name):
        pytest.skip(missing(name))
    pytest.fail(missing(name), pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    counts = Counter(name for reason in reasons for name in NEEDS if missing(name) in reason)
    for name, count in counts.items():
        tests = "1 test was" if count == 1 else f"{count} tests were"
        terminalreporter.write_line(f"WARNING: {tests} NOT RUN: {missing(name)}", yellow=True, bold=True)
