"""Small stand-ins for the network and for the whole of reading."""

from collections.abc import Callable, Sequence

from gainsay.encode.tagged import Entity, Tagged, Word
from gainsay.records import Act, BlockKind, Document, Manner, Reading, Speaker, SpeakerKind, Statement
from gainsay.spans import Span

Analysis = tuple[str, int, str]


class FakeTagger:
    """Gives each word what `analyse` says of it and its index, and the same entities for every document."""

    def __init__(
        self, analyse: Callable[[str, int], Analysis] | None = None, entities: Sequence[Entity] = ()
    ) -> None:
        self.analyse = analyse or (lambda _word, _index: ("X", -1, "root"))
        self.entities = tuple(entities)
        self.seen: list[list[list[str]]] = []

    def tag_tokens(self, sentences: Sequence[Sequence[str]]) -> Tagged:
        self.seen.append([list(sentence) for sentence in sentences])
        flat = [word for sentence in sentences for word in sentence]
        words = tuple(Word(0, 1, *self.analyse(word, index)) for index, word in enumerate(flat))
        return Tagged(text="", words=words, sentences=(), entities=self.entities, attributions=())


class Forgetful(FakeTagger):
    """Loses the last word of every document."""

    def tag_tokens(self, sentences: Sequence[Sequence[str]]) -> Tagged:
        return super().tag_tokens([*sentences[:-1], sentences[-1][:-1]])


def statement(
    text: str,
    content: Sequence[str],
    cue: str | None,
    source: str | None,
    kind: SpeakerKind = SpeakerKind.NAMED,
) -> Statement:
    """A statement over the first places where these phrases stand in `text`."""

    def span(phrase: str) -> Span:
        return Span.of(text, text.index(phrase), text.index(phrase) + len(phrase))

    return Statement(
        id=content[0],
        content=tuple(map(span, content)),
        cue=None if cue is None else span(cue),
        source=None if source is None else span(source),
        speaker=Speaker(id=None, name="somebody", kind=kind),
        spokesperson=None,
        via=(),
        act=Act.ASSERT,
        manner=Manner.INDIRECT,
        polarity="affirmative",
        said_on=None,
        block=BlockKind.BODY,
        score=1.0,
        found_by="fake",
    )


def reading(text: str, *statements: Statement) -> Reading:
    """A reading of `text` with these statements and no facts about the page."""
    document = Document(
        id="d",
        title=None,
        outlet=None,
        byline=None,
        section=None,
        url=None,
        published=None,
        language="en",
        text=text,
        text_sha256="",
        raw_sha256="",
        retrieved=None,
        blocks=(),
    )
    return Reading(document=document, statements=statements)
