"""The way in and out: a name and a password for a session."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from gainsay.errors import UsageError
from gainsay.keep import users
from gainsay.serve import doors, journal, passwords, sessions
from gainsay.serve.desk import AtDesk, Desk
from gainsay.serve.forms import Checked
from gainsay.serve.limits import Attempts
from gainsay.serve.rendering import page

router = APIRouter()

_Field = Annotated[str, Form(max_length=2000)]
_WRONG = "The name or the password is wrong."


@router.get("/login")
def asked(request: Request, next: Annotated[str, Query(max_length=2000)] = "") -> Response:
    """The form; who is logged in already is led on."""
    if sessions.visitor(request) is not None:
        return RedirectResponse(local(next), 303)
    return _form(request, next)


@router.post("/login", dependencies=[Checked])
def entered(request: Request, desk: AtDesk, name: _Field, password: _Field, next: _Field = "") -> Response:
    """Begin a session, or say that name or password is wrong, and never which."""
    attempts: Attempts = request.app.state.attempts
    keys = f"name {users.login(name)}", f"address {doors.client(request)}"
    if wait := attempts.begin(*keys):
        journal.note("login refused", client=doors.client(request))
        return doors.later(request, wait, "Too many wrong passwords")
    if not _fits(desk, name, password):
        journal.note("login failed", client=doors.client(request))
        return _form(request, next, _WRONG, 401)
    attempts.right(*keys)
    answer = RedirectResponse(local(next), 303)
    sessions.enter(request, answer, desk.ledger, name)
    journal.note("login", user=users.login(name))
    return answer


@router.post("/logout", dependencies=[Checked])
def left(request: Request, desk: AtDesk) -> Response:
    """End the session."""
    answer = RedirectResponse("/login" if desk.logins else "/", 303)
    sessions.leave(request, answer, desk.ledger)
    return answer


@router.get("/password")
def own(request: Request, desk: AtDesk) -> Response:
    """The form to change one's own password."""
    return page(request, "password.html", shortest=passwords.SHORTEST, wrong=None)


@router.post("/password", dependencies=[Checked])
def changed(request: Request, desk: AtDesk, old: _Field, new: _Field) -> Response:
    """Change one's own password; all sessions end, and this browser gets a new one."""
    name, attempts = desk.person, request.app.state.attempts
    keys = f"name {users.login(name)}", f"address {doors.client(request)}"
    if wait := attempts.begin(*keys):
        return doors.later(request, wait, "Too many wrong passwords")
    try:
        fault = None if desk.session and _fits(desk, name, old) else "The old password is wrong."
        kept = passwords.hashed(new) if fault is None else ""
    except UsageError as error:
        fault = str(error)
    if fault is not None:
        return page(request, "password.html", 422, shortest=passwords.SHORTEST, wrong=fault)
    attempts.right(*keys)
    users.set_password(desk.ledger, name, kept)
    answer = RedirectResponse("/", 303)
    sessions.enter(request, answer, desk.ledger, name)
    journal.note("password changed", user=name)
    return answer


def local(address: str) -> str:
    """The address, where it is one of this board; else the board's first page."""
    # Browsers read a backslash as a slash, two slashes as the begin of a host, and skip control characters.
    own = address.startswith("/") and address[1:2] != "/" and "\\" not in address and address.isprintable()
    return address if own else "/"


def _form(request: Request, next: str, wrong: str | None = None, status: int = 200) -> Response:
    return page(request, "login.html", status, next=local(next), wrong=wrong)


def _fits(desk: Desk, name: str, password: str) -> bool:
    kept = users.password_of(desk.ledger, name)
    if not passwords.fits(password, kept):
        return False
    if kept is not None and passwords.is_old(kept):
        users.renew_hash(desk.ledger, name, passwords.hashed(password))
    return True
