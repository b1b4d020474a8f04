"""What is known of each line of a text while it is being marked; the steps of `plain` share it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from gainsay.clean.blocks import Facts, lines
from gainsay.records import BlockKind
from gainsay.spans import Span


@dataclass(slots=True, kw_only=True)
class Marks:
    """The lines of a text, their kinds and rules by line number, and the facts found on the way.

    `cuts` are stretches within a line (half-open, in its code points) that are chrome.
    """

    lines: list[Span]
    kinds: dict[int, BlockKind]
    rules: dict[int, str] = field(default_factory=dict)
    cuts: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    credits: list[str] = field(default_factory=list)
    mirrors: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, known: Mapping[int, BlockKind]) -> "Marks":
        """The lines of `text`, of which some kinds are settled already."""
        return cls(lines=lines(text), kinds=dict(known))

    def unknown(self) -> Iterator[tuple[int, str]]:
        """The lines whose kind is not known yet, with their numbers."""
        return ((n, line.text) for n, line in enumerate(self.lines) if n not in self.kinds)

    def is_chrome(self, number: int, rule: str) -> None:
        """Settle that a line is the page's and not the article's, and by which rule."""
        self.kinds[number] = BlockKind.CHROME
        self.rules[number] = rule

    def learn(self, **facts: object) -> None:
        """Keep facts of the page; what was learnt first stays."""
        new = {name: value for name, value in facts.items() if getattr(self.facts, name) is None}
        self.facts = replace(self.facts, **new)  # type: ignore[arg-type]  # names are those of Facts
