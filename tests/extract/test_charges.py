"""Several charges under one verb of accusing."""

import pytest

from gainsay.extract.charges import apart
from tests.extract.build import build, said

ONE = "Bob/PROPN/obj/accused of lying/VERB/advcl/accused to her"
TWO = f"{ONE} and Jim/PROPN/conj/Bob of not paying/VERB/advcl/accused anybody"
THREE = f"{ONE} +, of stealing/VERB/conj/lying ore and of not paying/VERB/conj/lying anybody"


@pytest.mark.parametrize(
    ("charges", "parts"),
    [
        (ONE, ["Bob of lying to her"]),
        (TWO, ["lying to her", "not paying anybody"]),
        (THREE, ["lying to her", "stealing ore", "not paying anybody"]),
        ("Bob/PROPN/obj/accused of theft/NOUN/obl/accused", ["Bob of theft"]),
    ],
)
def test_each_charge_is_a_statement_of_its_own(charges: str, parts: list[str]) -> None:
    notation = f"Ann/PROPN/nsubj/accused accused/VERB/root {charges} +."
    whole = build(notation).document.text.removeprefix("Ann accused ").removesuffix(".")
    built = build(notation, said("accused", whole, by="Ann"), people=["Ann"])
    (draft,) = built.drafts()
    made = apart(built.syntax, draft)
    assert [one.content[0].text for one in made] == parts
    assert {one.cue for one in made} == {draft.cue}


def test_what_is_not_laid_on_anybody_stays_whole() -> None:
    built = build(
        "Ann/PROPN/nsubj/spoke spoke/VERB/root of lying/VERB/obl/spoke and of stealing/VERB/conj/lying +.",
        said("spoke", "of lying and of stealing", by="Ann"),
    )
    (draft,) = built.drafts()
    assert apart(built.syntax, draft) == [draft]
