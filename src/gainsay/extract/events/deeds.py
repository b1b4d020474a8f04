"""What is done in each sentence: verbs and event nouns by the lexicon's frames, chains of them as one deed.

A verb that bears on another ("agreed to withdraw", "launched an attack", "called off
the talks") and its complement are one deed, coded by what the first makes of the second.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gainsay.extract.events.cast import Cast
from gainsay.extract.events.deed import Deed
from gainsay.extract.events.fitting import Fitting
from gainsay.extract.events.frames import (
    Entry,
    Frame,
    composed,
    entries,
    is_in,
    lexicon,
    may_tell,
    noun_frame,
    singulars,
)
from gainsay.extract.events.roles import (
    between,
    case_of,
    doers,
    is_passive,
    noun_doers,
    noun_sufferers,
    subject,
    subjects_below,
    sufferers,
)
from gainsay.extract.syntax import Syntax

_NOUNS = frozenset({"NOUN", "PROPN"})
_COMPLEMENT = frozenset({"xcomp", "ccomp", "advcl"})
_ARGUMENT = frozenset({
    "obj", "iobj", "obl", "nsubj:pass", "xcomp", "obl:unmarked", "advmod", "compound:prt", "nsubj", "advcl",
})  # fmt: skip
# To be these is an event only where it is told of what kind.
_READY = frozenset({"ready", "prepared"})
_MEANWHILE = frozenset(
    {
        "following",
        "after",
        "before",
        "amid",
        "since",
        "despite",
        "until",
        "without",
        "than",
        "through",
        "during",
    }
)
_WITHIN = frozenset({"compound", "nummod", "amod", "conj", "nmod:poss", "flat", "obj", "obl"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_MUST = frozenset({"must"})
_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
# Not to do these is to refuse them.
_REFUSABLE = _COOPERATIVE | {"AGREE"}
# Prepositions behind which stands what is agreed to, refused or begun.
_GOVERNED = frozenset({"to", "for", "of", "on", "in", "from", "with", "against"})
# Verbs below which a chain is not followed: nobody agrees to plan to try to begin to talk.
_DEPTH = 3


class Deeds:
    """Finds the deeds of a tagged text."""

    def __init__(self, syntax: Syntax, cast: Cast) -> None:
        self.syntax, self.cast = syntax, cast
        self._fit = Fitting(syntax, cast)
        self._taken: set[int] = set()

    def all(self) -> list[Deed]:
        """Every deed in the order of the text; words of a chain tell no second one."""
        found: list[Deed] = []
        for verbs in (True, False):
            for i, word in enumerate(self.syntax.words):
                told = word.upos in {"VERB", "AUX", "ADJ"} if verbs else word.upos in _NOUNS
                if told and i not in self._taken and (deed := self._at(i, verbs)) is not None:
                    found.append(deed)
                    self._taken.update(deed.words)
        return sorted(self._folded(found), key=lambda deed: deed.head)

    def _folded(self, found: Sequence[Deed]) -> Iterator[Deed]:
        """The deeds without those that only say what another is done for: "took to the streets to demand"."""
        by_word = {word: deed for deed in found for word in deed.words}
        aims: dict[int, list[Deed]] = {}
        for deed in found:
            over = by_word.get(self.syntax.words[deed.head].head)
            if over is not None and over is not deed and self._is_aim(deed, over):
                aims.setdefault(over.head, []).append(deed)
        folded = {id(deed) for some in aims.values() for deed in some}
        for deed in found:
            if id(deed) not in folded:
                mine = aims.get(deed.head, ())
                more = [i for aim in mine for i in aim.patients if i not in deed.agents]
                heads = tuple(aim.head for aim in mine)
                yield replace(deed, patients=(*deed.patients, *more), aims=heads)

    def _is_aim(self, deed: Deed, over: Deed) -> bool:
        to = any(self.syntax.lower(i) == "to" for i in self.syntax.modifiers(deed.head, "mark"))
        same = deed.code.plover == over.code.plover and to
        wanted = over.code.plover == "PROTEST" and deed.code.plover in {"REQUEST", "ACCUSE"}
        return self.syntax.words[deed.head].deprel in {"advcl", "acl", "xcomp"} and (same or wanted)

    def _at(self, word: int, verb: bool) -> Deed | None:
        return self._verb(word, _DEPTH) if verb else self._noun(word)

    def _verb(self, verb: int, depth: int) -> Deed | None:
        """The deed that a verb tells, with that of its complement."""
        if self.syntax.words[verb].deprel in {"amod", "aux", "aux:pass", "case", "compound"} or not depth:
            return None
        if self.syntax.words[verb].upos == "ADJ" and not is_in(self.syntax.lower(verb), "minded"):
            return None
        deed = self._demanded(verb, depth)
        if deed is None and may_tell(self.syntax.lower(verb)):
            if self._is_gerund(verb) and (frame := noun_frame(self.syntax.lower(verb))) is not None:
                return self._of_noun(verb, frame)
            deed = self._framed(verb, depth) or self._carrying(verb, depth)
        return self._turned(verb, deed) if deed is not None else None

    def _is_gerund(self, verb: int) -> bool:
        """Whether a form in -ing stands as a noun: "wracked by rioting"."""
        bare = not any(True for _ in self.syntax.modifiers(verb, "nsubj", "aux", "obj"))
        return bare and self.syntax.lower(verb).endswith("ing") and self._is_marked(verb)

    def _is_marked(self, verb: int) -> bool:
        return any(True for _ in self.syntax.modifiers(verb, "case", "mark", "det", "amod"))

    def _framed(self, verb: int, depth: int) -> Deed | None:
        """By a frame of the verb itself."""
        for entry in entries(self.syntax.lower(verb)):
            if not self._has_particle(verb, entry.particle):
                continue
            key = self._key(verb, entry)
            if entry.nouns is not None and key is None:
                continue
            if not self._fit.is_filled(verb, entry.frame):
                continue
            if entry.frame.code.plover == "none" or self._fit.is_silence(verb, entry.frame):
                return None
            deed = self._filled(verb, entry.frame, key)
            if not entry.frame.op:
                return deed
            whole = self._operated(deed, depth)
            if whole is deed and self.syntax.lower(verb) in _READY:
                return None
            if not entry.frame.clause or entry.nouns or self._fit.has_clause(verb):
                return whole
        return None

    def _has_particle(self, verb: int, particle: str | None) -> bool:
        if particle is None:
            return True
        behind = range(verb + 1, min(verb + 4, len(self.syntax.words)))
        return any(self.syntax.lower(i) == particle for i in behind)

    def _key(self, verb: int, entry: Entry) -> int | None:
        """The word among the verb's dependents that its frame asks for."""
        if entry.nouns is None:
            return None
        for child in self.syntax.children[verb]:
            if self._is_argument(child):
                if not entry.frame.given and self._is_recipient(verb, child):
                    continue
                for word in (child, *self._below(child)):
                    # "Air Force" sends nobody.
                    named = self.syntax.words[word].upos == "PROPN"
                    if not named and not entry.nouns.isdisjoint(singulars(self.syntax.lower(word))):
                        return word
        return None

    def _is_recipient(self, verb: int, child: int) -> bool:
        """Whether a phrase names who gets the object: "sent presents to soldiers" sends none."""
        to = self.syntax.words[child].deprel == "obl" and case_of(self.syntax, child) in {"to", "of"}
        return to and any(True for _ in self.syntax.modifiers(verb, "obj"))

    def _is_argument(self, child: int) -> bool:
        """Whether a dependent is what the verb is about, rather than when or while it was done."""
        relation = self.syntax.words[child].deprel
        if relation == "advcl":
            return self._fit.is_infinitive(child)
        return relation in _ARGUMENT and case_of(self.syntax, child) not in _MEANWHILE

    def _below(self, word: int) -> Iterator[int]:
        """What a dependent is made of: its nouns, and what it is a part or an amount of."""
        for child in self.syntax.children[word]:
            relation = self.syntax.words[child].deprel
            amount = relation == "nmod" and is_in(self.syntax.lower(word), "part")
            if amount or relation in _WITHIN:
                yield child
                yield from (i for i in self.syntax.children[child] if self.syntax.words[i].deprel in _WITHIN)

    def _filled(self, verb: int, frame: Frame, key: int | None) -> Deed:
        agents, patients = list(doers(self.syntax, verb)), list(sufferers(self.syntax, verb))
        if key is not None:
            patients = [*(i for i in patients if i != key), *noun_sufferers(self.syntax, key), key]
            patients += between(self.syntax, key) if agents else []
            patients += subjects_below(self.syntax, key) if frame.op == "demand" else []
            if is_passive(self.syntax, verb) or not agents:
                agents += noun_doers(self.syntax, key, frame.by_of)
            if case_of(self.syntax, key) in {"in", "during"}:
                # Of "killed in clashes with the army" the army is no victim.
                both = [i for i in noun_sufferers(self.syntax, key) if case_of(self.syntax, i) == "with"]
                agents, patients = agents + both, [i for i in patients if i not in both]
        elif not any(self.syntax.words[i].deprel == "obj" for i in patients):
            patients += [i for other in self.syntax.modifiers(verb, "conj")
                         for i in self.syntax.modifiers(other, "obj")]  # fmt: skip
        words = (verb,) if key is None or key == verb else (verb, key)
        return Deed(verb, words, frame.code, frame, tuple(agents), tuple(patients))

    def _operated(self, deed: Deed, depth: int) -> Deed:
        """An operator's deed with what it makes of its complement."""
        inner = self._complement(deed.head, depth - 1)
        op = deed.frame.op or ""
        if op == "accuse" or inner is None:
            below = subjects_below(self.syntax, deed.head) if op == "demand" else []
            return replace(deed, patients=(*deed.patients, *below)) if below else deed
        code = composed(op, inner.code) or deed.code
        # A demand is made of who should do it, an offer is refused to whose it is; the rest bears on whom it
        # would be done to.
        whose = op == "demand" or (op == "refuse" and inner.noun)
        asked = (*inner.agents, *inner.patients) if whose else inner.patients
        patients = tuple(i for i in (*deed.patients, *asked) if i not in deed.agents)
        if op == "threaten":
            patients += tuple(self._warned(deed.head))
        if op == "consent":
            patients = tuple(i for i in (*asked, *deed.patients) if i not in deed.agents)
        return replace(
            deed, words=tuple(dict.fromkeys((*deed.words, *inner.words))), code=code, patients=patients
        )

    def _warned(self, verb: int) -> Iterator[int]:
        """Who must do something for a threat not to come true: "unless Israel leaves"."""
        for clause in self.syntax.modifiers(verb, "advcl"):
            if any(
                self.syntax.lower(i) in {"unless", "if", "until"}
                for i in self.syntax.modifiers(clause, "mark")
            ):
                yield from self.syntax.modifiers(clause, "nsubj")

    def _complement(self, verb: int, depth: int) -> Deed | None:
        """What the clause or the noun under a verb tells."""
        for child in self.syntax.children[verb]:
            relation = self.syntax.words[child].deprel
            inside = child > verb and relation in _COMPLEMENT and self._is_infinite(child, relation)
            if inside and (deed := self._verb(child, depth)) is not None:
                return deed
        for child in self.syntax.children[verb]:
            relation = self.syntax.words[child].deprel
            governed = relation == "obl" and case_of(self.syntax, child) in _GOVERNED
            inside = governed or relation in {"obj", "nsubj:pass", "xcomp"}
            if inside and (deed := self._within(child, depth)) is not None:
                return deed
        return None

    def _is_infinite(self, verb: int, relation: str) -> bool:
        """Whether a clause is what is agreed to, refused or begun: no adverbial one with a subject."""
        return relation != "advcl" or self.syntax.lower(verb).endswith("ing") or self._fit.is_infinitive(verb)

    def _within(self, noun: int, depth: int) -> Deed | None:
        """The deed of an event noun, or of the clause or noun that an empty noun carries: "a call to end"."""
        frame = noun_frame(self.syntax.lower(noun))
        if frame is not None:
            return self._of_noun(noun, frame)
        for child in self.syntax.children[noun]:
            relation = self.syntax.words[child].deprel
            if relation in {"acl", "ccomp"} and depth and (deed := self._verb(child, depth - 1)) is not None:
                return deed
            if relation in {"nmod", "compound", "conj"}:
                frame = noun_frame(self.syntax.lower(child))
                if frame is not None:
                    return self._of_noun(child, frame)
        return None

    def _carrying(self, verb: int, depth: int) -> Deed | None:
        """Verbs that say only that what they govern begins, ends, or is planned."""
        lower = self.syntax.lower(verb)
        stops = is_in(lower, "stop")
        if not stops and not any(is_in(lower, name) for name in ("start", "plan", "wish")):
            return None
        inner = self._complement(verb, depth - 1)
        if inner is None:
            return None
        code = (composed("stop", inner.code) if stops else None) or inner.code
        passive = is_passive(self.syntax, verb)
        if is_in(lower, "plan") and code.plover in _COOPERATIVE and not passive:
            code = composed("consent", code) or code
        if stops and code == inner.code:
            return None
        if (
            not inner.noun
            and self.syntax.words[inner.head].upos == "VERB"
            and is_passive(self.syntax, inner.head)
        ):
            # Who expects to be sued sues nobody.
            return replace(
                inner, words=(verb, *inner.words), patients=(*doers(self.syntax, verb), *inner.patients)
            )
        expected = subject(self.syntax, verb) if passive and not inner.noun else None
        agents = (
            tuple(doers(self.syntax, verb))
            or (() if expected is None else (expected,))
            or (inner.agents if inner.noun else ())
        )
        patients = tuple(i for i in (*inner.patients, *sufferers(self.syntax, verb)) if i not in agents)
        return replace(
            inner,
            head=verb,
            words=(verb, *inner.words),
            code=code,
            agents=agents,
            patients=patients,
            noun=False,
        )

    def _demanded(self, verb: int, depth: int) -> Deed | None:
        """What others say that somebody must do is a demand: "Russia said Sudan must return it"."""
        above = self.syntax.words[verb].head
        if self.syntax.words[verb].deprel not in {"ccomp", "parataxis"} or above < 0:
            return None
        helpers = {self.syntax.lower(i) for i in self.syntax.modifiers(verb, "aux")}
        if not helpers & _MUST or not is_in(self.syntax.lower(above), "say"):
            return None
        frame = entries("demand")[0].frame
        agents = tuple(doers(self.syntax, above))
        if is_passive(self.syntax, verb) or not any(self.cast.names(i) for i in doers(self.syntax, verb)):
            return None
        inner = self._framed(verb, depth - 1) or self._carrying(verb, depth - 1)
        words = inner.words if inner is not None else (verb,)
        return Deed(verb, words, frame.code, frame, agents, tuple(doers(self.syntax, verb)))

    def _turned(self, verb: int, deed: Deed) -> Deed:
        """The deed as its auxiliaries and a negation make it."""
        helpers = {self.syntax.lower(i) for i in self.syntax.modifiers(verb, "aux")}
        negated = any(self.syntax.lower(i) in _NOT for i in self.syntax.children[verb])
        code = deed.code
        if any(self.syntax.lower(i) == "without" for i in self.syntax.modifiers(verb, "mark")):
            return replace(deed, negated=True)
        refuses = helpers & _FUTURE or is_in(self.syntax.lower(verb), "consents")
        if negated and refuses and code.plover in _REFUSABLE and deed.agents:
            return replace(deed, code=composed("refuse", code) or code)
        if helpers & _FUTURE and code.plover in _COOPERATIVE and not negated:
            code = composed("consent", code) or code
        return replace(deed, code=code, negated=negated)

    def _on_it(self, noun: int) -> Iterator[int]:
        """Who is on a visit or at a protest: the subject of what is done there."""
        word = noun
        kind = noun_frame(self.syntax.lower(noun))
        if kind is None or kind.code.plover not in {"CONSULT", "PROTEST"}:
            return
        while self.syntax.words[word].deprel in {"nmod", "obl", "obj", "conj"} and word >= 0:
            if case_of(self.syntax, word) in {"on", "during", "at"}:
                verb = self._verb_over(word)
                yield from doers(self.syntax, verb) if verb is not None else ()
                return
            word = self.syntax.words[word].head

    def _verb_over(self, word: int) -> int | None:
        while word >= 0 and self.syntax.words[word].upos != "VERB":
            word = self.syntax.words[word].head
        return word if word >= 0 else None

    def _noun(self, noun: int) -> Deed | None:
        """The deed of an event noun that stands by itself."""
        frame = noun_frame(self.syntax.lower(noun))
        if frame is None or self.syntax.words[noun].deprel in {"compound", "nmod:poss", "flat"}:
            return None
        # "Resigned in protest" is no protest.
        bare = not any(True for _ in self.syntax.modifiers(noun, "det", "amod", "nmod:poss", "nummod"))
        case = case_of(self.syntax, noun)
        if case == "as" or (bare and case in {"in", "under"}):
            return None
        return self._of_noun(noun, frame)

    def _of_noun(self, noun: int, frame: Frame) -> Deed:
        lower = self.syntax.lower(noun)
        agents = (*noun_doers(self.syntax, noun, frame.by_of), *self._on_it(noun))
        patients = tuple(i for i in noun_sufferers(self.syntax, noun) if i not in agents)
        negated = any(self.syntax.lower(i) == "no" for i in self.syntax.modifiers(noun, "det"))
        return Deed(
            noun, (noun,), frame.code, frame, agents, patients,
            noun=True, scene=lower in lexicon().scenes, negated=negated,
        )  # fmt: skip
