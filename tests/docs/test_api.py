"""docs/reference/api.md lists every address of the API, its forms and what it takes, and no other."""

from pathlib import Path
from typing import Any

import pytest

from gainsay.keep import opened
from gainsay.serve.api import PREFIX
from gainsay.serve.app import create_app
from gainsay.serve.desk import Desk
from tests.docs.pages import REFERENCE, named, read, rows, sections

SECTIONS = sections(read(REFERENCE / "api.md"))


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, Any]:
    with opened(str(tmp_path / "empty.db")) as ledger:
        found: dict[str, Any] = create_app(Desk(ledger=ledger, person="Lena Vo")).openapi()["paths"]
    return found


def test_each_address_is_listed_with_its_forms(paths: dict[str, Any]) -> None:
    listed = {named(row[0])[0] + form for row in rows(SECTIONS["Addresses"]) for form in ("", *named(row[2]))}
    assert {PREFIX + one for one in listed} == {path for path, one in paths.items() if "get" in one}


def test_each_address_that_takes_something_is_listed(paths: dict[str, Any]) -> None:
    listed = [PREFIX + named(row[0])[0] for row in rows(SECTIONS["Writing"])]
    assert sorted(listed) == sorted(path for path, one in paths.items() if "post" in one)


def test_each_status_is_explained(paths: dict[str, Any]) -> None:
    explained = {row[0] for row in rows(SECTIONS["Errors"])}
    answered = {status for one in paths.values() for way in one.values() for status in way["responses"]}
    assert explained - {"405", "421"} == {status for status in answered if status >= "4"}
