"""Who stands with whom: a spokesman with whom he speaks for, a campaign with its candidate."""

from functools import cache

from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties
from gainsay.extract.topics import stem


class Sides:
    """A side goes by its speaker's name; two are together where all telling words of one are in the other."""

    def __init__(self, parties: Parties) -> None:
        self._parties = parties

    def together(self, one: str | None, other: str | None) -> bool:
        """Whether two names are of one side."""
        if one is None or other is None:
            return one == other
        a, b = _telling(one), _telling(other)
        return one == other or bool(a and b and (a <= b or b <= a))

    def names(self, word: int, side: str | None) -> bool:
        """Whether a word is part of a mention of the side."""
        if side is None:
            return False
        party = self._parties.at(word)
        if party is not None and self.together(party.name, side):
            return True
        form = self._parties.syntax.form(word)
        return form[0].isupper() and stem(form.lower()) in _telling(side)


@cache
def _telling(name: str) -> frozenset[str]:
    words = (word.strip("'’.,\"").lower() for word in name.replace("’s", "").replace("'s", "").split())
    return frozenset(stem(word) for word in words if word and word not in lexicon("contents")["common"])
