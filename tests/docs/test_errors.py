"""docs/reference/errors.md lists every error with its parent and exit status; cli.md explains each status."""

from gainsay import errors
from gainsay.errors import GainsayError
from tests.docs.pages import REFERENCE, named, read, rows, sections

KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, GainsayError)
}


def test_each_error_is_listed_with_parent_and_status() -> None:
    described = {
        named(name)[0]: (named(parent)[0], int(status))
        for name, parent, status, *_ in rows(read(REFERENCE / "errors.md"))
    }
    assert described == {name: (kind.__bases__[0].__name__, kind.exit_status) for name, kind in KINDS.items()}


def test_the_command_line_explains_each_status_that_its_commands_have() -> None:
    explained = {int(row[0]) for row in rows(sections(read(REFERENCE / "cli.md"))["Exit status"])}
    assert {kind.exit_status for kind in KINDS.values()} <= explained
