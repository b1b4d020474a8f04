"""Whether what is told beside a date lies before the publication or behind it.

The verb that governs the date decides, with its auxiliaries; an infinitive or
participle leaves it to the verb above, unless a plan governs it ("plans to meet").
Where nothing tells, as beside a noun of a finished verb, the answer is None.
"""

from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax
from gainsay.ground.calendar import Direction

# Steps up the tree; what is further away does not tell the time of the date.
_REACH = 6
_VERBAL = frozenset({"VERB", "AUX"})
_POSSESSIVE = "nmod:poss"


def direction(syntax: Syntax, start: int, end: int) -> Direction | None:
    """The direction of the date in the characters `start:end`."""
    words = syntax.words_in(start, end)
    if words is None:
        return None
    word = syntax.head_of(words)
    # "Wednesday's ruling" is the one that was, whatever will be done about it.
    owned = syntax.words[word].deprel == _POSSESSIVE
    word = syntax.words[word].head
    direct = True
    for _ in range(_REACH):
        if word < 0:
            return None
        found = _told(syntax, word)
        if found is not None and not (
            owned and found is Direction.FUTURE and not _is_subject(syntax, word, words)
        ):
            return found if direct or found is Direction.FUTURE else None
        if syntax.words[word].upos in _VERBAL and not _leans(syntax, word):
            return None
        direct = direct and syntax.words[word].upos in _VERBAL
        word = syntax.words[word].head
    return None


def _is_subject(syntax: Syntax, verb: int, words: tuple[int, int]) -> bool:
    """Whether the noun that the date owns is the subject of the verb: "Sunday's vote will …"."""
    owner = syntax.words[syntax.head_of(words)].head
    return owner in set(syntax.modifiers(verb, "nsubj"))


def _leans(syntax: Syntax, word: int) -> bool:
    """Whether a verb has no time of its own: "to meet", "saying"."""
    return syntax.lower(word).endswith("ing") or any(
        syntax.lower(i) == "to" for i in syntax.modifiers(word, "mark")
    )


def _told(syntax: Syntax, word: int) -> Direction | None:
    """What a word above the date tells: a plan, an auxiliary, its own form."""
    words = lexicon("tenses")
    form = syntax.lower(word)
    if form in words["planned"]:
        return Direction.FUTURE
    helpers = {syntax.lower(i) for i in syntax.modifiers(word, "aux", "cop")}
    if helpers & words["future"]:
        return Direction.FUTURE
    if helpers & words["past"]:
        return Direction.PAST
    if syntax.words[word].upos not in _VERBAL:
        return None
    if helpers & words["present"]:
        return Direction.FUTURE
    return _by_form(form)


def _by_form(form: str) -> Direction | None:
    if form.endswith("ed") or form in lexicon("tenses")["irregular"] or form in lexicon("tenses")["past"]:
        return Direction.PAST
    return None
