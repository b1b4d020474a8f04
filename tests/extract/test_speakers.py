"""Sources resolve to the party they stand for."""

import pytest

from gainsay.extract.memory import Resolved
from gainsay.records import ActorKind, SpeakerKind
from tests.extract.build import Built, build

STATEMENT = (
    "said/VERB/root the/DET/det/statement statement/NOUN/nsubj/said signed/VERB/acl/statement "
    "by/ADP/case/Maiga government/NOUN/compound/spokesman spokesman/NOUN/compound/Maiga "
    "Colonel/NOUN/compound/Maiga Abdoulaye/PROPN/compound/Maiga Maiga/PROPN/obl/signed +."
)
SIGNED = "the statement signed by government spokesman Colonel Abdoulaye Maiga"


def said(resolved: Resolved) -> tuple[str, SpeakerKind]:
    return resolved.name, resolved.kind


def last(built: Built, *sources: str) -> Resolved:
    """The speaker of the last of some sources, resolved in order."""
    return [built.resolve(source) for source in sources][-1]


# --- persons and pronouns -------------------------------------------------------


def test_a_person_is_known_by_the_full_name() -> None:
    built = build(
        "Then Assimi/PROPN/nsubj/spoke Goita/PROPN/flat/Assimi spoke/VERB/root "
        "+.\nGoita/PROPN/nsubj/left left/VERB/root +.",
        people=["Assimi Goita", "Goita#2"],
    )
    found = built.resolve("Goita#2")
    assert said(found) == ("Assimi Goita", SpeakerKind.NAMED)
    assert found.party is not None
    assert found.party.kind is ActorKind.PERSON
    assert built.words("Goita#2") in found.party.mentions


@pytest.mark.parametrize(
    ("notation", "source", "office"),
    [
        (
            "Colonel/NOUN/compound/Goita Assimi/PROPN/compound/Goita Goita/PROPN/nsubj/spoke spoke/VERB/root",
            "Colonel Assimi Goita",
            "Colonel",
        ),
        (
            "Assimi/PROPN/nsubj/spoke Goita/PROPN/flat/Assimi +, the/DET/det/leader "
            "leader/NOUN/appos/Assimi +, spoke/VERB/root",
            "Assimi Goita, the leader",
            "leader",
        ),
        ("Assimi/PROPN/nsubj/spoke Goita/PROPN/flat/Assimi spoke/VERB/root", "Assimi Goita", None),
    ],
)
def test_titles_and_offices_are_kept_beside_the_name(notation: str, source: str, office: str | None) -> None:
    found = build(notation, people=["Assimi Goita"]).resolve(source)
    assert found.name == "Assimi Goita"
    assert found.party is not None
    assert found.party.office == office


def test_an_apposition_names_the_person() -> None:
    built = build(
        "The/DET/det/minister minister/NOUN/nsubj/spoke +, Sadio/PROPN/appos/minister "
        "Camara/PROPN/flat/Sadio +, "
        "spoke/VERB/root",
        people=["Sadio Camara"],
    )
    assert built.resolve("The minister, Sadio Camara").name == "Sadio Camara"


COUPLE = (
    "Mr. Bill/PROPN/nsubj/met Clinton/PROPN/flat/Bill met/VERB/root Mrs. "
    "Maria/PROPN/obj/met Keita/PROPN/flat/Maria +.\n"
    "– {}/PRON/nsubj/said said/VERB/root +."
)


@pytest.mark.parametrize(
    ("pronoun", "name"),
    [("He", "Bill Clinton"), ("She", "Maria Keita"), ("he", "Bill Clinton"), ("she", "Maria Keita")],
)
def test_he_and_she_look_for_their_gender(pronoun: str, name: str) -> None:
    built = build(COUPLE.format(pronoun), people=["Bill Clinton", "Maria Keita"])
    assert said(built.resolve(pronoun)) == (name, SpeakerKind.NAMED)


