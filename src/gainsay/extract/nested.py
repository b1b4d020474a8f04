"""Claims that a noun or a passive verb reports: "the allegation that …", "has been accused of …".

The network was trained on articles in which many of these carry no mark, so
they are read off the tree; a cue that the network has found is left to it.
"""

from collections.abc import Callable, Iterator, Sequence

from gainsay.encode import WordRange
from gainsay.extract.drafts import Draft
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.phrases import POSSESSIVES, charge_behind, marked, own_phrase, owners
from gainsay.extract.syntax import Syntax

NESTED = ("rule:claim-noun", "rule:accused")
# A rule finds no more than a network that is half sure.
_SCORE = 0.5
_ACCUSING = frozenset({"accuse", "suspect"})
# What somebody does who makes a claim.
_MAKING = frozenset({"make", "level", "raise", "bring", "repeat", "air", "file", "voice", "detail"})
_ABOUT = frozenset({"of", "about", "over"})
_ALLEGING = frozenset({"alleging", "claiming", "saying", "stating", "arguing", "charging", "asserting"})
_INQUIRIES = frozenset({"investigation", "investigations", "inquiry", "inquiries", "probe", "probes"})
_SEVERAL = frozenset({"group", "groups"})
_FUNCTION = frozenset({"mark", "case", "punct", "cc"})


def nested(syntax: Syntax, found: Sequence[Draft]) -> list[Draft]:
    """Drafts of the claims that no cue of `found` reports, in the order of the text."""
    taken = {i for draft in found if draft.cue_words for i in range(*draft.cue_words)}
    claims = (claim for i in range(len(syntax.words)) if i not in taken and (claim := _claim(syntax, i)))
    return list(claims)


def _claim(syntax: Syntax, word: int) -> Draft | None:
    upos, lower = syntax.words[word].upos, syntax.lower(word)
    who: Callable[[Syntax, int], int | None] = _claimant if upos == "NOUN" else _accuser
    if upos == "NOUN":
        content = said_by_noun(syntax, word)
    elif upos == "VERB" and is_any(lower, _ACCUSING) and not _is_negated(syntax, word):
        content = _charge(syntax, word)
    elif lower in _ALLEGING and syntax.words[word].deprel == "acl":
        return _alleged(syntax, word)
    else:
        return None
    if content is None:
        return None
    source = who(syntax, word)
    words = _without_case(syntax, own_phrase(syntax, source)) if source is not None else None
    if source is not None and words == (source, source + 1):
        words = _whole_name(syntax, source)
    if words is not None and words[0] < content[0] < words[1]:
        words = words[0], content[0] - 1
    cue = (word, word + 1)
    span = syntax.span(content)
    return Draft((span,), syntax.span(cue), cue, words, None, _SCORE, NESTED[upos != "NOUN"])


def _whole_name(syntax: Syntax, word: int) -> WordRange:
    """All of the name that a word is a part of, without a possessive; else the word."""
    name = next((e for e in syntax.tagged.entities if e.first <= word < e.last), None)
    if name is None:
        return word, word + 1
    return name.first, name.last - (name.last - 1 > word and syntax.form(name.last - 1) in POSSESSIVES)


def _alleged(syntax: Syntax, verb: int) -> Draft | None:
    """What a document is said to allege: "a letter they sent on Monday alleging that …"."""
    document = syntax.words[verb].head
    if syntax.lower(document) not in lexicon("roles")["document"] or syntax.lower(verb + 1) != "that":
        return None
    last = next(i for i in range(verb + 2, len(syntax.words) + 1) if _ends_sentence(syntax, verb, i))
    first = document
    while first > 0 and syntax.words[first - 1].upos in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}:
        first -= 1
    source = first, verb
    if last - verb < 3:
        return None
    span, cue = syntax.span((verb + 2, last)), (verb, verb + 1)
    return Draft((span,), syntax.span(cue), cue, source, None, _SCORE, "rule:alleging")


def _is_negated(syntax: Syntax, verb: int) -> bool:
    return any(syntax.lower(i) in lexicon("contents")["not"] for i in syntax.children[verb] if i < verb)


def _ends_sentence(syntax: Syntax, verb: int, word: int) -> bool:
    """Whether a word stands behind all that the sentence of a verb says."""
    last = syntax.tagged.sentences[syntax.sentence_of[verb]][1]
    return word >= last or syntax.form(word) in {".", ";", "?", "!"}


def _without_case(syntax: Syntax, words: WordRange) -> WordRange:
    """Who makes a claim, without the "by" before."""
    return (words[0] + 1, words[1]) if syntax.lower(words[0]) in {"by", "from", "of"} else words


def said_by_noun(syntax: Syntax, noun: int) -> WordRange | None:
    """The words that say what a noun for a claim is about; None for another word, or where none do."""
    if syntax.words[noun].upos != "NOUN" or not is_any(syntax.lower(noun), lexicon("claims")["said"]):
        return None
    that = _clause_behind(syntax, noun) or _clause_behind_makers(syntax, noun)
    if that is not None:
        return that
    for clause in syntax.modifiers(noun, "acl", "ccomp"):
        marks = {syntax.lower(i) for i in syntax.modifiers(clause, "mark")}
        told = marks & {"that", "of", "about"} or any(True for _ in syntax.modifiers(clause, "nsubj"))
        if told and clause > noun and syntax.words[clause].deprel != "acl:relcl":
            return _subtree(syntax, clause)
    about = (i for i in syntax.modifiers(noun, "nmod") if i > noun and marked(syntax, i, set(_ABOUT)))
    topic = next((i for i in about if not _is_party(syntax, i)), None)
    return _subtree(syntax, topic) if topic is not None else None


