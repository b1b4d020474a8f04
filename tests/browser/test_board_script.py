"""What the script adds to the board: filters in place, lights in articles, jumps."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.board import window


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with window(browser) as opened:
        yield opened


def an_article(page: Page, site: str, words: str = "mercenaries") -> None:
    """Open the article of the first statement with these words, at its top: none is led to."""
    page.goto(f"{site}/search?words={words}")
    address = page.locator(".hits blockquote a").first.get_attribute("href") or ""
    page.goto(site + address.split("#")[0])


def test_a_filter_leaves_the_page_and_the_focus_where_they_are(page: Page, site: str) -> None:
    page.goto(site)
    page.evaluate("window.same = true")
    before = page.locator(".row").count()
    page.get_by_label("Speaker").press_sequentially("Lavrov")
    expect(page.get_by_role("status")).to_contain_text("on this page")
    page.wait_for_url("**speaker=Lavrov**")
    assert 0 < page.locator(".row").count() < before
    expect(page.get_by_label("Speaker")).to_be_focused()
    assert page.evaluate("window.same && history.length") == 2
    # What leads on from the view is of the view.
    expect(page.get_by_role("link", name="This page as JSON")).to_have_attribute(
        "href", "/?speaker=Lavrov&state=standing&format=json"
    )
    plain = page.locator("main ol").inner_text()
    page.reload()
    assert page.locator("main ol").inner_text() == plain


def test_half_a_date_is_no_mistake_until_it_is_meant(page: Page, site: str) -> None:
    page.goto(site)
    before = page.locator(".row").count()
    with page.expect_response("**since=20&**") as answer:
        page.get_by_label("Since").press_sequentially("20")
    assert answer.value.status == 400
    expect(page.locator(".row")).to_have_count(before)
    page.get_by_label("Since").press("Enter")
    expect(page.locator("h1")).to_have_text("Bad Request")


def test_nothing_found_is_told(page: Page, site: str) -> None:
    page.goto(f"{site}/stories")
    page.get_by_label("Outlet").press_sequentially("nobody prints this")
    expect(page.get_by_role("status")).to_have_text("Nothing fits")
    expect(page.get_by_text("No story fits.")).to_be_visible()


def test_a_page_that_is_no_list_is_not_called_empty(page: Page, site: str) -> None:
    page.goto(f"{site}/map")
    page.get_by_label("Since").press_sequentially("2021")
    expect(page.get_by_role("status")).to_have_text("The page shows what fits")


def test_words_and_record_light_each_other(page: Page, site: str) -> None:
    an_article(page, site)
    page.locator("article mark[data-statement]").first.hover()
    number = page.locator("article mark.lit").first.get_attribute("data-statement")
    assert "lit" in (page.locator(f"li#n{number}").get_attribute("class") or "")
    page.locator("h1").hover()
    expect(page.locator(".lit")).to_have_count(0)
    page.locator("li#n2").hover()
    lit = page.locator("article .lit")
    assert {one.get_attribute("data-statement") for one in lit.all()} == {"2"}
    page.locator("h1").hover()
    page.locator("li#n3 a").first.focus()
    assert {one.get_attribute("data-statement") for one in lit.all()} == {"3"}


def test_all_of_an_interrupted_quotation_is_lit_where_it_is_led_to(page: Page, site: str) -> None:
    an_article(page, site, '"The world can see it happening"')
    numbers = page.locator("article mark").evaluate_all("all => all.map(one => one.dataset.statement)")
    several = next(n for n in numbers if numbers.count(n) > 1)
    page.locator(f"#n{several} a").first.click()
    aimed = page.locator("article mark.aimed")
    expect(aimed).to_have_count(numbers.count(several))
    colours = aimed.evaluate_all("all => all.map(one => getComputedStyle(one).backgroundColor)")
    assert len(set(colours)) == 1
    other = page.locator("article mark:not(.aimed)").first
    assert other.evaluate("one => getComputedStyle(one).backgroundColor") not in colours


def test_jumps_go_from_statement_to_statement(page: Page, site: str) -> None:
    an_article(page, site)
    starts = page.locator("article [data-statement][id]").evaluate_all("all => all.map(one => one.id)")
    length = page.evaluate("history.length")
    for wanted in starts[:3]:
        page.get_by_role("button", name="Next").click()
        expect(page.locator(f"[id='{wanted}']")).to_be_in_viewport()
        assert page.url.endswith(f"#{wanted}")
    page.get_by_role("button", name="Previous").click()
    assert page.url.endswith(f"#{starts[1]}")
    # A letter is a command only where the focus is among the statements.
    page.get_by_role("link", name="Search").focus()
    page.keyboard.press("j")
    assert page.url.endswith(f"#{starts[1]}")
    page.locator("li#n1 a").first.focus()
    page.keyboard.press("j")
    page.wait_for_url(f"**#{starts[2]}")
    page.keyboard.press("k")
    page.wait_for_url(f"**#{starts[1]}")
    assert page.evaluate("history.length") == length
