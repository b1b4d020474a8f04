"""Chains by which a statement reached the page."""

from dataclasses import replace

import pytest

from gainsay.extract.statements import extract
from tests.extract.build import MODEL, Built, build, said

MINISTER = "the/DET/det/minister minister/NOUN/nsubj/{verb}"
SO = "nobody/PRON/nsubj/came came/VERB/ccomp/{verb}"


def chains(built: Built, outlet: str | None = None) -> list[list[str]]:
    """The relays of each statement, by name."""
    document = replace(built.document, outlet=outlet)
    return [[link.name for link in s.via] for s in extract(document, built.tagged, MODEL).statements]


def told(words: str, cue: str = "told") -> Built:
    """The minister tells somebody, in these words, that nobody came."""
    return build(
        f"The minister/NOUN/nsubj/{cue} {cue}/VERB/root {words} that nobody came +.",
        said(cue, "that nobody came", by="The minister"),
        organisations=[name for name in ("Radio Mali", "Mali Airways") if name in words],
    )


@pytest.mark.parametrize(
    ("words", "cue", "chain"),
    [
        ("Radio Mali", "told", ["Radio Mali"]),
        ("Ann Lee of Radio Mali", "told", ["Radio Mali"]),
        ("in an interview with Radio Mali", "said", ["Radio Mali"]),
        ("on Radio Mali", "said", ["Radio Mali"]),
        ("in the Radio Mali report", "said", ["Radio Mali"]),
        ("in an interview with Mali/PROPN Business/PROPN Network/PROPN", "said", ["Mali Business Network"]),
        ("Mali Airways", "told", []),
        ("about Radio Mali", "said", []),
        ("reporters", "told", []),
    ],
)
def test_the_medium_that_heard_it_is_a_link(words: str, cue: str, chain: list[str]) -> None:
    assert chains(told(words, cue)) == [chain]


def test_who_quotes_somebody_as_saying_it_is_a_link() -> None:
    built = build(
        "AFP/PROPN/nsubj/quoted quoted/VERB/root Keita/PROPN/obj/quoted as saying/VERB/advcl/quoted "
        "nobody came +.",
        said("saying", "nobody came", by="Keita"),
        people=["Keita"],
        organisations=["AFP"],
    )
    assert (built.speaker_names(), chains(built)) == (["Keita"], [["AFP"]])


def test_the_page_itself_is_no_link() -> None:
    assert chains(told("Radio Mali"), outlet="The Radio Mali") == [[]]


def test_a_medium_that_is_only_spoken_of_is_no_link() -> None:
    built = build(
        "The minister/NOUN/nsubj/told told/VERB/root men that Radio Mali lied +.",
        said("told", "that Radio Mali lied", by="The minister"),
        organisations=["Radio Mali"],
    )
    assert chains(built) == [[]]


def test_the_talk_goes_on_in_the_next_paragraph_and_not_for_ever() -> None:
    built = build(
        "Keita/PROPN/nsubj/told told/VERB/root Radio Mali that nobody came +.\n\n"
        "Keita/PROPN/nsubj/said said/VERB/root planes left +.\n\nIt rained +.\n\n"
        "Keita/PROPN/nsubj/wrote wrote/VERB/root that men slept +.",
        said("told", "that nobody came", by="Keita"),
        said("said", "planes left", by="Keita#2"),
        said("wrote", "that men slept", by="Keita#3"),
        people=["Keita", "Keita#2", "Keita#3"],
        organisations=["Radio Mali"],
    )
    assert chains(built) == [["Radio Mali"], ["Radio Mali"], []]


def test_who_reports_what_another_said_is_a_link_and_the_nearest_one_first() -> None:
    built = build(
        "State television/NOUN/nsubj/said said/VERB/root Keita/PROPN/nsubj/told told/VERB/ccomp/said "
        "Radio Mali that nobody came +.",
        said("said", "Keita told Radio Mali that nobody came", by="State television"),
        said("told", "that nobody came", by="Keita"),
        people=["Keita"],
        organisations=["State television", "Radio Mali"],
    )
    assert chains(built) == [[], ["State television", "Radio Mali"]]
    assert built.speaker_names() == ["State television", "Keita"]


def test_who_reports_his_own_words_is_no_link() -> None:
    built = build(
        "Keita/PROPN/nsubj/said said/VERB/root he/PRON/nsubj/believed believed/VERB/ccomp/said "
        "nobody came +.",
        said("said", "he believed nobody came", by="Keita"),
        said("believed", "nobody came", by="he"),
        people=["Keita"],
    )
    assert chains(built) == [[], []]


@pytest.mark.parametrize(
    ("object_", "speaker", "chain"),
    [
        ("two/NUM/nummod/officials officials/NOUN/obj/citing", "two officials", ["AFP"]),
        ("the/DET/det/rain rain/NOUN/obj/citing", "AFP", []),
        ("it/PRON/obj/citing", "AFP", []),
    ],
)
def test_who_is_cited_spoke_and_who_cites_passes_it_on(object_: str, speaker: str, chain: list[str]) -> None:
    built = build(
        f"AFP/PROPN/nsubj/said said/VERB/root , citing/VERB/advcl/said {object_} +, that nobody came +.",
        said("said", "that nobody came", by="AFP"),
        organisations=["AFP"],
    )
    assert (built.speaker_names(), chains(built)) == ([speaker], [chain])


def test_an_agency_that_quoted_the_source_stands_between() -> None:
    built = build(
        "A source/NOUN/nsubj/said , quoted/VERB/acl/source by/ADP/case/AFP AFP/PROPN/obl/quoted , "
        "said/VERB/root nobody came +.",
        said("said", "nobody came", by="A source , quoted by AFP"),
        organisations=["AFP"],
    )
    assert chains(built) == [["AFP"]]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the paper", "Daily Courier"),
        ("the Courier", "Daily Courier"),
        ("this paper", "this paper"),
        ("a paper", "a paper"),
    ],
)
def test_the_paper_is_the_medium_that_was_named_last(source: str, name: str) -> None:
    determiner, noun = source.split()
    built = build(
        "The Daily Courier/PROPN/nsubj/found found/VERB/root it +.\n"
        f"{determiner}/DET/det/{noun} {noun}/NOUN/nsubj/said said/VERB/root so +.",
        organisations=["Daily Courier"],
    )
    assert built.resolve(source).name == name


def test_a_pronoun_that_stands_for_nobody_is_no_link() -> None:
    built = build(
        "We/PRON/nsubj/said said/VERB/root Keita/PROPN/nsubj/claimed claimed/VERB/ccomp/said nobody came +.",
        said("said", "Keita claimed nobody came", by="We"),
        said("claimed", "nobody came", by="Keita"),
        people=["Keita"],
    )
    assert chains(built) == [[], []]
