"""The doctor names what is at work and notices what is broken."""

import json
from dataclasses import replace

import pytest

from gainsay import encode, pipeline
from gainsay.config import Given
from gainsay.errors import ModelError
from gainsay.records import Reading
from gainsay.spans import Span
from tests.cli.conftest import Run
from tests.readings import document, reading

DESCRIBED: dict[str, object] = {
    "name": "gainsay-test",
    "corpora": {"c1": "x", "c2": "y"},
    "sha256": {"a": "1"},
}


@pytest.fixture(autouse=True)
def well(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that describes itself and reads the sample rightly."""
    monkeypatch.setattr(encode, "describe", lambda: DESCRIBED)
    monkeypatch.setattr(pipeline, "read_text", right)


def right(text: str, given: Given) -> Reading:
    words, source = "No ship of ours was there", "the minister"
    start, at = text.index(words), text.index(source)
    said = replace(
        reading().statements[0],
        content=(Span.of(text, start, start + len(words)),),
        source=Span.of(text, at, at + len(source)),
    )
    return Reading(document=document(text, ()), statements=(said,))


def test_all_is_well(run: Run) -> None:
    result = run("doctor")
    assert result.status == 0
    assert "ok      model        gainsay-test; 1 file matches its hash; trained on c1, c2\n" in result.text
    assert "ok      onnxruntime" in result.text
    assert "failed" not in result.text
    assert result.text.endswith("all is well\n")


def test_json_says_the_same(run: Run) -> None:
    found = json.loads(run("doctor", "--json").out)
    assert found["ok"] is True
    assert {"gainsay", "python", "onnxruntime", "model", "reading"} <= {c["name"] for c in found["checks"]}


def test_a_damaged_model_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> dict[str, object]:
        raise ModelError("the model file is damaged")

    monkeypatch.setattr(encode, "describe", damaged)
    result = run("doctor")
    assert result.status == 1
    assert "failed  model        the model file is damaged\n" in result.text
    assert json.loads(run("doctor", "--json").out)["ok"] is False


def test_a_sample_read_wrongly_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read_text", lambda text, given: replace(right(text, given), statements=()))
    result = run("doctor")
    assert result.status == 1
    assert "failed  reading" in result.text
