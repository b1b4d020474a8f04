"""Parts of speech and dependencies against CoNLL-U, on the gold's own words and sentences.

Every token counts, punctuation too. LAS is given twice: with full relations
("obl:tmod") and with the universal ones alone ("obl"), as CoNLL 2018 scores.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.model import Figures, Precision, Tagger, encoder, tagged
from gainsay.errors import InputError

MEASURED = ("upos", "uas", "las", "las_universal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One gold token; `head` counts from 1 within its sentence, 0 being the root."""

    form: str
    lemma: str
    upos: str
    head: int
    deprel: str


Sentence = list[Token]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Tag the documents of the CoNLL-U file or folder `data` and compare.

    Raises InputError where there is no token or a line is not CoNLL-U.
    """
    paths = sorted(data.rglob("*.conllu")) if data.is_dir() else [data]
    return score([document for path in paths for document in read_documents(path)], encoder(precision))


def read_documents(path: Path) -> Iterator[list[Sentence]]:
    """The documents of a file, parted by `# newdoc`; a file without that line is one."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error}); hand in a CoNLL-U file or folder") from error
    document: list[Sentence] = [[]]
    for number, line in enumerate(lines, start=1):
        if line.startswith("# newdoc"):
            yield from _filled(document)
            document = [[]]
        elif not line.strip():
            document.append([])
        elif not line.startswith("#"):
            document[-1].extend(_token(line, f"{path}:{number}"))
    yield from _filled(document)


def _filled(document: list[Sentence]) -> Iterator[list[Sentence]]:
    """The document without empty sentences; none where nothing is left or its words are blanked out.

    GUM puts underscores for the words of texts that it may not print. A row of
    underscores whose lemma is the same row is a rule drawn by the writer.
    """
    sentences = [one for one in document if one]
    blanked = any(
        not token.form.strip("_") and token.lemma != token.form for one in sentences for token in one
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


def score(documents: list[list[Sentence]], tagger: Tagger) -> Figures:
    """Tag each document with `tagger` and give the shares of tokens that are right, 0 to 1."""
    right = sum((_right(document, tagger) for document in documents), Counter[str]())
    if not right["tokens"]:
        raise InputError("no token to measure on; hand in a CoNLL-U file or a folder with *.conllu")
    shares = {name: round(right[name] / right["tokens"], 4) for name in MEASURED}
    return {"documents": len(documents), "tokens": right["tokens"], **shares}


def _right(document: list[Sentence], tagger: Tagger) -> Counter[str]:
    """How many tokens of a document there are, and of how many each thing is right."""
    found = tagged(tagger, [[token.form for token in sentence] for sentence in document])
    right: Counter[str] = Counter()
    for word, (token, head) in zip(found.words, _flat(document), strict=True):
        attached = word.head == head
        right["tokens"] += 1
        right["upos"] += word.upos == token.upos
        right["uas"] += attached
        right["las"] += attached and word.deprel == token.deprel
        right["las_universal"] += attached and _universal(word.deprel) == _universal(token.deprel)
    return right


def _flat(document: list[Sentence]) -> Iterator[tuple[Token, int]]:
    """Each token of a document with its head counted over the whole document, -1 at a root."""
    offset = 0
    for sentence in document:
        for token in sentence:
            yield token, offset + token.head - 1 if token.head else -1
        offset += len(sentence)


def _universal(deprel: str) -> str:
    return deprel.partition(":")[0]
