"""Whether evidence for a claim comes from anybody but those who claim it, as far as the records tell.

A giver belongs to the claiming side when he is one of those who assert the
claim, or an organ of a state that is one of them or a named member of their
group. Of anybody else nothing is known, and the sentence says no more.
"""

from collections.abc import Iterable, Iterator, Sequence

from gainsay.ground import states
from gainsay.publish.outline import Entry
from gainsay.records import Actor

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


def outside(actors: Sequence[Actor], claimants: Sequence[Entry], givers: Sequence[Entry]) -> str:
    """One sentence on the evidence that `givers` offer for what `claimants` assert."""
    if not givers:
        return "No evidence was found in this article."
    ties = {giver.voice.name: _tie(actors, claimants, giver) for giver in givers}
    strangers = [name for name, tie in ties.items() if tie is None]
    if strangers:
        return f"Evidence from somebody not known to belong to the claiming side: {'; '.join(strangers)}."
    told = "; ".join(f"{name} {tie}" for name, tie in ties.items())
    return f"No evidence from outside the claiming side was found: {told}."


def _tie(actors: Sequence[Actor], claimants: Sequence[Entry], giver: Entry) -> str | None:
    """What ties a giver to the claimants, as the rest of a sentence; None where nothing is known."""
    if any(giver.voice == one.voice for one in claimants):
        return "asserts it too"
    codes = set(_codes_of(actors, giver))
    for one in claimants:
        if codes & set(_codes_of(actors, one)):
            return f"is of the same state as {one.voice.name}"
        for code in sorted(codes & set(_member_codes(actors, one))):
            return f"is of {_named_state(code)}, one of {one.voice.name}"
    return None


def _named_state(code: str) -> str:
    state = states.all_states().get(code)
    return (state.name_with_article or state.name) if state else code


def _codes_of(actors: Iterable[Actor], entry: Entry) -> Iterator[str]:
    """The states for which a speaker speaks."""
    yield from (actor.country for actor in _same(actors, entry) if actor.country)
    words = entry.voice.name.split()
    if _ORGANS & {word.strip(",.").lower() for word in words}:
        yield from _named(words)


def _member_codes(actors: Iterable[Actor], entry: Entry) -> Iterator[str]:
    members = (member for actor in _same(actors, entry) for member in actor.members)
    return (state.code for member in members if (state := states.by_name(member)))


def _same(actors: Iterable[Actor], entry: Entry) -> Iterator[Actor]:
    speaker = entry.statement.speaker
    return (actor for actor in actors if speaker and actor.id == speaker.id)


def _named(words: Sequence[str]) -> Iterator[str]:
    """The states that any run of words names, as a noun or as an adjective."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            run = " ".join(words[start:end])
            if state := states.by_name(run) or states.by_demonym(run):
                yield state.code
