"""A real HTTP server on the loopback interface, whose pages a test writes as functions."""

from collections.abc import Iterator

import pytest

from tests.acquire.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        yield running
