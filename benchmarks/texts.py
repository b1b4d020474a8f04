"""The texts that both sides read: every DIR/text/*.txt, in the order of their names."""

from pathlib import Path

from gainsay.errors import InputError

# Texts read before the clock starts: caches, lazy imports and memory pools fill.
WARM_UP = 3


def paths(folder: Path) -> list[Path]:
    """The text files of `folder`. Raises InputError where there is none."""
    found = sorted((folder / "text").glob("*.txt"))
    if not found:
        raise InputError(f"{folder} holds no text/NAME.txt; hand in a folder such as polnear/dev")
    return found


def read(path: Path) -> str:
    """The text of a file. Raises InputError where it is not UTF-8: the sides would read different texts."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path} is not UTF-8 at byte {error.start}; both sides must read the same"
        ) from error


def count_words(text: str) -> int:
    """Words between white space: a count that favours neither side's tokenizer."""
    return len(text.split())
