"""Headlines in the passive: in "Schumer bashed by the left over the deal" the left bashes, not Schumer."""

from dataclasses import replace

from gainsay.encode import Attribution, WordRange
from gainsay.extract.subjects import phrase_of
from gainsay.extract.syntax import Syntax

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def with_agent(syntax: Syntax, one: Attribution) -> Attribution:
    """The agent behind "by" as the source, where the network took the sufferer for it."""
    verb, by = syntax.head_of(one.cue), one.cue[1] - 1
    if syntax.lower(by) != "by":
        by += 1
    if one.source is None or one.source[0] > verb or by >= len(syntax.words) or syntax.lower(by) != "by":
        return one
    # With a form of "be" the network has learnt who acts.
    helped = any(True for _ in syntax.modifiers(verb, "aux", "aux:pass"))
    agent = _agent(syntax, verb, by)
    if helped or agent is None or not _is_participle(syntax, verb):
        return one
    behind = tuple((max(piece[0], agent[1]), piece[1]) for piece in one.content if piece[1] > agent[1])
    return replace(one, source=agent, content=(one.source, *behind))


def _is_participle(syntax: Syntax, verb: int) -> bool:
    return syntax.words[verb].upos == "VERB" and syntax.lower(verb).endswith(("ed", "en"))


def _agent(syntax: Syntax, verb: int, by: int) -> WordRange | None:
    """The noun that the tree puts behind "by", without what follows its own preposition."""
    noun = syntax.words[by].head
    if syntax.words[noun].upos not in _NOMINAL or syntax.words[noun].head != verb or noun < by:
        return None
    last = min(
        (i for i in range(noun + 1, phrase_of(syntax, noun)[1]) if syntax.words[i].upos == "ADP"),
        default=None,
    )
    return by + 1, last if last is not None else phrase_of(syntax, noun)[1]
