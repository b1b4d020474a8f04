"""`python -m evaluation TASK --data DIR [--precision fp32]` prints one JSON object.

Figures are shares from 0 to 1. Errors go to standard error as one line; the
exit status is that of the error (see `gainsay.errors`), 2 for wrong usage.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.catalogue import TASKS, Measure
from gainsay.errors import GainsayError


def main(arguments: Sequence[str] | None = None, tasks: Mapping[str, Measure] = TASKS) -> int:
    """Measure one task and print its figures; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation", description="Measure gainsay on a gold set."
    )
    parser.add_argument("task", choices=sorted(tasks))
    parser.add_argument(
        "--data", type=Path, required=True, help="file or folder laid out as the public corpus is"
    )
    parser.add_argument(
        "--precision", choices=("int8", "fp32"), default="int8", help="of the network (int8 ships)"
    )
    given = parser.parse_args(arguments)
    try:
        measured = tasks[given.task](given.data, given.precision)
    except GainsayError as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return error.exit_status
    print(json.dumps({"task": given.task, "precision": given.precision, **measured}, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
