"""The exported network in ONNX Runtime, one window at a time, and the files it ships in."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
from numpy.typing import NDArray

from gainsay.encode.features import Features
from gainsay.encode.pieces import Pieces
from gainsay.encode.windows import Floats, Window
from gainsay.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, SessionOptions

Precision = Literal["int8", "fp32"]


@dataclass(frozen=True, slots=True)
class Labels:
    """Label inventories in the order of the network's outputs."""

    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    entity: tuple[str, ...]
    cue: tuple[str, ...]
    pair: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Outputs for one window of W words, the root before them where a head may be the root.

    upos W,·; sentence W; entity W,·; cue W,·; arcs W,W+1 (row dependent, column
    head, 0 is root); relation_word W,k and relation_head W+1,R,k multiply to
    relation scores; pair_word W,k and pair_cue W,L,k to tags of words for a cue.
    """

    upos: Floats
    sentence: Floats
    entity: Floats
    cue: Floats
    arcs: Floats
    relation_word: Floats
    relation_head: Floats
    pair_word: Floats
    pair_cue: Floats


def folder() -> Path:
    """Where the shipped files lie."""
    return Path(str(files("gainsay.encode") / "weights"))


def description() -> dict[str, Any]:
    """model.json: name, labels, corpora with licences, scores, hashes. Raises ModelError."""
    path = folder() / "model.json"
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the model's description {path} cannot be read ({error}); reinstall gainsay"
        ) from error
    wanted = {"name": str, "labels": dict, "sha256": dict}
    for key, kind in wanted.items():
        if not isinstance(content, dict) or not isinstance(content.get(key), kind):
            raise ModelError(f"the model's description {path} is damaged (no {key!r}); reinstall gainsay")
    return cast(dict[str, Any], content)


def checked() -> dict[str, Any]:
    """The description, after comparing each file's hash; raises ModelError where one differs."""
    described = description()
    for name, expected in described["sha256"].items():
        path = folder() / name
        if not path.exists():
            raise ModelError(f"the model file {path} is missing; reinstall gainsay")
        try:
            found = sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"the model file {path} cannot be read ({error}); reinstall gainsay") from error
        if found != expected:
            raise ModelError(f"the model file {path} is damaged (its hash differs); reinstall gainsay")
    return described


def _labels(described: dict[str, Any]) -> Labels:
    try:
        return Labels(**{name: tuple(values) for name, values in described["labels"].items()})
    except TypeError as error:
        path = folder() / "model.json"
        raise ModelError(f"the labels in {path} are damaged ({error}); reinstall gainsay") from error


def tokenizer() -> Pieces:
    """The shipped vocabulary. Raises ModelError."""
    path = folder() / "tokenizer.json"
    try:
        return Pieces(path)
    except Exception as error:  # tokenizers raises bare Exception, for a missing file too
        raise ModelError(f"the model file {path} cannot be loaded ({error}); reinstall gainsay") from error


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _options() -> "SessionOptions":
    """One thread for each window: two windows side by side are done sooner than each by two threads."""
    import onnxruntime  # noqa: PLC0415 - as below

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return options


def session(path: Path, hint: str = "reinstall gainsay") -> "InferenceSession":
    """The network in a file, ready to run; `hint` says what to do where it is missing. Raises ModelError."""
    import onnxruntime  # noqa: PLC0415 - a quarter of a second that only reading needs

    if not path.exists():
        raise ModelError(f"the model file {path} is missing; {hint}")
    try:
        return onnxruntime.InferenceSession(
            str(path),
            _options(),
            providers=["CPUExecutionProvider"],
            # Fused, the additions before a norm are no longer part of the multiplication before them:
            # a tenth of the time of an int8 window.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
    except Exception as error:  # onnxruntime raises classes of its own that share no base
        raise ModelError(f"the model file {path} cannot be loaded ({error}); reinstall gainsay") from error


class Network:
    """The ONNX session with its tokenizer and labels."""

    def __init__(self, precision: Precision) -> None:
        """Load the weights; raises ModelError when they are missing or unreadable."""
        path = folder() / f"model.{precision}.onnx"
        hint = "reinstall gainsay" if precision == "int8" else "training/run.sh makes it; it is not shipped"
        self._session = session(path, hint)
        described = description()
        self.labels = _labels(described)
        self.name: str = described["name"]
        self.pieces = tokenizer()
        self._pool = ThreadPoolExecutor(cores(), thread_name_prefix="window")
        self._texts, self._counting = 0, Lock()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """While a text is read: where several are, at the same time, each runs its own windows one by one."""
        with self._counting:
            self._texts += 1
        try:
            yield
        finally:
            with self._counting:
                self._texts -= 1

    def scores(
        self, windows: Iterable[Window], pieces: Sequence[Sequence[int]], feats: Features
    ) -> list[Scores]:
        """Run several windows, see `score`; of a text that is read alone as many at a time as cores."""
        side_by_side = self._pool.map if self._texts < 2 else map
        return list(side_by_side(lambda window: self.score(window, pieces, feats), windows))

    def score(self, window: Window, pieces: Sequence[Sequence[int]], feats: Features) -> Scores:
        """Run the words of a window; `pieces` and `feats` are of the whole text."""
        words = range(window.first, window.last)
        sizes = [len(pieces[i]) for i in words]
        columns = np.array(
            [[values[i] for i in words] for values in (feats.shape, feats.breaks, feats.quotes)]
        )
        framed = np.pad(np.repeat(columns, sizes, axis=1), ((0, 0), (1, 1)))
        ids = [self.pieces.cls, *(piece for i in words for piece in pieces[i]), self.pieces.sep]
        firsts = np.concatenate([[0], 1 + np.cumsum([0, *sizes[:-1]])])
        return self._run(np.array([ids]), framed[:, None, :], firsts[None, :])

    def _run(self, ids: NDArray[np.int64], feats: NDArray[np.int64], firsts: NDArray[np.int64]) -> Scores:
        inputs = {"pieces": ids, "feats": feats, "firsts": firsts}
        names = ("upos", "sentence", "entity", "cue", "arcs", *_SIDES)
        out = dict(zip(names, (x[0] for x in self._session.run(names, inputs)), strict=True))
        return Scores(
            upos=out["upos"][1:],
            sentence=out["sentence"][1:, 0],
            entity=out["entity"][1:],
            cue=out["cue"][1:],
            arcs=out["arcs"][1:],
            relation_word=out["relation_word"][1:],
            relation_head=out["relation_head"],
            pair_word=out["pair_word"][1:],
            pair_cue=out["pair_cue"][1:],
        )


_SIDES = ("relation_word", "relation_head", "pair_word", "pair_cue")
