"""Each page of the board in a browser: nothing asks others or complains, all fits and can be used."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.board import SCHEMES, WIDTHS, kinds, shoot, sideways, window

every_look = pytest.mark.parametrize("look", [(width, scheme) for width in WIDTHS for scheme in SCHEMES])
Look = tuple[int, Literal["light", "dark"]]


@every_look
def test_each_page_opens_quietly_and_fits(browser: Browser, site: str, look: Look) -> None:
    width, scheme = look
    asked: list[str] = []
    told: list[str] = []
    with window(browser, width, scheme) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(f"{message.location['url']}: {message.text}"))
        page.on("pageerror", lambda error: told.append(error.message))
        for name, address in kinds(site).items():
            page.goto(site + address, wait_until="networkidle")
            shoot(page, f"{name}-{width}-{scheme}")
            assert page.locator("h1").count() == 1, address
            assert sideways(page) <= 0, address
            page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
            assert sideways(page) <= 0, address
    assert [url for url in asked if not url.startswith(f"{site}/")] == []
    # The page that is not there says so with its status, of which the browser takes note.
    assert [one for one in told if "/disputes/k0" not in one] == []


@every_look
def test_axe_finds_nothing_serious(browser: Browser, site: str, look: Look) -> None:
    width, scheme = look
    found = []
    # Only here: the board's own policy would keep axe out.
    with window(browser, width, scheme, bypass_csp=True) as page:
        for address in kinds(site).values():
            page.goto(site + address)
            page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
            found += [
                f"{address}: {one['id']} at {node['target']}: {node['failureSummary']}"
                for one in Axe().run(page).response["violations"]
                if one["impact"] in {"serious", "critical"}
                for node in one["nodes"]
            ]
    assert not found, "\n".join(found[:20])


def test_every_kind_of_page_is_looked_at(site: str) -> None:
    names = {"board", "disputes-one", "statements-one", "articles-one", "stories", "stories-one"}
    names |= {"stories-one-figures", "stories-one-timeline", "stories-one-map", "disputes-one-dossier"}
    names |= {"actors", "actor-asked", "map", "following", "add"}
    assert {*names, "search", "search-asked", "judgements", "missing"} <= kinds(site).keys()


def test_a_quotation_has_one_closing_mark(browser: Browser, site: str) -> None:
    with window(browser) as page:
        page.goto(f"{site}/search?words=%22on+a+commercial+basis%22")
        both = page.locator(".hits blockquote a").evaluate_all(
            "all => all.map(one => [one.textContent, getComputedStyle(one, '::after').content])"
        )
        page.goto(f"{site}/search?words=geologists")
        both += page.locator(".hits blockquote a").evaluate_all(
            "all => all.map(one => [one.textContent, getComputedStyle(one, '::after').content])"
        )
    assert {added == "none" for words, added in both if words.endswith("”")} == {True}
    assert {added for words, added in both if not words.endswith("”")} == {'"”"'}
