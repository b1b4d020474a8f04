"""The body of the article in web pages, in shingles of four words, as Zyte's benchmark counts.

A folder holds `ground-truth.json` (name -> {"articleBody", "url"}) and
`html/NAME.html.gz`. The gold body has neither headline nor captions, so the
body blocks alone are compared. Precision and recall are means over pages,
and F1 is that of the two means.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from statistics import fmean

from evaluation.model import Figures, Precision
from gainsay.clean import make_document
from gainsay.config import Given
from gainsay.errors import InputError, NoArticle
from gainsay.records import BlockKind, RawPage

# Long enough that words of the page's furniture do not match by chance.
_SHINGLE = 4
_WORD = re.compile(r"\w+")

Shingles = Counter[tuple[str, ...]]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Clean each page of the folder `data` and compare; no network takes part, whatever `precision` says.

    Raises InputError where the folder is not laid out so, or holds no page.
    """
    rated = [rate(gold, body(page, url)) for page, gold, url in _pages(data)]
    if not rated:
        raise InputError(f"{data}: no page to measure on; it needs ground-truth.json and html/*.html.gz")
    precisions, recalls = (
        [one for one, _ in rated if one is not None],
        [one for _, one in rated if one is not None],
    )
    shares = fmean(precisions or [0.0]), fmean(recalls or [0.0])
    f1 = 2 * shares[0] * shares[1] / sum(shares) if sum(shares) else 0.0
    return {
        "pages": len(rated),
        "precision": round(shares[0], 4),
        "recall": round(shares[1], 4),
        "f1": round(f1, 4),
    }


def body(page: str, url: str | None) -> str:
    """The body blocks of the article in a page, in any language; empty where there is no article."""
    digest = sha256(page.encode()).hexdigest()
    raw = RawPage(source=url or "page", body=b"", sha256=digest, url=url, media_type="text/html")
    try:
        document = make_document(raw, page, Given(force=True))
    except NoArticle:
        return ""
    blocks = (block for block in document.blocks if block.kind is BlockKind.BODY)
    return "\n".join(document.text[block.start : block.end] for block in blocks)


def rate(gold: str, found: str) -> tuple[float | None, float | None]:
    """Precision and recall of the shingles of `found`; None where one text has none to count."""
    wanted, got = shingles(gold), shingles(found)
    right = (wanted & got).total()
    return (right / got.total() if got else None), (right / wanted.total() if wanted else None)


def shingles(text: str) -> Shingles:
    """All runs of four words with their counts; a shorter text is one run."""
    words = _WORD.findall(text)
    runs = (tuple(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1)))
    return Counter(run for run in runs if run)


def _pages(data: Path) -> Iterator[tuple[str, str, str | None]]:
    """Page, gold body and address, for each entry of the ground truth whose page is there."""
    try:
        truth = json.loads((data / "ground-truth.json").read_text(encoding="utf-8"))
        for name, entry in truth.items():
            path = data / "html" / f"{name}.html.gz"
            if path.exists():
                page = gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace")
                yield page, entry.get("articleBody") or "", entry.get("url")
    except (OSError, ValueError, AttributeError) as error:
        raise InputError(
            f"{data} cannot be read ({error}); hand in a folder with ground-truth.json and html/*.html.gz"
        ) from error
