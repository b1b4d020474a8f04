"""What single statements lay on whom, read off their words: by hand-made members of a dispute."""

from dataclasses import dataclass, replace

import pytest

from gainsay.extract.acts import Verdict
from gainsay.extract.blame import Blame
from gainsay.extract.contests import Member
from gainsay.extract.sides import Sides
from gainsay.extract.topics import Topics
from gainsay.records import Act, Relay, SpeakerKind
from tests.extract.build import Built, build, said

ANNA = "Anna/PROPN/nsubj/{0} Berg/PROPN/flat/Anna {0}/VERB/root "
FALK = "Jon Falk"
NOUN = "{0}/NOUN/obj/accused"
OF_THEFT = "of/ADP/case/theft theft/NOUN/obl/accused"


@dataclass(frozen=True)
class One:
    """A sentence "Anna Berg CUE CONTENT" with the member that it is."""

    built: Built
    blame: Blame
    member: Member

    def word(self, phrase: str) -> int:
        return self.built.words(phrase)[0]


@dataclass(frozen=True)
class Way:
    """How the words are said: `line` is who says them, "he" means `he`, `before` opens the sentence."""

    act: Act = Act.ACCUSE
    rule: str = "cue"
    line: str = ANNA
    by: str = "Anna Berg"
    before: str = ""
    he: str | None = FALK


AS_IT_IS = Way()


def one(content: str, cue: str = "accused", way: Way = AS_IT_IS) -> One:
    """Whoever says the content; "her" means Anna Berg, and no other pronoun anybody."""
    act, by, he = way.act, way.by, way.he
    notation = f"{way.before}{way.line.format(cue)}{content} +."
    plain = " ".join(token.split("/")[0] for token in content.split()).replace(" +", "")
    people = [name for name in ("Anna Berg", "Jon Falk", "Mara Lind") if name.split()[0] + "/" in notation]
    built = build(notation, said(cue, plain, by=by), people=people)
    meaning = {"he": he, "him": he, "his": he, "her": "Anna Berg"}
    blame = Blame(built.syntax, Sides(built.parties), lambda i: meaning.get(built.syntax.lower(i)))
    statement = replace(built.extracted.statements[0], act=act)
    words = built.words(plain)
    return One(
        built,
        blame,
        Member(
            statement,
            Verdict(act, way.rule),
            words,
            lambda: Topics(built.syntax).of([words]),
            by,
            built.syntax.sentence_of[words[0]],
        ),
    )


# --- blaming ------------------------------------------------------------------------

ON_FALK = "Jon/PROPN/obj/{0} Falk/PROPN/flat/Jon"
REPEATING = (
    "guards/NOUN/obj/accused of/SCONJ/mark/repeating repeating/VERB/advcl/accused Jon/PROPN/nmod:poss/{0} "
    "Falk/PROPN/flat/Jon {0}/NOUN/obj/repeating"
)


@pytest.mark.parametrize(
    ("content", "blamed"),
    [
        (f"{ON_FALK.format('accused')} {OF_THEFT}", True),
        (REPEATING.format("orders"), True),
        (REPEATING.format("claim"), False),
        (f"{NOUN.format('guards')} {OF_THEFT} in/ADP/case/Jon {ON_FALK.format('theft')}", False),
        (f"{NOUN.format('guards')} {OF_THEFT}", False),
        (f"him/PRON/obj/accused {OF_THEFT}", True),
        (f"him/PRON/obj/accused or her/PRON/conj/him {OF_THEFT}", False),
    ],
    ids=["him", "his orders", "his claim", "as a place", "nobody", "by pronoun", "anybody"],
)
def test_whom_an_accusation_names_or_means_it_blames(content: str, blamed: bool) -> None:
    found = one(content)
    assert found.blame.blames(found.member, FALK) is blamed


def test_a_claim_is_whosever_name_stands_before_it_in_whatever_relation() -> None:
    claim = "guards/NOUN/obj/accused of/SCONJ/mark/repeating repeating/VERB/advcl/accused {0}"
    compound = "Falk/PROPN/compound/claim claim/NOUN/obj/repeating"
    found = one(claim.format(compound))
    assert not found.blame.blames(found.member, "Falk")
    body = "Acorn/PROPN/compound/Trust Trust/PROPN/nmod:poss/{0} {0}/NOUN/obj/repeating"
    for noun, blamed in (("claim", False), ("orders", True)):
        found = one(claim.format(body.format(noun)))
        assert found.blame.blames(found.member, "Acorn Trust") is blamed


