"""Limits in time, on a clock that the test turns: nobody sleeps."""

import pytest

from gainsay.serve import limits
from gainsay.serve.limits import AT_ONCE, FORGOTTEN, FREE, LONGEST_PAUSE, Attempts, Rate, neighbourhood


class Clock:
    """Shows the time that it was set to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_pauses_grow_up_to_the_longest() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    assert [attempts.begin("name a", "address 1") for _ in range(FREE)] == [0.0] * FREE
    pauses = []
    for _ in range(12):
        wait = attempts.begin("name a", "address 1")
        # Asked again too early, nothing is counted.
        assert attempts.begin("name a", "address 1") == wait
        clock.now += wait
        assert attempts.begin("name a", "address 1") == 0.0
        pauses.append(wait)
    assert pauses[:4] == [1.0, 2.0, 4.0, 8.0]
    assert pauses[-1] == LONGEST_PAUSE


@pytest.mark.parametrize("keys", [("name a", "address 2"), ("name b", "address 1")])
def test_name_and_address_are_limited_each(keys: tuple[str, str]) -> None:
    attempts = Attempts(Clock())
    for _ in range(FREE):
        attempts.begin("name a", "address 1")
    assert attempts.begin(*keys) == 1.0
    assert attempts.begin("name b", "address 2") == 0.0


def test_the_right_password_frees_the_name_and_not_the_address() -> None:
    attempts = Attempts(Clock())
    for _ in range(FREE):
        attempts.begin("name a", "address 1")
    attempts.right("name a", "address 1")
    assert attempts.begin("name a", "address 2") == 0.0
    # One try is given back, and no more.
    assert attempts.begin("name b", "address 1") == 0.0
    assert attempts.begin("name c", "address 1") == 1.0


def test_what_is_long_ago_is_forgotten() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(FREE):
        attempts.begin("name a")
    clock.now += FORGOTTEN + 1
    assert [attempts.begin("name a") for _ in range(FREE)] == [0.0] * FREE


def test_strangers_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST", 3)
    attempts = Attempts(Clock())
    for _ in range(FREE):
        attempts.begin("name a")
    for one in "bc":
        attempts.begin(f"name {one}")
    assert attempts.begin("name a") == 1.0
    for one in "def":
        attempts.begin(f"name {one}")
    assert attempts.begin("name a") == 0.0


def test_writing_is_limited_by_client() -> None:
    clock = Clock()
    rate = Rate(clock)
    assert [rate.wait("a") for _ in range(AT_ONCE)] == [0.0] * AT_ONCE
    assert rate.wait("a") == 1.0
    assert rate.wait("b") == 0.0
    clock.now += 2.5
    assert [rate.wait("a") for _ in range(3)] == [0.0, 0.0, 0.5]
    clock.now += 10 * AT_ONCE
    assert [rate.wait("a") for _ in range(AT_ONCE + 1)] == [0.0] * AT_ONCE + [1.0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.7", "192.0.2.7", True),
        ("192.0.2.7", "192.0.2.8", False),
        ("2001:db8:0:1::7", "2001:db8:0:1:ffff::8", True),
        ("2001:db8:0:1::7", "2001:db8:0:2::7", False),
        ("::ffff:192.0.2.7", "192.0.2.7", True),
        ("testclient", "testclient", True),
    ],
)
def test_a_network_is_one_client(one: str, other: str, same: bool) -> None:
    assert (neighbourhood(one) == neighbourhood(other)) is same
