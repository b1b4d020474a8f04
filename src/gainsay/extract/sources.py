"""The network's attributions put right by the tree of the cue's own sentence.

Where the network points to a source in another sentence, or takes the speaker
for what he said, the subject of the reporting verb decides; a content that is
nothing but a relative pronoun is what the pronoun stands for; the words that
lead in what a quoted party said ("as saying") are no part of it.
"""

from dataclasses import replace

from gainsay.encode import Attribution, WordRange
from gainsay.extract.hearers import with_teller
from gainsay.extract.inflection import is_any
from gainsay.extract.leading import with_main_clause
from gainsay.extract.passives import with_agent
from gainsay.extract.phrases import charge_behind
from gainsay.extract.subjects import antecedent_of, clause_of, phrase_of, subject_of
from gainsay.extract.syntax import Syntax
from gainsay.extract.trailing import with_clause_before

_RELATIVE = frozenset({"that", "which", "who", "whom"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SAYING = frozenset({"saying", "telling", "stating", "claiming", "arguing", "warning"})
_ACCUSED = frozenset({"accused", "suspected"})
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "being", "be", "stands", "stood", "stand"})
# Verbs that may stand before their subject; whoever is told something stands there as well.
_INVERTED = frozenset(
    {
        "said",
        "says",
        "reported",
        "reports",
        "wrote",
        "writes",
        "added",
        "adds",
        "noted",
        "announced",
        "claimed",
    }
)
# Adverbs by which the outlet keeps its distance, and verbs that report whatever stands before them.
_HEDGES = frozenset({"purportedly", "allegedly", "reportedly", "apparently", "supposedly"})
_SHOWING = frozenset({
    "show", "reveal", "state", "say", "indicate", "suggest", "claim", "confirm", "detail", "prove", "name",
})  # fmt: skip
# Verbs that give a thing a name.
_CALLING = frozenset({"call", "label", "brand", "dub", "deem", "describe", "dismiss", "denounce", "consider"})
# Verbs after which "as saying" leads in the words of their object.
_QUOTING = ("quot", "cit")


def adjudicated(syntax: Syntax, attribution: Attribution) -> Attribution:
    """The attribution with the source and content that its own sentence tells."""
    one = with_main_clause(syntax, with_clause_before(syntax, attribution))
    one = with_agent(syntax, with_teller(syntax, one))
    one = _with_own_subject(syntax, _with_verb(syntax, one))
    one = _with_speaker_as_source(syntax, _with_main_noun(syntax, one))
    one = _with_main_subject(syntax, _with_accuser(syntax, _with_name_behind(syntax, one)))
    cut = [_without_lead(syntax, one.cue, _called(syntax, one.cue, piece)) for piece in one.content]
    # Of a lead behind the quotation (the paper "quoted the source as saying") nothing is left.
    pieces = tuple(piece for piece in cut if piece[0] < piece[1]) or one.content
    pieces = _before_next_report(syntax, one.cue, pieces)
    lone = [piece for piece in pieces if _is_relative(syntax, piece) and piece[0] < one.cue[0]]
    if len(pieces) > 1:
        # "To which he replied: …": what is answered is not what is said.
        pieces = tuple(piece for piece in pieces if piece not in lone)
    elif lone:
        antecedent = antecedent_of(syntax, pieces[0][0])
        pieces = (antecedent,) if antecedent is not None else pieces
    return replace(one, content=pieces)


def _is_relative(syntax: Syntax, piece: WordRange) -> bool:
    return piece[1] - piece[0] == 1 and syntax.lower(piece[0]) in _RELATIVE


def _with_verb(syntax: Syntax, one: Attribution) -> Attribution:
    """Of "documents purportedly showed that" the verb reports too, and has a subject; the adverb has none."""
    verb = syntax.words[one.cue[0]].head
    lone = one.cue[1] - one.cue[0] == 1 and syntax.lower(one.cue[0]) in _HEDGES
    if not lone or verb != one.cue[1] or not is_any(syntax.lower(verb), _SHOWING):
        return one
    found = subject_of(syntax, (one.cue[0], verb + 1))
    own = found.words if found is not None and found.own else one.source
    behind = tuple(piece for piece in one.content if piece[0] > verb)
    return replace(one, cue=(one.cue[0], verb + 1), source=own, content=behind or one.content)


