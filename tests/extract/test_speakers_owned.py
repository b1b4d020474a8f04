"""Sources that a pronoun owns, that an office tells apart, and names behind a post."""

import pytest

from gainsay.extract.memory import Resolved
from gainsay.records import SpeakerKind
from tests.extract.build import Built, build

KEITA = "Maria/PROPN/nsubj/spoke Keita/PROPN/flat/Maria spoke/VERB/root +."
MALI = "Mali/PROPN/nsubj/spoke spoke/VERB/root +."


def last(built: Built, *sources: str) -> Resolved:
    """The speaker of the last of some sources, resolved in order."""
    return [built.resolve(source) for source in sources][-1]


def owned(first: str, pronoun: str, noun: str, *, people: bool = False) -> Resolved:
    """Who is meant by "`pronoun` `noun`" after somebody spoke."""
    built = build(
        f"{first}\n{pronoun}/PRON/nmod:poss/{noun} {noun}/NOUN/nsubj/said said/VERB/root so +.",
        people=["Maria Keita"] if people else [],
    )
    return last(built, "Maria Keita" if people else "Mali", f"{pronoun} {noun}")


@pytest.mark.parametrize(
    ("noun", "name", "kind"),
    [
        ("office", "office of Maria Keita", SpeakerKind.NAMED),
        ("lawyer", "lawyer of Maria Keita", SpeakerKind.UNNAMED),
        ("spokesman", "Maria Keita", SpeakerKind.ROLE),
        ("report", "Maria Keita", SpeakerKind.NAMED),
    ],
)
def test_what_a_person_owns_is_named_by_her(noun: str, name: str, kind: SpeakerKind) -> None:
    found = owned(KEITA, "Her", noun, people=True)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("ministry", "ministry of Mali"),
        ("officials", "officials of Mali"),
        ("government", "Government of Mali"),
    ],
)
def test_what_a_state_owns_is_named_by_it(noun: str, name: str) -> None:
    assert owned(MALI, "Its", noun).name == name


def test_an_owner_that_nobody_knows_changes_nothing() -> None:
    built = build("His/PRON/nmod:poss/lawyer lawyer/NOUN/nsubj/said said/VERB/root so +.")
    assert built.resolve("His lawyer").name == "His lawyer"


def test_it_is_the_state_that_is_the_subject_before_it_and_not_who_spoke_last() -> None:
    built = build(
        "Paris/PROPN/nsubj/spoke spoke/VERB/root +.\n"
        "Mali/PROPN/nsubj/left left/VERB/root and it/PRON/nsubj/said said/VERB/conj/left so +."
    )
    assert last(built, "Paris", "it").name == "Government of Mali"


def test_it_is_no_group_of_persons() -> None:
    built = build("Malians/PROPN/nsubj/spoke spoke/VERB/root +.\nit/PRON/nsubj/said said/VERB/root so +.")
    assert last(built, "Malians", "it").rule == "rule:unresolved"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the foreign/ADJ/amod/ministry ministry/NOUN/nsubj/said", "foreign ministry"),
        ("the ministry/NOUN/nsubj/said", "ministry of information of Mali"),
        (
            "the information/NOUN/compound/ministry ministry/NOUN/nsubj/said",
            "ministry of information of Mali",
        ),
    ],
)
def test_a_noun_with_words_of_its_own_takes_up_no_other(source: str, name: str) -> None:
    built = build(
        f"{MALI}\nIts/PRON/nmod:poss/ministry ministry/NOUN/nsubj/spoke of/ADP/case/information "
        f"information/NOUN/nmod/ministry spoke/VERB/root +.\n"
        f"{source.replace('the', 'the/DET/det/ministry', 1)} said/VERB/root so +."
    )
    words = " ".join(token.split("/")[0] for token in source.split())
    assert last(built, "Mali", "Its ministry of information", words).name == name


