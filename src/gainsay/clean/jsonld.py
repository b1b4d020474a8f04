"""Find the article in the JSON-LD of a page (schema.org: NewsArticle and its kin)."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

Node = dict[str, Any]

_KINDS = frozenset(
    {"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "DiscussionForumPosting"}
)
# Comment marks that some publishers put around the script.
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_CONTROLS = re.compile(r"[\x00-\x1f]+")
# What JSON can escape and no page can show: controls, and half of an emoji that was cut for length.
_UNWRITABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")

# A page's graph has dozens of nodes; ten thousand is a bomb.
_MOST_NODES = 10_000


def nodes(scripts: Sequence[str]) -> list[Node]:
    """All objects in the scripts, outer before inner; scripts that are no JSON are passed over."""
    return [node for script in scripts for node in _objects(_loaded(script))]


def article(found: Sequence[Node], title: str | None) -> Node | None:
    """The node that describes the page's article; among several the one with this title, else the first."""
    articles = [node for node in found if _is_article(node)]
    wanted = _folded(title)
    same = (node for node in articles if wanted and _folded(text(node.get("headline"))) == wanted)
    return next(same, articles[0] if articles else None)


def text(value: Any) -> str | None:
    """A value as one line of text: of a list the first, of an object its name; None where there is none."""
    if isinstance(value, list):
        return next((found for item in value if (found := text(item))), None)
    if isinstance(value, dict):
        return text(value.get("name") or value.get("@value"))
    words = " ".join(_UNWRITABLE.sub(" ", value).split()) if isinstance(value, str) else ""
    return words or None


def names(value: Any) -> list[str]:
    """The names in a value that may be one person or several."""
    listed = value if isinstance(value, list) else [value]
    return [name for item in listed if (name := text(item))]


def resolved(value: Any, found: Sequence[Node]) -> Any:
    """The object that a bare reference ({"@id": …}) points at, else the value itself."""
    if isinstance(value, dict) and set(value) == {"@id"}:
        return next((node for node in found if node.get("@id") == value["@id"] and len(node) > 1), value)
    return value


def _loaded(script: str) -> Any:
    cleaned = _CONTROLS.sub(" ", _WRAPPING.sub("", script))
    try:
        return json.loads(cleaned)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[Node]:
    """All objects within `value`, breadth first and without recursion."""
    waiting = [value]
    for item in waiting:
        if len(waiting) > _MOST_NODES:
            return
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and (kind in _KINDS or kind.endswith("Article")) for kind in listed)


def _folded(title: str | None) -> str:
    return "".join(char for char in (title or "").lower() if char.isalnum())
