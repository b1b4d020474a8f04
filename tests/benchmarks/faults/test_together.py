"""A short campaign of many at once, on both databases."""

from benchmarks.faults.together import campaign


def sound(found: dict[str, object]) -> bool:
    return (found["errors"], found["missing"], found["faults"]) == ({}, 0, [])


def test_on_a_file() -> None:
    assert sound(campaign("file", seconds=1, articles=12))


def test_on_a_server(postgresql: str) -> None:
    assert sound(campaign(postgresql, seconds=1, articles=12))
