"""The act of a statement, from its cue; what the cue leaves open is an assertion.

A first version: modifiers and content are still to be weighed.
"""

import re
from functools import cache

from gainsay.extract.lexicons import lexicon
from gainsay.records import Act

# Endings of English verbs and nouns, longest first; the stem must be in the lexicon.
_ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "d", "")
_REPAIRS = ("", "e", "y")

_PROOF = re.compile(r"\b(proof|evidence|prove|substantiate)\b", re.IGNORECASE)
_DEMANDS = frozenset({Act.APPEAL})


def act_of(cue: str | None, content: str) -> Act:
    """The act that the words of the cue name first."""
    for word in re.findall(r"[a-z]+", (cue or "").lower()):
        act = _of_word(word)
        if act is not None:
            return Act.DEMAND_PROOF if act in _DEMANDS and _PROOF.search(content) else act
    return Act.ASSERT


@cache
def _of_word(word: str) -> Act | None:
    acts = lexicon("acts")
    for stem in _stems(word):
        for name, words in acts.items():
            if stem in words:
                return Act(name)
    return None


def _stems(word: str) -> list[str]:
    """Forms that the word may be inflected from: "denies", "denied" -> "deny"."""
    stems: list[str] = []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: len(word) - len(ending)] if ending else word
            stems.extend(base + repair for repair in _REPAIRS)
            if len(base) > 3 and base[-1] == base[-2]:
                stems.append(base[:-1])
    return stems
