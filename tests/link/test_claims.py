"""Statements of several articles come under the claims that they are on, each on its side."""

from dataclasses import replace
from typing import Any

import pytest

from gainsay.keep import Ledger
from gainsay.keep.board import Whole, claim, claims_of, disputed
from gainsay.keep.heads import Disputed
from gainsay.keep.neighbours import put_story
from gainsay.keep.search import Filters, stories
from gainsay.keep.verify import faults
from gainsay.link import claims as linking
from gainsay.link import link
from gainsay.records import Act, Dispute, Reading
from tests.link.articles import Line, add, article

LEAD = (
    "Patrol boats of Varnia fired on the fishermen of Port Elmas in the Strait of Oss, {}. "
    "The harbour court wants to see the log of the boats."
)
FIRED = "the patrol boats fired on fishermen in the strait"
OPENED = "patrol boats had opened fire on the fishermen in the strait"
NEVER = "patrol boats never fired on any fishermen in the strait"
FALSE = "the charge is false"
ROPE = "the price of rope rises every spring on the island"


def told(name: str, *lines: Line, day: str = "2031-05-14", **facts: object) -> Reading:
    """An article of one story with these statements."""
    said = " ".join(f"{line.speaker[0].upper()}{line.speaker[1:]} said that {line.words}." for line in lines)
    return article(name, LEAD.format(name) + "\n\n" + said, *lines, day=day, **facts)


def with_dispute(reading: Reading, words: str, asserted: list[int], denied: list[int]) -> Reading:
    """The reading with a dispute of its own between these statements."""
    empty: dict[str, Any] = dict.fromkeys(
        ("proof_demanded", "evidence", "admitted", "counter_account", "related"), ()
    )
    ids = [one.id for one in reading.statements]
    one = Dispute(
        id="q" + reading.document.id[1:],
        claim=words,
        asserted=tuple(ids[n] for n in asserted),
        denied=tuple(ids[n] for n in denied),
        score=0.9,
        found_by="rule:test",
        **empty,
    )
    return replace(reading, disputes=(one,))


def board(ledger: Ledger) -> list[Disputed]:
    return disputed(ledger, Filters())


def whole(ledger: Ledger, wanted: str) -> Whole:
    found = claim(ledger, wanted)
    assert found is not None
    return found


def test_a_denial_in_one_article_answers_what_another_asserts(ledger: Ledger) -> None:
    accusing = told("one", Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE))
    denying = told("two", Line(NEVER, speaker="Mirela Tans", act=Act.DENY), day="2031-05-15")
    add(ledger, accusing, denying)
    (one,) = board(ledger)
    assert one.asserted.statements == (accusing.statements[0].id,)
    assert one.denied.statements == (denying.statements[0].id,)
    assert (one.first_asserted, one.first_denied, one.last_moved) == (
        "2031-05-14",
        "2031-05-15",
        "2031-05-15",
    )


def test_a_denial_without_words_of_its_own_comes_with_its_articles_dispute(ledger: Ledger) -> None:
    lines = Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE), Line(FALSE, speaker="Tans", act=Act.DENY)
    first = with_dispute(told("one", *lines), f"{FIRED.capitalize()}.", [0], [1])
    other = told("two", Line(OPENED, speaker="a diver", act=Act.ACCUSE), day="2031-05-15")
    add(ledger, first, other)
    (one,) = board(ledger)
    assert set(one.asserted.statements) == {first.statements[0].id, other.statements[0].id}
    assert one.denied.statements == (first.statements[1].id,)
    assert one.claim == f"{FIRED.capitalize()}."


SMEAR = "the whole report is garbage and a smear"
LOG = "the log of the harbour court shows nothing for that night"


def test_who_denies_in_like_words_denies_the_charges_of_both_articles(ledger: Ledger) -> None:
    first = with_dispute(
        told("one", Line(FIRED), Line(SMEAR, act=Act.DENY)), f"{FIRED.capitalize()}.", [0], [1]
    )
    smear = Line(f"{SMEAR} by rivals", speaker="Lida Marr", act=Act.DENY)
    second = with_dispute(told("two", Line(ROPE), smear), f"{ROPE.capitalize()}.", [0], [1])
    add(ledger, first, second)
    denials = {first.statements[1].id, second.statements[1].id}
    assert [set(one.denied.statements) for one in board(ledger)] == [denials, denials]


