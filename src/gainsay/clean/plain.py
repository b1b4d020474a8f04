"""Mark what each line of a text is: headline, caption, body, or the page's chrome.

Made for text that somebody copied from a page. The text itself is never
changed; a block is a line without surrounding white space, or the part of a
line that is left beside a credit. In doubt a line is body: a line of chrome
that gets through costs little, a sentence lost costs a statement.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from gainsay.clean import chrome, credits, dateline
from gainsay.clean.blocks import Cleaned, Facts, ends_sentence, is_sentence, lines
from gainsay.clean.bylines import byline_of, is_desk_line
from gainsay.clean.headlines import continues, is_headline
from gainsay.records import Block, BlockKind
from gainsay.spans import Span, trimmed

# Bylines and dates stand over the text or under it, within so many lines.
_HEAD_LINES = 12
_FOOT_LINES = 6

# A headline is shorter than one of so many next lines; the very next may be a byline or a label.
_LOOK_AHEAD = 4

# After so many sentences of the article a line "Read more:" opens a list of other articles.
_ENOUGH_READ = 3
_LONGEST_TEASER = 20
_MOST_TEASERS = 10

# Advertisements after the share line ("Watch us on …") have at most so many words.
_LONGEST_ADVERTISEMENT = 8

# "The Herald’s website can also be accessed at …" tells whose page it is.
_OWNER = re.compile(r"(.{2,60}?)(?:['’]s)? (?:web ?site|news site|site|page|portal)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Page:
    """The lines of a text and what is known of them so far; every step adds to it."""

    lines: list[Span]
    kinds: dict[int, BlockKind]
    rules: dict[int, str] = field(default_factory=dict)
    cuts: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    credits: list[str] = field(default_factory=list)
    mirrors: list[str] = field(default_factory=list)

    def unknown(self) -> Iterator[tuple[int, str]]:
        """The lines whose kind is not known yet, with their numbers."""
        return ((n, line.text) for n, line in enumerate(self.lines) if n not in self.kinds)

    def is_chrome(self, number: int) -> None:
        """Settle that a line is the page's and not the article's."""
        self.kinds[number] = BlockKind.CHROME


def clean(text: str, known: Mapping[int, BlockKind] | None = None) -> Cleaned:
    """Mark the lines of `text`; `known` gives the kinds of lines (by number) that are settled already."""
    page = _Page(lines=lines(text), kinds=dict(known or {}))
    _mark_furniture(page)
    _mark_mirrors(page)
    _mark_sections(page)
    _mark_headline(page)
    _mark_head_and_foot(page)
    _mark_teasers(page)
    _mark_ending(page)
    _mark_captions(page)
    return Cleaned(
        text=text,
        blocks=tuple(_blocks(page)),
        facts=page.facts,
        credits=tuple(dict.fromkeys(page.credits)),
        mirrors=tuple(dict.fromkeys(page.mirrors)),
    )


def _mark_furniture(page: _Page) -> None:
    """Lines that are furniture wherever they stand."""
    for number, line in list(page.unknown()):
        name = "desk" if is_desk_line(line) else chrome.rule(line)
        if name:
            page.rules[number] = name
            page.is_chrome(number)


def _mark_mirrors(page: _Page) -> None:
    """The bare addresses after "… can also be accessed at these addresses:", and whose they are."""
    for number, name in page.rules.items():
        if name != "addresses":
            continue
        line = page.lines[number].text
        owner = _OWNER.match(line)
        page.facts = replace(page.facts, outlet=owner[1] if owner else page.facts.outlet)
        page.mirrors.extend(chrome.hosts(line.partition(":")[2]))
        for after in range(number + 1, len(page.lines)):
            hosts = chrome.hosts(page.lines[after].text)
            if not hosts:
                break
            page.mirrors.extend(hosts)
            page.is_chrome(after)


def _mark_sections(page: _Page) -> None:
    """A trail of sections at the top ("News / World / Africa"), or a section's name over the headline."""
    for number, line in list(page.unknown())[:_HEAD_LINES]:
        section = chrome.section_of(line) or (line if chrome.is_section(line) else None)
        if section is None:
            break
        page.facts = replace(page.facts, section=section)
        page.is_chrome(number)


