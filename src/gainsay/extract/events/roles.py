"""Who does it and to whom it is done, from the dependents of a verb or an event noun."""

from collections.abc import Iterator

from gainsay.extract.events.frames import entries, is_in
from gainsay.extract.syntax import Syntax

# Prepositions before those to whom something is done, the likeliest first.
TOWARDS = (
    "against", "with", "to", "on", "upon", "at", "towards", "toward", "from", "of", "over", "into", "for",
    "between", "in", "near",
)  # fmt: skip
# Participles that tell what their subject is minded to do.
_STATES = frozenset({"opposed", "prepared", "committed", "determined"})
_UP = frozenset({"conj", "xcomp", "advcl"})


def case_of(syntax: Syntax, word: int) -> str:
    """The preposition of a phrase, or the empty string."""
    return next((syntax.lower(i) for i in syntax.modifiers(word, "case") if i < word), "")


def is_passive(syntax: Syntax, verb: int) -> bool:
    """Whether the subject of a verb suffers what it tells."""
    if syntax.words[verb].upos == "ADJ" or syntax.lower(verb) in _STATES:
        return False
    passive = any(syntax.words[i].deprel in {"nsubj:pass", "aux:pass"} for i in syntax.children[verb])
    # "Villages attacked by rebels", "women who feel threatened".
    above = syntax.words[verb].head
    if not passive and syntax.words[verb].deprel == "conj" and not syntax.lower(verb).endswith("ing"):
        # "Were arrested and jailed".
        own = any(True for _ in syntax.modifiers(verb, "nsubj", "aux", "obj"))
        return not own and any(True for _ in syntax.modifiers(above, "aux:pass"))
    bare = syntax.words[verb].deprel in {"acl", "xcomp"} and not syntax.lower(verb).endswith("ing")
    return passive or (bare and not any(True for _ in syntax.modifiers(verb, "mark", "aux", "nsubj")))


def subject(syntax: Syntax, verb: int) -> int | None:
    """The subject of a verb, its own or that of the verb it continues, or the noun that it describes."""
    for _ in range(5):
        own = next((i for i in syntax.modifiers(verb, "nsubj") if i != verb), None)
        if own is not None:
            return own
        word = syntax.words[verb]
        relation = word.deprel.partition(":")[0]
        if relation in {"acl", "ccomp", "xcomp"} and word.head >= 0:
            found = _lent(syntax, verb, relation)
            if found is not None or relation != "xcomp":
                return found
        if relation not in _UP or word.head < 0:
            return None
        verb = word.head
    return None


def _lent(syntax: Syntax, verb: int, relation: str) -> int | None:
    """The subject of a verb without one that a noun, the clause around it or an object lends it."""
    above = syntax.words[verb].head
    if relation == "ccomp":
        return _misplaced(syntax, verb, above) if above > verb else None
    if relation == "xcomp":
        return _controller(syntax, above)
    if any(syntax.lower(i) == "to" for i in syntax.modifiers(verb, "mark")):
        return _intending(syntax, above)
    marked = any(True for _ in syntax.modifiers(verb, "mark", "case"))
    return above if not marked or _is_accused(syntax, above) else None


def _intending(syntax: Syntax, noun: int) -> int | None:
    """Whose decision, plan or call it is that an infinitive fills: "the president's decision to leave"."""
    owner = next(syntax.modifiers(noun, "nmod:poss"), None)
    if owner is not None:
        return owner
    verb = syntax.words[noun].head
    if syntax.words[noun].deprel != "obj" or verb < 0:
        return noun if is_in(syntax.lower(noun), "who") else None
    return next(syntax.modifiers(verb, "nsubj"), None)


def _is_accused(syntax: Syntax, noun: int) -> bool:
    """Whether what hangs on a noun is what its bearer is said to have done: "accused rebels of killing"."""
    verb = syntax.words[noun].head
    accused = verb >= 0 and any(entry.frame.op == "accuse" for entry in entries(syntax.lower(verb)))
    return accused and syntax.words[noun].deprel in {"obj", "nsubj:pass"}


def _misplaced(syntax: Syntax, verb: int, above: int) -> int | None:
    """The subject that the tree gives to the verb of saying behind: "Rebels attacked …, the court said"."""
    subjects = list(syntax.modifiers(above, "nsubj"))
    return subjects[0] if len(subjects) > 1 and subjects[0] < verb else None


def _controller(syntax: Syntax, verb: int) -> int | None:
    """Of "ordered troops to leave" the troops."""
    return next(syntax.modifiers(verb, "obj"), None)


def doers(syntax: Syntax, verb: int) -> list[int]:
    """Heads of the phrases that name who does what a verb tells."""
    if is_passive(syntax, verb):
        found = list(syntax.modifiers(verb, "obl:agent"))
        return found or [i for i in syntax.modifiers(verb, "obl") if case_of(syntax, i) == "by"]
    one = subject(syntax, verb)
    return [one] if one is not None else []


def sufferers(syntax: Syntax, verb: int) -> list[int]:
    """Heads of the phrases that may name to whom it is done, the likeliest first."""
    found = []
    if is_passive(syntax, verb):
        one = subject(syntax, verb)
        found += [one] if one is not None else []
    else:
        found += [*syntax.modifiers(verb, "iobj"), *syntax.modifiers(verb, "obj")]
    return found + list(towards(syntax, verb))


def towards(syntax: Syntax, word: int) -> Iterator[int]:
    """Phrases with one of the prepositions under a verb or noun, in the order of the prepositions."""
    phrases = [(case_of(syntax, i), i) for i in syntax.modifiers(word, "obl", "nmod", "nsubj") if i > word]
    for preposition in TOWARDS:
        yield from (i for case, i in phrases if case == preposition)


def noun_doers(syntax: Syntax, noun: int, by_of: bool) -> list[int]:
    """Who did what an event noun tells: "the rebels' attack", "a visit by the envoy", "French strikes"."""
    marks = {"by", "between", "among", *(["of"] if by_of else [])}
    phrases = [i for i in syntax.modifiers(noun, "nmod") if case_of(syntax, i) in marks]
    before = [i for i in syntax.modifiers(noun, "nmod:poss", "amod", "compound")
              if i < noun and syntax.words[i].upos != "VERB"]  # fmt: skip
    inner = [i for phrase in syntax.modifiers(noun, "nmod") for i in syntax.modifiers(phrase, "nmod")]
    return [*phrases, *(i for i in inner if case_of(syntax, i) == "by"), *before]


def noun_sufferers(syntax: Syntax, noun: int) -> list[int]:
    """To whom it was done: "the attack on", "clashes with", "the arrest of"."""
    return [i for i in towards(syntax, noun) if case_of(syntax, i) != "between"]


def between(syntax: Syntax, noun: int) -> list[int]:
    """Of "a meeting between" those who meet."""
    return [i for i in syntax.modifiers(noun, "nmod") if case_of(syntax, i) == "between"]


def subjects_below(syntax: Syntax, word: int) -> list[int]:
    """The subjects of the clauses under a word: who should do what is demanded."""
    clauses = syntax.modifiers(word, "ccomp", "xcomp", "acl")
    return [i for clause in clauses for i in syntax.modifiers(clause, "nsubj")]
