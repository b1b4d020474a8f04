"""What the words of an article stand for in the world: states and their governments, days."""

from gainsay.ground.calendar._days import Day, days
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
    "Day",
    "State",
    "all_states",
    "by_capital",
    "by_demonym",
    "by_name",
    "by_seat",
    "days",
    "government_name",
]
