"""What happened to those who are counted, told from the words around the count."""

from enum import Enum, auto
from typing import NamedTuple

from gainsay.extract.figures.nouns import CountedNouns
from gainsay.extract.inflection import is_any
from gainsay.extract.syntax import Syntax
from gainsay.records import Counted

_RELATIVES = frozenset({"who", "that", "which", "whom"})
_WITHIN = frozenset({"including", "like"})
_AMONG = frozenset({"among", "amongst"})
_COUNTED_AT = frozenset({"to", "at", "of", "as", "from"})
_PARTICIPLES = ("ed", "en", "ain", "held", "shot", "found")
# Relations of the object of a verb in the passive or active.
_PATIENT = frozenset({"nsubj:pass", "obj", "iobj"})
# Steps up the tree from a count to what tells its kind.
_REACH = 5


class Share(Enum):
    """Whether a count is of one or some of those meant, or of all of whom some are counted before it."""

    ONE = auto()
    SOME = auto()
    WHOLE = auto()


class Told(NamedTuple):
    """What happened to those counted, with the word that tells it."""

    kind: Counted
    by: int


class Happened:
    """Looks around the counts of one text."""

    def __init__(self, syntax: Syntax, nouns: CountedNouns) -> None:
        self.syntax, self.nouns = syntax, nouns

    def told(self, node: int, noun: int, before: str, share: Share) -> Told | None:
        """What happened to the counted `noun` (-1: none), for which `node` stands in its clause.

        `before` is the word before the count: "to" in "the toll rose to 12".
        """
        own = (self._of_own(noun) or self._of_own(node)) if share is not Share.ONE else None
        if share is Share.WHOLE:
            return own
        if own is not None and self.syntax.words[node].deprel == "conj":
            return own
        found = self._governed(node, _REACH) or own or self._gathered(node)
        found = found or (self._tolled(node) if before in _COUNTED_AT else None)
        return found if found is not None and not self._is_unreal(found.by) else None

    def _is_unreal(self, verb: int) -> bool:
        """Whether it was only threatened or tried: "threatened to kill 12 hostages"."""
        above = self.syntax.words[verb].head
        infinitive = above >= 0 and "to" in self._marks(verb)
        return infinitive and is_any(self.syntax.lower(above), self.nouns.words["unreal"])

    def behind(self, word: int) -> Told | None:
        """What a verb, or the auxiliary of one, tells of the noun before it: "were released", "freed"."""
        verb, relation = self.syntax.words[word].head, self.syntax.words[word].deprel
        if self.syntax.words[word].upos == "AUX":
            return self._by_verb(verb, "nsubj:pass" if relation == "aux:pass" else "nsubj")
        return self._by_verb(word, "nsubj:pass") if self._is_bare_participle(word) else None

    def _governed(self, node: int, reach: int) -> Told | None:
        """What the count hangs on tells what happened."""
        word = self.syntax.words[node]
        if word.head < 0 or not reach:
            return None
        if word.deprel in {"conj", "appos"}:
            return self._joined(node, word.head, reach)
        if word.deprel in _PATIENT or word.deprel == "nsubj":
            return self._by_verb(word.head, word.deprel)
        if word.deprel in {"nmod", "obl", "nmod:poss"}:
            return self._by_preposition(node, word.head, reach)
        return None

    def _joined(self, node: int, head: int, reach: int) -> Told | None:
        """ "12 soldiers and 3 civilians" share what happened; "12 soldiers and 30 wounded" do not."""
        if self.nouns.state_or_noun(node) is not None:
            return None
        if self.syntax.words[head].upos == "VERB":
            return self._by_verb(head, "nsubj:pass")
        return self._governed(head, reach - 1) or self._of_own(head)

    def _by_verb(self, verb: int, relation: str) -> Told | None:
        """What a verb tells of its subject or object."""
        stated = self._stated(verb, relation)
        if stated is not None:
            return stated
        undergone = relation in _PATIENT or self._is_bare_participle(verb)
        kind = (self.nouns.verb(verb, "undergo") or self._held(verb)) if undergone else None
        if kind is None and relation == "nsubj":
            kind = self.nouns.verb(verb, "do")
        if kind is Counted.FREED and self._at(verb, "hospital"):
            kind = Counted.INJURED
        kind = kind or self._moved(verb, relation) or (self._included(verb) if relation == "obj" else None)
        return Told(kind, verb) if kind is not None else self._by_inner(verb)

    def _held(self, verb: int) -> Counted | None:
        """Who is held is arrested where the police hold him or nothing tells otherwise, else kidnapped."""
        if self.syntax.lower(verb) not in self.nouns.words["holding"]:
            return None
        agents = {self.syntax.lower(i) for i in self.syntax.modifiers(verb, "obl", "nsubj")}
        if agents & self.nouns.words["authorities"]:
            return Counted.ARRESTED
        still = any(self.syntax.lower(i) == "still" for i in self.syntax.modifiers(verb, "advmod"))
        by = any("by" in self.nouns.cases(i) for i in self.syntax.modifiers(verb, "obl"))
        captors = any(self.nouns.is_captor(i) for i in self.syntax.modifiers(verb, "nsubj"))
        return Counted.KIDNAPPED if still or by or captors else None

    def _by_inner(self, verb: int) -> Told | None:
        """ "Were forced to flee", "are believed to have been killed"."""
        for inner in self.syntax.modifiers(verb, "xcomp", "ccomp", "advcl"):
            is_what = self.syntax.words[inner].deprel != "advcl" or "as" in self._marks(inner)
            if is_what and not any(True for _ in self.syntax.modifiers(inner, "nsubj")):
                passive = any(True for _ in self.syntax.modifiers(inner, "aux:pass"))
                found = self._by_verb(inner, "nsubj:pass" if passive else "nsubj")
                if found is not None:
                    return found
        return None

    def _marks(self, verb: int) -> set[str]:
        return {self.syntax.lower(i) for i in self.syntax.modifiers(verb, "mark", "case")}

    def _is_bare_participle(self, verb: int) -> bool:
        """A participle of a headline: "12 killed in blast", "Two held after raid"."""
        helped = any(True for _ in self.syntax.modifiers(verb, "aux", "obj"))
        is_verb = self.syntax.words[verb].upos == "VERB"
        return is_verb and not helped and self.syntax.lower(verb).endswith(_PARTICIPLES)

    def _moved(self, verb: int, relation: str) -> Counted | None:
        """Where those counted are taken or go: to hospital, into custody, to the streets."""
        words = self.nouns.words
        if not is_any(self.syntax.lower(verb), words["moved"]):
            return None
        for place, kind in _MOVED.items():
            if self._at(verb, place) and (place != "streets" or relation == "nsubj"):
                return kind
        away = any("from" in self.nouns.cases(i) for i in self.syntax.modifiers(verb, "obl"))
        return Counted.KIDNAPPED if away and self.syntax.lower(verb) == "taken" else None

    def _at(self, verb: int, place: str) -> bool:
        """Whether a place of a list stands with the verb, or behind its object."""
        here = list(self.syntax.modifiers(verb, "obl", "obj", "xcomp"))
        here += [i for one in here for i in self.syntax.modifiers(one, "nmod")]
        return any(self.syntax.lower(i) in self.nouns.words[place] for i in here)

    def _included(self, verb: int) -> Counted | None:
        """Of "the dead include 12 children" what the subject is."""
        if not is_any(self.syntax.lower(verb), frozenset({"include"})):
            return None
        subjects = self.syntax.modifiers(verb, "nsubj")
        return next((kind for i in subjects if (kind := self.nouns.state_or_noun(i))), None)

    def _stated(self, verb: int, relation: str) -> Told | None:
        """The state that they are in: "are missing", "were found dead", "held hostage"."""
        form = self.syntax.lower(verb)
        if self.syntax.words[verb].upos != "VERB" or form == "missing":
            own = self.nouns.state_or_noun(verb) or self._kept_in(verb)
            if own is None and self.nouns.cases(verb) & _AMONG:
                return self._of_own(verb)
            return Told(own, verb) if own is not None else None
        if not is_any(form, self.nouns.words["taking"]):
            return None
        for child in self.syntax.modifiers(verb, "xcomp", "obj", "advmod", "obl", "compound", "ccomp"):
            deep = self.syntax.words[child].deprel == "xcomp"
            kind = (
                self.nouns.state_or_noun(child) if deep else self.nouns.state(child) or self._kept_in(child)
            )
            if kind is not None:
                return Told(kind, child)
        return None

    def _kept_in(self, place: int) -> Counted | None:
        """Of "in detention", "in hospital", "in captivity"."""
        form = self.syntax.lower(place)
        inside = "in" in self.nouns.cases(place)
        return (
            next((k for name, k in _MOVED.items() if form in self.nouns.words[name]), None)
            if inside
            else None
        )

    def _by_preposition(self, node: int, head: int, reach: int) -> Told | None:
        """The noun or verb to which a preposition ties the count."""
        cases = self.nouns.cases(node)
        if "including" in cases and self.syntax.words[head].upos == "VERB":
            return self._by_verb(head, "nsubj:pass")
        if cases & _WITHIN and self.syntax.words[head].upos != "VERB":
            kind = self.nouns.state_or_noun(head)
            return (
                self._governed(head, reach - 1) or self._of_own(head) or (Told(kind, head) if kind else None)
            )
        kind = None
        if "for" in cases and is_any(self.syntax.lower(head), self.nouns.words["freed_for"]):
            kind = Counted.FREED
        elif "of" in cases or self.syntax.words[node].deprel == "nmod:poss":
            kind = self.nouns.deed(head) or self.nouns.toll(head)
        return Told(kind, head) if kind is not None else None

    def _tolled(self, node: int) -> Told | None:
        """Of "the death toll rose to 12" and "the force was cut from 4,000" what is counted."""
        for _ in range(_REACH):
            node = self.syntax.words[node].head
            if node < 0 or self.syntax.words[node].upos == "VERB":
                break
        if node < 0 or not is_any(self.syntax.lower(node), self.nouns.words["counting"]):
            return None
        tolls = self.syntax.modifiers(node, "nsubj", "obj")
        kind = next((k for one in tolls if (k := self.nouns.toll(one) or self.nouns.kind(one))), None)
        return Told(kind, node) if kind is not None else None

    def _of_own(self, noun: int) -> Told | None:
        """What a participle, an adjective or a clause beside the noun tells of those counted."""
        # What stands behind the noun tells what became of "21 kidnapped girls freed after talks".
        children = self.syntax.children[noun] if noun >= 0 else []
        for child in sorted(children, key=lambda i: i < noun):
            found = self._beside(child, self.syntax.words[child].deprel)
            if found is not None:
                return found
        return None

    def _beside(self, child: int, relation: str) -> Told | None:
        if relation == "acl:relcl":
            return self._by_verb(child, self._relative(child))
        if relation == "nmod" and "with" in self.nouns.cases(child):
            hurt = self.syntax.lower(child) in self.nouns.words["hospital"]
            return Told(Counted.INJURED, child) if hurt else None
        if relation not in {"amod", "acl"}:
            return None
        kind = self.nouns.state(child)
        if kind is not None:
            return Told(kind, child)
        if relation == "amod" or self._is_to_come(child):
            return None
        found = self._by_verb(child, "nsubj" if self.syntax.lower(child).endswith("ing") else "nsubj:pass")
        return found or (Told(Counted.KIDNAPPED, child) if self.syntax.lower(child) == "taken" else None)

    def _is_to_come(self, verb: int) -> bool:
        """Whether it has happened to the first of them only: "the first of 219 girls to be released"."""
        top = self.syntax.words[self.syntax.words[verb].head]
        return top.deprel == "nmod" and "to" in self._marks(verb)

    def _relative(self, verb: int) -> str:
        """The part that those counted have in a clause about them."""
        of_theirs = (
            i for child in self.syntax.children[verb] for i in self.syntax.modifiers(child, "nmod:poss")
        )
        if any(self.syntax.lower(i) == "whose" for i in of_theirs):
            return "nmod:poss"
        parts = (
            self.syntax.words[i].deprel
            for i in self.syntax.children[verb]
            if self.syntax.lower(i) in _RELATIVES
        )
        return next(parts, "obj")

    def _gathered(self, node: int) -> Told | None:
        """Whether those counted gather to protest."""
        word, words = self.syntax.words[node], self.nouns.words
        if (
            word.deprel != "nsubj"
            or word.head < 0
            or not is_any(self.syntax.lower(word.head), words["gather"])
        ):
            return None
        first, last = self.syntax.tagged.sentences[self.syntax.sentence_of[node]]
        around = {self.syntax.lower(i) for i in range(first, last)}
        return Told(Counted.PROTESTERS, word.head) if around & words["protest"] else None


_MOVED = {
    "hospital": Counted.INJURED,
    "custody": Counted.ARRESTED,
    "captors": Counted.KIDNAPPED,
    "streets": Counted.PROTESTERS,
    "homes": Counted.DISPLACED,
}
