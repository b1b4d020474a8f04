"""Who holds an office that a source names without a name."""

import pytest

from gainsay.records import SpeakerKind
from tests.extract.build import Built, build

DEAN = (
    "Ann/PROPN/nsubj/spoke Lee/PROPN/flat/Ann +, the/DET/det/dean dean/NOUN/appos/Ann of/ADP/case/school"
    " the/DET/det/school law/NOUN/compound/school school/NOUN/nmod/dean +, spoke/VERB/root +."
)


def asked(source: str, *described: str, people: tuple[str, ...]) -> Built:
    """An article whose last sentence begins with the source."""
    return build("\n".join([*described, f"{source} said/VERB/root so +."]), people=people)


def phrase(source: str) -> str:
    return " ".join(token.partition("/")[0] for token in source.split())


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (
            "The/DET/det/dean dean/NOUN/nsubj/said of/ADP/case/School Rivers/PROPN/compound/School"
            " School/PROPN/nmod/dean of/ADP/case/Law Law/PROPN/nmod/School",
            "Ann Lee",
        ),
        (
            "The/DET/det/dean dean/NOUN/nsubj/said of/ADP/case/medicine medicine/NOUN/nmod/dean",
            "dean of medicine",
        ),
        (
            "The/DET/det/dean deputy/ADJ/amod/dean law/NOUN/compound/dean dean/NOUN/nsubj/said",
            "deputy law dean",
        ),
        ("The/DET/det/coach law/NOUN/compound/coach coach/NOUN/nsubj/said", "law coach"),
    ],
)
def test_an_office_is_that_of_the_one_who_is_described_by_it(source: str, name: str) -> None:
    assert asked(source, DEAN, people=("Ann Lee",)).resolve(phrase(source)).name == name


def test_initials_stand_for_the_body_before_the_office() -> None:
    source = "ABC/PROPN/compound/chair chair/NOUN/nsubj/said"
    described = (
        "Arts/PROPN/compound/Chair Board/PROPN/compound/Chair Council/PROPN/compound/Chair"
        " Chair/PROPN/compound/Ann Ann/PROPN/nsubj/spoke Lee/PROPN/flat/Ann spoke/VERB/root +."
    )
    assert asked(source, described, people=("Ann Lee",)).resolve("ABC chair").name == "Ann Lee"


def test_of_two_who_hold_such_an_office_neither_is_meant() -> None:
    source = "The/DET/det/dean law/NOUN/compound/dean school/NOUN/compound/dean dean/NOUN/nsubj/said"
    other = DEAN.replace("Ann", "Eve").replace("Lee", "Orr")
    found = asked(source, DEAN, other, people=("Ann Lee", "Eve Orr")).resolve("The law school dean")
    assert found.kind is SpeakerKind.ROLE


PERSON = "Ann/PROPN/nsubj/spoke Lee/PROPN/flat/Ann spoke/VERB/root +."


def test_a_bare_spokesperson_speaks_for_the_person_who_spoke_before_and_is_taken_up() -> None:
    built = build(
        f"{PERSON}\nA/DET/det/spokesperson spokesperson/NOUN/nsubj/said said/VERB/root no +.\n"
        "The/DET/det/spokesperson spokesperson/NOUN/nsubj/added added/VERB/root so +.\n"
        "His/PRON/nmod:poss/representative representative/NOUN/nsubj/agreed agreed/VERB/root +.",
        people=["Ann Lee"],
    )
    built.resolve("Ann Lee")
    found = [built.resolve(source) for source in ("A spokesperson", "The spokesperson")]
    assert [(one.name, one.kind) for one in found] == [("Ann Lee", SpeakerKind.ROLE)] * 2


def test_a_spokesperson_speaks_for_the_body_rather_than_for_a_person() -> None:
    built = build(
        "Acme/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        f"{PERSON}\nA/DET/det/spokesperson spokesperson/NOUN/nsubj/said said/VERB/root no +.",
        people=["Ann Lee"],
        organisations=["Acme"],
    )
    for source in ("Acme", "Ann Lee"):
        built.resolve(source)
    assert built.resolve("A spokesperson").name == "Acme"


@pytest.mark.parametrize(
    "name",
    ["President/PROPN/nmod:desc/Lee Lee/PROPN/nmod/spokesman", "Mali/PROPN/nmod:poss/spokesman +'s Lee"],
)
def test_a_spokesman_for_somebody_speaks_for_the_one_at_the_end(name: str) -> None:
    built = build(
        f"A/DET/det/spokesman spokesman/NOUN/nsubj/said for/ADP/case/Lee {name} said/VERB/root no +.",
        people=["Lee"],
    )
    source = built.document.text.removesuffix(" said no.")
    found = built.resolve(source)
    assert (found.name, found.kind) == ("Lee", SpeakerKind.ROLE)


@pytest.mark.parametrize(("article", "kind"), [("A", SpeakerKind.UNNAMED), ("The", SpeakerKind.ROLE)])
def test_one_of_many_who_hold_a_rank_is_unnamed(article: str, kind: SpeakerKind) -> None:
    built = build(f"{article}/DET/det/lawmaker lawmaker/NOUN/nsubj/said said/VERB/root no +.")
    assert built.resolve(f"{article} lawmaker").kind is kind


def test_a_post_is_the_head_behind_the_name_that_the_tree_takes_for_it() -> None:
    described = (
        "Arts/PROPN/compound/Chair Board/PROPN/compound/Chair Council/PROPN/compound/Chair"
        " Chair/PROPN/compound/Ann Ann/PROPN/nsubj/spoke Lee/PROPN/flat/Ann spoke/VERB/root +."
    )
    built = asked("ABC/PROPN/nsubj/said chair/NOUN/flat/ABC", described, people=("Ann Lee",))
    assert built.resolve("ABC chair").name == "Ann Lee"
