"""The act of a statement, from its cue; what the cue leaves open is an assertion.

A first version: modifiers and content are still to be weighed, but for what
turns an appeal into something else.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from gainsay.extract.lexicons import lexicon
from gainsay.records import Act

# Endings of English verbs and nouns, longest first; the stem must be in the lexicon.
_ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "d", "")
_REPAIRS = ("", "e", "y")

# Past forms of verbs in the lexicon that no ending explains.
_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "found": "find",
        "saw": "see",
        "seen": "see",
        "shown": "show",
        "swore": "swear",
        "sworn": "swear",
        "pled": "plead",
    }
)

_PROOF = re.compile(r"\b(proof|evidence|prove|substantiate)\b", re.IGNORECASE)
# A content may name the demand itself: he said that the state "demands that proof be brought".
_DEMAND = re.compile(r"\b(demand|call|ask|insist)(s|ed|ing)?\b[^.;]{0,40}\b(proof|evidence)\b", re.IGNORECASE)
_ASKED = re.compile(r"\W*(if|whether|who|what|when|where|why|how)\b", re.IGNORECASE)
# Verbs that appeal only by what follows: "called it baseless" names a thing, "asked whether" is a question.
_CALLING = frozenset({"call", "calls", "called", "calling"})
_ASKING = frozenset({"ask", "asks", "asked", "asking"})
_FOR = re.compile(r"\W*(for|on|upon)\b", re.IGNORECASE)


def act_of(cue: str | None, content: str) -> Act:
    """The act that the words of the cue name first."""
    words = re.findall(r"[a-z]+", (cue or "").lower())
    for at, word in enumerate(words):
        act = _of_asking(word, " ".join([*words[at + 1 :], content])) or _of_word(word)
        if act is not None:
            asks = act is Act.APPEAL or word in _ASKING
            return Act.DEMAND_PROOF if asks and _PROOF.search(content) else act
    return Act.DEMAND_PROOF if _DEMAND.search(content) else Act.ASSERT


def _of_asking(word: str, rest: str) -> Act | None:
    """What calling and asking do, by the words after them."""
    if word in _ASKING:
        return Act.QUESTION if _ASKED.match(rest) else Act.APPEAL
    return Act.APPEAL if word in _CALLING and _FOR.match(rest) else None


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
    stems = [_IRREGULAR[word]] if word in _IRREGULAR else []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: len(word) - len(ending)] if ending else word
            stems.extend(base + repair for repair in _REPAIRS)
            if len(base) > 3 and base[-1] == base[-2]:
                stems.append(base[:-1])
    return stems
