"""Who does the reporting where the network names nobody: read off the tree.

The subject of the reporting verb, the agent of a passive, the owner of a noun
("the ministry's claim"); a verb without a subject of its own ("…, adding that")
shares that of the verb it hangs on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax

# Relations inside a noun phrase.
_NOMINAL = frozenset({"nmod", "compound", "flat", "appos", "amod", "nummod", "det", "conj", "list"})

# Subjects that report nothing themselves.
_MUTE = frozenset({"there", "what", "this", "that", "these", "those"})

# How far before "who" its noun may stand, in words, where the noun beside it is a thing.
_FAR = 12
# Words that only count those who are meant.
_COUNTED = frozenset({"some", "many", "several", "one", "two", "three", "others"})
# A verb by one of these relations may share the subject of its head.
_SHARING = frozenset({"conj", "advcl", "xcomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a source; `own` is False where they are another verb's subject."""

    words: WordRange
    own: bool


def subject_of(syntax: Syntax, cue: WordRange) -> Subject | None:
    """The party that a cue's tree names, or None."""
    verb = syntax.head_of(cue)
    own = True
    for _ in range(4):  # more clauses than that do not share a subject
        found = _subject(syntax, verb)
        if found is not None:
            words = phrase_of(syntax, found)
            return Subject(words, own) if not _meets(words, cue) else None
        document = _document(syntax, verb)
        if document is not None:
            return Subject((document, cue[0]), own=True)
        first = _of_the_first(syntax, verb)
        if first is not None:
            return Subject(phrase_of(syntax, first), own=False)
        if syntax.words[verb].deprel.split(":")[0] not in _SHARING or _is_passive(syntax, verb):
            break
        verb, own = syntax.words[verb].head, False
    return _of_report_before(syntax, cue)


def _of_the_first(syntax: Syntax, verb: int) -> int | None:
    """Of "Brown was the first senator to call on him to go" Brown, whom the infinitive tells of."""
    noun = syntax.words[verb].head
    infinitive = syntax.words[verb].deprel == "acl" and any(
        syntax.lower(i) == "to" for i in syntax.modifiers(verb, "mark")
    )
    if not infinitive or not any(True for _ in syntax.modifiers(noun, "cop")):
        return None
    return next((i for i in syntax.modifiers(noun, "nsubj") if _can_speak(syntax, i)), None)


def _of_report_before(syntax: Syntax, cue: WordRange) -> Subject | None:
    """Of "denied that he paid but said" the subject of "denied", wherever the tree hangs "said"."""
    if cue[0] == 0 or syntax.lower(cue[0] - 1) not in {"and", "but"}:
        return None
    sentence = syntax.sentence_of[cue[0]]
    before = [
        one.cue
        for one in syntax.tagged.attributions
        if one.cue[1] < cue[0] and syntax.sentence_of[one.cue[0]] == sentence and one.content
    ]
    found = subject_of(syntax, before[-1]) if before else None
    return Subject(found.words, own=False) if found is not None else None


def _document(syntax: Syntax, verb: int) -> int | None:
    """Where "a letter they sent" begins in "a letter they sent alleging that …"."""
    noun = syntax.words[verb].head
    alleging = syntax.words[verb].deprel == "acl" and syntax.lower(verb).endswith("ing")
    if not alleging or not 0 <= noun < verb or syntax.lower(noun) not in lexicon("roles")["document"]:
        return None
    first = noun
    while first > 0 and syntax.words[first - 1].upos in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}:
        first -= 1
    return first


def clause_of(syntax: Syntax, cue: WordRange) -> WordRange | None:
    """What a cue reports by the tree: its clause after it, or the clause that it is put in or after."""
    verb = syntax.head_of(cue)
    for clause in syntax.modifiers(verb, "ccomp"):
        words = phrase_of(syntax, clause)
        if not _meets(words, cue) and words[1] - words[0] > 1:
            return words
    if syntax.words[verb].deprel.startswith("parataxis"):
        first, last = phrase_of(syntax, syntax.words[verb].head)
        aside = phrase_of(syntax, verb)
        parts = [(first, min(aside[0], last)), (max(aside[1], first), last)]
        longest = max(parts, key=lambda part: part[1] - part[0])
        return longest if longest[1] - longest[0] > 2 else None
    return None


