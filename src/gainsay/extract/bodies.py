"""Bodies spoken of by a bare noun: "the paper", "the company", "a spokesman" of whoever spoke last."""

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.parties import Parties, Party, is_medium
from gainsay.extract.phrases import RELATIVE, seat_at
from gainsay.extract.syntax import Syntax
from gainsay.ground import by_name, by_seat
from gainsay.records import ActorKind

# How many sentences back an organisation may be named that "the company" means.
REACH = 4
_DEFINITE = frozenset({"the", "that"})
# Nouns for an organisation that say nothing about which one it is.
_ANY = frozenset({
    "company", "firm", "bank", "group", "organisation", "organization", "charity", "manufacturer", "retailer",
    "carrier", "airline", "club", "school", "university", "union", "institute", "foundation", "alliance",
    "agency",
})  # fmt: skip


_LEANINGS = frozenset({"Republican", "Democrat", "Independent"})


def medium_before(syntax: Syntax, parties: Parties, source: WordRange, head: int) -> Party | None:
    """Of "the paper", "the network" the medium named last before it; of "the Times" the one known."""
    media = [party for party in parties.listed if is_medium(party)]
    if parties.at(head):
        return None
    named = [party for party in media if party.name.split()[-1] == syntax.form(head)]
    if named:
        return named[0]
    if syntax.lower(source[0]) not in _DEFINITE:
        return None
    if syntax.lower(head) == "agency":
        # Of any kind, but after a newswire's name that newswire.
        last = _last_named([p for p in parties.listed if p.kind is ActorKind.ORGANISATION], head)
        return last if last in media else None
    return _last_named(media, head) if syntax.lower(head) in lexicon("media")["noun"] else None


def organisation_before(syntax: Syntax, parties: Parties, source: WordRange, head: int) -> Party | None:
    """Of "the company" the organisation named last before it, not too far back."""
    bare = source[1] - source[0] == 2 and syntax.lower(source[0]) in _DEFINITE
    if not bare or syntax.lower(head) not in _ANY:
        return None
    bodies = [p for p in parties.listed if p.kind is ActorKind.ORGANISATION and not is_medium(p)]
    bodies = [p for p in bodies if not (by_seat(p.name) or by_name(p.name))]
    bodies = [p for p in bodies if _is_near(syntax, p, head) and not _is_another(p, syntax.lower(head))]
    bodies = [p for p in bodies if not _is_named_behind(syntax, p, head)]
    ranked = [(_times_subject(syntax, party, head), party) for party in bodies]
    most, party = max(ranked, key=lambda pair: pair[0], default=(0, None))
    # One that never acts is meant where it is the only one that could be.
    return party if most or len(bodies) == 1 else None


def name_before(syntax: Syntax, parties: Parties, source: WordRange, head: int) -> WordRange | None:
    """The name that a source only describes: "a small newspaper," after "the Courier," is the Courier."""
    first, last = source
    if seat_at(syntax, head):
        return _before_seat(syntax, parties, head)
    if syntax.form(head) in _LEANINGS and syntax.lower(first) == "the":
        return _seated(syntax, parties, source, head)
    if first < 2 or syntax.form(first - 1) != "," or syntax.lower(first) not in {"a", "an", "the"}:
        return None
    if "," not in {syntax.form(i) for i in (last - 1, min(last, len(syntax.words) - 1))}:
        return None
    party = parties.at(first - 2)
    if party is None or not _may_describe(syntax.lower(head), party):
        return None
    return next((m for m in party.mentions if m[1] == first - 1), None)


def _seated(syntax: Syntax, parties: Parties, source: WordRange, head: int) -> WordRange | None:
    """Of "the Arizona Republican" the one introduced as "John Doe, R-Ariz.", the last before it."""
    state = syntax.form(head - 1).lower() if head - 1 > source[0] else ""
    letter = syntax.form(head)[0]
    for i in range(head - 1, 1, -1):
        seat = seat_at(syntax, i)
        if seat and seat[0] == letter and _may_shorten(seat[1], state):
            found = _before_seat(syntax, parties, i)
            if found is not None:
                return found
    return None


def _may_shorten(form: str, name: str) -> bool:
    """Whether "Ariz." or "AZ" may be short for the name; any is for none."""
    letters = form.strip(".").lower()
    rest = iter(name.lower())
    return not name or (
        name[:1] == letters[:1] and all(letter in rest for letter in letters if letter.isalpha())
    )


