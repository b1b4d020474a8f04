"""The act of a statement: from its cue, the words around the cue, and what it says.

The cue decides where it names an act by itself. Where it only reports ("said",
"told"), the content is read: a claim called false or a wrong disowned denies, a
wrong laid on somebody accuses. A content that is merely negated may deny or
not; what it answers to decides (see `disputes`). Each verdict names its rule.
"""

import re
from dataclasses import dataclass
from functools import cache

from gainsay.encode import WordRange
from gainsay.extract.contents import Contents
from gainsay.extract.inflection import is_any, stems
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax
from gainsay.records import Act

_PROOF = re.compile(r"\b(proof|evidence|prove|substantiate)\b", re.IGNORECASE)
# A content may name the demand itself: he said that the state "demands that proof be brought",
# that the accusers "must let independent sources prove it", "let them show us one".
_DEMAND = re.compile(
    r"\b(demand|call|ask|insist)(s|ed|ing)?\b[^.;]{0,40}\b(proof|evidence)\b"
    r"|\b(must|should|ought to|ha(s|ve) to|needs? to)\b[^.;]{0,60}"
    r"\b(prove[nd]?|substantiated?|proof|evidence)\b"
    r"|\blet (him|her|them|\w+) (show|prove|produce)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\W*(if|whether|who|what|when|where|why|how)\b", re.IGNORECASE)
# Verbs that appeal only by what follows: "called it baseless" names a thing, "asked whether" is a question.
_CALLING = frozenset({"call", "calls", "called", "calling"})
_ASKING = frozenset({"ask", "asks", "asked", "asking"})
_PLEADING = frozenset({"plead", "pleads", "pleaded", "pled", "pleading"})
_GUILTY = re.compile(r"\W*(not )?guilty\b", re.IGNORECASE)
_PUSHING = frozenset({"push", "pushes", "pushed", "pushing"})
_FINDING = frozenset({"determine", "find", "establish", "conclude", "prove", "show"})
_TELLING = frozenset({"tell", "tells", "told", "telling"})
_TO = re.compile(r"\W*to [a-z]")
_FOR = re.compile(r"\W*(for|on|upon)\b", re.IGNORECASE)

