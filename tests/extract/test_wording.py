"""Loaded words: the lexicon holds what it says of itself, and quoted words are never the outlet's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.acquire import acquire
from gainsay.config import Given
from gainsay.extract import content_stretches
from gainsay.extract.quotation import is_quoted, quotations
from gainsay.extract.wording import entries, raw_lexicon
from gainsay.pipeline import read_page, read_text
from gainsay.records import Reading, Voice, Wording
from tests.extract.build import Built, Said, build, said
from tests.needs import shared

ENTRIES = raw_lexicon()["entry"]
EXAMPLES = [example for entry in ENTRIES for example in entry["examples"]]
PLAIN = [plain for entry in ENTRIES for plain in entry["plain"]]


def notation(sentence: str) -> str:
    """A plain sentence in the notation of the builder: each mark a word of its own, joined where it stood."""
    parts = re.finditer(r"(?P<gap>\s*)(?P<form>[\w’'-]+|[^\w\s])", sentence)
    return " ".join(("" if part["gap"] or not part.start() else "+") + part["form"] for part in parts)


def sentence(text: str) -> Built:
    """An article of one sentence; what "said that" leads in is somebody's."""
    lead, _, rest = text.partition(" said that ")
    reported: list[Said] = [said("said", rest.rstrip("."), by=lead)] if rest else []
    return build(notation(text), *reported)


def marked(built: Built) -> list[tuple[str, Voice]]:
    return [(one.text, one.where) for one in built.extracted.wording]


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_of_the_lexicon_is_marked(example: str) -> None:
    built = sentence(example)
    assert [where for _, where in marked(built)][:1] == [Voice.OWN]
    assert all(built.document.text[w.start : w.end] == w.text for w in built.extracted.wording)


@pytest.mark.parametrize("plain", PLAIN)
def test_no_plain_use_is_marked(plain: str) -> None:
    assert [one for one in sentence(plain).extracted.wording if one.found_by != "rule:scare-quote"] == []


def test_each_entry_gives_a_reason_and_a_category() -> None:
    assert {entry.category for entry in entries()} == {
        "doubt", "label", "falsehood", "judgement", "comment",
    }  # fmt: skip
    assert all(entry.why and entry.why[0].islower() for entry in entries())
    assert all(entry["examples"] for entry in ENTRIES)


@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=4), st.sampled_from(["“”", '""', "«»"]))
def test_words_in_quotation_marks_are_never_the_outlets(examples: list[str], marks: str) -> None:
    text = " ".join(
        f"{marks[0]}{one}{marks[1]} {other}" for one, other in zip(examples, EXAMPLES, strict=False)
    )
    built = build(notation(text))
    quoted = quotations(built.document.text, content_stretches(built.document))
    listed = [one for one in built.extracted.wording if one.found_by != "rule:scare-quote"]
    assert listed
    assert not any(is_quoted(at, quoted) for one in listed for at in range(one.start, one.end))


# --- what is reported --------------------------------------------------------

LABEL = (
    "Keller/PROPN/nsubj/said said/VERB/root that/SCONJ/mark/saw he/PRON/nsubj/saw saw/VERB/ccomp/said "
    "occupying/VERB/amod/troops troops/NOUN/obj/saw +."
)


def test_a_label_in_indirect_speech_is_the_outlets() -> None:
    built = build(LABEL, said("said", "that he saw occupying troops", by="Keller"))
    (one,) = built.extracted.wording
    assert (one.text, one.where, one.found_by) == ("occupying", Voice.INDIRECT, "rule:wording-label")
    (statement,) = built.extracted.statements
    assert "occupying" in statement.content[0].text


@pytest.mark.parametrize(
    "clause",
    [
        "the charge/NOUN/nsubj/baseless was/AUX/cop/baseless baseless/ADJ/ccomp/said",
        "it/PRON/nsubj/claim was/AUX/cop/claim a baseless/ADJ/amod/claim claim/NOUN/ccomp/said",
        "police/NOUN/nsubj/suppressed brutally/ADV/advmod/suppressed suppressed/VERB/ccomp/said it",
        "he/PRON/nsubj/ruled ruled/VERB/ccomp/said as/ADP/case/despot the despot/NOUN/obl/ruled",
    ],
)
def test_what_a_speaker_says_of_something_is_his(clause: str) -> None:
    content = " ".join(word.partition("/")[0] for word in clause.split())
    built = build(f"Keller/PROPN/nsubj/said said/VERB/root {clause} +.", said("said", content, by="Keller"))
    assert marked(built) == []