def _mark_headline(page: _Page) -> None:
    """The first line of the article, its second deck, and a copy of it that pasting often leaves."""
    if BlockKind.HEADLINE in page.kinds.values():
        return
    candidates = (n for n, line in page.unknown() if not _is_head_line(line))
    numbers = list(islice(candidates, 1 + _LOOK_AHEAD))
    if not numbers:
        return
    first, *rest = numbers
    headline = page.lines[first].text
    if not is_headline(headline, [page.lines[number].text for number in rest]):
        return
    page.kinds[first] = BlockKind.HEADLINE
    deck = page.lines[rest[0]].text if rest else ""
    if rest and (deck == headline or (continues(headline) and len(deck.split()) <= 30)):
        page.kinds[rest[0]] = BlockKind.HEADLINE
    title = headline if deck == headline or not continues(headline) else f"{headline} {deck}"
    page.facts = replace(page.facts, title=title)


def _is_head_line(line: str) -> bool:
    """Whether the line belongs over a text but is no headline."""
    found = credits.find(line)
    return (
        dateline.is_dateline(line)
        or (byline_of(line) is not None and len(line.split()) <= 5)
        or (found is not None and found.cuts == ((0, len(line)),))
    )


def _mark_head_and_foot(page: _Page) -> None:
    """Bylines and datelines."""
    foot = len(page.lines) - _FOOT_LINES
    for number, line in list(page.unknown()):
        if _HEAD_LINES <= number < foot:
            continue
        byline = byline_of(line)
        if byline:
            page.facts = replace(page.facts, byline=page.facts.byline or byline)
        elif dateline.is_dateline(line):
            found = page.facts.published or dateline.from_line(line, head=number < _HEAD_LINES)
            page.facts = replace(page.facts, published=found)
        else:
            continue
        page.is_chrome(number)


def _mark_teasers(page: _Page) -> None:
    """The headlines of other articles under "Read more:" or "Related stories"."""
    unknown = list(page.unknown())
    sentences = [number for number, line in unknown if is_sentence(line)]
    for number, name in page.rules.items():
        if sum(one < number for one in sentences[:_ENOUGH_READ]) < _ENOUGH_READ:
            continue
        if name == "kin" or (name in ("teaser", "full") and page.lines[number].text.endswith(":")):
            for teaser in _teasers([(n, line) for n, line in unknown if n > number][: _MOST_TEASERS + 1]):
                page.is_chrome(teaser)


def _teasers(following: list[tuple[int, str]]) -> Iterator[int]:
    """Which of the lines after such a label are teasers.

    All, where the text ends with them and not with a sentence; else those before the next
    sentence. A crosshead in quotation marks is the article's.
    """
    last = len(following) <= _MOST_TEASERS and bool(following) and not ends_sentence(following[-1][1])
    to_the_end = last and all(len(line.split()) <= _LONGEST_TEASER for _, line in following)
    for number, line in following:
        if not to_the_end and (
            ends_sentence(line) or len(line.split()) > _LONGEST_TEASER or line[0] in "\"'“‘"
        ):
            return
        yield number


def _mark_ending(page: _Page) -> None:
    """Advertisements after the share line, where nothing of the article follows any more."""
    unknown = list(page.unknown())
    last = max((number for number, line in unknown if is_sentence(line)), default=-1)
    closing = min((n for n, name in page.rules.items() if n > last and chrome.closes(name)), default=None)
    if closing is None or last < 0:
        return
    for number, line in unknown:
        if number > closing and len(line.split()) <= _LONGEST_ADVERTISEMENT:
            page.is_chrome(number)


def _mark_captions(page: _Page) -> None:
    """Captions by their credits, calls to write to the author; what is left is body."""
    for number, line in enumerate(page.lines):
        kind = page.kinds.get(number, BlockKind.BODY)
        page.kinds[number] = kind
        if kind not in (BlockKind.BODY, BlockKind.CAPTION):
            continue
        found = credits.find(line.text)
        if found:
            page.kinds[number] = BlockKind.CAPTION
            page.cuts[number] = found.cuts
            page.credits.extend([found.who] if found.who else [])
        elif (start := chrome.contact_start(line.text)) is not None:
            page.cuts[number] = ((start, len(line.text)),)


def _blocks(page: _Page) -> Iterator[Block]:
    """The blocks of all lines, the cut stretches as chrome."""
    for number, line in enumerate(page.lines):
        at = 0
        for start, end in (*page.cuts.get(number, ()), (len(line.text), len(line.text))):
            yield from _block(page.kinds[number], line, at, start)
            yield from _block(BlockKind.CHROME, line, start, end)
            at = end


def _block(kind: BlockKind, line: Span, start: int, end: int) -> Iterator[Block]:
    start, end = trimmed(line.text, start, end)
    if start < end:
        yield Block(kind=kind, start=line.start + start, end=line.start + end)