@pytest.mark.parametrize(
    ("office", "name"),
    [("President", "Sekou Bah"), ("Vice President", "president"), ("Minister", "president")],
)
def test_the_president_is_no_vice_president(office: str, name: str) -> None:
    titles = " ".join(f"{word}/PROPN/nmod:desc/Sekou" for word in office.split())
    built = build(
        f"{titles} Sekou/PROPN/nsubj/spoke Bah/PROPN/flat/Sekou spoke/VERB/root +.\n"
        "the/DET/det/president president/NOUN/nsubj/said said/VERB/root so +.",
        people=["Sekou Bah"],
    )
    assert last(built, f"{office} Sekou Bah", "the president").name == name


def test_she_is_no_man() -> None:
    built = build(
        f"{KEITA}\nA/DET/det/man man/NOUN/nsubj/fell fell/VERB/root +.\n"
        "she/PRON/nsubj/said said/VERB/root so +.",
        people=["Maria Keita"],
    )
    assert last(built, "Maria Keita", "she").name == "Maria Keita"


@pytest.mark.parametrize("post", ["spokesman", "spokeswoman"])
def test_a_spokesman_named_behind_anothers_name_speaks_himself(post: str) -> None:
    built = build(
        f"Keita/PROPN/compound/{post} {post}/NOUN/compound/Sekou Sekou/PROPN/nsubj/said Bah/PROPN/flat/Sekou "
        "said/VERB/root so +.",
        people=["Keita", "Sekou Bah"],
    )
    assert built.resolve(f"Keita {post} Sekou Bah").name == "Sekou Bah"


@pytest.mark.parametrize(
    "title", ["former/ADJ/amod/Bah lawyer/NOUN/compound/Bah", "Secretary/PROPN/compound/Bah"]
)
def test_a_name_behind_a_post_is_a_persons_though_the_network_saw_none(title: str) -> None:
    built = build(f"{title} Sekou/PROPN/compound/Bah Bah/PROPN/nsubj/said said/VERB/root so +.")
    words = " ".join(token.split("/")[0] for token in title.split())
    found = built.resolve(f"{words} Sekou Bah")
    assert (found.name, found.kind, found.rule) == ("Sekou Bah", SpeakerKind.NAMED, "rule:titled")


@pytest.mark.parametrize(
    "source",
    ["a/DET/det/agency state/NOUN/compound/agency agency/NOUN/nsubj/said", "One Republican/PROPN/nsubj/said"],
)
def test_who_is_not_told_is_not_named(source: str) -> None:
    built = build(f"{source} said/VERB/root so +.")
    words = " ".join(token.split("/")[0] for token in source.split())
    assert built.resolve(words).kind is SpeakerKind.UNNAMED


MANY = (
    "Mali/PROPN/nsubj/lost lost/VERB/root Bamako/PROPN/obj/lost and "
    "Malian/ADJ/amod/men men/NOUN/obj/lost +.\n"
)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the authorities/NOUN/nsubj/said", "Government of Mali"),
        ("the interim/ADJ/amod/government government/NOUN/nsubj/said", "Government of Mali"),
        ("the village/NOUN/compound/authorities authorities/NOUN/nsubj/said", "village authorities"),
    ],
)
def test_the_authorities_are_those_of_the_state_that_the_article_is_about(source: str, name: str) -> None:
    noun = source.rsplit(maxsplit=1)[-1].split("/", maxsplit=1)[0]
    built = build(f"{MANY}{source.replace('the', f'the/DET/det/{noun}', 1)} said/VERB/root so +.")
    words = " ".join(token.split("/")[0] for token in source.split())
    assert built.resolve(words).name == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        (
            "A/DET/det/official senior/ADJ/amod/official official/NOUN/nsubj/left left/VERB/root +.",
            "A senior official",
        ),
        ("Men/NOUN/nsubj/met met/VERB/root officials/NOUN/obj/met +.", "official"),
    ],
)
def test_the_official_is_the_one_that_was_brought_in_before(before: str, name: str) -> None:
    built = build(f"{before}\nthe/DET/det/official official/NOUN/nsubj/said said/VERB/root so +.")
    assert built.resolve("the official").name == name


