"""Reports inside reports: "She said it was late, according to the Courier", "the paper found two who said".

What a medium is said to report is often what somebody told it. The network marks
the medium's report as a whole; the words inside it are that somebody's.
"""

from collections.abc import Sequence

from gainsay.encode import WordRange
from gainsay.extract.bodies import medium_before
from gainsay.extract.drafts import Draft
from gainsay.extract.inflection import is_any
from gainsay.extract.parties import Parties
from gainsay.extract.phrases import RELATIVE, real_head
from gainsay.extract.press import names_medium
from gainsay.extract.quotation import Quotation, is_quoted
from gainsay.extract.syntax import Syntax

INNER = "rule:inner-report"
# A rule finds no more than a network that is half sure.
_SCORE = 0.5
_SAYING = frozenset(
    {"say", "said", "claim", "allege", "insist", "deny", "tell", "told", "state", "testify", "argue"}
)
# Words of the longest description in front of the inner verb: "three other women who were students then who".
_LONGEST = 14
_LINKING = frozenset({"that", ",", ":"})


def inner(
    syntax: Syntax, parties: Parties, quoted: Sequence[Quotation], found: Sequence[Draft]
) -> list[Draft]:
    """Drafts of what others say in the reports of media, where no cue of `found` reports it.

    What is quoted is the words of one speaker, and left alone.
    """
    taken = {i for draft in found if draft.cue_words for i in range(*draft.cue_words)}
    made = (_inside(syntax, draft, taken) for draft in found if _is_press(syntax, parties, draft))
    return [draft for draft in made if draft is not None and not _is_in(draft, quoted)]


def _is_in(draft: Draft, quoted: Sequence[Quotation]) -> bool:
    return draft.cue is not None and is_quoted(draft.cue.start, quoted)


def _is_press(syntax: Syntax, parties: Parties, draft: Draft) -> bool:
    """Whether a medium reports: one by name, "the paper", or "the agency" after a newswire's name."""
    if draft.source is None or draft.cue is None:
        return False
    named = any(names_medium(syntax, parties, i) for i in range(*draft.source))
    return named or medium_before(syntax, parties, draft.source, real_head(syntax, draft.source)) is not None


def _inside(syntax: Syntax, draft: Draft, taken: set[int]) -> Draft | None:
    words = syntax.words_in(draft.content[0].start, draft.content[0].end)
    if words is not None and syntax.lower(words[0]) == "that":
        words = words[0] + 1, words[1]
    verb = _saying(syntax, words) if words is not None else None
    if words is None or verb is None or verb in taken:
        return None
    source, first = _who(syntax, words[0], verb), verb + 1
    while first < words[1] and syntax.lower(first) in _LINKING:
        first += 1
    if source is None or words[1] - first < 2:
        return None
    span = syntax.span((first, words[1]))
    content = (span, *draft.content[1:])
    return Draft(content, syntax.span((verb, verb + 1)), (verb, verb + 1), source, None, _SCORE, INNER)


def _saying(syntax: Syntax, words: WordRange) -> int | None:
    """The first verb of saying that ends what the content begins with, a noun phrase or a pronoun."""
    last = min(words[1], words[0] + _LONGEST)
    return next((i for i in range(words[0] + 1, last) if _says(syntax, i)), None)


def _says(syntax: Syntax, word: int) -> bool:
    return syntax.words[word].upos == "VERB" and is_any(syntax.lower(word), _SAYING)


def _who(syntax: Syntax, first: int, verb: int) -> WordRange | None:
    """The subject before the verb, all of it, or whom its relative pronoun stands for."""
    subject = next((i for i in syntax.modifiers(verb, "nsubj") if first <= i < verb), None)
    if subject is None:
        return None
    last = verb
    while last > first and syntax.words[last - 1].upos in {"AUX", "ADV"}:
        last -= 1
    relative = next((i for i in range(first, last) if syntax.lower(i) in RELATIVE), last)
    return (first, relative) if relative > first else None
