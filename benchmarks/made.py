"""Articles made from read ones, as many as wanted: other names, words and days, the records moved along.

Each article belongs to a story of 1 to 30, made from the articles of one event of the corpora.
A story has a vocabulary of its own (nearly all names and most words are replaced, alike in all
its articles), an article of it some words more; one in five is a copy with few. What is put in comes
from the corpora's words as often as they stand there, and from invented names, so that common
words stay common and rare ones rare. The texts read as nonsense; lengths, records and frequencies
are those of news. The same number gives the same article.
"""

import hashlib
import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, product
from random import Random
from typing import Any

import msgspec

from benchmarks.corpora import Base
from gainsay.records import Reading

_WORD = re.compile(r"\b[A-Za-z]{2,}\b")
_ID = re.compile(r"[a-z][0-9a-f]{16}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# The most frequent words, which hold a text together; of the others a story replaces more.
_FUNCTION = 300
_OF_FUNCTION, _OF_WORDS, _OF_NAMES = 0.35, 0.85, 0.92
# How much of all that an article of a story replaces for itself: one that is written anew, and a copy.
_ANEW, _COPY, _COPIES = 0.2, 0.03, 0.2
_INVENTED = 20_000
_LARGEST = 30
_FIRST, _DAYS = date(2021, 1, 1), 3650
# Articles come in rounds of so many, each in the order of its days: the ten years become denser.
_ROUND = 500
_OUTLETS = [
    f"{place} {name}"
    for place, name in product(
        ("Harbour", "Northern", "Tidewater", "Capital", "Valley", "Island", "Border", "Lakeside", "Old Town"),
        ("Gazette", "Post", "Courier", "Herald", "Ledger", "Monitor", "Observer", "Wire"),
    )
]
# Fields whose words are words of the text, beside what stands there with its offsets.
_WORDED = frozenset({"name", "claim", "title", "of", "given_by", "place", "message", "office"})
_LISTED = frozenset({"members", "source", "target"})


@dataclass(frozen=True, slots=True)
class _Chosen:
    """One article to be made: its number, its story, its event, its place in the story and its day."""

    number: int
    story: int
    event: str
    place: int
    day: date


class Maker:
    """Makes articles from `bases`."""

    def __init__(self, bases: Sequence[Base]) -> None:
        self._events: dict[str, list[Reading]] = defaultdict(list)
        for base in bases:
            self._events[base.event].append(base.reading)
        self._words = _Words([base.reading.document.text for base in bases])

    def articles(self) -> Iterator[Reading]:
        """The first article, the second and so on without an end."""
        for number, chosen in enumerate(self._plan()):
            yield self._made(chosen, number)

    def _plan(self) -> Iterator[_Chosen]:
        chance, story = Random(5), 0
        events = sorted(self._events)
        while True:
            coming: list[_Chosen] = []
            while len(coming) < _ROUND:
                size = int((_LARGEST + 1) ** chance.random())
                first, event = chance.randrange(_DAYS), chance.choice(events)
                days = [first + int(chance.expovariate(0.4)) for _ in range(size)]
                coming += [
                    _Chosen(0, story, event, place, _FIRST + timedelta(day)) for place, day in enumerate(days)
                ]
                story += 1
            yield from sorted(coming, key=lambda one: (one.day, one.story, one.place))

    def _made(self, chosen: _Chosen, number: int) -> Reading:
        base = self._events[chosen.event][chosen.place % len(self._events[chosen.event])]
        chance = Random(number)
        share = _COPY if chance.random() < _COPIES else _ANEW
        moved = _Moved(base, _Replaced(self._words, f"story {chosen.story}", f"article {number}", share))
        made = moved.reading(f"{number}", chosen.day)
        document = made["document"] | {
            "outlet": _OUTLETS[int(len(_OUTLETS) ** chance.random()) - 1],
            "url": f"https://news.example/{number}",
        }
        return msgspec.convert(made | {"document": document}, type=Reading)


class _Words:
    """The words of the corpora by how often they stand there: function words, others, names."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = Counter(word for text in texts for word in _WORD.findall(text))
        lower = Counter({word: n for word, n in counts.items() if word.islower()})
        function = dict(lower.most_common(_FUNCTION))
        names = {w: n for w, n in counts.items() if w[0].isupper() and not lower[w.lower()]}
        invented = {_invented(n): 200 / (n + 20) for n in range(_INVENTED)}
        self.kinds = (
            _Kind(function, _OF_FUNCTION),
            _Kind({w: n for w, n in lower.items() if w not in function}, _OF_WORDS),
            _Kind({**invented, **names}, _OF_NAMES),
        )

    def kind(self, word: str) -> "_Kind":
        """Of what kind a word is; a word that is no name may begin with a capital."""
        return next((kind for kind in self.kinds[:2] if word.lower() in kind.weights), self.kinds[2])


class _Kind:
    """Words that stand for one another, with their weights, and the share that a story replaces."""

    def __init__(self, weights: Mapping[str, float], share: float) -> None:
        self.weights, self.share = weights, share
        self._listed = sorted(weights)
        self._sums = list(accumulate(weights[word] for word in self._listed))

    def drawn(self, chance: Random) -> str:
        return self._listed[bisect(self._sums, chance.random() * self._sums[-1])]


class _Replaced(dict[str, str]):
    """Each word of an article with what stands in its place, found out as it is asked for."""

    def __init__(self, words: _Words, story: str, article: str, share: float) -> None:
        super().__init__()
        self._words, self._story, self._article, self._share = words, story, article, share

    def __missing__(self, word: str) -> str:
        kind, found = self._words.kind(word), word
        for who, share in ((self._story, kind.share), (self._article, self._share)):
            chance = Random(f"{who} {found.lower()}")
            if chance.random() < share:
                found = kind.drawn(chance)
        self[word] = found.capitalize() if word[0].isupper() else found
        return self[word]


class _Moved:
    """A reading with its words replaced and all that it quotes moved to where that stands now."""

    def __init__(self, base: Reading, replaced: _Replaced) -> None:
        self._base, self._replaced = base, replaced
        self._told: dict[str, Any] = msgspec.to_builtins(base)
        self.text, self._at = self._moved_text()

    def reading(self, mark: str, day: date) -> dict[str, Any]:
        """As plain values; ids are of this article alone, and days as far from `day` as they were before."""
        self._mark = mark
        was = self._base.document.published
        known = date.fromisoformat(was.earliest) if was and was.earliest else _FIRST
        self._days = day - known
        made: dict[str, Any] = self._value(self._told, "")
        hashed = hashlib.sha256(self.text.encode()).hexdigest()
        made["document"] |= {"text": self.text, "text_sha256": hashed, "raw_sha256": hashed}
        return made

    def _moved_text(self) -> tuple[str, list[int]]:
        """The new text, and for each offset of the old one where it is now; no quotation cuts a new word."""
        old = self._base.document.text
        cut = set(_bounds(self._told))
        parts: list[str] = []
        at: list[int] = []
        length, last = 0, 0
        for word in _WORD.finditer(old):
            start, end = word.span()
            if not cut.isdisjoint(range(start + 1, end)):
                continue
            new = self._replaced[word[0]]
            at += range(length, length + start - last)
            parts += [old[last:start], new]
            length += start - last
            at += [length] + [length + len(new)] * (end - start - 1)
            length, last = length + len(new), end
        parts.append(old[last:])
        at += range(length, length + len(old) - last + 1)
        return "".join(parts), at

    def _value(self, value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return self._span(value) if "start" in value else self._fields(value)
        if isinstance(value, list | tuple):
            return [self._worded(one) if field in _LISTED else self._value(one, field) for one in value]
        return self._string(value, field) if isinstance(value, str) else value

    def _fields(self, value: dict[str, Any]) -> dict[str, Any]:
        return {name: inner if name == "text" else self._value(inner, name) for name, inner in value.items()}

    def _span(self, value: dict[str, Any]) -> dict[str, Any]:
        start, end = self._at[value["start"]], self._at[value["end"]]
        moved = {**self._fields(value), "start": start, "end": end}
        return moved | ({"text": self.text[start:end]} if "text" in value else {})

    def _string(self, value: str, field: str) -> str:
        if _ID.fullmatch(value):
            return value[0] + hashlib.sha256(f"{self._mark} {value}".encode()).hexdigest()[:16]
        if field in _WORDED:
            return self._worded(value)
        return _DAY.sub(lambda m: str(date.fromisoformat(m[0]) + self._days), value)

    def _worded(self, value: str) -> str:
        return _WORD.sub(lambda m: self._replaced[m[0]], value)


def _bounds(value: Any) -> Iterator[int]:
    if isinstance(value, dict):
        if "start" in value:
            yield from (value["start"], value["end"])
        value = list(value.values())
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _bounds(inner)


def _invented(number: int) -> str:
    """A name of three syllables, another for each number below 20,000."""
    parts = ("Bar", "Dol", "Fen", "Gor", "Hal", "Jur", "Kas", "Lem", "Mor", "Nev", "Pol", "Ras", "Sel", "Tur")
    vowels = ("a", "e", "i", "o", "u", "ai", "ei")
    ends = ("k", "l", "n", "r", "s", "t", "v", "z", "m", "d", "sk", "nd", "rt", "lo", "na", "ri", "ko")
    number, end = divmod(number, len(ends))
    number, vowel = divmod(number, len(vowels))
    rest, part = divmod(number, len(parts))
    return f"{parts[part]}{vowels[rest % len(vowels)]}{parts[rest // len(vowels) % len(parts)].lower()}" + (
        f"{vowels[vowel]}{ends[end]}"
    )
