"""A noun for what is only alleged does not make a fact of it."""

from dataclasses import replace

import pytest

from gainsay.extract.events.contested import as_contested
from gainsay.extract.events.frames import Code
from gainsay.extract.events.telling import Telling
from gainsay.records import EventStatus
from gainsay.spans import Span
from tests.extract.build import build

BUILT = build(
    "Troops/NOUN deploy/VERB/root in Mali +.\nThe deployment/NOUN goes on +.\n"
    "Troops deployed/VERB/root there +."
)
HAPPENED, ALLEGED, DENIED = EventStatus.HAPPENED, EventStatus.ALLEGED, EventStatus.DENIED


def telling(
    word: str, status: EventStatus, target: str = "Government of Mali", kind: str = "MOBILIZE"
) -> Telling:
    words = BUILT.words(word)
    span = BUILT.syntax.span(words)
    return Telling(
        span=Span.of(BUILT.document.text, span.start, span.end),
        words=tuple(range(*words)),
        sentence=BUILT.syntax.sentence_of[words[0]],
        lemma=word,
        code=Code(kind, "troops", "154"),
        context=(),
        source=("mercenaries",),
        target=(target,),
        place=None,
        when=None,
        status=status,
        statement=None,
        score=1.0,
        found_by="rule:test",
    )


def statuses(*tellings: Telling) -> list[EventStatus]:
    return [one.status for one in as_contested(BUILT.syntax, tellings)]


@pytest.mark.parametrize("contested", [ALLEGED, DENIED])
def test_the_noun_is_as_contested_as_the_verb(contested: EventStatus) -> None:
    found = statuses(telling("deploy", contested, "Mali"), telling("deployment", HAPPENED))
    assert found == [contested, ALLEGED]


def test_the_noun_has_the_parties_of_the_deed_under_whatever_name() -> None:
    noun = replace(telling("deployment", HAPPENED), source=("the Group",), place="Mali")
    _, found = as_contested(BUILT.syntax, [telling("deploy", ALLEGED, "Mali"), noun])
    assert (found.source, found.target, found.place) == (("mercenaries",), ("Mali",), None)


def test_what_somebodys_verb_tells_as_a_fact_stays_one() -> None:
    tellings = (telling("deploy", ALLEGED), telling("deployment", HAPPENED), telling("deployed", HAPPENED))
    assert statuses(*tellings) == [ALLEGED, HAPPENED, HAPPENED]


def test_another_place_or_another_deed_is_another_matter() -> None:
    alleged, noun = telling("deploy", ALLEGED), telling("deployment", HAPPENED)
    assert statuses(alleged, replace(noun, target=("Government of Chad",)))[1] is HAPPENED
    assert statuses(alleged, replace(noun, lemma="exercise"))[1] is HAPPENED
    assert statuses(telling("deploy", ALLEGED, kind="ASSAULT"), noun)[1] is HAPPENED


def test_where_nobody_contests_it_nothing_changes() -> None:
    assert statuses(telling("deploy", HAPPENED), telling("deployment", HAPPENED)) == [HAPPENED, HAPPENED]
