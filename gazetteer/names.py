"""Which of a place's many names in the sources stay: those that news in English may print."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from gainsay.ground.gazetteer import folded

# Latin letters of European languages and of transliterations.
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ’'`ʻ.,/() -]+")
# From this population on, other names are kept that differ from the first.
KNOWN = 15_000
# How alike another name of a smaller place must be, 0 to 1.
ALIKE = 0.6


def kept(name: str, others: Iterable[str], population: int) -> list[str]:
    """Other names, folded, in a fixed order: no codes, no other scripts, of small places only spellings."""
    main = folded(name)
    found = {folded(other) for other in others if _LATIN.fullmatch(other) and not _is_code(other)}
    found |= {_bare(key) for key in found | {main}}
    found = {key for key in found if len(key) > 2 and key.count(" ") < 4} - {main}
    return sorted(key for key in found if population >= KNOWN or _alike(main, key))


def _is_code(name: str) -> bool:
    """Whether it is an airport's code or the like: "BKO"."""
    return name.isupper() and len(name) < 6


def _bare(key: str) -> str:
    """The name without what kind of place it is: "city of london", "mexico city"."""
    return re.sub(r"^(?:city|town|village|borough|township|municipality) of | \(.*\)", "", key)


def _alike(main: str, key: str) -> bool:
    return SequenceMatcher(None, main, key, autojunk=False).ratio() >= ALIKE
