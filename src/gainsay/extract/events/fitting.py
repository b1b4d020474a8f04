"""Whether a verb has what its frame asks for: an object that is somebody, a clause, a recipient."""

from gainsay.extract.events.cast import Cast
from gainsay.extract.events.frames import Frame, is_in
from gainsay.extract.events.roles import case_of, is_passive, sufferers
from gainsay.extract.lexicons import lexicon
from gainsay.extract.syntax import Syntax


class Fitting:
    """Holds the dependents of verbs against the flags of frames."""

    def __init__(self, syntax: Syntax, cast: Cast) -> None:
        self.syntax, self.cast = syntax, cast

    def is_silence(self, verb: int, frame: Frame) -> bool:
        """Whether it is declined to say something, which is no event."""
        clauses = self.syntax.modifiers(verb, "xcomp", "advcl")
        return frame.op == "refuse" and any(is_in(self.syntax.lower(i), "speak") for i in clauses)

    def is_filled(self, verb: int, frame: Frame) -> bool:
        """Whether the verb has, or lacks, the object that its frame asks for."""
        if frame.without and any(True for _ in self.syntax.modifiers(verb, *frame.without)):
            return False
        if frame.given and not self._is_given(verb):
            return False
        if frame.code.plover == "CONSULT" and not self._meets_somebody(verb):
            return False
        wants = frame.animate or frame.owned or frame.site
        return not wants or any(self._suits(i, frame) for i in self._things(verb))

    def _meets_somebody(self, verb: int) -> bool:
        """Whether an object, where there is one, is somebody: "met the envoy", not "met the demands"."""
        things = list(self.syntax.modifiers(verb, "obj"))
        return not things or any(self.cast.names(i) or self.cast.where(i) for i in things)

    def _things(self, verb: int) -> list[int]:
        """What a verb is done to."""
        found = [*self.syntax.modifiers(verb, "obj"), *self.syntax.modifiers(verb, "nsubj:pass")]
        return found or (sufferers(self.syntax, verb)[:1] if is_passive(self.syntax, verb) else [])

    def _suits(self, thing: int, frame: Frame) -> bool:
        # An official statement stands for those who speak in it, and is released like none of them.
        if self.syntax.lower(thing) in lexicon("roles")["document"]:
            return False
        if self.cast.names(thing):
            return True
        if frame.owned:
            return bool(self.cast.owners(thing))
        site = is_in(self.syntax.lower(thing), "site") or self.cast.where(thing) is not None
        return frame.site and site

    def _is_given(self, verb: int) -> bool:
        """Whether a thing goes "to" somebody."""
        to = any(case_of(self.syntax, i) == "to" for i in self.syntax.modifiers(verb, "obl", "nmod"))
        return to and any(True for _ in self.syntax.modifiers(verb, "obj", "nsubj:pass"))

    def has_clause(self, verb: int) -> bool:
        """Whether an infinitive says what is agreed to or asked."""
        return any(self.is_infinitive(i) for i in self.syntax.modifiers(verb, "xcomp", "ccomp", "advcl"))

    def is_infinitive(self, verb: int) -> bool:
        """Whether a verb stands behind "to"."""
        return any(self.syntax.lower(i) == "to" for i in self.syntax.modifiers(verb, "mark"))
