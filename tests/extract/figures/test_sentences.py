"""Sixty sentences through the shipped network: who is counted, how many, by whom, where, when."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from gainsay import encode
from gainsay.config import Given
from gainsay.pipeline import read_text
from gainsay.records import Figure

SENTENCES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "figures.toml").read_text(encoding="utf-8")
)["sentence"]
USUAL: dict[str, Any] = {
    **dict.fromkeys(("value", "low", "high", "bound", "given_by", "place", "when", "acled")),
    "status": "current",
}


def told(figure: Figure) -> dict[str, Any]:
    """The fields of a figure that the data file names."""
    plain = ("what", "value", "low", "high", "bound", "of", "given_by", "place", "status", "acled")
    when = figure.when.timex if figure.when is not None else None
    return {name: getattr(figure, name) for name in plain} | {"when": when}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: str(one["text"])[:40])
def test_figures_of_a_sentence(sentence: dict[str, Any]) -> None:
    reading = read_text(sentence["text"], Given(force=True, published="2020-06-15"), encode.load())
    assert [told(one) for one in reading.figures] == [USUAL | one for one in sentence["figures"]]


def test_ten_of_each_kind_and_twenty_traps() -> None:
    kinds = Counter(one["figures"][0]["what"] if one["figures"] else "trap" for one in SENTENCES)
    assert kinds == {"troops": 10, "protesters": 10, "arrested": 10, "missing": 10, "trap": 20}
