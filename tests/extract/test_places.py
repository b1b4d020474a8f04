"""The places of an article: which words name one, and the records made of them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gainsay.records import PlaceRole
from tests.extract.build import Built, build
from tests.extract.located import located, read


def told(built: Built) -> list[tuple[str, str, str | None]]:
    return [(place.text, place.name, place.country) for place in read(built)]


def test_names_alone_without_what_describes_them() -> None:
    built = build("They went from northern Mali to the eastern province of Anhui and Pandi +, Bulacan +.")
    built = located(
        built, "northern Mali", "the eastern province of Anhui", "Pandi , Bulacan".replace(" ,", ",")
    )
    assert told(built) == [
        ("Mali", "Mali", "ML"),
        ("Anhui", "Anhui", "CN"),
        ("Pandi", "Pandi", "PH"),
        ("Bulacan", "Bulacan", "PH"),
    ]


def test_the_town_of_a_site_and_of_an_owner() -> None:
    built = build("He landed at Bamako airport +, then at Hopeless Center in Augusta +'s Highland Avenue +.")
    built = located(built, "Augusta's Highland Avenue", sites=["Bamako airport", "Hopeless Center"])
    assert [place.text for place in read(built)] == ["Bamako", "Augusta"]


def test_words_of_a_people_stand_for_their_state() -> None:
    built = located(build("The Malian army and Britons met +."), nations=["Malian", "Britons"])
    assert told(built) == [("Malian", "Mali", "ML"), ("Britons", "United Kingdom", "GB")]
    assert {place.found_by for place in read(built)} == {"rule:demonym"}


def test_persons_and_bodies_are_no_places_but_states_and_capitals_alone_are() -> None:
    built = build(
        "Then Jack London spoke and Bamako denied it +.\nThe London School of Economics backs Russia +.",
        people=["Jack London", "Bamako"],
        organisations=["London School of Economics", "Russia"],
    )
    assert [place.text for place in read(built)] == ["Bamako", "Russia"]


def test_a_surname_is_no_place_where_the_network_takes_it_for_one() -> None:
    built = build(
        "Frank Trapani came +.\nTrapani left +.\nTrapani slept +.", people=["Frank Trapani", "Trapani#2"]
    )
    assert not read(located(built, "Trapani#3"))


def test_bearers_of_full_names_go_before_a_place_of_the_surname() -> None:
    text = "Lewis Hamilton won +.\nHamilton leads +.\nHamilton smiled +."
    built = build(text, people=["Lewis Hamilton"])
    assert not read(located(built, "Hamilton#2", "Hamilton#3"))


def test_sides_of_large_places_only() -> None:
    built = build("They left South London for the West Wing +.")
    assert [place.text for place in read(located(built, "South London", "West Wing"))] == [
        "London",
        "West Wing",
    ]


def test_a_seat_of_government_stands_in_its_capital() -> None:
    built = build("A crowd outside the White House +.")
    (place,) = read(located(built, "White House"))
    assert (place.text, place.name, place.country) == ("White House", "Washington", "US")


def test_planets_are_no_places() -> None:
    assert not read(located(build("It fell to Earth +."), "Earth"))


def test_what_a_body_is_called_is_no_place() -> None:
    built = build("The Wagner group came to Mali +.\nWagner left +.")
    assert [place.text for place in read(located(built, "Wagner", "Wagner#2", "Mali"))] == ["Mali"]


def test_a_name_that_no_entry_fits_stays_where_the_network_is_sure() -> None:
    built = build("They met in Qwxzzyville +.")
    (place,) = read(located(built, "Qwxzzyville"))
    assert (place.name, place.country, place.lat, place.rivals) == ("Qwxzzyville", None, None, ())
    assert (place.score, place.found_by) == (0.0, "rule:place-unknown")
    assert not read(located(built, "Qwxzzyville", score=0.4))


def test_what_stands_behind_a_name_decides_and_rivals_are_kept() -> None:
    built = located(build("He lives in Paris +, Texas +."), "Paris", "Texas")
    paris, texas = read(built)
    assert (paris.country, texas.name) == ("US", "Texas")
    assert paris.lat is not None
    assert abs(paris.lat - 33.66) < 0.1
    assert paris.rivals[0].country == "FR"
    assert len(paris.rivals) <= 3
    assert paris.score + sum(rival.score for rival in paris.rivals) <= 1.0005


def test_an_abbreviation_takes_its_full_stop() -> None:
    built = build("A man of Springfield +, Ill +. +, left +.")
    found = read(located(built, "Springfield", "Ill"))
    assert [(place.text, place.country) for place in found] == [("Springfield", "US"), ("Ill.", "US")]
    assert found[1].name == "Illinois"


def test_datelines() -> None:
    built = build("BAMAKO, Mali (Reuters) — They denied it +.")
    found = read(built)
    assert [(place.text, place.role) for place in found] == [
        ("BAMAKO", PlaceRole.DATELINE),
        ("Mali", PlaceRole.DATELINE),
    ]


def test_chrome_names_no_places() -> None:
    built = build("- News Russia\n\nMali denied it +.", organisations=["Mali"])
    assert [place.text for place in read(built)] == ["Mali"]


NAMES = ["Mali", "Paris", "Springfield", "northern Niger", "Ohio", "Qwxzzyville"]


@given(st.lists(st.sampled_from(NAMES), max_size=6, unique=True), st.booleans())
def test_spans_quote_the_text_in_order_and_do_not_overlap(names: list[str], commas: bool) -> None:
    built = build(f"They saw {' +, '.join(names) if commas else ' then '.join(names)} +.")
    found = read(located(built, *names))
    text = built.document.text
    assert [text[place.start : place.end] for place in found] == [place.text for place in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [name.removeprefix("northern ") for name in names] == [place.text for place in found]
