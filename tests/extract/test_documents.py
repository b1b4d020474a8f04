"""Documents that speak: a bare one under its author's name, leaked papers under theirs."""

import pytest

from gainsay.extract.nested import nested
from gainsay.records import SpeakerKind
from tests.extract.build import build

LETTER = (
    "Acme/PROPN/nsubj/wrote wrote/VERB/root a/DET/det/letter letter/NOUN/obj/wrote"
    " to the dean +.\n"
    "The/DET/det/letter letter/NOUN/nsubj/accuses accuses/VERB/root two/NUM/nummod/reporters"
    " reporters/NOUN/obj/accuses of lying +.\n"
    "It/PRON/nsubj/says also says/VERB/root more +."
)


def test_a_bare_letter_is_its_authors_and_stays_a_document() -> None:
    built = build(LETTER, organisations=["Acme"])
    found = built.resolve("The letter")
    assert (found.name, found.kind) == ("Acme", SpeakerKind.DOCUMENT)


def test_it_takes_up_the_document_that_spoke() -> None:
    built = build(LETTER, organisations=["Acme"])
    built.resolve("The letter")
    found = built.resolve("It")
    assert (found.name, found.kind) == ("Acme", SpeakerKind.DOCUMENT)


def test_a_statement_is_that_of_the_one_who_said_something_in_it() -> None:
    built = build(
        "All/DET/nsubj/false is/AUX/cop/false false/ADJ/root +, Anna/PROPN/nsubj/said Rossi/PROPN/flat/Anna"
        " said/VERB/parataxis/false in/ADP/case/statement a/DET/det/statement statement/NOUN/obl/said +.\n"
        "Radio/PROPN/nsubj/said Rivers/PROPN/flat/Radio said/VERB/root more +.\n"
        "The/DET/det/statement statement/NOUN/nsubj/asked asked/VERB/root why +.",
        people=["Anna Rossi"],
        organisations=["Radio Rivers"],
    )
    built.resolve("Radio Rivers")
    found = built.resolve("The statement")
    assert (found.name, found.kind) == ("Anna Rossi", SpeakerKind.DOCUMENT)


def test_a_letter_that_nobody_is_said_to_have_written_is_a_letter() -> None:
    built = build(
        "Acme/PROPN/nsubj/got got/VERB/root a/DET/det/letter letter/NOUN/obj/got +.\n"
        "The/DET/det/letter letter/NOUN/nsubj/says says/VERB/root no +.",
        organisations=["Acme"],
    )
    found = built.resolve("The letter")
    assert (found.name, found.kind) == ("letter", SpeakerKind.DOCUMENT)


LEAK = "They read/VERB/root the Harbour/PROPN/compound/Files Files/PROPN/obj/read for weeks +.\n"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The/DET/det/documents leaked/VERB/amod/documents documents/NOUN/nsubj/show", "Harbour Files"),
        ("The/DET/det/papers papers/NOUN/nsubj/show", "Harbour Files"),
        ("The/DET/det/documents court/NOUN/compound/documents documents/NOUN/nsubj/show", "court documents"),
        ("Some/DET/det/documents documents/NOUN/nsubj/show", "Some documents"),
    ],
)
def test_the_papers_are_the_collection_that_the_article_names(source: str, name: str) -> None:
    built = build(f"{LEAK}{source} show/VERB/root much +.")
    phrase = " ".join(word.partition("/")[0] for word in source.split())
    found = built.resolve(phrase)
    assert (found.name, found.kind) == (name, SpeakerKind.DOCUMENT)


def test_a_collection_is_a_document_whatever_the_network_takes_it_for() -> None:
    built = build(
        "The/DET/det/Files Harbour/PROPN/compound/Files Files/PROPN/nsubj/name name/VERB/root him +.",
        organisations=["Harbour Files"],
    )
    found = built.resolve("The Harbour Files")
    assert (found.name, found.kind) == ("Harbour Files", SpeakerKind.DOCUMENT)


def test_what_a_letter_alleges_is_said_by_who_sent_it() -> None:
    built = build(
        "It/PRON/nsubj/answers answers/VERB/root a/DET/det/letter letter/NOUN/obj/answers"
        " the/DET/det/campaign"
        " Lee/PROPN/compound/Monday campaign/NOUN/nsubj/sent sent/VERB/acl:relcl/letter on/ADP/case/Monday"
        " Monday/PROPN/obl/sent alleging/VERB/acl/letter that/SCONJ/mark/late it/PRON/nsubj/late"
        " was/AUX/cop/late"
        " late/ADJ/ccomp/alleging +.",
        people=["Lee"],
    )
    (draft,) = nested(built.syntax, [])
    assert draft.source is not None
    assert built.syntax.span(draft.source).text == "a letter the Lee campaign sent on Monday"
    assert draft.content[0].text == "it was late"
    found = built.speakers.resolve(draft.source)
    assert (found.name, found.kind) == ("Lee campaign", SpeakerKind.DOCUMENT)


def test_a_statement_from_an_office_is_the_offices_wherever_the_tree_hangs_from() -> None:
    built = build(
        "Zeta/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "A/DET/det/statement statement/NOUN/nsubj/said from/ADP/case/mayor the/DET/det/mayor"
        " mayor/NOUN/nmod:poss/office +'s/PART/case/mayor office/NOUN/nmod/statement said/VERB/root no +.",
        organisations=["Zeta"],
    )
    built.resolve("Zeta")
    assert built.resolve("A statement from the mayor's office").name == "mayor's office"


def test_a_statement_that_nobody_made_is_of_the_one_who_spoke_before() -> None:
    built = build(
        "Ann/PROPN/nsubj/denied denied/VERB/root it +.\n"
        "The/DET/det/statement statement/NOUN/nsubj/said said/VERB/root no +.",
        people=["Ann"],
    )
    built.resolve("Ann")
    found = built.resolve("The statement")
    assert (found.name, found.kind) == ("Ann", SpeakerKind.DOCUMENT)


def test_the_writer_is_the_name_behind_the_noun() -> None:
    built = build(
        "The/DET/det/agency news/NOUN/compound/agency agency/NOUN/nsubj/released KXNA/PROPN/dep/released"
        " released/VERB/root a/DET/det/report report/NOUN/obj/released +.\n"
        "The/DET/det/report report/NOUN/nsubj/said said/VERB/root no +.",
        organisations=["KXNA"],
    )
    assert built.resolve("The report").name == "KXNA"


def test_a_zoo_is_not_its_director() -> None:
    built = build(
        "The/DET/det/director zoo/NOUN/compound/director director/NOUN/nsubj/left Ann/PROPN/appos/director"
        " Lee/PROPN/flat/Ann left/VERB/root +.\n"
        "A/DET/det/release release/NOUN/nsubj/said from/ADP/case/zoo the/DET/det/zoo zoo/NOUN/nmod/release"
        " said/VERB/root no +.",
        people=["Ann Lee"],
    )
    built.resolve("The zoo director Ann Lee")
    assert built.resolve("A release from the zoo").name != "Ann Lee"
