"""One statement that a person reports from a post, a video or a PDF, as a document of its own.

The document's text is the words; its one statement is what was given, and no finding. Times, places, counts
and parties in the words are read as in an article.
"""

import hashlib
from dataclasses import dataclass, replace

from gainsay import clean, encode, extract, ground
from gainsay.clean import dateline, language
from gainsay.config import Given, Stated
from gainsay.errors import UsageError
from gainsay.extract.ids import hashed, statement_id
from gainsay.records import (
    Act,
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Document,
    DocumentKind,
    Manner,
    RawPage,
    Reading,
    Speaker,
    SpeakerKind,
    Statement,
    When,
)
from gainsay.spans import Span, trimmed

FOUND_BY = "given"
# Characters of the words that stand in the title.
_TITLE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is given, each in its form."""

    words: str
    speaker: str
    act: Act
    said_on: When | None


def read(
    page: RawPage, given: Given, stated: Stated, encoder: encode.Encoder, known: ground.KnowledgeBase
) -> Reading:
    """The reading of the statement of which `page` is the capture, with what is `given` of its source.

    Raises UsageError for missing words or speaker, an unknown act or a date that is none.
    """
    clean.check_given(given)
    told = checked(stated)
    document = _document(page, given, told)
    found = _found(document, given, encoder, known)
    speaker = next((one for one in found.actors if one.name == told.speaker), None)
    actors = found.actors if speaker else (_actor(document, told.speaker, known), *found.actors)
    statement = _statement(document, told, speaker or actors[0])
    return replace(
        found,
        document=document,
        statements=(statement,),
        actors=actors,
        figures=tuple(replace(one, statement=statement.id, given_by=told.speaker) for one in found.figures),
    )


def words_alone(given: Given) -> RawPage:
    """The page of a statement without a capture: its words are all the evidence there is."""
    body = (given.stated.words if given.stated else "").encode("utf-8", "surrogateescape")
    digest = hashlib.sha256(body).hexdigest()
    return RawPage(source="--statement", body=body, sha256=digest, url=given.url, media_type="text/plain")


def document_id(document: Document, statement: Statement) -> str:
    """The id that the document of a statement has: of where it stands, its words, who said them and when."""
    speaker = statement.speaker.name if statement.speaker else None
    said_on = statement.said_on.timex if statement.said_on else None
    where = (document.outlet, document.url, document.text_sha256)
    return clean.document_id(*where, speaker, statement.act, said_on)


def checked(stated: Stated) -> Told:
    """What is given, each in its form; raises UsageError as `read` does."""
    speaker = " ".join(stated.speaker.split())
    if not stated.words.strip() or not speaker:
        raise UsageError("a statement needs its words and its speaker; give --statement WORDS --speaker NAME")
    act = stated.act.strip().lower().replace(" ", "_")
    if act not in set(Act):
        raise UsageError(f"there is no act {stated.act!r}; give one of {', '.join(Act)}")
    for words in (stated.words, speaker):
        if any("\ud800" <= c <= "\udfff" or c == "\0" for c in words):
            raise UsageError(f"{words!r} holds bytes that are no text; write it in UTF-8")
    state = ground.by_name(speaker)
    return Told(
        words=stated.words,
        # A state speaks through its government, as in articles.
        speaker=ground.government_name(state) if state else speaker,
        act=Act(act),
        said_on=dateline.given(stated.said_on, "date of the statement") if stated.said_on else None,
    )


def _document(page: RawPage, given: Given, told: Told) -> Document:
    digest = hashlib.sha256(told.words.encode()).hexdigest()
    start, end = trimmed(told.words, 0, len(told.words))
    said_on = told.said_on.timex if told.said_on else None
    return Document(
        id=clean.document_id(given.outlet, given.url, digest, told.speaker, told.act, said_on),
        title=given.title or _title(told),
        outlet=given.outlet,
        byline=None,
        section=None,
        url=given.url,
        published=dateline.given(given.published) if given.published else None,
        language=given.language.strip().lower() if given.language else language.detect(told.words),
        text=told.words,
        text_sha256=digest,
        raw_sha256=page.sha256,
        retrieved=page.retrieved,
        blocks=(Block(kind=BlockKind.BODY, start=start, end=end),),
        kind=DocumentKind.STATEMENT,
    )


def _title(told: Told) -> str:
    """The words, and not the speaker, by whom all that he says would be of one story."""
    words = " ".join(told.words.split())
    short = words if len(words) <= _TITLE else words[:_TITLE].rpartition(" ")[0] + " …"
    return f"“{short}”"


def _found(document: Document, given: Given, encoder: encode.Encoder, known: ground.KnowledgeBase) -> Reading:
    """What the words tell besides; nothing of words in a language that the model does not read."""
    if not (given.force or (document.language or language.READS).startswith(language.READS)):
        return Reading(document=document, statements=())
    tagged = encoder.tag(document.text, extract.content_stretches(document))
    found = extract.extract(document, tagged, encoder.name, known)
    facts = found.facts
    return Reading(
        document=document,
        statements=(),
        actors=found.actors,
        dates=facts.dates,
        places=facts.places,
        figures=facts.figures,
    )


def _statement(document: Document, told: Told, speaker: Actor) -> Statement:
    (block,) = document.blocks
    content = (Span.of(document.text, block.start, block.end),)
    return Statement(
        id=statement_id(document.id, content, None),
        content=content,
        cue=None,
        source=None,
        speaker=Speaker(id=speaker.id, name=speaker.name, kind=SpeakerKind.NAMED),
        spokesperson=None,
        via=(),
        act=told.act,
        manner=Manner.DIRECT,
        polarity="negative" if told.act is Act.DENY else "positive",
        said_on=told.said_on,
        block=BlockKind.BODY,
        score=1.0,
        found_by=FOUND_BY,
    )


def _actor(document: Document, name: str, known: ground.KnowledgeBase) -> Actor:
    """The speaker, with what is known of the name; what kind of party it is, is not guessed."""
    entity = known.find(name)
    told = ground.of_entity(entity) if entity else ground.described(name, known)
    government = next((s for s in ground.all_states().values() if ground.government_name(s) == name), None)
    kind = entity.kind if entity else ActorKind.GOVERNMENT if government else ActorKind.OTHER
    return Actor(
        id=hashed("a", document.id, kind, name),
        name=name,
        kind=kind,
        country=told.country,
        # A country alone would be the code of the state.
        code=told.code if told.role is not None else None,
        office=None,
        wikidata=entity.wikidata if entity else None,
        members=(),
        size=None,
        mentions=(),
        score=1.0,
        found_by=FOUND_BY,
    )
