"""The actors of the Mali article: each once, with kind, country and code."""

import pytest

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.pipeline import read_page
from tests.needs import shared as shared_folder

pytestmark = pytest.mark.needs("shared")

EXPECTED = {
    "Government of Mali": ("government", "MLIGOV"),
    "Government of Russia": ("government", "RUSGOV"),
    "Government of France": ("government", "FRAGOV"),
    "Government of Nigeria": ("government", "NGAGOV"),
    "Armed forces of France": ("organisation", "FRAMIL"),
    "Armed forces of Mali": ("organisation", "MLIMIL"),
    "Armed forces of Russia": ("organisation", "RUSMIL"),
    "Wagner group": ("armed_group", "RUSPRM"),
    "Russian mercenaries": ("group", "RUSPRM"),
    "15 Western powers": ("group", None),
    "AFP": ("medium", "FRAMED"),
    "Emmanuel Macron": ("person", "FRAGOV"),
    "Assimi Goita": ("person", "MLIGOV"),
    "Abdoulaye Maiga": ("person", "MLIGOV"),
    "Malians": ("group", "MLICVL"),
    "Malian protesters": ("group", "MLICVL"),
}


def test_the_actors_of_the_article() -> None:
    folder = shared_folder()
    assert folder is not None
    path = folder / "articles" / "mali-wagner-denial.txt"
    reading = read_page(acquire(str(path)), Given(published="2021-12-25", outlet="Press TV"))
    actors = {actor.name: actor for actor in reading.actors}
    assert {name: (actor.kind, actor.code) for name, actor in actors.items()} == EXPECTED
    powers = actors["15 Western powers"]
    assert (powers.members, powers.size) == (("United Kingdom", "Germany", "France", "Canada"), 15)
    assert {span.text for span in actors["Government of Russia"].mentions} == {"Russian Federation", "Moscow"}
