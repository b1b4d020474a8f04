"""Child processes: how one is run, and what it tells of itself.

The parents import nothing heavy: on Linux a child's peak memory begins at what
its parent held when it was started.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gainsay.errors import GainsayError

ROOT = Path(__file__).parents[1]

# ru_maxrss counts KiB on Linux and bytes on macOS.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def run(command: Sequence[str]) -> tuple[bytes, float]:
    """Standard output of `command` and its wall time in seconds, from start to end.

    Runs in the root of the repository. Raises GainsayError with the last lines
    of its standard error where it cannot be started or fails.
    """
    began = time.perf_counter()
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    except OSError as error:
        raise GainsayError(
            f"{command[0]} cannot be started ({error.strerror}); install the package"
        ) from error
    seconds = time.perf_counter() - began
    if done.returncode:
        last = "\n".join(done.stderr.decode(errors="replace").splitlines()[-5:])
        raise GainsayError(f"`{' '.join(command)}` ended with status {done.returncode}:\n{last}")
    return done.stdout, seconds


def run_module(module: str, *arguments: str) -> dict[str, Any]:
    """Run a module of this package in a fresh interpreter; the JSON object that it prints."""
    output, _ = run([sys.executable, "-m", f"benchmarks.{module}", *arguments])
    found: dict[str, Any] = json.loads(output)
    return found


def peak_megabytes() -> float:
    """The most memory that this process has had resident, in millions of bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT / 1e6


def cpu_seconds() -> float:
    """Processor time of this process and of its ended children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def cores() -> int:
    """Processors that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
