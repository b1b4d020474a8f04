"""Which time of a sentence is that of saying it."""

from dataclasses import replace

import pytest

from gainsay.extract.dates import dates
from gainsay.extract.own_time import is_day, own_time
from gainsay.records import DateMention, When
from tests.extract.build import build, said

PUBLISHED = When(earliest="2021-12-25", latest="2021-12-25", grain="day", timex="2021-12-25")


def own(sentence: str, cue: str = "said") -> str | None:
    built = build(sentence, said(cue, "it fell", by="He"))
    (statement,) = [s for s in built.extracted.statements if s.cue and s.cue.text == cue]
    mentions = dates(replace(built.document, published=PUBLISHED), built.syntax)
    found = own_time(built.syntax, statement, mentions)
    return found.text if found else None


HE, FELL = "He/PRON/nsubj/said", "it/PRON/nsubj/fell fell/VERB/ccomp/said"


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        (f"{HE} said/VERB/root on Friday/PROPN/obl/said {FELL} +.", "Friday"),
        # Side by side, whatever the tree says.
        (f"{HE} said/VERB/root Friday/PROPN/obl/fell {FELL} +.", "Friday"),
        (
            f"{HE} said/VERB/root in a statement/NOUN/obl/said released/VERB/acl/statement "
            f"late Friday/PROPN/obl/released {FELL} +.",
            "late Friday",
        ),
        (
            f"Reached/VERB/advcl/said on Friday/PROPN/obl/Reached +, {HE} said/VERB/root {FELL} +.",
            "Friday",
        ),
        # Two times: the day, then the nearer.
        (f"Last week/NOUN/obl/said {HE} said/VERB/root on Friday/PROPN/obl/said {FELL} +.", "Friday"),
    ],
)
def test_the_time_of_saying(sentence: str, time: str) -> None:
    assert own(sentence) == time


@pytest.mark.parametrize(
    "sentence",
    [
        # The man was arrested on Friday.
        "He/PRON/nsubj/said +, who/PRON/nsubj/arrested was/AUX/aux:pass/arrested arrested/VERB/acl:relcl/He "
        "on Friday/PROPN/obl/arrested +, said/VERB/root it/PRON/nsubj/fell fell/VERB/ccomp/said +.",
        # He fell on Friday.
        "After/SCONJ/mark/fell they/PRON/nsubj/met met/VERB/advcl/said on Friday/PROPN/obl/met +, "
        "he/PRON said/VERB/root He it/PRON/nsubj/fell fell/VERB/ccomp/said +.",
        f"{HE} said/VERB/root for three days/NOUN/obl/said {FELL} +.",
        f"{HE} said/VERB/root the day/NOUN/obl/said before he/PRON/nsubj/came came/VERB/advcl/said {FELL} +.",
        f"{HE} said/VERB/root yesterday/NOUN/obl/said {FELL} +.".replace("yesterday", "recently"),
    ],
)
def test_no_time_of_saying(sentence: str) -> None:
    assert own(sentence) is None


def test_what_is_believed_has_the_time_of_what_is_believed() -> None:
    sentence = (
        "He/PRON/nsubj/believed was/AUX/aux:pass/believed believed/VERB/root on Friday/PROPN/obl/believed"
        " it/PRON/nsubj/fell fell/VERB/ccomp/believed +."
    )
    assert own(sentence, "believed") is None


def test_a_sentence_that_the_network_did_not_end() -> None:
    sentence = f"{HE} said/VERB/root {FELL} hard +. On Friday/PROPN/obl/said rain/NOUN fell/VERB +."
    assert own(sentence) is None


@pytest.mark.parametrize(
    ("cue", "between", "time"),
    [
        ("said/VERB/root", "to us/PRON/obl/said there/ADV", "Friday"),
        ("said/VERB/root", "to us/PRON/obl/said all there/ADV", None),
        ("said/VERB/root", "to us/PRON/obl/said +,", None),
        ("said/VERB/root", "that/SCONJ/mark/fell", None),
        ("said/NOUN/root", "", None),
    ],
    ids=["near", "far", "behind a mark", "in a clause", "a noun"],
)
def test_a_time_that_hangs_elsewhere_is_the_cues_only_right_beside_it(
    cue: str, between: str, time: str | None
) -> None:
    assert own(f"{HE} {cue} {between} Friday/PROPN/obl/fell {FELL} +.") == time


def test_a_time_that_is_said_is_not_that_of_saying() -> None:
    built = build(
        f"{HE} said/VERB/root Friday/PROPN/obl/fell {FELL} +.", said("said", "Friday it fell", by="He")
    )
    (statement,) = built.extracted.statements
    mentions = dates(replace(built.document, published=PUBLISHED), built.syntax)
    assert len(mentions) == 1
    assert own_time(built.syntax, statement, mentions) is None


@pytest.mark.parametrize(
    ("grain", "earliest", "latest", "day"),
    [
        ("day", "2021-12-24", "2021-12-24", True),
        ("week", "2021-12-24", "2021-12-24", True),
        ("day", None, None, True),
        ("part_of_day", None, None, True),
        ("month", None, None, False),
        ("day", "2021-12-23", "2021-12-24", False),
        ("month", "2021-12-01", "2021-12-31", False),
    ],
)
def test_what_names_one_day(grain: str, earliest: str | None, latest: str | None, day: bool) -> None:
    built = build("It/PRON fell/VERB/root on Friday/PROPN/obl/fell +.")
    (mention,) = dates(built.document, built.syntax)
    told: DateMention = replace(mention, grain=grain, earliest=earliest, latest=latest)
    assert is_day(told) is day