def test_a_pronoun_prefers_the_subject_and_teaches_the_gender() -> None:
    built = build(
        "Sadio/PROPN/nsubj/met Camara/PROPN/flat/Sadio met/VERB/root Choguel/PROPN/obj/met "
        "Maiga/PROPN/flat/Choguel +.\nHe/PRON/nsubj/spoke spoke/VERB/root "
        "+.\nShe/PRON/nsubj/left left/VERB/root +.",
        people=["Sadio Camara", "Choguel Maiga"],
    )
    assert built.resolve("He").name == "Sadio Camara"
    assert built.resolve("She").name == "Choguel Maiga"


def test_a_pronoun_does_not_look_ahead_or_far_back() -> None:
    far = "\n".join(["Nothing happened/VERB/root"] * 8)
    built = build(
        f"She/PRON/nsubj/left left/VERB/root +.\nMaria/PROPN/nsubj/spoke "
        f"Keita/PROPN/flat/Maria spoke/VERB/root\n{far}\n"
        "she/PRON/nsubj/left left/VERB/root",
        people=["Maria Keita"],
    )
    assert said(built.resolve("She")) == ("She", SpeakerKind.UNNAMED)
    assert said(built.resolve("she")) == ("she", SpeakerKind.UNNAMED)


def test_it_is_the_body_that_spoke_last_and_they_the_group() -> None:
    built = build(
        "15/NUM/nummod/powers Western/ADJ/amod/powers powers/NOUN/nsubj/spoke spoke/VERB/root +.\n"
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "It/PRON/nsubj/spoke spoke/VERB/root +.\nThey/PRON/nsubj/spoke spoke/VERB/root +."
    )
    built.resolve("15 Western powers")
    built.resolve("Bamako")
    assert built.resolve("It").name == "Government of Mali"
    assert said(built.resolve("They")) == ("15 Western powers", SpeakerKind.COLLECTIVE)


def test_it_keeps_the_spokesperson_of_the_statement() -> None:
    built = build(
        f"Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n{STATEMENT}\nit/PRON/nsubj/added added/VERB/root",
        people=["Abdoulaye Maiga"],
    )
    assert last(built, "Bamako", SIGNED, "it").spokesperson == (
        "Abdoulaye Maiga",
        "government spokesman Colonel",
    )


def test_a_relative_pronoun_is_its_antecedent() -> None:
    built = build(
        "It spread/VERB/root among/ADP/case/Malians Malians/PROPN/obl/spread +, who/PRON/nsubj/blame "
        "blame/VERB/acl:relcl/Malians Paris/PROPN/obj/blame +."
    )
    assert said(built.resolve("who")) == ("Malians", SpeakerKind.COLLECTIVE)


# --- documents and spokespersons ------------------------------------------------


def test_a_spokesman_who_signs_is_kept_beside_the_government() -> None:
    built = build(f"Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n{STATEMENT}", people=["Abdoulaye Maiga"])
    found = last(built, "Bamako", SIGNED)
    assert said(found) == ("Government of Mali", SpeakerKind.NAMED)
    assert found.spokesperson == ("Abdoulaye Maiga", "government spokesman Colonel")


def test_an_official_statement_is_the_governments() -> None:
    built = build(
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "said/VERB/root an/DET/det/statement official/ADJ/amod/statement statement/NOUN/nsubj/said"
    )
    assert last(built, "Bamako", "an official statement").name == "Government of Mali"


def test_a_statement_whose_issuer_the_text_names() -> None:
    built = build(
        "Bamako/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "A/DET/det/statement statement/NOUN/nsubj/said by/ADP/case/Amnesty "
        "Amnesty/PROPN/nmod/statement said/VERB/root",
        organisations=["Amnesty"],
    )
    assert last(built, "Bamako", "A statement by Amnesty").name == "Amnesty"


def test_a_report_of_nobody_speaks_itself() -> None:
    built = build("a/DET/det/report leaked/ADJ/amod/report report/NOUN/nsubj/said said/VERB/root")
    assert said(built.resolve("a leaked report")) == ("a leaked report", SpeakerKind.DOCUMENT)


