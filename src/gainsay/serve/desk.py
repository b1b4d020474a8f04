"""What every page works with: the open ledger and who sits at it."""

import secrets
from dataclasses import dataclass, field, replace
from typing import Annotated

from fastapi import Depends, Request

from gainsay.keep import Ledger
from gainsay.keep.users import Role, Visitor
from gainsay.serve.recall import Recall


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open ledger, and in whose name is judged; `secret` signs forms and dies with the process.

    Where `logins` are asked for, `visitor` is who is logged in, and `session` what the browser shows.
    """

    ledger: Ledger
    person: str
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    logins: bool = False
    visitor: Visitor | None = None
    session: str = field(default="", repr=False)

    @property
    def inside(self) -> bool:
        """Whether who asks may see the ledger at all."""
        return not self.logins or self.visitor is not None

    @property
    def may_judge(self) -> bool:
        """Whether who asks may judge and add."""
        return not self.logins or (self.visitor is not None and self.visitor.role is Role.EDITOR)


def desk_of(request: Request) -> Desk:
    """The desk that the application was made for, as it is for who asks (`gainsay.serve.doors`)."""
    found: Desk = request.app.state.desk
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    if visitor is None:
        return found
    return replace(found, person=visitor.name, visitor=visitor, session=request.state.session)


def recall_of(request: Request) -> Recall:
    """What the application remembers of its ledger."""
    found: Recall = request.app.state.recall
    return found


AtDesk = Annotated[Desk, Depends(desk_of)]
Recalled = Annotated[Recall, Depends(recall_of)]
