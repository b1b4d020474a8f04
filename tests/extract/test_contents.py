"""What a content says where its cue says nothing: a wrong laid on somebody, a claim called false."""

import pytest

from gainsay.extract.acts import verdict
from gainsay.records import Act
from tests.extract.build import build

ANNA = "Anna/PROPN/nsubj/{0} {0}/VERB/root"


def act(cue: str, content: str) -> Act | None:
    """The act of what Anna says in the notation of `content`."""
    built = build(f"{ANNA.format(cue)} {content} +.")
    last = len(built.tagged.words) - 1
    return verdict(built.syntax, (1, 2), (2, last)).act


FORCES = "Dark/ADJ/amod/forces forces/NOUN/{0} {1} behind/ADP/case/{2} {2}/{3}/{4}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (FORCES.format("obj/said", "", "Keita", "PROPN", "nmod/forces"), Act.ACCUSE),
        (FORCES.format("obj/said", "", "doors", "NOUN", "nmod/forces"), Act.ASSERT),
        (
            FORCES.format("nsubj/met", "met/VERB/ccomp/said", "Keita", "PROPN", "obl/met"),
            Act.ASSERT,
        ),
    ],
    ids=["behind somebody", "behind doors", "met behind"],
)
def test_whom_a_headline_puts_behind_a_name_is_accused(content: str, expected: Act) -> None:
    assert act("said", content) is expected


@pytest.mark.parametrize(
    ("verb", "expected"), [("implicated", Act.ACCUSE), ("suspected", Act.ACCUSE), ("hired", Act.ASSERT)]
)
def test_who_is_said_to_be_implicated_is_accused(verb: str, expected: Act) -> None:
    content = f"Keita/PROPN/nsubj:pass/{verb} was/AUX/aux:pass/{verb} {verb}/VERB/ccomp/said there/ADV"
    assert act("said", content) is expected


def test_who_is_the_one_to_implicate_is_not_implicated() -> None:
    content = "Keita/PROPN/nsubj/implicated implicated/VERB/ccomp/said Bob/PROPN/obj/implicated"
    assert act("said", content) is Act.ASSERT


DENIED = "any/DET/det/{0} {0}/NOUN/nsubj:pass/denied are/AUX/aux:pass/denied {1} denied/VERB/ccomp/said"


@pytest.mark.parametrize(
    ("noun", "adverb", "expected"),
    [
        ("allegations", "firmly/ADV/advmod/denied", Act.DENY),
        ("permits", "firmly/ADV/advmod/denied", Act.ASSERT),
        ("allegations", "not/PART/advmod/denied", Act.ASSERT),
    ],
)
def test_who_says_that_allegations_are_denied_denies(noun: str, adverb: str, expected: Act) -> None:
    assert act("said", DENIED.format(noun, adverb)) is expected


def test_those_whose_allegations_denied_something_deny_nothing_here() -> None:
    content = "the/DET/det/reports reports/NOUN/nsubj/denied denied/VERB/ccomp/said him/PRON/obj/denied"
    assert act("said", content) is Act.ASSERT


CALLED = "{0}/obj/called a/DET/det/{1} {1}/NOUN/xcomp/called"


@pytest.mark.parametrize(
    ("cue", "whom", "noun", "expected"),
    [
        ("called", "it/PRON", "lie", Act.DENY),
        ("called", "it/PRON", "feast", Act.ASSERT),
        ("called", "Keita/PROPN", "lie", Act.ACCUSE),
        ("found", "it/PRON", "lie", Act.REPORT),
    ],
)
def test_who_calls_it_a_lie_denies_it(cue: str, whom: str, noun: str, expected: Act) -> None:
    assert act(cue, CALLED.format(whom, noun).replace("called", cue)) is expected


