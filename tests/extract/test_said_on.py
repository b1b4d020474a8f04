"""The day on which a statement was made."""

from dataclasses import replace

from gainsay.extract import extract
from gainsay.records import When
from tests.extract.build import MODEL, Built, build, said

PUBLISHED = When(earliest="2021-12-25", latest="2021-12-25", grain="day", timex="2021-12-25")
ARTICLE = build(
    """
# Mali/PROPN/nsubj/denies denies/VERB/root it/PRON/obj/denies

The ministry/NOUN/nsubj/denied denied/VERB/root it/PRON/obj/denied on Thursday/PROPN/obl/denied +.

Rain fell/VERB/root +.

The ministry/NOUN/nsubj/said said/VERB/root that rain/NOUN/nsubj/fell fell/VERB/ccomp/said on Monday +.

Sun shone/VERB/root +.

Sun shone/VERB/root +.

Sun shone/VERB/root +.

The ministry/NOUN/nsubj/added added/VERB/root that all/PRON/nsubj/is is/VERB/ccomp/added well +.
""",
    said("denies", "it", by="Mali"),
    said("denied", "it#2", by="The ministry"),
    said("said", "rain fell on Monday", by="The ministry#2"),
    said("added", "all is well", by="The ministry#3"),
)


def read(built: Built, published: When | None) -> dict[str, str | None]:
    document = replace(built.document, published=published)
    statements = extract(document, built.tagged, MODEL).statements
    return {s.cue.text: s.said_on.earliest if s.said_on else None for s in statements if s.cue}


def test_the_day_beside_the_cue_holds_for_what_the_same_one_says_near_it() -> None:
    found = read(ARTICLE, PUBLISHED)
    assert found["denied"] == "2021-12-23"
    assert found["said"] == "2021-12-23"  # the Monday is part of what is said
    assert found["added"] is None  # too far away


def test_without_the_day_of_publication_no_day_is_known() -> None:
    assert set(read(ARTICLE, None).values()) == {None}
    open_ended = replace(PUBLISHED, latest=None)
    assert set(read(ARTICLE, open_ended).values()) == {None}
