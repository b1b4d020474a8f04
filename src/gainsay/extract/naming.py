"""The network's names mended by how the article uses them.

A name that was cut in two is one again, a first name left out is taken in, a
name that carries several labels gets the one it carries most, and what cannot
be a person's name is taken off the persons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gainsay.encode import Entity
from gainsay.extract.lexicons import lexicon
from gainsay.extract.overlooked import NEWS_AGENCY, ORGANISATION, PERSON, overlooked
from gainsay.extract.phrases import POSSESSIVES, seat_at
from gainsay.extract.syntax import Syntax
from gainsay.ground import KnowledgeBase, by_capital, by_demonym, by_name, by_seat
from gainsay.records import ActorKind

_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "sen", "rep", "gov"})
# What a secretary, a minister or an officer is for.
_OF_POSTS = frozenset({
    "press", "foreign", "prime", "deputy", "vice", "chief", "general", "defense", "defence", "finance",
    "interior", "communications", "state", "homeland",
})  # fmt: skip
# Words of a person's name, at most, with a title.
_LONGEST_NAME = 4


def names_in(syntax: Syntax, known: KnowledgeBase) -> list[Entity]:
    """The entities in the order of the text, persons and organisations under the label that is theirs.

    What `known` names as an organisation is none of the persons.
    """
    joined = (part for entity in _joined(syntax, known) for part in _without_employer(syntax, entity, known))
    named = (_without_kind(syntax, _with_first_name(syntax, entity)) for entity in joined)
    whole = [_without_post(syntax, entity) for entity in named]
    listed = list(_one_label_each(syntax, _completed(syntax, whole, known), known))
    labels = _labels(syntax, listed)
    kept = [e for e in listed if not _is_no_party(syntax, e, labels)]
    return sorted([*kept, *overlooked(syntax, kept)], key=lambda e: (e.first, e.last))


def is_adherents(form: str) -> bool:
    """Whether a capitalised plural names the followers of a cause or the people of a state."""
    plural = form.endswith("s") and form[:1].isupper()
    return plural and (form.lower() in lexicon("roles")["adherents"] or by_demonym(form) is not None)


def _joined(syntax: Syntax, known: KnowledgeBase) -> Iterable[Entity]:
    """Two names of persons right behind each other are one: the network cuts rare names."""
    open_name: Entity | None = None
    for entity in sorted(syntax.tagged.entities, key=lambda e: (e.first, e.last)):
        if (
            open_name is not None
            and _goes_on(syntax, open_name, entity)
            and not _is_known(syntax, open_name, known)
        ):
            open_name = replace(open_name, last=entity.last)
            continue
        if open_name is not None:
            yield open_name
        open_name = entity
    if open_name is not None:
        yield open_name


def _goes_on(syntax: Syntax, one: Entity, other: Entity) -> bool:
    """Whether the second name begins where the first ends, in one sentence, and is no title's."""
    if not one.label == other.label == PERSON or one.last != other.first:
        return False
    titled = syntax.lower(other.first) in lexicon("roles")["title"]
    possessive = syntax.form(one.last - 1) in POSSESSIVES
    return not titled and not possessive and syntax.sentence_of[one.first] == syntax.sentence_of[other.first]


def _with_first_name(syntax: Syntax, entity: Entity) -> Entity:
    """The name with the capitalised words before it that the tree counts to it."""
    first = entity.first
    while entity.label == PERSON and first > 0 and _is_first_name(syntax, first):
        first -= 1
    return replace(entity, first=first)


def _without_post(syntax: Syntax, entity: Entity) -> Entity:
    """Of "White House Press Secretary" the White House alone: what kind of secretary is the post's."""
    last = entity.last
    posts = last < len(syntax.words) and syntax.lower(last) in lexicon("roles")["title"]
    cut = entity.label == ORGANISATION and last - entity.first > 1 and posts
    return replace(entity, last=last - 1) if cut and syntax.lower(last - 1) in _OF_POSTS else entity


