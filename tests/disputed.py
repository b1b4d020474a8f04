"""The invented article of `tests.readings` with two disputes put on it by hand."""

from dataclasses import replace
from typing import Any

from gainsay.records import Actor, ActorKind, Dispute, Reading, Silence, SilenceKind, Voice, Wording
from tests.readings import TEXT, reading


def of(words: str) -> str:
    """The id of the one statement whose content starts so."""
    (found,) = (s.id for s in reading().statements if s.content[0].text.startswith(words))
    return found


def dispute(number: int, claim: str, **roles: tuple[str, ...]) -> Dispute:
    """A dispute in which each role's statements are named by their first words."""
    empty = dict.fromkeys(
        ("asserted", "denied", "proof_demanded", "evidence", "admitted", "counter_account", "related"), ()
    )
    members: dict[str, Any] = {role: tuple(map(of, words)) for role, words in roles.items()}
    return Dispute(id=f"d{number}", claim=claim, score=0.9, found_by="rule:test", **{**empty, **members})


FOUND: dict[str, Any] = {"score": 0.9, "found_by": "rule:test"}

FIRED = dispute(
    1,
    "Its patrol boats fired on fishermen in the Strait of Oss.",
    asserted=("of an “act", "“they are"),
    denied=("firing on", "that its patrol", "“No shot"),
    evidence=("radar tracks",),
    proof_demanded=("“must hand",),
    admitted=("that two vessels",),
    related=("an inquiry",),
)
# Nobody asserts it, and its denial and admission have their place in the first dispute already.
HIT = dispute(
    2,
    "A boat was hit by us.",
    denied=("“No shot",),
    admitted=("that two vessels",),
    counter_account=("that his captain",),
)


def disputed() -> Reading:
    """Seven roles in two disputes; the two statements of the prime minister are in neither."""
    return replace(reading(), disputes=(FIRED, HIT))


def aside() -> Reading:
    """The disputes with a silence, a nameless one, and two loaded words, in no order."""
    silent = Silence(
        **_at("the radio went silent"), actor=None, name=None, kind=SilenceKind.NO_REPLY, **FOUND
    )
    asked = Silence(
        **_at("asked not to be named"), actor="a", name="an official", kind=SilenceKind.NEITHER, **FOUND
    )
    loaded = Wording(**_at("neighbouring"), why="takes a side", where=Voice.INDIRECT, **FOUND)
    own = Wording(**_at("Six states"), why="counts", where=Voice.OWN, **FOUND)
    return replace(disputed(), silences=(asked, silent), wording=(own, loaded))


def _at(words: str) -> dict[str, Any]:
    """Start, end and text of words that stand once."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def group(member: str) -> Actor:
    """The six states, of which one is named."""
    return Actor(
        id="act-league",
        name="Six states of the Maritime League",
        kind=ActorKind.GROUP,
        country=None,
        code=None,
        office=None,
        wikidata=None,
        members=(member,),
        size=6,
        mentions=(),
        score=0.9,
        found_by="rule:test",
    )
