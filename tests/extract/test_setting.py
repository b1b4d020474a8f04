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


@pytest.mark.parametrize(("papers", "code"), [([], "ML"), (["Mali Papers"], None), (["Mali"], "ML")])
def test_a_longer_name_that_begins_with_a_states_means_no_state(papers: list[str], code: str | None) -> None:
    state = main_state(build("Men left Mali and Mali as Mali Papers say +.", organisations=papers).syntax)
    assert (state.code if state else None) == code
