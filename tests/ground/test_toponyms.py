"""Names of one article, resolved together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.ground.gazetteer import Entry, gazetteer
from gainsay.ground.toponyms import Asked, likely


def meant(*asked: Asked | str) -> list[Entry | None]:
    """The likeliest place of each name."""
    listed = [Asked(one) if isinstance(one, str) else one for one in asked]
    return [gazetteer().entry(found[0].number) if found else None for found in likely(listed)]


def countries(*asked: Asked | str) -> list[str | None]:
    return [one.country if one is not None else None for one in meant(*asked)]


def part(entry: Entry | None) -> str | None:
    return gazetteer().entry(entry.part).name if entry is not None and entry.part is not None else None


def test_alone_the_large_place_is_meant() -> None:
    assert countries("Paris", "London", "Moscow") == ["FR", "GB", "RU"]


def test_what_stands_behind_a_name_decides() -> None:
    paris, texas = meant(Asked("Paris", within=(1,)), "Texas")
    assert (part(paris), texas and texas.name) == ("Texas", "Texas")
    springfield, illinois = meant(Asked("Springfield", within=(1,)), Asked("Ill.", behind=True))
    assert (part(springfield), illinois and illinois.name) == ("Illinois", "Illinois")
    pandi, _ = meant(Asked("Pandi", within=(1,)), "Bulacan")
    assert pandi is not None
    assert pandi.country == "PH"


def test_neighbours_decide_without_a_word_on_it() -> None:
    (richmond, *_) = meant("Richmond", "Lexington", "Berea", "Madison County")
    assert part(richmond) == "Kentucky"
    (georgia, *_) = meant("Georgia", "Tbilisi", "South Ossetia")
    assert georgia is not None
    assert georgia.country == "GE"
    (georgia, *_) = meant("Georgia", "Atlanta", "Savannah")
    assert georgia is not None
    assert georgia.country == "US"


def test_the_seat_of_government_rather_than_the_state_far_away() -> None:
    washington, *_ = meant("Washington", "White House Station", "Moscow", "Beijing")
    assert part(washington) == "District of Columbia"


@pytest.mark.parametrize(
    ("asked", "country"),
    [
        (Asked("Mali"), "ML"),
        (Asked("Nigerian", people=True), "NG"),
        (Asked("Malians", people=True), "ML"),
        (Asked("Germans", people=True), "DE"),
        (Asked("U.S."), "US"),
        (Asked("Scotland"), "GB"),
        (Asked("Crimea"), "UA"),
    ],
)
def test_states_and_their_people(asked: Asked, country: str) -> None:
    assert countries(asked) == [country]


def test_a_states_name_means_the_state_even_amid_a_neighbours_towns() -> None:
    niger, *_ = meant("Niger", "Nigeria", "Abuja", "Kano", "Kaduna")
    assert niger is not None
    assert niger.country == "NE"
    scotland, *_ = meant("Scotland", "London")
    assert scotland is not None
    assert scotland.country == "GB"


def test_a_dateline_opens_with_a_town() -> None:
    (place,) = meant(Asked("NEW YORK", town=True))
    assert place is not None
    assert place.geonames_id == 5128581


def test_initials_are_no_town_and_short_names_need_a_mark() -> None:
    assert meant("EU") == [None]
    assert meant("Ill") == [None]
    (illinois,) = meant("Ill.")
    assert illinois is not None
    assert illinois.name == "Illinois"


NAMES = [
    "Paris",
    "Texas",
    "Springfield",
    "Georgia",
    "Lebanon",
    "London",
    "Ontario",
    "Xyzzyq",
    "Mali",
    "Alexandria",
]


@given(st.lists(st.sampled_from(NAMES), unique=True, max_size=6))
def test_shares_are_of_one_whole_and_sorted(names: list[str]) -> None:
    for found in likely([Asked(name) for name in names]):
        shares = [guess.share for guess in found]
        assert shares == sorted(shares, reverse=True)
        assert not found or abs(sum(shares) - 1) < 1e-9


@given(st.permutations(NAMES[:6]))
def test_the_order_of_the_names_changes_nothing(names: list[str]) -> None:
    found = dict(zip(names, meant(*names), strict=True))
    assert found == dict(zip(NAMES[:6], meant(*NAMES[:6]), strict=True))
