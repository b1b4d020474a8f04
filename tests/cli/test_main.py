"""The program as a process: help, version, usage, and a reader that goes away."""

import subprocess
import sys
from pathlib import Path

import pytest

import gainsay
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]

# The real program with a pipeline that reads nothing, in a process of its own.
PROGRAM = """
import sys
from gainsay import pipeline
from tests.readings import reading
pipeline.read_page = lambda page, given, known=None: reading()
from gainsay.cli import main
main(sys.argv[1:])
"""


def test_version(run: Run) -> None:
    assert run("--version").text == f"gainsay {gainsay.__version__}\n"


@pytest.mark.parametrize("arguments", [("--help",), ("read", "--help"), ("doctor", "-h")])
def test_help(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.status == 0
    assert "Usage: gainsay" in result.text


@pytest.mark.parametrize("arguments", [("nonsense",), ("read", "x.txt", "--nonsense"), ("--nonsense",)])
def test_wrong_usage_is_two_and_silent_on_standard_output(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.status, result.out) == (2, b"")
    assert "nonsense" in result.err


@pytest.mark.parametrize("form", ["--jsonl", "--json", "--quiet"])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, form: str) -> None:
    for number in range(60):  # far more than a pipe holds
        (tmp_path / f"{number}.txt").write_text("words")
    command = [sys.executable, "-c", PROGRAM, "read", str(tmp_path), form]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_help_loads_no_stage() -> None:
    heavy = ("onnxruntime", "trafilatura", "httpx2", "numpy", "gainsay.pipeline")
    script = (
        "import sys; from gainsay.cli import main\n"
        "try: main(['read', '--help'])\n"
        f"except SystemExit: print([m for m in {heavy} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True)
    assert done.stderr == b"[]\n"
