"""What every page works with: the open ledger and who sits at it."""

import secrets
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request

from gainsay.keep import Ledger
from gainsay.serve.recall import Recall


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open ledger, and in whose name is judged; `secret` signs forms and dies with the process."""

    ledger: Ledger
    person: str
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)


def desk_of(request: Request) -> Desk:
    """The desk that the application was made for."""
    found: Desk = request.app.state.desk
    return found


def recall_of(request: Request) -> Recall:
    """What the application remembers of its ledger."""
    found: Recall = request.app.state.recall
    return found


AtDesk = Annotated[Desk, Depends(desk_of)]
Recalled = Annotated[Recall, Depends(recall_of)]
