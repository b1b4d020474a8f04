"""Whom a statement blames, and which denials take up what was said before: read off the tree."""

from gainsay.extract.contents import Contents
from gainsay.extract.contests import DEFINITE, WHERE, Member
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.propositions import PERSONAL, Meant
from gainsay.extract.sides import Sides
from gainsay.extract.syntax import Syntax
from gainsay.records import Act


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
            if not named and not self._is_charge(member):
                return False
            first = first if named else self._syntax.tagged.sentences[member.sentence][0]
        elif not member.statement.via:
            return False
        source = member.statement.source
        own = (self._syntax.words_in(source.start, source.end) if source else None) or (0, 0)
        told = (i for i in range(first, last) if not own[0] <= i < own[1])
        return any(
            self._means(i, side)
            and not self._claims_itself(i)
            and not self._is_place(i)
            and (charges or self._acts(i))
            for i in told
        )

    def tells_of(self, member: Member, side: str | None) -> bool:
        """Whether it says what the side does or is: its name, or a part of it, is the subject."""
        subjects = self._syntax.modifiers(self._syntax.head_of(member.words), "nsubj")
        return any(self.sides.names(i, side) for i in subjects)

    def refers_back(self, denial: Member) -> bool:
        """Whether the content takes up a claim as known: "the allegations", "such claims", "this"."""
        head = self._syntax.head_of(denial.words)
        return self._syntax.lower(head) in lexicon("contents")["pointing"] or self.takes_up(denial)

    def takes_up(self, denial: Member, *, plural: bool = False) -> bool:
        """Whether it names claims as known ones: "the allegations", "such claims"; `plural`: several."""
        claims = lexicon("claims")["claim"]
        named = (i for i in range(*denial.words) if is_any(self._syntax.lower(i), claims))
        return any(
            DEFINITE & {self._syntax.lower(j) for j in self._syntax.children[i]}
            and not (plural and not self._syntax.lower(i).endswith("s"))
            for i in named
        )

    def is_clause(self, member: Member) -> bool:
        """Whether somebody does or is something in it: a whole proposition, no name of one."""
        head = self._syntax.head_of(member.words)
        subjects = self._syntax.modifiers(head, "nsubj")
        return any(member.words[0] <= i < member.words[1] for i in subjects)

    def _is_charge(self, member: Member) -> bool:
        """Whether it says that somebody does something, or names a wrong: no piece of a sentence."""
        accused = member.statement.act is Act.ACCUSE and member.verdict.rule == "cue"
        return accused or self.is_clause(member) or Contents(self._syntax, member.words).names_wrong()

    def _means(self, word: int, side: str | None) -> bool:
        """Whether a name or a pronoun means the side."""
        if self._syntax.lower(word) in PERSONAL:
            return side is not None and self.sides.together(self.meant(word), side)
        return self.sides.names(word, side)

    def _acts(self, word: int) -> bool:
        """Whether a name is that of who does something: the subject, or whom "by" names."""
        while self._syntax.words[word].deprel.startswith(("flat", "compound", "nmod:desc")):
            word = self._syntax.words[word].head
        return self._syntax.words[word].deprel.startswith(("nsubj", "obl:agent"))

    def _is_place(self, word: int) -> bool:
        """Whether a name only says where: "in Mali"."""
        return any(self._syntax.lower(i) in WHERE for i in self._syntax.modifiers(word, "case"))

    def _claims_itself(self, word: int) -> bool:
        """Whether a name is that of who claims: "Moore's assertion that …" lays nothing on Moore."""
        head = self._syntax.words[word].head
        return head >= 0 and is_any(self._syntax.lower(head), lexicon("claims")["claim"])
