"""What a content says, as far as its act depends on it: read off the words and the tree."""

import re
from collections.abc import Iterator, Sequence

from gainsay.encode import WordRange
from gainsay.extract.inflection import is_any, stems
from gainsay.extract.lexicons import lexicon
from gainsay.extract.phrases import marked
from gainsay.extract.syntax import Syntax

_TRUE = r"(?:true|accurate|correct|the case|factual|happened?|based on|borne out)"
_GROUND = r"(?:merit|foundation|basis|evidence|proof|substance|truth|factual)"
_UNTRUE = re.compile(
    rf"\b(?:not|n['’]t|never|nothing) (?:\w+ )?{_TRUE}\b"
    rf"|\bno (?:\w+ )?(?:{_GROUND}|such thing)\b|\bwithout (?:any )?{_GROUND}\b"
    r"|\bfake news\b|\bmade[- ]up\b|\bfar from (?:the truth|true)\b"
    r"|\bmuch ado about nothing\b"
    r"|\bcould(?:n['’]t| not) be further from\b|\bnone of (?:this|that|it|which) (?:is|was)\b",
    re.IGNORECASE,
)
_BAD = r"(?:wrong|illegal|improper|immoral|guilty|unlawful|inappropriate)"
_TIE = r"(?:involvement|role|knowledge|links?|ties|connections?|hand)"
_DEED = r"(?:wrongdoing|violations?|misconduct|impropriety|crimes?|guilt)"
_WRONG = re.compile(
    rf"\b(?:nothing|never|not|n['’]t)\b[^.;]{{0,40}}\b{_BAD}\b"
    rf"|\b(?:no|any|without) (?:\w+ )?(?:{_DEED}|{_TIE})\b",
    re.IGNORECASE,
)
_DISOWNED = re.compile(r"\b(?:no|not|n['’]t|never|nothing|without|denie[sd]|deny)\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:if|whether|unless|until)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\w\W{1,3}(?:is|are|was|were)(?: \w+){0,2} (?:in|at|on) (?:the )?[A-Z]")
_BEHIND = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+)? behind\b", re.IGNORECASE)
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re", "as"})
_BLAMED = frozenset({"implicated", "accused", "suspected"})
_SELVES = frozenset({"i", "we", "they", "he", "she", "it"})
# Those who speak of themselves, and words that only take up another.
_OWN = frozenset({"i", "we", "it", "my", "our", "its", "who", "that", "which"})


_DUE = frozenset({"must", "should", "ought", "would", "could", "can", "may", "might"})


