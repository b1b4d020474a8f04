"""Parties across articles: under which names they speak, and what each said on which claim."""

from gainsay.keep import Ledger
from gainsay.keep.board import disputed
from gainsay.keep.parties import party, sayings, speaking
from gainsay.keep.search import Filters
from gainsay.records import Act
from tests.link.articles import Line, add
from tests.link.test_claims import FIRED, NEVER, told

ROPE = "the price of rope rises every spring on the island"


def filled(ledger: Ledger) -> None:
    add(
        ledger,
        told("one", Line(FIRED, speaker="Sela Okoye", act=Act.ACCUSE), Line(ROPE, speaker="Ada Diop")),
        told("two", Line(NEVER, speaker="Bamako", code="MLIGOV", act=Act.DENY), day="2031-05-15"),
        told("three", Line(ROPE, speaker="Abdoulaye Diop", code="MLIGOV"), day="2031-05-16"),
        told("four", Line(FIRED, speaker="Okoye", act=Act.ACCUSE), day="2031-05-13"),
    )


def test_a_party_speaks_under_all_its_names(ledger: Ledger) -> None:
    filled(ledger)
    government = party(ledger, "MLIGOV")
    assert government is not None
    assert (government.name, government.statements) == ("Government of Mali", 2)
    assert set(government.names) == {"Abdoulaye Diop", "Bamako"}
    assert party(ledger, "Bamako") == party(ledger, "Government of Mali") == government
    person = party(ledger, "Sela Okoye")
    assert person is not None
    assert (person.party, set(person.names)) == ("Okoye", {"Okoye", "Sela Okoye"})
    assert party(ledger, "Okoye") == person
    # Of the same last name, but not of the government.
    other = party(ledger, "Diop")
    assert other is not None
    assert other.names == ("Ada Diop",)
    assert party(ledger, "nobody") is None
    assert party(ledger, "") is None


def test_what_a_party_said_comes_claim_by_claim(ledger: Ledger) -> None:
    filled(ledger)
    (claim,) = disputed(ledger, Filters())
    accuser, government = party(ledger, "Okoye"), party(ledger, "MLIGOV")
    assert accuser is not None
    assert government is not None
    told = [(one.claim, one.entry.role, one.entry.day) for one in sayings(ledger, accuser)]
    assert told == [(claim.id, "asserted", "2031-05-13"), (claim.id, "asserted", "2031-05-14")]
    said = [(one.claim == claim.id, one.entry.role) for one in sayings(ledger, government)]
    assert said == [(True, "denied"), (False, "asserted")]  # of the rope
    assert [one.entry.document for one in sayings(ledger, government, skip=1, limit=1)] == ["dthree"]


def test_names_are_listed_by_how_much_is_said(ledger: Ledger) -> None:
    filled(ledger)
    add(ledger, told("five", Line(ROPE, speaker="Abdoulaye Diop", code="MLIGOV"), day="2031-05-20"))
    assert [(one.name, one.party, one.statements) for one in speaking(ledger, "diop")] == [
        ("Abdoulaye Diop", "MLIGOV", 2),
        ("Ada Diop", "Diop", 1),
    ]
    assert speaking(ledger, "%") == []
    assert len(speaking(ledger, "", limit=2)) == 2
