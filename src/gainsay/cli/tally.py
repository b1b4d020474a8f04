"""What became of the inputs of one command, and the exit status that follows."""

from dataclasses import dataclass, field

from gainsay.errors import GainsayError, InputError, NetworkError

# What a shell reports for a program that Ctrl-C ended (128 + SIGINT).
INTERRUPTED = 130

# A longer one is a whole text that was given in the place of a path.
_LONGEST_NAME = 100


@dataclass(slots=True)
class Tally:
    """Counts what was read and keeps what failed, with its reason."""

    read: int = 0
    failed: list[tuple[str, GainsayError]] = field(default_factory=list)
    interrupted: bool = False

    @property
    def exit_status(self) -> int:
        """130 when interrupted, 0 when all were read, 3 when an input failed, 5 when only the network did."""
        if self.interrupted:
            return INTERRUPTED
        errors = [error for _, error in self.failed]
        if any(isinstance(error, InputError) for error in errors):
            return InputError.exit_status
        return NetworkError.exit_status if errors else 0

    def summary(self) -> list[str]:
        """A line of counts, then a line for each failure."""
        total = self.read + len(self.failed)
        if self.interrupted:
            counts = f"stopped; {self.read:,} read before that, {len(self.failed):,} failed"
        elif self.failed:
            counts = f"read {self.read:,} of {total:,}; {len(self.failed):,} failed:"
        else:
            counts = f"read {self.read:,} of {total:,}"
        return [counts, *self.reasons()]

    def reasons(self) -> list[str]:
        """Each failure: its input, unless the message names it, and why."""
        return [f"  {reason(name, error)}" for name, error in self.failed]


def reason(name: str, error: GainsayError) -> str:
    """What was wrong with an input: its name, unless the message has it, and why."""
    message = str(error)
    if len(name) > _LONGEST_NAME:
        name = " ".join(name[:_LONGEST_NAME].split()) + "…"
    return message if name in message else f"{name}: {message}"
