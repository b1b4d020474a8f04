"""The statements on a side of a claim, folded: by independent origin, then by who says the same words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gainsay.keep.board import Entry
from gainsay.keep.independence import families, independence
from gainsay.keep.origins import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The statements of one independent origin; `reasons` are sentences that say why they are of one."""

    sources: tuple[str, ...]
    outlets: tuple[str, ...]
    tellings: tuple[tuple[Entry, ...], ...]
    reasons: tuple[str, ...]


def folded(entries: Sequence[Entry]) -> list[Family]:
    """The families of a side, in the order of publication; what has no origin comes last, each alone.

    Of the same words in several articles those come first that are printed where they arose.
    """
    return [
        *(_family(group, entries) for group in families(one.origin for one in entries if one.origin)),
        *(
            Family(sources=(), outlets=(), tellings=((one,),), reasons=())
            for one in entries
            if one.origin is None
        ),
    ]


def _family(group: Sequence[Origin], entries: Sequence[Entry]) -> Family:
    inside = {one.statement for one in group}
    listed = together(one for one in entries if one.statement.id in inside)
    return Family(
        sources=tuple(dict.fromkeys(one.source_name for one in group)),
        outlets=tuple(dict.fromkeys(one.outlet_name for one in group)),
        tellings=tuple(tuple(sorted(alike, key=_is_relayed)) for alike in listed),
        reasons=independence(group).merges,
    )


def _is_relayed(one: Entry) -> bool:
    return one.origin is not None and one.origin.outlet != one.origin.source


def together(entries: Iterable[Entry]) -> list[list[Entry]]:
    """What one party says in the same words, in whatever articles, as one."""
    found: dict[tuple[str | None, str], list[Entry]] = {}
    for one in entries:
        name = one.statement.speaker.name if one.statement.speaker else None
        words = " ".join(" ".join(span.text for span in one.statement.content).split())
        found.setdefault((name, words.casefold()), []).append(one)
    return list(found.values())
