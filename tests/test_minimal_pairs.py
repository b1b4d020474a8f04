"""Minimal pairs: a sentence with and without the one element that changes what it does.

Read with the real network. Each row tells what the first statement with these
words in its content must be: an act, a link of its chain, or that there is none.
"""

from functools import cache

import pytest

from gainsay.pipeline import read_text
from gainsay.records import Act, Reading, Statement

# Enough English around the sentence for the language gate, and nothing that anybody says.
AROUND = (
    "\n\nThe harbour lies two hours south of the capital. Ships from the islands call there twice a week."
)

ACTS = [
    # denials
    ("The ministry said the ship had left the port.", "left", Act.ASSERT,
     "The ministry denied the ship had left the port.", "left", Act.DENY),
    ("The ministry said that the ship had left the port.", "left", Act.ASSERT,
     "The ministry denied reports that the ship had left the port.", "left", Act.DENY),
    ("The general said the reports were accurate.", "reports", Act.ASSERT,
     "The general said the reports were false.", "reports", Act.DENY),
    ("The company said there was evidence of a leak.", "evidence", Act.ASSERT,
     "The company said there was no evidence of a leak.", "evidence", Act.DENY),
    ("The bank said the account in the paper was accurate.", "accurate", Act.ASSERT,
     "The bank said the account in the paper was not accurate.", "accurate", Act.DENY),
    ("The minister called the report remarkable.", "report", Act.ASSERT,
     "The minister called the report baseless.", "report", Act.DENY),
    ("The union rejected the plan.", "plan", Act.ASSERT,
     "The union rejected the allegations.", "allegations", Act.DENY),
    ("The army dismissed the proposal as costly.", "proposal", Act.ASSERT,
     "The army dismissed the claims as lies.", "claims", Act.DENY),
    ("The mayor said he had done much for the town.", "much", Act.ASSERT,
     "The mayor said he had done nothing wrong.", "nothing", Act.DENY),
    ("The firm said it had paid the fines.", "fines", Act.ASSERT,
     "The firm said it had always complied with the law.", "complied", Act.DENY),
    ("The consul said the claims deserved an answer.", "claims", Act.ASSERT,
     "The consul said the claims were without foundation.", "claims", Act.DENY),
    ("“These are serious accusations,” the spokesman said.", "accusations", Act.ASSERT,
     "“These are groundless accusations,” the spokesman said.", "accusations", Act.DENY),
    ("The club said it had hidden money abroad.", "money", Act.ASSERT,
     "The club said it had never hidden money abroad.", "money", Act.DENY),
    ("The envoy said he knew about the visit.", "visit", Act.ASSERT,
     "The envoy said he had no knowledge of the visit.", "visit", Act.DENY),
    # admissions
    ("The police said two officers had fired.", "fired", Act.ASSERT,
     "The police admitted two officers had fired.", "fired", Act.ADMIT),
    ("The airline said the crew made an error.", "error", Act.ASSERT,
     "The airline acknowledged the crew made an error.", "error", Act.ADMIT),
    ("“The director expects delays,” the lawyer said.", "director", Act.ASSERT,
     "“The director regrets the delays,” the lawyer said.", "director", Act.ADMIT),
    # demands for proof
    ("The embassy demanded an apology.", "apology", Act.APPEAL,
     "The embassy demanded proof.", "proof", Act.DEMAND_PROOF),
    ("The prime minister asked for patience.", "patience", Act.APPEAL,
     "The prime minister asked for evidence.", "evidence", Act.DEMAND_PROOF),
    ("The government said it demands that talks begin.", "talks", Act.APPEAL,
     "The government said it demands that proof be shown.", "proof", Act.DEMAND_PROOF),
    # accusations, and what is none
    ("The opposition said the president visited the camp.", "president", Act.ASSERT,
     "The opposition said the president rigged the vote.", "president", Act.ACCUSE),
    ("The rebels praised the army for its restraint.", "restraint", Act.ASSERT,
     "The rebels accused the army of a massacre.", "massacre", Act.ACCUSE),
    # observations
    ("The pilot said the planes belonged to the navy.", "planes", Act.ASSERT,
     "The pilot said “we are seeing planes at the base.”", "planes", Act.REPORT),
    # what a speaker does with his own words
    ("The nations declared that they “met the new leaders”.", "leaders", Act.ASSERT,
     "The nations declared that they “condemn the new leaders”.", "leaders", Act.CONDEMN),
]  # fmt: skip

# Each: with a statement, and with none.
NONE = [
    ("The council denied the report.", "report",
     "The council would neither confirm nor deny the report.", "report"),
    ("The council has denied the report.", "report", "The council has not denied the report.", "report"),
    ("The court dismissed the claim.", "claim", "The president dismissed the minister.", "minister"),
    ("The agency said the plant was safe.", "safe",
     "The agency declined to say whether the plant was safe.", "safe"),
]  # fmt: skip

# Each: without a link, and with one.
RELAYS = [
    ("The rescuer said the boat had sunk.", "sunk", "The rescuer told Reuters the boat had sunk.", "Reuters"),
    ("A diplomat said the talks had failed.", "failed",
     "AFP quoted a diplomat as saying the talks had failed.", "AFP"),
    ("The source said “we saw the convoy leave”.", "convoy",
     "The source told the BBC “we saw the convoy leave”.", "BBC"),
]  # fmt: skip


@cache
def read(sentence: str) -> Reading:
    return read_text(sentence + AROUND)


def of(sentence: str, word: str) -> Statement | None:
    found = (s for s in read(sentence).statements if any(word in span.text for span in s.content))
    return next(found, None)


def test_there_are_thirty() -> None:
    assert len(ACTS) + len(NONE) + len(RELAYS) >= 30


@pytest.mark.parametrize("pair", ACTS, ids=lambda pair: pair[3])
def test_acts(pair: tuple[str, str, Act, str, str, Act]) -> None:
    without, with_it = of(pair[0], pair[1]), of(pair[3], pair[4])
    assert without is not None
    assert with_it is not None
    assert (without.act, with_it.act) == (pair[2], pair[5])


@pytest.mark.parametrize("pair", NONE, ids=lambda pair: pair[2])
def test_no_statement(pair: tuple[str, str, str, str]) -> None:
    assert of(pair[0], pair[1]) is not None
    assert of(pair[2], pair[3]) is None


@pytest.mark.parametrize("pair", RELAYS, ids=lambda pair: pair[2])
def test_relays(pair: tuple[str, str, str, str]) -> None:
    without, with_it = of(pair[0], pair[1]), of(pair[2], pair[1])
    assert without is not None
    assert with_it is not None
    assert without.via == ()
    assert [relay.name for relay in with_it.via] == [pair[3]]
    assert without.speaker is not None
    assert with_it.speaker is not None
    assert without.speaker.name == with_it.speaker.name
