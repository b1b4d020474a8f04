"""The frames of lexicons/events.toml: which words tell an event of which kind."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from gainsay.extract.inflection import stems


@dataclass(frozen=True, slots=True)
class Code:
    """A PLOVER event with its mode, and the CAMEO code."""

    plover: str
    mode: str | None
    cameo: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What a word tells.

    `op` is how it bears on the event in its complement; `agent` that somebody must be named as
    the doer, `animate` that it is done to people, `owned` to them or theirs, `site` to
    them or places, `clause` that it counts only with a
    complement, `given` only with a thing and "to" somebody, `without` what it must not have,
    `by_of` that those behind "of" do it.
    """

    code: Code
    op: str | None = None
    agent: bool = False
    animate: bool = False
    clause: bool = False
    owned: bool = False
    site: bool = False
    given: bool = False
    without: frozenset[str] = frozenset()
    by_of: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A verb's frame, with the particle and the nouns of which it needs one; None where it needs none."""

    frame: Frame
    particle: str | None
    nouns: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All frames by the words that tell them; verbs and nouns as lemmas, `scenes` those that need nobody."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, Frame]
    scenes: frozenset[str]
    compose: Mapping[str, Mapping[str, Code]]
    lists: Mapping[str, frozenset[str]]
    contexts: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """The compiled lexicon, read on the first call."""
    path = files("gainsay.extract.lexicons") / "events.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    verbs: dict[str, list[Entry]] = {}
    nouns: dict[str, Frame] = {}
    scenes: set[str] = set()
    for table in data["frame"]:
        frame = _frame(table)
        for verb, entry in _entries(table, frame, data["classes"]):
            verbs.setdefault(verb, []).append(entry)
        scenes.update(table.get("scenes", "").split())
        for noun in f"{table.get('nouns', '')} {table.get('scenes', '')}".split():
            nouns[noun] = frame
    lists = {name: frozenset(words.split()) for name, words in {**data["verbs"], **data["words"]}.items()}
    return Lexicon(
        verbs={verb: tuple(sorted(found, key=_loose)) for verb, found in verbs.items()},
        nouns=nouns,
        scenes=frozenset(scenes),
        compose={
            op: {inner: _code(*told.split()) for inner, told in table.items()}
            for op, table in data["compose"].items()
        },
        lists=lists,
        contexts=_by_word(data["contexts"]),
        irregular=data["irregular"],
    )


def _frame(table: Mapping[str, Any]) -> Frame:
    code = _code(table["is"], table["mode"] or "-", table["cameo"])
    flags = {
        name: bool(table.get(name))
        for name in ("agent", "animate", "owned", "site", "clause", "given", "by_of")
    }
    return Frame(code, table.get("op"), without=frozenset(table.get("without", "").split()), **flags)


def _code(plover: str, mode: str, cameo: str) -> Code:
    return Code(plover, None if mode == "-" else mode, cameo)


def _entries(
    table: Mapping[str, Any], frame: Frame, classes: Mapping[str, str]
) -> Iterator[tuple[str, Entry]]:
    for verb in table.get("verbs", "").split():
        word, _, particle = verb.partition("_")
        yield word, Entry(frame, particle or None, None)
    for pair in table.get("pairs", ()):
        left, _, right = pair.partition(" : ")
        names = [classes[n[1:]].split() if n.startswith("@") else [n] for n in right.split()]
        nouns = frozenset(noun for some in names for noun in some)
        for verb in left.split():
            word, _, particle = verb.partition("_")
            yield word, Entry(frame, particle or None, nouns)


def _loose(entry: Entry) -> int:
    """What asks for more stands first: a noun, then a particle."""
    return (entry.nouns is None) * 2 + (entry.particle is None)


def _by_word(contexts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for context, words in contexts.items():
        for word in words.split():
            found.setdefault(word, []).append(context)
    return {word: tuple(names) for word, names in found.items()}


@lru_cache(maxsize=20_000)
def lemmas(word: str) -> tuple[str, ...]:
    """The forms that a lower-case verb may be inflected from, the word itself first."""
    irregular = lexicon().irregular.get(word)
    # What is longer than the form is no lemma of it: "read" is none of "ready".
    shorter = (lemma for lemma in stems(word) if len(lemma) <= len(word))
    return (word, *((irregular,) if irregular else ()), *shorter)


@lru_cache(maxsize=20_000)
def entries(word: str) -> tuple[Entry, ...]:
    """The frames of a lower-case verb in any form."""
    table = lexicon().verbs
    return next((table[lemma] for lemma in lemmas(word) if lemma in table), ())


@lru_cache(maxsize=20_000)
def may_tell(word: str) -> bool:
    """Whether a lower-case verb has a frame or bears on what it governs; most have none."""
    lists = ("start", "stop", "plan", "wish")
    return bool(entries(word)) or noun_frame(word) is not None or any(is_in(word, name) for name in lists)


@lru_cache(maxsize=20_000)
def is_in(word: str, name: str) -> bool:
    """Whether a lower-case word in any form is on one of the lists."""
    return not lexicon().lists[name].isdisjoint(lemmas(word))


def singulars(word: str) -> tuple[str, ...]:
    """A lower-case noun with what it may be the plural of."""
    return word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"


@lru_cache(maxsize=20_000)
def noun_frame(word: str) -> Frame | None:
    """The frame of a lower-case event noun, singular or plural."""
    nouns = lexicon().nouns
    return next((nouns[one] for one in singulars(word) if one in nouns), None)


def composed(op: str, inner: Code | None) -> Code | None:
    """What an operator makes of the event told in its complement; None leaves either as it is."""
    table = lexicon().compose.get(op, {})
    return table.get(inner.plover if inner else "", table.get("") if inner else None)
