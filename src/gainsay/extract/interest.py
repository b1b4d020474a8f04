"""Whether who gives evidence belongs to those who make the claim, as far as the article tells.

A giver belongs to the claiming side when he is one of those who assert the
claim, or an organ of a state that is one of them or a named member of their
group. Of anybody else nothing is known.
"""

from collections.abc import Iterator, Sequence

from gainsay.extract.parties import Parties, Party
from gainsay.extract.sides import Sides
from gainsay.ground import State, all_states, by_demonym, by_name, government_name

# A "French farmer" does not speak for France; these words in a name say that its bearer does.
_ORGANS = frozenset(
    (
        *("army", "command", "forces", "intelligence", "military", "navy", "officer", "police", "security"),
        *("defence", "defense", "diplomat", "embassy", "government", "minister", "ministry", "official"),
        *("officials", "president", "spokesman", "spokesperson", "spokeswoman", "state"),
    )
)
# As many words as names of states have that speakers go by ("United Arab Emirates").
_LONGEST = 3


def tie(parties: Parties, sides: Sides, giver: str, claimants: Sequence[str]) -> str | None:
    """What ties a giver to the claimants, as the rest of a sentence; None where nothing is known."""
    if any(sides.together(giver, one) for one in claimants):
        return "asserts it too"
    states = [state for party in _called(parties, giver) if (state := _state_of(party))]
    if _ORGANS & {word.strip(",.").lower() for word in giver.split()}:
        states.extend(_named(giver.split()))
    for one in claimants:
        for state in states:
            if government_name(state) == one:
                return f"is of the same state as {one}"
            if any(state.name in party.members for party in _called(parties, one)):
                return f"is of {state.name_with_article or state.name}, one of {one}"
    return None


def _called(parties: Parties, name: str) -> Iterator[Party]:
    return (party for party in parties.listed if party.name == name)


def _state_of(party: Party) -> State | None:
    return all_states().get(party.country) if party.country else None


def _named(words: Sequence[str]) -> Iterator[State]:
    """The states that any run of words names, as a noun or as an adjective."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            run = " ".join(words[start:end])
            if state := by_name(run) or by_demonym(run):
                yield state
