"""What was asked of the ledger before need not be asked again until something is written to it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar, cast

from gainsay.keep import Ledger
from gainsay.keep.changes import Mark

# Answers that are kept; the largest, disputes with some hundred statements, take about a megabyte.
_MOST = 128

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


class Recall:
    """Answers of functions that only read the ledger; callers must not change what they get.

    `mark` tells the ledger's mark, another one after every write.
    """

    def __init__(self, ledger: Ledger, mark: Mark) -> None:
        self.mark = mark
        self._ledger, self._of = ledger, mark()
        self._known: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def __call__(
        self, ask: Callable[Concatenate[Ledger, Asked], Found], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Found:
        """What `ask` answers to these arguments, which must be hashable."""
        now, key = self.mark(), (ask, args, tuple(sorted(kwargs.items())))
        with self._lock:
            if now != self._of:
                self._known.clear()
                self._of = now
            if key in self._known:
                self._known.move_to_end(key)
                return cast(Found, self._known[key])
        found = ask(self._ledger, *args, **kwargs)
        with self._lock:
            # Written meanwhile, the ledger would answer otherwise now.
            if now == self._of:
                self._known[key] = found
                if len(self._known) > _MOST:
                    self._known.popitem(last=False)
        return found