def antecedent_of(syntax: Syntax, pronoun: int) -> WordRange | None:
    """The noun phrase that a relative pronoun stands for, without its clause.

    A pronoun follows its noun closely: the noun that the tree gives is taken
    where the noun right before the pronoun is part of its phrase ("the head of
    the ministry, who"), else that one before the pronoun.
    """
    # Of "several of whom" the noun stands before the number.
    before = pronoun - 2 if pronoun > 1 and syntax.lower(pronoun - 1) == "of" else pronoun
    near = next((i for i in range(before - 1, max(-1, before - 4), -1) if _is_noun(syntax, i)), None)
    noun = _clause_noun(syntax, pronoun)
    things = [i for i in (near, noun) if i is None or not _is_somebody(syntax, i)]
    if syntax.lower(pronoun) in {"who", "whom"} and things:
        person = _somebody_between(syntax, noun, pronoun, of_whom=before < pronoun)
        if person is not None:
            return noun_phrase(syntax, person)
    if near is None:
        return noun_phrase(syntax, noun) if noun is not None and noun < pronoun else None
    path = syntax.path(near, noun) if noun is not None else None
    if noun is None or path is None or any(r.split(":")[0] not in _NOMINAL for r in path):
        noun = near
    return noun_phrase(syntax, noun)


def _somebody_between(syntax: Syntax, noun: int | None, pronoun: int, *, of_whom: bool) -> int | None:
    """The human beings at `noun` or, where that is a thing or far off, behind it: who wrote is no letter."""
    if noun is not None and noun < pronoun and pronoun - noun <= _FAR:
        return next((i for i in range(noun, pronoun) if _is_somebody(syntax, i)), None)
    if not of_whom:
        return None
    first = max(syntax.tagged.sentences[syntax.sentence_of[pronoun]][0], pronoun - _FAR)
    return next((i for i in range(pronoun - 1, first - 1, -1) if _is_somebody(syntax, i)), None)


def _is_somebody(syntax: Syntax, word: int) -> bool:
    """Whether a noun means human beings."""
    roles, form = lexicon("roles"), syntax.lower(word)
    if form in _COUNTED:
        return False
    people = roles["single"] | roles["unnamed"] | roles["post"] | roles["adherents"]
    return _is_noun(syntax, word) and (form in people or (form.endswith("s") and form[:-1] in people))


def _clause_noun(syntax: Syntax, pronoun: int) -> int | None:
    """What the pronoun's clause hangs on."""
    verb = syntax.words[pronoun].head
    while verb >= 0 and not syntax.words[verb].deprel.startswith("acl"):
        verb = syntax.words[verb].head
    return syntax.words[verb].head if verb >= 0 else None


def _is_noun(syntax: Syntax, word: int) -> bool:
    return syntax.words[word].upos in {"NOUN", "PROPN", "PRON"}


def noun_phrase(syntax: Syntax, noun: int) -> WordRange:
    """The noun with what belongs to it, without clauses and what follows punctuation."""
    found = [noun]
    for child in syntax.children[noun]:
        relation = syntax.words[child].deprel.split(":")[0]
        if relation not in {"acl", "punct", "cc", "conj", "parataxis", "case", "advcl", "cop", "nsubj"}:
            found.extend(range(*noun_phrase(syntax, child)))
    return min(found), max(found) + 1


