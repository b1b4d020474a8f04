"""Subjects that the tree hides: a participle taken for a clause, and nobody who could speak."""

from gainsay.extract.phrases import real_head
from gainsay.extract.subjects import subject_of
from tests.extract.build import build

STATES = (
    "The/DET/det/states states/NOUN/nsubj/involved involved/VERB/ccomp/declared also/ADV/advmod/declared "
    "declared/VERB/root that/SCONJ/mark/left they/PRON/nsubj/left left/VERB/ccomp/declared +."
)


def test_a_participle_taken_for_a_clause_leaves_its_noun_the_subject() -> None:
    syntax = build(STATES).syntax
    found = subject_of(syntax, (4, 5))
    assert found is not None
    assert syntax.span(found.words).text == "The states"


def test_the_head_of_such_a_source_is_its_noun() -> None:
    assert real_head(build(STATES).syntax, (0, 3)) == 1


def test_no_contact_says_nothing() -> None:
    syntax = build("No/DET/det/contact contact/NOUN/nsubj/noted noted/VERB/root that +.").syntax
    assert subject_of(syntax, (2, 3)) is None
