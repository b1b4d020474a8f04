"""A user's own entities from CSV, FollowTheMoney and Wikidata."""

import json
from pathlib import Path

import pytest

from gainsay.errors import InputError
from gainsay.ground import Entity, load_entities
from gainsay.records import ActorKind

HEAD = "name,aliases,kind,country,code,wikidata\n"
FALCONS = Entity(
    name="Marsh Falcons",
    kind=ActorKind.ARMED_GROUP,
    aliases=("MF", "Falcon Brigade"),
    country="ML",
    role="REB",
    wikidata="Q1",
)


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def item(number: int, label: str, **claims: object) -> dict[str, object]:
    """An item of Wikidata; a claim's value is an id or a string."""
    told = {
        claim: [{"mainsnak": {"datavalue": {"value": {"id": v} if str(v).startswith("Q") else v}}}]
        for claim, v in claims.items()
    }
    return {"id": f"Q{number}", "type": "item", "labels": {"en": {"value": label}}, "claims": told}


@pytest.mark.parametrize("code", ["REB", "MLIREB"])
def test_a_table_holds_everything_of_an_entity(tmp_path: Path, code: str) -> None:
    row = f"Marsh Falcons,MF; Falcon Brigade;,armed_group,ml,{code},Q1\n"
    assert load_entities(written(tmp_path, "a.csv", HEAD + row)).entities == (FALCONS,)


def test_a_table_needs_only_names(tmp_path: Path) -> None:
    loaded = load_entities(written(tmp_path, "a.CSV", "\ufeffname\nHill Union\n"))
    assert loaded.entities == (Entity(name="Hill Union", kind=ActorKind.ORGANISATION),)
    assert loaded.faults == ()


def test_the_country_may_stand_in_the_code_alone(tmp_path: Path) -> None:
    (entity,) = load_entities(written(tmp_path, "a.csv", "name,code\nHill Union,FRALAB\n")).entities
    assert (entity.country, entity.role) == ("FR", "LAB")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",,,,,", 'no "name"'),
        ("A,,opera,,,", "unknown kind 'opera'"),
        ("A,,,QQ,,", "unknown country 'QQ'"),
        ("A,,,,,,,", "more cells"),
    ],
)
def test_a_damaged_row_is_told_and_the_others_count(tmp_path: Path, row: str, told: str) -> None:
    file = written(tmp_path, "a.csv", f"{HEAD}{row}\nHill Union,,,,,\n")
    loaded = load_entities(file)
    assert [entity.name for entity in loaded.entities] == ["Hill Union"]
    (fault,) = loaded.faults
    assert fault.startswith(f"{file}, line 2: ")
    assert told in fault


def test_follow_the_money_is_read_by_its_schema(tmp_path: Path) -> None:
    lines = [
        {
            "id": "a",
            "schema": "Company",
            "properties": {
                "name": ["Lido Oil", "Lido"],
                "alias": ["LO"],
                "country": ["xx", "it"],
                "wikidataId": ["Q2"],
            },
        },
        {"id": "b", "schema": "Person", "properties": {"name": ["Ada Marsh"]}},
        {"id": "c", "schema": "Address", "properties": {"full": ["1 Quay"]}},
    ]
    loaded = load_entities(written(tmp_path, "a.jsonl", "\n".join(map(json.dumps, lines))))
    assert loaded.entities == (
        Entity(
            name="Lido Oil",
            kind=ActorKind.ORGANISATION,
            aliases=("Lido", "LO"),
            country="IT",
            role="BUS",
            wikidata="Q2",
        ),
        Entity(name="Ada Marsh", kind=ActorKind.PERSON),
    )
    assert loaded.faults == ()


def test_wikidata_gives_countries_of_states_in_the_excerpt(tmp_path: Path) -> None:
    lines = [
        item(7, "Lido News", P31="Q11032", P17="Q9"),
        item(8, "Ada Marsh", P31="Q5", P27="Q404"),
        item(9, "Italy", P297="IT"),
    ]
    text = "[\n" + ",\n".join(map(json.dumps, lines)) + "\n]\n"
    assert load_entities(written(tmp_path, "dump.json", text)).entities == (
        Entity(name="Lido News", kind=ActorKind.MEDIUM, country="IT", role="MED", wikidata="Q7"),
        Entity(name="Ada Marsh", kind=ActorKind.PERSON, wikidata="Q8"),
    )


def test_damaged_lines_of_json_are_told(tmp_path: Path) -> None:
    good = json.dumps({"schema": "Person", "properties": {"name": ["Ada Marsh"]}})
    bad = [
        '{"schema": ',
        "[1]",
        '{"name": "x"}',
        '{"schema": "Person"}',
        '{"schema": 3}',
        '{"id": "Q3", "labels": {}}',
    ]
    loaded = load_entities(written(tmp_path, "a.jsonl", "\n".join([*bad, good])))
    assert [entity.name for entity in loaded.entities] == ["Ada Marsh"]
    assert [fault.split(":")[0].rsplit(" ", 1)[-1] for fault in loaded.faults] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
    ]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", "title\nX\n", 'no column "name"'),
        ("a.csv", HEAD, "no entity in it"),
        ("a.jsonl", "nonsense\n", "line 1"),
        ("a.jsonl", "", "no entity in it"),
    ],
)
def test_a_file_of_no_use_is_an_error(tmp_path: Path, name: str, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        load_entities(written(tmp_path, name, text))


def test_what_is_no_text_or_no_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="check the path"):
        load_entities(tmp_path / "none.csv")
    (tmp_path / "a.csv").write_bytes(b"name\n\xff\n")
    with pytest.raises(InputError, match="UTF-8"):
        load_entities(tmp_path / "a.csv")
