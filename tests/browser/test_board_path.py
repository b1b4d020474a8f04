"""A person's path through the board by keyboard alone; and all of it without a script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.board import window


@pytest.fixture(params=[True, False], ids=["script", "plain"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    with window(browser, java_script_enabled=request.param) as opened:
        yield opened


def to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press a key until what is wanted has the focus; it must be seen then."""
    for _ in range(400):
        page.keyboard.press(key)
        if wanted.and_(page.locator(":focus")).count():
            expect(wanted).to_be_in_viewport()
            return
    raise AssertionError(f"{wanted} is not reached from the keyboard")


def enter(page: Page, wanted: Locator) -> None:
    """Go there by Tab and press Enter."""
    to(page, wanted)
    page.keyboard.press("Enter")


def test_a_persons_path_by_keyboard_alone(page: Page, own_site: str) -> None:
    page.goto(own_site)
    enter(page, page.get_by_role("link", name="Skip to the content"))
    to(page, page.get_by_label("Speaker"))
    page.keyboard.type("Mali")
    page.keyboard.press("Enter")
    page.wait_for_url("**speaker=Mali**")
    claim = page.locator(".row .claim a").first
    said = claim.inner_text()
    enter(page, claim)
    expect(page.locator("h1")).to_have_text(said)

    quotation = page.locator(".telling blockquote a").first
    words = quotation.inner_text().split(" … ")[0]
    enter(page, quotation)
    mark = page.locator("mark:target")
    expect(mark).to_contain_text(words)
    expect(mark).to_be_in_viewport()
    page.go_back()

    judging = page.locator(".judging")
    to(page, judging.get_by_label("Why", exact=True))
    page.keyboard.type("Two agencies report it")
    enter(page, judging.get_by_role("button", name="Confirm"))
    expect(judging.get_by_text("Two agencies report it")).to_be_visible()
    expect(page.locator(".over .flag")).to_have_text("confirmed")
    to(page, judging.get_by_label("Why undo it"))
    page.keyboard.type("Too early")
    enter(page, judging.get_by_role("button", name="Undo"))
    expect(judging.locator("small").first).to_contain_text("undone")
    expect(page.locator(".over .flag")).to_have_count(0)

    enter(page, page.locator(".citing summary"))
    passage = page.get_by_label("Plain text")
    to(page, passage)
    expect(passage).to_have_value(re.compile(re.escape(words)))

    enter(page, page.get_by_role("link", name="Search"))
    to(page, page.get_by_label("Words"))
    page.keyboard.type("Wagner")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=Wagner**")
    hit = page.locator(".hits blockquote a").first
    expect(hit).to_contain_text("Wagner")
    enter(page, hit)
    expect(page.locator("mark:target")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("name", "value", "fewer"),
    [
        ("Speaker", "fifteen Western", True),
        ("Outlet", "Reuters", True),
        ("Place", "Mali", False),
        ("Since", "2022", True),
        ("Until", "2021-12-24", True),
    ],
)
def test_each_filter_of_the_disputes_works(page: Page, site: str, name: str, value: str, fewer: bool) -> None:
    page.goto(site)
    before = page.locator(".row").count()
    page.get_by_label(name).fill(value)
    page.get_by_role("button", name="Filter").press("Enter")
    page.wait_for_url(f"**{name.lower()}={value.replace(' ', '+')}**")
    expect(page.get_by_label(name)).to_have_value(value)
    assert page.locator(".row").count() < before or not fewer
    page.get_by_role("link", name="All", exact=True).press("Enter")
    expect(page.locator(".row")).to_have_count(before)


def test_what_was_judged_is_filtered(page: Page, own_site: str) -> None:
    page.goto(own_site)
    page.get_by_label("Judged").select_option("confirmed")
    page.get_by_role("button", name="Filter").press("Enter")
    page.wait_for_url("**state=confirmed**")
    expect(page.locator(".none")).to_contain_text("No dispute fits")


def test_stories_and_searches_are_filtered(page: Page, site: str) -> None:
    page.goto(f"{site}/search?words=Wagner")
    before = page.locator(".hits li").count()
    page.get_by_label("Act").select_option("deny")
    page.get_by_role("button", name="Search").press("Enter")
    page.wait_for_url("**act=deny**")
    expect(page.locator(".hits li").first.locator(".how")).to_contain_text("deny")
    assert 0 < page.locator(".hits li").count() < before
    page.goto(f"{site}/stories")
    page.get_by_label("Until").fill("1999")
    page.get_by_role("button", name="Filter").press("Enter")
    page.wait_for_url("**until=1999**")
    expect(page.get_by_text("No story fits.")).to_be_visible()
