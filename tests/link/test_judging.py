"""What people judge holds as articles come and are read anew, and leaves no trace when it is undone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from gainsay.errors import UsageError
from gainsay.keep import Ledger
from gainsay.keep.board import State, claim, claims_of, disputed
from gainsay.keep.counts import counts_in
from gainsay.keep.judgements import Verb
from gainsay.keep.origins import Kind
from gainsay.keep.search import Filters, articles_of, search, stories
from gainsay.keep.verify import faults
from gainsay.link import claims as linking
from gainsay.link import link
from gainsay.link.judging import By, judge, undo
from gainsay.records import Act, Reading
from gainsay.spans import Span
from tests.link.articles import Line, add, article, origins
from tests.link.test_claims import FIRED, NEVER, OPENED, told, with_dispute
from tests.link.test_tolls import given

LENA = By(who="Lena", why="read both")
ROPE = "the price of rope rises every spring on the island"
ROPES = "the price of rope on the island rises in the spring"
STRIKE = "Train drivers of the Lorran railways walked out over wages; the transport minister urged talks. {}"
TABLES = ("claims", "claim_members", "claim_ties", "stories_of", "origins", "judged_statements")

ACCUSED = told("one", Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE), Line(ROPE, speaker="a clerk"))
DENIED = told("two", Line(NEVER, act=Act.DENY), Line(ROPES, speaker="a trader"), day="2031-05-15")
OTHER = told("three", Line(OPENED, speaker="a diver"), day="2031-05-16")


def strike(name: str) -> Reading:
    said = "the walkout ends on the first day of the month"
    return article(name, STRIKE.format(name) + f"\n\nShe said that {said}.", Line(said, speaker="Lida Marr"))


def board(ledger: Ledger) -> dict[str, list[Any]]:
    """All that linking and judgements made."""
    found = {}
    with ledger.looking() as connection:
        for table in TABLES:
            rows = connection.execute(sa.text(f"SELECT * FROM {table}"))
            found[table] = sorted((tuple(row) for row in rows), key=str)
        assert list(connection.execute(sa.text("SELECT * FROM found_claims"))) == []
    return found


@contextmanager
def without_trace(ledger: Ledger, *judgements: tuple[Verb, str, str | None]) -> Iterator[None]:
    """Judge so within, and undo it at the end; then all is as before, and verify holds throughout."""
    before = board(ledger)
    made = [judge(ledger, LENA, *one) for one in judgements]
    assert list(faults(ledger)) == []
    yield
    assert list(faults(ledger)) == []
    for one in made:
        undo(ledger, LENA, one.id)
    assert board(ledger) == before
    assert list(faults(ledger)) == []


def moved(reading: Reading) -> Reading:
    """The same article as read by another version: other ids, content that begins a word later."""
    text = reading.document.text

    def later(span: Span) -> Span:
        start = text.index(" ", span.start) + 1
        return Span.of(text, start, span.end)

    said = tuple(
        replace(one, id="s0" + one.id[2:], content=tuple(map(later, one.content)))
        for one in reading.statements
    )
    return replace(reading, statements=said)


def reread(ledger: Ledger, *readings: Reading) -> None:
    for one in readings:
        ledger.reread(moved(one), "newer", link)


@pytest.fixture
def stocked(ledger: Ledger) -> Ledger:
    """A dispute between two articles, which agree on the price of rope."""
    add(ledger, ACCUSED, DENIED)
    return ledger


def the_dispute(ledger: Ledger) -> str:
    (one,) = disputed(ledger, Filters())
    return one.id


def the_agreement(ledger: Ledger) -> str:
    (story,) = {one.story for one in disputed(ledger, Filters())}
    (one,) = claims_of(ledger, story, contested=False)
    return one.id


def on(ledger: Ledger, wanted: str) -> dict[str, str]:
    """The statements on a claim with their roles."""
    whole = claim(ledger, wanted)
    return {one.statement.id: one.role for one in whole.entries} if whole else {}


def test_a_rejected_statement_is_on_no_claim(stocked: Ledger) -> None:
    rejected = DENIED.statements[0].id
    with without_trace(stocked, (Verb.REJECT, rejected, None)):
        assert disputed(stocked, Filters()) == []
        (hit,) = [one for one in search(stocked, "never", Filters()) if one.statement]
        assert hit.verdict == "rejected"


def test_a_rejected_statement_stays_rejected_when_articles_come_and_are_read_anew(stocked: Ledger) -> None:
    judge(stocked, LENA, Verb.REJECT, DENIED.statements[0].id)
    add(stocked, OTHER)
    assert disputed(stocked, Filters()) == []
    reread(stocked, ACCUSED, DENIED, OTHER)
    assert disputed(stocked, Filters()) == []
    (hit,) = [one for one in search(stocked, "never", Filters()) if one.statement]
    assert (hit.statement, hit.verdict) == (moved(DENIED).statements[0].id, "rejected")
    assert list(faults(stocked)) == []


def test_a_confirmed_statement_is_marked(stocked: Ledger) -> None:
    with without_trace(stocked, (Verb.CONFIRM, DENIED.statements[0].id, None)):
        (hit,) = [one for one in search(stocked, "never", Filters()) if one.statement]
        assert hit.verdict == "confirmed"
        assert disputed(stocked, Filters())


def test_a_count_that_a_rejected_statement_gives_is_left_out(ledger: Ledger) -> None:
    text = ACCUSED.document.text
    figure = replace(
        given(2).figure, id="f1", statement=ACCUSED.statements[0].id, mentions=(Span.of(text, 0, 4),)
    )
    add(ledger, replace(ACCUSED, figures=(figure,)))
    story = by_article(ledger)["done"]
    with ledger.looking() as connection:
        assert [one.figure for one in counts_in(connection, story)] == [figure]
    judge(ledger, LENA, Verb.REJECT, ACCUSED.statements[0].id)
    with ledger.looking() as connection:
        assert counts_in(connection, story) == []


def test_of_two_verdicts_the_later_one_holds(stocked: Ledger) -> None:
    statement, dispute = DENIED.statements[0].id, the_dispute(stocked)
    for name in (statement, dispute):
        judge(stocked, LENA, Verb.REJECT, name)
        judge(stocked, LENA, Verb.CONFIRM, name)
    (one,) = disputed(stocked, Filters())
    assert (one.id, one.verdict) == (dispute, "confirmed")


def test_a_rejected_claim_is_not_listed(stocked: Ledger) -> None:
    dispute = the_dispute(stocked)
    with without_trace(stocked, (Verb.REJECT, dispute, None)):
        assert disputed(stocked, Filters()) == []
        (one,) = disputed(stocked, Filters(), State.REJECTED)
        assert (one.id, one.verdict) == (dispute, "rejected")


def test_a_rejected_claim_is_known_again_under_another_id(stocked: Ledger) -> None:
    judge(stocked, LENA, Verb.REJECT, the_dispute(stocked))
    reread(stocked, ACCUSED, DENIED)
    add(stocked, OTHER)
    assert disputed(stocked, Filters()) == []
    (one,) = disputed(stocked, Filters(), State.REJECTED)
    assert len(one.asserted.statements) == 2


def test_a_rejected_claim_of_one_article_is_known_by_its_statements(ledger: Ledger) -> None:
    lines = Line(FIRED, speaker="Okoye", act=Act.ACCUSE), Line(NEVER, speaker="Tans", act=Act.DENY)
    alone = with_dispute(told("one", *lines), f"{FIRED.capitalize()}.", [0], [1])
    add(ledger, alone)
    before = the_dispute(ledger)
    judge(ledger, LENA, Verb.REJECT, before)
    ledger.reread(with_dispute(moved(alone), f"{FIRED.capitalize()}.", [0], [1]), "newer", link)
    (one,) = disputed(ledger, Filters(), State.REJECTED)
    assert one.id != before
    assert disputed(ledger, Filters()) == []


def test_merged_claims_are_one(stocked: Ledger) -> None:
    dispute, agreement = the_dispute(stocked), the_agreement(stocked)
    with without_trace(stocked, (Verb.MERGE, dispute, agreement)):
        assert len(on(stocked, dispute)) == 4
        assert claim(stocked, agreement) is None


def test_merged_claims_stay_one(stocked: Ledger) -> None:
    judge(stocked, LENA, Verb.MERGE, the_dispute(stocked), the_agreement(stocked))
    add(stocked, OTHER)
    assert len(on(stocked, the_dispute(stocked))) == 5
    reread(stocked, ACCUSED, DENIED, OTHER)
    assert len(on(stocked, the_dispute(stocked))) == 5
    assert list(faults(stocked)) == []


def test_a_statement_is_put_on_a_claim_by_its_act(stocked: Ledger) -> None:
    denial, agreement = DENIED.statements[0].id, the_agreement(stocked)
    with without_trace(stocked, (Verb.MERGE, denial, agreement)):
        assert on(stocked, agreement)[denial] == "denied"
        assert agreement in {one.id for one in disputed(stocked, Filters())}


def test_a_statement_that_was_put_on_a_claim_stays_there(stocked: Ledger) -> None:
    judge(stocked, LENA, Verb.MERGE, DENIED.statements[0].id, the_agreement(stocked))
    add(stocked, OTHER)
    reread(stocked, ACCUSED, DENIED, OTHER)
    denial = moved(DENIED).statements[0].id
    assert sum(denial in one.denied.statements for one in disputed(stocked, Filters())) == 2


def test_a_statement_that_was_split_from_a_claim_does_not_come_back(stocked: Ledger) -> None:
    denial, dispute = DENIED.statements[0].id, the_dispute(stocked)
    with without_trace(stocked, (Verb.SPLIT, denial, dispute)):
        assert list(on(stocked, dispute).values()) == ["asserted"]
    judge(stocked, LENA, Verb.SPLIT, denial, dispute)
    add(stocked, OTHER)
    reread(stocked, ACCUSED, DENIED, OTHER)
    assert disputed(stocked, Filters()) == []


def test_a_split_and_then_a_merge(stocked: Ledger) -> None:
    denial, dispute = DENIED.statements[0].id, the_dispute(stocked)
    judge(stocked, LENA, Verb.SPLIT, denial, dispute)
    judge(stocked, LENA, Verb.MERGE, denial, dispute)
    assert on(stocked, dispute)[denial] == "denied"


def by_article(ledger: Ledger) -> dict[str, str]:
    """The story of each article."""
    found = stories(ledger, Filters())
    return {hit.document: one.id for one in found for hit in articles_of(ledger, one.id)}


def test_merged_stories_are_one_also_for_what_comes(stocked: Ledger) -> None:
    add(stocked, strike("rail"))
    story = by_article(stocked)
    with without_trace(stocked, (Verb.MERGE, story["done"], story["drail"])):
        assert set(by_article(stocked).values()) == {story["done"]}
    judge(stocked, LENA, Verb.MERGE, story["done"], story["drail"])
    add(stocked, OTHER, strike("track"))
    reread(stocked, ACCUSED, strike("rail"))
    assert by_article(stocked) == dict.fromkeys(["done", "dtwo", "dthree", "drail", "dtrack"], story["done"])
    # What the articles of both say is on one claim.
    (agreed,) = [
        one for one in claims_of(stocked, story["done"], contested=False) if "walkout" in one.claim.lower()
    ]
    assert len(agreed.asserted.statements) == 2
    assert list(faults(stocked)) == []


def test_claims_of_two_stories_are_merged_only_while_these_are(stocked: Ledger) -> None:
    add(stocked, strike("rail"), strike("track"))
    dispute, story = the_dispute(stocked), by_article(stocked)
    (walkout,) = claims_of(stocked, story["drail"], contested=False)
    stories_merged = judge(stocked, LENA, Verb.MERGE, story["done"], story["drail"])
    judge(stocked, LENA, Verb.MERGE, dispute, walkout.id)
    assert len(on(stocked, dispute)) == 4
    undo(stocked, LENA, stories_merged.id)
    assert (len(on(stocked, dispute)), len(on(stocked, walkout.id))) == (2, 2)
    judge(stocked, LENA, Verb.MERGE, story["done"], story["drail"])
    assert len(on(stocked, dispute)) == 4


def test_a_long_merged_story_is_gathered_from_end_to_end(
    stocked: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "WINDOW", 2)
    add(stocked, *map(strike, ["rail", "track", "train", "wagon"]))
    story = by_article(stocked)
    with without_trace(stocked, (Verb.MERGE, story["drail"], story["done"])):
        (agreed,) = [
            one
            for one in claims_of(stocked, story["drail"], contested=False)
            if "walkout" in one.claim.lower()
        ]
        assert len(agreed.asserted.statements) == 4


def test_claims_keep_their_ids_in_a_merged_story(stocked: Ledger) -> None:
    add(stocked, strike("rail"))
    story, dispute = by_article(stocked), the_dispute(stocked)
    judge(stocked, LENA, Verb.MERGE, story["drail"], story["done"])
    assert the_dispute(stocked) == dispute


def test_an_article_that_was_split_from_its_story_is_one_of_its_own(stocked: Ledger) -> None:
    (story,) = set(by_article(stocked).values())
    for first in (True, False):
        taken, left = ("done", "dtwo") if first else ("dtwo", "done")
        with without_trace(stocked, (Verb.SPLIT, taken, story)):
            split = by_article(stocked)
            assert split[left] == story != split[taken]
            assert all(
                not (one.asserted.statements and one.denied.statements)
                for one in disputed(stocked, Filters())
            )
    judge(stocked, LENA, Verb.SPLIT, "dtwo", story)
    add(stocked, OTHER)
    reread(stocked, ACCUSED, DENIED)
    split = by_article(stocked)
    assert split["done"] == split["dthree"] == story != split["dtwo"]
    assert list(faults(stocked)) == []


def test_an_article_is_moved_to_another_story(stocked: Ledger) -> None:
    add(stocked, strike("rail"))
    story = by_article(stocked)
    with without_trace(stocked, (Verb.MERGE, "dtwo", story["drail"])):
        assert by_article(stocked) == story | {"dtwo": story["drail"]}
    judge(stocked, LENA, Verb.MERGE, "dtwo", story["drail"])
    judge(stocked, LENA, Verb.MERGE, "dtwo", story["done"])
    assert by_article(stocked) == story


def test_a_statement_is_an_origin_of_its_own(ledger: Ledger) -> None:
    first = told("one", Line(FIRED, speaker="Sela Okoye"), outlet="Harbour Gazette")
    copy = told("copy", Line(FIRED, speaker="Sela Okoye"), day="2031-05-15", outlet="Tidewater Post")
    add(ledger, first, copy)
    (copied,) = origins(ledger, copy)
    assert copied.origin == "done"
    with without_trace(ledger, (Verb.SPLIT, copied.statement, "done")):
        (judged,) = origins(ledger, copy)
        assert (judged.origin, judged.source_name, judged.kind) == ("dcopy", "Tidewater Post", Kind.JUDGED)
        assert judged.utterance is None
        assert judged.reason.endswith("judged by Lena: read both")
    judge(ledger, LENA, Verb.SPLIT, copied.statement, "done")
    add(ledger, OTHER)
    reread(ledger, first, copy)
    (judged,) = origins(ledger, moved(copy))
    assert judged.origin == "dcopy"


def test_an_article_is_the_origin_of_a_statement(stocked: Ledger) -> None:
    add(stocked, strike("rail"))
    denial, other = DENIED.statements
    before = origins(stocked, DENIED)[1].origin
    with without_trace(stocked, (Verb.MERGE, denial.id, "drail")):
        found = {one.statement: one.origin for one in origins(stocked, DENIED)}
        assert found == {denial.id: "drail", other.id: before}


@pytest.mark.parametrize(
    ("verb", "one", "other", "why"),
    [
        (Verb.REJECT, "k0", None, "nothing in"),
        (Verb.REJECT, "done", None, "cannot reject done (article)"),
        (Verb.MERGE, "done", "dtwo", "cannot merge done (article) and dtwo (article)"),
        (Verb.MERGE, "done", "STORY", "are together already"),
        (Verb.MERGE, "SAID", "DISPUTE", "are together already"),
        (Verb.MERGE, "DISPUTE", "DISPUTE", "are together already"),
        (Verb.MERGE, "DISPUTE", "FAR", "merge these first"),
        (Verb.SPLIT, "SAID", "FAR", "is not on"),
        (Verb.SPLIT, "drail", "STORY", "is not in"),
        (Verb.SPLIT, "SAID", "drail", "is not from"),
        (Verb.SPLIT, "OWN", "done", "has its own article as its origin"),
        (Verb.MERGE, "GONE", "DISPUTE", "is rejected"),
    ],
)
def test_what_does_not_fit_is_told(
    stocked: Ledger, verb: Verb, one: str, other: str | None, why: str
) -> None:
    add(stocked, strike("rail"), strike("track"))
    gone = DENIED.statements[1].id
    far = claims_of(stocked, by_article(stocked)["drail"], contested=False)
    names = {
        "STORY": by_article(stocked)["done"],
        "SAID": DENIED.statements[0].id,
        "DISPUTE": the_dispute(stocked),
        "FAR": far[0].id,
        "GONE": gone,
        "OWN": ACCUSED.statements[0].id,
    }
    judge(stocked, LENA, Verb.REJECT, gone)
    with pytest.raises(UsageError, match=why.replace("(", r"\(").replace(")", r"\)")):
        judge(stocked, LENA, verb, names.get(one, one), names.get(other or "", other))


def test_an_article_alone_cannot_be_split(stocked: Ledger) -> None:
    add(stocked, strike("rail"))
    with pytest.raises(UsageError, match="is all of"):
        judge(stocked, LENA, Verb.SPLIT, "drail", by_article(stocked)["drail"])


def test_what_cannot_be_undone(stocked: Ledger) -> None:
    with pytest.raises(UsageError, match="no judgement j0"):
        undo(stocked, LENA, "j0")
    made = judge(stocked, LENA, Verb.REJECT, the_dispute(stocked))
    undone = undo(stocked, LENA, made.id)
    with pytest.raises(UsageError, match="is undone already"):
        undo(stocked, LENA, made.id)
    with pytest.raises(UsageError, match="judge again"):
        undo(stocked, LENA, undone.id)


@pytest.mark.parametrize("change", ["UPDATE judgements SET why = 'x'", "DELETE FROM judgements"])
def test_judgements_are_written_once(stocked: Ledger, change: str) -> None:
    judge(stocked, LENA, Verb.REJECT, the_dispute(stocked))
    with (
        pytest.raises(sa.exc.DatabaseError, match=r"stays|written once"),
        stocked.writing() as connection,
    ):
        connection.execute(sa.text(change))