def test_who_denies_in_a_dispute_is_on_no_claim_that_the_words_are_like(ledger: Ledger) -> None:
    first = with_dispute(
        told("one", Line(FIRED), Line(LOG, act=Act.DENY)), f"{FIRED.capitalize()}.", [0], [1]
    )
    add(ledger, first, told("two", Line(f"{LOG} at all", speaker="a clerk"), day="2031-05-15"))
    (one,) = board(ledger)
    assert one.denied.statements == (first.statements[1].id,)
    assert claims_of(ledger, one.story, contested=False) == []


def test_disputes_of_two_articles_are_one_in_whatever_order_they_come(ledger: Ledger) -> None:
    pair = [
        with_dispute(
            told(name, Line(FIRED, speaker=who, act=Act.ACCUSE), Line(FALSE, speaker="Tans", act=Act.DENY)),
            f"{FIRED.capitalize()}.",
            [0],
            [1],
        )
        for name, who in (("one", "Okoye"), ("two", "a diver"))
    ]
    add(ledger, *reversed(pair))
    (one,) = board(ledger)
    assert len(one.asserted.statements) == len(one.denied.statements) == 2


def test_other_matters_stay_apart_and_agreement_is_no_dispute(ledger: Ledger) -> None:
    rope = "the price of rope rises every spring on the island"
    add(
        ledger,
        told("one", Line(FIRED, speaker="Okoye"), Line(rope, speaker="a clerk")),
        told("two", Line(OPENED, speaker="a diver")),
    )
    assert board(ledger) == []
    (story,) = stories(ledger, Filters())
    (agreed,) = claims_of(ledger, story.id, contested=False)
    assert len(agreed.asserted.statements) == 2
    assert rope not in agreed.claim


@pytest.mark.parametrize(
    ("act", "role"),
    [
        (Act.ADMIT, "admitted"),
        (Act.DEMAND_PROOF, "proof_demanded"),
        (Act.QUESTION, "related"),
        (Act.REPORT, "asserted"),
    ],
)
def test_what_a_statement_does_about_the_claim(ledger: Ledger, act: Act, role: str) -> None:
    one, other = told("one", Line(FIRED)), told("two", Line(OPENED, act=act))
    add(ledger, one, other)
    (story,) = stories(ledger, Filters())
    (found,) = claims_of(ledger, story.id, contested=False)
    roles = {entry.statement.id: entry.role for entry in whole(ledger, found.id).entries}
    assert roles == {one.statements[0].id: "asserted", other.statements[0].id: role}


def test_a_claim_keeps_its_id_as_articles_come(ledger: Ledger) -> None:
    add(ledger, told("one", Line(FIRED, speaker="Okoye")), told("two", Line(NEVER, act=Act.DENY)))
    (before,) = board(ledger)
    add(ledger, told("three", Line(OPENED, speaker="a diver"), day="2031-05-16"))
    (after,) = board(ledger)
    assert after.id == before.id
    assert len(after.asserted.statements) == len(before.asserted.statements) + 1


def test_one_who_denies_what_he_says_himself_is_no_two_parties(ledger: Ledger) -> None:
    add(
        ledger,
        told("one", Line(FIRED, speaker="Tans")),
        told("two", Line(NEVER, speaker="Tans", act=Act.DENY)),
    )
    add(ledger, told("three", Line(OPENED, speaker="Okoye"), day="2031-05-16"))
    (found,) = board(ledger)
    assert found.asserted.speakers == ("Tans", "Okoye")


def test_older_articles_of_a_long_story_keep_their_claims(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "WINDOW", 2)
    days = [f"2031-05-{day}" for day in range(10, 15)]
    readings = [told(f"n{n}", Line(FIRED, speaker=f"Diver {n}"), day=day) for n, day in enumerate(days)]
    add(ledger, *readings, told("last", Line(NEVER, act=Act.DENY), day="2031-05-15"))
    (found,) = board(ledger)
    assert len(found.asserted.statements) == len(readings)


