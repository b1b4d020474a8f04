"""Kinds of events for verbs that no frame knows, told from the meaning of the verb and its arguments.

A softmax over two sums of the meaning table's rows (`gainsay.encode.meaning`): that of
the verb and that of what it governs. `training/events.py` makes fallback.json and says
from what. It is asked only about what one political actor does to another, and has a
class of its own for what is no event.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from gainsay.encode import meaning
from gainsay.extract.events.frames import Code
from gainsay.extract.syntax import Syntax

NONE = "none"
_ARGUMENTS = frozenset({"obj", "iobj", "xcomp", "obl", "ccomp", "nsubj:pass"})
_PARTS = frozenset({"compound", "amod", "obj", "nmod", "xcomp", "obl"})
_MEANING = frozenset({"NOUN", "VERB", "ADJ"})
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Softmax:
    """`weights` has a row for each feature and one for the bias, a column for each code."""

    codes: tuple[Code, ...]
    weights: Floats


def guess(syntax: Syntax, verb: int, parties: frozenset[int]) -> tuple[Code | None, float]:
    """The likeliest kind with its probability; the kind is None where that is no event."""
    model = _model()
    scores = np.append(features(syntax, verb, parties), 1.0) @ model.weights
    chances = np.exp(scores - scores.max())
    best = int(chances.argmax())
    code = model.codes[best]
    return (None if code.plover == NONE else code), float(chances[best] / chances.sum())


def features(syntax: Syntax, verb: int, parties: frozenset[int]) -> Floats:
    """The meaning of the verb and of the words that it governs, those that name the parties left out."""
    words = [verb, *syntax.modifiers(verb, "compound")]
    governed = [i for i in syntax.children[verb] if syntax.words[i].deprel in _ARGUMENTS]
    governed += [
        i for one in tuple(governed) for i in syntax.children[one] if syntax.words[i].deprel in _PARTS
    ]
    told = [syntax.lower(i) for i in governed if i not in parties and syntax.words[i].upos in _MEANING]
    vectors = meaning().vector([syntax.lower(i) for i in words]), meaning().vector(told)
    return np.concatenate(vectors).astype(np.float64)


@cache
def _model() -> _Softmax:
    content = json.loads(files("gainsay.extract.events").joinpath("fallback.json").read_text("utf-8"))
    codes = tuple(Code(plover, None, cameo) for plover, cameo in content["codes"])
    return _Softmax(codes, np.array(content["weights"], np.float64))
