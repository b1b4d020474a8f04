"""Names that the network overlooks, found by what stands around them."""

import pytest

from gainsay.records import SpeakerKind
from tests.extract.build import Built, build, said
from tests.extract.test_naming import named

MAYOR = (
    "{0}/PROPN/nsubj/said of/ADP/case/London London/PROPN/nmod/{0} {1} Ann/PROPN/nmod/{0} Lee/PROPN/flat/Ann"
    " said/VERB/root so/ADV +."
)
SPOKESMAN = (
    "A/DET/det/Transport Transport/PROPN/nsubj/said for/ADP/case/spokesman London/PROPN/compound/spokesman"
    " spokesman/NOUN/nmod/Transport said/VERB/root so/ADV +."
)


def test_a_name_that_hangs_bare_on_a_post_is_its_holders() -> None:
    built = build(MAYOR.format("Mayor", ""))
    assert named(built) == [("Ann Lee", "Person")]
    found = built.resolve("Mayor of London Ann Lee")
    assert (found.name, found.kind) == ("Ann Lee", SpeakerKind.NAMED)


@pytest.mark.parametrize("sentence", [MAYOR.format("Friends", ""), MAYOR.format("Mayor", "for/ADP/case/Ann")])
def test_behind_another_noun_or_a_preposition_it_is_not(sentence: str) -> None:
    assert named(build(sentence)) == []


def test_the_capitalised_words_before_a_spokesman_name_his_body() -> None:
    built = build(SPOKESMAN)
    assert named(built) == [("Transport for London", "Organization")]
    found = built.resolve("A Transport for London spokesman")
    assert (found.name, found.kind) == ("Transport for London", SpeakerKind.ROLE)


def test_whom_an_adjective_of_a_party_describes_is_a_group() -> None:
    notation = "Five/NUM {0}/PROPN/compound/{2} {1}/ADJ/amod/{2} {2}/NOUN/nsubj/met met/VERB/root +."
    senators = build(notation.format("Dakota", "Republican", "senators"), organisations=["Dakota Republican"])
    assert named(senators) == []
    club = build(notation.format("Dakota", "Lion", "clubs"), organisations=["Dakota Lion"])
    assert named(club) == [("Dakota Lion", "Organization")]


def republican(introduced: str, source: str) -> Built:
    return build(
        f"Ann/PROPN/nsubj/left Lee/PROPN/flat/Ann {introduced} left/VERB/root +.\n"
        f"{source} said/VERB/root so/ADV +.",
        said("said", "so", by=" ".join(token.partition("/")[0] for token in source.split())),
        people=["Ann Lee"],
    )


SEAT = "+, R/PROPN/appos/Ann +-/PUNCT/punct/R +Ariz/PROPN/flat/R +. +,"
THE = "The/DET/det/Republican Arizona/PROPN/compound/Republican Republican/PROPN/nsubj/said"


def test_a_legislator_is_known_by_state_and_party() -> None:
    assert republican(SEAT, THE).speaker_names() == ["Ann Lee"]


@pytest.mark.parametrize(
    ("seat", "source"),
    [
        (SEAT.replace(" R/", " D/").replace("/R", "/D"), THE),
        (SEAT, THE.replace("Arizona", "Nevada")),
        ("", THE),
    ],
)
def test_of_another_party_or_state_it_is_somebody_else(seat: str, source: str) -> None:
    assert republican(seat, source).speaker_names() != ["Ann Lee"]


def test_an_office_does_not_run_over_the_end_of_a_line() -> None:
    built = build(
        "# Keita wins endorsement of Sheriff/PROPN Joe/PROPN\n\n"
        "Gov./PROPN/nmod:desc/Moussa Moussa/PROPN/nsubj/left Keita/PROPN/flat/Moussa left/VERB/root +.",
        people=["Moussa Keita"],
    )
    assert [party.office for party in built.parties.people()] == ["Gov."]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("the newspaper", [("Halcyon", "Organization")]),
        ("the press agency", [("Halcyon", "Organization")]),
        ("the agency", []),
        ("the Newspaper", []),
    ],
)
def test_the_name_behind_a_noun_for_a_medium_is_a_mediums(before: str, found: list[tuple[str, str]]) -> None:
    assert named(build(f"then {before} Halcyon/PROPN/dep/then wrote +.")) == found
