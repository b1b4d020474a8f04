"""A person judges: what fits together is written down, and what it touches is made anew."""

import getpass
from dataclasses import dataclass

from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep import judgements as kept
from gainsay.keep.judgements import Judgement, Kind, Thing, Verb
from gainsay.keep.lookup import Found, lookup
from gainsay.keep.neighbours import Connection
from gainsay.link.judged import settle

# What can be judged how: the two things by their kinds.
_FITS: dict[Verb, tuple[tuple[Kind, Kind | None], ...]] = {
    Verb.CONFIRM: ((Kind.STATEMENT, None), (Kind.CLAIM, None)),
    Verb.REJECT: ((Kind.STATEMENT, None), (Kind.CLAIM, None)),
    Verb.MERGE: (
        (Kind.CLAIM, Kind.CLAIM),
        (Kind.STATEMENT, Kind.CLAIM),
        (Kind.STORY, Kind.STORY),
        (Kind.ARTICLE, Kind.STORY),
        (Kind.STATEMENT, Kind.ARTICLE),
    ),
    Verb.SPLIT: (
        (Kind.STATEMENT, Kind.CLAIM),
        (Kind.ARTICLE, Kind.STORY),
        (Kind.STATEMENT, Kind.ARTICLE),
        (Kind.STATEMENT, Kind.ORIGIN),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who judges, and why, on one line each. Raises UsageError where either is empty."""

    who: str
    why: str

    def __post_init__(self) -> None:
        for name, told in (("by", self.who), ("why", self.why)):
            line = " ".join(told.split())
            object.__setattr__(self, "who" if name == "by" else name, line)
            if not line:
                raise UsageError(
                    f"“{name}” is empty; say in a few words what shall be kept with the judgement"
                )


def login() -> str:
    """The name of who is logged in on this computer. Raises UsageError where nobody knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise UsageError("nobody knows your login name here; give --by NAME") from error


def judge(ledger: Ledger, by: By, verb: Verb, one: str, other: str | None = None) -> Judgement:
    """Write down what somebody judged of things with these ids, and make anew what it touches.

    Raises UsageError where the ids are unknown or do not fit together.
    """
    with ledger.writing() as connection:
        found = [_found(connection, ledger, name) for name in (one, other) if name is not None]
        _check_kinds(verb, found)
        _check(connection, verb, *found)
        things = [_thing(connection, verb, found, number) for number in range(len(found))]
        made = kept.put(connection, by.who, by.why, verb, *things)
        settle(connection, kept.stories_found(connection, made.documents))
    return made


def undo(ledger: Ledger, by: By, wanted: str) -> Judgement:
    """Undo a judgement, and make anew what it touched. Raises UsageError where that cannot be."""
    with ledger.writing() as connection:
        before = kept.judgement(connection, wanted)
        if before is None:
            raise UsageError(
                f"{ledger.name} holds no judgement {wanted}; `gainsay judge list` lists all of them"
            )
        if before.verb is Verb.UNDO:
            raise UsageError(f"{wanted} undid {before.thing.id}; judge again what shall hold again")
        if before.undone is not None:
            raise UsageError(f"{wanted} is undone already, by {before.undone}")
        made = kept.put(connection, by.who, by.why, Verb.UNDO, Thing(kind=Kind.JUDGEMENT, id=wanted))
        settle(connection, kept.stories_found(connection, before.documents))
    return made


def _found(connection: Connection, ledger: Ledger, name: str) -> Found:
    found = lookup(connection, name)
    if found is None:
        raise UsageError(
            f"nothing in {ledger.name} that can be judged has the id {name}; what can be: statements, claims "
            "(`gainsay disputes` and `gainsay show` of a story list them), stories and articles"
        )
    return found


def _check_kinds(verb: Verb, found: list[Found]) -> None:
    kinds = (found[0].kind, found[1].kind if len(found) > 1 else None)
    if kinds in _FITS[verb]:
        return
    link = {Verb.MERGE: " and ", Verb.SPLIT: " from "}.get(verb, "")
    fitting = [
        link.join(f"a {kind}".replace("a a", "an a").replace("a o", "an o") for kind in pair if kind)
        for pair in _FITS[verb]
    ]
    told = link.join(f"{one.id} ({one.kind})" for one in found)
    raise UsageError(f"cannot {verb} {told}; what can be is: {'; '.join(fitting)}")


def _check(connection: Connection, verb: Verb, one: Found, other: Found | None = None) -> None:
    """Raises UsageError where things of the right kinds do not fit together as they are."""
    if other is None:
        return
    inside = other.id in one.parts
    wrong = None
    if verb is Verb.SPLIT and not inside:
        where = {Kind.CLAIM: "not on", Kind.STORY: "not in"}.get(other.kind, "not from")
        wrong = f"is {where} {other.id}"
    elif verb is Verb.SPLIT and other.id == one.document:
        wrong = "has its own article as its origin"
    elif verb is Verb.SPLIT and other.kind is Kind.STORY and other.documents == (one.id,):
        wrong = f"is all of {other.id}"
    elif verb is Verb.MERGE and (inside or one.id == other.id):
        wrong = f"and {other.id} are together already"
    elif verb is Verb.MERGE and other.kind is Kind.CLAIM and one.story != other.story:
        wrong = f"is in the story {one.story}, {other.id} in {other.story}: merge these first"
    elif verb is Verb.MERGE and other.kind is Kind.CLAIM and one.id in kept.rejected(connection, [one.id]):
        wrong = "is rejected: confirm it, or undo that, first"
    if wrong:
        raise UsageError(f"cannot {verb} them: {one.id} {wrong}")


def _thing(connection: Connection, verb: Verb, found: list[Found], number: int) -> Thing:
    """The thing with what it stands for now."""
    one = found[number]
    # The article that is an origin stays as it is.
    bears = not (number and found[0].kind is Kind.STATEMENT and one.kind is Kind.ARTICLE)
    return Thing(
        kind=one.kind,
        id=one.id,
        places=tuple(kept.places(connection, one.statements)),
        documents=one.documents if bears else (),
    )
