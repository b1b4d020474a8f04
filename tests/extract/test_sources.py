"""The tree of the cue's sentence puts the network's sources and contents right."""

import pytest

from tests.extract.build import Built, build, said


def only(built: Built) -> tuple[str | None, list[str]]:
    """Source and content of the only draft."""
    (draft,) = built.drafts()
    source = built.syntax.span(draft.source).text if draft.source else None
    return source, [span.text for span in draft.content]


def test_the_verbs_own_subject_wins_over_a_source_in_another_sentence() -> None:
    built = build(
        "Paris/PROPN/nsubj/left left/VERB/root +.\nMali/PROPN/nsubj/said said/VERB/root it was over +.",
        said("said", "it was over", by="Paris"),
    )
    assert only(built) == ("Mali", ["it was over"])


@pytest.mark.parametrize("subject", ["That/SCONJ/nsubj/said", "Then/ADV/advmod/said"])
def test_a_source_elsewhere_stays_where_the_verb_names_nobody(subject: str) -> None:
    built = build(
        f"Paris/PROPN/nsubj/left left/VERB/root +.\n{subject} said/VERB/root it was over +.",
        said("said", "it was over", by="Paris"),
    )
    assert only(built) == ("Paris", ["it was over"])


def test_the_speaker_after_the_verb_is_no_content() -> None:
    built = build(
        "All/DET/det/men men/NOUN/nsubj/saved were/AUX/aux/saved saved/VERB/root +, "
        "said/VERB/parataxis/saved a/DET/det/sailor sailor/NOUN/nsubj/said +.",
        said("said", "a sailor"),
    )
    assert only(built) == ("a sailor", ["All men were saved"])


@pytest.mark.parametrize(
    ("cue", "content"), [("quoted", ["nobody came"]), ("described", ["a source as saying nobody came"])]
)
def test_what_leads_in_a_quoted_partys_words_is_none_of_them(cue: str, content: list[str]) -> None:
    built = build(
        f"AFP/PROPN/nsubj/{cue} {cue}/VERB/root a source/NOUN/obj/{cue} as saying nobody came +.",
        said(cue, "a source as saying nobody came", by="AFP"),
    )
    assert only(built) == ("AFP", content)


def test_a_relative_pronoun_as_content_is_what_it_stands_for() -> None:
    built = build(
        "There/PRON/expl/is is/VERB/root a/DET/det/charge grave/ADJ/amod/charge charge/NOUN/nsubj/is "
        "that/PRON/obj/denies Mali/PROPN/nsubj/denies denies/VERB/acl:relcl/charge +.",
        said("denies", "that", by="Mali"),
    )
    assert only(built) == ("Mali", ["a grave charge"])


def test_a_pronoun_after_the_verb_stays() -> None:
    built = build(
        "Of/ADP/case/men men/NOUN/obl/denies Mali/PROPN/nsubj/denies denies/VERB/root "
        "that/PRON/obj/denies +.",
        said("denies", "that", by="Mali"),
    )
    assert only(built) == ("Mali", ["that"])


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("stands accused of", "theft by two guards", ("two guards", ["theft"])),
        ("stands accused of", "theft", (None, ["theft"])),
        ("accused", "theft", ("Bob", ["theft"])),
    ],
)
def test_who_is_accused_accuses_nobody(
    cue: str, content: str, expected: tuple[str | None, list[str]]
) -> None:
    stands = "stands/AUX/aux:pass/accused " if cue.startswith("stands") else ""
    built = build(
        f"Bob/PROPN/nsubj/accused {stands}accused/VERB/root of/ADP/case/theft theft/NOUN/obl/accused"
        " by/ADP/case/guards two/NUM/nummod/guards guards/NOUN/nmod/theft +.",
        said(cue, content, by="Bob"),
        people=["Bob"],
    )
    assert only(built) == expected


