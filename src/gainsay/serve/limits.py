"""How often somebody may try: wrong passwords, with growing pauses, and requests that write.

Kept in memory, for one process; times are seconds on a clock that only goes forward.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock
from typing import Generic, TypeVar

Clock = Callable[[], float]
State = TypeVar("State")

# Wrong passwords that are free; each one after them doubles the pause, from a second to five minutes.
FREE, LONGEST_PAUSE = 5, 300.0
# After so long without a try all is forgotten.
FORGOTTEN = 3600.0
# Requests that write: so many at once, and one more each second.
AT_ONCE = 60
# Strangers must not fill the memory: beyond so many, those not heard of for longest are forgotten.
_MOST = 10_000


class _Known(Generic[State]):
    """The latest states by a key."""

    def __init__(self) -> None:
        self._states: OrderedDict[str, State] = OrderedDict()

    def get(self, key: str, otherwise: State) -> State:
        return self._states.get(key, otherwise)

    def put(self, key: str, state: State) -> None:
        self._states[key] = state
        self._states.move_to_end(key)
        if len(self._states) > _MOST:
            self._states.popitem(last=False)

    def drop(self, key: str) -> None:
        self._states.pop(key, None)


@dataclass(frozen=True, slots=True)
class _Tried:
    times: int = 0
    last: float = 0.0

    @property
    def until(self) -> float:
        """When the next try is allowed."""
        over = self.times - FREE
        return self.last + min(2.0**over, LONGEST_PAUSE) if over >= 0 else self.last


class Attempts:
    """Wrong passwords by name and by address."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._known, self._lock = clock, _Known[_Tried](), Lock()

    def begin(self, *keys: str) -> float:
        """Count a try under all keys; where one of them has to wait, count none and give the seconds.

        A try counts before it is known to be wrong, so that many at once gain nothing.
        """
        with self._lock:
            now = self._clock()
            tried = {key: self._of(key, now) for key in keys}
            wait = max(one.until - now for one in tried.values())
            if wait > 0:
                return wait
            for key, one in tried.items():
                self._known.put(key, _Tried(one.times + 1, now))
            return 0.0

    def right(self, name: str, address: str) -> None:
        """The password was right: the name's tries are forgotten, the address has its last one back.

        Who logs in under one name gains no more tries at others from the same address.
        """
        with self._lock:
            self._known.drop(name)
            found = self._of(address, self._clock())
            self._known.put(address, replace(found, times=max(0, found.times - 1)))

    def _of(self, key: str, now: float) -> _Tried:
        found = self._known.get(key, _Tried(last=now))
        return replace(found, times=0, last=now) if now - found.last > FORGOTTEN else found


class Rate:
    """Requests that write, by who sends them: a bucket of `AT_ONCE` that fills by one each second."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._known, self._lock = clock, _Known[tuple[float, float]](), Lock()

    def wait(self, key: str) -> float:
        """Count a request; where there were too many, count none and give the seconds to wait."""
        with self._lock:
            now = self._clock()
            left, then = self._known.get(key, (float(AT_ONCE), now))
            left = min(AT_ONCE, left + now - then)
            if left < 1:
                return 1 - left
            self._known.put(key, (left - 1, now))
            return 0.0


def neighbourhood(address: str) -> str:
    """What one client has of addresses: itself, of IPv6 the 64 bits that a network is given."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network((found, 64), strict=False))
    return address
