"""Where an article plays: the state that it speaks of most."""

from collections import Counter
from collections.abc import Iterator

from gainsay.extract.syntax import Syntax
from gainsay.ground import State, by_capital, by_demonym, by_name, by_seat

# Names that may begin with a state's and mean no state.
_NO_PLACES = frozenset({"Organization", "Misc", "Product", "Person"})
# The main state is named at least so often, and so many times as often as the next one.
LEAST_MENTIONS = 3
LEAD = 2


def main_state(syntax: Syntax) -> State | None:
    """The state whose names, people, capital and seats of government an article names far the most."""
    mentions = list(_mentions(syntax))
    named = {state.code: state for state in mentions}
    ranked = Counter(state.code for state in mentions).most_common(2)
    if not ranked or ranked[0][1] < LEAST_MENTIONS:
        return None
    if len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]:
        return None
    return named[ranked[0][0]]


def _mentions(syntax: Syntax) -> Iterator[State]:
    """The states named, the longest name at each word, once for each place; the Panama Papers name none."""
    longer = {e.first: e.last for e in syntax.tagged.entities if e.label in _NO_PLACES}
    i = 0
    while i < len(syntax.words):
        first = i
        state, i = _state_at(syntax, first)
        if state is not None and longer.get(first, 0) <= i:
            yield state


def _state_at(syntax: Syntax, first: int) -> tuple[State | None, int]:
    """The state named from a word on, and the word to go on at."""
    if not syntax.form(first)[0].isupper():
        return None, first + 1
    for last in range(min(first + 4, len(syntax.words)), first, -1):
        words = syntax.span((first, last)).text
        seat = by_seat(words)
        state = by_name(words) or by_demonym(words) or by_capital(words) or (seat[0] if seat else None)
        if state is not None:
            return state, last
    return None, first + 1
