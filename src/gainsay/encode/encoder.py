"""Text to Tagged: words, windows, network, decoding."""

from collections.abc import Sequence
from functools import cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from gainsay.encode import attribute, parse, windows
from gainsay.encode.chapters import Chapter, chapters
from gainsay.encode.decode import probabilities, segments, tags
from gainsay.encode.features import breaks_before, features
from gainsay.encode.network import Labels, Network, Precision
from gainsay.encode.tagged import Attribution, Entity, Tagged, Word, WordRange
from gainsay.encode.tokens import split_words
from gainsay.encode.windows import Floats

# Marks after which a window may begin where no line does.
_STOPS = frozenset('.!?”"')


def load(precision: Precision = "int8") -> "Encoder":
    """The encoder, loaded once in a process. Raises ModelError."""
    with _LOADING:
        return _loaded(precision)


# Articles are read side by side; the first two must not both load.
_LOADING = Lock()


# Apart from `load`, because a cache takes an argument left out for another one.
@cache
def _loaded(precision: Precision) -> "Encoder":
    return Encoder(Network(precision))


class Encoder:
    """Reads words, sentences, trees, entities and attributions off a text in one pass."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.name = network.name

    def tag(self, text: str, stretches: Sequence[WordRange] | None = None) -> Tagged:
        """Read `text`, or only the character ranges `stretches` of it (in order, apart).

        Each stretch begins a paragraph. Words outside the stretches do not exist
        for the network, so nothing is found there and they are nobody's context.
        """
        spans: list[WordRange] = []
        breaks: list[int] = []
        for start, end in stretches if stretches is not None else [(0, len(text))]:
            found = split_words(text, start, end)
            breaks.extend(breaks_before(text, found))
            spans.extend(found)
        return self._tag(text, spans, breaks, None)

    def tag_tokens(self, sentences: Sequence[Sequence[str]]) -> Tagged:
        """Read a document whose words and sentences are given; its text is made by joining them.

        Empty sentences are left out. No cue and no entity runs over a sentence.
        """
        given = [sentence for sentence in sentences if sentence]
        spans: list[WordRange] = []
        begins: list[bool] = []
        position = 0
        for sentence in given:
            begins.extend(i == 0 for i in range(len(sentence)))
            for word in sentence:
                spans.append((position, position + len(word)))
                position += len(word) + 1
        text = "\n".join(" ".join(sentence) for sentence in given)
        return self._tag(text, spans, [0] * len(spans), begins)

    def _tag(self, text: str, spans: list[WordRange], breaks: list[int], given: list[bool] | None) -> Tagged:
        words = [text[a:b] for a, b in spans]
        lines = [bool(kind) for kind in breaks] if given is None else given
        stops = [begins or (i > 0 and words[i - 1] in _STOPS) for i, begins in enumerate(lines)]
        pieces, feats = self.network.pieces.cut(words), features(words, breaks)
        cuts = windows.cut([len(ids) for ids in pieces], stops)
        ended = [_ends_before(words, lines, i) for i in range(len(words))]
        decoded = _Decoded(self.network.labels, lines, given is not None, ended)
        with self.network.reading():
            for chapter in chapters(
                cuts, lambda some: self.network.scores(some, pieces, feats), lines, stops
            ):
                decoded.add(chapter)
        return decoded.tagged(text, spans)


def _ends_before(words: Sequence[str], lines: Sequence[bool], at: int) -> bool:
    """Whether a number with a full stop ends a sentence before the word: "… on May 14. The …".

    The network takes it for one that numbers a list; those begin a line.
    """
    stop = at > 1 and words[at - 1] == "." and words[at][0].isupper()
    return stop and words[at - 2][-1].isdigit() and not lines[at - 2]


class _Decoded:
    """What was decoded so far, chapter after chapter, in words of the whole text."""

    def __init__(self, labels: Labels, lines: list[bool], given: bool, ended: list[bool]) -> None:
        """`lines` begin where it says True; they are the sentences too where these were given.

        `ended` is where a sentence begins whatever the network says.
        """
        self.labels, self.lines, self.given, self.ended = labels, lines, given, ended
        self.upos: list[int] = []
        self.heads: list[int] = []
        self.relations: list[int] = []
        self.sentences: list[WordRange] = []
        self.entities: list[Entity] = []
        self.attributions: list[Attribution] = []

    def add(self, chapter: Chapter) -> None:
        """Decode the next chapter."""
        begins = np.array(self.lines[chapter.first : chapter.last])
        lines = _ranges(begins)
        self.upos.extend(chapter.of("upos").argmax(1).tolist())
        self.entities.extend(_entities(chapter.of("entity"), lines, self.labels.entity, chapter.first))
        ended = np.array(self.ended[chapter.first : chapter.last]) | (chapter.of("sentence") > 0)
        self._add_trees(chapter, begins if self.given else begins | ended)
        cued = attribute.cues(chapter.of("cue"), lines, self.labels.cue)
        shifted = [((a + chapter.first, b + chapter.first), chance) for (a, b), chance in cued]
        self.attributions.extend(
            attribute.attributions(shifted, chapter.cuts, chapter.scores, self.labels.pair, chapter.total)
        )

    def _add_trees(self, chapter: Chapter, begins: NDArray[np.bool_]) -> None:
        sentences = [(a + chapter.first, b + chapter.first) for a, b in _ranges(begins)]
        heads, relations = parse.parse(
            sentences, chapter.cuts, chapter.scores, self.labels.deprel, chapter.total
        )
        self.heads.extend(heads)
        self.relations.extend(relations)
        self.sentences.extend(sentences)

    def tagged(self, text: str, spans: Sequence[WordRange]) -> Tagged:
        """The whole, after the last chapter."""
        words = tuple(
            Word(a, b, self.labels.upos[upos], head, self.labels.deprel[relation])
            for (a, b), upos, head, relation in zip(spans, self.upos, self.heads, self.relations, strict=True)
        )
        sentences = _ranges(np.array(self.lines)) if self.given else self.sentences
        attributions = attribute.uncrossed(self.attributions)
        return Tagged(text, words, tuple(sentences), tuple(self.entities), tuple(attributions))


def _ranges(begins: NDArray[np.bool_]) -> list[WordRange]:
    """Ranges that begin where it says True, and at the first word."""
    starts = [i for i, here in enumerate(begins) if here or i == 0]
    return list(zip(starts, [*starts[1:], len(begins)], strict=True)) if starts else []


def _entities(
    scores: Floats, lines: Sequence[WordRange], labels: tuple[str, ...], offset: int
) -> list[Entity]:
    """Entities do not run over lines. The score is the mean probability of their words' tags."""
    found = []
    paths = tags([scores[a:b] for a, b in lines], labels)
    for (a, b), path in zip(lines, paths, strict=True):
        chances = probabilities(scores[a:b])[np.arange(b - a), path]
        for first, last, label in segments(path, labels):
            score = float(chances[first:last].mean())
            found.append(Entity(offset + a + first, offset + a + last, label, score))
    return found
