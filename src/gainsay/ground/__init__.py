"""What the words of an article stand for in the world: states and their governments; days in `calendar`."""

from gainsay.ground.states import (
    State,
    all_states,
    by_capital,
    by_demonym,
    by_name,
    by_seat,
    government_name,
)

__all__ = [
    "State",
    "all_states",
    "by_capital",
    "by_demonym",
    "by_name",
    "by_seat",
    "government_name",
]
