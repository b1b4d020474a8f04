"""The page holds the whole text, asks for nothing, lets nothing act, and links words and records."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings

from gainsay.publish import segments
from gainsay.publish.contests import ROLES
from gainsay.publish.outline import outline
from gainsay.publish.page import render
from gainsay.records import Block, BlockKind, Reading
from tests.disputed import disputed
from tests.publish.strategies import readings
from tests.readings import MINISTRY, document, reading, statement

VOID = {"meta"}
TEN = (
    "Home",
    "Coasts",
    "firing",
    "an inquiry",
    "quay",
    "Monday",
    "has denied",
    "two days",
    "No shot",
    "radio",
)
KNOWN = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "article",
        "nav",
        "section",
        "footer",
    ),
    *(
        "h1",
        "h2",
        "h3",
        "div",
        "p",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "blockquote",
        "a",
        "span",
        "bdi",
        "small",
        "i",
        "code",
    ),
}


class Parsed(HTMLParser):
    """Tags with attributes, the text of <article>, and whether every element closes in its place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.style = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.text.append(data)
        if self.open and self.open[-1] == "style":
            self.style += data

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(name)) is not None]


def shown(text: str) -> str:
    """`text` as HTML can hold it."""
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


@settings(max_examples=50)
@given(readings())
def test_the_article_is_the_text_character_for_character(page: Reading) -> None:
    html = render(page)
    html.encode("utf-8")
    assert "".join(Parsed(html).text) == shown(page.document.text)


@settings(max_examples=50)
@given(readings())
def test_hostile_words_bring_no_element_attribute_or_link(page: Reading) -> None:
    parsed = Parsed(render(page))
    assert parsed.open == []
    assert {tag for tag, _ in parsed.tags} <= KNOWN
    assert not [
        name for _, attrs in parsed.tags for name in attrs if name.startswith("on") or name == "style"
    ]
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    local = [href for href in parsed.values("href") if href.startswith("#")]
    assert len(parsed.values("href")) - len(local) == 1  # the article's own address


@settings(max_examples=50)
@given(readings())
def test_words_and_list_lead_to_one_another(page: Reading) -> None:
    parsed = Parsed(render(page))
    for entry in outline(page).entries:
        assert {f"s{entry.number}", f"r{entry.number}"} <= set(parsed.values("id"))
        said = entry.statement
        if said.content or said.cue or said.source or said.via:
            assert f"t{entry.number}" in parsed.values("id")
            assert {f"#s{entry.number}", f"#t{entry.number}"} <= set(parsed.values("href"))


@settings(max_examples=50)
@given(readings())
def test_every_link_within_the_page_leads_somewhere(page: Reading) -> None:
    spoken = [e for e in outline(page).entries if segments.marks([e])]
    parsed = Parsed(render(replace(page, statements=tuple(e.statement for e in spoken))))
    assert {href[1:] for href in parsed.values("href") if href.startswith("#")} <= set(parsed.values("id"))


def test_every_member_of_a_dispute_is_a_link_to_its_words() -> None:
    page = disputed()
    html = render(page)
    numbers = {entry.statement.id: entry.number for entry in outline(page).entries}
    sections = html[html.index('id="disputes"') : html.index('id="guide"')].split('class="dispute"')[1:]
    for section, dispute in zip(sections, page.disputes, strict=True):
        members = [i for role in ROLES for i in getattr(dispute, role.field)]
        assert sorted(re.findall(r'href="#t(\d+)"', section)) == sorted(str(numbers[i]) for i in members)


def test_a_record_tells_the_disputes_and_the_sides() -> None:
    html = render(disputed())
    record = html[html.index('id="r5"') : html.index('id="r6"')]
    assert '<a href="#d1">dispute 1</a>: denied; <a href="#d2">dispute 2</a>: denied' in record
    assert "part of" not in html[html.index('id="r11"') : html.index('id="r12"')]


def test_without_a_dispute_there_is_no_section_of_them() -> None:
    html = render(reading())
    assert 'id="disputes"' not in html
    assert 'href="#d1"' not in html


def test_nothing_is_loaded_and_the_policy_says_so() -> None:
    html = render(reading())
    parsed = Parsed(html)
    assert not {"src", "srcset", "data", "action", "poster"} & {
        name for _, attrs in parsed.tags for name in attrs
    }
    assert "url(" not in parsed.style
    assert "@import" not in parsed.style
    digest = base64.b64encode(hashlib.sha256(parsed.style.encode()).digest()).decode()
    (policy,) = [a["content"] for tag, a in parsed.tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_an_overriding_character_is_shut_in_and_named() -> None:
    text = "He said \u202eyes\u202c and <script>alert('\x1b')</script>."
    block = Block(kind=BlockKind.BODY, start=0, end=len(text))
    html = render(Reading(document=document(text, (block,)), statements=()))
    assert '<bdi class="odd" data-code="U+202E">\u202e</bdi>yes' in html
    assert 'data-code="U+001B"' in html
    assert "&lt;script&gt;" in html


def test_only_web_addresses_become_links() -> None:
    page = reading()
    hostile = replace(page, document=replace(page.document, url="javascript:alert(1)"))
    assert not [h for h in Parsed(render(hostile)).values("href") if not h.startswith("#")]
    assert "javascript:alert(1)" in render(hostile)


def test_records_tell_everything_of_a_statement() -> None:
    html = render(reading())
    record = html[html.index('id="r10"') : html.index('id="r11"')]
    for words in ("a senior Lorran official", "accuse, mixed speech", "because the inquiry is open"):
        assert words in record
    for words in (
        "Coastal News Agency",
        "¶ 5, characters 903–932",
        "model:test, score 0.91",
        "<dt>kind</dt><dd><bdi>unnamed</bdi>",
    ):
        assert words in record
    assert "Colonel Mirela Tans, spokeswoman" in html
    assert "13 May 2031 to 14 May 2031" in html


def test_nested_statements_share_their_words() -> None:
    html = render(reading())
    assert re.search(
        r'<span class="m content v2 s7 d1"><span class="m content v3 s8 d0" tabindex="-1">“they are', html
    )


def test_language_and_direction_are_declared() -> None:
    parsed = Parsed(render(reading()))
    attributes = dict(parsed.tags)
    assert attributes["html"] == {"lang": "en", "dir": "ltr"}
    assert attributes["article"] == {"id": "article", "lang": "en", "dir": "auto"}


def test_an_article_without_statements_says_so() -> None:
    assert "No statement was found" in render(replace(reading(), statements=()))


def test_speakers_beyond_the_palette_keep_their_own_letter() -> None:
    many = tuple(
        statement([words], replace(MINISTRY, id=str(n), name=f"speaker {n}")) for n, words in enumerate(TEN)
    )
    html = render(replace(reading(), statements=many))
    assert 'data-mark="J10"' in html
    assert "v9" not in html
    assert re.search(r'class="mark v1 s10"', html)