def test_a_document_alleges_what_the_network_leaves_without_a_source() -> None:
    built = build(
        "It/PRON/nsubj/got got/VERB/root a/DET/det/letter letter/NOUN/obj/got they sent"
        " alleging/VERB/acl/letter"
        " that/SCONJ/mark/rained it/PRON/nsubj/rained rained/VERB/ccomp/alleging +.",
        said("alleging", "it rained"),
    )
    assert only(built) == ("a letter they sent", ["it rained"])


def test_who_is_named_in_a_clause_about_the_subject_is_no_source() -> None:
    built = build(
        "The/DET/det/text text/NOUN/nsubj/called that/PRON/nsubj/bears bears/VERB/acl:relcl/text "
        "Maiga/PROPN/nmod:poss/name +'s/PART/case/Maiga name/NOUN/obj/bears called/VERB/root it false +.",
        said("called", "it false", by="Maiga's name"),
    )
    assert only(built) == ("The text that bears Maiga's name", ["it false"])


def test_a_hedged_verb_reports_what_its_subject_shows() -> None:
    built = build(
        "Leaked/ADJ/amod/files files/NOUN/nsubj/showed purportedly/ADV/advmod/showed showed/VERB/root "
        "that/SCONJ/mark/paid he/PRON/nsubj/paid paid/VERB/ccomp/showed +.",
        said("purportedly", "that he paid"),
    )
    (draft,) = built.drafts()
    assert draft.cue is not None
    assert draft.cue.text == "purportedly showed"
    assert only(built) == ("Leaked files", ["that he paid"])


def test_a_content_ends_where_the_next_report_begins() -> None:
    built = build(
        "Mali/PROPN/nsubj/denied denied/VERB/root it/PRON/nsubj/paid paid/VERB/ccomp/denied "
        "but/CCONJ/cc/said said/VERB/conj/denied it/PRON/nsubj/knew knew/VERB/ccomp/said +.",
        said("denied", "it paid but said it knew", by="Mali"),
        said("said", "it knew", by="Mali"),
    )
    assert [[span.text for span in d.content] for d in built.drafts()] == [["it paid"], ["it knew"]]


@pytest.mark.parametrize(("comma", "source"), [("+, ", "The firm"), ("", "Lee")])
def test_who_calls_it_so_behind_a_comma_is_the_subject_of_the_main_clause(comma: str, source: str) -> None:
    built = build(
        "The/DET/det/firm firm/NOUN/nsubj/wrote wrote/VERB/root to/ADP/case/Lee Lee/PROPN/obl/wrote "
        f"{comma}calling/VERB/advcl/wrote it/PRON/obj/calling false/ADJ/xcomp/calling +.",
        said("calling", "it false", by="Lee"),
        people=["Lee"],
    )
    assert only(built) == (source, ["it false"])


BY_DOZENS = (
    "Bob/PROPN/nsubj:pass/accused was/AUX/aux:pass/accused accused/VERB/root by/ADP/case/dozens "
    "dozens/NOUN/obl/accused of/ADP/case/women women/NOUN/nmod/dozens of/ADP/case/theft "
    "theft/NOUN/nmod/women +."
)


@pytest.mark.parametrize(
    ("by", "content"),
    [
        ("dozens of women of theft", "theft"),
        ("by dozens of women", "women of theft"),
        ("dozens", "of theft"),
    ],
)
def test_of_those_by_whom_he_was_accused_of_theft_the_theft_is_the_charge(by: str, content: str) -> None:
    built = build(BY_DOZENS, said("was accused", content, by=by), people=["Bob"])
    assert only(built) == ("dozens of women", ["theft"])


def test_who_is_accused_by_somebody_of_nothing_that_is_told_has_no_charge() -> None:
    built = build(
        "Bob/PROPN/nsubj:pass/accused was/AUX/aux:pass/accused accused/VERB/root by/ADP/case/women "
        "two/NUM/nummod/women women/NOUN/obl/accused last/ADJ/amod/week week/NOUN/obl/accused +.",
        said("was accused", "last week", by="two women"),
        people=["Bob"],
    )
    assert only(built) == ("two women", ["last week"])