def said_in(syntax: Syntax, words: WordRange) -> list[WordRange]:
    """What the claims named in a range are about: "her claims about being attacked"."""
    claims = lexicon("claims")["claim"]
    named = (i for i in range(*words) if is_any(syntax.lower(i), claims))
    found = (said for i in named if (said := said_by_noun(syntax, i) or _clause_behind(syntax, i)))
    return [(a, min(b, words[1])) for a, b in found if a < words[1]]


def _clause_behind(syntax: Syntax, noun: int) -> WordRange | None:
    """The clause of a "that" right behind the noun, whatever the tree hangs it on."""
    if noun + 1 >= len(syntax.words) or syntax.lower(noun + 1) != "that":
        return None
    mark = syntax.words[noun + 1]
    if mark.deprel != "mark" or mark.head <= noun + 1:
        return None
    # A tree that errs so may err within the clause: all words up to its last belong to it.
    last = max(_under(syntax, mark.head))
    while last > mark.head and syntax.words[last].deprel == "punct":
        last -= 1
    return noun + 2, last + 1


def _clause_behind_makers(syntax: Syntax, noun: int) -> WordRange | None:
    """The clause behind those who make the claim: "the charge of two states that …"."""
    for party in syntax.modifiers(noun, "nmod"):
        if party > noun and _is_party(syntax, party):
            behind = sorted(i for i in _under(syntax, party) if i > party)
            that = (_clause_behind(syntax, i - 1) for i in behind if syntax.lower(i) == "that")
            return next((clause for clause in that if clause is not None), None)
    return None


def _is_party(syntax: Syntax, word: int) -> bool:
    """Whether a noun names those who make the claim: "accusations of four women"."""
    roles = lexicon("roles")
    makers = roles["unnamed"] | roles["single"] | roles["document"] | roles["powers"] | _INQUIRIES | _SEVERAL
    return marked(syntax, word, {"of"}) and syntax.lower(word) in makers


def _claimant(syntax: Syntax, noun: int) -> int | None:
    """Who makes the claim: its owner, "by" and "from" whom it is, or the subject of making it."""
    parties = [i for i in syntax.modifiers(noun, "nmod") if _is_party(syntax, i)]
    # "Disputing accusations by Exxon that": the tree may hang whom "by" names on the verb.
    behind = noun + 1 < len(syntax.words) and syntax.lower(noun + 1) == "by"
    by = [syntax.words[noun + 1].head] if behind else []
    for owner in (*owners(syntax, noun, {"by", "from"}), *by, *parties):
        if syntax.words[owner].upos in {"PROPN", "NOUN", "PRON"}:
            return owner
    verb = syntax.words[noun].head
    if verb >= 0 and syntax.words[noun].deprel == "obj" and is_any(syntax.lower(verb), _MAKING):
        return next(syntax.modifiers(verb, "nsubj"), None)
    return None


def _charge(syntax: Syntax, verb: int) -> WordRange | None:
    """What somebody is accused of, up to the words that say by whom."""
    charge = _charged(syntax, verb)
    words = _subtree(syntax, charge) if charge is not None else None
    by = _by_whom(syntax, verb)
    if charge is None and by is not None:
        return charge_behind(syntax, by)
    if words is None or by is None or not words[0] < by < words[1]:
        return words
    last = max(i for i in range(words[0], by) if syntax.lower(i) == "by") if by > words[0] else by
    return (words[0], last) if last > words[0] else words


def _charged(syntax: Syntax, verb: int) -> int | None:
    for i in syntax.modifiers(verb, "obl", "advcl", "xcomp"):
        markers = [syntax.lower(j) for j in syntax.children[i] if syntax.words[j].deprel in {"case", "mark"}]
        if "of" in markers:
            return i
    return None


def _accuser(syntax: Syntax, verb: int) -> int | None:
    """Who accuses: the one behind "by", else the subject, unless that is the one accused."""
    by = _by_whom(syntax, verb)
    if by is not None or is_accused(syntax, verb):
        return by
    return next((i for i in syntax.modifiers(verb, "nsubj") if syntax.words[i].deprel != "nsubj:pass"), None)


def is_accused(syntax: Syntax, verb: int) -> bool:
    """Whether the subject of a verb of accusing is the one accused: it has no object of its own."""
    passive = syntax.lower(verb) in {"accused", "suspected"}
    return passive and not any(i > verb for i in syntax.modifiers(verb, "obj"))


def _by_whom(syntax: Syntax, verb: int) -> int | None:
    """Who stands behind "by": with the verb, or with what the tree takes for the charge."""
    charge = _charged(syntax, verb)
    under = [*syntax.modifiers(verb, "obl"), *(_under(syntax, charge) if charge is not None else ())]
    return next(
        (i for i in under if i > verb and is_accused(syntax, verb) and marked(syntax, i, {"by"})), None
    )


def _subtree(syntax: Syntax, top: int) -> WordRange | None:
    """All words under `top` in one piece, without what only joins it to the rest."""
    words = sorted(_under(syntax, top))
    while words and words[0] != top and syntax.words[words[0]].deprel in _FUNCTION:
        words = words[1:]
    while words and syntax.words[words[-1]].deprel == "punct":
        words = words[:-1]
    whole = words and words[-1] - words[0] + 1 == len(words)
    return (words[0], words[-1] + 1) if whole else None


def _under(syntax: Syntax, top: int) -> Iterator[int]:
    stack = [top]
    while stack:
        word = stack.pop()
        yield word
        stack.extend(syntax.children[word])
