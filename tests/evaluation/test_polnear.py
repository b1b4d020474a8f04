from pathlib import Path

import pytest

from evaluation.attributions import Attribution
from evaluation.polnear import read_articles
from gainsay.errors import InputError

TEXT = "🙂 Doe said no, and\r\nRoe, he said, “lied”."
LINES = """T1\tSource 2 5\tDoe
T2\tCue 6 10\tsaid
T3\tContent 11 13\tno
T4\tAttribution 6 10\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
"""
SAID = Attribution(source=((2, 5),), cue=((6, 10),), content=((11, 13),))


def write(
    folder: Path, lines: str = LINES, *, name: str = "a_1", annotator: str = "beef", text: str = TEXT
) -> Path:
    for part in ("text", "attributions"):
        (folder / part).mkdir(exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(text.encode())
    (folder / "attributions" / f"{name}_{annotator}.ann").write_bytes(lines.encode())
    return folder


def only(folder: Path) -> tuple[Attribution, ...]:
    (article,) = read_articles(folder)
    (annotation,) = article.annotations
    return annotation


def test_offsets_are_code_points_of_the_unchanged_text(tmp_path: Path) -> None:
    (article,) = read_articles(write(tmp_path))
    assert (article.name, article.text) == ("a_1", TEXT)
    assert article.annotations == ((SAID,),)
    ((start, end),) = article.annotations[0][0].source
    assert article.text[start:end] == "Doe"


def test_an_interrupted_span_and_numbered_roles_are_one_content(tmp_path: Path) -> None:
    lines = (
        "T1\tContent 20 23;35 39\tRoe lied\nT2\tContent 11 13\tno\n"
        "T3\tCue 28 32\tsaid\nT4\tAttribution 28 32\tsaid\n"
        "E1\tAttribution-no-source:T4 Content:T1 Content2:T2 Cue:T3\n"
    )
    assert only(write(tmp_path, lines)) == (
        Attribution(cue=((28, 32),), content=((11, 13), (20, 23), (35, 39))),
    )


@pytest.mark.parametrize(
    "extra",
    [
        "T9\tDiscard 6 10\tsaid\nE9\tDiscard:T9 Cue:T2\n",
        "T9\tDiscuss 6 10\tsaid\n",
        "#1\tAnnotatorNotes T2\tIs this a cue?\n",
        "and what a line break cut off\n",
        "E9\tAttribution:T4 Cue:T2 Source:T1\n",
        "E9\tAttribution:T4 Cue:T2 Content:T77\n",
        "E9\tAttribution:T4 Mood:T2 Content:T3\n",
        "T9\tCue six 10\tsaid\n",
        "\n",
    ],
)
def test_what_is_no_whole_attribution_is_passed_over(tmp_path: Path, extra: str) -> None:
    assert only(write(tmp_path, LINES + extra)) == (SAID,)


def test_words_that_a_line_break_cut_short_still_fit(tmp_path: Path) -> None:
    lines = LINES.replace("Content 11 13\tno", "Content 11 23\tno, and\nRoe")
    assert only(write(tmp_path, lines))[0].content == ((11, 23),)


def test_annotators_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, "", annotator="ffff")
    (article,) = read_articles(write(tmp_path, annotator="0000"))
    assert article.annotations == ((SAID,), ())


def test_articles_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, name="b")
    write(tmp_path, name="a")
    assert [one.name for one in read_articles(tmp_path)] == ["a", "b"]


def test_offsets_of_another_text_are_refused_with_the_place(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a_1_beef\.ann: 2 5 covers"):
        read_articles(write(tmp_path, text="x" + TEXT))


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    (write(tmp_path) / "text" / "a_1.txt").unlink()
    with pytest.raises(InputError, match=r"a_1\.txt"):
        read_articles(tmp_path)


def test_a_text_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (write(tmp_path) / "text" / "a_1.txt").write_bytes(b"caf\xe9")
    with pytest.raises(InputError, match=r"a_1\.txt is not UTF-8 at byte 3"):
        read_articles(tmp_path)


def test_a_folder_of_another_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="polnear/dev"):
        read_articles(tmp_path)
