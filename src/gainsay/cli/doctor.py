"""`gainsay doctor`: versions, the shipped model, and one article read on the spot.

Every check says `ok` or `failed`, programs that only some tasks need `found`
or `absent`; only a failed check makes the exit status 1.
"""

import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import msgspec

from gainsay import encode, pipeline
from gainsay.config import Given
from gainsay.errors import GainsayError
from gainsay.records import Reading

_LIBRARIES = ("onnxruntime", "tokenizers", "trafilatura", "numpy")

# The test suite drives a browser and PostgreSQL where they are; reading needs neither.
_PROGRAMS = {"chromium": "browser tests", "postgres": "tests of a shared ledger"}

_SAMPLE = (
    "The defence ministry denied on Monday that its ships had entered the bay.\n\n"
    "“No ship of ours was there,” the minister told reporters after the meeting. "
    "He promised to publish the logbooks within a week.\n"
)
_WORDS, _SOURCE = "No ship of ours was there", "minister"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the report; `state` is ok, failed, found or absent."""

    name: str
    state: str
    detail: str


def run(*, json: bool) -> int:
    """Print the report to standard output and return the exit status: 1 when something is wrong."""
    checks = list(_checks())
    good = all(check.state != "failed" for check in checks)
    if json:
        found = {"ok": good, "checks": checks}
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        for check in checks:
            print(f"{check.state:<7} {check.name:<12} {check.detail}".rstrip())
        print("all is well" if good else "something is wrong: see the lines that say failed")
    return 0 if good else 1


def _checks() -> Iterator[Check]:
    yield _version("gainsay")
    yield Check(name="python", state="ok", detail=f"{platform.python_version()} on {platform.platform()}")
    yield from map(_version, _LIBRARIES)
    yield _model()
    yield _reading()
    for program, use in _PROGRAMS.items():
        path = shutil.which(program)
        yield Check(name=program, state="found" if path else "absent", detail=f"optional, for {use}")


def _version(package: str) -> Check:
    try:
        return Check(name=package, state="ok", detail=version(package))
    except PackageNotFoundError:
        return Check(name=package, state="failed", detail="not installed; reinstall gainsay")


def _model() -> Check:
    try:
        described = encode.describe()
    except GainsayError as error:
        return Check(name="model", state="failed", detail=str(error))
    return Check(name="model", state="ok", detail=_description(described))


def _description(described: dict[str, object]) -> str:
    parts = [str(described.get("name", "without a name"))]
    hashes, corpora = described.get("sha256"), described.get("corpora")
    if isinstance(hashes, dict):
        parts.append(
            "1 file matches its hash" if len(hashes) == 1 else f"{len(hashes)} files match their hashes"
        )
    if isinstance(corpora, dict):
        parts.append(f"trained on {', '.join(corpora)}")
    return "; ".join(parts)


def _reading() -> Check:
    try:
        reading = pipeline.read_text(_SAMPLE, Given(language="en"))
    except GainsayError as error:
        return Check(name="reading", state="failed", detail=str(error))
    if _reads_right(reading):
        return Check(name="reading", state="ok", detail="a sample's quotation goes to its speaker")
    return Check(name="reading", state="failed", detail="a sample was read wrongly; reinstall gainsay")


def _reads_right(reading: Reading) -> bool:
    return any(
        _SOURCE in statement.source.text and any(_WORDS in span.text for span in statement.content)
        for statement in reading.statements
        if statement.source
    )
