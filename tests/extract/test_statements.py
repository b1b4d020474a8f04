"""Drafts become statements: ids, relays, speakers carried over, and the invariant of spans."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.encode import Attribution, Tagged
from gainsay.extract import content_stretches, extract
from gainsay.records import Act, BlockKind, Manner, SpeakerKind
from tests.extract.build import MODEL, Built, build, said

AGENCY = build(
    "an/DET/det/source unnamed/ADJ/amod/source source/NOUN/nsubj/said said/VERB/root "
    "planes/NOUN/nsubj/came came/VERB/ccomp/said +.\n"
    "“/PUNCT/punct/see +We/PRON/nsubj/see see/VERB/ccomp/quoted many planes/NOUN/obj/see +, +” "
    "AFP/PROPN/nsubj/quoted quoted/VERB/root the/DET/det/source source/NOUN/obj/quoted as saying +.",
    said("said", "planes came", by="an unnamed source"),
    said("quoted", "We see many planes", by="AFP"),
    organisations=["AFP"],
)
DENIAL = build(
    "# Mali denies a claim\n\n"
    "Mali/PROPN/nmod:poss/government +'s/PART/case/Mali government/NOUN/nsubj/denied denied/VERB/root "
    "the presence/NOUN/obj/denied of/ADP/case/men men/NOUN/nmod/presence +.\n\n- Share this page\n\n! A camp",
    said("denies", "a claim", by="Mali"),
    said("denied", "the presence of men", by="Mali's government"),
)


def test_who_quotes_another_stands_between() -> None:
    first, second = AGENCY.extracted.statements
    # What a source said without another occasion was said to the agency that quotes it.
    assert first.via == second.via
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.name == first.speaker.name == "an unnamed source"
    assert second.speaker.kind is SpeakerKind.UNNAMED
    (relay,) = second.via
    assert (relay.name, relay.span.text) == ("AFP", "AFP")
    assert relay.actor in {actor.id for actor in AGENCY.extracted.actors}


def test_the_fields_of_a_statement() -> None:
    headline, body = DENIAL.extracted.statements
    assert (headline.block, body.block) == (BlockKind.HEADLINE, BlockKind.BODY)
    assert (body.act, body.manner, body.polarity) == (Act.DENY, Manner.INDIRECT, "negative")
    assert body.cue is not None
    assert body.source is not None
    assert (body.cue.text, body.source.text) == ("denied", "Mali's government")
    assert body.found_by == f"{MODEL}+rule:government+act:cue"
    assert headline.speaker == body.speaker
    assert (first := AGENCY.extracted.statements[1]).manner is Manner.DIRECT
    assert first.polarity == "positive"


def test_a_speaker_is_an_actor_with_its_mentions() -> None:
    (actor,) = DENIAL.extracted.actors
    speaker = DENIAL.extracted.statements[0].speaker
    assert speaker is not None
    assert (actor.id, actor.name, actor.country) == (speaker.id, "Government of Mali", "ML")
    assert [mention.text for mention in actor.mentions] == ["Mali", "Mali's government"]


def test_content_stretches_leave_out_chrome_only() -> None:
    text = DENIAL.document.text
    stretches = [text[a:b] for a, b in content_stretches(DENIAL.document)]
    assert stretches == ["Mali denies a claim", "Mali's government denied the presence of men.", "A camp"]


def test_ids_are_stable_unique_and_of_the_document() -> None:
    again = extract(DENIAL.document, DENIAL.tagged, MODEL)
    assert again == DENIAL.extracted
    ids = [s.id for s in again.statements] + [a.id for a in again.actors]
    assert len(ids) == len(set(ids))
    other = extract(replace(DENIAL.document, id="d2"), DENIAL.tagged, MODEL)
    assert not {s.id for s in other.statements} & set(ids)
    assert not {a.id for a in other.actors} & set(ids)


CONTINUED = "“ +There are no such men here at all +. +”"


def test_a_quotation_alone_goes_on_with_who_spoke_last() -> None:
    built = build(
        f"Bamako/PROPN/nsubj/said said/VERB/root it lied +.\n\n{CONTINUED}",
        said("said", "it lied", by="Bamako"),
    )
    assert built.speaker_names() == ["Government of Mali"] * 2
    last = built.extracted.statements[-1]
    assert (last.cue, last.source, last.found_by) == (
        None,
        None,
        "rule:continued-quotation+rule:state+act:plain",
    )


def test_a_quotation_after_a_sentence_about_a_person_is_that_persons() -> None:
    built = build(
        "Bamako/PROPN/nsubj/said said/VERB/root it lied +.\n"
        f"Maria/PROPN/nsubj/sighed Keita/PROPN/flat/Maria sighed/VERB/root +.\n{CONTINUED}",
        said("said", "it lied", by="Bamako"),
        people=["Maria Keita"],
    )
    assert built.speaker_names() == ["Government of Mali", "Maria Keita"]


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("Maria/PROPN/nsubj/rose Keita/PROPN/flat/Maria rose/VERB/root +.", "Maria Keita"),
        ("― Maria/PROPN/root Keita/PROPN/flat/Maria +.", "Maria Keita"),
        ("It/PRON/nsubj/rained rained/VERB/root +.", "Government of Mali"),
        ("“ +No +, +” Maria/PROPN/nsubj/rose Keita/PROPN/flat/Maria rose/VERB/root +.", "Government of Mali"),
    ],
    ids=["acts", "signs", "nobody", "another quotation"],
)
def test_a_quotation_that_begins_its_paragraph_is_of_who_acts_or_signs_behind_it(
    behind: str, name: str
) -> None:
    built = build(
        f"Bamako/PROPN/nsubj/said said/VERB/root it lied +.\n\n{CONTINUED}\n{behind}",
        said("said", "it lied", by="Bamako"),
        people=["Maria Keita"] if "Keita" in behind else [],
    )
    assert built.speaker_names() == ["Government of Mali", name]


def test_a_quotation_of_nobody_has_no_speaker() -> None:
    built = build(f"It rained +.\n{CONTINUED}")
    (statement,) = built.extracted.statements
    assert statement.speaker is None
    assert statement.found_by == "rule:continued-quotation+act:plain"


def test_an_inherited_subject_is_no_source_of_its_own() -> None:
    built = build(
        "Mali/PROPN/nsubj/denied denied/VERB/root it/PRON/obj/denied +, adding/VERB/advcl/denied "
        "that/SCONJ/mark/came nobody/PRON/nsubj/came came/VERB/ccomp/adding +.",
        said("denied", "it", by="Mali"),
        said("adding", "that nobody came"),
    )
    statement = built.extracted.statements[-1]
    assert statement.source is None
    assert built.speaker_names() == ["Government of Mali"] * 2


def test_nothing_said_nothing_found() -> None:
    built = build("It rained +.")
    assert built.extracted.statements == ()
    assert built.extracted.actors == ()
    empty = Tagged("", (), (), (), ())
    assert extract(replace(built.document, text="", blocks=()), empty, MODEL).statements == ()


PAGE = build(
    "# Mali denies it\n\nThe/DET/det/minister minister/NOUN/nsubj/said said/VERB/root “ +he/PRON/nsubj/saw "
    "saw/VERB/ccomp/said no men +, +” and/CCONJ/cc/added it/PRON/nsubj/added added/VERB/conj/said so +.\n\n"
    "! A camp of the powers +’ men\n\n“ +They/PRON/nsubj/saw saw/VERB/root no planes and no men at all +.",
    people=["he", "They"],
    organisations=["Mali"],
)


@st.composite
def taggings(draw: st.DrawFn) -> Built:
    """The page with any attributions at all, as a network may dream them."""
    size = len(PAGE.tagged.words)

    def words() -> tuple[int, int]:
        first = draw(st.integers(0, size - 1))
        return first, draw(st.integers(first + 1, min(size, first + 12)))

    attributions = [
        Attribution(words(), words() if draw(st.booleans()) else None, tuple(words() for _ in range(n)), 0.5)
        for n in draw(st.lists(st.integers(1, 2), max_size=4))
    ]
    return Built(PAGE.document, replace(PAGE.tagged, attributions=tuple(attributions)))


@given(taggings())
def test_every_span_is_its_slice_whatever_the_network_says(built: Built) -> None:
    text = built.document.text
    for statement in built.extracted.statements:
        spans = [*statement.content, *(relay.span for relay in statement.via)]
        spans += [span for span in (statement.cue, statement.source) if span is not None]
        assert statement.content
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert all(span.text == span.text.strip() for span in statement.content)
        assert any(ch.isalnum() for span in statement.content for ch in span.text)
    for actor in built.extracted.actors:
        assert all(text[mention.start : mention.end] == mention.text for mention in actor.mentions)
    starts = [statement.content[0].start for statement in built.extracted.statements]
    assert starts == sorted(starts)


@given(taggings())
def test_contents_of_one_statement_never_overlap(built: Built) -> None:
    for statement in built.extracted.statements:
        for one in statement.content:
            assert not any(one is not other and one.overlaps(other) for other in statement.content)


def test_whom_the_content_names_is_not_who_speaks() -> None:
    built = build(
        "Peter/PROPN/nsubj/met Falk/PROPN/flat/Peter met/VERB/root "
        "Karl/PROPN/obj/met Berg/PROPN/flat/Karl +.\n"
        "He/PRON/nsubj/called called/VERB/root Falk/PROPN/obj/called false/ADJ/xcomp/called +.",
        said("called", "Falk false", by="He"),
        people=["Peter Falk", "Karl Berg", "Falk#2"],
    )
    assert built.speaker_names() == ["Karl Berg"]


def test_a_dateline_is_no_stretch_of_the_network() -> None:
    built = build("PARIS — The/DET/det/man man/NOUN/nsubj/left left/VERB/root +.")
    text = built.document.text
    assert [text[a:b] for a, b in content_stretches(built.document)] == ["The man left."]


@pytest.mark.parametrize(
    ("first", "second", "kept"), [("filed", "accusing", "accusing"), ("accused", "adding", "accused")]
)
def test_of_two_cues_with_one_content_the_one_that_names_an_act_is_kept(
    first: str, second: str, kept: str
) -> None:
    built = build(
        f"Keita/PROPN/nsubj/{first} {first}/VERB/root papers/NOUN/obj/{first} {second}/VERB/acl/papers "
        f"Falk/PROPN/obj/{second} of/ADP/case/theft theft/NOUN/obl/{second} +.",
        said(first, "Falk of theft", by="Keita"),
        said(second, "Falk of theft", by="Keita"),
        people=["Keita", "Falk"],
    )
    assert [s.cue.text if s.cue else None for s in built.extracted.statements] == [kept]


NO_SUCH = "“ +There is no {} in here at all +. +”"
SIGHED = "Maria/PROPN/nsubj/sighed Keita/PROPN/flat/Maria sighed/VERB/root +."


@pytest.mark.parametrize(
    ("whom", "name"),
    [("Keita", "Government of Mali"), ("Maria", "Maria Keita"), ("camp", "Maria Keita")],
    ids=["her name", "a first name alone", "nobody"],
)
def test_a_quotation_that_names_her_is_not_hers(whom: str, name: str) -> None:
    built = build(
        f"Bamako/PROPN/nsubj/said said/VERB/root it lied +.\n{SIGHED}\n{NO_SUCH.format(whom)}",
        said("said", "it lied", by="Bamako"),
        people=["Maria Keita", *([] if whom == "camp" else [f"{whom}#2"])],
    )
    assert built.speaker_names() == ["Government of Mali", name]


@pytest.mark.parametrize(("whom", "name"), [("Keita", None), ("camp", "Maria Keita")])
def test_a_quotation_that_names_who_spoke_last_does_not_go_on_with_her(whom: str, name: str | None) -> None:
    built = build(
        "Maria/PROPN/nsubj/said Keita/PROPN/flat/Maria said/VERB/root it lied +.\n\n" + NO_SUCH.format(whom),
        said("said", "it lied", by="Maria Keita"),
        people=["Maria Keita", *(["Keita#2"] if whom == "Keita" else [])],
    )
    assert built.speaker_names() == ["Maria Keita", name]


@pytest.mark.parametrize(
    ("who", "held", "number"),
    [("I", True, 1), ("we", True, 1), ("they", True, 2), ("I", False, 2)],
    ids=["I", "we", "others", "outside of what she says"],
)
def test_what_somebody_says_of_himself_in_what_he_says_is_no_statement_of_its_own(
    who: str, held: bool, number: int
) -> None:
    built = build(
        "Ann/PROPN/nsubj/said Lee/PROPN/flat/Ann said/VERB/root snow/NOUN/nsubj/came came/VERB/ccomp/said "
        f"and {who}/PRON/nsubj/hope hope/VERB/conj/came it/PRON/nsubj/rains rains/VERB/ccomp/hope +.",
        said("said", f"snow came and {who} hope it rains" if held else "snow came", by="Ann Lee"),
        said("hope", "it rains", by=who),
        people=["Ann Lee"],
    )
    assert len(built.extracted.statements) == number
