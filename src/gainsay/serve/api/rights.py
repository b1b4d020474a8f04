"""Who may judge and add by the API."""

from typing import Annotated

from fastapi import Depends, HTTPException

from gainsay.serve.desk import AtDesk


def may_judge(desk: AtDesk) -> str:
    """The name in which is judged. Raises HTTPException (403) for who may only read."""
    if not desk.may_judge:
        raise HTTPException(
            403, "A reader sees everything and changes nothing; ask for the role of an editor."
        )
    return desk.person


Judge = Annotated[str, Depends(may_judge)]
