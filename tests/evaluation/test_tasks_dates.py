"""The measure of dates, on small gold of the project's own."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from evaluation.tasks.dates import (
    Annotated,
    Timex,
    canonical,
    contradicts,
    days_of,
    five_w,
    measure,
    paired,
    read_timeml,
    timeml,
)
from gainsay.errors import InputError
from gainsay.records import DateMention

TML = """<TimeML><DCT><TIMEX3 value="2021-12-25T10:00">Dec. 25</TIMEX3></DCT><TEXT>
He <EVENT>came</EVENT> <TIMEX3 tid="t1" value="2021-12-24">late <b>Friday</b></TIMEX3> &amp; left in
<TIMEX3 value="2022-W1">a week</TIMEX3>.</TEXT></TimeML>"""


def mention(start: int, end: int, timex: str, day: str | None = None) -> DateMention:
    return DateMention(
        start=start,
        end=end,
        text="",
        earliest=day,
        latest=day,
        grain="day",
        timex=timex,
        anchor=None,
        score=1.0,
        found_by="fake",
    )


class Fake:
    """Finds the same times in every text, and keeps what it was asked."""

    def __init__(self, *found: DateMention) -> None:
        self.found, self.asked = found, list[tuple[str, str | None]]()

    def __call__(self, text: str, published: str | None) -> Sequence[DateMention]:
        self.asked.append((text, published))
        return self.found


def test_the_text_without_tags_and_the_times_in_it() -> None:
    article = read_timeml(TML)
    assert article.text == "\nHe came late Friday & left in\na week."
    assert article.written == "2021-12-25"
    assert [(article.text[t.start : t.end], t.value) for t in article.times] == [
        ("late Friday", "2021-12-24"),
        ("a week", "2022-W1"),
    ]


def test_extents_by_overlap_and_values() -> None:
    article = Annotated(
        "x" * 40, "2021-12-25", (Timex(0, 5, "2021-12-24"), Timex(10, 15, "P1D"), Timex(20, 25, "2020"))
    )
    reader = Fake(
        mention(3, 8, "2021-12-24"), mention(12, 14, "P2D"), mention(30, 35, "2019"), mention(36, 39, "2018")
    )
    found = timeml([article], reader)
    assert (found["extent_precision"], found["extent_recall"]) == (0.5, 0.6667)
    assert (found["value_precision"], found["value_recall"]) == (0.25, 0.3333)
    assert reader.asked == [("x" * 40, "2021-12-25")]


def test_one_mention_is_found_once() -> None:
    both = [Timex(0, 5, "a"), Timex(5, 9, "b")]
    assert [(gold.value, ours.timex) for gold, ours in paired(both, [mention(2, 8, "c")])] == [("a", "c")]


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("1949-XX", "1949"),
        ("199X-XX-XX", "199X"),
        ("199", "199X"),
        ("2000-W7", "2000-W07"),
        ("XXXX-WXX", "P1W"),
        ("XXXX-XX-XX", "P1D"),
    ],
)
def test_two_spellings_of_one_value(value: str, same: str) -> None:
    assert canonical(value) == canonical(same)


@pytest.mark.parametrize(
    ("value", "other"), [("2000-W71", "2000-W07"), ("P1M", "PT1M"), ("1949", "1949-01"), ("PXY", "P")]
)
def test_two_values(value: str, other: str) -> None:
    assert canonical(value) != canonical(other)


def article(parsed: str | None, words: str | None, published: str | None) -> dict[str, object]:
    when = {"annotated": [{"parsed": parsed, "text": words}]}
    return {"fiveWoneH": {"when": when}, "date_publish": published, "title": "T", "text": "body"}


def test_the_annotated_day_among_those_of_the_article() -> None:
    reader = Fake(mention(0, 1, "2021-12-24TNI", "2021-12-24"), mention(2, 3, "2021-12", "2021-12-01"))
    gold = [
        article("2021-12-24", "Friday", "2021-12-25 10:00:00"),
        article("2021-12-25", None, "2021-12-25 10:00:00"),
        article("2021-12-26", "Monday", "2021-12-25 10:00:00"),
        article("2021-12-01", "Wednesday", "None"),
        article(None, "spring", "2021-12-25"),
    ]
    found = five_w(gold, reader)
    assert found == {
        "documents": 4,
        "possible": 2,
        "day_found": 0.5,
        "day_in_text": 0.25,
        "day_found_of_possible": 0.5,
    }
    assert reader.asked[0] == ("T\n\nbody", "2021-12-25")
    assert reader.asked[3] == ("T\n\nbody", None)


def test_days_whatever_bounds_them() -> None:
    assert days_of([mention(0, 1, "2021-12-15/2021-12-17"), mention(0, 1, "2021")]) == {
        "2021-12-15",
        "2021-12-17",
    }


def test_answers_that_contradict_themselves() -> None:
    assert contradicts("late Sunday", "2021-12-25")
    assert not contradicts("late Saturday", "2021-12-25")
    assert not contradicts("Christmas", "2021-12-25")


def test_other_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"title": "x"}), encoding="utf-8")
    with pytest.raises(InputError, match=r"no \.tml file"):
        measure(tmp_path)
    with pytest.raises(InputError, match="without <TEXT>"):
        read_timeml("<TimeML></TimeML>")


def test_a_folder_is_read_by_the_whole_of_reading(tmp_path: Path) -> None:
    text = "The ministry said on Friday that the bridge was closed."
    source = f'<TimeML><DCT><TIMEX3 value="2021-12-25">x</TIMEX3></DCT><TEXT>{text}</TEXT></TimeML>'
    source = source.replace("Friday", '<TIMEX3 value="2021-12-24">Friday</TIMEX3>')
    (tmp_path / "a.tml").write_text(source, encoding="utf-8")
    assert measure(tmp_path)["value_f1"] == 1.0
