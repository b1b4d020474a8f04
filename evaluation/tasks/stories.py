"""Stories against the events of Give Me 5W1H's news clusters: B-cubed precision, recall and F1.

The articles come in the order of publication, each put into a story as it comes, by
the code that `gainsay add` runs. Beside it a plain baseline: single pass over tf-idf
of all words, joined to the story of the nearest article (cosine of .22 or more, the
best of .06 to .38 on these articles).

B-cubed: Bagga and Baldwin, Entity-Based Cross-Document Coreferencing Using the Vector
Space Model (1998), over articles.
"""

import ast
import hashlib
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.model import Figures, Precision
from gainsay import clean
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.keep import opened
from gainsay.keep.ledger import Kept
from gainsay.link import terms
from gainsay.link.stories import Joined, join
from gainsay.records import Document, RawPage, Reading

_BASELINE = 0.22


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the event that it is about."""

    page: RawPage
    given: Given
    event: str


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Put the articles of the folder `data` into stories and compare; no network is asked."""
    del precision
    documents, events = read(data)
    ours, baseline = bcubed(stories(documents), events), bcubed(nearest(documents), events)
    return {
        "documents": len(documents),
        "events": len(set(events)),
        **ours,
        "baseline_f1": baseline["bcubed_f1"],
    }


def read(data: Path) -> tuple[list[Document], list[str]]:
    """The articles in the order of publication, and the event of each. Raises InputError."""
    articles = sorted(map(_article, data.glob("*.json")), key=_place)
    if not articles:
        raise InputError(f"{data} holds no .json article of Give Me 5W1H; hand in such a folder")
    documents = [clean.make_document(a.page, a.page.body.decode(), a.given) for a in articles]
    return documents, [a.event for a in articles]


def _place(article: Article) -> tuple[str, str]:
    """In the order of publication; of one day in an order that tells nothing."""
    return article.given.published or "", article.page.sha256


def _article(path: Path) -> Article:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    if "newsCluster" not in found:
        raise InputError(f"{path} names no newsCluster; hand in the news clusters of Give Me 5W1H")
    cluster = found["newsCluster"]
    event = ast.literal_eval(cluster) if isinstance(cluster, str) else cluster
    body = f"{found['title'] or ''}\n\n{found['text'] or ''}".encode()
    page = RawPage(
        source=path.name,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type="text/plain",
        charset="utf-8",
    )
    day = (found.get("date_publish") or "")[:10]
    given = Given(
        published=day or None, title=found["title"] or None, url=found.get("url"), language="en", force=True
    )
    return Article(page, given, str(event["EventId"]))


def stories(documents: Sequence[Document]) -> list[str]:
    """The story of each article, in a new ledger."""
    joined: list[Joined] = []
    with opened(":memory:") as ledger:
        for document in documents:
            page = RawPage(source=document.id, body=b"", sha256=hashlib.sha256(b"").hexdigest())
            ledger.add(
                Reading(document=document, statements=()),
                Kept(page=page, given=Given(), reader="evaluation"),
                lambda connection, one: joined.append(join(connection, one)),
            )
    return [one.story for one in joined]


def nearest(documents: Sequence[Document]) -> list[str]:
    """The baseline's story of each article: that of the nearest one before it, or its own."""
    vectors = [_vector(document) for document in documents]
    found: list[str] = []
    for at, vector in enumerate(vectors):
        likeness = [(_cosine(vector, vectors[before]), before) for before in range(at)]
        best, before = max(likeness, default=(0.0, 0))
        found.append(found[before] if best >= _BASELINE else str(at))
    return found


def _vector(document: Document) -> dict[str, float]:
    counts = Counter(map(terms.stem, terms.words(document.text)))
    weights = {term: terms.weight(term, count) for term, count in counts.items()}
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {term: w / length for term, w in weights.items()}


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def bcubed(found: Sequence[str], truth: Sequence[str]) -> dict[str, float]:
    """B-cubed precision, recall and F1 of one partition against another."""
    together = Counter(zip(found, truth, strict=True))
    ours, theirs = Counter(found), Counter(truth)
    precision = sum(n * n / ours[a] for (a, _), n in together.items()) / len(found)
    recall = sum(n * n / theirs[b] for (_, b), n in together.items()) / len(found)
    f1 = 2 * precision * recall / (precision + recall)
    return {
        "bcubed_precision": round(precision, 4),
        "bcubed_recall": round(recall, 4),
        "bcubed_f1": round(f1, 4),
    }
