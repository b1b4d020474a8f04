import pytest

from gainsay.acquire.pace import MAX_DELAY_SECONDS, Pace
from tests.acquire.site import HandClock


@pytest.mark.parametrize(
    ("wanted", "passed", "wait"),
    [
        (0.0, 0.0, 2.0),  # our own delay
        (0.0, 1.5, 0.5),
        (0.0, 5.0, 0.0),
        (10.0, 1.0, 9.0),  # the site's longer one
        (1e9, 0.0, MAX_DELAY_SECONDS),
    ],
)
def test_wait(wanted: float, passed: float, wait: float) -> None:
    turned = HandClock()
    pace = Pace(2.0, turned.clock())
    pace.mark(["a.example"])
    turned.seconds += passed
    assert pace.wait("a.example", wanted) == wait
    assert sum(turned.slept) == wait


def test_new_host_is_not_waited_for() -> None:
    turned = HandClock()
    pace = Pace(2.0, turned.clock())
    pace.mark(["a.example"])
    assert pace.wait("b.example", 10.0) == 0
    assert turned.slept == []
