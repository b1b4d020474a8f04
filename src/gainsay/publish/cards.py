"""The parts of the page beside the article: legend, list of statements, records."""

from collections.abc import Iterable

from gainsay.publish import phrases
from gainsay.publish.markup import attribute, colour, label, written
from gainsay.publish.outline import Entry, Voice
from gainsay.publish.quoted import words


def legend(voices: Iterable[Voice], entries: tuple[Entry, ...]) -> str:
    """Each speaker with letter, colour and count, linked to the first statement."""
    first = {entry.voice.index: entry.number for entry in reversed(entries)}
    items = (
        f'<li><a href="#t{first[voice.index]}">{_badge(voice, voice.label)} '
        f"<bdi>{written(voice.name)}</bdi> <small>{voice.statements}</small></a></li>"
        for voice in voices
    )
    return f'<ul class="legend" aria-label="Speakers">{"".join(items)}</ul>'


def contents(text: str, entries: Iterable[Entry]) -> str:
    """The list at the side; each item leads to its words, and the words lead back here."""
    return f'<ol class="list">{"".join(_item(e, words(text, e.statement)) for e in entries)}</ol>'


def records(text: str, entries: Iterable[Entry]) -> str:
    """Every statement's record; the style sheet shows the one that is asked for, print shows all."""
    return "".join(_record(e, words(text, e.statement)) for e in entries)


def _badge(voice: Voice, text: str) -> str:
    return f'<span class="badge {colour(voice.index)}">{text}</span>'


def _item(entry: Entry, said: str) -> str:
    head = f"{_badge(entry.voice, label(entry))} <bdi>{written(entry.voice.name)}</bdi>"
    return (
        f'<li id="s{entry.number}" class="{colour(entry.voice.index)}"><a href="#t{entry.number}">'
        f'<span class="who">{head} <i>{phrases.act_in_words(entry.statement)}</i></span>'
        f'<span class="gist" dir="auto">{written(said)}</span></a></li>'
    )


def _record(entry: Entry, said: str) -> str:
    statement = entry.statement
    rows = "".join(
        f"<dt>{name}</dt><dd><bdi>{written(value)}</bdi></dd>" for name, value in _rows(entry) if value
    )
    return (
        f'<section class="record {colour(entry.voice.index)}" id="r{entry.number}" '
        f'data-id="{attribute(statement.id)}">'
        f'<p class="who">{_badge(entry.voice, label(entry))} <bdi>{written(entry.voice.name)}</bdi></p>'
        f'<blockquote dir="auto">{written(said)}</blockquote><dl>{rows}</dl></section>'
    )


def _rows(entry: Entry) -> list[tuple[str, str]]:
    statement = entry.statement
    speaker, anonymity = statement.speaker, statement.speaker and statement.speaker.anonymity
    return [
        ("act", f"{phrases.act_in_words(statement)}, {statement.manner.value} speech"),
        ("kind", speaker.kind.value if speaker else ""),
        ("not named", anonymity.text if anonymity else ""),
        ("source", statement.source.text if statement.source else ""),
        ("cue", statement.cue.text if statement.cue else ""),
        ("spokesperson", phrases.spokesperson(statement)),
        ("through", phrases.through(statement)),
        ("said on", phrases.when_in_words(statement.said_on) if statement.said_on else ""),
        ("place", f"{entry.place}, {phrases.offsets(statement)}".strip(", ")),
        ("found by", f"{statement.found_by}, score {statement.score:.2f}"),
    ]
