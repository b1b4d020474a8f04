"""Runs the program in this process, with the pipeline replaced by one that reads nothing real."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from gainsay import pipeline
from gainsay.cli import main
from gainsay.config import Given
from gainsay.errors import ModelError, NetworkError, NotText
from gainsay.ground import KnowledgeBase
from gainsay.records import RawPage, Reading
from tests.readings import reading

# A page whose body starts so fails so.
FAILURES: dict[bytes, BaseException] = {
    b"BAD": NotText("these bytes are no text; give a text"),
    b"NET": NetworkError("the address did not answer; try again"),
    b"MODEL": ModelError("the model is damaged; reinstall gainsay"),
    b"STOP": KeyboardInterrupt(),
}


@dataclass
class Result:
    """Exit status and what was written; `seen` is what the pipeline was asked to read."""

    status: int
    out: bytes
    err: str
    seen: list[tuple[RawPage, Given]]

    @property
    def text(self) -> str:
        return self.out.decode()


Run = Callable[..., Result]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[RawPage, Given]]:
    """The pages that the replaced pipeline has been given."""
    asked: list[tuple[RawPage, Given]] = []

    def read_page(page: RawPage, given: Given, known: KnowledgeBase | None = None) -> Reading:
        assert known is None or known.entities
        asked.append((page, given))
        for start, error in FAILURES.items():
            if page.body.startswith(start):
                raise error
        whole = reading()
        return replace(whole, document=replace(whole.document, outlet=given.outlet, url=given.url))

    monkeypatch.setattr(pipeline, "read_page", read_page)
    return asked


@pytest.fixture
def run(seen: list[tuple[RawPage, Given]], capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `gainsay` with the given arguments."""
    return _runner(seen, capsysbinary)


@pytest.fixture
def real(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `gainsay` with the given arguments and the pipeline as it is."""
    return _runner([], capsysbinary)


def _runner(seen: list[tuple[RawPage, Given]], capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    def go(*arguments: str | Path) -> Result:
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        assert isinstance(stopped.value.code, int)
        return Result(status=stopped.value.code, out=out, err=err.decode(), seen=seen)

    return go


@pytest.fixture
def pages(tmp_path: Path) -> Callable[..., Path]:
    """A folder with a text file for each argument, named a.txt, b.txt and so on."""

    def make(*bodies: str) -> Path:
        for letter, body in zip("abcdefgh", bodies, strict=False):
            (tmp_path / f"{letter}.txt").write_text(body, encoding="utf-8")
        return tmp_path

    return make
