"""Disputes with their statements, speakers and chains, against articles annotated by hand.

A folder holds `NAME.txt`, `NAME.json`, `meta.json` and its own `score.py`, which
defines the measure: it is run on what gainsay reads, and its figures are
printed as they are. Guide and scorer lie beside the articles.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from evaluation.model import Figures, Precision
from gainsay import acquire, encode
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.pipeline import read_page


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Read each article of the folder `data` and have them scored by its own scorer.

    Raises InputError where the folder is not laid out so, or its scorer fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        read_all(data, Path(folder), precision)
        return _flat(_scored(data, Path(folder)))


def read_all(data: Path, into: Path, precision: Precision = "int8") -> None:
    """Write the reading of each annotated article to `into`/NAME.json, as `gainsay read --json` prints it."""
    try:
        meta = json.loads((data / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            f"{data} cannot be read ({error}); hand in a folder with NAME.txt, NAME.json and meta.json"
        ) from error
    encoder = encode.load(precision)
    for name, facts in meta.items():
        page = acquire.acquire(str(data / f"{name}.txt"))
        given = Given(published=facts.get("published"), outlet=facts.get("outlet"))
        reading = read_page(page, given, encoder)
        (into / f"{name}.json").write_bytes(msgspec.json.encode(reading))


def _scored(data: Path, predictions: Path) -> dict[str, Any]:
    command = [sys.executable, str(data / "score.py"), str(data), "--predictions", str(predictions)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise InputError(f"the scorer {data / 'score.py'} fails: {done.stderr.strip()[-500:]}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _flat(scored: dict[str, Any]) -> Figures:
    """The scorer's figures by one name each; an interval by its two ends."""
    figures: Figures = {}
    for name, value in scored.items():
        if name == "interval_90":
            for measured, (low, high) in value.items():
                figures |= {f"{measured}_f1_low": low, f"{measured}_f1_high": high}
        elif isinstance(value, dict):
            figures |= {f"{name}_{_PARTS[part]}": value[part] for part in _PARTS}
        elif value is not None:
            figures[name] = value
    return figures


_PARTS = {"f1": "f1", "p": "precision", "r": "recall"}
