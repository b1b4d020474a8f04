"""Reports that trail behind a clause: the paper says it, and the clause is what it says."""

import pytest

from tests.extract.build import build, said

HOLD = "Rebels/NOUN/nsubj/hold hold/VERB/root the/DET/det/town town/NOUN/obj/hold +,"
PAPER = "a/DET/det/newspaper newspaper/NOUN/appos/town"
WEEKLY = "weekly/ADJ/amod/newspaper"


def read(
    notation: str, content: str, *, cue: str = "alleged", by: str | None = None
) -> tuple[str, list[str]]:
    """Source ("" where there is none) and content of what the cue reports."""
    built = build(notation, said(cue, content, by=by))
    (draft,) = built.drafts()
    source = built.syntax.span(draft.source).text if draft.source is not None else ""
    return source, [span.text for span in draft.content]


def test_the_noun_between_a_clause_and_the_verb_reports_the_clause() -> None:
    line = f"{HOLD} {PAPER} alleged/VERB/acl/newspaper Tuesday/PROPN/obl/alleged +."
    assert read(line, "a newspaper") == ("a newspaper", ["Rebels hold the town"])


@pytest.mark.parametrize(
    ("between", "verb", "content"),
    [
        ("", "alleged/VERB/acl/newspaper to/ADP owe money", "a newspaper"),
        ("", "alleged/VERB/acl/newspaper by/ADP farmers", "a newspaper"),
        ("", "alleged/VERB/acl/newspaper of/ADP old", "a newspaper"),
        ("", "alleged/VERB/acl/newspaper as/ADP cause", "a newspaper"),
        ("", "sold/VERB/acl/newspaper Tuesday/PROPN/obl/sold", "a newspaper"),
        (f"{WEEKLY} ", "alleged/VERB/acl/newspaper Tuesday/PROPN/obl/alleged", "a weekly"),
    ],
    ids=["to", "by", "of", "as", "no verb of saying", "words between"],
)
def test_a_participle_or_what_stands_apart_reports_nothing_before_it(
    between: str, verb: str, content: str
) -> None:
    line = f"{HOLD} {PAPER.replace(' ', f' {between}', 1)} {verb} +."
    cue = verb.partition("/")[0]
    assert read(line, content, cue=cue) == ("", [content])


@pytest.mark.parametrize(
    "before",
    [
        "In/ADP/case/town the/DET/det/town town/NOUN/obl/alleged +,",
        "Rebels/NOUN/nsubj/alleged +,",
        f"{HOLD.removesuffix(' +,')} and/CCONJ",
    ],
    ids=["a place", "a noun", "no comma"],
)
def test_without_a_clause_and_a_comma_before_it_the_content_stays(before: str) -> None:
    line = f"{before} a/DET/det/ring ring/NOUN/dep alleged/VERB/acl/ring Tuesday/PROPN/obl/alleged +."
    assert read(line, "a ring") == ("", ["a ring"])


def test_a_clause_is_no_source_of_the_clause_before_it() -> None:
    line = f"{HOLD} rain/NOUN/nsubj/fell fell/VERB/conj/hold alleged/VERB/dep/hold Tuesday/PROPN +."
    assert read(line, "rain fell") == ("", ["rain fell"])


def test_what_has_a_source_keeps_its_content() -> None:
    line = f"{HOLD} {PAPER} alleged/VERB/parataxis/hold Lee/PROPN/nsubj/alleged +."
    assert read(line, "a newspaper", by="Lee") == ("Lee", ["a newspaper"])
