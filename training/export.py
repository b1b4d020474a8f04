"""A trained state to the files that ship: ONNX in fp32 and int8, tokenizer, model.json.

python -m training.export --run runs/joint --into src/gainsay/encode/weights
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from evaluation.catalogue import TASKS, Measure
from evaluation.gate import WATCHED
from evaluation.model import Precision
from training.base import base_files
from training.corpora import CORPORA
from training.model import Labels, Network, size_of

NAMES = (
    "upos",
    "sentence",
    "entity",
    "cue",
    "arcs",
    "relation_word",
    "relation_head",
    "pair_word",
    "pair_cue",
)

# meaning.npy and sense.int8.onnx are made by training.meaning and training.sense from the base model.
SHIPPED = ("model.int8.onnx", "tokenizer.json", "meaning.npy", "sense.int8.onnx")


def trained(run: Path) -> Network:
    """The network of a run, ready to read."""
    state = torch.load(run / "state.pt", weights_only=True, map_location="cpu")["network"]
    labels = Labels.load(run / "labels.json")
    network = Network(labels, vocabulary=base_files().vocabulary, size=size_of(state))
    network.load_state_dict(state)
    return network.eval()


def export(network: nn.Module, path: Path) -> None:
    """Write the fp32 graph: one window, any number of pieces P and words W."""
    pieces = torch.randint(1000, 2000, (1, 40))
    feats = torch.zeros(3, 1, 40, dtype=torch.long)
    firsts = torch.arange(0, 30)[None]
    p, w = torch.export.Dim("P", min=3, max=512), torch.export.Dim("W", min=2, max=512)
    program = torch.onnx.export(
        network,
        (pieces, feats, firsts),
        dynamo=True,
        input_names=["pieces", "feats", "firsts"],
        output_names=list(NAMES),
        dynamic_shapes={"pieces": {1: p}, "feats": {2: p}, "firsts": {1: w}},
    )
    assert program is not None
    program.save(path, external_data=False)


def quantise(full: Path, small: Path) -> None:
    """Dynamic int8 per channel. Seven bits of range keep older processors (AVX2) from saturating."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(small),
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )


# What sense.int8.onnx learnt from besides PolNeAR, with the licences stated.
CLAIMS = {
    "basil": "none stated; article texts are their publishers'",
    "news_cluster": "repository Apache-2.0; article texts are their publishers'",
}

# What users must know before they rely on the weights; the model card says more.
LIMITS = (
    "English news prose only",
    "attribution learnt from US political news of 2015 and 2016",
    "a content longer than a window of 256 word pieces is cut",
    "scores are the network's own probabilities, not calibrated",
)


def describe(run: Path, into: Path, labels: Labels, without: list[str]) -> None:
    """Write model.json: what the network is, saw and can tell."""
    digest = {name: sha256((into / name).read_bytes()).hexdigest() for name in SHIPPED}
    content = {
        "name": f"gainsay-{digest['model.int8.onnx'][:8]}",
        "base": "all-MiniLM-L6-v2 (Apache-2.0)",
        "corpora": {n: CORPORA[n].LICENCE for n in CORPORA if n not in without} | CLAIMS,
        "labels": vars(labels),
        "limits": list(LIMITS),
        "sha256": digest,
        "steps": torch.load(run / "state.pt", weights_only=True, map_location="cpu")["done"],
    }
    _write(into, content)


def add_scores(into: Path, data: Path) -> None:
    """Measure what was exported, in int8 and fp32, and note it in model.json."""
    content = json.loads((into / "model.json").read_text(encoding="utf-8"))
    content["scores"] = {
        task: {
            precision: _figures(TASKS[task], data / watched.data, precision, watched.figures)
            for precision in ("int8", "fp32")
        }
        for task, watched in WATCHED.items()
        if task in ("statements", "syntax", "entities")
    }
    _write(into, content)


def _figures(measure: Measure, data: Path, precision: Precision, names: Sequence[str]) -> dict[str, float]:
    measured = measure(data, precision)
    return {name: measured[name] for name in names}


def _write(into: Path, content: dict[str, object]) -> None:
    (into / "model.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--data", type=Path, help="the corpora: measure what was exported")
    arguments = parser.parse_args()
    arguments.into.mkdir(parents=True, exist_ok=True)
    network = trained(arguments.run)
    full, small = arguments.into / "model.fp32.onnx", arguments.into / "model.int8.onnx"
    export(network, full)
    quantise(full, small)
    (arguments.into / "tokenizer.json").write_bytes(base_files().tokenizer.read_bytes())
    describe(arguments.run, arguments.into, network.labels, arguments.without)
    for path in (full, small):
        onnx.checker.check_model(str(path))
        print(path.name, path.stat().st_size)
    if arguments.data:
        add_scores(arguments.into, arguments.data)


if __name__ == "__main__":
    main()
