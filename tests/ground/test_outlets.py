from importlib.resources import files

import pytest

from gainsay.errors import GainsayError
from gainsay.ground import Outlet, Outlets, Ownership, all_states, known_outlets
from gainsay.ground.compile import compiled_outlets
from gainsay.ground.outlets import bare, host, key

KNOWN = known_outlets()


def named(outlet: Outlet | None) -> str | None:
    return outlet.name if outlet else None


def test_the_compiled_file_is_up_to_date() -> None:
    data = files("gainsay.ground") / "data"
    fresh = compiled_outlets((data / "outlets.toml").read_text("utf-8"))
    assert (data / "outlets.json").read_bytes() == fresh, "run python -m gainsay.ground.compile"


@pytest.mark.parametrize(
    "text",
    [
        '[private]\n"Bordurian Voice" = { motto = "Szplug" }\n',
        '[private]\n"Bordurian Voice" = { aka = "BV" }\n',
        '[private]\n"Bordurian Voice" = { country = "ZZ" }\n',
        '[opera]\n"Bordurian Voice" = { }\n',
    ],
)
def test_a_slip_in_an_entry_is_named(text: str) -> None:
    with pytest.raises(GainsayError, match="Bordurian Voice"):
        compiled_outlets(text)


def test_every_entry_holds_what_the_head_of_the_file_promises() -> None:
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    for outlet in KNOWN.outlets:
        assert outlet.country is None or outlet.country in all_states(), outlet.name
        assert outlet.source, outlet.name
        for name in dict.fromkeys(map(bare, (outlet.name, *outlet.aliases))):
            assert names.setdefault(name, outlet.name) == outlet.name, name
        for domain in outlet.domains:
            assert domains.setdefault(domain, outlet.name) == outlet.name, domain
            assert host(domain) == domain, domain
        for agency in outlet.sections.values():
            found = KNOWN.find(agency)
            assert found is not None, agency
            assert found.agency, agency
    assert len(KNOWN.by_key) == len(KNOWN.outlets) > 300


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.presstv.ir/Detail/2021/12/25/mali", "Press TV"),
        ("presstv.co.uk", "Press TV"),
        ("https://WWW.PRESSTV.TV:443/x", "Press TV"),
        ("http://money.cnn.com/2017", "CNN"),
        ("https://web.archive.org/web/2016id_/https://www.tass.com/x", "TASS"),
        ("https://notpresstv.ir", None),
        ("https://presstv.ir.example", None),
        ("https://t.me/presstv.ir", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_a_domain_and_all_below_it_is_its_outlets(address: str, name: str | None) -> None:
    assert named(KNOWN.at(address)) == name


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("AFP", "Agence France-Presse"),
        ("the Associated Press", "Associated Press"),
        ("The Telegraph", "Daily Telegraph"),
        ("Telegraph", "Daily Telegraph"),
        ("XINHUA", "Xinhua"),
        ("ap", None),
        ("BBC Radio 4", None),
        ("", None),
    ],
)
def test_names_are_found_as_printed(name: str, found: str | None) -> None:
    assert named(KNOWN.find(name)) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("BBC Radio 4", "BBC"),
        ("NBC News MACH", "NBC News"),
        ("the German news agency dpa", "Deutsche Presse-Agentur"),
        ("Sun Valley Mirror", None),
        ("Evening Reuters", "Reuters"),
    ],
)
def test_a_medium_is_known_by_the_beginning_or_end_of_its_name(name: str, found: str | None) -> None:
    assert named(KNOWN.find_within(name)) == found


def test_a_users_entry_completes_the_shipped_one() -> None:
    own = Outlet(name="PressTV", domains=("presstv.example",), aliases=("PTV International",))
    both = KNOWN.and_also([own])
    for address in ("presstv.example", "presstv.ir"):
        found = both.at(address)
        assert found is not None
        assert (found.key, found.ownership, found.country) == ("press-tv", Ownership.STATE, "IR")
    assert named(both.find("PTV International")) == "Press TV"


def test_a_users_entry_comes_first() -> None:
    own = Outlet(name="Press TV", ownership=Ownership.PRIVATE)
    thief = Outlet(name="Tidewater Post", domains=("tass.com",))
    both = KNOWN.and_also([own, thief])
    press = both.find("Press TV")
    assert press is not None
    assert (press.ownership, press.country) == (Ownership.PRIVATE, "IR")
    assert named(both.at("tass.com")) == "Tidewater Post"
    assert named(both.at("tass.ru")) == "TASS"


def test_of_two_with_one_name_the_first_counts() -> None:
    table = Outlets([Outlet(name="Courier", country="FR"), Outlet(name="The Courier", country="DE")])
    found = table.find("the Courier")
    assert found is not None
    assert found.country == "FR"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("The New York Times", "new-york-times"),
        ("L’Essor", "lessor"),
        ("Télam", "telam"),
        ("The", "the"),
        ("!", ""),
    ],
)
def test_keys(name: str, made: str) -> None:
    assert key(name) == made
