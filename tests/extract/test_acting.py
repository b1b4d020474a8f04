"""States that act, their forces, bodies and people; what the network took for an organisation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.extract.acting import add_acting
from gainsay.ground import knowledge
from gainsay.records import ActorKind
from tests.extract.build import Built, build

ACTS = "{0}/PROPN/nsubj/{1} {1}/VERB/root the/DET/det/plan plan/NOUN/obj/{1} +."
DONE_TO = "They/PRON/nsubj/{1} {1}/VERB/root {0}/PROPN/obj/{1} +."
BODY = "The/DET/det/{1} {0}/ADJ/amod/{1} {1}/NOUN/nsubj/left left/VERB/root +."
BEHIND = "The/DET/det/{1} {1}/NOUN/nsubj/left of/ADP/case/{0} {0}/PROPN/nmod/{1} left/VERB/root +."


def actors(built: Built, speaking: tuple[str, ...] = ()) -> dict[str, ActorKind]:
    add_acting(built.syntax, built.parties, frozenset(speaking))
    return {party.name: party.kind for party in built.parties.listed}


@pytest.mark.parametrize(
    ("notation", "acts"),
    [
        (ACTS.format("Mali", "rejected"), True),
        (ACTS.format("Bamako", "rejected"), True),
        (ACTS.format("Mali", "has"), False),
        (ACTS.format("Mali", "borders"), False),
        (DONE_TO.format("Mali", "accused"), True),
        (DONE_TO.format("Mali", "invaded"), True),
        (DONE_TO.format("Mali", "left"), False),
        (DONE_TO.format("Bamako", "blamed"), True),
        (DONE_TO.format("Bamako", "bombed"), False),
        ("They/PRON/nsubj/met met/VERB/root with/ADP/case/Mali Mali/PROPN/obl/met +.", True),
        ("They/PRON/nsubj/met met/VERB/root in/ADP/case/Mali Mali/PROPN/obl/met +.", False),
        ("Sanctions/NOUN/root against/ADP/case/Mali Mali/PROPN/nmod/Sanctions +.", True),
        ("Mali/PROPN/nsubj/land is/AUX/cop/land a/DET/det/land land/NOUN/root +.", False),
    ],
)
def test_a_state_is_an_actor_where_it_acts_or_is_acted_on(notation: str, acts: bool) -> None:
    assert actors(build(notation)) == ({"Government of Mali": ActorKind.GOVERNMENT} if acts else {})


def test_a_state_joined_to_another_acts_with_it() -> None:
    built = build(
        "France/PROPN/nsubj/met and/CCONJ/cc/Mali Mali/PROPN/conj/France met/VERB/root them/PRON/obj/met +."
    )
    assert list(actors(built)) == ["Government of France", "Government of Mali"]


@pytest.mark.parametrize(
    ("notation", "name", "kind"),
    [
        (BODY.format("Malian", "government"), "Government of Mali", ActorKind.GOVERNMENT),
        (BEHIND.format("Mali", "government"), "Government of Mali", ActorKind.GOVERNMENT),
        (BODY.format("Malian", "army"), "Armed forces of Mali", ActorKind.ORGANISATION),
        (BODY.format("Malian", "troops"), "Armed forces of Mali", ActorKind.ORGANISATION),
        (BEHIND.format("Mali", "army"), "Armed forces of Mali", ActorKind.ORGANISATION),
        (BODY.format("Malian", "police"), "Malian police", ActorKind.ORGANISATION),
        (BODY.format("Malian", "protesters"), "Malian protesters", ActorKind.GROUP),
        (BODY.format("Malian", "women"), "Malian women", ActorKind.GROUP),
    ],
)
def test_what_a_state_tells_from_others_is_its_own(notation: str, name: str, kind: ActorKind) -> None:
    built = build(notation)
    assert actors(built) == {name: kind}
    assert built.parties.listed[0].country == "ML"


@pytest.mark.parametrize("noun", ["desert", "attacks", "boss", "protester"])
def test_what_is_no_body_and_no_people_is_no_actor(noun: str) -> None:
    assert actors(build(BODY.format("Malian", noun))) == {}


def test_soldiers_and_troops_of_one_state_are_one_actor() -> None:
    built = build(f"{BODY.format('French', 'soldiers')}\n{BODY.format('French', 'troops')}")
    assert list(actors(built)) == ["Armed forces of France"]
    spans = [built.syntax.span(words).text for words in built.parties.listed[0].mentions]
    assert spans == ["French soldiers", "French troops"]


def test_forces_of_two_states_are_two_actors() -> None:
    built = build(
        "French/ADJ/amod/troops and/CCONJ/cc/Malian Malian/ADJ/conj/French"
        " troops/NOUN/nsubj/left left/VERB/root +."
    )
    assert set(actors(built)) == {"Armed forces of France", "Armed forces of Mali"}


@pytest.mark.parametrize(
    ("notation", "names"),
    [
        (
            "They/PRON/nsubj/hired hired/VERB/root the/DET/det/Wagner Wagner/PROPN/obj/hired"
            " group/NOUN/flat/Wagner +.",
            ["Wagner group"],
        ),
        ("They/PRON/nsubj/hired hired/VERB/root Wagner/PROPN/obj/hired +.", ["Wagner"]),
        # A sentence may begin with a common word.
        ("Amnesty/PROPN/nsubj/came came/VERB/root +.", []),
        ("An/DET/det/state Islamic/ADJ/amod/state state/NOUN/nsubj/came came/VERB/root +.", []),
    ],
)
def test_known_organisations_that_the_network_overlooks_are_actors(notation: str, names: list[str]) -> None:
    assert list(actors(build(notation))) == names


@pytest.mark.parametrize(
    ("taken", "name", "kind"),
    [
        ("Russian Federation", "Government of Russia", ActorKind.GOVERNMENT),
        ("White House", "Government of the United States", ActorKind.GOVERNMENT),
        ("FBI", "Federal Bureau of Investigation", ActorKind.GOVERNMENT),
    ],
)
def test_an_organisation_that_is_a_state_or_its_seat_becomes_its_government(
    taken: str, name: str, kind: ActorKind
) -> None:
    assert actors(build(f"Then {taken} came +.", organisations=[taken])) == {name: kind}
    # Whoever speaks was resolved when he spoke.
    spoken = build(f"Then {taken} came +.", organisations=[taken])
    assert actors(spoken, speaking=(taken,)) == {taken: ActorKind.ORGANISATION}


def test_things_and_words_are_no_actors_unless_they_speak() -> None:
    notation = "Then the leak/NOUN of Varnia Papers and Leak/PROPN came +."
    built = build(notation, organisations=["Varnia Papers"], people=["Leak"])
    assert actors(built) == {}
    assert list(actors(build(notation, organisations=["Varnia Papers"]), ("Varnia Papers",))) == [
        "Varnia Papers"
    ]


def test_a_surname_taken_for_an_organisation_is_its_bearer() -> None:
    built = build(
        "Then Ada Marsh spoke +.\nThen Marsh left +.", people=["Ada Marsh"], organisations=["Marsh#2"]
    )
    assert list(actors(built)) == ["Ada Marsh"]
    assert len(built.parties.listed[0].mentions) == 2


def test_two_names_of_one_organisation_are_one_actor() -> None:
    built = build("Then ISIS met Islamic State +.", organisations=["ISIS", "Islamic State"])
    assert len(actors(built)) == 1


NAMES = st.sampled_from(
    ["Mali", "France", "Bamako", "Wagner group", "ISIS", "Islamic State", "FBI", "Ada Marsh"]
)


@given(st.lists(NAMES, min_size=1, max_size=6), st.booleans())
def test_each_word_belongs_to_one_actor_and_no_two_are_one(names: list[str], as_organisations: bool) -> None:
    lines = [
        f"They/PRON/nsubj/met met/VERB/root {' '.join(f'{w}/PROPN/obj/met' for w in name.split())} +."
        for name in names
    ]
    places = (
        [f"{name}#{names[: i + 1].count(name)}" for i, name in enumerate(names)] if as_organisations else []
    )
    built = build(
        "\n".join(lines), organisations=[place for place in places if not place.startswith("Bamako")]
    )
    actors(built)
    listed = built.parties.listed
    assert len({(party.name, party.kind) for party in listed}) == len(listed)
    claimed = [i for party in listed for words in party.mentions for i in range(*words)]
    assert len(claimed) == len(set(claimed))
    known = [entity for party in listed if (entity := knowledge().find(party.name)) is not None]
    assert len(known) == len({entity.name for entity in known})
    assert all(built.parties.at(i) in listed for i in claimed)
