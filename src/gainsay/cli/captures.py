"""What an article or statement was captured as: shown with it, and its bytes written out again."""

import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from gainsay.cli import layout
from gainsay.cli.paint import clean, heading
from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep.ledger import Kept
from gainsay.publish.phrases import counted, date_in_words
from gainsay.publish.whole import whole_file


def shown(kept: Ledger, document: str, console: Console) -> None:
    """Print where the bytes of an article came from, and their hash."""
    found = kept.kept(document)
    if found is not None:
        heading(console, "Capture")
        for line in (*_lines(found), f"`gainsay show {document} --save FILE` writes its bytes to a file"):
            layout.hang(console, Text("  "), Text(clean(line), style="dim"))


def save(kept: Ledger, record: str, file: Path) -> None:
    """Write the bytes of the article or statement in which a record stands, as they came.

    Raises UsageError where the ledger holds no such record or the file cannot be written.
    """
    document = kept.document_of(record)
    found = kept.kept(document) if document is not None else None
    if found is None:
        raise UsageError(f"nothing in {kept.name} has the id {record}; `gainsay search` finds ids")
    with whole_file(file) as stream:
        stream.write(found.page.body)
    print(f"gainsay: written to {file}", *_lines(found), sep="\n  ", file=sys.stderr)


def _lines(found: Kept) -> list[str]:
    page = found.page
    told = [page.source, page.media_type, counted(len(page.body), "byte")]
    when = f"captured {date_in_words(page.retrieved)}" if page.retrieved else None
    return [", ".join(filter(None, [*told, when])), f"sha256 {page.sha256}"]