@pytest.mark.parametrize(
    ("content", "blamed"),
    [
        (f"{NOUN.format('guards')} {OF_THEFT}", True),
        (f"Mara/PROPN/obj/accused Lind/PROPN/flat/Mara {OF_THEFT}", False),
    ],
    ids=["nobody", "another"],
)
def test_whom_the_sentence_names_before_an_accusation_of_nobody_it_blames(content: str, blamed: bool) -> None:
    found = one(content, way=Way(before="Jon/PROPN/dep/accused Falk/PROPN/flat/Jon –/PUNCT "))
    assert found.blame.blames(found.member, FALK) is blamed


def test_a_piece_of_a_sentence_that_names_nobody_and_no_wrong_blames_nobody() -> None:
    night = "a/DET/det/night long/ADJ/amod/night night/NOUN/obj/told"
    before = "Jon/PROPN/dep/told Falk/PROPN/flat/Jon –/PUNCT "
    found = one(night, "told", Way(rule="wrong", before=before))
    assert not found.blame.blames(found.member, FALK)
    assert not found.blame.is_charge(found.member)
    found = one(night, "told", way=Way(before=before))
    assert found.blame.blames(found.member, FALK)


def test_nobody_is_blamed_by_his_own_words() -> None:
    found = one(f"{NOUN.format('guards')} {OF_THEFT}")
    assert not found.blame.blames(found.member, "Anna Berg")


def test_words_without_a_topic_blame_nobody() -> None:
    found = one("him/PRON/obj/accused of/ADP/case/it it/PRON/obl/accused")
    assert not found.blame.blames(found.member, FALK)


def test_what_is_reported_blames_and_what_is_only_said_does_not() -> None:
    moved = "Jon/PROPN/nsubj/moved Falk/PROPN/flat/Jon moved/VERB/ccomp/noted ore/NOUN/obj/moved"
    found = one(moved, "noted", way=Way(act=Act.REPORT))
    assert found.blame.blames(found.member, FALK)
    found = one(moved, "noted", way=Way(act=Act.ASSERT))
    assert not found.blame.blames(found.member, FALK)


@pytest.mark.parametrize(
    ("content", "blamed"),
    [
        ("Colonel/NOUN/nsubj/moved Jon/PROPN/flat/Colonel Falk/PROPN/flat/Colonel moved/VERB/ccomp/said "
         "ore/NOUN/obj/moved", True),
        ("ore/NOUN/nsubj:pass/moved was/AUX/aux:pass/moved moved/VERB/ccomp/said by/ADP/case/Jon "
         "Jon/PROPN/obl:agent/moved Falk/PROPN/flat/Jon", True),
        ("guards/NOUN/nsubj/moved moved/VERB/ccomp/said Jon/PROPN/obj/moved Falk/PROPN/flat/Jon", False),
    ],
    ids=["behind a rank", "the agent", "the object"],
)  # fmt: skip
def test_what_was_told_a_medium_blames_who_does_something_in_it(content: str, blamed: bool) -> None:
    found = one(content, "said", way=Way(act=Act.ASSERT))
    courier = Relay(
        name="Courier", actor=None, kind=SpeakerKind.NAMED, span=found.member.statement.content[0]
    )
    found.member.statement = replace(found.member.statement, via=(courier,))
    assert found.blame.blames(found.member, FALK) is blamed


# --- accusing another ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "cue", "another"),
    [
        (f"Mara/PROPN/obj/accused Lind/PROPN/flat/Mara {OF_THEFT}", "accused", True),
        (f"{ON_FALK.format('accused')} {OF_THEFT}", "accused", False),
        (f"{NOUN.format('guards')} {OF_THEFT}", "accused", False),
        (f"him/PRON/obj/accused {OF_THEFT}", "accused", False),
        (f"her/PRON/obj/accused {OF_THEFT}", "accused", True),
        (f"them/PRON/obj/accused {OF_THEFT}", "accused", False),
        (
            "Mara/PROPN/nsubj/stole Lind/PROPN/flat/Mara stole/VERB/ccomp/alleged ore/NOUN/obj/stole",
            "alleged",
            True,
        ),
        (
            "Mara/PROPN/nsubj:pass/robbed Lind/PROPN/flat/Mara was/AUX/aux/robbed robbed/VERB/ccomp/alleged",
            "alleged",
            True,
        ),
    ],
    ids=["by name", "himself", "nobody known", "he", "she", "they", "who does it", "to whom it was done"],
)
def test_whether_an_accusation_is_of_another(content: str, cue: str, another: bool) -> None:
    found = one(content, cue)
    assert found.blame.accuses_another(found.member, FALK) is another


