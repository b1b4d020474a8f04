from importlib.resources import files

import pytest

from gainsay.errors import GainsayError
from gainsay.ground import Entity, all_states, knowledge
from gainsay.ground.codes import INTERNATIONAL
from gainsay.ground.compile import compiled_entities
from gainsay.records import ActorKind

KNOWN = knowledge()


def test_the_compiled_file_is_up_to_date() -> None:
    data = files("gainsay.ground") / "data"
    fresh = compiled_entities((data / "entities.toml").read_text("utf-8"))
    assert (data / "entities.json").read_bytes() == fresh, "run python -m gainsay.ground.compile"


@pytest.mark.parametrize(
    "text",
    [
        '[medium]\n"Bordurian Voice" = { motto = "Szplug" }\n',
        '[medium]\n"Bordurian Voice" = { aka = "BV" }\n',
        '[opera]\n"Bordurian Voice" = { }\n',
    ],
)
def test_a_slip_in_an_entry_is_named(text: str) -> None:
    with pytest.raises(GainsayError, match="Bordurian Voice"):
        compiled_entities(text)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("the United Nations", "United Nations"),
        ("U.N.", "United Nations"),
        ("UNITED NATIONS", "United Nations"),
        ("Boko Haram", "Boko Haram"),
        ("Agence France Presse", "Agence France-Presse"),
    ],
)
def test_names_are_found_as_printed(name: str, found: str) -> None:
    entity = KNOWN.find(name)
    assert entity is not None
    assert entity.name == found


@pytest.mark.parametrize("name", ["", "un", "Is", "united nations", "Nations"])
def test_words_are_no_names(name: str) -> None:
    assert KNOWN.find(name) is None


def test_every_entry_holds_what_the_head_of_the_file_promises() -> None:
    for entity in KNOWN.entities:
        assert entity.country is None or entity.country in all_states(), entity.name
        assert (entity.role is None) == (entity.kind is ActorKind.PERSON), entity.name
        assert entity.kind is not ActorKind.ALLIANCE or (entity.role or "").startswith("IGO"), entity.name
        assert not ((entity.role or "")[:3] in INTERNATIONAL - {"NGO"} and entity.country), entity.name
        assert not entity.state_owned or (entity.kind is ActorKind.MEDIUM and entity.country), entity.name


def test_no_two_entries_share_a_name() -> None:
    seen: dict[str, str] = {}
    for entity in KNOWN.entities:
        for name in (entity.name, *entity.aliases):
            assert seen.setdefault(name, entity.name) == entity.name, name


def test_a_users_entries_come_first() -> None:
    own = Entity(name="Wagner", kind=ActorKind.PERSON, country="DE")
    assert KNOWN.and_also([own]).find("Wagner") is own
    assert KNOWN.and_also([own]).find("AFP") is KNOWN.find("AFP")


def test_every_name_begins_with_a_word_that_may_begin_one() -> None:
    known = knowledge()
    for entity in known.entities:
        for name in (entity.name, *entity.aliases):
            assert known.may_begin(name.split()[0]), name
    assert not known.may_begin("Zzyzx")
