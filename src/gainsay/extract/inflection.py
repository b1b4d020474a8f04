"""English inflection, backwards: the forms that a word may be inflected from."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

# Endings of verbs and nouns, longest first; the stem must be in whatever lexicon is asked.
_ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "d", "")
_REPAIRS = ("", "e", "y")

# Past forms that no ending explains, of verbs in the lexicons.
_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "beaten": "beat",
        "betrayed": "betray",
        "brought": "bring",
        "drawn": "draw",
        "drew": "draw",
        "forged": "forge",
        "found": "find",
        "hid": "hide",
        "hidden": "hide",
        "lied": "lie",
        "lying": "lie",
        "made": "make",
        "misled": "mislead",
        "overridden": "override",
        "overrode": "override",
        "pled": "plead",
        "said": "say",
        "saw": "see",
        "heard": "hear",
        "seen": "see",
        "sent": "send",
        "shot": "shoot",
        "shown": "show",
        "sought": "seek",
        "stole": "steal",
        "stolen": "steal",
        "swore": "swear",
        "sworn": "swear",
        "told": "tell",
        "undertaken": "undertake",
        "undertook": "undertake",
        "written": "write",
        "wrote": "write",
    }
)


@lru_cache(maxsize=20_000)
def stems(word: str) -> tuple[str, ...]:
    """Forms that the lower-case word may be inflected from: "denies", "denied" -> "deny"."""
    found = [_IRREGULAR[word]] if word in _IRREGULAR else []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: len(word) - len(ending)] if ending else word
            found.extend(base + repair for repair in _REPAIRS)
            if len(base) > 3 and base[-1] == base[-2]:
                found.append(base[:-1])
    return tuple(found) or (word,)


@lru_cache(maxsize=100_000)
def is_any(word: str, lemmas: frozenset[str]) -> bool:
    """Whether the word, in any inflection, is one of the lemmas."""
    return word in lemmas or any(stem in lemmas for stem in stems(word))
