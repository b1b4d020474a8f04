"""The press: words that name a medium, and for which medium a person reports.

"Ann Lee, a reporter for the Daily Courier", "Courier columnist Ann Lee", "the
Courier's Ann Lee": what somebody tells Ann Lee is told to the Courier.
"""

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.phrases import POSSESSIVES
from gainsay.extract.syntax import Syntax
from gainsay.records import ActorKind

_JOURNALISTS = frozenset(
    {
        "reporter",
        "columnist",
        "correspondent",
        "journalist",
        "editor",
        "host",
        "anchor",
        "interviewer",
        "writer",
    }
    | {"presenter", "contributor", "commentator"}
)
# Between the name of a journalist and the medium's: "the chief political correspondent of".
_BESIDE = 7  # words


def names_medium(syntax: Syntax, parties: Parties, word: int) -> bool:
    """Whether a word belongs to the name of a news medium, or is a common noun for one."""
    party, media = parties.at(word), lexicon("media")
    if party is not None:
        return is_medium(party)
    capital = syntax.form(word)[0].isupper()
    return syntax.lower(word) in (media["noun"] | media["word"] if capital else media["noun"])


def medium_of(syntax: Syntax, parties: Parties, person: Party) -> WordRange | None:
    """The place where a journalist's medium is named beside the journalist, or None for anybody else."""
    if person.kind is not ActorKind.PERSON:
        return None
    for mention in person.mentions:
        before = _before(syntax, parties, mention)
        found = before if before is not None else _after(syntax, parties, mention)
        if found is not None:
            return found
    return None


def _before(syntax: Syntax, parties: Parties, mention: WordRange) -> WordRange | None:
    """Of "Courier columnist Ann Lee" and "the Courier's Ann Lee" the medium right before."""
    word = mention[0] - 1
    while word > 0 and mention[0] - word < _BESIDE and syntax.words[word].upos in {"NOUN", "ADJ", "PROPN"}:
        if _medium_at(parties, word) is not None:
            break
        word -= 1
    if syntax.form(word) in POSSESSIVES and _medium_at(parties, word) is None:
        word -= 1
    medium = _medium_at(parties, word) if word >= 0 else None
    if medium is None:
        return None
    between = {syntax.lower(i) for i in range(medium[1], mention[0])}
    owns = any(syntax.form(i) in POSSESSIVES for i in range(word, mention[0]))
    return medium if owns or between & _JOURNALISTS else None


def _after(syntax: Syntax, parties: Parties, mention: WordRange) -> WordRange | None:
    """Of "Ann Lee, a reporter for the Courier" the medium."""
    first = mention[1]
    last = min(first + _BESIDE + 1, syntax.tagged.sentences[syntax.sentence_of[mention[0]]][1])
    if first >= last or syntax.form(first) not in {",", "of", "from"}:
        return None
    for word in range(first + 1, last):
        medium = _medium_at(parties, word)
        if medium is not None:
            between = {syntax.lower(i) for i in range(first, medium[0])}
            return medium if between & _JOURNALISTS or syntax.form(first) != "," else None
        if syntax.words[word].upos in {"VERB", "AUX", "PUNCT"}:
            return None
    return None


def _medium_at(parties: Parties, word: int) -> WordRange | None:
    party = parties.at(word)
    if party is None or not is_medium(party):
        return None
    return next((m for m in party.mentions if m[0] <= word < m[1]), None)
