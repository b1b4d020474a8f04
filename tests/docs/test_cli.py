"""docs/reference/cli.md describes every command, argument and option, and no other."""

from typing import Any

import pytest
from typer.main import get_command

from gainsay.cli.commands import app
from tests.docs.pages import REFERENCE, named, read, rows, sections

SECTIONS = sections(read(REFERENCE / "cli.md"))
PROGRAM: Any = get_command(app)
STATUS = "Exit status"


def commands(name: str, command: Any) -> dict[str, Any]:
    """A command and those below it, by what a person types."""
    below = getattr(command, "commands", {}).items()
    return {name: command} | {
        full: found for word, one in below for full, found in commands(f"{name} {word}", one).items()
    }


COMMANDS = commands("gainsay", PROGRAM)


def options(command: Any) -> set[str]:
    """Every spelling of the options, and the metavariable of the arguments."""
    spelt = {word for one in command.params if one.param_type_name == "option" for word in one.opts}
    spelt |= {word for one in command.params for word in one.secondary_opts}
    return spelt | {one.metavar.strip(".") for one in command.params if one.param_type_name == "argument"}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_is_described_and_no_other(name: str) -> None:
    assert name in SECTIONS
    described = [word for row in rows(SECTIONS[name]) for word in named(row[0])]
    assert set(described) == options(COMMANDS[name])
    assert len(described) == len(set(described))


@pytest.mark.parametrize("name", COMMANDS)
def test_options_that_take_a_value_name_it_as_help_does(name: str) -> None:
    described = {word: row[0] for row in rows(SECTIONS[name]) for word in named(row[0])}
    taking = [one for one in COMMANDS[name].params if one.param_type_name == "option" and not one.is_flag]
    assert [
        one.opts[0] for one in taking if f"{one.opts[0]} {one.metavar}" not in described[one.opts[0]]
    ] == []


def test_no_section_is_of_a_command_that_does_not_exist() -> None:
    assert set(SECTIONS) - {STATUS} == set(COMMANDS)
