"""Keys come in batches, each key once, none too large for a query."""

from hypothesis import given
from hypothesis import strategies as st

from gainsay.keep.batches import batches


@given(st.lists(st.integers(0, 2000), max_size=1500))
def test_every_key_once_in_order_and_never_too_many(wanted: list[int]) -> None:
    found = batches(wanted)
    assert [one for some in found for one in some] == sorted(set(wanted))
    assert all(0 < len(some) <= 400 for some in found)
