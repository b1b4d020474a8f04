"""The sentence that says what is in dispute, in the article's own words."""

import re
from collections.abc import Iterable

# What a denial negates, taken back word by word.
_AUXILIARY = r"(do|does|did|is|was|are|were|has|have|had)"
_NEGATED = re.compile(rf"\b{_AUXILIARY}(?:n['’]t| not)\b", re.IGNORECASE)
_LEADING = re.compile(r"^(?:that|how|because|and|but|however,?)\s+", re.IGNORECASE)


def worded(contents: Iterable[str]) -> str:
    """One affirmative sentence from the pieces of a content."""
    text = " ".join(" ".join(contents).split()).strip(" ,;.“”\"'")
    text = _LEADING.sub("", text)
    text = _NEGATED.sub(r"\1", text).replace(" never ", " ").replace(" nothing to do", " to do")
    return f"{text[:1].upper()}{text[1:]}."
