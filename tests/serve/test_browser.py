"""The board in a real browser: nothing is asked of others, nothing complains, everything fits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import browser
from tests.serve.test_running import serving

__all__ = ["browser"]

LISTS = ("/", "/stories", "/search?words=Wagner", "/judgements", "/disputes/k0")
KINDS = ("disputes", "stories", "statements", "articles")


@pytest.fixture(scope="module")
def site(demo_ledger: Path) -> Iterator[str]:
    """The address of the board, served by a program of its own."""
    with serving("--ledger", str(demo_ledger)) as (address, _):
        yield address.rstrip("/")


def led_to(page: Page, site: str) -> list[str]:
    """The first page of each kind, found by following links from the board."""
    page.goto(site)
    found = []
    for kind in KINDS:
        address = page.locator(f"main a[href^='/{kind}/']").first.get_attribute("href") or ""
        found.append(address)
        page.goto(site + address)
        if kind == "stories":
            page.goto(site + found[0])
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_each_page_opens_quietly_and_fits(browser: Browser, site: str, width: int, scheme: str) -> None:
    asked: list[str] = []
    told: list[str] = []
    with browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme="dark" if scheme == "dark" else "light"
    ) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(f"{message.location['url']}: {message.text}"))
        page.on("pageerror", lambda error: told.append(error.message))
        for address in [*led_to(page, site), *LISTS]:
            page.goto(site + address, wait_until="networkidle")
            assert page.locator("h1").count() == 1
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
            page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    assert [url for url in asked if not url.startswith(f"{site}/")] == []
    # The page that is not there says so with its status, of which the browser takes note.
    assert [one for one in told if "/disputes/k0" not in one] == []


def test_a_quotation_leads_to_its_words(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site)
        page.locator(".row .claim a").first.click()
        quotation = page.locator(".telling blockquote a").first
        words = (quotation.text_content() or "").split(" … ")[0]
        quotation.click()
        mark = page.locator("mark:target")
        assert words in " ".join((mark.text_content() or "").split())
        assert mark.evaluate("one => one.getBoundingClientRect().top < innerHeight")