def test_an_unnamed_spokesman_speaks_for_whom_the_text_says() -> None:
    built = build(
        "A/DET/det/spokesman spokesman/NOUN/nsubj/said for/ADP/case/Amnesty "
        "Amnesty/PROPN/nmod/spokesman said/VERB/root",
        organisations=["Amnesty"],
    )
    assert said(built.resolve("A spokesman for Amnesty")) == ("Amnesty", SpeakerKind.ROLE)


# --- everyone else --------------------------------------------------------------


@pytest.mark.parametrize(
    ("notation", "source", "name", "kind"),
    [
        (
            "an/DET/det/source unidentified/ADJ/amod/source French/ADJ/amod/source "
            "government/NOUN/compound/source "
            "source/NOUN/nsubj/said said/VERB/root",
            "an unidentified French government source",
            "an unidentified French government source",
            SpeakerKind.UNNAMED,
        ),
        (
            "one/NUM/nummod/diplomat Western/ADJ/amod/diplomat diplomat/NOUN/nsubj/said said/VERB/root",
            "one Western diplomat",
            "one Western diplomat",
            SpeakerKind.UNNAMED,
        ),
        (
            "the/DET/det/minister defence/NOUN/compound/minister minister/NOUN/nsubj/said said/VERB/root",
            "the defence minister",
            "defence minister",
            SpeakerKind.ROLE,
        ),
        (
            "the/DET/det/officer officer/NOUN/nsubj/said who/PRON/nsubj/saw "
            "saw/VERB/acl:relcl/officer it said/VERB/root",
            "the officer who saw it",
            "officer",
            SpeakerKind.UNNAMED,
        ),
        (
            "the/DET/det/ministry ministry/NOUN/nsubj/said said/VERB/root",
            "the ministry",
            "ministry",
            SpeakerKind.NAMED,
        ),
        ("Azawad/PROPN/nsubj/said said/VERB/root", "Azawad", "Azawad", SpeakerKind.NAMED),
    ],
)
def test_others_stand_as_the_text_describes_them(
    notation: str, source: str, name: str, kind: SpeakerKind
) -> None:
    assert said(build(notation).resolve(source)) == (name, kind)


def test_the_source_takes_up_the_one_described_before() -> None:
    built = build(
        "an/DET/det/source unnamed/ADJ/amod/source source/NOUN/nsubj/said said/VERB/root\n"
        "the/DET/det/source source/NOUN/nsubj/added added/VERB/root"
    )
    assert last(built, "an unnamed source", "the source").name == "an unnamed source"


def test_another_source_is_not_the_one_before() -> None:
    built = build(
        "an/DET/det/source unnamed/ADJ/amod/source source/NOUN/nsubj/said said/VERB/root\n"
        "a/DET/det/source second/ADJ/amod/source source/NOUN/nsubj/added added/VERB/root"
    )
    assert last(built, "an unnamed source", "a second source").name == "a second source"


def test_an_office_takes_up_who_holds_it() -> None:
    built = build(
        "Minister/NOUN/compound/Camara Sadio/PROPN/compound/Camara Camara/PROPN/nsubj/spoke spoke/VERB/root\n"
        "the/DET/det/minister minister/NOUN/nsubj/left left/VERB/root",
        people=["Sadio Camara"],
    )
    assert last(built, "Minister Sadio Camara", "the minister").name == "Sadio Camara"


def test_nobody_spoke_last_before_the_first() -> None:
    built = build("Bamako/PROPN/nsubj/spoke spoke/VERB/root")
    assert built.speakers.memory.last() is None
    assert built.resolve("Bamako") == built.speakers.memory.last()


def test_an_owner_whose_words_lie_around_the_document_is_followed_down_only() -> None:
    """The hull of "its ministry" holds the report that it owns: going by hulls would go round for ever."""
    built = build(
        "Its/PRON/nmod:poss/ministry report/NOUN/nsubj/said ministry/NOUN/nmod:poss/report "
        "said/VERB/root nobody came +."
    )
    assert built.resolve("Its report ministry").name