def _subject(syntax: Syntax, verb: int) -> int | None:
    if syntax.words[verb].upos in {"NOUN", "PROPN"}:
        owner = next(syntax.modifiers(verb, "nmod:poss"), None) or _agent(syntax, verb, "nmod")
        return owner if owner is not None else _named_before(syntax, verb)
    if _is_passive(syntax, verb):
        return _agent(syntax, verb, "obl")
    found = next((i for i in syntax.modifiers(verb, "nsubj") if _can_speak(syntax, i)), None)
    found = found if found is not None else _taken_for_clause(syntax, verb)
    return found if found is not None else _taken_for_object(syntax, verb)


def _named_before(syntax: Syntax, noun: int) -> int | None:
    """The party whose name stands before a noun like a possessive: "UN claims that"."""
    names = {
        i
        for e in syntax.tagged.entities
        if e.label in {"Person", "Organization"}
        for i in range(e.first, e.last)
    }
    return next((i for i in syntax.modifiers(noun, "compound") if i < noun and i in names), None)


def _taken_for_clause(syntax: Syntax, verb: int) -> int | None:
    """In "the states involved declared that" the states, where the tree takes "involved" for a clause."""
    clauses = list(syntax.modifiers(verb, "ccomp"))
    if any(True for _ in syntax.modifiers(verb, "nsubj")) or not any(i > verb for i in clauses):
        return None
    before = (i for i in clauses if i < verb)
    return next((j for i in before for j in syntax.modifiers(i, "nsubj") if _can_speak(syntax, j)), None)


def _taken_for_object(syntax: Syntax, verb: int) -> int | None:
    """A noun that stands before a verb without a subject: its object it can only be for an erring tree."""
    if any(True for _ in syntax.modifiers(verb, "nsubj")) or syntax.lower(verb).endswith("ing"):
        return None
    before = (
        i for i in syntax.modifiers(verb, "obj") if i < verb and syntax.words[i].upos in {"NOUN", "PROPN"}
    )
    # A name without a preposition is no place or time either.
    parties = {e.first for e in syntax.tagged.entities if e.label in {"Person", "Organization"}}
    named = (
        i
        for i in syntax.modifiers(verb, "obl")
        if i < verb and i in parties and not any(True for _ in syntax.modifiers(i, "case"))
    )
    return next(before, next(named, None))


def _can_speak(syntax: Syntax, word: int) -> bool:
    nobody = any(syntax.lower(i) == "no" for i in syntax.modifiers(word, "det"))
    return syntax.words[word].deprel == "nsubj" and syntax.lower(word) not in _MUTE and not nobody


def _is_passive(syntax: Syntax, verb: int) -> bool:
    return any(True for _ in syntax.modifiers(verb, "nsubj:pass", "aux:pass"))


def _agent(syntax: Syntax, verb: int, relation: str) -> int | None:
    for word in syntax.modifiers(verb, relation):
        if any(syntax.lower(case) == "by" for case in syntax.modifiers(word, "case")):
            return word
    return None


def phrase_of(syntax: Syntax, top: int) -> WordRange:
    """Everything under the word, less a leading preposition and edge punctuation."""
    found = [top]
    for word in found:
        found.extend(syntax.children[word])
    first, last = min(found), max(found) + 1
    while first < top and syntax.words[first].upos in {"ADP", "PUNCT", "CCONJ"}:
        first += 1
    while last > top + 1 and syntax.words[last - 1].upos == "PUNCT":
        last -= 1
    return first, last


def _meets(one: WordRange, other: WordRange) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def subjects_before(syntax: Syntax, pronoun: int, first: int) -> Iterator[int]:
    """Subjects from the word `first` up to a pronoun, the nearest first.

    They stand in its sentence; what begins a sentence may also go on about what the one before is about.
    """
    here = syntax.sentence_of[pronoun]
    start = syntax.tagged.sentences[here][0]
    goes_on = start == pronoun and here > 0
    start = syntax.tagged.sentences[here - 1][0] if goes_on else start
    for word in range(pronoun - 1, max(start, first) - 1, -1):
        main = not goes_on or syntax.words[syntax.words[word].head].deprel == "root"
        if syntax.words[word].deprel.startswith("nsubj") and main:
            yield word
