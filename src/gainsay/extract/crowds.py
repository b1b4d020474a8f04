"""Several people under a description: "dozens of women", "some of them", "several of whom".

A described plural is a group of parties, but for those who are kept anonymous
("officials", "sources"). A bare "some" or "many" is a part of the group that was
spoken of before it.
"""

from gainsay.encode import WordRange
from gainsay.extract.groups import number
from gainsay.extract.lexicons import lexicon
from gainsay.extract.memory import Memory, Resolved, head_noun
from gainsay.extract.syntax import Syntax
from gainsay.records import SpeakerKind

# Words that say how many and nothing of whom.
HOW_MANY = frozenset(
    {"some", "many", "several", "most", "few", "both", "dozens", "hundreds", "scores", "others"}
)
_WHOLE = frozenset({"of", "them", "these", "those", "whom"})
_PEOPLE = frozenset({"people", "women", "men", "children", "celebrities"})
# Ends of singular nouns, and of plurals that are things: "comments", "these provocations", "the news".
_NOT_PEOPLE = ("ss", "us", "is", "ments", "tions", "sions", "ings", "news", "notes", "rules", "rates")
# At the start of a group's name: how many they are, which a part of them is not.
_COUNTING = HOW_MANY | {"more", "less", "fewer", "than", "at", "least", "about", "of", "a", "an", "the"} | {
    "these", "those", "other", "dozen", "hundred", "thousand",
}  # fmt: skip


def kind_of(syntax: Syntax, source: WordRange, head: int) -> SpeakerKind:
    """Whether those described by a noun are a group of parties, or somebody unnamed, as one of them is."""
    if syntax.lower(source[0]) == "one":
        return SpeakerKind.UNNAMED
    noun, roles = syntax.lower(head), lexicon("roles")
    several = noun in _PEOPLE or (noun.endswith("s") and not noun.endswith(_NOT_PEOPLE))
    kept_back = roles["anonymous"] | roles["powers"] | roles["document"]
    return SpeakerKind.COLLECTIVE if several and noun not in kept_back else SpeakerKind.UNNAMED


def part(syntax: Syntax, memory: Memory, source: WordRange) -> Resolved | None:
    """Of "some", "many of them" that many of the group that spoke or was spoken of last."""
    forms = [syntax.lower(i) for i in range(*source) if syntax.words[i].upos != "PUNCT"]
    if not forms or forms[0] not in HOW_MANY or not _WHOLE.issuperset(forms[1:]):
        return None
    group = memory.group(source[0])
    return part_of(forms[0], group.name) if group is not None else None


def part_of(how_many: str, group: str) -> Resolved:
    """That many of a group, under its name: "several" of "40 rebels" are "several rebels"."""
    words = group.split()
    first = next((i for i, word in enumerate(words) if not _counts(word)), 0)
    name = " ".join(words[first:])
    kept_back = head_noun(name) in lexicon("roles")["anonymous"]
    count = "other" if how_many == "others" else how_many
    kind = SpeakerKind.UNNAMED if kept_back else SpeakerKind.COLLECTIVE
    return Resolved(None, f"{count} {name}", kind, "rule:part-of")


def _counts(word: str) -> bool:
    return word.lower() in _COUNTING or number(word) is not None
