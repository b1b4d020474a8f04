"""What stands over an article: the paper's name, sections, the headline, author and date."""

from itertools import islice

from gainsay.clean import chrome, credits, dateline
from gainsay.clean.blocks import ends_sentence
from gainsay.clean.bylines import byline_of, is_bare_name
from gainsay.clean.headlines import continues, is_headline
from gainsay.clean.marks import Marks
from gainsay.records import BlockKind

# Bylines and dates stand over the text or under it, within so many lines.
_HEAD_LINES = 12
_FOOT_LINES = 6
_SECTION_LINES = 8

# A headline is shorter than one of so many next lines; the very next may be a byline or a label.
_LOOK_AHEAD = 4

# The name of a paper has at most so many words, and more letters than a common word.
_LONGEST_NAME = 7
_SHORTEST_NAME = 5
# Furniture in which a paper names itself.
_NAMES_PAPER = frozenset({"rights", "follow", "app", "subscribe", "form", "tips", "addresses", "terms"})


def mark(marks: Marks) -> None:
    """Mark the head of the page, and bylines and dates at its foot."""
    _masthead(marks)
    _sections(marks)
    _headline(marks)
    _authors_and_dates(marks)


def _masthead(marks: Marks) -> None:
    """The paper's name over everything, known by its return in the page's furniture ("Follow … on")."""
    number, name = next(marks.unknown(), (0, ""))
    folded = _folded(name.lower().removeprefix("the "))
    furniture = (n for n, rule in marks.rules.items() if rule in _NAMES_PAPER and n > number)
    if len(folded) < _SHORTEST_NAME or len(name.split()) > _LONGEST_NAME or ends_sentence(name):
        return
    if any(folded in _folded(marks.lines[n].text.lower()) for n in furniture):
        marks.learn(outlet=name)
        marks.is_chrome(number, "masthead")


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _sections(marks: Marks) -> None:
    """A trail of sections ("News / World / Africa"), or names of sections over the headline."""
    over_headline = True
    for number, line in list(islice(marks.unknown(), _SECTION_LINES)):
        if chrome.is_trail(line):
            marks.learn(section=chrome.section_of(line))
            marks.is_chrome(number, "trail")
        elif over_headline and chrome.is_section(line):
            marks.learn(section=line)
            marks.is_chrome(number, "section")
        else:
            over_headline = False


def _headline(marks: Marks) -> None:
    """The first line of the article, its second deck, and a copy of it that pasting often leaves."""
    if BlockKind.HEADLINE in marks.kinds.values():
        return
    candidates = (n for n, line in marks.unknown() if not _is_head_line(line))
    numbers = list(islice(candidates, 1 + _LOOK_AHEAD))
    if not numbers:
        return
    headline, *following = (marks.lines[number].text for number in numbers)
    if not is_headline(headline, following):
        return
    marks.kinds[numbers[0]] = BlockKind.HEADLINE
    deck = following[0] if following else ""
    two_decked = continues(headline, deck)
    if two_decked or deck == headline:
        marks.kinds[numbers[1]] = BlockKind.HEADLINE
    marks.learn(title=f"{headline} {deck}" if two_decked else headline)


def _is_head_line(line: str) -> bool:
    """Whether the line belongs over a text but is no headline."""
    found = credits.find(line)
    return (
        dateline.is_dateline(line)
        or (byline_of(line) is not None and len(line.split()) <= 5)
        or (found is not None and found.cuts == ((0, len(line)),))
    )


def _authors_and_dates(marks: Marks) -> None:
    """Bylines and datelines, over the text and under it."""
    foot = len(marks.lines) - _FOOT_LINES
    for number, line in list(marks.unknown()):
        if _HEAD_LINES <= number < foot:
            continue
        if byline := byline_of(line):
            marks.learn(byline=byline)
            marks.is_chrome(number, "byline")
        elif dateline.is_dateline(line):
            marks.learn(published=dateline.from_line(line, head=number < _HEAD_LINES))
            marks.is_chrome(number, "dateline")
        elif number < _HEAD_LINES and marks.rules.get(number - 1) == "dateline" and is_bare_name(line):
            marks.learn(byline=line)
            marks.is_chrome(number, "byline")
