"""Documents that speak: whose they are, and the named sets of leaked papers.

A document that is said to be somebody's speaks for that one ("a ministry
statement"). A bare "the letter" stands for itself, under the name of its author
where the text told who wrote it; "the leaks" are the papers that the article names.
"""

from collections.abc import Callable, Iterator
from functools import cached_property

from gainsay.encode import WordRange
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import PRONOUN_REACH, STATEMENTS, Memory, Resolved
from gainsay.extract.parties import Parties
from gainsay.extract.phrases import marked, modifying, own_phrase, owners, phrase, short_name
from gainsay.extract.syntax import Syntax
from gainsay.ground import by_name
from gainsay.records import ActorKind, SpeakerKind

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
_SIGNING = frozenset({"signed", "issued", "released", "read"})
# Last words, capitalised, of the names of leaked collections: "the Pentagon Papers".
_COLLECTIONS = frozenset({"Papers", "Files", "Leaks", "Cables", "Documents", "Tapes", "Emails"})
# Nouns that take such a collection up, and what may stand before them without naming another.
_TAKING_UP = frozenset(
    {"papers", "documents", "leaks", "leak", "files", "records", "cables", "revelations", "trove"}
)
_OF_LEAKS = frozenset({"leaked", "secret", "confidential", "hacked", "stolen", "internal"})
# What a news medium makes, and what others write.
_PIECES = frozenset({"report", "article", "story", "editorial", "piece", "investigation"})
_WRITINGS = STATEMENTS | {"letter", "memo", "note", "email", "e-mail", "petition", "filing", "text"}
# Verbs of which the subject is the author of their object.
_WRITING = frozenset(
    {"wrote", "writes", "written", "sent", "sends", "issued", "issues", "released", "releases", "published"}
    | {"publishes", "posted", "penned", "filed", "signed", "made", "delivered"}
)
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON"})
# A bare "the letter" may be as far from the words that tell whose it is as a pronoun, twice over.
_REACH = 2 * PRONOUN_REACH