def test_words_of_a_source_are_the_outlets_own() -> None:
    built = build(
        "the/DET/det/regime regime/NOUN/nsubj/said said/VERB/root "
        "ships/NOUN/nsubj/left left/VERB/ccomp/said +.",
        said("said", "ships left", by="the regime"),
    )
    assert marked(built) == [("regime", Voice.OWN)]


def test_names_and_chrome_are_left_alone_and_headlines_are_not() -> None:
    built = build(
        "# Regime closes two papers\n\nThe band Notorious played .\n\n- The notorious prison was emptied ."
    )
    assert marked(built) == [("Regime", Voice.OWN)]


# --- scare quotes and sentences without a source ------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The “experts” left by the back door.", ["experts"]),
        ("The “peace plan” ended in May.", ["peace plan"]),
        ("The “plan that nobody ever read” ended in May.", []),
        ("The film “harbour” opened in May.", []),
        ("The word “harbour” is old.", []),
        ("Peter “Dock” Holm left.", []),
        ("The ship (“dove”) left.", []),
        ("Press the “square” button to go on.", []),
        ("“harbour” is old.", []),
        ("The claim of a “coup” spread.", []),
        ("An old “harbour” guide", []),
    ],
)
def test_scare_quotes(text: str, found: list[str]) -> None:
    words = [one.text for one in sentence(text).extracted.wording]
    assert words == found


def test_words_that_somebody_is_quoted_with_are_no_scare_quotes() -> None:
    built = build(
        notation("Keller said that it was a coup.") + "\n\n" + notation("The “coup” ended in May."),
        said("said", "it was a coup", by="Keller"),
    )
    assert marked(built) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This is while Ardovia continues to plunder the islands and treats them as second-class.", True),
        ("Ardovia has long oppressed the islands and looted their mines.", True),
        ("Ardovia oppressed the islands and looted their mines in 1912.", False),
        ("Ardovia continues to plunder the islands.", False),
        ("Critics say Ardovia continues to plunder and oppress the islands.", False),
        ("Ardovia continues to “plunder” and oppress the islands.", False),
    ],
)
def test_sentences_that_accuse_without_a_source(text: str, found: bool) -> None:
    spans = [one.text for one in sentence(text).extracted.wording if one.found_by == "rule:wording-editorial"]
    assert spans == ([text] if found else [])


# --- with the network --------------------------------------------------------


def test_the_network_and_the_lexicon_together() -> None:
    reading = read_text(
        "Ardovia rejects baseless charges on the dam\n\n"
        "An unnamed diplomat said on Friday that a convoy had been fired on by occupying Ardovian troops "
        "near the dam. “The regime lies,” he told reporters, and he said the charges were baseless.\n\n"
        "The ministry, which runs the purportedly idle plant, said no sanctions regime would stop the work.\n"
    )
    assert [(one.text, one.where) for one in reading.wording] == [
        ("baseless", Voice.INDIRECT),
        ("occupying", Voice.INDIRECT),
        ("purportedly", Voice.OWN),
    ]
    assert all(reading.document.text[one.start : one.end] == one.text for one in reading.wording)


def mali() -> Reading:
    folder = shared()
    assert folder is not None
    return read_page(acquire(str(folder / "articles" / "mali-wagner-denial.txt")), Given(outlet="Press TV"))


@pytest.mark.needs("shared")
def test_what_is_loaded_in_the_first_article() -> None:
    found: list[Wording] = list(mali().wording)
    assert [(one.text.split()[0], one.where) for one in found] == [
        ("purportedly", Voice.OWN), ("occupying", Voice.INDIRECT), ("This", Voice.OWN),
    ]  # fmt: skip
    assert found[-1].text.startswith("This is while the former colonial power")
