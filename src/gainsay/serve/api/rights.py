"""Who may judge by the API: until there are logins, whoever sits at the desk."""

from typing import Annotated

from fastapi import Depends

from gainsay.serve.desk import AtDesk


def may_judge(desk: AtDesk) -> str:
    """The name in which is judged. Logins go here: raise HTTPException (403) for who may only read."""
    return desk.person


Judge = Annotated[str, Depends(may_judge)]
