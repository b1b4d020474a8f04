"""One telling of something done, as the tree of its sentence has it."""

from dataclasses import dataclass

from gainsay.extract.events.frames import Code, Frame


@dataclass(frozen=True, slots=True)
class Deed:
    """One telling of an event: the top of its chain, all its words, its code, and the heads of its parties.

    `agents` and `patients` are in the order of likelihood; `scene` says that it needs neither,
    `aims` are the heads of what it is done for.
    """

    head: int
    words: tuple[int, ...]
    code: Code
    frame: Frame
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    noun: bool = False
    scene: bool = False
    aims: tuple[int, ...] = ()
    negated: bool = False
