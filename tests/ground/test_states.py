import pytest

from gainsay.ground import (
    State,
    all_states,
    by_capital,
    by_demonym,
    by_name,
    by_seat,
    government_name,
    may_begin,
)


def code(state: State | None) -> str | None:
    return state.code if state else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali", "ML"),
        ("MALI", "ML"),
        ("Russia", "RU"),
        ("the Russian Federation", "RU"),
        ("US", "US"),
        ("U.S.", "US"),
        ("the U.S.A.", "US"),
        ("America", "US"),
        ("UK", "GB"),
        ("Britain", "GB"),
        ("DPRK", "KP"),
        ("North Korea", "KP"),
        ("Republic of Korea", "KR"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Burma", "MM"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Turkey", "TR"),
        ("eSwatini", "SZ"),
        ("Guinea–Bissau", "GW"),
        ("Bosnia & Herzegovina", "BA"),
        ("Timor\nLeste", "TL"),
        ("THE NETHERLANDS", "NL"),
        ("Hong Kong", "HK"),
        ("Palestinian Authority", "PS"),
        ("Holy See", "VA"),
        ("Wagner", None),
        ("", None),
        ("the", None),
        ("...", None),
    ],
)
def test_a_name_finds_its_state(text: str, expected: str | None) -> None:
    assert code(by_name(text)) == expected


@pytest.mark.parametrize("text", ["us", "Us", "the Us", "uk", "Car", "turkey", "The turkey", "china", "chad"])
def test_words_that_only_look_like_names_find_nothing(text: str) -> None:
    assert by_name(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Georgia", "GE"),
        ("Jordan", "JO"),
        ("Chad", "TD"),
        ("Guinea", "GN"),
        ("Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"),
        ("Congo", "CD"),
        ("Congo Republic", "CG"),
        ("DR Congo", "CD"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("Korea", None),
        ("KOREA", None),
        ("Macedonia", "MK"),
        ("Republic of China", "TW"),
    ],
)
def test_names_that_could_mean_two_are_decided(text: str, expected: str | None) -> None:
    assert code(by_name(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malian", "ML"),
        ("Malians", "ML"),
        ("British", "GB"),
        ("Britons", "GB"),
        ("Nigerian", "NG"),
        ("Nigeriens", "NE"),
        ("Nigerien", "NE"),
        ("Congolese", "CD"),
        ("Dominican", "DO"),
        ("Korean", None),
        ("South Korean", "KR"),
        ("Guinean", "GN"),
        ("Equatorial Guinean", "GQ"),
        ("Bissau-Guinean", "GW"),
        ("Turkish Cypriot", "XN"),
        ("Burkinabè", "BF"),
        ("FRENCH", "FR"),
        ("polish", None),
        ("Mali", None),
    ],
)
def test_a_demonym_finds_its_state(text: str, expected: str | None) -> None:
    assert code(by_demonym(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bamako", "ML"),
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Naypyidaw", "MM"),
        ("Jerusalem", "IL"),
        ("Tel Aviv", "IL"),
        ("Ramallah", "PS"),
        ("Washington, D.C.", "US"),
        ("Washington DC", "US"),
        ("Bogotá", "CO"),
        ("Nuku‘alofa", "TO"),
        ("Georgetown", "GY"),
        ("Timbuktu", None),
    ],
)
def test_a_capital_finds_its_state(text: str, expected: str | None) -> None:
    assert code(by_capital(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "organisation"),
    [
        ("the Kremlin", "RU", "Government of Russia"),
        ("White House", "US", "Government of the United States"),
        ("THE PENTAGON", "US", "United States Department of Defense"),
        ("State Department", "US", "United States Department of State"),
        ("Downing Street", "GB", "Government of the United Kingdom"),
        ("the Elysee", "FR", "Government of France"),
        ("Élysée Palace", "FR", "Government of France"),
        ("Quai d’Orsay", "FR", "Ministry of Foreign Affairs of France"),
        ("Zhongnanhai", "CN", "Government of China"),
        ("The Hague", "NL", "Government of the Netherlands"),
        ("Muqata", "PS", "Palestinian Authority"),
    ],
)
def test_a_seat_names_its_organisation(text: str, expected: str, organisation: str) -> None:
    found = by_seat(text)
    assert found is not None
    assert (found[0].code, found[1]) == (expected, organisation)


@pytest.mark.parametrize("text", ["Hague", "the Hague Invasion", "house", "cia", "Cia", "pentagon"])
def test_what_is_no_seat_finds_nothing(text: str) -> None:
    assert by_seat(text) is None


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ML", "Government of Mali"),
        ("US", "Government of the United States"),
        ("GM", "Government of the Gambia"),
        ("VA", "Holy See"),
        ("XE", "Scottish Government"),
    ],
)
def test_governments_are_named_as_in_a_sentence(key: str, name: str) -> None:
    assert government_name(all_states()[key]) == name


def test_every_name_of_a_state_begins_with_a_word_that_may_begin_one() -> None:
    for state in all_states().values():
        seats = (seat for seat, _ in state.seats)
        for name in (state.name, *state.names, *state.demonyms, *state.capital, *seats):
            # Korea alone is neither of the two.
            found = by_name(name) or by_demonym(name) or by_capital(name) or by_seat(name)
            assert found is None or may_begin(name.split()[0]), name
    assert may_begin("The")
    assert not may_begin("Zzyzx")
