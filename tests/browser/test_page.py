"""What the page does in a browser: style sheets alone show records, fit the screen and print."""

import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from gainsay.publish.page import render
from gainsay.records import Reading
from tests.browser.conftest import Open
from tests.factual import factual
from tests.readings import document, reading


def numbers(page: Page) -> range:
    """The statements' numbers; a page with few would show little."""
    count = page.locator(".record").count()
    assert count >= 10
    return range(1, count + 1)


def shown(page: Page) -> list[str]:
    """The ids of the records that can be seen."""
    found: list[str] = page.locator(".record").evaluate_all(
        "records => records.filter(record => record.checkVisibility()).map(record => record.id)"
    )
    return found


def background(element: Locator) -> str:
    found: str = element.evaluate("element => getComputedStyle(element).backgroundColor")
    return found


def test_it_opens_without_a_request_or_a_complaint(browser: Browser, sample: Path) -> None:
    asked, told = [], []
    with browser.new_context() as context:
        opened = context.new_page()
        opened.on("request", lambda request: asked.append(request.url))
        opened.on("console", lambda message: told.append(message.text))
        opened.on("pageerror", lambda error: told.append(error.message))
        opened.goto(sample.as_uri(), wait_until="networkidle")
    assert asked == [sample.as_uri()]
    assert told == []


def test_hovering_a_label_shows_its_record_alone(visit: Open, sample: Path) -> None:
    page = visit(sample)
    assert shown(page) == []
    for number in numbers(page):
        page.locator(f"#t{number}").hover()
        assert shown(page) == [f"r{number}"]
    page.locator("h1").hover()
    assert shown(page) == []


def test_hovering_words_shows_their_record(visit: Open, invented: Path) -> None:
    page = visit(invented)
    for number in numbers(page):
        for part in page.locator(f"article .m.s{number}").all():
            part.hover()
            assert f"r{number}" in shown(page)


def test_the_keyboard_reaches_every_record(visit: Open, invented: Path) -> None:
    page = visit(invented)
    reached = []
    for _ in range(page.locator("a").count()):
        page.keyboard.press("Tab")
        focused = page.locator("article .mark:focus")
        if focused.count():
            number = (focused.get_attribute("id") or "").removeprefix("t")
            assert shown(page) == [f"r{number}"]
            reached.append(int(number))
    assert reached == [*numbers(page)]


def test_a_tap_on_a_phone_opens_the_record_on_the_screen(visit: Open, invented: Path) -> None:
    page = visit(invented, width=390, has_touch=True)
    for number in numbers(page):
        page.locator(f"article .m.s{number}").first.tap()
        record = page.locator(f"#r{number}")
        expect(record).to_be_visible()
        # Nested statements are told together, in a sheet that scrolls.
        record.scroll_into_view_if_needed()
        expect(record).to_be_in_viewport()


def test_the_list_leads_to_the_words_and_lights_both(visit: Open, invented: Path) -> None:
    page = visit(invented, width=1280)
    dark = background(page.locator("#s1"))
    for number in numbers(page):
        page.locator(f"#s{number} a").click()
        expect(page.locator(f"#t{number}:target")).to_be_in_viewport()
        # Away from the list, so that only the jump lights anything.
        page.mouse.move(1, 1)
        assert background(page.locator(f"#s{number}")) != dark
        assert background(page.locator(f"#t{number}")) != dark


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_nothing_scrolls_sideways(visit: Open, sample: Path, tmp_path: Path, width: int) -> None:
    unbroken = tmp_path / "unbroken.html"
    unbroken.write_text(render(without_a_blank()), encoding="utf-8")
    for path in (sample, unbroken):
        assert visit(path, width).evaluate("document.documentElement.scrollWidth") <= width


def without_a_blank() -> Reading:
    """A reading whose title, outlet, address, speakers and text hold words wider than any screen."""
    whole, wide = reading(), "x" * 500
    wider = replace(
        document(whole.document.text + f"\n{wide}\n"),
        title=wide,
        outlet=wide,
        url=f"https://tidewater.example/{wide}",
    )
    named = (s.speaker and replace(s.speaker, name=wide + s.speaker.name) for s in whole.statements)
    said = tuple(replace(s, speaker=speaker) for s, speaker in zip(whole.statements, named, strict=True))
    return replace(whole, document=wider, statements=said)


def test_printed_it_holds_the_article_and_every_record(visit: Open, sample: Path) -> None:
    page = visit(sample)
    words: list[str] = page.locator("article").evaluate(
        """article => {
            const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = []
            while (walker.nextNode()) found.push(walker.currentNode.data)
            return found
        }"""
    )
    quoted = page.locator(".record blockquote").all_text_contents()
    assert len(quoted) == len(numbers(page))
    printed = squeezed("".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages))
    at = 0
    # Labels stand between the stretches, so each is looked for by itself, after the one before it.
    for stretch in filter(None, map(squeezed, [*words, *quoted])):
        found = printed.find(stretch, at)
        assert found >= 0, f"{stretch!r} is not printed after {printed[max(at - 40, 0) : at]!r}"
        at = found + len(stretch)


def squeezed(text: str) -> str:
    """Without white space and ligatures, which print sets as it likes."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_a_fact_leads_to_its_words_and_points_at_them(visit: Open, tmp_path: Path) -> None:
    path = tmp_path / "facts.html"
    path.write_text(render(factual()), encoding="utf-8")
    for width in (320, 1280):
        page = visit(path, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for link in page.locator("#facts li a").all():
            link.click()
            target = page.locator(".at:target")
            expect(target).to_be_in_viewport()
            assert target.evaluate("element => getComputedStyle(element, '::before').content") == '"▸"'
