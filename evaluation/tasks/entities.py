"""Entities against BIO files in the layout of the Worldwide newswire corpus.

One article a file: `token<TAB>tag`, blank lines between sentences, the first
line its address. Further columns hold nested entities and are not measured.
Only files that `held_out` keeps from training count, so the full folder is safe
to hand in; `left_out` says how many files were passed over.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.bio import Row, read_article
from evaluation.model import Figures, Precision, Tagger, encoder, tagged
from evaluation.score import Counts, figures, total
from evaluation.splits import held_out
from gainsay.encode.tagged import Entity
from gainsay.errors import InputError

TYPES = ("date", "facility", "location", "misc", "money", "norp", "organization", "person", "product")

Chunk = tuple[int, int, str]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Tag the held-out articles of the folder `data` and compare.

    Raises InputError where the folder has no held-out file or one is not BIO.
    """
    paths = sorted(data.glob("*.tsv"))
    kept = [path for path in paths if held_out(path.name)]
    if not kept:
        raise InputError(
            f"{data}: none of {len(paths)} .tsv files is held out; hand in the folder of BIO files"
        )
    found = score([read_article(path) for path in kept], encoder(precision))
    return {"documents": len(kept), "left_out": len(paths) - len(kept), **found}


def chunks(tags: Iterable[str]) -> Iterator[Chunk]:
    """The entities of one sentence's tags as (first word, word after the last, type).

    As conlleval reads broken sequences: an I- after O, or after another type,
    begins an entity.
    """
    first, kind, index = 0, "", -1
    for index, tag in enumerate(tags):
        prefix, _, label = tag.casefold().partition("-")
        if kind and (prefix != "i" or label != kind):
            yield first, index, kind
            kind = ""
        if label and not kind:
            first, kind = index, label
    if kind:
        yield first, index + 1, kind


def gold_chunks(sentences: list[list[Row]]) -> set[Chunk]:
    """The entities of an article, words counted over the whole of it."""
    offset, found = 0, set[Chunk]()
    for sentence in sentences:
        found |= {(offset + a, offset + b, kind) for a, b, kind in chunks(tag for _, tag in sentence)}
        offset += len(sentence)
    return found


def predicted_chunks(entities: Iterable[Entity]) -> set[Chunk]:
    """The model's entities of the nine types; on others this gold has no opinion."""
    return {(one.first, one.last, one.label.casefold()) for one in entities if one.label.casefold() in TYPES}


def score(articles: list[list[list[Row]]], tagger: Tagger) -> Figures:
    """Tag each article with `tagger`; exact spans and types, over all nine and for each."""
    return figures(total(_compare(article, tagger) for article in articles))


def _compare(article: list[list[Row]], tagger: Tagger) -> dict[str, Counts]:
    found = tagged(tagger, [[token for token, _ in sentence] for sentence in article])
    ours, theirs = predicted_chunks(found.entities), gold_chunks(article)
    by_type = {kind: Counts.of(_only(ours, kind), _only(theirs, kind)) for kind in TYPES}
    return {"entities": Counts.of(ours, theirs), **by_type}


def _only(found: set[Chunk], kind: str) -> set[Chunk]:
    return {chunk for chunk in found if chunk[2] == kind}
