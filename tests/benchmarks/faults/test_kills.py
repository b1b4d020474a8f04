"""A short campaign of kills: nothing that was said to be stored is lost, and the rest can be completed."""

from benchmarks.faults.kills import campaign


def sound(found: dict[str, object]) -> bool:
    return (found["lost"], found["faults"], found["not_completed"]) == (0, 0, 0)


def test_killed_while_adding_to_a_file() -> None:
    assert sound(campaign("file", kills=3, articles=12))


def test_killed_while_adding_to_a_server(postgresql: str) -> None:
    assert sound(campaign(postgresql, kills=3, articles=12))
