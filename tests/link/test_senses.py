"""Statements are read in the sentences that they stand in, each clause by itself."""

import numpy as np
import pytest

from gainsay.link.pieces import clauses
from gainsay.link.senses import around, said
from tests.link.articles import Line, article

TEXT = (
    "The court met at noon. The mayor said that the tugs had crossed the strait, and that nobody kept a log. "
    "“It was dark.” The clerk left."
)


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("the tugs had crossed the strait", TEXT[23:104]),
        ("It was dark", "“It was dark.” "),
        ("at noon. The mayor said", TEXT[:104]),
        ("The clerk left", "The clerk left."),
    ],
)
def test_the_sentences_of_a_statement(words: str, sentences: str) -> None:
    one = article("one", TEXT, Line(words))
    start, end = around(one.document.text, one.document.blocks, one.statements[0].content)
    assert one.document.text[start:end] == sentences


def test_every_clause_has_its_vector_whatever_else_is_read_with_it() -> None:
    long = "the tugs had crossed the strait, and that nobody kept a log"
    one = article("one", TEXT, Line("nobody kept a log"), Line(long), Line("The clerk left"))
    found = said(one.document.text, one.document.blocks, one.statements)
    assert {name: len(vectors) for name, vectors in found.items()} == {
        statement.id: len(clauses(statement.content)) for statement in one.statements
    }
    assert [len(found[statement.id]) for statement in one.statements] == [1, 2, 1]
    for statement in one.statements:
        alone = said(one.document.text, one.document.blocks, [statement])
        assert np.array_equal(alone[statement.id], found[statement.id])
