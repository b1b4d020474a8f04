from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import gainsay_side, stages
from gainsay import acquire
from gainsay.encode import load
from gainsay.errors import InputError

SAMPLE = Path(__file__).parents[2] / "samples" / "mali-partnership.txt"

tenths = st.integers(0, 60)


@given(st.lists(st.tuples(tenths, tenths).map(lambda pair: (float(min(pair)), float(max(pair))))))
def test_covered_is_the_length_of_the_union(intervals: list[tuple[float, float]]) -> None:
    seconds = {second for began, ended in intervals for second in range(int(began), int(ended))}
    assert stages.covered(intervals) == len(seconds)


def test_tagging_is_divided_by_its_calls_of_the_network() -> None:
    calls = {
        "decode": [(0.0, 1.0)],
        "make_document": [(1.0, 3.0)],
        "tag": [(4.0, 20.0)],
        # Two windows at once, then a third after a pause: 6 to 10 and 12 to 15.
        "score": [(6.0, 9.0), (7.0, 10.0), (12.0, 15.0)],
        "extract": [(20.0, 24.0)],
    }
    assert stages.split(calls, encoding=0.5, total=25.0) == {
        "decode_bytes": 1,
        "clean": 2,
        "words": 2,
        "network": 7,
        "decode_scores": 7,
        "extract": 4,
        "encode_json": 0.5,
        "rest": 1.5,
    }


def test_a_text_without_words_calls_no_network() -> None:
    calls: stages.Calls = {
        "decode": [],
        "make_document": [],
        "tag": [(1.0, 3.0)],
        "score": [],
        "extract": [],
    }
    found = stages.split(calls, encoding=0.0, total=2.0)
    assert (found["words"], found["network"], found["decode_scores"]) == (2, 0, 0)


def test_each_stage_of_a_real_reading_is_seen_and_the_clocks_are_gone_after_it() -> None:
    untouched = acquire.decode
    seconds: Counter[str] = gainsay_side.timed([acquire.acquire(str(SAMPLE))], load())
    assert all(seconds[name] > 0 for name in seconds)
    assert seconds["rest"] < 0.1 * seconds.total()
    assert acquire.decode is untouched


def test_a_text_that_is_not_read_stops_the_measure(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "empty.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"empty\.txt is not read"):
        gainsay_side.measure(tmp_path)
