"""The sentence that says what is in dispute, in the article's own words.

Whom a pronoun means stands in brackets in its place, so that the sentence can be
read by itself.
"""

import re
from collections.abc import Callable, Iterable

from gainsay.encode import WordRange
from gainsay.extract.syntax import Syntax

# What a denial negates, taken back word by word.
_AUXILIARY = r"(do|does|did|is|was|are|were|has|have|had)"
_NEGATION = re.compile(rf"\b{_AUXILIARY}(?:n['’]t| not)\b| never | nothing( to do)\b", re.IGNORECASE)
# Beside a negation "any" stands where a plain sentence has "some"; "any more" is a time.
_ANY = re.compile(r"\bany(?=one\b|body\b|thing\b|where\b|\b(?! (?:more|longer)\b))", re.IGNORECASE)
# "Accused" | "Ruritania of hiding a ship".
_CHARGED = re.compile(r"^([^.,;:“”]{2,60}?) of (?=\w+ing\b)")
_LEADING = re.compile(r"^(?:that|how|because|and|but|however,?)\s+", re.IGNORECASE)

_SPEAKER = frozenset({"i", "me", "my", "myself"})
PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_OWNING = frozenset({"my", "his"})

# Whom a pronoun of the third person means, by name, if that is known.
Meant = Callable[[int], str | None]


def worded(contents: Iterable[str], *, negated: bool, denied: bool = False) -> str:
    """One affirmative sentence from the pieces of a content; where `negated` the first negation goes.

    Of what is `denied` or negated "any" becomes "some".
    """
    text = " ".join(" ".join(contents).split()).strip(" ,;.“”\"'")
    text = _LEADING.sub("", text)
    text = _NEGATION.sub(lambda m: m[1] or m[2] or " ", text, count=1) if negated else text
    text = _ANY.sub(lambda m: "Some" if m[0][0] == "A" else "some", text) if negated or denied else text
    return f"{text[:1].upper()}{text[1:]}{_missing_mark(text)}."


def _missing_mark(text: str) -> str:
    """The mark that closes a quotation which the text opens."""
    if text.count("“") > text.count("”"):
        return "”"
    return '"' if text.count('"') % 2 else ""


def charged(claim: str) -> str:
    """What somebody is accused of, after a colon: "Ruritania: hiding a ship."."""
    return _CHARGED.sub(r"\1: ", claim)


def named(syntax: Syntax, words: WordRange, speaker: str | None, meant: Meant) -> str:
    """The words with names for pronouns; of several pronouns for one person the first is named."""
    parts: list[str] = []
    told: set[str] = set()
    for i in range(*words):
        form = syntax.lower(i)
        name = speaker if form in _SPEAKER else meant(i) if form in PERSONAL else None
        text = syntax.form(i)
        if name is not None and name not in told:
            told.add(name)
            text = f"[{name}]" + ("’s" if form in _OWNING or _owns(syntax, i) else "")
        gap = syntax.text[syntax.words[i].end : syntax.words[i + 1].start] if i + 1 < words[1] else ""
        parts += [text, gap]
    return "".join(parts)


def _owns(syntax: Syntax, word: int) -> bool:
    """Whether "her" stands before what she owns."""
    return syntax.lower(word) == "her" and syntax.words[word].deprel == "nmod:poss"
