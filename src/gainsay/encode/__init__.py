"""Text to words, sentences, trees, entities and attributions, with the shipped network."""

from gainsay.encode.encoder import Encoder, load
from gainsay.encode.meaning import meaning, unit
from gainsay.encode.network import checked as describe
from gainsay.encode.network import cores
from gainsay.encode.tagged import Attribution, Entity, Tagged, Word, WordRange

__all__ = [
    "Attribution",
    "Encoder",
    "Entity",
    "Tagged",
    "Word",
    "WordRange",
    "cores",
    "describe",
    "load",
    "meaning",
    "unit",
]
