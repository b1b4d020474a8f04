"""The state that an article is about, where that is clear."""

import pytest

from gainsay.extract.setting import main_state
from tests.extract.build import build


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In Mali the Malian army left Bamako +.", "ML"),
        ("In Mali the army left Bamako +.", None),
        ("Malian , Malian , Russian and Russian men left Mali +.", None),
        ("The United Kingdom and the United Kingdom and British men left +.", "GB"),
        ("Men of mali , mali and mali left +.", None),
    ],
    ids=["by all its words", "too seldom", "a rival", "names of several words", "no names"],
)
def test_the_state_named_far_the_most(text: str, code: str | None) -> None:
    state = main_state(build(text).syntax)
    assert (state.code if state else None) == code
