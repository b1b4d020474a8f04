"""Lines of the log: one an event, whatever stands in it."""

import json
import logging
import sys

import pytest

from gainsay.serve.journal import Form, _Lines


def line(form: Form, message: str, **told: object) -> str:
    record = logging.makeLogRecord({"msg": message, "levelname": "INFO", "created": 0.0, "told": told})
    return _Lines(form).format(record)


def test_json_is_one_object_a_line() -> None:
    told = line(Form.JSON, "request", path="/a\nb\u202e", status=200, user=None)
    assert "\n" not in told
    assert json.loads(told) == {
        "time": "1970-01-01T00:00:00.000+00:00",
        "level": "info",
        "event": "request",
        "path": "/a\nb\u202e",
        "status": 200,
        "user": None,
    }


@pytest.mark.parametrize("odd", ["a b", "a\nb", "a\u202eb", 'a"b', "a\x1b[31m"])
def test_what_is_odd_in_a_line_of_words_is_shown_by_its_code(odd: str) -> None:
    assert line(Form.TEXT, "request", path=odd, status=404) == (
        f"1970-01-01T00:00:00.000+00:00 request path={json.dumps(odd)} status=404"
    )


def test_other_programs_lines_are_written_alike() -> None:
    record = logging.makeLogRecord({"msg": "took %s", "args": (3,), "levelname": "WARNING", "created": 0.0})
    assert _Lines(Form.TEXT).format(record) == "1970-01-01T00:00:00.000+00:00 took 3"


def test_a_trace_is_part_of_its_line() -> None:
    try:
        raise ValueError("wrong")
    except ValueError:
        record = logging.makeLogRecord(
            {"msg": "failed", "levelname": "ERROR", "created": 0.0, "exc_info": sys.exc_info()}
        )
    told = _Lines(Form.JSON).format(record)
    assert "\n" not in told
    assert json.loads(told)["trace"].endswith("ValueError: wrong")
    assert _Lines(Form.TEXT).format(record).endswith("ValueError: wrong")