class Contents:
    """One content as a range of words."""

    def __init__(self, syntax: Syntax, words: WordRange) -> None:
        self._syntax, self._words = syntax, words
        self._text = syntax.span(words).text
        self._lists = lexicon("contents")
        self._claims = lexicon("claims")

    def is_negated(self) -> bool:
        """Whether the main clause states that something is not so: no wish, no intention, no ignorance."""
        main = self._main()
        about = [i for i in self._syntax.modifiers(main, "nsubj", "obj", "obl") if self._holds(i)]
        said_no = self._denies(main) or any(self._is_no(i) for i in about)
        if not said_no or self._is(main, self._lists["attitude"]):
            return False
        if any(self._lower(i) in self._lists["modal"] for i in self._syntax.modifiers(main, "aux")):
            return False
        # "does not know who did it" tells of the speaker, "does not know the firm" answers.
        knows = "know" in stems(self._lower(main))
        return not (knows and any(True for _ in self._syntax.modifiers(main, "ccomp", "xcomp", "advcl")))

    def calls_false(self) -> bool:
        """Whether it says of a claim, or of what "this" points at, that it is false.

        Read off the order of the words: trees of half quoted sentences are often wrong.
        """
        if _UNTRUE.search(self._text):
            return True
        false = [i for i in self._all() if self._is(i, self._claims["false"])]
        said = any(self._is_said_of_a_claim(i) for i in false)
        return said or self._is_outcry(false) or self._denies_a_claim()

    def _denies_a_claim(self) -> bool:
        """Whether it says of claims that they are denied: "any allegations are unequivocally denied"."""
        denials = lexicon("acts")["deny"]
        for i in self._all():
            if self._is(i, denials) and self._syntax.words[i].upos in {"VERB", "ADJ"} and not self._denies(i):
                claims = self._syntax.modifiers(i, "nsubj:pass", "nsubj")
                if any(self._holds(j) and self._is(j, self._claims["claim"]) for j in claims) and any(
                    True for _ in self._syntax.modifiers(i, "aux:pass", "cop")
                ):
                    return True
        return False

    def names_it_false(self) -> bool:
        """Whether, of what something is called, it is "it a lie"."""
        points = self._lower(self._words[0]) in self._lists["pointing"]
        return points and any(self._is(i, self._claims["false"]) for i in self._all())

    def _is_outcry(self, false: Sequence[int]) -> bool:
        """Whether it is quoted, no sentence, and turns on a word for falsehood: "Total contrived garbage"."""
        start = self._syntax.words[self._words[0]].start
        if not start or self._syntax.text[start - 1] not in "\"'“‘":
            return False
        head = self._syntax.head_of(self._words)
        before = (self._syntax.words[i] for i in self._all() if i < head)
        verbs = any(word.upos in {"VERB", "AUX"} and word.deprel != "amod" for word in before)
        return head in false and self._syntax.words[head].upos == "NOUN" and not verbs

    def disowns_wrong(self) -> bool:
        """Whether a wrong is disowned: "nothing wrong", "no violations", "always complied"."""
        found = _WRONG.search(self._text)
        if found and _DISOWNED.search(found.group()) and not _SUPPOSED.search(self._text[: found.start()]):
            return True
        return any(
            self._is(i, self._claims["clean"])
            and not self._denies(i)
            and any(self._lower(j) in self._lists["kept"] for j in self._syntax.modifiers(i, "advmod"))
            for i in self._all()
        )

    def refutes(self) -> bool:
        """Whether the main clause says that something refutes a claim: "the findings refute his claims"."""
        head = self._main()
        refutes = self._is(head, self._claims["refute"]) and not self._denies(head)
        return refutes and any(
            self._is(i, self._claims["claim"]) for i in self._syntax.modifiers(head, "obj")
        )

    def concedes(self) -> bool:
        """Whether the main verb of the content itself concedes: "Mr X acknowledges that …"."""
        head = self._syntax.head_of(self._words)
        # Who must apologise has not.
        due = any(self._lower(i) in _DUE for i in self._syntax.modifiers(head, "aux"))
        due = due or self._syntax.words[head].deprel == "xcomp"
        concedes = (
            self._is(head, self._claims["concede"]) and self._syntax.words[head].upos == "VERB" and not due
        )
        return concedes and not self._denies(head)

    def perceives(self) -> bool:
        """Whether it tells what somebody saw or recorded: "we are seeing", "had been noted"."""
        main = self._main(framed=False)
        return self._is(main, self._claims["perceive"]) and self._syntax.words[main].upos == "VERB"

    def performed(self) -> str | None:
        """The main verb in lower case, where those who speak do with it what it says: "they condemn"."""
        main = self._main(framed=False)
        own = (self._lower(i) in _SELVES for i in self._syntax.modifiers(main, "nsubj"))
        return self._lower(main) if self._syntax.words[main].upos == "VERB" and any(own) else None

    def states_presence(self) -> bool:
        """Whether it says that somebody is in a place: "trainers were in Mali"."""
        return _PRESENT.search(self._text) is not None

    def disowns_deed(self) -> bool:
        """Whether the main clause says of a wrong that it was not done: "never hid money"."""
        if self.is_negated() and self._is(self._main(), self._claims["wrong"]):
            return True
        never = (i for i in self._all() if self._lower(i) == "never")
        return any(self._is(j, self._claims["wrong"]) for i in never for j in self._next(i, 2))

    def blames(self) -> bool:
        """Whether a wrong is laid on a party that the content names as its doer, or is all that it names."""
        if _BEHIND.search(self._text) or self._stands_behind() or self._is_implicated():
            return True
        wrongs = [i for i in self._all() if self._is(i, self._claims["wrong"]) and not self._denies(i)]
        wrongs = [i for i in wrongs if not self._is_supposed(i)]
        head = self._syntax.head_of(self._words)
        named = head in wrongs and self._syntax.words[head].upos == "NOUN"
        return named or any(self._has_doer(i) or self._is_alleged(i) for i in wrongs)

    def _stands_behind(self) -> bool:
        """Whether a headline puts somebody behind a thing: "'powerful forces' behind leak"."""
        verbs = any(self._syntax.words[i].upos in {"VERB", "AUX"} for i in self._all())
        inside = range(self._words[0] + 1, self._words[1] - 1)
        behind = (i for i in inside if self._lower(i) == "behind")
        return not verbs and any(self._syntax.words[i + 1].upos == "PROPN" for i in behind)

    def _is_implicated(self) -> bool:
        """Whether it tells that somebody is accused or implicated."""
        return any(
            self._lower(i) in _BLAMED and any(True for _ in self._syntax.modifiers(i, "aux:pass"))
            for i in self._all()
        )

    def _is_supposed(self, word: int) -> bool:
        """Whether a condition or a question stands before the word."""
        before = self._syntax.words[word].start - self._syntax.words[self._words[0]].start
        return _SUPPOSED.search(self._text[:before]) is not None

    def names_wrong(self) -> bool:
        """Whether it calls anything a wrong."""
        return any(self._is(i, self._claims["wrong"]) for i in self._all())

    def _is_alleged(self, word: int) -> bool:
        """Whether the page itself calls the wrong a claim: "an alleged assault"."""
        return any(self._lower(i) in {"alleged", "suspected"} for i in self._syntax.modifiers(word, "amod"))

    def is_claim(self) -> bool:
        """Whether it can be denied: a clause, or a noun for what has been said."""
        head = self._syntax.head_of(self._words)
        if self._lower(head) in self._lists["pointing"] or self._syntax.words[head].upos == "VERB":
            return True
        clause = self._syntax.words[head].deprel in {"ccomp", "xcomp"}
        return clause or any(self._is(i, self._claims["claim"]) for i in self._all())

    def is_opinion(self) -> bool:
        """Whether it names what others think, which nothing can show to be false: "criticism of the deal"."""
        return self._is(self._syntax.head_of(self._words), self._claims["opinion"])

    def is_person(self) -> bool:
        """Whether it is just somebody: a dismissed minister, a rejected candidate."""
        roles = lexicon("roles")
        return (
            self._lower(self._syntax.head_of(self._words)) in roles["post"] | roles["single"]
            and not self._calls()
        )

    def _main(self, *, framed: bool = True) -> int:
        """The word that carries the main clause, `framed`: behind "I believe that" and the like."""
        head = self._syntax.head_of(self._words)
        while framed and self._is(head, self._lists["framing"]):
            deeper = [i for i in self._syntax.modifiers(head, "ccomp", "parataxis") if self._holds(i)]
            if not deeper:
                break
            head = deeper[0]
        return head

    def _is_said_of_a_claim(self, word: int) -> bool:
        """Whether the word for falsehood stands before a claim, or says it of one."""
        named = self._claims["claim"]
        if any(self._is(i, named) for i in self._next(word, 2)):
            return True
        # "called the report baseless", "utterly baseless"
        if any(self._is(i, named) for i in range(max(self._words[0], word - 2), word)):
            return not any(
                self._lower(i) in self._lists["not"] for i in range(max(self._words[0], word - 2), word)
            )
        before = [self._lower(i) for i in range(max(self._words[0], word - 7), word)]
        be = max((n for n, form in enumerate(before) if form in _BEING), default=None)
        if be is None or any(form in self._lists["not"] for form in before[be:]):
            return False
        subject = range(max(self._words[0], word - len(before) + be - 6), word - len(before) + be)
        return any(
            self._lower(i) in self._lists["pointing"] or self._is(i, self._claims["claim"]) for i in subject
        )

    def _has_doer(self, word: int) -> bool:
        """Whether somebody other than the one who speaks does what the word names."""
        upos = self._syntax.words[word].upos
        if upos == "VERB":
            return self._is_other(self._doer(word))
        head = self._syntax.words[word].head
        if upos == "ADV":
            return self._holds(head) and any(True for _ in self._syntax.modifiers(head, "nsubj:pass"))
        if upos not in {"NOUN", "ADJ"}:
            return False
        # "A disinformation campaign by the West"
        nouns = [word, *([head] if self._syntax.words[word].deprel in {"amod", "compound"} else [])]
        makers = (i for noun in nouns for i in self._syntax.modifiers(noun, "nmod"))
        if any(marked(self._syntax, i, {"by"}) for i in makers):
            return True
        copular = any(True for _ in self._syntax.modifiers(word, "cop"))
        doer = self._doer(word) if copular else self._doer(head) if self._holds(head) else None
        return self._is_other(doer) or self._is_other(next(self._syntax.modifiers(word, "nmod:poss"), None))

    def _doer(self, verb: int) -> int | None:
        """The subject of an active verb, or the agent of a passive one."""
        for i in self._syntax.modifiers(verb, "nsubj", "obl:agent"):
            if self._syntax.words[i].deprel != "nsubj:pass":
                return i
        above = self._syntax.words[verb].head
        if self._syntax.words[verb].deprel in {"xcomp", "conj", "advcl"} and self._holds(above):
            return self._doer(above)
        return None

    def _is_other(self, word: int | None) -> bool:
        if word is None or self._lower(word) in _OWN:
            return False
        # A crash that killed twelve is nobody's wrong, nor is what "it" was.
        return not self._is(word, self._lists["blameless"])

    def _calls(self) -> bool:
        """Whether it calls something by a name: "the story as a trick"."""
        return any(self._lower(i) == "as" for i in self._all())

    def _denies(self, word: int) -> bool:
        """Whether a word of negation hangs on the word."""
        # "chose not to" negates what follows: a word of negation stands before what it hangs on.
        children = [i for i in self._syntax.children[word] if i < word]
        if any(self._lower(i) in self._lists["not"] | {"no"} for i in children):
            return True
        return any(self._is_no(i) for i in children if self._syntax.words[i].deprel == "nsubj")

    def _is_no(self, word: int) -> bool:
        if self._lower(word) in self._lists["nothing"]:
            return True
        return any(self._lower(i) == "no" for i in self._syntax.modifiers(word, "det"))

    def _next(self, word: int, number: int) -> range:
        """The words after one, as many as there are."""
        return range(word + 1, min(word + 1 + number, self._words[1]))

    def _is(self, word: int, lemmas: frozenset[str]) -> bool:
        return is_any(self._lower(word), lemmas)

    def _lower(self, word: int) -> str:
        return self._syntax.lower(word)

    def _all(self) -> Iterator[int]:
        return iter(range(*self._words))

    def _holds(self, word: int) -> bool:
        return self._words[0] <= word < self._words[1]


def doer_of(syntax: Syntax, words: WordRange) -> int | None:
    """The name that is the subject of the main clause, if it is one."""
    head = syntax.head_of(words)
    subjects = (i for i in syntax.modifiers(head, "nsubj") if syntax.words[i].deprel != "nsubj:pass")
    subject = next(subjects, None)
    return subject if subject is not None and syntax.words[subject].upos == "PROPN" else None