def _before_seat(syntax: Syntax, parties: Parties, head: int) -> WordRange | None:
    """The person in front of the letters for party and state: "Joseph Crowley, D-N.Y."."""
    party = parties.at(head - 2) if head > 1 and syntax.form(head - 1) in {",", "("} else None
    return next((m for m in party.mentions if m[1] == head - 1), None) if party is not None else None


def _may_describe(noun: str, party: Party) -> bool:
    """Whether a noun can stand in apposition to a party of that kind."""
    roles = lexicon("roles")
    if party.kind is ActorKind.PERSON:
        return noun in roles["single"] | roles["post"]
    return party.kind is ActorKind.ORGANISATION and noun in _ANY | roles["body"] | lexicon("media")["noun"]


def named_at_end(syntax: Syntax, parties: Parties, source: WordRange) -> Party | None:
    """The party whose name ends a description: "the state refiner CPC", "a friend, Maria Keita"."""
    last = next((i for i in range(source[0] + 1, source[1]) if syntax.lower(i) in RELATIVE), source[1])
    while last > source[0] and syntax.words[last - 1].upos == "PUNCT":
        last -= 1
    party = parties.at(last - 1) if last > source[0] else None
    mention = next((m for m in party.mentions if m[1] == last), None) if party is not None else None
    if mention is None or mention[0] <= source[0]:
        return None
    if any(syntax.words[i].deprel == "acl" for i in range(source[0], mention[0])):
        return None  # "an official quoted by the newspaper Sentinel"
    before = mention[0] - 1
    noun = syntax.words[before].upos in {"NOUN", "PROPN"} and syntax.form(before).islower()
    noun = noun or _holds_office(syntax, source, mention)
    apposed = syntax.form(before) == "," and party is not None and party.kind is ActorKind.PERSON
    return party if noun or apposed else None


def _holds_office(syntax: Syntax, source: WordRange, name: WordRange) -> bool:
    """Whether a post opens the words before a name: "his envoy to the United Nations Ann Lee"."""
    posts = lexicon("roles")["post"] | lexicon("roles")["title"]
    head = syntax.lower(source[0] + 1) if source[0] + 1 < name[0] else ""
    joined = syntax.words[name[0] - 1].upos in {"NOUN", "PROPN"}
    return head in posts and joined and syntax.lower(source[0]) in {"his", "her", "its", "their", "the"}


def _is_another(party: Party, noun: str) -> bool:
    """Whether a name says that it is a body of another kind: a school is no company."""
    kinds = (_ANY | lexicon("roles")["body"] | {"college", "fund"}) & set(party.name.lower().split())
    return bool(kinds) and noun not in kinds


def _is_near(syntax: Syntax, party: Party, word: int) -> bool:
    """Whether the party is named before the word, and not long before."""
    here = syntax.sentence_of[word]
    return any(m[1] <= word and here - syntax.sentence_of[m[0]] <= REACH for m in party.mentions)


def _is_named_behind(syntax: Syntax, party: Party, word: int) -> bool:
    """Whether the same sentence goes on to name the party: whom "the school" blames is not the school."""
    end = syntax.tagged.sentences[syntax.sentence_of[word]][1]
    return any(word < m[0] < end for m in party.mentions)


def _times_subject(syntax: Syntax, party: Party, before: int) -> int:
    """How often the party was the subject of a verb: who acts in an article is spoken of further."""
    mentions = [m for m in party.mentions if m[1] <= before]
    return sum(syntax.words[syntax.head_of(m)].deprel.startswith("nsubj") for m in mentions)


def _last_named(parties: list[Party], before: int) -> Party | None:
    places = [(last, party) for party in parties for _, last in party.mentions if last <= before]
    return max(places, key=lambda place: place[0])[1] if places else None


def in_capitals(syntax: Syntax, parties: Parties, source: WordRange) -> Party | None:
    """The known person whose surname stands in capitals alone, as in a transcript."""
    form = syntax.form(source[0])
    if source[1] - source[0] > 1 or not form.isupper() or len(form) < 3:
        return None
    bearers = [p for p in parties.people() if p.name.split()[-1].upper() == form]
    return next((p for p in bearers if not p.name.isupper()), None)
