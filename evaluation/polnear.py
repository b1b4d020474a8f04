r"""Reads articles in the layout of PolNeAR: text/NAME.txt, attributions/NAME_XXXX.ann.

The annotation is brat stand-off. `T` lines name a span in code points of the
text, `E` lines join spans into one attribution; of the rest (Discard, Discuss,
notes, what a line break cut off) nothing is used. Raises InputError where the
folder, a text or the offsets of an annotation do not fit together.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from evaluation.attributions import ROLES, Attribution
from evaluation.words import Piece
from gainsay.errors import InputError

_SPAN = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_EVENT = re.compile(r"E\d+\t(Attribution(?:-no-source)?:T\d+(?: \w+:T\d+)*)\s*")

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text with what each annotator found in it, annotators in the order of their file names."""

    name: str
    text: str
    annotations: tuple[tuple[Attribution, ...], ...]


def read_articles(folder: Path) -> list[Article]:
    """Read all annotated articles of `folder`, sorted by name."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*_????.ann")):
        files[path.name.rsplit("_", 1)[0]].append(path)
    if not files:
        raise InputError(
            f"{folder} holds no attributions/NAME_XXXX.ann; hand in a folder such as polnear/dev"
        )
    return [_read_article(folder, name, paths) for name, paths in sorted(files.items())]


def _read_article(folder: Path, name: str, paths: list[Path]) -> Article:
    text = _read(folder / "text" / f"{name}.txt")
    return Article(name=name, text=text, annotations=tuple(_read_annotation(path, text) for path in paths))


def _read(path: Path) -> str:
    """The file as UTF-8 with its line ends untouched, for offsets count each of them."""
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); the annotation needs it") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 at byte {error.start}; the layout asks for UTF-8") from error


def _read_annotation(path: Path, text: str) -> tuple[Attribution, ...]:
    # Not splitlines(): it would also break at form feeds and the like inside a span's words.
    lines = [line.rstrip("\r") for line in _read(path).split("\n")]
    spans: dict[str, Pieces] = {}
    for span in filter(None, map(_SPAN.fullmatch, lines)):
        spans[span.group(1)] = _located(span.group(2), span.group(3), text, path)
    events = filter(None, map(_EVENT.fullmatch, lines))
    attributions = (_attribution(event.group(1), spans) for event in events)
    return tuple(one for one in attributions if one is not None)


def _located(offsets: str, words: str, text: str, path: Path) -> Pieces:
    """Read "a b;c d" and check it against the words that the annotation repeats.

    A line break within a span cuts those words short in the file, so they need
    only be the beginning of what stands in the text, white space aside.
    """
    numbers = [int(number) for number in re.split("[ ;]", offsets)]
    pieces = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    covered = " ".join(text[start:end] for start, end in pieces)
    if not "".join(covered.split()).startswith("".join(words.split())):
        raise InputError(
            f"{path}: {offsets} covers {covered[:40]!r}, not {words[:40]!r}; is it of this text?"
        )
    return pieces


def _attribution(event: str, spans: dict[str, Pieces]) -> Attribution | None:
    """Join the spans of one `E` line; None where it has no content or names a malformed line.

    Content and Content2 are two parts of what one source said in one go.
    """
    roles: dict[str, list[Piece]] = {role: [] for role in ROLES}
    for part in event.split()[1:]:
        role, _, span = part.partition(":")
        name = role.rstrip("0123456789").lower()
        if name not in roles or span not in spans:
            return None
        roles[name].extend(spans[span])
    if not roles["content"]:
        return None
    return Attribution(**{role: tuple(sorted(pieces)) for role, pieces in roles.items()})