def _without_kind(syntax: Syntax, entity: Entity) -> Entity:
    """Of "the Halcyon news" agency Halcyon alone."""
    last = entity.last
    kind = last < len(syntax.words) and (syntax.form(last - 1), syntax.lower(last)) in NEWS_AGENCY
    return replace(entity, last=last - 1) if kind and last - entity.first > 1 else entity


def _without_employer(syntax: Syntax, entity: Entity, known: KnowledgeBase) -> Iterable[Entity]:
    """Of "Boko Haram Abubakar Shekau" the group and the person, each a name of its own."""
    lasts = range(entity.last - 1, entity.first + 1, -1) if entity.label == PERSON else ()
    for last in lasts:
        employer = replace(entity, last=last, label=ORGANISATION)
        if _is_known(syntax, employer, known):
            yield employer
            yield replace(entity, first=last)
            return
    yield entity


def _is_first_name(syntax: Syntax, word: int) -> bool:
    """Whether the word before `word` is the first part of the same name."""
    before, flat = word - 1, syntax.words[word]
    capital = syntax.form(before)[0].isupper() and syntax.words[before].upos == "PROPN"
    joined = flat.deprel.startswith("flat") and flat.head == before
    return joined and capital and syntax.lower(before) not in lexicon("roles")["title"]


def _completed(syntax: Syntax, entities: Sequence[Entity], known: KnowledgeBase) -> Iterable[Entity]:
    """A name cut short takes in the word behind it where the article, or `known`, has the longer name."""
    names = {_name(syntax, entity) for entity in entities}
    for entity in entities:
        longer = replace(entity, last=min(entity.last + 1, len(syntax.words)))
        whole = longer.last > entity.last
        word = whole and syntax.form(entity.last).isalpha() and entity.last - entity.first == 1
        if word and entity.label in {PERSON, ORGANISATION} and _is_known(syntax, longer, known):
            yield replace(longer, label=ORGANISATION)  # "the Wagner group"
        else:
            yield longer if whole and _name(syntax, longer) in names else entity


def _one_label_each(syntax: Syntax, entities: Iterable[Entity], known: KnowledgeBase) -> Iterable[Entity]:
    """A name is a person's or an organisation's throughout; full names of known surnames are persons'."""
    listed = list(entities)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in listed:
        votes[_name(syntax, entity)][entity.label] += 1
    titled = {syntax.form(entity.last - 1) for entity in listed if _is_titled(syntax, entity)}
    short = _short_of_bodies(votes) - titled
    for entity in listed:
        name = _name(syntax, entity)
        counts = votes[name]
        named = entity.label in {PERSON, ORGANISATION} and entity.last - entity.first < _LONGEST_NAME
        if _is_known(syntax, entity, known):
            yield replace(entity, label=ORGANISATION)
        elif named and syntax.form(entity.last - 1) in titled:
            yield replace(entity, label=PERSON)
        elif entity.label == PERSON and (name in short or _is_body(name)):
            yield replace(entity, label=ORGANISATION)
        elif entity.label in {PERSON, ORGANISATION}:
            usual = ORGANISATION if counts[ORGANISATION] > counts[PERSON] else PERSON
            tied = counts[ORGANISATION] == counts[PERSON]
            yield entity if tied else replace(entity, label=usual)
        else:
            person = _is_titled(syntax, entity) or _bears_surname(syntax, entity, votes)
            yield replace(entity, label=PERSON) if person else entity


def _short_of_bodies(votes: dict[str, Counter[str]]) -> set[str]:
    """First words of organisations' longer names that no person's name holds: "Exxon" of "Exxon Mobil"."""
    longer = {name: counts for name, counts in votes.items() if " " in name}
    bodies = {name for name, counts in longer.items() if counts[ORGANISATION] > counts[PERSON]}
    people = {word for name in longer.keys() - bodies if longer[name][PERSON] for word in name.split()}
    given = lexicon("names")["feminine"] | lexicon("names")["masculine"]
    return {word for name in bodies if (word := name.split()[0]).lower() not in given} - people