def test_who_was_accused_before_the_cue_is_another() -> None:
    by_anna = "by/ADP/case/Anna Anna/PROPN/obl/accused Berg/PROPN/flat/Anna"
    lind = (
        f"Mara/PROPN/nsubj:pass/accused Lind/PROPN/flat/Mara was/AUX/aux/accused {{0}}/VERB/root {by_anna} "
    )
    found = one("of/ADP/case/theft theft/NOUN/obl/accused", way=Way(line=lind))
    assert found.blame.accuses_another(found.member, FALK)
    assert not found.blame.accuses_another(found.member, "Mara Lind")


def test_a_pronoun_for_nobody_known_is_not_another() -> None:
    found = one(f"him/PRON/obj/accused {OF_THEFT}", way=Way(he=None))
    assert not found.blame.accuses_another(found.member, FALK)


def test_only_an_accusation_accuses_another() -> None:
    found = one(f"Mara/PROPN/obj/accused Lind/PROPN/flat/Mara {OF_THEFT}", way=Way(act=Act.CONDEMN))
    assert not found.blame.accuses_another(found.member, FALK)


# --- claims that are named ----------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "rule", "back"),
    [
        ("it/PRON/obj/denied", "cue", True),
        ("theft/NOUN/obj/denied", "cue", False),
        ("nonsense/NOUN/obj/denied", "false", True),
        ("the/DET/det/claims claims/NOUN/obj/denied", "cue", True),
        ("grave/ADJ/amod/claims claims/NOUN/obj/denied", "cue", False),
        ("Lind/PROPN/nmod:poss/claims grave/ADJ/amod/claims claims/NOUN/obj/denied", "cue", True),
        ("your/PRON/det/denied claims/NOUN/obj/denied", "cue", True),
    ],
    ids=["it", "a wrong", "called false", "the claims", "some claims", "of somebody", "misparsed"],
)
def test_which_denials_refer_back(content: str, rule: str, back: bool) -> None:
    found = one(content, "denied", Way(act=Act.DENY, rule=rule))
    assert found.blame.refers_back(found.member) is back


@pytest.mark.parametrize(
    ("owner", "known"),
    [
        ("Lind/PROPN", True),
        ("women/NOUN", True),
        ("her/PRON", True),
        ("its/PRON", False),
        ("their/PRON", False),
    ],
)
def test_whose_claims_are_named(owner: str, known: bool) -> None:
    found = one(f"{owner}/nmod:poss/claims claims/NOUN/obj/denied", "denied", way=Way(act=Act.DENY))
    whose = [found.built.syntax.lower(i) for i in found.blame.claims_of(found.member)]
    assert whose == [owner.partition("/")[0].lower()] * known


@pytest.mark.parametrize(
    ("owner", "side", "same"),
    [
        ("her/PRON", "Anna Berg", True),
        ("her/PRON", "Mara Lind", False),
        ("women/NOUN", "three women", True),
        ("women/NOUN", "three farmers", False),
        ("women/NOUN", None, False),
    ],
)
def test_the_owner_of_a_claim_is_a_side_by_pronoun_or_description(
    owner: str, side: str | None, same: bool
) -> None:
    found = one(f"{owner}/nmod:poss/claims claims/NOUN/obj/denied", "denied", way=Way(act=Act.DENY))
    assert found.blame.is_owner(found.word(owner.partition("/")[0]), side) is same


def test_a_pronoun_alone_and_a_clause_of_its_own() -> None:
    found = one("they/PRON/nsubj/fell fell/VERB/ccomp/said", "said", way=Way(act=Act.ASSERT))
    they, fell = found.word("they"), found.word("fell")
    assert found.blame.is_pronoun((they, fell))
    assert not found.blame.is_pronoun((they, fell + 1))
    assert found.blame.is_clause((they, fell + 1))
    assert not found.blame.is_clause((fell, fell + 1))


@pytest.mark.parametrize(("cue", "charge"), [("named", True), ("held", False)])
def test_a_paper_charges_whom_it_names(cue: str, charge: bool) -> None:
    files = "Files/NOUN/nsubj/{0} {0}/VERB/root "
    found = one(f"many/ADJ/amod/banks banks/NOUN/obj/{cue}", cue, Way(act=Act.REPORT, line=files, by="Files"))
    speaker = found.member.statement.speaker
    assert speaker is not None
    assert speaker.kind is SpeakerKind.DOCUMENT
    assert found.blame.is_charge(found.member) is charge
