"""What some tests need and a machine may lack: programs, and the public corpora.

`NEEDS` names each thing, how it is found, and how to come by it. A test asks
for one by a fixture of that name or by `@pytest.mark.needs("chromium")`; see
`tests/conftest.py` for what happens where it is missing.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing: `find` returns where it is, or None; `remedy` says how to come by it.

    `installable` tells whether a machine that runs all tests (GAINSAY_NO_SKIP=1)
    must have it. The corpora belong to others and cannot be installed.
    """

    find: Callable[[], Path | None]
    remedy: str
    installable: bool


def shared() -> Path | None:
    """The folder of corpora: GAINSAY_SHARED, else `shared` beside the repository."""
    folder = Path(os.environ.get("GAINSAY_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "data").is_dir() else None


def program(*names: str) -> Callable[[], Path | None]:
    """A finder for the first of `names` that is on the path."""
    return lambda: next((Path(found) for name in names if (found := shutil.which(name))), None)


def _initdb() -> Path | None:
    """The program that makes a server's folder; Debian keeps it off the path, beside the others."""
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return kept[-1] if kept else program("initdb")()


NEEDS: Mapping[str, Need] = {
    "shared": Need(
        find=shared,
        remedy="put the public corpora in ../shared, or name their folder in GAINSAY_SHARED",
        installable=False,
    ),
    "chromium": Need(
        find=program("chromium", "chromium-browser", "google-chrome"),
        remedy="install the package chromium",
        installable=True,
    ),
    "postgresql": Need(
        find=_initdb,
        remedy="install the package postgresql",
        installable=True,
    ),
}


def missing(name: str) -> str:
    """Why a test that needs `name` cannot run here, and what to do."""
    return f"needs {name}: {NEEDS[name].remedy}"


def allows_skip(name: str) -> bool:
    """Whether a test may be skipped for want of `name`.

    Not where CI installs it, and not where the user has said in GAINSAY_SHARED that it is there.
    """
    if name == "shared":
        return not os.environ.get("GAINSAY_SHARED")
    return not (NEEDS[name].installable and os.environ.get("GAINSAY_NO_SKIP") == "1")
