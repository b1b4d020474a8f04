"""The facts in geography.toml: codes that exist, regions that hold together."""

import pytest

from gainsay.ground import all_states, by_demonym
from gainsay.ground.geography import (
    _table,
    borders_on,
    colonies,
    confused_with,
    in_region,
    is_large,
    were_colonies,
)


def test_every_code_is_a_states() -> None:
    table = _table()
    codes = {code for part in ("region", "colonies") for listed in table[part].values() for code in listed}
    codes |= {code for pair in table["confused"]["pairs"] for code in pair} | set(table["colonies"])
    assert not codes - all_states().keys()
    assert len(codes) > 150


def test_lists_hold_each_state_once() -> None:
    for part in ("region", "colonies"):
        for name, listed in _table()[part].items():
            assert len(listed) == len(set(listed)), name


@pytest.mark.parametrize("part", ["west african", "east african", "central african", "southern african"])
def test_parts_of_africa_lie_in_africa(part: str) -> None:
    inside, africa = in_region(part), in_region("African")
    assert inside is not None
    assert africa is not None
    assert inside <= africa


def test_regions_are_asked_for_in_any_case() -> None:
    assert in_region("West African") == in_region("west-african")
    assert in_region("Purple") is None


def test_colonies_and_confusion() -> None:
    assert "ML" in colonies("FR")
    assert not colonies("ML")
    assert "KE" in were_colonies()
    assert confused_with("NE") == ("NG",)
    assert set(confused_with("GN")) == {"GQ", "GW"}
    assert confused_with("FR") == ()
    assert "ML" in borders_on("NE")
    assert not borders_on("JP")
    assert is_large("RU")
    assert by_demonym("Nigerian") is not None
