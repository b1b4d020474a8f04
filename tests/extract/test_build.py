"""The notation says what it shows: a wrong article would make the other tests prove nothing."""

import pytest

from gainsay.records import BlockKind
from tests.extract.build import build, said


def test_words_trees_and_sentences() -> None:
    built = build("The/DET/det/ministry ministry/NOUN/nsubj/left left/VERB/root +.\nIt stayed +.")
    assert built.tagged.text == "The ministry left. It stayed."
    assert [(w.head, w.deprel) for w in built.tagged.words[:4]] == [
        (1, "det"),
        (2, "nsubj"),
        (-1, "root"),
        (2, "punct"),
    ]
    assert built.tagged.sentences == ((0, 4), (4, 7))
    assert [w.head for w in built.tagged.words[4:]] == [-1, 4, 4]


def test_paragraphs_are_blocks_and_chrome_has_no_words() -> None:
    built = build("# Mali denies it\n\nBamako left +.\n\n- Share this\n\n! A camp")
    kinds = [block.kind for block in built.document.blocks]
    assert kinds == [BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CHROME, BlockKind.CAPTION]
    text = built.document.text
    assert [text[b.start : b.end] for b in built.document.blocks] == [
        "Mali denies it",
        "Bamako left.",
        "Share this",
        "A camp",
    ]
    words = [built.tagged.slice((i, i + 1)) for i in range(len(built.tagged.words))]
    assert " ".join(words) == "Mali denies it Bamako left . A camp"


def test_phrases_name_the_place() -> None:
    built = build("Mali left Mali +.", said("left", "Mali#2", by="Mali"))
    (one,) = built.tagged.attributions
    assert (one.cue, one.source, one.content) == ((1, 2), (0, 1), ((2, 3),))


def test_a_slip_in_the_notation_is_told() -> None:
    with pytest.raises(ValueError, match="no word 'sayd'"):
        build("He/PRON/nsubj/sayd said/VERB/root")
    with pytest.raises(ValueError, match="'Mali' stands 0 times"):
        build("Malians left", said("left", by="Mali"))
    with pytest.raises(ValueError, match="begin and end with a word"):
        build("Mali left", said("left", by=" left"))
