"""What the measures ask of the product: a tagger of given words and a reader of texts."""

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

from gainsay.encode.tagged import Tagged
from gainsay.errors import ModelError
from gainsay.records import Reading

Precision = Literal["int8", "fp32"]
Figures = dict[str, float | int]
Reader = Callable[[str], Reading]


class Tagger(Protocol):
    """Whatever tags given words: the shipped network, or a small fake in a test."""

    def tag_tokens(self, sentences: Sequence[Sequence[str]]) -> Tagged:
        """Tag one document of given sentences of given words."""
        ...


def tagged(tagger: Tagger, sentences: Sequence[Sequence[str]]) -> Tagged:
    """Tag one document; raises ModelError where the given words were not kept, for then nothing compares."""
    found, given = tagger.tag_tokens(sentences), sum(map(len, sentences))
    if len(found.words) != given:
        raise ModelError(f"the network gave {len(found.words)} words for the {given} it was given")
    return found


# Imported when called: reading gold and adding counts needs no network loaded.
def encoder(precision: Precision) -> Tagger:
    """The shipped network at this precision; raises ModelError where it is missing."""
    from gainsay.encode import load  # noqa: PLC0415

    return load(precision)


def reader(precision: Precision) -> Reader:
    """The whole of reading a plain text, with the shipped network at this precision."""
    from gainsay.encode import load  # noqa: PLC0415
    from gainsay.pipeline import read_text  # noqa: PLC0415

    network = load(precision)
    return lambda text: read_text(text, encoder=network)
