"""`gainsay watch`: feeds followed until it is stopped, or for one round.

Articles go to standard output as `gainsay add` writes them, each as soon as it
is stored; what feeds have to tell, and what failed, to standard error.
"""

import json
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event

from gainsay import acquire
from gainsay.cli import add, entities, feedlist, tally
from gainsay.keep import opened
from gainsay.pipeline import Fault
from gainsay.publish.odd import harmless
from gainsay.publish.phrases import counted
from gainsay.watching import Asked, Taken, Watch

# Back to the start of the line, and clear it: the line that tells for what is waited.
_CLEAR = "\r\x1b[K"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Into which ledger, for how long, by which entities, and what is told of it."""

    ledger: str | None = None
    once: bool = False
    jsonl: bool = False
    quiet: bool = False
    allow_private: bool = False
    entities: tuple[Path, ...] = ()


def run(path: Path, options: Options) -> int:
    """Follow the feeds that the file names; returns the exit status.

    Raises UsageError for the file, InputError for one of entities, LedgerError and ModelError.
    """
    followed, own = feedlist.load(path), entities.load(options.entities)
    teller = _Teller(options)
    with _stoppable() as stopped, acquire.Fetcher(allow_private=options.allow_private) as fetcher:
        try:
            _follow(Watch(followed, fetcher, own), teller, stopped)
        except KeyboardInterrupt:
            teller.stopped = True
    teller.close()
    return teller.exit_status


def _follow(watch: Watch, teller: "_Teller", stopped: Event) -> None:
    while True:
        # Opened for each round: no connection is held while nothing is done.
        with opened(teller.options.ledger) as ledger:
            teller.ledger = ledger.name
            for event in watch.round(ledger):
                teller.tell(event)
                _heed(stopped)
            due = watch.next_due(ledger)
        teller.waits(due)
        if teller.options.once or due is None:
            return
        _heed(stopped)
        watch.wait(due)


def _heed(stopped: Event) -> None:
    """Stop where the request came while Python could not raise it: what tidies up swallows exceptions."""
    if stopped.is_set():
        raise KeyboardInterrupt


@dataclass(slots=True)
class _Teller:
    """Says what happens, and counts it."""

    options: Options
    ledger: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    stopped: bool = False
    next: datetime | None = None
    _worst: int = 0
    _waiting: bool = False

    def tell(self, event: Asked | Taken) -> None:
        """Say what became of a feed or an article."""
        self._clear()
        if isinstance(event, Asked):
            self._asked(event)
        else:
            self._taken(event)

    def waits(self, until: datetime | None) -> None:
        """Say until when nothing is to be done, where a person watches."""
        self.next = until
        if until and sys.stderr.isatty() and not (self.options.quiet or self.options.once):
            line = f"waiting until {_clock(until)}; {self._added()} so far, Ctrl-C ends"
            print(f"{_CLEAR}{line}", end="", file=sys.stderr, flush=True)
            self._waiting = True

    def close(self) -> None:
        """Say what it came to."""
        self._clear()
        if not self.options.quiet or self.stopped or self._worst:
            print(f"gainsay: {self.ledger}: {self._sum()}", file=sys.stderr)

    @property
    def exit_status(self) -> int:
        """130 when stopped; else of what failed, 3 for what could not be read before 5 for the network."""
        return tally.INTERRUPTED if self.stopped else self._worst

    def _asked(self, event: Asked) -> None:
        self.counts["feeds"] += 1
        if event.fault is not None:
            self.counts["silent"] += 1
            when = f"asked again at {_clock(event.again)}" if event.again else "not asked again: take it out"
            self._failed(event.feed, event.fault, when)
        elif not self.options.quiet:
            for remark in event.remarks:
                print(f"gainsay: {harmless(event.feed)}: {harmless(remark)}", file=sys.stderr)

    def _taken(self, event: Taken) -> None:
        article = event.article
        if article.fault is not None:
            self.counts["failed"] += 1
            when = f"tried again at {_clock(event.again)}" if event.again else "not tried again"
            self._failed(article.name, article.fault, when)
        elif article.added is not None:
            self.counts[article.added.outcome.value] += 1
            if self.options.jsonl:
                print(json.dumps(add.row(article), ensure_ascii=False), flush=True)
            elif not self.options.quiet:
                print(add.line(article), flush=True)

    def _failed(self, name: str, fault: Fault, when: str) -> None:
        statuses = [status for status in (self._worst, fault.exit_status) if status]
        self._worst = min(statuses)
        print(f"gainsay: {harmless(tally.reason(name, fault))}; {when}", file=sys.stderr)

    def _added(self) -> str:
        return counted(self.counts["new"] + self.counts["revision"], "article") + " added"

    def _sum(self) -> str:
        parts = ["stopped"] if self.stopped else []
        if not self.counts:
            idle = f"nothing is due before {_clock(self.next)}" if self.next else "no feed is left to ask"
            return ", ".join((*parts, idle))
        parts += [self._added()]
        parts += [f"{self.counts[name]} {name}" for name in ("known", "failed") if self.counts[name]]
        feeds = f"{counted(self.counts['feeds'], 'feed')} asked"
        feeds += f", {self.counts['silent']} failed" if self.counts["silent"] else ""
        return ", ".join(parts) + "; " + feeds

    def _clear(self) -> None:
        if self._waiting:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
            self._waiting = False


def _clock(time: datetime) -> str:
    """The time here, with the day where it is not today."""
    here, today = time.astimezone(), datetime.now().astimezone().date()
    return f"{here:%H:%M}" if here.date() == today else f"{here:%Y-%m-%d %H:%M}"


@contextmanager
def _stoppable() -> Iterator[Event]:
    """A request to end, as services get it, stops as Ctrl-C does; yields what tells that there was one."""
    stopped = Event()

    def stop(*_: object) -> None:
        stopped.set()
        raise KeyboardInterrupt

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
