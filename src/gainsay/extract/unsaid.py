"""Cues behind which nobody says anything: questions put, answers withheld, names kept back, plans."""

import re

from gainsay.encode import WordRange
from gainsay.extract.inflection import is_any
from gainsay.extract.lexicons import lexicon
from gainsay.extract.phrases import marked
from gainsay.extract.syntax import Syntax
from gainsay.spans import Span

_ASKED = frozenset({"asked", "pressed", "questioned"})
_REFUSAL = re.compile(
    r"\b(declin|refus|would not|did not immediately|could not)\w*\b.{0,20}\b"
    r"(comment|say|discuss|respond|reply|elaborate|be reached)\b",
    re.IGNORECASE,
)
# "asked not to be named", "spoke on condition of anonymity"
_NAMELESS = re.compile(
    r"\W*(not )?(to )?(be|being|remain) (named|identified|anonymous|quoted by name)\b"
    r"|\W*(for |on |under )?(the )?(condition of )?anonymity\b",
    re.IGNORECASE,
)
_NAMELESS_CUES = frozenset({"ask", "request", "insist", "speak", "want", "wish", "prefer"})
# What is withheld by not doing it, and what is only planned where it is done to somebody.
_GIVING = frozenset(
    {
        "publish",
        "release",
        "disclose",
        "reveal",
        "provide",
        "give",
        "specify",
        "identify",
        "name",
        "elaborate",
    }
)
_SAYING = frozenset({
    "say", "tell", "comment", "accuse", "blame", "claim", "allege", "admit", "acknowledge", "address", "list",
    "mention", "confirm", "explain", "announce", "abandon", "report", "complain",
})  # fmt: skip
_MAKING_PAPERS = frozenset({"write", "send", "publish", "release", "sign", "issue", "file", "post", "submit"})
_PLANNED = frozenset({"expect", "schedule", "suppose", "predict", "intend", "invite"})
_NAMED = frozenset(
    {"called", "dubbed", "known", "described", "labeled", "labelled", "nicknamed", "billed", "titled"}
)
_NOT = frozenset({"not", "n't", "n’t", "never"})
# Verbs by which a claim is taken up, and neither made nor denied.
_TAKING_UP = frozenset({"address", "discuss", "face", "respond", "react", "answer"})
# What is done with a thing or a person, without a word said.
_CONDUCT = frozenset({
    "allow", "amaze", "anticipate", "approve", "back", "campaign", "confront", "decide", "draw", "ensure",
    "favour", "favor", "focus", "launch", "opt", "override", "pass", "persuade", "plan", "push", "resist",
    "seek", "shrug", "shun", "target", "touch", "undertake", "veto",
})  # fmt: skip
_QUOTED = re.compile(r"[\"“”‘]|''")
# A longer question that makes a paragraph is somebody's.
_LONGEST_HEADING = 12  # words
_CALLED_OFF = re.compile(r"\bcall(ed|s|ing)?( off|\b.* off)$", re.IGNORECASE)


def says_nothing(syntax: Syntax, cue: WordRange, content: Span) -> bool:
    """Whether the words `cue`, which report what begins with `content`, are no saying."""
    verb = syntax.head_of(cue)
    told = f"{syntax.span(cue).text.lower()} {content.text}"
    return (
        _is_asked(syntax, cue, verb)
        or _is_withheld(syntax, verb, content.text)
        or _is_planned(syntax, verb)
        or _is_heading_question(syntax, verb)
        or _only_names(syntax, verb)
        or _is_paper(syntax, verb, content)
        or _is_anothers_claim(syntax, verb, content)
        or _is_conduct(syntax, verb, content)
        or _REFUSAL.search(told) is not None
        or _CALLED_OFF.search(told) is not None
    )