class Documents:
    """Resolves sources that are documents; `resolve` and `owner` are those of `Speakers`."""

    def __init__(
        self,
        syntax: Syntax,
        parties: Parties,
        memory: Memory,
        resolve: Callable[[WordRange], Resolved],
        owner: Callable[[int], Resolved | None],
    ) -> None:
        self.syntax, self.parties, self.memory = syntax, parties, memory
        self._resolve, self._pronoun_owner = resolve, owner
        self._nouns = lexicon("roles")["document"]

    def collection(self, source: WordRange, head: int) -> Resolved | None:
        """The named collection of papers that a source names or takes up."""
        names = self._collections
        own = next((name for name, last in names if source[0] <= last < source[1] and last == head), None)
        distinct = {name for name, _ in names}
        if own is None and len(distinct) == 1 and self._takes_up(source, head):
            own = distinct.pop()
        return Resolved(None, own, SpeakerKind.DOCUMENT, "rule:collection") if own is not None else None

    @cached_property
    def _collections(self) -> list[tuple[str, int]]:
        """Names of collections with the place of their last word."""
        return [(self.syntax.span((first, last + 1)).text, last) for first, last in self._collection_words()]

    def _collection_words(self) -> Iterator[tuple[int, int]]:
        for last in range(1, len(self.syntax.words)):
            first = last
            if self.syntax.form(last) in _COLLECTIONS:
                while first > 0 and self._goes_before(first - 1):
                    first -= 1
            if first < last:
                yield first, last

    def _goes_before(self, word: int) -> bool:
        form = self.syntax.form(word)
        return form[0].isupper() and form.lower() not in _DEFINITE and self.syntax.words[word].upos != "VERB"

    def _takes_up(self, source: WordRange, head: int) -> bool:
        """Whether a noun phrase means the papers spoken of: "the leaks", "leaked documents"."""
        told = {self.syntax.lower(i) for i in range(source[0], head)} - _DEFINITE
        names = {self.syntax.lower(i) for i in modifying(self.syntax, head) if self.parties.at(i) is not None}
        definite = self.syntax.lower(source[0]) in _DEFINITE or told & _OF_LEAKS
        return self.syntax.lower(head) in _TAKING_UP and bool(definite) and told <= _OF_LEAKS | names

    def document(self, source: WordRange, head: int) -> Resolved | None:
        """A report speaks for itself; a statement of somebody's is that one's, whoever signs it."""
        found = self.collection(source, head)
        if found is not None or self.syntax.lower(head) not in self._nouns:
            return found
        signer, issuer = self._signer(head), self._issuer(head) or self._from_whom(source, head)
        if issuer is None and signer is None and self._is_bare(source, head):
            return self._bare(source, head)
        if issuer is None and (signer is not None or self.syntax.lower(head) in STATEMENTS):
            issuer = self._issuer_before(source, signer)
        if issuer is not None:
            return Resolved(issuer.party, issuer.name, issuer.kind, "rule:statement-of", signer)
        writer = self._writer(source, head)
        if writer is not None:
            return Resolved(writer.party, writer.name, SpeakerKind.DOCUMENT, "rule:statement-of")
        return Resolved(None, short_name(self.syntax, source, head), SpeakerKind.DOCUMENT, "rule:document")

    def _writer(self, source: WordRange, head: int) -> Resolved | None:
        """Who is said behind the noun to have written it: "a letter the union sent"."""
        for verb in range(head + 1, source[1]):
            between = {self.syntax.words[i].upos for i in range(head + 1, verb)}
            if self.syntax.lower(verb) in _WRITING and between and between <= _NOMINAL:
                return self._resolve((head + 1, verb))
        return None

    def _is_bare(self, source: WordRange, head: int) -> bool:
        """Whether nothing tells a document from the one spoken of before: "the text", "the text, which …"."""
        alone = head + 1 == source[1] or self.syntax.form(head + 1) in {",", "which"}
        return self.syntax.lower(source[0]) in _DEFINITE and source[0] + 1 == head and alone

    def _bare(self, source: WordRange, head: int) -> Resolved:
        """The document under its author's name, or under its own."""
        noun = self.syntax.lower(head)
        author = self._author(head) if noun in _WRITINGS | _PIECES | {"document"} else None
        if author is None and noun in STATEMENTS:
            author = self.memory.principal(head) or self.memory.body()
        if author is None:
            return Resolved(
                None, short_name(self.syntax, source, head), SpeakerKind.DOCUMENT, "rule:document"
            )
        return Resolved(
            author.party, author.name, SpeakerKind.DOCUMENT, "rule:statement-of", author.spokesperson
        )

    def _author(self, head: int) -> Resolved | None:
        """Who wrote what the noun takes up: the owner or the writer at its last mention that tells one."""
        noun = self.syntax.lower(head)
        alike = STATEMENTS if noun in STATEMENTS else _PIECES if noun in _PIECES else {noun}
        if noun in {"document", "text"}:
            alike = _WRITINGS
        here = self.syntax.sentence_of[head]
        for word in range(head - 1, -1, -1):
            if here - self.syntax.sentence_of[word] > _REACH:
                break
            author = self._author_at(word) if self.syntax.lower(word) in alike else None
            if author is not None and author.rule != "rule:unresolved":
                return author
        return self.memory.issuer(head) if noun in _WRITINGS | {"document"} else None

    def _author_at(self, word: int) -> Resolved | None:
        """Whose a document is said to be, by its owner or by who wrote it or said something in it."""
        owner = self._issuer(word)
        if owner is not None:
            return owner
        verb = self.syntax.words[word].head
        inside = marked(self.syntax, word, {"in"})
        if verb < 0 or not (inside or self.syntax.lower(verb) in _WRITING):
            return None
        writers = (i for i in self.syntax.modifiers(verb, "nsubj") if self.syntax.words[i].deprel == "nsubj")
        writer = next(writers, None)
        if writer is None or writer == word or self.syntax.lower(writer) in self._nouns:
            return None
        words = own_phrase(self.syntax, writer)
        # "The state news agency KCNA" is KCNA, wherever the tree hangs the name.
        party = self.parties.at(words[1])
        name = next((m for m in party.mentions if m[0] == words[1]), None) if party is not None else None
        return self._resolve((words[0], name[1]) if name is not None else words)

    def _signer(self, head: int) -> tuple[str, str | None] | None:
        """Name and office of who signed: "signed by government spokesman Colonel X"."""
        for verb in self.syntax.modifiers(head, "acl"):
            if self.syntax.lower(verb) in _SIGNING:
                for agent in self.syntax.modifiers(verb, "obl"):
                    for i in range(*phrase(self.syntax, agent)):
                        party = self.parties.at(i)
                        if party is not None and party.kind is ActorKind.PERSON:
                            return party.name, party.office
        return None

    def _issuer(self, head: int) -> Resolved | None:
        """Whose the document is: "a ministry statement", "the report by Amnesty", "its findings"."""
        if (by_pronoun := self._pronoun_owner(head)) is not None:
            return by_pronoun
        for owner in owners(self.syntax, head, {"by", "from", "of"}):
            made_by = marked(self.syntax, owner, {"by"})
            if self.syntax.words[owner].upos in {"PROPN", "NOUN"} and (made_by or self._can_issue(owner)):
                return self._resolve(own_phrase(self.syntax, owner))
        return None

    def _from_whom(self, source: WordRange, head: int) -> Resolved | None:
        """Whom "from" or "by" right behind the noun names, where the tree hangs it elsewhere."""
        behind = head + 2 < source[1] and self.syntax.lower(head + 1) in {"from", "by"}
        found = self._resolve((head + 2, source[1])) if behind else None
        return found if found is not None and found.party is not None else None

    def _issuer_before(self, source: WordRange, signer: tuple[str, str | None] | None) -> Resolved | None:
        """Whose "the statement" is: a government's where it is official, else of the body that spoke last."""
        office = signer[1] or "" if signer is not None else ""
        words = {self.syntax.lower(i) for i in range(*source)} | set(office.lower().split())
        if words & {"official", "government", "ministry", "presidency"}:
            return self.memory.government() or self.memory.body()
        return self.memory.body()

    def _can_issue(self, word: int) -> bool:
        known = self.parties.at(word) is not None or by_name(self.syntax.form(word)) is not None
        return known or self.syntax.lower(word) in self._nouns_of_bodies

    @property
    def _nouns_of_bodies(self) -> frozenset[str]:
        return lexicon("roles")["government"] | {"ministry", "office", "army"}
