"""Statements of several articles that quote the same words: one utterance.

However often words are quoted, no more are looked at than those published nearest to the day
in question, and no more than two steps from a statement are gone: from it to those
that quote the same words, and from these to further ones.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from gainsay.keep import origins as kept
from gainsay.keep.origins import Said
from gainsay.link import quotes

_STEPS = 2
# Quotations of one run of words that are looked at, on either side of the day.
_USES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Statements that quote the same words, by their ids; all around those in `settled` is in sight."""

    members: Sequence[Said]
    settled: frozenset[str]


def families(connection: kept.Connection, wanted: Collection[str]) -> list[Family]:
    """These statements, each with all that quote the same words."""
    members: dict[str, Said] = {}
    same: dict[str, set[str]] = {}
    settled: set[str] = set()
    new = kept.said_as(connection, wanted)
    for _ in range(_STEPS):
        members |= {said.id: said for said in new}
        settled |= {said.id for said in new}
        found = _quoting(connection, new)
        unknown = set[str]().union(*found.values()) - members.keys()
        others = members | {said.id: said for said in kept.said_as(connection, unknown)}
        for said in new:
            for near in found[said.id]:
                if quotes.same_utterance(said.record, others[near].record):
                    same.setdefault(said.id, set()).add(near)
                    same.setdefault(near, set()).add(said.id)
        new = [others[one] for one in sorted(same.keys() - settled)]
        members |= {said.id: said for said in new}
    return [
        Family(members=[members[one] for one in ids], settled=frozenset(settled.intersection(ids)))
        for ids in _components(members, same)
    ]


def _quoting(connection: kept.Connection, new: Collection[Said]) -> dict[str, set[str]]:
    """Of each statement those that share a run of words with it."""
    in_document: dict[str, list[Said]] = {}
    for said in new:
        in_document.setdefault(said.document, []).append(said)
    found: dict[str, set[str]] = {}
    for document, listed in in_document.items():
        by_run = _by_run(connection, document, listed)
        for said in listed:
            near = {one for run in quotes.runs(said.record) for one in by_run.get(run, ())}
            found[said.id] = near - {said.id}
    return found


def _by_run(connection: kept.Connection, document: str, listed: Collection[Said]) -> dict[int, list[str]]:
    """The statements by the runs that these statements of an article quote, of other articles and of it."""
    runs = sorted({run for said in listed for run in quotes.runs(said.record)})
    by_run = kept.quoting(connection, document, runs, _USES)
    for said in listed:
        for run in quotes.runs(said.record):
            by_run.setdefault(run, []).append(said.id)
    return by_run


def _components(members: Collection[str], same: Mapping[str, Collection[str]]) -> list[list[str]]:
    """The ids in groups that hang together, in order."""
    groups, seen = [], set()
    for start in sorted(members):
        group, todo = [], [start]
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                group.append(one)
                todo += same.get(one, ())
        if group:
            groups.append(sorted(group))
    return groups
