"""What a reading holds beside statements: who kept silent, and loaded words that are the outlet's own."""

from dataclasses import dataclass

from gainsay.publish.outline import place_of
from gainsay.records import Reading, SilenceKind, Voice

_SILENCES = {
    SilenceKind.NO_COMMENT: "no comment",
    SilenceKind.NO_REPLY: "no reply",
    SilenceKind.NEITHER: "neither confirmed nor denied",
}

_WHERE = {Voice.OWN: "", Voice.INDIRECT: ", in what it reports"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A stretch of the text with a remark on it; `place` is such as "¶ 3"."""

    remark: str
    text: str
    place: str


def asides(reading: Reading) -> tuple[tuple[str, tuple[Aside, ...]], ...]:
    """Title and members of each kind that the reading holds, in the order of the text."""
    kinds = (("Silences", _silences(reading)), ("Loaded words of the outlet", _wording(reading)))
    return tuple((title, members) for title, members in kinds if members)


def _silences(reading: Reading) -> tuple[Aside, ...]:
    return tuple(
        Aside(
            remark=f"{one.name or 'somebody not named'}: {_SILENCES[one.kind]}",
            text=one.text,
            place=place_of(reading.document, one.start),
        )
        for one in sorted(reading.silences, key=lambda one: one.start)
    )


def _wording(reading: Reading) -> tuple[Aside, ...]:
    return tuple(
        Aside(remark=one.why + _WHERE[one.where], text=one.text, place=place_of(reading.document, one.start))
        for one in sorted(reading.wording, key=lambda one: one.start)
    )
