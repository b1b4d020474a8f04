"""Claims across articles against the gold of `evaluation/gold/claims`: pairs of statements on the same claim.

The folder handed in holds `basil` and `giveme5w1h`. Each story of the gold is put into a
ledger of its own, article by article in the order of publication, by the code that
`gainsay add` runs. A pair is of two statements of different articles; it is right where
both readers put them on one claim, arguable (neither asked for nor an error) where one
reader did, else wrong.

`unseen` are the five stories that nobody looked at while the rules were made,
`development` the five that were looked at, `agreement` is that of the two readers over
all ten. Statements are compared by their offsets in the text that `text_of` makes.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from evaluation.model import Figures, Precision
from evaluation.score import Counts, figures
from gainsay import pipeline
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.keep import opened, search
from gainsay.keep.claims import claims_in
from gainsay.keep.ledger import Kept
from gainsay.link import link
from gainsay.records import RawPage, Statement

GOLD = Path(__file__).resolve().parents[1] / "gold" / "claims"
_FOLDERS = {
    "basil": "basil/articles",
    "news_cluster": "giveme5w1h/news_cluster",
    "polnear": "polnear/train/text",
}
# What a statement does about a claim that it is on; evidence and counter-accounts are about other things.
_ON = frozenset({"asserted", "denied", "admitted", "proof_demanded"})

# Share of their characters that two statements have in common from which on they are one.
_SAME = 0.5

# An article's place in its story, and the offsets of a statement's content.
Key = tuple[int, tuple[tuple[int, int], ...]]
Pairs = set[frozenset[Key]]


@dataclass(frozen=True, slots=True)
class Story:
    """A story of the gold: its name, its articles' files, the statements, each reader's claims by side."""

    name: str
    articles: Sequence[Path]
    statements: Sequence[Key]
    readers: Sequence[Sequence[Mapping[str, Sequence[Key]]]]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """The figures of both halves of the gold, and the agreement of its readers."""
    del precision
    counts = {half: [_counts(story) for story in stories(data, half)] for half in ("unseen", "development")}
    readers = [
        [pairs(claims) for claims in story.readers] for half in counts for story in stories(data, half)
    ]
    agreed = sum((Counts.of(one, other) for one, other in readers), Counts())
    found: Figures = {"stories": sum(map(len, counts.values()))}
    for half, listed in counts.items():
        found |= figures({half: sum(listed, Counts())})
    return {**found, **figures({"agreement": agreed})}


def stories(data: Path, half: str) -> Iterator[Story]:
    """The stories of a folder of the gold. Raises InputError where an article is not there."""
    for path in sorted((GOLD / half).glob("*.json")):
        told = json.loads(path.read_text("utf-8"))
        articles = [data / _FOLDERS[told["corpus"]] / name for name in told["articles"]]
        if missing := next((one for one in articles if not one.is_file()), None):
            raise InputError(f"{missing} is not there; hand in the folder that holds {', '.join(_FOLDERS)}")
        keys = [(article, tuple(map(tuple, content))) for article, content in told["statements"]]
        yield Story(
            path.stem,
            articles,
            keys,
            [
                [{side: [keys[n] for n in listed] for side, listed in claim.items()} for claim in reader]
                for reader in told["readers"]
            ],
        )


def text_of(path: Path) -> tuple[str, str | None, str | None]:
    """The text of an article that the offsets are in, the day of its publication, and its outlet."""
    if path.suffix == ".txt":
        publisher, published, _ = path.name.split("_", 2)
        return path.read_bytes().decode("utf-8"), published, publisher
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    day = str(told.get("date_publish") or told.get("date") or "")[:10] or None
    if "text" in told:
        return f"{told['title'] or ''}\n\n{told['text'] or ''}", day, told.get("source_domain")
    paragraphs = told.get("body") or told.get("body-paragraphs") or []
    body = "\n\n".join(" ".join(one) if isinstance(one, list) else one for one in paragraphs)
    return f"{told['title']}\n\n{body}", day, told.get("source")


def _counts(story: Story) -> Counts:
    first, *others = (pairs(reader) for reader in story.readers)
    both, either = first.intersection(*others), first.union(*others)
    return Counts.of(found(story) - (either - both), both)


def found(story: Story) -> Pairs:
    """The pairs that a new ledger puts on one claim, of the statements that the readers judged."""
    keys: dict[str, Key] = {}
    with opened(":memory:") as ledger:
        for number, path in enumerate(story.articles):
            text, day, outlet = text_of(path)
            given = Given(published=day, outlet=outlet, language="en", force=True)
            reading = pipeline.read_text(text, given)
            judged = [key for key in story.statements if key[0] == number]
            keys |= {one.id: key for one in reading.statements if (key := _judged(one, judged))}
            page = RawPage(source=path.name, body=b"", sha256=hashlib.sha256(b"").hexdigest())
            ledger.add(reading, Kept(page=page, given=given, reader="evaluation"), link)
        told = [one.id for one in search.stories(ledger, search.Filters(limit=None))]
        with ledger.looking() as connection:
            claims = [claim for one in told for claim in claims_in(connection, one)]
    on_them = [
        {role: [keys[i] for i in listed if i in keys] for role, listed in claim.roles.items() if role in _ON}
        for claim in claims
    ]
    return pairs(on_them)


def _judged(statement: Statement, judged: Iterable[Key]) -> Key | None:
    """The statement of the gold that this is, also where its ends have moved, if there is one."""
    own = set(_characters([(span.start, span.end) for span in statement.content]))
    alike = {key: _overlap(own, set(_characters(key[1]))) for key in judged}
    best = max(alike, key=lambda key: (alike[key], key), default=None)
    return best if best is not None and alike[best] >= _SAME else None


def _characters(content: Iterable[tuple[int, int]]) -> Iterator[int]:
    for start, end in content:
        yield from range(start, end)


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)


def pairs(claims: Iterable[Mapping[str, Sequence[Key]]]) -> Pairs:
    """The pairs of statements of different articles that are on one of the claims."""
    return {
        frozenset((one, other))
        for claim in claims
        for one, other in combinations(sorted({key for listed in claim.values() for key in listed}), 2)
        if one[0] != other[0]
    }
