"""`python -m benchmarks.serve --ledger PATH [--clients N] [--seconds S]`: how fast the board answers.

Starts `gainsay serve` over the ledger, which is only read, and walks with N clients at once over all of its
pages and routes of its API (`benchmarks.addresses`), each as often as the others. What was asked before is
rarely asked again, so that the figures are those of a board that remembers little. One JSON object out:
of each route what an answer takes, the memory of the whole program (none of the walk loads the
network), and the limits that these are held to.
"""

import argparse
import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from random import Random
from typing import Any

from benchmarks import children, console, limits
from benchmarks.spread import spread
from gainsay.errors import GainsayError

_PROGRAM = "from gainsay.cli import main; main()"
_SEED = 6
# Addresses of a route from which clients choose.
_ADDRESSES = 400

Addresses = Mapping[str, Sequence[str]]
Taken = list[tuple[str, float]]


class Served:
    """A running board: its port, and once it has ended its peak memory in millions of bytes."""

    def __init__(self, port: int) -> None:
        self.port, self.peak = port, 0.0


def measure(ledger: str, clients: int, seconds: float) -> dict[str, object]:
    """The figures. Raises GainsayError where the board does not start, or answers with an error."""
    addresses: Addresses = {
        route: listed
        for route, listed in children.run_module("addresses", ledger, str(_ADDRESSES), str(_SEED)).items()
        if listed
    }
    with serving(ledger) as board:
        # Templates and modules are loaded by the first request that needs them.
        _walk(board.port, addresses, 0, 0.0)
        began = time.perf_counter()
        with ThreadPoolExecutor(clients) as pool:
            walks = [pool.submit(_walk, board.port, addresses, n + 1, seconds) for n in range(clients)]
            taken = [one for walk in walks for one in walk.result()]
        whole = time.perf_counter() - began
    routes = {route: _told([took for name, took in taken if name == route]) for route in addresses}
    return {
        "cores": children.cores(),
        "load": round(os.getloadavg()[1], 2),
        "clients": clients,
        "answers": len(taken),
        "answers_per_second": round(len(taken) / whole, 1),
        "peak_memory_mb": round(board.peak, 1),
        "routes": dict(sorted(routes.items(), key=lambda one: -one[1]["percentile_95"])),
        "limits": limits.judged(
            {
                "slowest_route": max(figures["percentile_95"] for figures in routes.values()),
                "serving_memory_mb": round(board.peak, 1),
            }
        ),
    }


def _told(seconds: Sequence[float]) -> dict[str, Any]:
    if not seconds:
        raise GainsayError("a route was not asked once; give more --seconds")
    return {"answers": len(seconds), **spread(seconds)}


@contextmanager
def serving(ledger: str) -> Iterator[Served]:
    """The board as a program of its own, stopped at the end."""
    command = [sys.executable, "-c", _PROGRAM, "serve", "--ledger", ledger, "--port", "0"]
    with subprocess.Popen(
        command, cwd=children.ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        assert program.stdout is not None
        address = re.search(r"http://\S+:(\d+)/", program.stdout.readline())
        board = Served(int(address[1]) if address else 0)
        try:
            if not address:
                raise GainsayError(f"`gainsay serve --ledger {ledger}` does not start; run it to see why")
            yield board
        finally:
            # Popen's own would collect a program that has ended, and with it what wait4 tells.
            os.kill(program.pid, signal.SIGINT)
            _, status, used = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
            board.peak = used.ru_maxrss * children.RSS_UNIT / 1e6


def _walk(port: int, addresses: Addresses, seed: int, seconds: float) -> Taken:
    """Ask all routes in some order, and again until the time is over (0: once); what each answer took."""
    chance, taken = Random(seed), []
    ends = time.perf_counter() + seconds
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        while True:
            for route in chance.sample(sorted(addresses), len(addresses)):
                began = time.perf_counter()
                _ask(connection, chance.choice(addresses[route]))
                taken.append((route, time.perf_counter() - began))
                if seconds and time.perf_counter() > ends:
                    return taken
            if not seconds:
                return taken


def _ask(connection: http.client.HTTPConnection, address: str) -> None:
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException) as error:
        raise GainsayError(f"{address} was not answered: {error}") from error
    if answer.status >= 400:
        raise GainsayError(f"{address} was answered with status {answer.status}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serve", description="How fast the board is.")
    parser.add_argument("--ledger", required=True, help="a path or postgresql://…, which is only read")
    parser.add_argument("--clients", type=console.positive, default=8, help="who ask at once (8)")
    parser.add_argument("--seconds", type=console.positive, default=20, help="how long they ask (20)")
    given = parser.parse_args(arguments)
    return console.report(lambda: measure(given.ledger, given.clients, given.seconds))


if __name__ == "__main__":
    sys.exit(main())
