from functools import cache, partial
from itertools import pairwise
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay import encode
from gainsay.encode import chapters, encoder
from gainsay.encode.encoder import Encoder
from gainsay.encode.tagged import Attribution, Entity, Tagged
from tests.encode import fakes

texts = st.text() | st.text(alphabet='aB é\u0301\U0001f469ب \n"“”.')
tokens = st.text(min_size=1, max_size=8)


def read(text: str, stretches: list[tuple[int, int]] | None = None) -> Tagged:
    return fakes.encoder().tag(text, stretches)


def forms(tagged: Tagged) -> list[str]:
    return [tagged.text[word.start : word.end] for word in tagged.words]


def check(tagged: Tagged) -> None:
    """What holds for any reading, whatever the network says."""
    number = len(tagged.words)
    assert [i for a, b in tagged.sentences for i in range(a, b)] == list(range(number))
    for a, b in tagged.sentences:
        inside = tagged.words[a:b]
        assert sum(word.head == -1 for word in inside) == 1 or b - a > 60
        assert all(word.head == -1 or a <= word.head < b for word in inside)
        assert all((word.deprel == "root") == (word.head == -1) for word in inside)
    ranges = [(one.first, one.last) for one in tagged.entities]
    assert all(one[1] <= two[0] for one, two in pairwise(ranges))
    ranges += [r for one in tagged.attributions for r in (one.cue, *one.content, one.source or one.cue)]
    assert all(0 <= a < b <= number for a, b in ranges)


@pytest.mark.parametrize("text", ["", " ", "\n \t\u3000\n", "\x1c"])
def test_no_words_nothing_found(text: str) -> None:
    assert read(text) == Tagged(text, (), (), (), ())
    assert fakes.encoder().tag("He said so.", []) == Tagged("He said so.", (), (), (), ())


def test_a_small_text() -> None:
    text = "TRAORE said “ no shot ”. She ran.\nHe sat"
    found = read(text)
    assert found.text is text
    assert found.sentences == ((0, 7), (7, 10), (10, 12))
    assert [word.upos for word in found.words[:3]] == ["PROPN", "VERB", "NOUN"]
    assert [word.head for word in found.words] == [-1, 0, 1, 2, 3, 4, 5, -1, 7, 8, -1, 10]
    assert [(one.first, one.last, one.label) for one in found.entities] == [(0, 1, "Person")]
    assert found.entities[0].score > 0.99
    [one] = found.attributions
    assert (one.cue, one.source, one.content) == ((1, 2), (0, 1), ((3, 5),))
    assert found.slice(one.content[0]) == "no shot"
    check(found)


@settings(deadline=None)
@given(texts)
def test_any_text_is_read_whole(text: str) -> None:
    found = read(text)
    check(found)
    assert "".join(forms(found)) == "".join(ch for ch in text if not ch.isspace())


@settings(deadline=None)
@given(texts, st.lists(st.integers(0, 40), max_size=6))
def test_nothing_is_found_outside_of_the_stretches(text: str, places: list[int]) -> None:
    bounds = sorted({min(place, len(text)) for place in places})
    stretches = list(zip(bounds[::2], bounds[1::2], strict=False))
    found = read(text, stretches)
    check(found)
    for word in found.words:
        assert any(a <= word.start and word.end <= b for a, b in stretches)
    inside = "".join(text[a:b] for a, b in stretches)
    assert "".join(forms(found)) == "".join(ch for ch in inside if not ch.isspace())


def test_each_stretch_begins_a_paragraph_and_what_is_outside_is_no_context() -> None:
    text = 'He said "no\nShare: said " this\nshot" OK'
    found = read(text, [(0, 11), (31, 39)])
    assert forms(found) == ["He", "said", '"', "no", "shot", '"', "OK"]
    assert found.sentences == ((0, 4), (4, 7))
    assert [one.cue for one in found.attributions] == [(1, 2)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("on May 14. The men", 2),
        ("some 1,000. The men", 2),
        ("on May 14. the men", 1),
        ("a J. The men", 1),
        ("1. The men", 1),
        ("The men\n1. The men", 2),
    ],
)
def test_a_number_and_a_full_stop_end_a_sentence_unless_they_begin_a_line(text: str, sentences: int) -> None:
    network: Any = fakes.FakeNetwork()
    # The network sees no sentence end anywhere.
    network.score = lambda window, *_: fakes.scores(window.last - window.first)
    assert len(Encoder(network).tag(text).sentences) == sentences


