"""One statement that is given becomes a document of its own, with what its words tell."""

import hashlib
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from gainsay import handed, pipeline
from gainsay.config import Given, Stated
from gainsay.errors import UsageError
from gainsay.records import Act, ActorKind, DocumentKind, Manner, RawPage, Reading

WORDS = "We never sent 400 soldiers to Mali in December 2021."
GIVEN = Given(outlet="Telegram channel X", url="https://t.example/9", published="2021-12-27")


def read(words: str = WORDS, speaker: str = "Wagner Group", given: Given = GIVEN, **rest: Any) -> Reading:
    body = b"the bytes of a picture \xff"
    page = RawPage(source="shot.png", body=body, sha256=hashlib.sha256(body).hexdigest())
    return pipeline.read_page(page, replace(given, stated=Stated(words=words, speaker=speaker, **rest)))


def test_the_words_are_the_text_and_the_one_statement() -> None:
    reading = read(f" {WORDS}\n", act="deny", said_on="2021-12-26")
    document, (statement,) = reading.document, reading.statements
    assert (document.kind, document.text) == (DocumentKind.STATEMENT, f" {WORDS}\n")
    assert (document.title, document.outlet, document.url) == (f"“{WORDS}”", GIVEN.outlet, GIVEN.url)
    (content,) = statement.content
    assert (content.text, content.start) == (WORDS, 1)
    assert (statement.act, statement.polarity, statement.manner) == (Act.DENY, "negative", Manner.DIRECT)
    assert (statement.score, statement.found_by) == (1.0, "given")
    assert statement.said_on is not None
    assert statement.said_on.earliest == statement.said_on.latest == "2021-12-26"
    assert (reading.disputes, reading.events, reading.silences) == ((), (), ())
    assert document.raw_sha256 == hashlib.sha256(b"the bytes of a picture \xff").hexdigest()


def test_who_speaks_is_an_actor_with_what_is_known_of_the_name() -> None:
    reading = read()
    (speaker,) = (one for one in reading.actors if one.name == "Wagner Group")
    assert reading.statements[0].speaker is not None
    assert reading.statements[0].speaker.id == speaker.id
    assert (speaker.kind, speaker.code) == (ActorKind.ARMED_GROUP, "RUSPRM")
    state = read(speaker="  Mali ").actors[0]
    assert (state.name, state.kind, state.code) == ("Government of Mali", ActorKind.GOVERNMENT, "MLIGOV")
    # What nobody knows is not guessed.
    assert read(speaker="Ada Ovik").actors[0].kind is ActorKind.OTHER


def test_who_is_named_in_his_own_words_is_one_actor() -> None:
    actors = read("The Wagner Group has no soldiers in Mali, and never had any.").actors
    assert [one.name for one in actors].count("Wagner Group") == 1


def test_times_places_and_counts_are_read_in_the_words() -> None:
    reading = read()
    assert [one.name for one in reading.places] == ["Mali"]
    assert [(one.earliest, one.latest) for one in reading.dates] == [("2021-12-01", "2021-12-31")]
    (figure,) = reading.figures
    assert (figure.value, figure.given_by) == (400, "Wagner Group")
    assert figure.statement == reading.statements[0].id


def test_words_in_another_language_are_only_kept() -> None:
    reading = read("Мы не отправляли 400 солдат в Мали.", given=replace(GIVEN, language="ru"))
    assert (reading.document.language, reading.places, reading.figures) == ("ru", (), ())
    assert len(reading.statements) == 1


def test_its_id_is_that_of_all_that_it_says() -> None:
    same = read()
    assert read() == same
    others = [
        read(WORDS + " "),
        read(speaker="France"),
        read(act="deny"),
        read(said_on="2021-12-26"),
        read(given=replace(GIVEN, outlet="Y")),
        read(given=replace(GIVEN, url=None)),
    ]
    ids = {one.document.id for one in (same, *others)}
    assert len(ids) == 7
    assert len({one.statements[0].id for one in (same, *others)}) == 7


def test_printed_it_can_be_handed_in_again() -> None:
    reading = read(act="deny", said_on="2021-12-26")
    body = msgspec.json.encode(reading)
    page = RawPage(source="r.jsonl:1", body=body, sha256="", media_type=handed.MEDIA_TYPE)
    assert pipeline.read_page(page) == reading


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"words": " "}, "needs its words and its speaker"),
        ({"speaker": " "}, "needs its words and its speaker"),
        ({"act": "lie"}, "no act 'lie'; give one of assert"),
        ({"said_on": "soon"}, "the date of the statement 'soon'"),
        ({"given": replace(GIVEN, published="soon")}, "the publication date 'soon'"),
        ({"words": "a\udcff"}, "no text"),
        ({"speaker": "a\udcff"}, "no text"),
        ({"given": replace(GIVEN, outlet="a\udcff")}, "no text"),
    ],
)
def test_what_cannot_be_meant(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read(**wrong)


def test_a_long_statement_has_a_short_title() -> None:
    reading = read("word " * 40)
    assert reading.document.title == "“" + "word " * 12 + "…”"
    assert read(given=replace(GIVEN, title="A post")).document.title == "A post"
