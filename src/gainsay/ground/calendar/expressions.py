"""Finding the date expressions of a text; what they mean is for `resolve`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from gainsay.ground.calendar.grammar import compiled, stretches
from gainsay.ground.calendar.words import Token, signs, tokens


@dataclass(frozen=True, slots=True)
class Expression:
    """Characters `start:end` that a rule took, with the words by their roles.

    `lead` is the word before it in lower case, articles passed over, `after` the class of the next.
    """

    start: int
    end: int
    rule: str
    roles: Mapping[str, Sequence[Token]]
    lead: str
    after: str

    def __contains__(self, role: str) -> bool:
        return role in self.roles

    def value(self, role: str) -> int | float | str | None:
        """What the first word in a role counts or names."""
        words = self.roles.get(role)
        return words[0].value if words else None

    def number(self, role: str) -> int | None:
        """The same, where it is a whole number."""
        value = self.value(role)
        return int(value) if isinstance(value, int | float) else None

    def name(self, role: str) -> str | None:
        """The same, where it is a word."""
        value = self.value(role)
        return value if isinstance(value, str) else None

    def kind(self, role: str) -> str | None:
        """The class of the first word in a role."""
        words = self.roles.get(role)
        return class_of(words[0].sign) if words else None


@cache
def _classes() -> Mapping[str, str]:
    return {sign: name for name, sign in signs().items()}


def class_of(sign: str) -> str:
    """The name of a class by its character."""
    return _classes().get(sign, "")


def find(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """The date expressions of `text[start:end]`, in order and without overlap."""
    line, found = tokens(text, start, len(text) if end is None else end)
    return [_expression(found, line, *at) for at in _places(line)]


def _places(line: str) -> Iterator[tuple[int, int, int]]:
    """Number of the rule, first token and token after the last."""
    whole, rules = compiled()
    for run in stretches().finditer(line):
        at, end = run.span()
        while at < end:
            match = whole.match(line, at)
            if match is None or match.end() == at:
                at += 1
                continue
            rule = int(match.lastgroup[1:]) if match.lastgroup else 0
            if rules[rule][0] != "nothing":
                yield rule, at, match.end()
            at = match.end()


def _expression(found: Sequence[re.Match[str]], line: str, rule: int, first: int, last: int) -> Expression:
    name, pattern = compiled()[1][rule]
    match = pattern.match(line, first)
    assert match is not None, "the rule fitted a moment ago"
    roles = {
        role: [Token.of(word[0]) for word in found[match.start(role) : match.end(role)]]
        for role in pattern.groupindex
        if match.start(role) < match.end(role)
    }
    after = class_of(line[last]) if last < len(line) else ""
    before = first - 1
    # "After the December 15 ceremony" is after the ceremony: the date only names it.
    names = class_of(line[before]) == "THE" if before >= 0 else False
    names = (names and after in {"OTHER", "NAME"}) or after == "POSSESSIVE"
    while not names and before >= 0 and class_of(line[before]) in {"THE", "EARLY"}:
        before -= 1
    return Expression(
        start=found[first].start(),
        end=_end(found, line, first, last),
        rule=name,
        roles=roles,
        lead=found[before][0].lower() if before >= 0 and not (names and after == "POSSESSIVE") else "",
        after=after,
    )


def _end(found: Sequence[re.Match[str]], line: str, first: int, last: int) -> int:
    """Where it ends: a dot behind an abbreviated month, a comma at the end are no part of it."""
    while last - 1 > first and class_of(line[last - 1]) in {"DOT", "COMMA"}:
        last -= 1
    return found[last - 1].end()
