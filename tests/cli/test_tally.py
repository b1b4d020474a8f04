"""Exit statuses follow from what failed."""

import pytest

from gainsay.cli.tally import Tally
from gainsay.errors import GainsayError, InputError, NetworkError, Refused, TooLarge


@pytest.mark.parametrize(
    ("errors", "status"),
    [
        ([], 0),
        ([TooLarge("x")], 3),
        ([Refused("x")], 5),
        ([NetworkError("x"), InputError("x")], 3),
    ],
)
def test_input_errors_go_before_those_of_the_network(errors: list[GainsayError], status: int) -> None:
    tally = Tally(read=1, failed=[("a", error) for error in errors])
    assert tally.exit_status == status
    tally.interrupted = True
    assert tally.exit_status == 130


def test_a_reason_names_its_input_once() -> None:
    tally = Tally(read=1000, failed=[("a.txt", InputError("a.txt is empty")), ("b", InputError("no text"))])
    assert tally.summary() == ["read 1,000 of 1,002; 2 failed:", "  a.txt is empty", "  b: no text"]
