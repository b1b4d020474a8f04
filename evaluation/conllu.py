"""Reads treebanks in CoNLL-U: documents of sentences of tokens with their gold analysis.

Raises InputError where a file cannot be read or a line is not CoNLL-U.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gainsay.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One gold token; `head` counts from 1 within its sentence, 0 being the root."""

    form: str
    lemma: str
    upos: str
    head: int
    deprel: str


@dataclass(slots=True, kw_only=True)
class Sentence:
    """The tokens of one sentence, and whether a paragraph begins with it."""

    tokens: list[Token] = field(default_factory=list)
    paragraph: bool = False


def read_documents(path: Path) -> Iterator[list[Sentence]]:
    """The documents of a file, parted by `# newdoc`; a file without that line is one."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error}); hand in a CoNLL-U file or folder") from error
    document = [Sentence()]
    for number, line in enumerate(lines, start=1):
        if line.startswith("# newdoc"):
            yield from _filled(document)
            document = [Sentence()]
        elif not line.strip():
            document.append(Sentence())
        elif line.startswith("#"):
            document[-1].paragraph |= line.startswith("# newpar")
        else:
            document[-1].tokens.extend(_token(line, f"{path}:{number}"))
    yield from _filled(document)


def flat(document: list[Sentence]) -> Iterator[tuple[Token, int]]:
    """Each token of a document with its head counted over the whole document, -1 at a root."""
    offset = 0
    for sentence in document:
        for token in sentence.tokens:
            yield token, offset + token.head - 1 if token.head else -1
        offset += len(sentence.tokens)


def _filled(document: list[Sentence]) -> Iterator[list[Sentence]]:
    """The document without empty sentences; none where nothing is left or its words are blanked out.

    GUM puts underscores for the words of texts that it may not print. A row of
    underscores whose lemma is the same row is a rule drawn by the writer.
    """
    sentences = [one for one in document if one.tokens]
    blanked = any(
        not token.form.strip("_") and token.lemma != token.form for one in sentences for token in one.tokens
    )
    if sentences and not blanked:
        yield sentences


def _token(line: str, place: str) -> list[Token]:
    """The token of a line; none for the ranges of multiword tokens (1-2) and empty nodes (1.1)."""
    fields = line.rstrip("\r").split("\t")
    if len(fields) != 10:
        raise InputError(f"{place}: {len(fields)} fields where CoNLL-U has 10, parted by tabs")
    if not fields[0].isdigit():
        return []
    if not fields[6].isdigit():
        raise InputError(f"{place}: head {fields[6]!r} is no number; the file needs gold dependencies")
    return [Token(form=fields[1], lemma=fields[2], upos=fields[3], head=int(fields[6]), deprel=fields[7])]
