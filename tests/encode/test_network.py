import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gainsay.encode import network
from gainsay.encode.features import features
from gainsay.encode.network import Network
from gainsay.encode.windows import Window
from gainsay.errors import ModelError

DESCRIPTION: dict[str, Any] = {
    "name": "small",
    "labels": {"upos": ["X"], "deprel": ["root"], "entity": ["O"], "cue": ["O"], "pair": ["O"]},
    "sha256": {"weights.bin": sha256(b"weights").hexdigest()},
}
# The shipped files that no test may do without; reading them takes half a second.
SHIPPED = network.folder()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a small model whose files are as its description says."""
    monkeypatch.setattr(network, "folder", lambda: tmp_path)
    (tmp_path / "weights.bin").write_bytes(b"weights")
    describe(tmp_path, DESCRIPTION)
    return tmp_path


def describe(folder: Path, content: object) -> None:
    (folder / "model.json").write_text(json.dumps(content), encoding="utf-8")


def test_a_whole_model_is_described(folder: Path) -> None:
    assert network.checked() == DESCRIPTION


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "weights.bin").unlink()
    with pytest.raises(ModelError, match=r"weights\.bin is missing; reinstall"):
        network.checked()


def test_a_damaged_file_is_named(folder: Path) -> None:
    (folder / "weights.bin").write_bytes(b"weightz")
    with pytest.raises(ModelError, match=r"weights\.bin is damaged"):
        network.checked()


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "weights.bin").unlink()
    (folder / "weights.bin").mkdir()
    with pytest.raises(ModelError, match=r"weights\.bin cannot be read"):
        network.checked()


def test_a_missing_description(folder: Path) -> None:
    (folder / "model.json").unlink()
    with pytest.raises(ModelError, match=r"model\.json cannot be read"):
        network.checked()


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b""])
def test_a_description_that_is_no_json(folder: Path, content: bytes) -> None:
    (folder / "model.json").write_bytes(content)
    with pytest.raises(ModelError, match=r"model\.json cannot be read"):
        network.checked()


@pytest.mark.parametrize("wrong", [[], None, {}, DESCRIPTION | {"sha256": []}, DESCRIPTION | {"labels": 3}])
def test_a_description_without_its_parts(folder: Path, wrong: object) -> None:
    describe(folder, wrong)
    with pytest.raises(ModelError, match=r"model\.json is damaged \(no '"):
        network.checked()


def test_a_network_without_weights(folder: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.int8\.onnx is missing; reinstall"):
        Network("int8")
    with pytest.raises(ModelError, match=r"model\.fp32\.onnx is missing; training/run\.sh makes it"):
        Network("fp32")


def test_a_network_with_damaged_weights(folder: Path) -> None:
    (folder / "model.int8.onnx").write_bytes(b"no graph")
    with pytest.raises(ModelError, match=r"model\.int8\.onnx cannot be loaded"):
        Network("int8")


def test_a_network_with_damaged_labels_or_tokenizer(folder: Path) -> None:
    (folder / "model.int8.onnx").symlink_to(SHIPPED / "model.int8.onnx")
    with pytest.raises(ModelError, match=r"tokenizer\.json cannot be loaded"):
        Network("int8")
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=r"tokenizer\.json cannot be loaded"):
        Network("int8")
    for labels in ({"upos": ["X"]}, DESCRIPTION["labels"] | {"cue": 3}, DESCRIPTION["labels"] | {"more": []}):
        describe(folder, DESCRIPTION | {"labels": labels})
        with pytest.raises(ModelError, match=r"labels in .* are damaged"):
            Network("int8")


def test_the_shipped_model_is_whole_and_its_outputs_fit_its_labels() -> None:
    described = network.checked()
    assert {"model.int8.onnx", "tokenizer.json"} <= described["sha256"].keys()
    shipped = Network("int8")
    words = ["Mali", "'s", "government", "denied", "it", "on", "state-television", "."]
    pieces, feats = shipped.pieces.cut(words), features(words, [2, *[0] * 7])
    found = shipped.score(Window(1, 8), pieces, feats)
    labels = shipped.labels
    assert found.upos.shape == (7, len(labels.upos))
    assert found.sentence.shape == (7,)
    assert found.entity.shape == (7, len(labels.entity))
    assert found.cue.shape == (7, len(labels.cue))
    assert found.arcs.shape == (7, 8)
    assert found.relation_head.shape == (8, len(labels.deprel), found.relation_word.shape[1])
    assert found.pair_cue.shape == (7, len(labels.pair), found.pair_word.shape[1])
    assert labels.entity[0] == labels.cue[0] == labels.pair[0] == "O"
    assert "root" in labels.deprel
    assert all(np.isfinite(getattr(found, name)).all() for name in found.__slots__)
