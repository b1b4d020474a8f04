"""Vectors are kept by a byte a number, and go when their article goes."""

import numpy as np
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from gainsay.keep import Ledger, senses
from gainsay.keep.senses import SIZE, unpacked
from gainsay.keep.tables import senses as table
from gainsay.keep.verify import faults
from tests.link.articles import Line, add, article


@given(st.lists(st.floats(-0.5, 0.5, width=32), min_size=SIZE, max_size=SIZE), st.integers(1, 3))
def test_what_is_kept_is_what_was_given_but_for_a_half_of_a_step(numbers: list[float], number: int) -> None:
    vectors = np.tile(np.array(numbers, np.float32), (number, 1))
    found = unpacked(senses.packed(vectors))
    assert found.shape == vectors.shape
    assert np.abs(found - vectors).max() <= 0.5 / 254 + 1e-6


def test_linking_keeps_them_and_verify_finds_one_that_is_of_nothing(ledger: Ledger) -> None:
    one = article(
        "one", "She said that two tugs crossed the strait at night.", Line("two tugs crossed the strait")
    )
    add(ledger, one)
    with ledger.looking() as connection:
        assert list(connection.scalars(sa.select(table.c.thing))) == [one.statements[0].id]
    assert list(faults(ledger)) == []
    with ledger.writing() as connection:
        connection.execute(sa.update(table).values(thing="s" + "0" * 16))
    assert any("of no statement" in fault for fault in faults(ledger))


def test_another_reading_puts_its_own_in_their_place(ledger: Ledger) -> None:
    one = article(
        "one", "She said that two tugs crossed the strait at night.", Line("two tugs crossed the strait")
    )
    add(ledger, one)
    with ledger.writing() as connection:
        senses.put(connection, one.document.id, {"s1": np.zeros((2, SIZE), np.float32)})
        assert list(connection.scalars(sa.select(table.c.thing))) == ["s1"]
