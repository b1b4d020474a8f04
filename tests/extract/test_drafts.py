"""Contents are clean, whole, and stay where they belong."""

from dataclasses import replace
from time import perf_counter

import pytest

from tests.extract.build import Built, build, said


def one(notation: str, *content: str, cue: str = "said", by: str | None = "Mali") -> list[str]:
    """The content of a single attribution."""
    (contents,) = build(notation, said(cue, *content, by=by)).contents()
    return contents


@pytest.mark.parametrize(
    ("notation", "given", "clean"),
    [
        ("Mali said “ +nobody came +, +” quietly", "“nobody came,”", "nobody came"),
        ('Mali said " +nobody came +" today', '"nobody came"', "nobody came"),
        pytest.param(
            *("Mali said `` +nobody came +'' today", "``nobody came''", "nobody came"),
        ),
        ("Mali said , nobody came +, today", ", nobody came,", "nobody came"),
        ("Mali said : – nobody came today", ": – nobody came", "nobody came"),
        ("Mali said nobody came +. Yes", "nobody came.", "nobody came."),
    ],
)
def test_marks_that_enclose_the_whole_go(notation: str, given: str, clean: str) -> None:
    assert one(notation, given) == [clean]


@pytest.mark.parametrize(
    ("notation", "content"),
    [
        ("Mali said it saw “ +no men +” today", "it saw “no men”"),
        ("Mali said “ +no men +” came today", "“no men” came"),
        pytest.param("Mali said “ +no men +” or “ +few men +” today", "“no men” or “few men”"),
        pytest.param('Mali said " +no men +" or " +few men +" today', '"no men" or "few men"'),
        ("Mali said it was the powers +’ claim", "it was the powers’"),
    ],
)
def test_marks_that_enclose_a_part_stay(notation: str, content: str) -> None:
    assert one(notation, content) == [content]


def test_an_attribution_without_letters_is_none() -> None:
    assert build("Mali said “ +… +” today", said("said", "“…”", by="Mali")).drafts() == []


def test_content_ends_with_the_headline_of_its_cue() -> None:
    built = build(
        "# Mali denies a claim\n\nBamako spoke", said("denies", "a claim\n\nBamako spoke", by="Mali")
    )
    assert built.contents() == [["a claim"]]


def test_content_of_the_body_does_not_reach_into_headline_or_caption() -> None:
    built = build(
        "# Camp empty\n\nIt was , Mali said +, false\n\n! Men dig",
        said("said", "empty\n\nIt was", "false\n\nMen", by="Mali"),
    )
    assert built.contents() == [["It was", "false"]]


def test_a_part_in_another_block_goes() -> None:
    built = build("# Mali denies it\n\nNobody came +.", said("denies", "it", "Nobody came", by="Mali"))
    assert built.contents() == [["it"]]


def test_content_does_not_run_over_chrome() -> None:
    built = build(
        "Mali said nobody came\n\n- Share this\n\nand nobody left +.",
        said("said", "nobody came\n\nShare this\n\nand nobody left", by="Mali"),
    )
    assert all("Share" not in span for content in built.contents() for span in content)


QUOTED = "“ +We saw no men and no planes at all +, +” Mali said +."


def test_most_of_a_quotation_means_all_of_it() -> None:
    assert one(QUOTED, "no men and no planes") == ["We saw no men and no planes at all"]


def test_two_parts_of_a_quotation_are_one_content() -> None:
    assert one(QUOTED, "We saw no men", "no planes at all") == ["We saw no men and no planes at all"]


def test_a_small_part_of_a_quotation_stays_small() -> None:
    assert one(QUOTED, "no men") == ["no men"]


def test_a_quotation_with_another_source_inside_is_not_completed() -> None:
    built = build(
        "“ +We saw no men but Paris claims the planes came +, +” Mali said +.",
        said("said", "We saw no men", by="Mali"),
        said("claims", "the planes came", by="Paris"),
    )
    assert sorted(built.contents()) == [["We saw no men"], ["the planes came"]]


def test_content_with_words_outside_of_the_quotation_is_left_alone() -> None:
    assert one("Mali said it “ +saw no men +” there", "it “saw no men”") == ["it “saw no men”"]


LONG = "“ +There are no such men here at all +. +”"


def test_a_quotation_that_no_attribution_holds_is_a_draft_of_its_own() -> None:
    built = build(f"Mali said it lied +.\n\n{LONG}", said("said", "it lied", by="Mali"))
    last = built.drafts()[-1]
    assert [span.text for span in last.content] == ["There are no such men here at all."]
    assert (last.cue, last.source, last.found_by) == (None, None, "rule:continued-quotation")


