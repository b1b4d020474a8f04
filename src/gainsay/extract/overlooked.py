"""Names that the network overlooks, where what stands around them tells that they are names.

A surname of somebody who is named in full elsewhere; a name behind a post
("Mayor of London Sadiq Khan"); a body's name before its spokesman; a medium's behind its noun.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from gainsay.encode import Entity
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax

PERSON, ORGANISATION = "Person", "Organization"
# A rule finds no more than a network that is half sure.
_SCORE = 0.5
NEWS_AGENCY = frozenset(product(("news", "press", "wire"), ("agency", "service")))
# Small words inside of names: "Transport for London", "Bank of Ghana".
_JOINING = frozenset({"for", "of", "and", "the", "&", "de", "in"})


def overlooked(syntax: Syntax, entities: Sequence[Entity]) -> list[Entity]:
    """The names that `entities` lack."""
    taken = {i for e in (*entities, *syntax.tagged.entities) for i in range(e.first, e.last)}
    found = [*_surnames(syntax, entities, taken), *_behind_posts(syntax, taken)]
    parties = {i for e in entities if e.label in {PERSON, ORGANISATION} for i in range(e.first, e.last)}
    media = _behind_media(syntax, taken | {i for e in found for i in range(e.first, e.last)})
    return [*found, *media, *_before_spokesmen(syntax, parties)]


def _surnames(syntax: Syntax, entities: Sequence[Entity], taken: set[int]) -> Iterator[Entity]:
    full = [e for e in entities if e.label == PERSON and e.last - e.first > 1]
    given = {syntax.form(i) for e in full for i in range(e.first, e.last - 1)}
    surnames = {syntax.form(e.last - 1) for e in full} - given
    for i, word in enumerate(syntax.words):
        if i not in taken and word.upos == "PROPN" and syntax.form(i) in surnames and len(syntax.form(i)) > 2:
            yield Entity(i, i + 1, PERSON, _SCORE)


def _behind_posts(syntax: Syntax, taken: set[int]) -> Iterator[Entity]:
    """Two capitalised words that the tree joins to a post without a preposition."""
    roles = lexicon("roles")
    for i in range(len(syntax.words) - 1):
        flat = syntax.words[i + 1]
        if i in taken or i + 1 in taken or flat.head != i or not flat.deprel.startswith("flat"):
            continue
        above = syntax.words[i].head
        bare = not any(True for _ in syntax.modifiers(i, "case"))
        post = above >= 0 and above < i and syntax.lower(above) in roles["post"] | roles["title"]
        if post and bare and _is_capitalised(syntax, i) and _is_capitalised(syntax, i + 1):
            yield Entity(i, i + 2, PERSON, _SCORE)


def _behind_media(syntax: Syntax, taken: set[int]) -> Iterator[Entity]:
    """The capitalised words behind a noun for a medium: "the newspaper Sentinel"."""
    nouns = lexicon("media")["noun"]
    for i in range(1, len(syntax.words)):
        agency = (syntax.lower(i - 2), syntax.lower(i - 1)) in NEWS_AGENCY if i > 1 else False
        if i in taken or not (agency or syntax.lower(i - 1) in nouns):
            continue
        last = i
        while last < len(syntax.words) and _is_name(syntax, last) and last not in taken:
            last += 1
        if last > i and syntax.form(i - 1).islower():
            yield Entity(i, last, ORGANISATION, _SCORE)


def _is_name(syntax: Syntax, word: int) -> bool:
    return _is_capitalised(syntax, word) and syntax.words[word].upos == "PROPN"


def _before_spokesmen(syntax: Syntax, named: set[int]) -> Iterator[Entity]:
    """The capitalised words right before "spokesman", with a small word between them."""
    spokesmen = lexicon("roles")["spokesperson"]
    for i in range(2, len(syntax.words)):
        if syntax.lower(i) not in spokesmen:
            continue
        first = i
        while first > 0 and (_is_capitalised(syntax, first - 1) or syntax.lower(first - 1) in _JOINING):
            first -= 1
        while first < i and (syntax.lower(first) in _JOINING or syntax.words[first].upos == "DET"):
            first += 1
        joined = any(syntax.lower(j) in _JOINING for j in range(first, i))
        if joined and not any(j in named for j in range(first, i)):
            yield Entity(first, i, ORGANISATION, _SCORE)


def _is_capitalised(syntax: Syntax, word: int) -> bool:
    return syntax.form(word)[0].isupper() and syntax.words[word].upos != "DET"
