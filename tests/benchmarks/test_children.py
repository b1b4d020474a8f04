import sys

import pytest

from benchmarks import children
from gainsay.errors import GainsayError


def test_a_child_gives_its_output_and_time() -> None:
    output, seconds = children.run([sys.executable, "-c", "print('here')"])
    assert output.strip() == b"here"
    assert 0 < seconds < 30


def test_a_failing_child_is_an_error_with_its_last_words() -> None:
    with pytest.raises(GainsayError, match=r"status 7:\n.*it broke"):
        children.run([sys.executable, "-c", "import sys; print('it broke', file=sys.stderr); sys.exit(7)"])


def test_a_program_that_is_not_there_is_an_error() -> None:
    with pytest.raises(GainsayError, match="no-such-program cannot be started"):
        children.run(["/no-such-program"])


def test_memory_is_in_megabytes() -> None:
    # A Python with pytest in it: tens of megabytes, on Linux (KiB) as on macOS (bytes).
    before = children.peak_megabytes()
    block = bytearray(200_000_000)
    block[::4096] = b"x" * len(block[::4096])
    assert 10 < before < 5_000
    assert children.peak_megabytes() >= 200
