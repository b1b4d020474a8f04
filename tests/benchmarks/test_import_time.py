import json

import pytest

from benchmarks import children, import_time
from gainsay.errors import GainsayError


def test_median_fastest_and_first() -> None:
    assert import_time.summary([3.0, 1.0, 2.0]) == {"median": 2.0, "fastest": 1.0, "first": 3.0}


@pytest.mark.parametrize("printed", [b"", b"{}"])
def test_a_start_that_printed_no_reading_is_no_measure(
    printed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "run", lambda command: (printed, 0.1))
    with pytest.raises(GainsayError, match="printed no reading"):
        import_time.read_one()


def test_every_way_to_start_is_timed_in_every_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str]) -> tuple[bytes, float]:
        ran.append(command)
        if "read" in command:
            return b'{"document": {"id": "x"}}', 2.0
        return b"0.125" if "import gainsay" in command[-1] else b"", 0.5

    monkeypatch.setattr(children, "run", run)
    assert import_time.main(["--runs", "3"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(ran) == 12
    # The import is what the child told, not how long the child lived.
    assert found["import_gainsay"]["median"] == 0.125
    assert (found["version"]["median"], found["read_one_article"]["median"]) == (0.5, 2.0)
    assert found["limits"] == {
        "import_gainsay": {"found": 0.125, "at_most": 0.15, "result": "met"},
        "read_one_article": {"found": 2.0, "at_most": 3.0, "result": "met"},
    }


def test_no_runs_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        import_time.main(["--runs", "0"])
    assert stopped.value.code == 2
    assert "0 is below 1" in capsys.readouterr().err