WROTE = "Mali/PROPN/nsubj/spoke spoke/VERB/root in a {noun}/NOUN/obl/spoke +.\n"


@pytest.mark.parametrize(
    ("noun", "source", "name"),
    [("statement", "The document", "Government of Mali"), ("tent", "The document", "document")],
)
def test_the_document_is_what_was_issued_before(noun: str, source: str, name: str) -> None:
    built = build(
        f"{WROTE.format(noun=noun)}The/DET/det/document document/NOUN/nsubj/said said/VERB/root so +."
    )
    assert last(built, "Mali", source).name == name


BODIES = (
    "Acorn/PROPN/compound/Mills Mills/PROPN/nsubj/spoke spoke/VERB/root to/ADP/case/School "
    "Acorn/PROPN/compound/School School/PROPN/obl/spoke +.\n"
)


@pytest.mark.parametrize(
    ("noun", "name"), [("company", "Acorn Mills"), ("ministry", "ministry"), ("new company", "new company")]
)
def test_the_company_is_the_one_that_acted_before(noun: str, name: str) -> None:
    parts = [f"{word}/ADJ/amod/company" for word in noun.split()[:-1]]
    head = noun.rsplit(maxsplit=1)[-1]
    words = " ".join([*parts, f"{head}/NOUN/nsubj/said"])
    built = build(
        f"{BODIES}the/DET/det/{head} {words} said/VERB/root so +.",
        organisations=["Acorn Mills", "Acorn School"],
    )
    assert built.resolve(f"the {noun}").name == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (
            "the/DET/det/refiner refiner/NOUN/compound/Mills Acorn/PROPN/compound/Mills "
            "Mills/PROPN/nsubj/said",
            "Acorn Mills",
        ),
        (
            "a/DET/det/friend friend/NOUN/nsubj/said +, Maria/PROPN/dep/said Keita/PROPN/flat/Maria",
            "Maria Keita",
        ),
        (
            "a/DET/det/friend friend/NOUN/nsubj/said of/ADP/case/Maria Maria/PROPN/nmod/friend "
            "Keita/PROPN/flat/Maria",
            "a friend of Maria Keita",
        ),
    ],
)
def test_a_name_at_the_end_of_a_description_is_the_speakers(source: str, name: str) -> None:
    built = build(
        f"{source} said/VERB/root so +.",
        people=["Maria Keita"] if "Keita" in source else [],
        organisations=["Acorn Mills"] if "Acorn" in source else [],
    )
    words = " ".join(token.split("/")[0] for token in source.split()).replace(" +,", ",")
    assert built.resolve(words).name == name


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        (
            "Dozens/NOUN/nsubj/said of/ADP/case/women women/NOUN/nmod/Dozens",
            "Dozens of women",
            SpeakerKind.COLLECTIVE,
        ),
        ("tax/NOUN/compound/experts experts/PROPN/nsubj/said", "tax experts", SpeakerKind.UNNAMED),
        (
            "Keita/PROPN/nsubj/said and/CCONJ/cc/officials his officials/NOUN/conj/Keita",
            "Keita and his officials",
            SpeakerKind.COLLECTIVE,
        ),
    ],
)
def test_several_who_are_not_named_stay_as_described(source: str, name: str, kind: SpeakerKind) -> None:
    built = build(f"{source} said/VERB/root so +.", people=["Keita"] if "Keita" in source else [])
    found = built.resolve(" ".join(token.split("/")[0] for token in source.split()))
    assert (found.name, found.kind) == (name, kind)


