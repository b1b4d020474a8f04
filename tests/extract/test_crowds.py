"""Several people under a description, and parts of them."""

import pytest

from gainsay.records import SpeakerKind
from tests.extract.build import build


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("women", SpeakerKind.COLLECTIVE),
        ("farmers", SpeakerKind.COLLECTIVE),
        ("officials", SpeakerKind.UNNAMED),
        ("sources", SpeakerKind.UNNAMED),
        ("woman", SpeakerKind.UNNAMED),
        ("comments", SpeakerKind.UNNAMED),
        ("witness", SpeakerKind.UNNAMED),
    ],
)
def test_a_described_plural_is_a_group_unless_it_is_kept_anonymous(noun: str, kind: SpeakerKind) -> None:
    built = build(f"Three/NUM/nummod/{noun} {noun}/NOUN/nsubj/said said/VERB/root so +.")
    found = built.resolve(f"Three {noun}")
    assert (found.name, found.kind) == (f"Three {noun}", kind)


FARMERS = "Forty/NUM/nummod/farmers farmers/NOUN/nsubj/spoke spoke/VERB/root +.\n"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Some/DET/nsubj/said", "some farmers"),
        ("Many/ADJ/nsubj/said of/ADP/case/them them/PRON/nmod/Many", "many farmers"),
        ("Others/NOUN/nsubj/said", "other farmers"),
    ],
)
def test_some_are_a_part_of_the_group_that_spoke(source: str, name: str) -> None:
    built = build(f"{FARMERS}{source} said/VERB/root so +.")
    built.resolve("Forty farmers")
    found = built.resolve(" ".join(token.partition("/")[0] for token in source.split()))
    assert (found.name, found.kind) == (name, SpeakerKind.COLLECTIVE)


def test_several_of_whom_are_that_many_of_those_before_the_comma() -> None:
    built = build(
        "It drew/VERB/root anger/NOUN/obj/drew from/ADP/case/farmers farmers/NOUN/nmod/anger here +,"
        " several/ADJ/nsubj/left of/ADP/case/whom whom/PRON/nmod/several left/VERB/acl:relcl/anger +."
    )
    found = built.resolve("several of whom")
    assert (found.name, found.kind) == ("several farmers", SpeakerKind.COLLECTIVE)


def test_who_stands_for_people_and_not_for_the_noun_beside_it() -> None:
    built = build(
        "They met/VERB/root two/NUM/nummod/farmers farmers/NOUN/obj/met who/PRON/nsubj/young"
        " were/AUX/cop/young"
        " young/ADJ/acl:relcl/farmers at/ADP/case/time the/DET/det/time time/NOUN/obl/young"
        " who/PRON/nsubj/left left/VERB/acl:relcl/farmers +."
    )
    assert built.resolve("who#2").name == "two farmers"


def test_dozens_of_women_are_the_women_wherever_the_tree_hangs_them() -> None:
    built = build("Dozens/PROPN/nsubj/said of/ADP/dep/said women/PROPN/dep/said said/VERB/root so +.")
    found = built.resolve("Dozens of women")
    assert (found.name, found.kind) == ("Dozens of women", SpeakerKind.COLLECTIVE)


def test_others_of_whom_nothing_is_known_are_several() -> None:
    built = build("Others/PRON/nsubj/said said/VERB/root so +.")
    assert built.resolve("Others").kind is SpeakerKind.COLLECTIVE


def test_of_whom_looks_behind_the_number() -> None:
    built = build(
        "It drew/VERB/root anger/NOUN/obj/drew from/ADP/case/farmers farmers/NOUN/nmod/anger in/ADP/case/Mali"
        " Mali/PROPN/nmod/anger +, several/ADJ/dep/drew of/ADP/case/whom whom/PRON/dep/drew"
        " left/VERB/dep/drew +."
    )
    assert built.resolve("several of whom").name == "several farmers"


def test_one_of_many_is_no_group() -> None:
    built = build(
        "One/NUM/nsubj/said of/ADP/case/farmers the/DET/det/farmers farmers/NOUN/nmod/One"
        " said/VERB/root so +."
    )
    found = built.resolve("One of the farmers")
    assert (found.name, found.kind) == ("One of the farmers", SpeakerKind.UNNAMED)


@pytest.mark.parametrize(("noun", "name"), [("farmers", "two farmers"), ("photos", "We")])
def test_we_and_they_are_people(noun: str, name: str) -> None:
    built = build(
        f"The two/NUM/nummod/{noun} {noun}/NOUN/nsubj/show show/VERB/root it +.\nWe/PRON/nsubj/left"
        f" left/VERB/root +."
    )
    built.resolve(f"two {noun}")
    assert built.resolve("We").name == name
