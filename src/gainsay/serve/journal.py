"""What the board writes to its log: an event a line, as words or as JSON.

No line has a secret, a password, or the query of an address, which may name what somebody looks for.
"""

import json
import logging
from datetime import UTC, datetime
from enum import StrEnum

from gainsay.keep.judgements import Judgement

_log = logging.getLogger("gainsay.serve")


class Form(StrEnum):
    """How lines are written."""

    TEXT = "text"
    JSON = "json"


def note(event: str, **told: object) -> None:
    """Write one line."""
    _log.info(event, extra={"told": told})


def judged(made: Judgement) -> None:
    """Write who judged what, and when."""
    things = [thing.id for thing in (made.thing, made.other) if thing]
    note("judgement", id=made.id, who=made.who, verb=made.verb.value, things=things, made=made.made)


def begin(form: Form) -> None:
    """Let the lines of this process go to standard error in this form."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines(form))
    logging.basicConfig(handlers=[handler], level=logging.INFO)


class _Lines(logging.Formatter):
    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form

    def format(self, record: logging.LogRecord) -> str:
        """One line; in JSON a trace is a field, in words it follows."""
        made = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told = getattr(record, "told", {})
        trace = self.formatException(record.exc_info) if record.exc_info else None
        if self._form is Form.JSON:
            head = {"time": made, "level": record.levelname.lower(), "event": record.getMessage()}
            return json.dumps({**head, **told, **({"trace": trace} if trace else {})})
        words = " ".join(f"{name}={_word(value)}" for name, value in told.items())
        line = f"{made} {record.getMessage()} {words}".rstrip()
        return f"{line}\n{trace}" if trace else line


def _word(value: object) -> str:
    """A value without spaces as it is; other ones as JSON, which shows every odd character."""
    told = str(value)
    plain = isinstance(value, str | int | float) and told.isascii() and told.isprintable() and " " not in told
    return told if plain and '"' not in told else json.dumps(value)