def test_an_entity_stops_at_a_line() -> None:
    network: Any = fakes.FakeNetwork()
    labels = [fakes.LABELS.entity.index(name) for name in ("B-Person", "I-Person", "I-Person", "E-Person")]
    network.score = lambda window, *_: fakes.scores(4, entity=fakes.one_hot(labels, 5))
    found = Encoder(network).tag("A B\nC D")
    assert [(one.first, one.last) for one in found.entities] == [(0, 2), (2, 4)]
    given_words = Encoder(network).tag_tokens([["A", "B"], ["C", "D"]])
    assert [(one.first, one.last) for one in given_words.entities] == [(0, 2), (2, 4)]


@settings(deadline=None)
@given(st.lists(st.lists(tokens, max_size=5), max_size=6))
def test_given_words_and_sentences_are_kept(sentences: list[list[str]]) -> None:
    found = fakes.encoder().tag_tokens(sentences)
    check(found)
    assert forms(found) == [word for sentence in sentences for word in sentence]
    assert [b - a for a, b in found.sentences] == [len(sentence) for sentence in sentences if sentence]


def test_a_given_token_may_hold_a_space_and_a_full_stop_ends_no_given_sentence() -> None:
    found = fakes.encoder().tag_tokens([["at", "11 pm", ".", "he"], [], ["11 1/2"]])
    assert found.text == "at 11 pm . he\n11 1/2"
    assert forms(found) == ["at", "11 pm", ".", "he", "11 1/2"]
    assert found.sentences == ((0, 4), (4, 5))


def test_a_given_sentence_longer_than_a_chapter_is_kept() -> None:
    number = chapters.SIZE + 500
    found = fakes.encoder().tag_tokens([["a"] * number, ["b"]])
    assert found.sentences == ((0, number), (number, number + 1))
    assert len(found.words) == number + 1


def test_a_long_text_without_a_sentence_end_takes_linear_time() -> None:
    reader = fakes.encoder()
    began = perf_counter()
    found = reader.tag("word said " * 10_000)
    assert perf_counter() - began < 20  # two seconds
    assert len(found.words) == 20_000
    roots = [i for i, word in enumerate(found.words) if word.head == -1]
    assert roots[0] == 0
    assert all(a < b <= a + 254 for a, b in pairwise(roots))


def test_a_long_text_is_read_as_its_paragraphs_are(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraph = 'TRAORE said " no shot was fired ". They went away and came back. MAIGA said " yes ".'
    alone, number = read(paragraph), 300
    text = "\n\n".join([paragraph] * number)
    found = read(text)
    check(found)
    size = len(alone.words)
    assert [word.upos for word in found.words] == [word.upos for word in alone.words] * number
    assert [word.deprel for word in found.words] == [word.deprel for word in alone.words] * number
    starts = range(0, size * number, size)
    assert found.sentences == tuple((i + a, i + b) for i in starts for a, b in alone.sentences)
    moved = [(i + one.first, i + one.last, one.label) for i in starts for one in alone.entities]
    assert [(one.first, one.last, one.label) for one in found.entities] == moved
    monkeypatch.setattr(encoder, "chapters", partial(chapters.chapters, size=10**9))
    assert read(text) == found


def test_content_in_two_windows_is_one_piece() -> None:
    text = "He went away. " * 35 + 'X said " ' + "no shot " * 60 + '" and left.'
    network: Any = fakes.FakeNetwork()
    found = Encoder(network).tag(text)
    cue = forms(found).index("said")
    holding = [window for window in network.seen if window.first <= cue < window.last]
    assert len(holding) == 2  # else this tests nothing
    assert [one.content for one in found.attributions] == [((cue + 2, cue + 122),)]


def test_names_are_loaded_once() -> None:
    assert encode.load() is encode.load("int8")


ARTICLE = (
    "Varnia’s defence ministry denied on Monday that its boats had fired on fishermen.\n\n"
    "“No shot was fired,” said Colonel Mirela Tans, a spokeswoman. She admitted that vessels had been near.\n"
)


@cache
def shipped() -> Encoder:
    return encode.load()


def test_the_shipped_network_reads_an_article_well_formed_and_twice_alike() -> None:
    found = shipped().tag(ARTICLE)
    check(found)
    assert forms(found)[:4] == ["Varnia", "’s", "defence", "ministry"]
    assert shipped().tag(ARTICLE) == found
    assert shipped().name == encode.describe()["name"]


def test_the_shipped_network_takes_odd_words() -> None:
    check(shipped().tag("\u200d \U0001f469\u200d\U0001f469 مالي \x00 \ud800 " + "-" * 900 + " " + "a" * 3000))


def test_scores_are_plain_numbers() -> None:
    found = read('X said "no"')
    assert type(found.entities[0]) is Entity
    assert type(found.entities[0].score) is float
    assert type(found.attributions[0]) is Attribution
    assert type(found.attributions[0].score) is float
    assert all(type(word.head) is int for word in found.words)
    assert all(type(i) is int for a, b in found.sentences for i in (a, b))
