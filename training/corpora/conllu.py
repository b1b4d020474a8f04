"""CoNLL-U rows to examples; shared by the treebanks."""

from collections.abc import Iterator

from gainsay.encode.features import BREAKS
from training.corpora.example import Example

_LINE = BREAKS.index("line")


def read(lines: Iterator[str], name: str) -> Iterator[Example]:
    """Documents of a CoNLL-U file; multiword ranges, empty nodes and blanked words are skipped."""
    current = _empty(name)
    rows: list[list[str]] = []
    new_paragraph = True
    for line in lines:
        if line.startswith("# newdoc"):
            if current.words:
                yield current
            current = _empty(line.partition("=")[2].strip() or name)
        elif line.startswith("# newpar"):
            new_paragraph = True
        elif line[:1].isdigit():
            rows.append(line.rstrip("\n").split("\t"))
        elif not line.strip() and rows:
            if _add(current, rows, new_paragraph):
                new_paragraph = False
            rows = []
    if rows:
        _add(current, rows, new_paragraph)
    if current.words:
        yield current


def _empty(name: str) -> Example:
    return Example(name=name, words=[], breaks=[], starts=[], upos=[], heads=[], deprel=[])


def _add(example: Example, rows: list[list[str]], new_paragraph: bool) -> bool:
    rows = [row for row in rows if row[0].isdigit()]
    if not rows or any(row[1].strip("_") == "" and row[1] for row in rows):
        return False
    assert example.upos is not None
    assert example.heads is not None
    assert example.deprel is not None
    base = len(example.words)
    example.starts.append(base)
    for number, row in enumerate(rows):
        example.words.append(row[1])
        example.breaks.append(_LINE if new_paragraph and number == 0 and base else 0)
        example.upos.append(row[3])
        example.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
        example.deprel.append(row[7])
    return True
