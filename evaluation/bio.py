r"""Reads articles in the layout of the Worldwide newswire corpus: one file each, BIO tags.

The first line is the article's address, the others are `token<TAB>tag`, with
blank lines between sentences. Further columns hold nested entities and are not
read. Raises InputError where a file is not laid out so.
"""

from pathlib import Path

from gainsay.errors import InputError

Row = tuple[str, str]


def read_article(path: Path) -> list[list[Row]]:
    """The sentences of one file as rows of token and tag, without the line of the address."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error}); the layout asks for UTF-8 text") from error
    sentences: list[list[Row]] = [[]]
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            sentences[-1].append(_row(line, f"{path}:{number}"))
        else:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def _row(line: str, place: str) -> Row:
    # A token may hold a space ("11 pm"), but a few lines of the corpus have spaces for the tab.
    token, *tags = line.rstrip("\r").split("\t") if "\t" in line else line.split()
    if not token or not tags or tags[0][:2] not in {"O", "B-", "I-"}:
        raise InputError(f"{place}: {line!r} is not a token, a tab, and O, B-TYPE or I-TYPE")
    return token, tags[0]
