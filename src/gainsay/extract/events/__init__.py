"""Events: who did what to whom, coded by PLOVER and CAMEO, with status, place and time."""

from gainsay.extract.events.reading import Told, events

__all__ = ["Told", "events"]
