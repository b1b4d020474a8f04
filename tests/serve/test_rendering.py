import pytest

from gainsay.serve.rendering import bare


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("the port is closed", False),
        ("that Wagner was there “on a commercial basis”", True),
        ('"chairmanship" of the port', True),
        ('that "trainers" were there', False),
        ("the ministers’", False),
    ],
)
def test_words_that_begin_or_end_with_marks_get_no_others(said: str, own: bool) -> None:
    assert bool(bare(said)) == own
