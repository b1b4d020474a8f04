"""Counts of people as records: each figure with its mentions, giver, place and time."""

from gainsay.extract.figures.circumstances import Around, Circumstances
from gainsay.extract.figures.counted import Count, Counting
from gainsay.extract.figures.quantities import quantities
from gainsay.extract.figures.recalled import recalled
from gainsay.extract.figures.tallies import merged
from gainsay.extract.ids import hashed
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax
from gainsay.records import Counted, Document, Figure
from gainsay.spans import Span

# Fewer people than this, to whom nothing is told to have happened, are just people.
_LEAST = 3
# Shares of figures that are right by what told them, on the development half of the gold.
_SCORES = {"rule:figure-told": 0.9, "rule:figure-noun": 0.8, "rule:figure-people": 0.6}


def figures(document: Document, syntax: Syntax, around: Around) -> tuple[Figure, ...]:
    """The figures in the order of their first mention."""
    circumstances = Circumstances(document, syntax, around)
    counting = Counting(syntax)
    found = (count for quantity in quantities(syntax, around.dates) if (count := counting.count(quantity)))
    records = [
        _record(document, syntax, circumstances, count)
        for count in recalled(syntax, found)
        if _is_figure(syntax, count)
    ]
    return merged(records)


def _is_figure(syntax: Syntax, count: Count) -> bool:
    quantity = count.quantity
    if count.what is Counted.OTHER:
        return (quantity.value or quantity.low or 0) >= _LEAST and not _is_kin(syntax, count)
    if quantity.value == 1:
        return count.told >= 0
    return True


def _is_kin(syntax: Syntax, count: Count) -> bool:
    """Whether somebody's children or brothers are counted: a family is no crowd."""
    if count.noun < 0:
        return False
    theirs = syntax.lower(count.noun) == "children" and any(
        True for _ in syntax.modifiers(count.noun, "nmod:poss")
    )
    return theirs or syntax.lower(count.noun) in lexicon("figures")["kin"]


def _record(document: Document, syntax: Syntax, around: Circumstances, count: Count) -> Figure:
    span = _mention(syntax, count)
    quantity = count.quantity
    said, rule = around.statement(count), _rule(count)
    return Figure(
        id=hashed("f", document.id, f"{span.start}-{span.end}"),
        mentions=(span,),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        what=count.what,
        of=_of(syntax, count),
        given_by=around.giver(count, said),
        place=around.place(count),
        when=around.when(count),
        status=around.status(count),
        statement=said.id if said is not None else None,
        acled=quantity.acled,
        score=_SCORES[rule],
        found_by=rule,
    )


def _rule(count: Count) -> str:
    """What told the kind: what happened, the noun, or nothing but that they are people."""
    if count.told >= 0:
        return "rule:figure-told"
    return "rule:figure-people" if count.what is Counted.OTHER else "rule:figure-noun"


def _mention(syntax: Syntax, count: Count) -> Span:
    """The words of the bound and the number, through the noun where it follows."""
    quantity = count.quantity
    between = range(quantity.last, count.noun)
    parted = any(syntax.words[i].upos in {"NUM", "ADP"} and syntax.lower(i) != "of" for i in between)
    behind = count.noun >= quantity.last and not parted
    return syntax.span((quantity.first, count.noun + 1 if behind else quantity.last))


def _of(syntax: Syntax, count: Count) -> str:
    """Who is counted, in the article's words."""
    if count.noun < 0:
        return _tolled(syntax, count.told)
    first = count.noun
    while (
        first > count.quantity.last
        and syntax.words[first - 1].upos in {"ADJ", "NOUN", "PROPN", "VERB", "PUNCT"}
        and syntax.words[first - 1].head <= count.noun
    ):
        first -= 1
    return syntax.span((first, count.noun + 1)).text


def _tolled(syntax: Syntax, verb: int) -> str:
    """Of "the number of missing rose to 25" the missing; empty where no toll is named."""
    tolls = lexicon("figures")["toll"]
    for toll in syntax.modifiers(verb, "nsubj", "obj") if verb >= 0 else ():
        if syntax.lower(toll) in tolls:
            behind = [i for i in syntax.modifiers(toll, "nmod", "acl") if i > toll]
            first = toll - 1 if toll and syntax.words[toll - 1].deprel == "compound" else toll
            return syntax.form(behind[0]) if behind else syntax.span((first, toll + 1)).text
    return ""