def _with_own_subject(syntax: Syntax, one: Attribution) -> Attribution:
    """A source in another sentence yields to the subject that the reporting verb has in its own."""
    if one.source is None or syntax.sentence_of[one.source[0]] == syntax.sentence_of[one.cue[0]]:
        return one
    own = _own_subject(syntax, one)
    if own is None or any(_meet(own, piece) for piece in one.content):
        return one
    return replace(one, source=own)


def _with_main_subject(syntax: Syntax, one: Attribution) -> Attribution:
    """In "the firm wrote to Dean Lee, calling it false" the firm calls it so, and not Lee."""
    verb = syntax.head_of(one.cue)
    main = syntax.words[verb].head
    hangs = syntax.words[verb].deprel == "advcl" and syntax.lower(verb).endswith("ing")
    if one.source is None or not hangs or not main < one.source[0] < one.cue[0]:
        return one
    if syntax.form(one.cue[0] - 1) != ",":
        return one  # "quoted Lee as saying"
    found = subject_of(syntax, one.cue)
    before = found is not None and not found.own and found.words[1] <= main
    return replace(one, source=found.words) if found is not None and before else one


def _with_speaker_as_source(syntax: Syntax, one: Attribution) -> Attribution:
    """In "it was saved, said a sailor" the sailor is the source, and what was said stands before."""
    if one.source is not None or len(one.content) != 1:
        return one
    own, clause = _own_subject(syntax, one), clause_of(syntax, one.cue)
    if own is None or clause is None or not _within(one.content[0], own) or _meet(clause, own):
        return one
    return replace(one, source=own, content=(clause,))


def _with_main_noun(syntax: Syntax, one: Attribution) -> Attribution:
    """Of "the text, which bears the signature of X, called" the text is the source, not X's signature."""
    own = _own_subject(syntax, one) if one.source is not None else None
    if one.source is None or own is None or not _within(_without_mark(syntax, one.source), own):
        return one
    noun, inner = syntax.head_of(own), syntax.head_of(one.source)
    path = syntax.path(inner, noun)
    if noun == inner or path is None or not any(relation.startswith("acl") for relation in path):
        return one
    return replace(one, source=own)


def _without_mark(syntax: Syntax, words: WordRange) -> WordRange:
    """Without the mark that closes the aside which the words are."""
    closed = words[1] - words[0] > 1 and syntax.words[words[1] - 1].upos == "PUNCT"
    return (words[0], words[1] - 1) if closed else words


def _with_name_behind(syntax: Syntax, one: Attribution) -> Attribution:
    """In "two men, A and B, reported the Courier" the Courier is the source, and A and B are reported."""
    name = _name_behind(syntax, one.cue)
    before = tuple(piece for piece in one.content if piece[1] <= one.cue[0])
    if name is None or not before or syntax.form(one.cue[0] - 1) != ",":
        return one
    if one.source is None:
        return replace(one, source=name, content=before)
    piece = one.content[-1]
    if piece[1] > one.source[0] or one.source[0] - piece[1] > 1 or one.cue[0] - one.source[1] > 1:
        return one
    return replace(one, source=name, content=(*one.content[:-1], (piece[0], one.cue[0] - 1)))


def _with_accuser(syntax: Syntax, one: Attribution) -> Attribution:
    """Of "he stands accused of theft by two guards" the guards are the source, and never he."""
    forms = {syntax.lower(i) for i in range(*one.cue)}
    if not (forms & _ACCUSED and forms & _PASSIVE):
        return one
    # Whoever is accused is no part of the charge.
    behind = [piece for piece in one.content if piece[0] >= one.cue[1]]
    charge = charge_behind(syntax, one.cue[1] - 1) if not behind and _is_of(syntax, one.cue[1]) else None
    one = replace(one, content=tuple(behind) or ((charge,) if charge else one.content))
    if len(one.content) != 1:
        return one
    if one.source is not None and one.source[1] > one.cue[0]:
        follows = one.source[0] >= one.cue[1] and "by" in {
            syntax.lower(one.source[0] - 1),
            syntax.lower(one.source[0]),
        }
        return _with_charge_behind(syntax, one) if follows else one
    first, last = one.content[0]
    by = next((i for i in range(first + 1, last - 1) if syntax.lower(i) == "by"), None)
    if by is None:
        return replace(one, source=None)
    return replace(one, source=(by + 1, last), content=((first, by),))


def _is_of(syntax: Syntax, word: int) -> bool:
    return word < len(syntax.words) and syntax.lower(word) == "of"


