"""Who tells, who is told, who does it in the passive, and the clause that leads in what was said."""

from tests.extract.build import Built, build, said

TOLD = (
    "Keita/PROPN/{0}/told told/VERB/root Moussa/PROPN/{1}/told Bah/PROPN/flat/Moussa that/SCONJ/mark/won"
    " he/PRON/nsubj/won won/VERB/ccomp/told +."
)


def only(built: Built) -> tuple[str | None, list[str]]:
    """Source and content of the only draft."""
    (draft,) = built.drafts()
    source = built.syntax.span(draft.source).text if draft.source else None
    return source, [span.text for span in draft.content]


def test_who_is_told_is_not_the_one_who_tells() -> None:
    built = build(TOLD.format("nsubj", "obj"), said("told", "that he won", by="Moussa Bah"))
    assert only(built) == ("Keita", ["that he won"])


def test_what_stands_before_told_tells_whatever_the_tree_says() -> None:
    built = build(TOLD.format("advmod", "nsubj"), said("told", "Keita", "that he won"))
    assert only(built) == ("Keita", ["that he won"])


def test_who_is_told_the_news_may_be_anybody_where_no_name_stands_before() -> None:
    built = build(
        "So/ADV/advmod/told told/VERB/root Moussa/PROPN/nsubj/told that/SCONJ/mark/won he/PRON/nsubj/won"
        " won/VERB/ccomp/told +.",
        said("told", "that he won", by="Moussa"),
    )
    assert only(built) == ("Moussa", ["that he won"])


def test_a_programme_in_quotation_marks_is_told_and_not_said() -> None:
    built = build(
        "“ +I/PRON/nsubj/won won/VERB/ccomp/told it/PRON/obj/won all/DET/obj/won today/NOUN/obl/won +, +”"
        " he/PRON/nsubj/told told/VERB/root “ +Tonight/NOUN/obj/told +. +”",
        said("told", "I won it all today", "Tonight", by="he"),
    )
    assert only(built) == ("he", ["I won it all today"])


LEADS = (
    "Keita/PROPN/nsubj/hinted hinted/VERB/root {0}/SCONJ/mark/armed they/PRON/nsubj/armed were/AUX/cop/armed"
    " armed/ADJ/{1} +, they/PRON/nsubj/fled fled/VERB/ccomp/hinted early/ADV/advmod/fled +."
)


def test_a_clause_that_leads_in_is_not_all_that_was_said() -> None:
    built = build(LEADS.format("while", "advcl/fled"), said("hinted", "while they were armed", by="Keita"))
    assert only(built) == ("Keita", ["while they were armed, they fled early"])


def test_what_stands_behind_another_clause_is_somebody_elses_word() -> None:
    built = build(LEADS.format("that", "ccomp/hinted"), said("hinted", "that they were armed", by="Keita"))
    assert only(built) == ("Keita", ["that they were armed"])


def test_to_which_somebody_replied_is_no_part_of_the_reply() -> None:
    built = build(
        "To/ADP/case/which which/PRON/obl/replied Keita/PROPN/nsubj/replied replied/VERB/root +:"
        " it/PRON/nsubj/over was/AUX/cop/over over/ADJ/ccomp/replied +.",
        said("replied", "which", "it was over", by="Keita"),
    )
    assert only(built) == ("Keita", ["it was over"])


BASHED = (
    "Keita/PROPN/nsubj{0}/bashed {1} bashed/VERB/root by/ADP/case/unions unions/NOUN/obl/bashed"
    " over/ADP/case/deal the/DET/det/deal deal/NOUN/nmod/unions"
)


def test_in_a_headline_without_a_verb_to_be_the_agent_speaks() -> None:
    built = build(
        BASHED.format("", "then/ADV/advmod/bashed"), said("bashed by", "unions over the deal", by="Keita")
    )
    assert only(built) == ("unions", ["Keita", "over the deal"])


def test_with_a_verb_to_be_the_network_knows() -> None:
    built = build(
        BASHED.format(":pass", "was/AUX/aux:pass/bashed"), said("bashed", "over the deal", by="Keita")
    )
    assert only(built)[0] == "Keita"


def test_who_is_the_first_to_call_for_something_calls_for_it() -> None:
    built = build(
        "Keita/PROPN/nsubj/senator was/AUX/cop/senator the/DET/det/senator first/ADJ/amod/senator"
        " senator/NOUN/root to/PART/mark/call call/VERB/acl/senator on/ADP/case/Bah Bah/PROPN/obl/call"
        " to/PART/mark/go go/VERB/xcomp/call +.",
        said("to call on", "Bah to go"),
        people=("Keita",),
    )
    assert built.speaker_names() == ["Keita"]


def test_quotation_marks_behind_an_article_hold_a_name() -> None:
    slogan = "“ +No/DET Deal/NOUN At/ADP Any/DET Price/NOUN +”"
    assert build(f"Members/NOUN/nsubj/met of/ADP the/DET {slogan} met/VERB/root +.").drafts() == []
    assert build(f"So/ADV said/VERB/root Keita/PROPN/nsubj/said +: {slogan}").drafts()
