"""The disputes above the article: the claim, then side by side who asserts and who denies it.

Every member is a link to its words in the article, whose mark has the id
`t` with the statement's number; a dispute has the id `d` with its own number.
"""

from collections.abc import Iterable

from gainsay.publish import phrases
from gainsay.publish.contests import Contest, Group, Part, Role
from gainsay.publish.markup import badge, colour, label, written
from gainsay.publish.outline import Entry
from gainsay.publish.quoted import words
from gainsay.records import SpeakerKind


def disputes(contests: tuple[Contest, ...], text: str) -> str:
    """One section a dispute; nothing where there is none."""
    if not contests:
        return ""
    each = "".join(_dispute(contest, len(contests), text) for contest in contests)
    return f'<section id="disputes" aria-label="Disputes">{each}</section>\n'


def places(found: Iterable[tuple[int, Role]]) -> str:
    """The disputes in which a statement is, linked, each with what it does there."""
    return "; ".join(
        f'<a href="#d{number}">dispute {number}</a>: {role.title.lower()}' for number, role in found
    )


def _dispute(contest: Contest, total: int, text: str) -> str:
    number = contest.number
    of = f" of {total}" if total > 1 else ""
    parts = "".join(_part(part, text) for part in contest.parts)
    return (
        f'<section class="dispute" id="d{number}" aria-labelledby="h{number}">'
        f'<h2 id="h{number}">Dispute {number}{of}</h2>'
        f'<p class="claim" dir="auto">{written(contest.dispute.claim)}</p>'
        f'<div class="roles">{parts}</div></section>'
    )


def _part(part: Part, text: str) -> str:
    groups = "".join(_group(group, text) for group in part.groups)
    note = f'<p class="note"><bdi>{written(part.note)}</bdi></p>' if part.note else ""
    return f'<div class="role {part.role.field}"><h3>{part.role.title}</h3>{groups}{note}</div>'


def _group(group: Group, text: str) -> str:
    voice = group.voice
    kind = f" <i>{voice.kind.value}</i>" if voice.kind and voice.kind is not SpeakerKind.NAMED else ""
    items = "".join(_member(entry, words(text, entry.statement)) for entry in group.entries)
    return (
        f'<p class="who"><bdi>{written(voice.name)}</bdi>{kind}</p>'
        f'<ul class="list {colour(voice.index)}">{items}</ul>'
    )


def _member(entry: Entry, said: str) -> str:
    statement = entry.statement
    chain = "".join(f" · <bdi>{written(link)}</bdi>" for link in phrases.links(statement))
    place = entry.place.replace(" ", "\u00a0")
    how = f"<bdi>{written(phrases.reported_by(statement))}</bdi><i>{chain} · {place}</i>"
    return (
        f'<li><a href="#t{entry.number}"><span class="how">{badge(entry.voice, label(entry))} {how}</span>'
        f'<span class="gist" dir="auto">{written(said)}</span></a></li>'
    )