@pytest.mark.parametrize(
    "built",
    [
        build("The “ +so called partners +” left +."),
        build(f"{LONG} Mali said +.", said("said", "There are no such men", by="Mali")),
        build("- “ +Share this page with all your friends +”\n\nMali left +."),
    ],
    ids=["short", "held by a content", "chrome"],
)
def test_other_quotations_are_not(built: Built) -> None:
    assert not [d for d in built.drafts() if d.found_by == "rule:continued-quotation"]


@pytest.mark.parametrize(
    ("lead", "loose"),
    [
        ("The book examined", []),
        ("It was clear that", ["the gap between rich and poor"]),
        ("It was clear :", ["the gap between rich and poor"]),
    ],
)
def test_a_quotation_that_a_sentence_runs_into_is_nobodys_unless_it_says_that(
    lead: str, loose: list[str]
) -> None:
    built = build(f"{lead} “ +the gap between rich and poor +”")
    assert [draft.content[0].text for draft in built.drafts()] == loose


def test_a_name_in_quotation_marks_is_no_loose_quotation() -> None:
    built = build(
        "The group “ +Friends of the Free People of Mali +” said it lied +.",
        said("said", "it lied", by="The group “Friends of the Free People of Mali”"),
    )
    assert built.contents() == [["it lied"]]


def test_drafts_stand_in_the_order_of_the_text() -> None:
    built = build(
        f"Mali said it lied +.\n\n{LONG}\n\nParis said nobody left +.",
        said("said", "it lied", by="Mali"),
        said("said#2", "nobody left", by="Paris"),
    )
    starts = [draft.content[0].start for draft in built.drafts()]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_a_source_is_read_off_the_tree_where_the_network_names_none() -> None:
    built = build(
        "Mali/PROPN/nsubj/said said/VERB/root nobody/PRON/nsubj/came came/VERB/ccomp/said +.",
        said("said", "nobody came"),
    )
    (draft,) = built.drafts()
    assert draft.source == built.words("Mali")
    assert draft.found_by == "by-hand+rule:subject"


def test_a_source_inside_the_content_is_none() -> None:
    built = build("Mali/PROPN/nsubj/said said/VERB/root so", said("said", "Mali"))
    (draft,) = built.drafts()
    assert (draft.source, draft.subject) == (None, None)


def test_a_shared_subject_is_kept_apart_from_the_place() -> None:
    built = build(
        "Mali/PROPN/nsubj/denied denied/VERB/root it/PRON/obj/denied +, "
        "adding/VERB/advcl/denied that/SCONJ/mark/came nobody/PRON/nsubj/came came/VERB/ccomp/adding +.",
        said("adding", "that nobody came"),
    )
    draft = built.drafts()[-1]
    assert (draft.source, draft.subject) == (None, built.words("Mali"))


def test_time_grows_with_the_text_and_no_faster() -> None:
    """40,000 words with 5,000 quotations, the size of a book."""
    built = build("\n".join(['" +one two three four five six +"'] * 5_000))
    begin = perf_counter()
    assert len(built.drafts()) == 5_000
    assert perf_counter() - begin < 3


@pytest.mark.parametrize("content", ["to comment on the report", "to say who left"])
def test_a_refusal_to_speak_is_no_statement(content: str) -> None:
    assert build(f"Mali refused {content} +.", said("refused", content, by="Mali")).drafts() == []
    assert build(f"Mali agreed {content} +.", said("agreed", content, by="Mali")).drafts()


def test_many_contents_in_many_blocks_are_cut_in_little_time() -> None:
    """4,000 attributions before as many crossheads and lines of chrome."""
    pages = "\n\n".join(["The camp\n\n- Share"] * 4_000)
    built = build(f"Mali said nobody came here +.\n\n{pages}", said("said", "nobody came here", by="Mali"))
    many = replace(built.tagged, attributions=built.tagged.attributions * 4_000)
    begin = perf_counter()
    assert len(replace(built, tagged=many).drafts()) == 4_000
    assert perf_counter() - begin < 3


def test_the_parts_of_one_quotation_are_joined_over_the_gap() -> None:
    quoted = "“ +We saw no men and no planes and no camp and no trucks and no smoke at all"
    assert one(f"{quoted} +, +” Mali said +.", "We saw no men", "smoke at all") == [
        "We saw no men and no planes and no camp and no trucks and no smoke at all"
    ]


def test_the_parts_of_two_quotations_are_not() -> None:
    notation = "“ +We saw no men +, +” Mali said +, “ +and no planes at all +. +”"
    assert one(notation, "We saw no men", "and no planes at all") == [
        "We saw no men",
        "and no planes at all.",
    ]


def test_a_content_runs_to_the_end_of_a_quotation_that_begins_in_it() -> None:
    notation = "Mali said it saw “ +no men and no planes at all +” there"
    assert one(notation, "it saw “no men and") == ["it saw “no men and no planes at all”"]
    assert one(notation, "it saw “no") == ["it saw “no"]