def test_what_is_gathered_anew_without_its_fellows_stays_with_them(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "WINDOW", 2)
    ropes = ("the price of rope rises every spring", "the price of rope is rising every spring")
    first, second = (told(f"n{n}", Line(rope), day=f"2031-05-1{n}") for n, rope in enumerate(ropes))
    add(ledger, first, second, told("last", Line(FIRED), day="2031-05-15"))
    (story,) = stories(ledger, Filters())
    (agreed,) = claims_of(ledger, story.id, contested=False)
    assert set(agreed.asserted.statements) == {first.statements[0].id, second.statements[0].id}


def test_read_anew_an_article_is_filed_anew(ledger: Ledger) -> None:
    one, other = told("one", Line(FIRED, speaker="Okoye")), told("two", Line(NEVER, act=Act.DENY))
    add(ledger, one, other)
    ledger.reread(replace(other, statements=()), "newer", link)
    assert board(ledger) == []


def test_two_disputes_with_the_same_members_are_two_claims(ledger: Ledger) -> None:
    lines = Line(FIRED, speaker="Okoye", act=Act.ACCUSE), Line(FALSE, speaker="Tans", act=Act.DENY)
    one = with_dispute(told("one", *lines), "The boats fired.", [0], [1])
    twice = replace(one, disputes=(*one.disputes, replace(one.disputes[0], id="qother")))
    add(ledger, twice)
    assert len({found.id for found in board(ledger)}) == 2


def test_an_article_that_leaves_a_story_takes_its_statements_along(ledger: Ledger) -> None:
    one, other = told("one", Line(FIRED, speaker="Okoye")), told("two", Line(NEVER, act=Act.DENY))
    add(ledger, one, other)
    assert len(board(ledger)) == 1
    with ledger.writing() as connection:
        put_story(connection, other.document.id, "tother", 1.0)
        linking.file_in(connection, "t" + one.document.id.removeprefix("d"))
        linking.file(connection, other.document)
    assert not any(found.asserted.statements and found.denied.statements for found in board(ledger))
    assert list(faults(ledger)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE claims SET contested = 0", "whether a claim is contested is not what its statements say"),
        ("UPDATE claims SET story = 'tgone'", "a claim is of no story"),
        ("DELETE FROM claim_members", "nothing is on a claim"),
    ],
)
def test_verify_sees_what_does_not_hold_of_claims(ledger: Ledger, change: str, said: str) -> None:
    add(ledger, told("one", Line(FIRED, speaker="Okoye")), told("two", Line(NEVER, act=Act.DENY)))
    with ledger.writing() as connection:
        connection.exec_driver_sql(change)
    assert any(said in fault for fault in faults(ledger))


def test_an_article_that_denies_everything_at_once_denies_each_charge_that_it_tells(ledger: Ledger) -> None:
    sank = "a patrol boat sank the trawler Marigold off the lighthouse"
    accusing = with_dispute(
        told("one", Line(sank, speaker="Okoye", act=Act.ACCUSE), Line(FALSE, speaker="Tans", act=Act.DENY)),
        f"{sank[0].upper()}{sank[1:]}.",
        [0],
        [1],
    )
    both = with_dispute(
        told(
            "two",
            Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE),
            Line("the patrol boat sank the trawler Marigold near the lighthouse", speaker="a diver"),
            Line("the report is garbage", speaker="a clerk", act=Act.DENY),
            day="2031-05-15",
        ),
        f"{FIRED.capitalize()}.",
        [0],
        [2],
    )
    (dispute,) = both.disputes
    both = replace(both, disputes=(replace(dispute, evidence=(both.statements[1].id,)),))
    add(ledger, accusing, both)
    sinking = next(one for one in board(ledger) if "Marigold" in one.claim)
    assert set(sinking.denied.statements) == {accusing.statements[1].id, both.statements[2].id}
