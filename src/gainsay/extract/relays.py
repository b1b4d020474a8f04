"""Through whom a statement reached the article: who quoted it, was told it, or reports that it was said.

A chain is a list of source words, the link nearest to the article first. A
spokesperson speaks for somebody and is no link.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from gainsay.encode import WordRange
from gainsay.extract.drafts import Draft
from gainsay.extract.lexicons import lexicon
from gainsay.extract.nested import NESTED
from gainsay.extract.parties import Parties
from gainsay.extract.phrases import marked, own_phrase, real_head
from gainsay.extract.press import medium_of, names_medium
from gainsay.extract.subjects import noun_phrase
from gainsay.extract.syntax import Syntax

# Verbs whose object is the one who said it.
_RELAYING = ("quot", "cit")
# Pronouns that are a thing said, and nobody who said it.
_THINGS = frozenset({"it", "this", "that", "these", "those", "what", "which", "itself"})
# Documents that may be cited as who says it; not a release of prisoners or the law.
_CITED = frozenset(
    {"report", "reports", "statement", "letter", "memo", "document", "documents", "study", "filing"}
)
_TELLING = frozenset({"told", "tell", "tells", "telling", "informed", "assured"})
# What a talk with a medium is called, or how one talks to it: "in remarks to", "speaking with".
_TALKS = frozenset(
    {"interview", "interviews", "remarks", "comments", "statement", "email", "e-mail", "letter", "essay"}
    | {"conversation", "appearance", "call", "message", "speaking", "spoke", "talking", "said", "confirmed"}
)
# What a medium prints or airs: "said in the Courier interview".
_PIECES = frozenset({"article", "interview", "story", "report", "essay", "documentary", "podcast"})
# Between "told" and the medium there may stand a name and a post: "told Ann Lee of Radio Mali".
_NEAR = 8  # words
_BREAKS = frozenset({"PUNCT", "VERB", "SCONJ", "PRON"})


class Relays:
    """Finds the links of the chain of each draft of one article."""

    def __init__(self, syntax: Syntax, parties: Parties, drafts: Sequence[Draft]) -> None:
        self.syntax, self.parties, self.drafts = syntax, parties, drafts
        self._around = _around(drafts)
        # Looked up for every word of a sentence, so once for each party.
        self._media: dict[str, WordRange | None] = {}

    def of(self, at: int) -> list[WordRange]:
        """The links of the draft at this place, by their words, as far as its own sentence tells them."""
        draft = self.drafts[at]
        if draft.cue_words is None:
            return []
        near = [
            *self._quoting(draft),
            *self._quoted_as(draft.cue_words),
            *self._mentioned_by(draft),
            *self.told(draft),
        ]
        around = [self.drafts[i].source or self.drafts[i].subject for i in self._around[at]]
        # Whoever speaks of a claim ("rejected the charge that") passes it on only as a medium.
        may = self._is_press if draft.found_by in NESTED else self._is_party
        return [*(words for words in around if words and may(words)), *near]

    def quoted_party(self, draft: Draft) -> WordRange | None:
        """The source in "AFP quoted the source as saying", "AFP said, citing the source": who spoke first."""
        if draft.cue_words is None or not draft.source:
            return None
        verb = self.syntax.head_of(draft.cue_words)
        verbs = [verb, *self.syntax.modifiers(verb, "advcl", "xcomp", "acl", "parataxis")]
        for quoting in verbs:
            form = self.syntax.lower(quoting)
            if not form.startswith(_RELAYING) or (quoting != verb and not form.endswith("ing")):
                continue
            party = next(self.syntax.modifiers(quoting, "obj", "iobj"), None)
            if party is not None and self._can_speak(party):
                return noun_phrase(self.syntax, party)
        return None

    def _quoting(self, draft: Draft) -> list[WordRange]:
        return [draft.source] if draft.source and self.quoted_party(draft) is not None else []

    def _quoted_as(self, cue: WordRange) -> Iterator[WordRange]:
        """The paper in "the paper quoted her as saying", where the cue is the saying alone."""
        quoting = self.syntax.words[self.syntax.head_of(cue)].head
        if quoting < 0 or not self.syntax.lower(quoting).startswith("quot"):
            return
        yield from self._quoted_in(quoting)
        if cue[0] <= quoting < cue[1]:
            return
        for subject in self.syntax.modifiers(quoting, "nsubj"):
            if self.syntax.words[subject].deprel == "nsubj":
                yield own_phrase(self.syntax, subject)

    def _quoted_in(self, quoting: int) -> Iterator[WordRange]:
        """The paper in "she is quoted in the Courier as saying"."""
        for place in self.syntax.modifiers(quoting, "obl"):
            if marked(self.syntax, place, {"in", "by"}) and self.is_medium(place):
                yield self._name_or_phrase(place)

    def _can_speak(self, word: int) -> bool:
        """Whether a word names a party: "citing the coronavirus" relays nobody."""
        roles, form = lexicon("roles"), self.syntax.lower(word)
        nouns = roles["unnamed"] | roles["post"] | roles["spokesperson"] | roles["body"] | roles["government"]
        known = self.parties.at(word) is not None or self.syntax.words[word].upos == "PRON"
        return form not in _THINGS and (known or form in nouns | _CITED)

    def _is_party(self, words: WordRange) -> bool:
        """Whether words name somebody who can pass on what another said."""
        head = real_head(self.syntax, words)
        named = any(self.parties.at(i) is not None for i in range(*words))
        known = named or self.is_medium(head)
        return (known and self.syntax.lower(head) not in _THINGS) or self._can_speak(head)

    def _is_press(self, words: WordRange) -> bool:
        return any(self.is_medium(i) for i in range(*words))

    def teller(self, draft: Draft) -> WordRange | None:
        """Who tells "the paper" something where the network takes the paper itself for the teller."""
        if draft.cue_words is None or draft.source is None or not self._is_press(draft.source):
            return None
        verb, last = self.syntax.head_of(draft.cue_words), draft.cue_words[1]
        hears = any(self.is_medium(i) for i in range(last, min(last + 3, len(self.syntax.words))))
        if self.syntax.lower(verb) not in _TELLING or not hears:
            return None
        above = self.syntax.words[verb].head
        subject = next(self.syntax.modifiers(above, "nsubj"), None) if above >= 0 else None
        if subject is not None and not self.is_medium(subject):
            return own_phrase(self.syntax, subject)
        return self._first_source(draft)

    def _first_source(self, draft: Draft) -> WordRange | None:
        """Who speaks first in the sentence of a draft, before its own source."""
        if draft.source is None:
            return None
        here = self.syntax.sentence_of[draft.source[0]]
        others = (d.source for d in self.drafts if d.source is not None and d.source[1] <= draft.source[0])
        near = [words for words in others if self.syntax.sentence_of[words[0]] == here]
        return next((words for words in near if not self._is_press(words)), None)

    def _mentioned_by(self, draft: Draft) -> Iterator[WordRange]:
        """The agency in "the source, quoted by AFP, said"."""
        if draft.source is None:
            return
        for verb in range(*draft.source):
            if self.syntax.lower(verb) not in {"quoted", "cited"}:
                continue
            for agent in self.syntax.modifiers(verb, "obl"):
                if any(self.syntax.lower(case) == "by" for case in self.syntax.modifiers(agent, "case")):
                    yield own_phrase(self.syntax, agent)

    def told(self, draft: Draft) -> Iterator[WordRange]:
        """The medium that heard it: "told Reuters", "in an interview with the paper", "said on Radio Mali".

        Read off the words and not off the tree, which is at its weakest at names behind "told".
        """
        if draft.cue_words is None:
            return
        first, last = self.syntax.tagged.sentences[self.syntax.sentence_of[draft.cue_words[0]]]
        for word in range(first, last):
            if self._is_said(draft, word) or self._name_goes_on(word, last):
                continue
            words = self._hearer(word)
            if words is not None and word == words[1] - 1 and self._hears(draft.cue_words, words):
                yield self._medium_of(word) or words

    def _hearer(self, word: int) -> WordRange | None:
        """The name, or the noun, of a medium or of somebody who reports for one."""
        known = self.is_medium(word) or self._medium_of(word) is not None
        return self._name_or_phrase(word) if known else None

    def _name_goes_on(self, word: int, last: int) -> bool:
        """Whether a medium's name goes on behind the word: "Fox" of "Fox Business Network"."""
        following = range(word + 1, min(word + 3, last))
        names = takewhile(lambda i: self.syntax.form(i)[0].isupper(), following)
        return self.syntax.form(word)[0].isupper() and any(self.is_medium(i) for i in names)

    def _medium_of(self, word: int) -> WordRange | None:
        """Where the medium is named for which the person at a word reports."""
        party = self.parties.at(word)
        if party is None:
            return None
        if party.name not in self._media:
            self._media[party.name] = medium_of(self.syntax, self.parties, party)
        return self._media[party.name]

    def _is_said(self, draft: Draft, word: int) -> bool:
        start = self.syntax.words[word].start
        inside = any(span.start <= start < span.end for span in draft.content)
        return inside or (draft.source is not None and draft.source[0] <= word < draft.source[1])

    def _hears(self, cue: WordRange, medium: WordRange) -> bool:
        """Whether the words before a medium's name make it the hearer of what the cue reports."""
        form, (first, last) = self.syntax.lower, medium
        before = first - 1
        while before > 0 and form(before) in {"the", "a", "an", "that", "this"}:
            before -= 1
        between = range(cue[1], first)
        straight = len(between) <= _NEAR and all(self.syntax.words[i].upos not in _BREAKS for i in between)
        if cue[1] <= first and straight and any(form(i) in _TELLING for i in range(*cue)):
            return True
        talking = any(form(i) in _TALKS for i in range(max(0, before - 3), before))
        aired = form(before) == "on" and self.syntax.form(first)[0].isupper()
        printed = form(before) == "in" and last < len(self.syntax.words) and form(last) in _PIECES
        return aired or printed or (talking and form(before) in {"with", "to", "for"})

    def _name_or_phrase(self, word: int) -> WordRange:
        party, first = self.parties.at(word), word
        if party is not None:
            return next((m for m in party.mentions if m[0] <= word < m[1]), (word, word + 1))
        while first > 0 and self.syntax.form(first)[0].isupper() and self.syntax.form(first - 1)[0].isupper():
            first -= 1
        return (first, word + 1) if first < word else own_phrase(self.syntax, word)

    def is_medium(self, word: int) -> bool:
        """Whether a word belongs to the name of a news medium, or is a common noun for one."""
        return names_medium(self.syntax, self.parties, word)


def _around(drafts: Sequence[Draft]) -> list[list[int]]:
    """Of each draft those in whose content it is said, outermost first."""
    found: list[list[int]] = [[] for _ in drafts]
    spans = sorted((s.start, -s.end, i) for i, draft in enumerate(drafts) for s in draft.content)
    inner = sorted((d.cue.start, d.cue.end, i) for i, d in enumerate(drafts) if d.cue is not None)
    open_spans: list[tuple[int, int, int]] = []
    following = 0
    for start, end, i in inner:
        while following < len(spans) and spans[following][0] <= start:
            open_spans.append(spans[following])
            following += 1
        open_spans = [span for span in open_spans if -span[1] > start]
        found[i] = [j for _, minus_end, j in open_spans if -minus_end >= end and j != i]
    return found
