"""What the tests of the documentation read: pages, their sections, their tables and links."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"

_HEADING = re.compile(r"^#{2,6} +(.+?) *$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)")


def read(path: Path) -> str:
    """The page's text."""
    return path.read_text(encoding="utf-8")


def sections(page: str) -> dict[str, str]:
    """Each heading below the title with what stands under it, up to the next heading."""
    parts = _HEADING.split(page)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def rows(section: str) -> list[list[str]]:
    """The cells of all tables in a section, without their heads."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    ruled = [i for i, line in enumerate(lines) if set(line) <= set("|- ")]
    heads = {i - 1 for i in ruled} | set(ruled)
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for i, line in enumerate(lines)
        if i not in heads
    ]


def named(cell: str) -> list[str]:
    """The words in code style of a cell, without a metavariable: `--html FILE` is --html."""
    return [code.split()[0] for code in _CODE.findall(cell)]


def links(page: str) -> list[str]:
    """Targets of links to other files, relative as written."""
    return [target for target in _LINK.findall(page) if "://" not in target]