def _with_charge_behind(syntax: Syntax, one: Attribution) -> Attribution:
    """Of "was accused by dozens of women of theft" the women are the source, and theft is the charge."""
    first = one.source[0] if one.source is not None else one.cue[1]
    if any(one.cue[1] <= piece[0] < first for piece in one.content):
        return one  # the charge stands before "by"
    first += syntax.lower(first) == "by"
    charge = charge_behind(syntax, first)
    if charge is None or charge[0] - 1 <= first:
        return one
    return replace(one, source=(first, charge[0] - 1), content=(charge,))


def _name_behind(syntax: Syntax, cue: WordRange) -> WordRange | None:
    """The name right behind a reporting verb, if it ends its clause."""
    if cue[1] - cue[0] > 1 or syntax.lower(cue[0]) not in _INVERTED:
        return None
    first = cue[1] + (cue[1] < len(syntax.words) and syntax.lower(cue[1]) == "the")
    for entity in syntax.tagged.entities:
        ends = entity.last < len(syntax.words) and syntax.form(entity.last) in {",", ".", ";"}
        if entity.first in {first, cue[1]} and entity.label in {"Person", "Organization"} and ends:
            return cue[1], entity.last
    return None


def _own_subject(syntax: Syntax, one: Attribution) -> WordRange | None:
    found = subject_of(syntax, one.cue)
    if found is None or not found.own:
        return None
    return found.words if syntax.words[syntax.head_of(found.words)].upos in _NOMINAL else None


def _before_next_report(
    syntax: Syntax, cue: WordRange, pieces: tuple[WordRange, ...]
) -> tuple[WordRange, ...]:
    """Up to the next report of the same clause: of "denied A but said B" only A is denied."""
    verb = syntax.head_of(cue)
    nexts = [
        other.cue[0]
        for other in syntax.tagged.attributions
        if other.cue[0] >= cue[1] and _hangs_on(syntax, syntax.head_of(other.cue), verb)
    ]
    pieces = tuple(piece for piece in pieces if not _is_anothers(syntax, cue, pieces[0], piece))
    cut = min((phrase_of(syntax, syntax.head_of((n, n + 1)))[0] for n in nexts), default=None)
    inside = cut is not None and any(piece[0] < cut for piece in pieces)
    if cut is None or not inside:
        return pieces
    ends = ((first, min(last, cut)) for first, last in pieces if first < cut)
    return tuple((first, _without_joint(syntax, first, last)) for first, last in ends)


def _is_anothers(syntax: Syntax, cue: WordRange, first: WordRange, piece: WordRange) -> bool:
    """Whether a later piece of a content stands behind a cue of its own: what that one reports."""
    return any(
        other.cue != cue and first[1] <= other.cue[0] and other.cue[1] <= piece[0] and piece in other.content
        for other in syntax.tagged.attributions
    )


def _hangs_on(syntax: Syntax, verb: int, other: int) -> bool:
    """Whether a verb of reporting follows another one in its clause: ", adding that", "but said"."""
    word = syntax.words[verb]
    return word.head == other and word.deprel.partition(":")[0] in {"conj", "advcl", "parataxis"}


def _without_joint(syntax: Syntax, first: int, last: int) -> int:
    """The end without what joins on the next clause."""
    while last - 1 > first and syntax.words[last - 1].upos in {"CCONJ", "PUNCT", "SCONJ"}:
        if syntax.form(last - 1) in {'"', "”", "’"}:
            break
        last -= 1
    return last


def _called(syntax: Syntax, cue: WordRange, piece: WordRange) -> WordRange:
    """With what something is called: of "called the report baseless" the report alone says nothing."""
    verb = syntax.head_of(cue)
    if not is_any(syntax.lower(verb), _CALLING):
        return piece
    behind = (i for i in syntax.modifiers(verb, "xcomp", "obj", "advcl", "obl") if i >= piece[1])
    name = next(behind, None)
    if name is None or piece[0] < cue[1]:
        return piece
    first, last = phrase_of(syntax, name)
    return (piece[0], last) if first == piece[1] else piece


def _without_lead(syntax: Syntax, cue: WordRange, piece: WordRange) -> WordRange:
    """Without "the source as saying" at the start of what a paper quoted."""
    if not any(syntax.lower(i).startswith(_QUOTING) for i in range(*cue)):
        return piece
    for i in range(piece[0], piece[1] - 1):
        if syntax.lower(i) == "as" and syntax.lower(i + 1) in _SAYING:
            return i + 2, piece[1]
    return piece


def _meet(one: WordRange, other: WordRange) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _within(one: WordRange, other: WordRange) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]
