"""The board over a small ledger is walked over as over a large one."""

import json
from pathlib import Path
from random import Random

import pytest

from benchmarks import addresses, children, serve
from gainsay.errors import GainsayError
from tests.serve.conftest import demo_ledger

__all__ = ["demo_ledger"]


def test_figures_of_every_route_and_what_they_are_held_to(
    demo_ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve.main(["--ledger", str(demo_ledger), "--clients", "2", "--seconds", "3"]) == 0
    found = json.loads(capsys.readouterr().out)
    pages = {"/", "/disputes/{wanted}", "/articles/{wanted}", "/search"}
    assert {*pages, "/api/v1/disputes", "/api/v1/statements/{wanted}"} <= found["routes"].keys()
    for figures in found["routes"].values():
        assert 0 < figures["median"] <= figures["percentile_95"] <= figures["most"]
    assert sum(figures["answers"] for figures in found["routes"].values()) == found["answers"]
    slowest = next(iter(found["routes"].values()))["percentile_95"]
    assert found["limits"]["slowest_route"]["found"] == slowest
    assert found["limits"]["serving_memory_mb"]["found"] == found["peak_memory_mb"] > 50


def test_addresses_are_of_this_ledger_and_the_same_each_time(demo_ledger: Path) -> None:
    one, again, other = (
        children.run_module("addresses", str(demo_ledger), "30", seed) for seed in ("1", "1", "2")
    )
    assert one == again
    assert one != other
    assert len(one["/statements/{wanted}"]) > 20
    assert all("{" not in address for listed in one.values() for address in listed)
    assert all("name=" in address for address in one["/actor"])
    asked = {address.partition("?")[2].partition("=")[0] for address in one["/search"]}
    assert {"words", "speaker", "outlet", "since"} <= asked


def test_an_id_of_an_unknown_kind_is_told() -> None:
    needed = {"name": "wanted", "in": "path", "required": True}
    with pytest.raises(GainsayError, match="knows no ids for /maps/"):
        addresses._address("/maps/{wanted}", [needed], {}, Random(1))


def test_a_board_that_does_not_start_is_told(tmp_path: Path) -> None:
    with pytest.raises(GainsayError, match="does not start"), serve.serving(str(tmp_path / "none.db")):
        pass


def test_an_answer_that_is_an_error_is_no_measure(demo_ledger: Path) -> None:
    with serve.serving(str(demo_ledger)) as board:
        with pytest.raises(GainsayError, match="status 404"):
            serve._walk(board.port, {"/disputes/{wanted}": ["/disputes/k0"]}, 1, 0.0)
        assert [route for route, _ in serve._walk(board.port, {"/": ["/"]}, 1, 0.0)] == ["/"]
