"""Whether an event took place, as the article tells it."""

from collections.abc import Sequence

from gainsay.extract.events.deed import Deed
from gainsay.extract.events.frames import is_in, lexicon
from gainsay.extract.syntax import Syntax
from gainsay.records import Act, EventStatus, Statement

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})
_MAYBE = frozenset({"could", "may", "might", "can", "should", "must", "ought"})
_IF = frozenset({"if", "unless", "whether"})
_REACH = 6
_PROGRESS = frozenset(
    {"is", "are", "'s", "'re", "’re", "been", "continues", "continue", "continuing", "ongoing"}
)
_VERBAL = frozenset({"VERB", "AUX"})


def status_of(syntax: Syntax, deed: Deed, carrier: Statement | None) -> EventStatus | None:
    """The status, or None for what is told not to have happened."""
    if carrier is not None and _is_denied(carrier) and _is_said(syntax, deed, carrier):
        return EventStatus.DENIED
    above = list(_above(syntax, deed.head))
    if deed.negated or _is_unreal(syntax, above):
        return None
    if _is_hypothetical(syntax, deed, above):
        return EventStatus.HYPOTHETICAL
    if _is_planned(syntax, deed, above):
        return EventStatus.PLANNED
    if _is_alleged(syntax, deed, above) or _is_claimed(carrier):
        return EventStatus.ALLEGED
    return EventStatus.ONGOING if _goes_on(syntax, deed) else EventStatus.HAPPENED


def _is_denied(carrier: Statement) -> bool:
    """Whether a word of denial reports it; what merely contradicts tells its own events as true."""
    return carrier.act is Act.DENY and carrier.found_by.rpartition("act:")[2] in {"cue", "opinion"}


def _is_said(syntax: Syntax, deed: Deed, carrier: Statement) -> bool:
    """Whether the deed is what a statement says as a whole, rather than something it mentions."""
    for piece in carrier.content:
        words = syntax.words_in(piece.start, piece.end)
        if words is not None and (syntax.head_of(words) in deed.words or deed.head == syntax.head_of(words)):
            return True
    return False


def _above(syntax: Syntax, word: int) -> Sequence[int]:
    """The words over a deed up to the first finite verb that is not in its clause's chain."""
    found = [word]
    while len(found) < _REACH and (head := syntax.words[found[-1]].head) >= 0:
        found.append(head)
    return found


def _is_unreal(syntax: Syntax, above: Sequence[int]) -> bool:
    """Whether it only seems to be done, or is avoided."""
    words = (*_clause(syntax, above), *_beside(syntax, above))
    return any(is_in(syntax.lower(i), "unreal") for i in words)


def _beside(syntax: Syntax, above: Sequence[int]) -> Sequence[int]:
    """Adverbs of the verbs over a deed: "stopped short of calling on him"."""
    return [i for verb in above[:2] for i in syntax.modifiers(verb, "advmod")]


def _helpers(syntax: Syntax, verb: int) -> frozenset[str]:
    """The auxiliaries; with a capital "May" is a month or somebody."""
    return frozenset(syntax.form(i) for i in syntax.modifiers(verb, "aux", "cop"))


def _clause(syntax: Syntax, above: Sequence[int]) -> Sequence[int]:
    """The deed and what governs it inside of its finite clause."""
    found = []
    for i in above:
        found.append(i)
        word = syntax.words[i]
        if word.upos in _VERBAL and not _leans(syntax, i):
            break
    return found


def _leans(syntax: Syntax, verb: int) -> bool:
    to = any(syntax.lower(i) == "to" for i in syntax.modifiers(verb, "mark"))
    return (to or syntax.lower(verb).endswith("ing")) and not _helpers(syntax, verb)


def _is_hypothetical(syntax: Syntax, deed: Deed, above: Sequence[int]) -> bool:
    clause = _clause(syntax, above)
    marks = {syntax.lower(m) for i in clause for m in syntax.modifiers(i, "mark")}
    if marks & _IF:
        return True
    # "Sudan must return it" demands it, and is a demand that was made.
    return deed.code.plover != "REQUEST" and any(_helpers(syntax, i) & _MAYBE for i in clause)


def _is_planned(syntax: Syntax, deed: Deed, above: Sequence[int]) -> bool:
    # Of "called on him to cancel the upcoming visit" the call is past.
    words = deed.words[:1] if deed.frame.op else deed.words
    described = {syntax.lower(i) for w in words for i in syntax.modifiers(w, "amod")}
    if described & _list("planned"):
        return True
    for i in _clause(syntax, above):
        helpers = _helpers(syntax, i)
        if helpers & _FUTURE or ("going" in helpers):
            return True
        governs = i != deed.head or len(deed.words) > 1
        if governs and (syntax.lower(i) in _list("plans") or is_in(syntax.lower(i), "wish")):
            return True
        marks = {syntax.lower(m) for m in syntax.children[i] if m < i}
        if marks & {"due", "set"} and syntax.words[i].upos in _VERBAL and _to(syntax, i):
            return True
    return (
        syntax.words[deed.head].upos in _VERBAL and _to(syntax, deed.head) and _is_purpose(syntax, deed.head)
    )


def _to(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is an infinitive of what is to come: "to attack", not "to have attacked"."""
    return "have" not in _helpers(syntax, verb) and any(
        syntax.lower(i) in {"to", "due"} for i in syntax.modifiers(verb, "mark")
    )


def _is_purpose(syntax: Syntax, verb: int) -> bool:
    """Whether it is what something else is done for: "flew to Geneva to meet him"."""
    word = syntax.words[verb]
    if word.deprel == "acl":
        return is_in(syntax.lower(word.head), "intent")
    gathered = word.head >= 0 and is_in(syntax.lower(word.head), "gather")
    return word.deprel in {"advcl", "xcomp"} and not gathered


def _is_alleged(syntax: Syntax, deed: Deed, above: Sequence[int]) -> bool:
    words = {syntax.lower(i) for w in deed.words for i in syntax.modifiers(w, "amod", "advmod")}
    governing = {syntax.lower(i) for i in above[1:3]}
    return bool((words | governing) & _list("alleged"))


def _is_claimed(carrier: Statement | None) -> bool:
    if carrier is None:
        return False
    cue = set(carrier.cue.text.lower().split()) if carrier.cue is not None else set()
    accuses = carrier.act is Act.ACCUSE and not carrier.found_by.endswith("act:wrong")
    return accuses or bool(cue & _list("claims"))


def _goes_on(syntax: Syntax, deed: Deed) -> bool:
    verb = deed.head
    if syntax.lower(verb) in _PROGRESS:
        return True
    described = {syntax.lower(i) for w in deed.words for i in syntax.modifiers(w, "amod")}
    if "ongoing" in described:
        return True
    running = syntax.words[verb].upos == "VERB" and syntax.lower(verb).endswith("ing")
    past = _helpers(syntax, verb) & {"was", "were", "had"}
    return running and bool(_helpers(syntax, verb) & _PROGRESS) and not past


def _list(name: str) -> frozenset[str]:
    return lexicon().lists[name]
