"""What stands under an article: other addresses of the page, teasers, buttons and advertisements."""

import re
from collections.abc import Iterator

from gainsay.clean import chrome
from gainsay.clean.blocks import ends_sentence, is_sentence
from gainsay.clean.marks import Marks

# "The Herald’s website can also be accessed at …" tells whose page it is.
_OWNER = re.compile(r"(.{2,60}?)(?:['’]s)? (?:web ?site|news site|site|page|portal)\b", re.IGNORECASE)

# After so many sentences of the article a line "Read more:" opens a list of other articles.
_ENOUGH_READ = 3
_LONGEST_TEASER = 20
_MOST_TEASERS = 10

# Advertisements after the share line ("Watch us on …") have at most so many words.
_LONGEST_ADVERTISEMENT = 8


def mark(marks: Marks) -> None:
    """Mark what follows the article, by the furniture that is marked already."""
    _mirrors(marks)
    _teasers(marks)
    _ending(marks)


def _mirrors(marks: Marks) -> None:
    """The addresses in and after "… can also be accessed at these addresses:", and whose they are."""
    for number in [n for n, rule in marks.rules.items() if rule == "addresses"]:
        line = marks.lines[number].text
        if owner := _OWNER.match(line):
            marks.learn(outlet=owner[1])
        marks.mirrors.extend(chrome.closing_hosts(line))
        for after in range(number + 1, len(marks.lines)):
            hosts = chrome.hosts(marks.lines[after].text)
            if not hosts:
                break
            marks.mirrors.extend(hosts)
            marks.is_chrome(after, "mirror")


def _teasers(marks: Marks) -> None:
    """The headlines of other articles under "Read more:" or "Related stories"."""
    unknown = list(marks.unknown())
    sentences = [number for number, line in unknown if is_sentence(line)]
    if len(sentences) < _ENOUGH_READ:
        return
    for number, rule in list(marks.rules.items()):
        label = rule == "kin" or (rule in ("teaser", "full") and marks.lines[number].text.endswith(":"))
        if label and number > sentences[_ENOUGH_READ - 1]:
            following = [(n, marks.lines[n].text) for n in _next_unknown(marks, number)]
            for teaser in _headlines_in(following):
                marks.is_chrome(teaser, "teaser line")


def _next_unknown(marks: Marks, number: int) -> list[int]:
    """The next lines whose kind is not known, one more than there may be teasers."""
    found: list[int] = []
    for after in range(number + 1, len(marks.lines)):
        if after not in marks.kinds:
            found.append(after)
        if len(found) > _MOST_TEASERS or after - number > 2 * _MOST_TEASERS:
            break
    return found


def _headlines_in(following: list[tuple[int, str]]) -> Iterator[int]:
    """Which of the lines after such a label are teasers.

    All, where the text ends with them and not with a sentence; else those before the next
    sentence. A crosshead in quotation marks is the article's.
    """
    ends = 0 < len(following) <= _MOST_TEASERS and not ends_sentence(following[-1][1])
    to_the_end = ends and all(len(line.split()) <= _LONGEST_TEASER for _, line in following)
    for number, line in following:
        if not to_the_end and not _may_be_headline(line):
            return
        yield number


def _may_be_headline(line: str) -> bool:
    return not ends_sentence(line) and len(line.split()) <= _LONGEST_TEASER and line[0] not in "\"'“‘"


def _ending(marks: Marks) -> None:
    """Advertisements after the share line, where nothing of the article follows any more."""
    unknown = list(marks.unknown())
    last = max((number for number, line in unknown if is_sentence(line)), default=-1)
    closing = min((n for n, rule in marks.rules.items() if n > last and chrome.closes(rule)), default=None)
    if closing is None or last < 0:
        return
    for number, line in unknown:
        if number > closing and len(line.split()) <= _LONGEST_ADVERTISEMENT:
            marks.is_chrome(number, "after the end")
