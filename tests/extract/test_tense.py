"""Whether a date lies behind or ahead, by the verb above it."""

import pytest

from gainsay.extract.tense import direction
from gainsay.ground.calendar import Direction
from tests.extract.build import build, span_of

PAST, FUTURE = Direction.PAST, Direction.FUTURE


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He/PRON/nsubj/came came/VERB/root Friday/PROPN/obl/came", PAST),
        ("He/PRON/nsubj/arrived arrived/VERB/root Friday/PROPN/obl/arrived", PAST),
        ("It/PRON/nsubj/seen was/AUX/aux:pass/seen seen/VERB/root Friday/PROPN/obl/seen", PAST),
        ("He/PRON/nsubj/come will/AUX/aux/come come/VERB/root Friday/PROPN/obl/come", FUTURE),
        ("He/PRON/nsubj/coming is/AUX/aux/coming coming/VERB/root Friday/PROPN/obl/coming", FUTURE),
        ("It/PRON/nsubj/due is/AUX/cop/due due/ADJ/root Friday/PROPN/obl/due", FUTURE),
        ("It/PRON/nsubj/due was/AUX/cop/due due/ADJ/root Friday/PROPN/obl/due", FUTURE),
        (
            "They/PRON/nsubj/plan plan/VERB/root to/PART/mark/go go/VERB/xcomp/plan Friday/PROPN/obl/go",
            FUTURE,
        ),
        ("He/PRON/nsubj/left left/VERB/root saying/VERB/advcl/left so Friday/PROPN/obl/saying", PAST),
        ("He/PRON/nsubj/may may/AUX/root be/VERB/xcomp/may Friday/PROPN/obl/be", None),
        # A finished verb tells nothing of the day of what it is about.
        ("He/PRON/nsubj/praised praised/VERB/root the vote/NOUN/obj/praised on Friday/PROPN/nmod/vote", None),
        # "Friday's vote" was, unless it is what will be.
        (
            "They/PRON/nsubj/appeal will/AUX/aux/appeal appeal/VERB/root Friday/PROPN/nmod:poss/vote "
            "+'s/PART/case/Friday vote/NOUN/obj/appeal",
            None,
        ),
        (
            "Friday/PROPN/nmod:poss/vote +'s/PART/case/Friday vote/NOUN/nsubj/decide "
            "will/AUX/aux/decide decide/VERB/root",
            FUTURE,
        ),
    ],
)
def test_the_verb_above_tells(sentence: str, expected: Direction | None) -> None:
    built = build(sentence)
    span = span_of(built.document.text, "Friday")
    assert direction(built.syntax, span.start, span.end) is expected


def test_what_the_network_did_not_see_tells_nothing() -> None:
    built = build("- It came Friday\n\nIt/PRON rained/VERB/root +.")
    assert direction(built.syntax, 8, 14) is None
