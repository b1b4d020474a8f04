"""/metrics: what was asked and how long it took, in the format that Prometheus reads."""

import re

from fastapi.testclient import TestClient

from gainsay.serve.metrics import BOUNDS, Metrics
from tests.serve.pages import first
from tests.serve.test_judging import judge

_LINE = re.compile(r'(# (HELP|TYPE) gainsay_\w+ .+)|gainsay_\w+(\{\w+="[^"\\]*"(,\w+="[^"\\]*")*\})? [0-9.]+')


def value(told: str, name: str) -> float:
    (found,) = [line.rpartition(" ")[2] for line in told.splitlines() if line.startswith(f"{name} ")]
    return float(found)


def test_requests_are_counted_by_the_pattern_of_their_address(client: TestClient) -> None:
    for address in ("/", "/disputes/k0", "/disputes/k1", "/static/board.css", "/nowhere", "/a/b"):
        client.get(address)
    client.request("MAGIC", "/")
    answer = client.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert all(_LINE.fullmatch(line) for line in answer.text.splitlines())
    for labels, number in (
        ('route="/",method="GET",status="200"', 1),
        ('route="/disputes/{wanted}",method="GET",status="404"', 2),
        ('route="/static",method="GET",status="200"', 1),
        ('route="other",method="GET",status="404"', 2),
        ('route="/",method="other",status="405"', 1),
    ):
        assert value(answer.text, f"gainsay_requests_total{{{labels}}}") == number
    assert value(answer.text, 'gainsay_request_duration_seconds_count{route="/disputes/{wanted}"}') == 2


def test_refused_hosts_are_counted(client: TestClient) -> None:
    client.get("/", headers={"host": "evil.example"})
    told = client.get("/metrics").text
    assert value(told, 'gainsay_requests_total{route="other",method="GET",status="421"}') == 1


def test_durations_fall_into_all_bounds_that_are_longer() -> None:
    metrics = Metrics()
    for seconds in (0.001, 0.15, 0.151, 60.0):
        metrics.count("/", "GET", 200, seconds)
    told = metrics.text({})

    def below(bound: object) -> float:
        return value(told, f'gainsay_request_duration_seconds_bucket{{route="/",le="{bound}"}}')

    assert [below(bound) for bound in BOUNDS] == [1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3]
    assert below("+Inf") == 4
    assert value(told, 'gainsay_request_duration_seconds_sum{route="/"}') == 60.302


def test_the_ledger_is_measured(judging: TestClient) -> None:
    def records(kind: str) -> float:
        return value(judging.get("/metrics").text, f'gainsay_ledger_records{{kind="{kind}"}}')

    assert (records("articles"), records("judgements")) == (16, 0)
    assert records("statements") > 100
    judge(judging, first(judging, "disputes"), "reject")
    assert records("judgements") == 1