def _is_titled(syntax: Syntax, entity: Entity) -> bool:
    """Whether a courtesy title stands before a single name or opens one: "Mr. Fox" is no broadcaster."""
    first = entity.first
    if entity.last - first > 1 and syntax.lower(first) in _COURTESY:
        return entity.last - first < _LONGEST_NAME
    before = first - 1 - (first > 1 and syntax.form(first - 1) == ".")
    return entity.last - first == 1 and before >= 0 and syntax.lower(before).rstrip(".") in _COURTESY


def _is_body(name: str) -> bool:
    """Whether a name's own words make it a medium's or another body's, whatever the network took it for."""
    media, words = lexicon("media"), name.lower().split()
    if name.lower() in media["name"]:
        return True
    given = lexicon("names")["feminine"] | lexicon("names")["masculine"]
    return len(words) > 1 and words[0] not in given and words[-1] in lexicon("roles")["body"] | media["word"]


def _is_known(syntax: Syntax, entity: Entity, known: KnowledgeBase) -> bool:
    """Whether the knowledge base has an organisation of this very name.

    A single word must be its usual name or an acronym: "Wagner" may be a man, "Hamas" is none.
    """
    name = _name(syntax, entity)
    found = known.find(name)
    if found is None or found.kind is ActorKind.PERSON:
        return False
    return " " in name or name.isupper() or name == found.name


def _bears_surname(syntax: Syntax, entity: Entity, votes: dict[str, Counter[str]]) -> bool:
    """Whether two or three words end with what is a person's name more often than anything else."""
    if not 1 < entity.last - entity.first < 4:
        return False
    proper = all(syntax.words[i].upos == "PROPN" for i in range(entity.first, entity.last))
    alone = votes[syntax.form(entity.last - 1)]
    return proper and 2 * alone[PERSON] > alone.total()


def _name(syntax: Syntax, entity: Entity) -> str:
    return syntax.span((entity.first, entity.last)).text.removeprefix("the ").removeprefix("The ")


def _labels(syntax: Syntax, entities: Iterable[Entity]) -> Counter[tuple[str, bool]]:
    """How often each word stands in the name of a person, and in that of anything else."""
    return Counter(
        (syntax.form(i), entity.label == PERSON)
        for entity in entities
        for i in range(entity.first, entity.last)
    )


def _is_credit(syntax: Syntax, entity: Entity) -> bool:
    """Whether a name is that of a photographer: "(Ann Lee/AP)"."""
    span = syntax.span((entity.first, entity.last))
    return "/" in {syntax.text[span.start - 1 : span.start], syntax.text[span.end : span.end + 1]}


def _is_leaning(syntax: Syntax, entity: Entity) -> bool:
    """Whether the name only tells whose the people behind it are: "Missouri Republican senators"."""
    last = entity.last - 1
    behind = last + 1 < len(syntax.words) and syntax.words[last + 1].upos == "NOUN"
    people = behind and syntax.lower(last + 1).endswith("s") and syntax.words[last].head > last
    return entity.last - entity.first > 1 and people and is_adherents(f"{syntax.form(last)}s")


def _is_no_party(syntax: Syntax, entity: Entity, labels: Counter[tuple[str, bool]]) -> bool:
    """Whether a single word taken for a party is a group of people, a place, or mostly something else."""
    if entity.label not in {PERSON, ORGANISATION}:
        return False
    lower = [syntax.form(i)[0].islower() for i in range(entity.first, entity.last)]
    credit = entity.label == PERSON and _is_credit(syntax, entity)
    seat = seat_at(syntax, entity.first) is not None
    people = _is_leaning(syntax, entity) or (all(lower[:-1]) and is_adherents(syntax.form(entity.last - 1)))
    if credit or seat or people:
        return True
    if len(lower) > 1:
        return False
    word = syntax.form(entity.first)
    if entity.label == ORGANISATION:
        return False
    if word.lower() in lexicon("roles")["title"] | lexicon("roles")["post"]:
        return True
    place = by_capital(word) or by_name(word) or by_seat(word)
    return bool(place) or labels[word, True] <= labels[word, False]
