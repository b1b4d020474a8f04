"""The parts of the page beside the article: legend, list of statements, records."""

from collections.abc import Iterable, Mapping

from gainsay.publish import panels, phrases
from gainsay.publish.contests import Role
from gainsay.publish.markup import attribute, badge, colour, label, written
from gainsay.publish.outline import Entry, Voice
from gainsay.publish.quoted import words

# For a statement's number, the numbers of its disputes and its roles there.
Places = Mapping[int, tuple[tuple[int, Role], ...]]


def legend(voices: Iterable[Voice], entries: tuple[Entry, ...]) -> str:
    """Each speaker with letter, colour and count, linked to the first statement."""
    first = {entry.voice.index: entry.number for entry in reversed(entries)}
    items = (
        f'<li><a href="#t{first[voice.index]}">{badge(voice, voice.label)} '
        f"<bdi>{written(voice.name)}</bdi> <small>{voice.statements}</small></a></li>"
        for voice in voices
    )
    return f'<ul class="legend" aria-label="Speakers">{"".join(items)}</ul>'


def contents(text: str, entries: Iterable[Entry], places: Places) -> str:
    """The list at the side; each item leads to its words, and the words lead back here."""
    return f'<ol class="list">{"".join(_item(e, words(text, e.statement), places) for e in entries)}</ol>'


def records(text: str, entries: Iterable[Entry], places: Places) -> str:
    """Every statement's record; the style sheet shows the one that is asked for, print shows all."""
    return "".join(_record(e, words(text, e.statement), places) for e in entries)


def _item(entry: Entry, said: str, places: Places) -> str:
    # A statement may have two roles in one dispute.
    numbers = dict.fromkeys(number for number, _ in places.get(entry.number, ()))
    does = " · ".join([phrases.act_in_words(entry.statement), *(f"dispute {number}" for number in numbers)])
    head = f"{badge(entry.voice, label(entry))} <bdi>{written(entry.voice.name)}</bdi>"
    return (
        f'<li id="s{entry.number}" class="{colour(entry.voice.index)}"><a href="#t{entry.number}">'
        f'<span class="who">{head} <i>{does}</i></span>'
        f'<span class="gist" dir="auto">{written(said)}</span></a></li>'
    )


def _record(entry: Entry, said: str, places: Places) -> str:
    statement = entry.statement
    rows = "".join(
        f"<dt>{name}</dt><dd><bdi>{written(value)}</bdi></dd>" for name, value in _rows(entry) if value
    )
    if found := places.get(entry.number):
        rows = f"<dt>part of</dt><dd>{panels.places(found)}</dd>{rows}"
    return (
        f'<section class="record {colour(entry.voice.index)}" id="r{entry.number}" '
        f'data-id="{attribute(statement.id)}">'
        f'<p class="who">{badge(entry.voice, label(entry))} <bdi>{written(entry.voice.name)}</bdi></p>'
        f'<blockquote dir="auto">{written(said)}</blockquote><dl>{rows}</dl></section>'
    )


def _rows(entry: Entry) -> list[tuple[str, str]]:
    statement = entry.statement
    speaker = statement.speaker
    return [
        ("act", f"{phrases.act_in_words(statement)}, {statement.manner.value} speech"),
        ("kind", speaker.kind.value if speaker else ""),
        ("source", statement.source.text if statement.source else ""),
        ("cue", statement.cue.text if statement.cue else ""),
        *phrases.chain(statement),
        ("place", f"{entry.place}, {phrases.offsets(statement)}".strip(", ")),
        ("found by", f"{statement.found_by}, score {statement.score:.2f}"),
    ]