@pytest.mark.parametrize(
    ("voice", "adverb", "expected"),
    [
        ("nsubj:pass", "unfairly", Act.ACCUSE),
        ("nsubj:pass", "recently", Act.ASSERT),
        ("nsubj", "unfairly", Act.ASSERT),
    ],
)
def test_what_was_unfairly_done_to_somebody_is_a_charge(voice: str, adverb: str, expected: Act) -> None:
    content = (
        f"miners/NOUN/{voice}/targeted were/AUX/aux/targeted {adverb}/ADV/advmod/targeted "
        "targeted/VERB/ccomp/said"
    )
    assert act("said", content) is expected


@pytest.mark.parametrize(
    ("wrong", "before", "expected"),
    [
        ("propaganda/NOUN/compound/campaign", "by", Act.ACCUSE),
        ("corrupt/ADJ/amod/campaign", "by", Act.ACCUSE),
        ("propaganda/NOUN/compound/campaign", "across", Act.ASSERT),
        ("summer/NOUN/compound/campaign", "by", Act.ASSERT),
    ],
)
def test_by_whom_a_bad_thing_is_tells_who_is_accused(wrong: str, before: str, expected: Act) -> None:
    content = (
        f"a/DET/det/campaign {wrong} campaign/NOUN/nsubj/began {before}/ADP/case/West the/DET/det/West "
        "West/PROPN/nmod/campaign began/VERB/ccomp/said"
    )
    assert act("said", content) is expected


@pytest.mark.parametrize(("last", "expected"), [("nothing/PRON", Act.DENY), ("goats/NOUN", Act.ASSERT)])
def test_much_ado_about_nothing_denies(last: str, expected: Act) -> None:
    word = last.partition("/")[0]
    content = (
        "the/DET/det/affair affair/NOUN/nsubj/ado was/AUX/cop/ado much/ADJ/amod/ado ado/NOUN/ccomp/said "
        f"about/ADP/case/{word} {last}/nmod/ado"
    )
    assert act("said", content) is expected


@pytest.mark.parametrize(
    ("noun", "negative"),
    [("surprise", False), ("wonder", False), ("coincidence", False), ("secret", False), ("harbour", True)],
)
def test_what_is_no_surprise_is_not_negated(noun: str, negative: bool) -> None:
    content = f"it/PRON/nsubj/{noun} was/AUX/cop/{noun} no/DET/det/{noun} {noun}/NOUN/ccomp/said"
    built = build(f"{ANNA.format('said')} {content} +.")
    assert verdict(built.syntax, (1, 2), (2, 6)).negative is negative


@pytest.mark.parametrize(
    ("noun", "quality", "expected"),
    [("story", "wrong", Act.DENY), ("story", "long", Act.ASSERT), ("road", "wrong", Act.ASSERT)],
)
def test_a_story_called_wrong_is_denied(noun: str, quality: str, expected: Act) -> None:
    content = f"the/DET/det/{noun} {noun}/NOUN/nsubj/{quality} is/AUX/cop/{quality} {quality}/ADJ/ccomp/said"
    assert act("said", content) is expected


@pytest.mark.parametrize(
    ("doer", "expected"),
    [("gang", Act.ACCUSE), ("crash", Act.ASSERT), ("storm", Act.ASSERT), ("it", Act.ASSERT)],
)
def test_a_crash_that_kills_does_no_wrong(doer: str, expected: Act) -> None:
    content = f"a/DET/det/{doer} {doer}/NOUN/nsubj/killed killed/VERB/ccomp/said twelve/NUM/obj/killed"
    assert act("said", content) is expected


@pytest.mark.parametrize(
    ("helper", "expected"), [("did", Act.ADMIT), ("must", Act.ASSERT), ("should", Act.ASSERT)]
)
def test_who_must_admit_has_not(helper: str, expected: Act) -> None:
    content = f"he/PRON/nsubj/admit {helper}/AUX/aux/admit admit/VERB/ccomp/said it/PRON/obj/admit"
    assert act("said", content) is expected
