"""An article is an agency's report where its page says so, and not where only a picture is the agency's."""

from dataclasses import replace

import pytest

from gainsay.ground import Outlet, known_outlets
from gainsay.link.wires import wire
from gainsay.records import Document
from tests.link.articles import article

TABLE = known_outlets()
POST = Outlet(name="Tidewater Post", sections={"/wires/pa/": "PA Media"})
BODY = "The harbour of Port Elmas was closed on Monday, a port official said.\n\nNo ship left it all day."


def page(text: str, **facts: object) -> Document:
    return article("one", text, **facts).document  # type: ignore[arg-type]


def told(document: Document, own: Outlet = POST) -> tuple[str, str] | None:
    found = wire(document, own, TABLE)
    return (found.agency.name, found.sign) if found else None


@pytest.mark.parametrize(
    ("text", "agency", "sign"),
    [
        ("PORT ELMAS, May 14 (Reuters) - " + BODY, "Reuters", "PORT ELMAS, May 14 (Reuters) -"),
        ("PORT ELMAS (AP) — " + BODY, "Associated Press", "PORT ELMAS (AP) —"),
        ("A lead of the desk.\n\n(Xinhua) -- " + BODY, "Xinhua", "(Xinhua) --"),
        (BODY + "\n\nCopyright 2031 The Associated Press. All rights reserved.", "Associated Press", None),
        (BODY + "\n\n© 2031 AFP", "Agence France-Presse", "© 2031 AFP"),
        (BODY + " (dpa)", "Deutsche Presse-Agentur", "(dpa)"),
    ],
)
def test_signs_in_the_text(text: str, agency: str, sign: str | None) -> None:
    found = told(page(text))
    assert found is not None
    assert found[0] == agency
    assert sign is None or found[1] == sign


def test_signs_beside_the_text() -> None:
    assert told(page(BODY, url="https://tidewater.example/wires/pa/1.html")) == ("PA Media", "/wires/pa/")
    assert told(page(BODY, byline="Ann Lee, Associated Press")) == (
        "Associated Press",
        "Ann Lee, Associated Press",
    )


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        BODY + "\n\n© AFP 2031 / Ann Lee",
        BODY + "\n\nBoats at the quay (Ann Lee/AP)",
        BODY + "\n\njd/kl (AFP, dpa)",
        "Boats (AP) lay at the quay - " + BODY,
        "PORT ELMAS (Courier) - " + BODY,
        BODY + "\n\nAn official told AFP that (AP) - so it is written - was wrong. He left.",
        BODY + "\n\nCopyright 2031 The Tidewater Post",
    ],
)
def test_what_is_no_sign(text: str) -> None:
    assert told(page(text)) is None


def test_credits_of_pictures_are_none() -> None:
    assert told(page(BODY, credits=("Ann Lee/AP", "Reuters"))) is None


def test_an_agencys_own_article_is_nobody_elses() -> None:
    reuters = TABLE.find("Reuters")
    assert reuters is not None
    assert told(page("PORT ELMAS (Reuters) - " + BODY), replace(reuters)) is None
