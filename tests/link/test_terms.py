"""What an article is about."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.link.terms import stem, terms, weight
from tests.readings import document


def about(title: str | None, *paragraphs: str) -> dict[str, float]:
    return terms(
        replace(document("Home\n\nHeadline\n\nPhoto\n\n" + "\n\n".join(paragraphs) + "\n\nEnd"), title=title)
    )


def test_rare_words_weigh_more_than_common_ones_and_the_commonest_nothing() -> None:
    found = about(None, "The mercenaries said that the government met them.")
    assert found["mercenari"] > found["govern"]
    assert "the" not in found
    assert weight("mercenari", 2) > weight("mercenari", 1)


def test_the_title_and_names_weigh_more() -> None:
    found = about("quay", "a quay a jetty a Strait strait")
    assert found["quay"] > found["jetti"]
    plain = about(None, "a strait a jetty")
    named = about(None, "a Strait a jetty")
    assert named["strait"] / named["jetti"] > plain["strait"] / plain["jetti"]


def test_states_weigh_less_than_other_names() -> None:
    found = about(None, "Mali’s army and the Malian police met in Bamako near Kidal.")
    rare = weight("kidal", 2)
    for state in ("mali", "malian", "bamako"):
        assert found[state] / found["kidal"] == pytest.approx(0.7 * weight(state, 2) / rare)


def test_the_outlets_own_name_does_not_count() -> None:
    told = replace(document("Home\n\nHeadline\n\nPhoto\n\nHalcyon was told of a quay.\n\nEnd"), title=None)
    assert "halcyon" in terms(told)
    assert "halcyon" not in terms(replace(told, outlet="Halcyon News Agency"))


def test_a_curved_apostrophe_is_an_apostrophe() -> None:
    assert about(None, "Wagner’s quay") == about(None, "Wagner's quay")


def test_chrome_and_what_stands_far_down_do_not_count() -> None:
    found = about(None, "a quay " + "x " * 800 + "jetty")
    assert "quay" in found
    assert "jetti" not in found
    assert "home" not in found


def test_forms_of_a_word_are_one() -> None:
    assert stem("Mercenaries") == stem("mercenary")


@given(st.text(max_size=300))
def test_lengths_are_one_or_there_is_nothing(text: str) -> None:
    found = about(None, text)
    assert not found or math.isclose(sum(w * w for w in found.values()), 1)
    assert len(found) <= 80
    assert all(w > 0 for w in found.values())


@pytest.mark.parametrize("title", [None, "", "…"])
def test_an_article_without_words_is_about_nothing(title: str | None) -> None:
    assert terms(replace(document("Home\n\n—\n\n…\n\nEnd"), title=title)) == {}
