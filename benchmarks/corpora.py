"""Readings of the news in the public corpora, made once and kept in a file, to make other articles of."""

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.pipeline import read_text
from gainsay.records import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """An article that was read, and the event of the corpus that it is about."""

    event: str
    reading: Reading


def bases(data: Path, kept: Path) -> list[Base]:
    """The readings in the file `kept`; where there is none, the articles of `data` are read and kept there.

    Raises InputError where `data` holds neither giveme5w1h/news_cluster nor basil.
    """
    if not kept.exists():
        made = [Base(event=event, reading=read_text(text, given)) for event, text, given in _articles(data)]
        if not made:
            raise InputError(
                f"{data} holds no giveme5w1h/news_cluster and no basil; give the corpora's folder"
            )
        part = kept.with_suffix(".part")
        part.write_bytes(b"\n".join(map(msgspec.json.encode, made)))
        part.rename(kept)
    return [msgspec.json.decode(line, type=Base) for line in kept.read_bytes().splitlines()]


def _articles(data: Path) -> Iterator[tuple[str, str, Given]]:
    for path in sorted((data / "giveme5w1h" / "news_cluster").glob("*.json")):
        row: dict[str, Any] = json.loads(path.read_text("utf-8"))
        cluster = row["newsCluster"]
        event = ast.literal_eval(cluster) if isinstance(cluster, str) else cluster
        yield str(event["EventId"]), *_told(row["title"], row["text"], row["date_publish"])
    for path in sorted((data / "basil" / "articles").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        paragraphs = ["\n".join(one) for one in row["body-paragraphs"]]
        yield row["triplet-uuid"], *_told(row["title"], "\n\n".join(paragraphs), row["date"])


def _told(title: str | None, text: str | None, published: str | None) -> tuple[str, Given]:
    given = Given(published=(published or "")[:10] or None, title=title or None, language="en", force=True)
    return f"{title or ''}\n\n{text or ''}", given
