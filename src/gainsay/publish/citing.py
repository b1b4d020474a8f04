"""Ready passages with in-text attribution, in plain text and in wikitext: who said it, where it stands."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gainsay.keep.board import Whole
from gainsay.keep.heads import SIDES, Disputed, Side
from gainsay.keep.sources import Source
from gainsay.keep.tellings import folded
from gainsay.publish.contests import ROLES
from gainsay.publish.phrases import counted, date_in_words
from gainsay.records import Act, Manner, Statement

_SAID = {
    Act.ASSERT: "said",
    Act.ACCUSE: "made an accusation",
    Act.DENY: "denied it",
    Act.ADMIT: "admitted",
    Act.DEMAND_PROOF: "demanded proof",
    Act.CONDEMN: "condemned it",
    Act.PROMISE: "promised",
    Act.APPEAL: "appealed",
    Act.QUESTION: "asked",
    Act.REPORT: "reported",
}
# Names of a side, and statements that a passage on a dispute quotes: of each side, and of each other role.
_NAMES, _OF_SIDE, _OF_ROLE = 4, 2, 1
# What MediaWiki would take for more than the character.
_MARKUP = re.compile(r"[\[\]{}|<>&'=~*#:;!_-]|https?(?=://)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same passage in both forms."""

    plain: str
    wikitext: str


def of_statement(statement: Statement, day: str | None, source: Source) -> Passage:
    """One statement, said or else published on `day`, as its article has it."""
    return Passage(
        plain=f"{_sentence(statement, day, source, _same)} ({_source(source)}).",
        wikitext=f"{_sentence(statement, day, source, escaped)}.{_reference(source)}",
    )


def of_dispute(whole: Whole, sources: Mapping[str, Source]) -> Passage:
    """Both sides of a claim and what bears on it: the first statement of each origin, with its source."""
    plain, wiki = ([f"{_contest(whole.head, form)}."] for form in (_same, escaped))
    for role in ROLES:
        entries = [one for one in whole.entries if one.role == role.field and one.role != "related"]
        most = _OF_SIDE if role.field in SIDES else _OF_ROLE
        # The first of each origin.
        for one in [family.tellings[0][0] for family in folded(entries)[:most]]:
            passage = of_statement(one.statement, one.day, sources[one.document])
            plain.append(passage.plain)
            wiki.append(passage.wikitext)
    return Passage(plain="\n".join(plain), wikitext="\n\n".join(wiki))


def _contest(head: Disputed, form: Callable[[str], str]) -> str:
    """The claim and who is on either side of it."""
    told = ((head.asserted, "assert it"), (head.denied, "deny it"))
    sides = "; ".join(_side(side, does, form) for side, does in told if side.statements)
    return f"{form(head.claim.rstrip('.'))}: {sides}"


def _side(side: Side, does: str, form: Callable[[str], str]) -> str:
    names = form(", ".join(side.speakers[:_NAMES]))
    others = " and others" if len(side.speakers) > _NAMES else ""
    return f"{names}{others} {does}, by {counted(side.origins, 'independent origin')}"


def _sentence(statement: Statement, day: str | None, source: Source, form: Callable[[str], str]) -> str:
    """`According to Post, citing AFP, Mali denied it on 2 May 2031: “…”`."""
    outlet = form(source.outlet or "an article without an outlet")
    via = f", citing {form(', '.join(relay.name for relay in statement.via))}" if statement.via else ""
    speaker = form(_called(statement.speaker.name) if statement.speaker else "somebody who is not named")
    who = statement.spokesperson
    through = f" through {form(', '.join(filter(None, [who.name, who.office])))}" if who else ""
    when = f" on {date_in_words(day)}" if day else ""
    own = "" if statement.manner is Manner.DIRECT else ", in the article’s words"
    words = " … ".join(" ".join(span.text.split()) for span in statement.content)
    return (
        f"According to {outlet}{via}, {speaker}{through} {_SAID[statement.act]}{when}{own}: “{form(words)}”"
    )


def _called(name: str) -> str:
    """A name within a sentence."""
    return f"the {name}" if name.startswith(("Government of", "Armed forces of")) else name


def _source(source: Source) -> str:
    title = f"“{source.title}”" if source.title else None
    day = date_in_words(source.published) if source.published else None
    return ", ".join(filter(None, [source.outlet, title, day, source.url]))


def _reference(source: Source) -> str:
    """A footnote with the template that Wikipedia has for news."""
    fields = (
        ("title", source.title and escaped(source.title)),
        ("url", source.url and re.sub(r"[|{}\[\]<>\s\"']", lambda odd: f"%{ord(odd[0]):02X}", source.url)),
        ("work", source.outlet and escaped(source.outlet)),
        ("date", source.published and date_in_words(source.published)),
    )
    told = " ".join(f"|{name}={value}" for name, value in fields if value)
    return f"<ref>{{{{cite news {told}}}}}</ref>"


def _same(words: str) -> str:
    return words


def escaped(words: str) -> str:
    """`words` so that MediaWiki shows them and acts on none of them."""
    return _MARKUP.sub(lambda odd: "".join(f"&#{ord(one)};" for one in odd[0]), " ".join(words.split()))
