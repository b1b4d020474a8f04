"""The README's two commands are those that CI runs; every link leads somewhere; versions are pinned."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from gainsay.cli import main
from tests.docs.pages import DOCS, ROOT, links, read

PAGES = sorted(
    [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "src").rglob("*.md"), *(ROOT / "samples").glob("*.md")]
)
README = read(ROOT / "README.md")


def marked(name: str) -> str:
    """The block of code after the mark, which must hold a single line."""
    found = re.search(rf"^<!-- ci: {name} -->\n```sh\n(.*)\n```$", README, re.MULTILINE)
    assert found, f"README.md has no one-line command marked {name}"
    return found[1]


@pytest.mark.parametrize("name", ["read", "test"])
def test_ci_takes_the_command_from_the_readme(name: str) -> None:
    taken = subprocess.run(
        [ROOT / ".ci" / "readme-command", name], capture_output=True, text=True, check=True
    )
    assert taken.stdout == marked(name) + "\n"
    assert re.search(rf"^readme {name}$", read(ROOT / ".ci" / "run"), re.MULTILINE)


def test_a_mark_that_is_gone_fails_instead_of_running_nothing(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "readme-command", tmp_path / ".ci")
    (tmp_path / "README.md").write_text(README.replace("<!-- ci: test -->", ""), encoding="utf-8")
    taken = subprocess.run(
        [tmp_path / ".ci" / "readme-command", "test"], capture_output=True, text=True, check=False
    )
    assert taken.returncode == 1
    assert "no command marked 'test'" in taken.stderr


def test_the_commands_install_what_is_pinned_and_need_nothing_but_python() -> None:
    start = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt "
    assert marked("read").startswith(start + ". && .venv/bin/gainsay read samples/")
    assert marked("test") == start + "-e '.[dev]' && .venv/bin/python -m pytest -q"


def test_the_output_shown_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """In order and line by line; a line that is an ellipsis stands for any number of them."""
    shown = re.search(r"^<!-- output of the command above.*-->\n```text\n(.*?)^```$", README, re.M | re.S)
    assert shown
    with pytest.raises(SystemExit):
        main(["read", str(ROOT / marked("read").split()[-1])])
    printed = "\n" + capsys.readouterr().out
    at = 0
    for part in re.split(r"^ *…\n", shown[1], flags=re.M):
        found = printed.find("\n" + part, at)
        assert found >= 0, f"README.md shows what is not printed (any more) at this place:\n{part}\n{printed}"
        at = found + len(part)
    assert printed.startswith("\n" + shown[1].splitlines()[0])


def test_ci_runs_the_tests_by_that_command_alone() -> None:
    lines = [line for line in read(ROOT / ".ci" / "run").splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in lines if "pytest" in line] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert [target for target in links(read(page)) if not (page.parent / target).exists()] == []


def test_the_index_lists_every_page() -> None:
    listed = {(DOCS / target).resolve() for target in links(read(DOCS / "README.md"))}
    assert [page for page in DOCS.rglob("*.md") if page != DOCS / "README.md" and page not in listed] == []


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = [line for line in read(ROOT / "constraints.txt").splitlines() if not line.startswith("#")]
    pinned = {_plain(line.split("==")[0]) for line in lines}
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert [one for one in wanted if _plain(re.split(r"[<>=!~;\[ ]", one)[0]) not in pinned] == []


def _plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
