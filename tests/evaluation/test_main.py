import json
from pathlib import Path

import pytest

from evaluation.__main__ import main
from evaluation.model import Figures, Precision
from gainsay.errors import InputError


def fake(data: Path, precision: Precision) -> Figures:
    if data.name == "bad":
        raise InputError("bad holds nothing")
    return {"f1": 0.5 if precision == "int8" else 0.75}


def run(*arguments: str) -> int:
    return main(arguments, tasks={"fake": fake})


def test_one_json_object_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("fake", "--data", "x") == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == {"task": "fake", "precision": "int8", "f1": 0.5}
    assert err == ""


def test_the_precision_reaches_the_task(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("fake", "--data", "x", "--precision", "fp32") == 0
    assert json.loads(capsys.readouterr().out)["f1"] == 0.75


def test_an_error_is_one_line_and_its_own_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("fake", "--data", "bad") == 3
    assert capsys.readouterr() == ("", "evaluation: bad holds nothing\n")


@pytest.mark.parametrize(
    "arguments", [[], ["fake"], ["other", "--data", "x"], ["fake", "--data", "x", "--precision", "2"]]
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)
    assert stopped.value.code == 2
