"""Paragraphs given to documents of corpora that lost theirs."""

import random

from gainsay.encode.features import BREAKS
from training.corpora.example import Example, Link
from training.cutting import with_paragraphs

PARAGRAPH = BREAKS.index("paragraph")


def example(links: list[Link] | None = None) -> Example:
    return Example(
        name="a",
        words=["It", "rained", "."] * 40,
        breaks=[0] * 120,
        starts=list(range(0, 120, 3)),
        links=links,
    )


def test_some_documents_are_given_paragraphs_at_sentences_only() -> None:
    rng = random.Random(1)
    given = [with_paragraphs(example(), rng) for _ in range(60)]
    changed = [one for one in given if PARAGRAPH in one.breaks]
    assert 20 < len(changed) < 50
    for one in changed:
        places = [i for i, kind in enumerate(one.breaks) if kind == PARAGRAPH]
        assert places[0] == 0
        assert set(places) <= set(one.starts)
        assert 1 < len(places) < len(one.starts)


def test_a_document_that_has_its_own_is_left_alone() -> None:
    rng = random.Random(1)
    own = example(links=[])
    assert all(with_paragraphs(own, rng) is own for _ in range(20))
