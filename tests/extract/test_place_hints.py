"""What tells where an article plays without being a place of it."""

from dataclasses import replace

from gainsay.extract.place_hints import hints
from gainsay.ground.gazetteer import gazetteer
from tests.extract.build import Built, build
from tests.extract.located import located, read


def told(built: Built, outlet: str | None = None, url: str | None = None) -> list[str]:
    return hints(replace(built.document, outlet=outlet, url=url), built.syntax, gazetteer())


def test_parts_of_states_in_names_of_organisations() -> None:
    built = build("He joined Tennessee Highway Patrol +.", organisations=["Tennessee Highway Patrol"])
    assert told(built) == ["Tennessee"]
    assert not told(build("He joined Acme Corporation +.", organisations=["Acme Corporation"]))


def test_the_outlet_and_its_address() -> None:
    built = build("It rained +.")
    assert told(built, "Houston Chronicle") == ["Houston"]
    assert told(built, "The Irish Times") == ["Ireland"]
    assert told(built, "The Sun") == []
    assert told(built, url="https://www.news.com.au/a") == ["Australia"]
    assert told(built, url="https://example.co.uk/a") == ["United Kingdom"]
    assert told(built, url="https://example.com/a") == []


def test_they_decide_which_place_is_meant() -> None:
    bare = located(build("They met in Paris +."), "Paris")
    assert [place.country for place in read(bare)] == ["FR"]
    text = "Henry County and Tennessee Highway Patrol met in Paris +."
    hinted = build(text, organisations=["Tennessee Highway Patrol"])
    (county, paris) = read(located(hinted, "Henry County", "Paris"))
    assert (county.country, paris.country) == ("US", "US")
    assert paris.lat is not None
    assert abs(paris.lat - 36.3) < 0.1
