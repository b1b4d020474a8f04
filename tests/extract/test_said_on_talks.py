"""How far the day of a statement holds: for what the same one says of the same talk, and for no other."""

from dataclasses import replace

import pytest

from gainsay.extract import extract
from gainsay.records import When
from tests.extract.build import MODEL, Said, build, said

PUBLISHED = When(earliest="2021-12-25", latest="2021-12-25", grain="day", timex="2021-12-25")
RAIN = (
    "Rain/NOUN/nsubj/fell fell/VERB/root on/ADP/case/hills the/DET/det/hills hills/NOUN/obl/fell "
    "and/CCONJ/cc/road all along the road/NOUN/conj/hills that leads down to the sea +."
)
ANN = "Ann/PROPN/nsubj/{0} Lee/PROPN/flat/Ann {0}/VERB/root "
ORR = "Eve/PROPN/nsubj/{0} Orr/PROPN/flat/Eve {0}/VERB/root "
FRIDAY = "on/ADP/case/Friday Friday/PROPN/obl/said "
WELL = "all/PRON/nsubj/is is/VERB/ccomp/{0} well +."
BAD = "all/PRON/nsubj/is is/VERB/ccomp/said bad +."
DAY = "2021-12-24"


def days(lines: list[str], *attributions: Said) -> list[str | None]:
    """The first day of each statement of an article with its names known."""
    text = "\n\n".join(lines)
    counts = {name: text.count(f"{name[:3]}/PROPN") for name in ("Ann Lee", "Eve Orr")}
    people = [f"{name}#{k + 1}" for name, number in counts.items() for k in range(number)]
    built = build(text, *attributions, people=people)
    document = replace(built.document, published=PUBLISHED)
    statements = extract(document, built.tagged, MODEL).statements
    return [s.said_on.earliest if s.said_on else None for s in statements]


def after(more: str, cue: str = "said", *, away: int = 1, first: str = FRIDAY, top: int = 0) -> str | None:
    """The day of what is said `away` paragraphs behind what Ann Lee said on Friday, `top` down the page."""
    lines = [RAIN] * top + [f"{ANN.format('said')}{first}{BAD}", *[RAIN] * (away - 1)]
    lines.append(f"{more}{WELL.format('said')}")
    by = "Eve Orr" if "Eve" in more else "Ann Lee#2"
    last = said("said#2" if cue == "said" else cue, "all is well", by=by)
    return days(lines, said("said", "all is bad", by="Ann Lee"), last)[-1]


@pytest.mark.parametrize(
    ("more", "cue", "day"),
    [
        (ANN.format("said"), "said", DAY),
        (ORR.format("said"), "said", None),
        (ANN.format("said").replace("said/VERB", "has/AUX/aux/said said/VERB"), "has said", None),
        (f"{ANN.format('said')}earlier/ADV/advmod/said ", "said", None),
        (f"{ANN.format('said')}on/ADP/case/Monday Monday/PROPN/obl/said ", "said", "2021-12-20"),
    ],
    ids=["she goes on", "another", "has said", "earlier", "another day"],
)
def test_what_the_same_one_goes_on_to_say_was_said_on_that_day(more: str, cue: str, day: str | None) -> None:
    assert after(more, cue) == day


@pytest.mark.parametrize(
    ("away", "top", "day"),
    [(2, 4, DAY), (3, 4, None), (6, 0, DAY)],
    ids=["near", "far", "far, from the lead"],
)
def test_a_talk_of_the_lead_goes_on_further_down_and_another_only_near(
    away: int, top: int, day: str | None
) -> None:
    assert after(ANN.format("said"), away=away, top=top) == day


LETTER = "in/ADP/case/{0} a/DET/det/{0} {0}/NOUN/obl/said "


@pytest.mark.parametrize(
    ("first", "more", "away", "day"),
    [
        ("letter", "letter", 1, DAY),
        ("letter", "letter", 5, DAY),
        ("letter", "speech", 1, None),
        ("letter", "", 2, DAY),
        ("", "speech", 1, DAY),
        ("", "speech", 2, None),
    ],
    ids=[
        "one letter",
        "one letter far off",
        "letter and speech",
        "letter and nothing",
        "speech beside",
        "speech",
    ],
)
def test_what_is_said_through_another_channel_was_another_talk(
    first: str, more: str, away: int, day: str | None
) -> None:
    one, other = (LETTER.format(noun) if noun else "" for noun in (first, more))
    assert after(f"{ANN.format('said')}{other}", away=away, first=f"{one}{FRIDAY}", top=4) == day


@pytest.mark.parametrize(
    ("when", "told", "day"),
    [
        (FRIDAY, DAY, DAY),
        ("on/ADP/case/December December/PROPN/obl/said 1/NUM/nummod/December ", "2021-12-01", None),
        ("in/ADP/case/2021 2021/NUM/obl/said ", None, None),
        ("in/ADP/case/2020 2020/NUM/obl/said ", "2020-01-01", None),
        ("next/ADJ/amod/week week/NOUN/obl/said ", None, None),
    ],
    ids=["a fresh day", "a day past", "the year that lasts", "a year past", "after the publication"],
)
def test_only_a_fresh_day_goes_on_and_none_that_cannot_be(
    when: str, told: str | None, day: str | None
) -> None:
    found = days(
        [f"{ANN.format('said')}{when}{BAD}", f"{ANN.format('said')}{WELL.format('said')}"],
        said("said", "all is bad", by="Ann Lee"),
        said("said#2", "all is well", by="Ann Lee#2"),
    )
    assert found == [told, day]


@pytest.mark.parametrize(
    ("first", "more", "away", "day"),
    [
        ("", "", 1, DAY),
        ("# ", "", 5, DAY),
        ("", "", 5, DAY),
        (f"{RAIN}\n\n" * 4, "", 2, DAY),
        (f"{RAIN}\n\n" * 4, "", 3, None),
        ("", "letter", 1, None),
    ],
    ids=["just before", "a headline", "the lead", "near", "far", "through another channel"],
)
def test_what_stands_before_the_day_is_of_it_too(first: str, more: str, away: int, day: str | None) -> None:
    speech = LETTER.format("speech") if more else ""
    letter = LETTER.format(more) if more else ""
    found = days(
        [
            f"{first}{ANN.format('said')}{letter}{WELL.format('said')}",
            *[RAIN] * (away - 1),
            f"{ANN.format('said')}{speech}{FRIDAY}{BAD}",
        ],
        said("said", "all is well", by="Ann Lee"),
        said("said#2", "all is bad", by="Ann Lee#2"),
    )
    assert found == [day, DAY]


def test_what_a_caption_tells_was_said_on_a_day_of_its_own() -> None:
    assert after(f"! {ANN.format('said')}") is None


def test_what_is_told_carries_what_it_was_told_from() -> None:
    text = f"{ANN.format('said')}{FRIDAY}{BAD}\n\n{ANN.format('said')}{WELL.format('said')}"
    built = build(
        text,
        said("said", "all is bad", by="Ann Lee"),
        said("said#2", "all is well", by="Ann Lee#2"),
        people=["Ann Lee", "Ann Lee#2"],
    )
    first, second = extract(replace(built.document, published=PUBLISHED), built.tagged, MODEL).statements
    assert first.said_on is not None
    assert second.said_on is not None
    assert first.said_on.reasons == ("“Friday” stands beside it", "published 2021-12-25")
    assert second.said_on.reasons == (*first.said_on.reasons, "the same one speaks on the same occasion")
