"""A bar on standard error for long work, where a person watches and nothing else writes to the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Total = Callable[[], int]


@contextmanager
def bar(verb: str, total: Total, *, hidden: bool) -> Iterator[Callable[[], None]]:
    """Yields the function that counts one step; `total` is asked only where the bar is drawn."""
    if hidden or not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 (only where a bar is drawn)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn(verb), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task(verb, total=total())
        yield lambda: drawn.advance(task)