# Verbs that deny only a claim: one may also reject a plan or dismiss a minister.
_REFUSING = frozenset({"reject", "dismiss", "rejection", "disavow", "repudiate"})
# Words before a verb of denial that take it back.
_TAKEN_BACK = re.compile(
    r"\b(not|n['’]t|never|neither|nor|refus\w+ to|declin\w+ to|stopp\w+ short of|without)\b", re.IGNORECASE
)
# Who will do neither says nothing of it.
_NEITHER = re.compile(
    r"\b(neither|not|n['’]t) (to )?(confirm|deny|den)\w* (n?or) (confirm|deny|den)\w*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """An act with the rule that found it; no act is no statement. `negative` contents are negated ones."""

    act: Act | None
    rule: str
    negative: bool = False


def act_of(cue: str | None, content: str) -> Act:
    """The act that the words of the cue name first; what they leave open is an assertion."""
    named = _named(cue, content)
    if named is not None:
        return named[1]
    return Act.DEMAND_PROOF if _DEMAND.search(content) else Act.ASSERT


def verdict(syntax: Syntax, cue: WordRange | None, content: WordRange) -> Verdict:
    """The act of the words `content` that the words `cue` report (None: a quotation goes on)."""
    said = syntax.span(content).text
    if cue and _NEITHER.search(syntax.span((cue[0], content[1])).text if cue[0] < content[1] else ""):
        return Verdict(None, "denial-withheld")
    contents = Contents(syntax, content)
    named = _named(syntax.span(cue).text if cue else None, said)
    if named is not None and cue is not None and named[1] is not Act.REPORT:
        word, act = named
        return _denial(syntax, cue, word, contents) if act is Act.DENY else Verdict(act, "cue")
    if cue and _finds_nothing(syntax, cue):
        return Verdict(Act.ASSERT, "not-found", negative=True)
    calls = cue is not None and not _CALLING.isdisjoint(syntax.lower(i) for i in range(*cue))
    found = Verdict(Act.DEMAND_PROOF, "demand") if _DEMAND.search(said) else _answering(contents, calls)
    if found is not None:
        return found
    negative = contents.is_negated()
    if named is not None:
        return Verdict(named[1], "cue", negative)
    # "Calling it a plot" names the wrong without a verb of its own.
    blames = not negative and (contents.names_wrong() if calls else contents.blames())
    return Verdict(Act.ACCUSE, "wrong") if blames else Verdict(Act.ASSERT, "plain", negative)


def _finds_nothing(syntax: Syntax, cue: WordRange) -> bool:
    """Whether it is reported that something was not found: "did not determine that"."""
    verb, not_ = syntax.head_of(cue), lexicon("contents")["not"]
    negated = any(syntax.lower(i) in not_ for i in syntax.children[verb] if i < verb)
    return negated and is_any(syntax.lower(verb), _FINDING)


def _answering(contents: Contents, calls: bool) -> Verdict | None:
    """A content that by itself answers a claim: calls it false, disowns the wrong, or concedes."""
    if contents.calls_false() or (calls and contents.names_it_false()):
        return Verdict(Act.DENY, "false", negative=True)
    if contents.disowns_wrong():
        return Verdict(Act.DENY, "clean", negative=True)
    if contents.disowns_deed():
        return Verdict(Act.DENY, "disowned", negative=True)
    if contents.refutes():
        return Verdict(Act.DENY, "refuted", negative=True)
    return Verdict(Act.ADMIT, "concede") if contents.concedes() else _performed(contents)


def _performed(contents: Contents) -> Verdict | None:
    """What the speaker does with the main verb of the content itself, or saw."""
    act = _of_word(contents.performed() or "")
    if act in {Act.CONDEMN, Act.PROMISE, Act.APPEAL}:
        return Verdict(act, "performed")
    return Verdict(Act.REPORT, "seen") if contents.perceives() and not contents.is_negated() else None


def _denial(syntax: Syntax, cue: WordRange, word: str, contents: Contents) -> Verdict:
    """What a cue of denial does with this content, and what the words before it make of it."""
    first = syntax.tagged.sentences[syntax.sentence_of[cue[0]]][0]
    verb = next((i for i in range(*cue) if syntax.lower(i) == word), cue[0])
    before = syntax.span((max(first, verb - 3), verb)).text if verb > max(first, verb - 3) else ""
    if _TAKEN_BACK.search(before):
        return Verdict(None, "denial-withheld")
    if any(stem in _REFUSING for stem in stems(word)):
        if contents.is_person():
            return Verdict(None, "dismissal")
        if not contents.is_claim():
            return Verdict(Act.ASSERT, "refusal", negative=True)
    # "Rejected criticism of" | "the mine": the noun may be in the cue.
    opinions = lexicon("claims")["opinion"]
    thought = contents.is_opinion() or any(is_any(syntax.lower(i), opinions) for i in range(*cue))
    return Verdict(Act.DENY, "opinion" if thought else "cue", negative=True)


def _named(cue: str | None, content: str) -> tuple[str, Act] | None:
    """The first word of the cue that names an act, with the act."""
    words = re.findall(r"[a-z]+", (cue or "").lower())
    small = lexicon("contents")["not"] | lexicon("contents")["nothing"]
    for at, word in enumerate(words):
        if word in small:  # "not" is no form of "note"
            continue
        act = _of_asking(word, " ".join([*words[at + 1 :], content])) or _of_word(word)
        if act is not None:
            asks = act is Act.APPEAL or word in _ASKING
            return word, Act.DEMAND_PROOF if asks and _PROOF.search(content) else act
    return None


def _of_asking(word: str, rest: str) -> Act | None:
    """What calling, asking, telling, pleading and pushing back do, by the words after them."""
    if word in _PUSHING and rest.lstrip().startswith("back"):
        return Act.DENY
    if word in _PLEADING and (found := _GUILTY.match(rest)):
        return Act.DENY if found[1] else Act.ADMIT
    if word in _ASKING:
        return Act.QUESTION if _ASKED.match(rest) else Act.APPEAL
    told_to = word in _TELLING and _TO.match(rest)
    return Act.APPEAL if told_to or (word in _CALLING and _FOR.match(rest)) else None


@cache
def _of_word(word: str) -> Act | None:
    acts = lexicon("acts")
    for stem in stems(word):
        for name, words in acts.items():
            if stem in words:
                return Act(name)
    return None
