from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode.tokens import _pattern, split_words

# Letters of several scripts and directions, marks that combine, emoji with
# joiners, controls, spaces of all kinds, and what the pattern treats specially.
ODD = (
    "aZé1٣जб中אبي\u0301\u0308\u05b0\u064b\u200c\u200d\u200e\u202e\ufe0f\U0001f469\U0001f3fd\U0001f1f2"
    "\x00\x07\x1c\x85\xa0\u2028\u3000\ud800 \t\n'’\"“”`.,:;!?-–—_@#+/()[]%$"
)
texts = st.one_of(st.text(), st.text(alphabet=ODD), st.text(alphabet="ab1'’nts.@-+_/:w ", max_size=60))
PARTS = [
    "a@b.cd",
    "www.a.b",
    "https://x.yz/a@b.c",
    "#tag-x@y.zz",
    "@me",
    "n't",
    "Gen.",
    "U.S.",
    "--",
    "1,000",
    "'s",
]
fragments = st.lists(st.sampled_from([*PARTS, *"ab.@-+_é\u0301 "])).map("".join)


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in split_words(text)]


@given(texts | fragments)
def test_words_cover_every_character_that_is_no_space_and_nothing_else(text: str) -> None:
    spans = split_words(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    covered = [i for a, b in spans for i in range(a, b)]
    assert covered == [i for i, character in enumerate(text) if not character.isspace()]


@given(texts | fragments, st.integers(0, 30), st.integers(0, 30))
def test_the_quick_way_cuts_as_the_one_pattern_does(text: str, start: int, length: int) -> None:
    stop = min(len(text), start + length)
    whole = [match.span() for match in _pattern(True).finditer(text)]
    part = [match.span() for match in _pattern(True).finditer(text, start, stop)]
    assert split_words(text) == whole
    assert split_words(text, start, stop) == part


@given(texts, texts, texts)
def test_a_stretch_is_cut_within_its_bounds(before: str, text: str, after: str) -> None:
    spans = split_words(before + text + after, len(before), len(before) + len(text))
    assert spans == [(a + len(before), b + len(before)) for a, b in split_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\t ", []),
        ("They didn't.", ["They", "did", "n't", "."]),
        ("They didn’t say it’s Mali's.", ["They", "did", "n’t", "say", "it", "’s", "Mali", "'s", "."]),
        ("O'Brien’s o’clock Côte d’Ivoire", ["O'Brien", "’s", "o’clock", "Côte", "d’Ivoire"]),
        ("a state-to-state deal", ["a", "state", "-", "to", "-", "state", "deal"]),
        ("Col. Maiga met Gen. X.", ["Col.", "Maiga", "met", "Gen.", "X", "."]),
        ("the U.S. and J.K. at 3 p.m.", ["the", "U.S.", "and", "J.K.", "at", "3", "p.m."]),
        ("1,000 troops, $3.5m, 50%", ["1,000", "troops", ",", "$", "3.5m", ",", "50", "%"]),
        ("the 1990s, 14th", ["the", "1990s", ",", "14th"]),
        ("“No,” he said…", ["“", "No", ",", "”", "he", "said", "…"]),
        ("``No'' -- well...", ["``", "No", "''", "--", "well", "..."]),
        (
            "see https://a.bc/d?e=1, or www.f.gh/i.",
            ["see", "https://a.bc/d?e=1", ",", "or", "www.f.gh/i", "."],
        ),
        ("(write to a.b+c@d-e.org)", ["(", "write", "to", "a.b+c@d-e.org", ")"]),
        ("@me #Mali a@b", ["@me", "#Mali", "a", "@b"]),
        ("cafe\u0301 x", ["cafe\u0301", "x"]),
        ("مَالِي، قالت", ["مَالِي", "،", "قالت"]),
        ("x\x00y", ["x", "\x00", "y"]),
    ],
)
def test_english_is_cut_as_universal_dependencies_cuts_it(text: str, words: list[str]) -> None:
    assert split(text) == words


@pytest.mark.parametrize("run", ["a1", "1+", "_", "a-", "a@", "a.b@", "http://", "www.", "x@y.zz", "n't"])
def test_a_long_run_without_a_space_takes_linear_time(run: str) -> None:
    began = perf_counter()
    split_words(run * (100_000 // len(run)))
    assert perf_counter() - began < 2  # 0.1 s; hours where each word reads on to the end of the run
