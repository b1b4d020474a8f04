"""What the commands of this package share: one JSON object out, one line for an error."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping

from gainsay.errors import GainsayError


def report(measure: Callable[[], Mapping[str, object]]) -> int:
    """Print what `measure` returns as one JSON object; returns the exit status."""
    try:
        measured = measure()
    except GainsayError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return error.exit_status
    print(json.dumps(measured, indent=2, ensure_ascii=False))
    return 0


def positive(text: str) -> int:
    """An argument that counts something: a whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is below 1")
    return number