def test_a_relative_clause_is_no_part_of_who_speaks() -> None:
    built = build(
        "Three/NUM/nummod/women women/NOUN/nsubj/said who were young at/ADP/case/time the time/NOUN/obl/said "
        "said/VERB/root so +."
    )
    assert "women" in built.resolve("Three women who were young at the time").name


@pytest.mark.parametrize(("chair", "name"), [("ANC", "Sekou Bah"), ("UDP", "UDP chair")])
def test_initials_stand_for_the_words_of_an_office(chair: str, name: str) -> None:
    built = build(
        "African/PROPN/compound/Congress National/PROPN/compound/Congress Congress/PROPN/compound/chair "
        "chair/NOUN/nmod:desc/Sekou Sekou/PROPN/nsubj/spoke Bah/PROPN/flat/Sekou spoke/VERB/root +.\n"
        f"the/DET/det/chair {chair}/PROPN/compound/chair chair/NOUN/nsubj/said said/VERB/root so +.",
        people=["Sekou Bah"],
    )
    assert built.resolve(f"the {chair} chair").name == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a/DET/det/spokesman spokesman/NOUN/nsubj/said", "Acorn Mills"),
        ("a/DET/det/spokesman party/NOUN/compound/spokesman spokesman/NOUN/nsubj/said", "party"),
    ],
)
def test_a_spokesman_of_nobody_speaks_for_the_body_that_spoke_before(source: str, name: str) -> None:
    built = build(f"{BODIES}{source} said/VERB/root so +.", organisations=["Acorn Mills"])
    words = " ".join(token.split("/")[0] for token in source.split())
    found = last(built, "Acorn Mills", words)
    assert (found.name, found.kind) == (name, SpeakerKind.ROLE)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Mali/PROPN/nsubj/said", "Government of Mali"),
        ("Maria/PROPN/nsubj/said Keita/PROPN/flat/Maria", "Maria Keita"),
        ("Rain/NOUN/nsubj/said", "old neighbour"),
    ],
)
def test_an_apposition_alone_is_who_it_describes(before: str, name: str) -> None:
    noun = before.split("/", maxsplit=1)[0]
    built = build(
        f"{before} +, the/DET/det/neighbour old/ADJ/amod/neighbour neighbour/NOUN/appos/{noun} +, "
        "said/VERB/root so +.",
        people=["Maria Keita"] if "Keita" in before else [],
    )
    assert built.resolve("the old neighbour").name == name


def test_a_description_that_begins_a_sentence_is_no_name() -> None:
    built = build("Experts/PROPN/nsubj/said in/ADP/case/Mali Mali/PROPN/nmod/Experts said/VERB/root so +.")
    assert built.resolve("Experts in Mali").kind is SpeakerKind.UNNAMED


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("officials", "friend", "officials"),
        ("ministry", "friend", "ministry"),
        ("officials", "ministry", "officials"),
        ("friend", "driver", None),
    ],
)
def test_they_are_several_or_else_a_body_and_never_one_person(
    first: str, second: str, name: str | None
) -> None:
    built = build(
        "\n".join(
            f"the/DET/det/{noun} {noun}/NOUN/nsubj/spoke spoke/VERB/root +." for noun in (first, second)
        )
        + "\nthey/PRON/nsubj/said said/VERB/root so +."
    )
    found = last(built, f"the {first}", f"the {second}", "they")
    assert (found.name if found.rule != "rule:unresolved" else None) == name


def test_a_ministry_spokesman_speaks_for_the_ministry_that_spoke_before() -> None:
    built = build(
        "the/DET/det/ministry foreign/ADJ/amod/ministry ministry/NOUN/nsubj/said said/VERB/root so/ADV +.\n"
        "a/DET/det/ministry ministry/NOUN/compound/spokesman spokesman/NOUN/nsubj/added added/VERB/root +."
    )
    built.resolve("the foreign ministry")
    found = built.resolve("a ministry spokesman")
    assert (found.name, found.kind) == ("foreign ministry", SpeakerKind.ROLE)
