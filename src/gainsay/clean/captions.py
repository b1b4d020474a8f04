"""The captions of an HTML page that belong to its article, and where they stand among its paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

# Text of a figcaption that is not the caption's.
_NO_TEXT = "ancestor::script or ancestor::style or ancestor::button or ancestor::noscript or ancestor::svg"
# Within these a picture belongs to the page or to another article.
_ELSEWHERE = ("aside", "nav", "footer", "form")
_SHORTEST = 12
_MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A caption and the number of the paragraph before which it stands (the number of all: at the end)."""

    text: str
    before: int


def find(tree: HtmlElement, paragraphs: Sequence[str]) -> list[Caption]:
    """The captions between the article's paragraphs and in its own head, in the order of the page."""
    numbers = {_key(paragraph): number for number, paragraph in reversed(list(enumerate(paragraphs)))}
    places = {element: numbers[key] for element in tree.iter("p") if (key := _key(_text(element))) in numbers}
    if not places or next(tree.iter("figcaption"), None) is None:
        return []
    scope = _scope(list(places))
    found: dict[str, Caption] = {}
    before = 0
    for element in scope.iter("p", "figcaption"):
        if element in places:
            before = places[element] + 1
        elif element.tag == "figcaption" and _belongs(element, scope):
            text = _text(element)
            if len(text) >= _SHORTEST and _key(text) not in numbers:
                found.setdefault(text, Caption(text=text, before=before))
    return list(found.values())[:_MOST]


def _scope(elements: Sequence[HtmlElement]) -> HtmlElement:
    """The nearest element around all of the article's paragraphs, widened to <article> or <main>."""
    common = list(elements[0].iterancestors())
    for element in elements[1:]:
        around = set(element.iterancestors())
        common = [ancestor for ancestor in common if ancestor in around]
    return next((one for one in common if one.tag in ("article", "main")), common[0])


def _belongs(element: HtmlElement, scope: HtmlElement) -> bool:
    """Whether nothing between the caption and the article makes it another's: a list of links, an aside."""
    for ancestor in element.iterancestors():
        if ancestor is scope:
            return True
        if ancestor.tag in _ELSEWHERE or ancestor.tag in ("article", "a"):
            return False
    return False


def _text(element: HtmlElement) -> str:
    return " ".join(" ".join(_texts(element)).split())


def _texts(element: HtmlElement) -> Iterator[str]:
    return (str(text) for text in element.xpath(f".//text()[not({_NO_TEXT})]"))


def _key(text: str) -> str:
    """What tells whether two texts are the same: letters and digits, and few enough of them."""
    return "".join(char for char in text if char.isalnum())[:200]
