"""PolNeAR: US political news with source, cue and content of every attribution (brat stand-off)."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import Path

from evaluation.attributions import Attribution
from evaluation.polnear import Article, read_articles
from gainsay.encode.features import breaks_before
from gainsay.encode.tokens import split_words
from training.corpora.example import Example, Link, Range

LICENCE = "none stated; article texts are their publishers'"


def never_train(data: Path) -> frozenset[str]:
    """Names of the articles that the dispute gold shares with the corpus."""
    meta = json.loads((data.parent / "gold" / "meta.json").read_text(encoding="utf-8"))
    return frozenset(facts["doc"] for facts in meta.values() if facts.get("never_train"))


def documents(data: Path, split: str = "train") -> Iterator[Example]:
    """Articles of a split, the first annotator of each, without the forbidden ones."""
    forbidden = never_train(data)
    for article in read_articles(data / "polnear" / split):
        if article.name not in forbidden:
            yield _example(article)


def _example(article: Article) -> Example:
    spans = split_words(article.text)
    breaks = breaks_before(article.text, spans)
    return Example(
        name=article.name,
        words=[article.text[a:b] for a, b in spans],
        breaks=breaks,
        starts=[i for i, kind in enumerate(breaks) if kind or i == 0],
        sentences_known=False,
        links=list(_links(spans, article.annotations[0])),
    )


def _links(spans: list[Range], attributions: Iterable[Attribution]) -> Iterator[Link]:
    """The attributions in words; what stands without a cue is nothing that the network could begin from."""
    for one in attributions:
        source, cue, content = (_to_words(spans, pieces) for pieces in (one.source, one.cue, one.content))
        if cue and content:
            yield Link(cue=(cue[0][0], max(last for _, last in cue)), source=source, content=content)


def _to_words(spans: list[Range], pieces: Iterable[Range]) -> list[Range]:
    """The words that each piece touches."""
    ranges = (
        (bisect_right(spans, start, key=itemgetter(1)), bisect_left(spans, end, key=itemgetter(0)))
        for start, end in pieces
    )
    return sorted((first, last) for first, last in ranges if first < last)