def _is_asked(syntax: Syntax, cue: WordRange, verb: int) -> bool:
    """Whether somebody is asked who says nothing here: "asked about the letter"."""
    alone = syntax.span(cue).text.lower() in _ASKED
    return alone and not any(syntax.words[i].deprel == "nsubj" for i in syntax.children[verb])


def _is_withheld(syntax: Syntax, verb: int, content: str) -> bool:
    """Whether a name is kept back, or what could be said is not."""
    word = syntax.lower(verb)
    if is_any(word, _NAMELESS_CUES) and _NAMELESS.match(content):
        return True
    return is_any(word, _GIVING | _SAYING) and any(
        syntax.lower(i) in _NOT for i in syntax.children[verb] if i < verb
    )


def _is_planned(syntax: Syntax, verb: int) -> bool:
    """Whether it tells what is to happen: "had been expected to"."""
    return is_any(syntax.lower(verb), _PLANNED) and any(True for _ in syntax.modifiers(verb, "aux:pass"))


def _only_names(syntax: Syntax, verb: int) -> bool:
    """Whether it is a name that somebody or something also has: "the firm, also called Zeta"."""
    word = syntax.words[verb]
    behind = word.deprel.partition(":")[0] == "acl" and word.upos == "VERB"
    if syntax.lower(verb) in _NAMED and any(
        syntax.lower(i) == "what" for i in syntax.children[verb] if i < verb
    ):
        return True
    if syntax.lower(verb) == "known" and any(True for _ in syntax.modifiers(verb, "nsubj:pass", "aux:pass")):
        return True
    others = syntax.modifiers(verb, "nsubj", "obl", "obl:agent")
    parties = (i for i in others if not marked(syntax, i, {"as"}))
    return behind and syntax.lower(verb) in _NAMED and not any(True for _ in parties)


def _is_paper(syntax: Syntax, verb: int, content: Span) -> bool:
    """Whether it only tells of a paper that was made or sent: "wrote a detailed, six-page letter"."""
    words = syntax.words_in(content.start, content.end)
    if words is None or not is_any(syntax.lower(verb), _MAKING_PAPERS) or _QUOTED.search(content.text):
        return False
    head = syntax.head_of(words)
    bare = not any(syntax.words[i].deprel.startswith(("acl", "ccomp")) for i in syntax.children[head])
    return bare and words[0] <= head and syntax.lower(head) in lexicon("roles")["document"]


def _is_anothers_claim(syntax: Syntax, verb: int, content: Span) -> bool:
    """Whether it only takes up what others claim: "addressed allegations by two women that …"."""
    said = lexicon("claims")["said"]
    claims = [i for i in syntax.modifiers(verb, "obj", "obl") if is_any(syntax.lower(i), said)]
    words = syntax.words_in(content.start, content.end)
    behind = words is not None and any(i < words[0] for i in claims)
    return behind and is_any(syntax.lower(verb), _TAKING_UP)


def _is_conduct(syntax: Syntax, verb: int, content: Span) -> bool:
    """Whether it tells what somebody does to a thing or a person: "resisted pressure", "persuaded Lee"."""
    words = syntax.words_in(content.start, content.end)
    if words is None or not is_any(syntax.lower(verb), _CONDUCT) or _QUOTED.search(content.text):
        return False
    head = syntax.head_of(words)
    return not any(words[0] <= i < words[1] for i in syntax.modifiers(head, "nsubj"))


def _is_heading_question(syntax: Syntax, word: int) -> bool:
    """Whether the word stands in a question that is a line by itself: "Why are they called that?"."""
    first, last = syntax.tagged.sentences[syntax.sentence_of[word]]
    alone = (first == 0 or _broken(syntax, first)) and (last == len(syntax.words) or _broken(syntax, last))
    return alone and syntax.form(last - 1) == "?" and last - first <= _LONGEST_HEADING


def _broken(syntax: Syntax, word: int) -> bool:
    return "\n" in syntax.text[syntax.words[word - 1].end : syntax.words[word].start]
