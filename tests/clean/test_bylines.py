"""Bylines and desk lines against sentences and headlines that open alike."""

import pytest

from gainsay.clean.bylines import byline_of, is_bare_name, is_desk_line


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ilse Marrow", "Ilse Marrow"),
        ("BY ILSE MARROW AND BEN ODE", "ILSE MARROW AND BEN ODE"),
        ("By Ilse Marrow in Belsen", "Ilse Marrow in Belsen"),
        ("By Ilse Marrow, Sahel correspondent", "Ilse Marrow, Sahel correspondent"),
        ("By Ilse van der Marrow | 12 May 2020", "Ilse van der Marrow"),
        ("Written by Ben Ode", "Ben Ode"),
        ("By AFP", "AFP"),
    ],
)
def test_bylines_name_their_authors(line: str, authors: str) -> None:
    assert byline_of(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "By Friday",
        "By the river they denied it.",
        "By Tuesday Troops Had Left",
        "By then nobody was left",
        "By Banning Every Sort of Foreign Visitor the Young Minister of Tarvia Denies Himself Friends Abroad",
        "Bystanders Denied It",
        "By all accounts it was denied",
        'By Denying It "Twice"',
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert byline_of(line) is None


@pytest.mark.parametrize(
    ("line", "is_desk"),
    [
        ("(Reporting by Ilse Marrow in Belsen; Editing by Ben Ode)", True),
        ("Ilse Marrow and Ben Ode contributed reporting.", True),
        ("--additional reporting from Ben Ode.", True),
        ("Editing by Ben Ode; additional reporting by the Belsen bureau", True),
        ("Reporting by two papers showed that the army lied.", False),
        ("Reporting by Reuters showed that the army had lied.", False),
        ("The drought contributed to this report being late.", False),
        ("Editing by hand is slow.", False),
    ],
)
def test_desk_lines(line: str, is_desk: bool) -> None:
    assert is_desk_line(line) is is_desk


@pytest.mark.parametrize(
    ("line", "is_name"), [("Ilse Marrow", True), ("Ilse", False), ("Ilse left Belsen", False)]
)
def test_bare_names(line: str, is_name: bool) -> None:
    assert is_bare_name(line) is is_name
