"""What is answered is what the API's OpenAPI describes, whatever is asked (schemathesis)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from gainsay.cli import main
from gainsay.keep import opened
from gainsay.serve.api import PREFIX
from gainsay.serve.app import create_app
from gainsay.serve.desk import Desk
from tests.keep.conftest import DATABASES, empty

HOST = {"host": "127.0.0.1"}


@pytest.fixture
def app(own_ledger: Path) -> Iterator[FastAPI]:
    yield from served(str(own_ledger))


@pytest.fixture(params=DATABASES)
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FastAPI]:
    address = empty(request, tmp_path)
    with pytest.raises(SystemExit):
        main(["demo", "--ledger", address])
    yield from served(address)


def served(address: str) -> Iterator[FastAPI]:
    with opened(address, new=False) as ledger:
        made = create_app(Desk(ledger=ledger, person="Lena Vo"))
        # Else it would go on for ever.
        made.state.streams.stopping = lambda: True
        with TestClient(made):
            yield made


def described(app: FastAPI) -> Any:
    return schemathesis.openapi.from_asgi(f"{PREFIX}/openapi.json", app, headers=HOST)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_answers_are_as_described_whatever_is_asked(app: FastAPI, mode: GenerationMode) -> None:
    bounded = settings(
        max_examples=6, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
    )
    operations = [found.ok() for found in described(app).get_all_operations()]
    assert len(operations) > 20
    for operation in operations:
        try:
            bounded(given(case=operation.as_strategy(generation_mode=mode))(ask))()
        except Unsatisfiable:
            # Now and then none of the wrong questions that were thought of can be sent, which tells nothing.
            assert mode is GenerationMode.NEGATIVE, operation.path
            assert operation.method == "get", operation.path


def ask(case: Any) -> None:
    # What a text is, or an id stands for, no schema tells.
    untold = [positive_data_acceptance] if case.method == "POST" else []
    case.call_and_validate(headers=HOST, excluded_checks=untold)


def test_what_is_there_is_as_described(anywhere: FastAPI) -> None:
    client = TestClient(anywhere, base_url="http://127.0.0.1")
    named = {kind: client.get(f"{PREFIX}/{kind}").json() for kind in ("disputes", "stories", "actors")}
    ids = {
        "claims": named["disputes"][0]["id"],
        "disputes": named["disputes"][0]["id"],
        "stories": named["stories"][0]["id"],
        "statements": client.get(f"{PREFIX}/statements").json()[0]["statement"],
        "articles": client.get(f"{PREFIX}/articles").json()[0]["document"]["id"],
    }
    for found in described(anywhere).get_all_operations():
        operation = found.ok()
        if operation.method == "get":
            kind = operation.path.removeprefix(f"{PREFIX}/").partition("/")[0]
            query = {"name": named["actors"][0]["name"]} if kind.startswith("actor") else {}
            case = operation.Case(path_parameters={"wanted": ids.get(kind)}, headers=HOST, query=query)
            answer = case.call_and_validate()
            assert answer.status_code == 200, operation.path


def test_every_database_is_written_and_asked_alike(anywhere: FastAPI) -> None:
    client = TestClient(anywhere, base_url="http://127.0.0.1")
    answer = client.get(f"{PREFIX}/disputes")
    tag, claim = {"if-none-match": answer.headers["etag"]}, answer.json()[0]["id"]
    assert client.get(f"{PREFIX}/disputes", headers=tag).status_code == 304
    judged = client.post(f"{PREFIX}/judgements", json={"verb": "reject", "one": claim, "why": "a test"})
    assert judged.status_code == 201
    after = client.get(f"{PREFIX}/disputes", headers=tag)
    assert claim not in {one["id"] for one in after.json()}
    assert client.get(f"{PREFIX}/judgements").json() == [judged.json()]
    for wrong in ("speaker=a%00", "words=%00", "story=%00", "outlet=%00", "place=%00"):
        assert client.get(f"{PREFIX}/statements?{wrong}").status_code == 422
    assert client.get(f"{PREFIX}/disputes/%00").status_code == 422
