"""The medium that an article names as its source, if it is another one than its own."""

import pytest

from gainsay.ground import known_outlets
from gainsay.keep.origins import Said
from gainsay.keep.outlets import Publisher
from gainsay.link.sources import Media, Stated, stated
from gainsay.records import ActorKind
from tests.link.articles import Line, article

TIMES = Publisher(document="done", outlet="new-york-times", name="New York Times")
WORDS = "no shot was fired"
MET = {"Coastal News": ("coastal.example", "Coastal News Service")}


def told(text: str, line: Line, own: Publisher | None = None) -> Stated | None:
    reading = article("one", text, line)
    said = Said(
        document="done",
        published=None,
        record=reading.statements[0],
        kinds={actor.id: actor.kind for actor in reading.actors},
    )
    return stated(said, reading.document.text, own, Media(known_outlets(), MET.get))


def test_who_heard_it_is_told_from_who_passed_it_on() -> None:
    heard = told(f"“{WORDS}”, she told Reuters.", Line(WORDS, via=("Reuters",)))
    assert heard == Stated(outlet="reuters", name="Reuters", heard=True)
    passed = told(f"“{WORDS}”, she said, according to AFP.", Line(WORDS, via=("AFP",)))
    assert passed == Stated(outlet="agence-france-presse", name="Agence France-Presse", heard=False)
    asked = told(f"“{WORDS}”, she said in an interview with Reuters.", Line(WORDS, via=("Reuters",)))
    assert asked is not None
    assert asked.heard


def test_the_farthest_from_the_article_tells() -> None:
    found = told(f"AFP said she told Le Monde that {WORDS}", Line(WORDS, via=("AFP", "Le Monde")))
    assert found is not None
    assert (found.outlet, found.heard) == ("le-monde", True)


def test_a_medium_that_speaks_itself_is_the_source() -> None:
    found = told(f"KCNA said {WORDS}", Line(WORDS, speaker="KCNA", kind=ActorKind.MEDIUM))
    assert found == Stated(outlet="kcna", name="KCNA", heard=False)


def test_a_medium_that_the_table_does_not_know_is_one_all_the_same() -> None:
    found = told(f"{WORDS}, she told the Coastal News Agency", Line(WORDS, via=("Coastal News Agency",)))
    assert found == Stated(outlet="coastal-news-agency", name="Coastal News Agency", heard=True)


def test_an_outlet_of_the_ledger_is_known_by_its_name() -> None:
    found = told(f"{WORDS}, she told Coastal News", Line(WORDS, via=("Coastal News",)))
    assert found == Stated(outlet="coastal.example", name="Coastal News Service", heard=True)


@pytest.mark.parametrize(
    ("line", "own"),
    [
        (Line(WORDS), None),
        (Line(WORDS, via=("Times",)), TIMES),
        (Line(WORDS, via=("Times Magazine",)), TIMES),
        (Line(WORDS, via=("New York Times",)), TIMES),
        (Line(WORDS, via=("AFP", "New York Times")), TIMES),
        (Line(WORDS, via=("newspaper",)), None),
        (Line(WORDS, speaker="Forbes", kind=ActorKind.PERSON), None),
        (Line(WORDS, via=("Reuters",)), Publisher(document="d", outlet="x", name="X", wire="reuters")),
    ],
)
def test_no_other_source(line: Line, own: Publisher | None) -> None:
    media = "Times Magazine of the New York Times, AFP, a newspaper, Reuters"
    assert told(f"{WORDS}, she told them: {media}", line, own) is None
