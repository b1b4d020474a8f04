"""Disputes in a browser: members lead to their words, sides stand side by side, print holds them in full."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Open


def corner(page: Page, role: str) -> tuple[float, float]:
    """Where the first part of that role begins, from the left and from the top."""
    box = page.locator(f".{role}").first.bounding_box()
    assert box
    return box["x"], box["y"]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_member_leads_to_its_words_and_lights_them(visit: Open, contested: Path, width: int) -> None:
    page = visit(contested, width)
    members = page.locator(".dispute li a").all()
    assert len(members) == 12
    for member in members:
        target = member.get_attribute("href") or ""
        number = target.removeprefix("#t")
        dark = page.locator(f"article .m.s{number}").first.evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        member.click()
        page.mouse.move(1, 1)
        expect(page.locator(f"{target}:target")).to_be_in_viewport()
        words = page.locator(f"article .content.s{number}").first
        expect(words).to_be_in_viewport()
        assert words.evaluate("e => getComputedStyle(e).backgroundColor") != dark
        page.go_back()


def test_the_jumps_lead_past_the_disputes(visit: Open, contested: Path) -> None:
    page = visit(contested)
    for target in ("#d2", "#guide"):
        page.locator(f".jump a[href='{target}']").click()
        expect(page.locator(target)).to_be_in_viewport()


def test_sides_stand_side_by_side_where_there_is_room(visit: Open, contested: Path) -> None:
    wide, narrow = visit(contested, 1280), visit(contested, 390)
    (left, top), (right, beside) = corner(wide, "asserted"), corner(wide, "denied")
    assert (left < right, top) == (True, beside)
    (left, top), (right, below) = corner(narrow, "asserted"), corner(narrow, "denied")
    assert (left, top < below) == (right, True)


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_nothing_scrolls_sideways(visit: Open, contested: Path, width: int) -> None:
    assert visit(contested, width).evaluate("document.documentElement.scrollWidth") <= width


def test_printed_the_disputes_come_first(visit: Open, contested: Path) -> None:
    sheets = PdfReader(io.BytesIO(visit(contested).pdf())).pages
    printed = " ".join("".join(sheet.extract_text() for sheet in sheets).upper().split())
    parts = ("DISPUTE 1 OF 2", "ASSERTED", "DENIED", "PROOF DEMANDED", "DISPUTE 2 OF 2", "HOME > WORLD")
    at = [printed.index(part) for part in parts]
    assert at == sorted(at)
