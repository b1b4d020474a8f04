"""Whom a statement blames, and which denials take up what was said before: read off the tree."""

from gainsay.encode import WordRange
from gainsay.extract.contents import Contents
from gainsay.extract.contests import DEFINITE, WHERE, Member
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.phrases import owners
from gainsay.extract.propositions import PERSONAL, Meant
from gainsay.extract.sides import Sides
from gainsay.extract.syntax import Syntax
from gainsay.extract.topics import in_common
from gainsay.records import Act, SpeakerKind

# Prefixes by which an adjective says the contrary.
_NEGATING = ("in", "un", "il", "im", "ir", "dis")
# What a document does that says something of somebody by naming him.
_NAMING = frozenset({"name", "list", "identify", "show", "reveal", "contain", "mention", "implicate"})
# What sets an accused one apart from those accused before.
_OTHERS = frozenset({"another", "other", "others"})
# Those who speak, as the subject of what they say.
_SPEAKERS = frozenset({"i", "we", "they", "he", "she", "it"})


class Blame:
    """The statements of an article, as far as they lay something on a side."""

    def __init__(self, syntax: Syntax, sides: Sides, meant: Meant) -> None:
        self._syntax, self.sides, self.meant = syntax, sides, meant

    def blames(self, member: Member, side: str | None) -> bool:
        """Whether it lays something on the side: names it, or stands in a sentence that does before it."""
        if not member.topic:
            return False
        first, last = member.words
        charges = member.statement.act in {Act.ACCUSE, Act.REPORT}
        if charges:
            named = any(self._syntax.words[i].upos == "PROPN" for i in range(first, last))
            if not named and not self.is_charge(member):
                return False
            first = first if named else self._syntax.tagged.sentences[member.sentence][0]
        elif not member.statement.via:
            return False
        source = member.statement.source
        own = (self._syntax.words_in(source.start, source.end) if source else None) or (0, 0)
        told = (i for i in range(first, last) if not own[0] <= i < own[1])
        return any(
            self.means(i, side)
            and not self._claims_itself(i)
            and not self._is_place(i)
            and (charges or self._acts(i))
            for i in told
        )

    def tells_of(self, member: Member, side: str | None) -> bool:
        """Whether it says what the side, or what is the side's, does or is: as the subject, or its owner."""
        subjects = list(self._syntax.modifiers(self._syntax.head_of(member.words), "nsubj"))
        owned_by = [j for i in subjects for j in self._syntax.modifiers(i, "nmod:poss")]
        return any(self.means(i, side) for i in (*subjects, *owned_by))

    def accuses_another(self, member: Member, side: str | None) -> bool:
        """Whether it is an accusation of somebody named or meant by "he" who is not of the side."""
        if member.statement.act is not Act.ACCUSE or member.statement.cue is None:
            return False
        cue = self._syntax.words_in(member.statement.cue.start, member.statement.cue.end) or (0, 0)
        verbs = (self._syntax.head_of(cue), self._syntax.head_of(member.words))
        accused = [i for verb in verbs for i in self._syntax.modifiers(verb, "nsubj:pass", "obj")]
        accused += list(self._syntax.modifiers(verbs[1], "nsubj"))
        named = [i for i in accused if self._is_somebody(i)]
        return bool(named) and not any(self.means(i, side) for i in named)

    def lays_on_another(self, member: Member) -> bool:
        """Whether an accusation begins by setting whom it accuses apart: "accused another reporter of"."""
        return member.statement.act is Act.ACCUSE and self._syntax.lower(member.words[0]) in _OTHERS

    def _is_somebody(self, word: int) -> bool:
        """Whether a word is part of a person's or a body's name, or a pronoun for one that is known."""
        if self._syntax.lower(word) in PERSONAL:
            return self.meant(word) is not None
        return self._syntax.words[word].upos == "PROPN"

    def refers_back(self, denial: Member) -> bool:
        """Whether the content takes up a claim as known: "the allegations", "such claims", "this"."""
        head = self._syntax.head_of(denial.words)
        points = self._syntax.lower(head) in lexicon("contents")["pointing"]
        return points or denial.verdict.rule == "false" or self.takes_up(denial)

    def takes_up(self, denial: Member, *, plural: bool = False) -> bool:
        """Whether it names claims as known ones: "the allegations", "such claims"; `plural`: several."""
        claims = lexicon("claims")["claim"]
        named = (i for i in range(*denial.words) if is_any(self._syntax.lower(i), claims))
        return any(
            self._is_definite(i) and not (plural and not self._syntax.lower(i).endswith("s")) for i in named
        )

    def _is_definite(self, noun: int) -> bool:
        """Whether a noun has an article or an owner that tells which one it is."""
        owned = any(True for _ in self._syntax.modifiers(noun, "nmod:poss"))
        # The word before it, too: trees of short sentences hang "your" on the predicate.
        around = {self._syntax.lower(j) for j in (*self._syntax.children[noun], max(noun - 1, 0))}
        return owned or bool(DEFINITE & around)

    def claims_of(self, denial: Member) -> list[int]:
        """Whose claims a denial names: of "Obama's rationale", "the allegations by four women" the heads."""
        claims = lexicon("claims")["claim"]
        named = (i for i in range(*denial.words) if is_any(self._syntax.lower(i), claims))
        found = (owner for i in named for owner in owners(self._syntax, i, {"by", "from"}))
        return [i for i in found if self._syntax.words[i].upos != "PRON" or self._syntax.lower(i) in PERSONAL]

    def is_owner(self, word: int, side: str | None) -> bool:
        """Whether the owner of a claim is the side: by name, by pronoun, or "the women" of "three women"."""
        described = side is not None and self._syntax.lower(word) in side.lower().split()
        return described or self.means(word, side)

    def negates(self, member: Member, charge: Member) -> bool:
        """Whether two share their matter, and one says a word that the other negates: "inaccurate"."""
        one, other = self._qualities(member), self._qualities(charge)
        # Who says both says neither of the other.
        sides = ((one - other, other - one), (other - one, one - other))
        apart = any(p + word in b for a, b in sides for word in a for p in _NEGATING)
        return apart and in_common(member.topic, charge.topic) > 0

    def _qualities(self, member: Member) -> set[str]:
        """The adjectives and adverbs of what it says: "side" is not what "inside" negates."""
        words = (i for i in range(*member.words) if self._syntax.words[i].upos in {"ADJ", "ADV"})
        return {word for i in words if len(word := self._syntax.lower(i)) > 3}

    def speaks_of_claims(self, member: Member) -> bool:
        """Whether its sentence names claims: he "lashed out after the paper reported on her claims"."""
        said = lexicon("claims")["said"]
        sentence = self._syntax.tagged.sentences[member.sentence]
        return any(is_any(self._syntax.lower(i), said) for i in range(*sentence))

    def speaks_to(self, denial: Member) -> bool:
        """Whether a denial speaks to those who claim: "your allegations"."""
        return any(self._syntax.lower(i) == "your" for i in range(*denial.words))

    def is_pronoun(self, words: WordRange) -> bool:
        """Whether a content is nothing but a word that points: "they have been refuted"."""
        return words[1] - words[0] == 1 and self._syntax.lower(words[0]) in lexicon("contents")["pointing"]

    def is_hearsay(self, member: Member) -> bool:
        """Whether it is claims themselves that speak: "some rumours have suggested"."""
        name = member.side.lower().split()[-1:] if member.side is not None else []
        return any(is_any(word, lexicon("claims")["claim"]) for word in name)

    def complains(self, member: Member) -> bool:
        """Whether those who speak say what is done to them: "they were being unfairly targeted"."""
        subjects = self._syntax.modifiers(self._syntax.head_of(member.words), "nsubj:pass")
        return any(self._syntax.lower(i) in _SPEAKERS for i in subjects)

    def is_clause(self, words: WordRange) -> bool:
        """Whether somebody does or is something in the words: a whole proposition, no name of one."""
        head = self._syntax.head_of(words)
        return any(words[0] <= i < words[1] for i in self._syntax.modifiers(head, "nsubj"))

    def _holds_clause(self, words: WordRange) -> bool:
        """Whether the words hold a verb with its subject, or an auxiliary, wherever the tree puts it."""
        inside = self._syntax.words[slice(*words)]
        heads = (w.head for w in inside if w.deprel.startswith("nsubj"))
        return any(words[0] <= head < words[1] for head in heads) or any(w.upos == "AUX" for w in inside)

    def is_charge(self, member: Member) -> bool:
        """Whether it says that somebody does something, or names a wrong: no piece of a sentence."""
        accused = member.statement.act is Act.ACCUSE and member.verdict.rule == "cue"
        speaker = member.statement.speaker
        # What leaked papers name is what they show.
        paper = speaker is not None and speaker.kind is SpeakerKind.DOCUMENT
        cue = member.statement.cue.text.lower().split() if member.statement.cue is not None else []
        accused = accused or (paper and any(is_any(word, _NAMING) for word in cue))
        return (
            accused or self._holds_clause(member.words) or Contents(self._syntax, member.words).names_wrong()
        )

    def means(self, word: int, side: str | None) -> bool:
        """Whether a name or a pronoun means the side."""
        if self._syntax.lower(word) in PERSONAL:
            anybody = word + 1 < len(self._syntax.words) and self._syntax.lower(word + 1) == "or"
            return side is not None and not anybody and self.sides.together(self.meant(word), side)
        return self.sides.names(word, side)

    def _acts(self, word: int) -> bool:
        """Whether a name is that of who does something: the subject, or whom "by" names."""
        while self._syntax.words[word].deprel.startswith(("flat", "compound", "nmod:desc")):
            word = self._syntax.words[word].head
        return self._syntax.words[word].deprel.startswith(("nsubj", "obl:agent"))

    def _is_place(self, word: int) -> bool:
        """Whether a name only says where: "in Mali"."""
        cases = self._syntax.modifiers(self._top_of_name(word), "case")
        return any(self._syntax.lower(i) in WHERE for i in cases)

    def _claims_itself(self, word: int) -> bool:
        """Whether a name is that of who claims: "Moore's assertion that …" lays nothing on Moore."""
        head = self._syntax.words[self._top_of_name(word)].head
        return head >= 0 and is_any(self._syntax.lower(head), lexicon("claims")["claim"])

    def _top_of_name(self, word: int) -> int:
        """The word of a name on which its other words hang."""
        words = self._syntax.words
        while words[word].deprel.startswith(("flat", "compound")) and words[words[word].head].upos == "PROPN":
            word = words[word].head
        return word
