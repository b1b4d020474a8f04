"""Words are shown with the quotation marks of the text, and with none that the text has not."""

from dataclasses import replace

import pytest

from gainsay.publish.quoted import words
from gainsay.spans import Span
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "pieces", "shown"),
    [
        ("“We go,” he said.", ["We go"], "“We go,”"),
        ("“We go,” he said, “now.”", ["We go", "now"], "“We go,” … “now.”"),
        ('He said: "We go"', ["We go"], '"We go"'),
        ("He said ‘we go’.", ["we go"], "‘we go’"),
        ("“We go", ["We go"], "“We go"),
        ("We go”", ["We go"], "We go”"),
        ("the ministers’ denial", ["the ministers"], "the ministers"),
        ("that they go.", ["that they go"], "that they go"),
        ("“We go,”", ["“We go,”"], "“We go,”"),
    ],
)
def test_marks_around_the_words(text: str, pieces: list[str], shown: str) -> None:
    spans = tuple(Span.of(text, text.index(p), text.index(p) + len(p)) for p in pieces)
    assert words(text, replace(reading().statements[0], content=spans)) == shown
