"""Whatever is judged, and in whatever order it is undone: the board is then as if nobody had judged."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from gainsay.errors import UsageError
from gainsay.keep import Ledger, opened
from gainsay.keep.judgements import Verb
from gainsay.keep.verify import faults
from gainsay.link.judging import judge, undo
from tests.link.articles import add
from tests.link.test_judging import ACCUSED, DENIED, LENA, OTHER, board, strike

# What can stand in the first and in the second place: queries for ids, in a fixed order.
CLAIMS = "SELECT id FROM claims ORDER BY id"
STATEMENTS = "SELECT id FROM statements ORDER BY id"
STORIES = "SELECT DISTINCT story FROM stories_of ORDER BY story"
ARTICLES = "SELECT id FROM documents ORDER BY id"
CHOICES = [
    (Verb.CONFIRM, STATEMENTS, None),
    (Verb.REJECT, STATEMENTS, None),
    (Verb.CONFIRM, CLAIMS, None),
    (Verb.REJECT, CLAIMS, None),
    (Verb.MERGE, CLAIMS, CLAIMS),
    (Verb.MERGE, STATEMENTS, CLAIMS),
    (Verb.SPLIT, STATEMENTS, CLAIMS),
    (Verb.MERGE, STORIES, STORIES),
    (Verb.MERGE, ARTICLES, STORIES),
    (Verb.SPLIT, ARTICLES, STORIES),
    (Verb.MERGE, STATEMENTS, ARTICLES),
    (Verb.SPLIT, STATEMENTS, ARTICLES),
]
Step = tuple[tuple[Verb, str, str | None], int, int]
STEPS = st.tuples(st.sampled_from(CHOICES), st.integers(0, 99), st.integers(0, 99))


@pytest.fixture(scope="module")
def two_stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with two stories."""
    path = tmp_path_factory.mktemp("judged") / "two.db"
    with opened(str(path)) as made:
        add(made, ACCUSED, DENIED, OTHER, strike("rail"), strike("track"))
    return path


@contextmanager
def copied(path: Path) -> Iterator[Ledger]:
    """The same ledger, for one example."""
    with TemporaryDirectory() as folder, opened(shutil.copy(path, folder)) as ledger:
        yield ledger


def judged(ledger: Ledger, step: Step) -> list[str]:
    """Judge what the numbers choose of what there is now; nothing where that does not fit together."""
    (verb, one, other), first, second = step
    with ledger.looking() as connection:
        lists = [list(connection.scalars(sa.text(query))) for query in (one, other) if query]
    if not all(lists):
        return []
    ids = [listed[number % len(listed)] for listed, number in zip(lists, (first, second), strict=False)]
    try:
        return [judge(ledger, LENA, verb, *ids).id]
    except UsageError:
        return []


@settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=6), st.data())
def test_all_that_was_judged_and_undone_leaves_no_trace(
    two_stories: Path, steps: list[Step], data: st.DataObject
) -> None:
    with copied(two_stories) as ledger:
        before = board(ledger)
        made = [name for step in steps for name in judged(ledger, step)]
        assert list(faults(ledger)) == []
        for name in data.draw(st.permutations(made)):
            undo(ledger, LENA, name)
        assert board(ledger) == before


@settings(max_examples=15, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=4), st.lists(STEPS, min_size=1, max_size=2))
def test_what_is_judged_and_undone_since_changes_nothing_of_what_holds(
    two_stories: Path, steps: list[Step], more: list[Step]
) -> None:
    with copied(two_stories) as ledger:
        for step in steps:
            judged(ledger, step)
        before = everything(ledger)
        for name in [name for step in more for name in judged(ledger, step)]:
            undo(ledger, LENA, name)
        assert everything(ledger) == before


def everything(ledger: Ledger) -> dict[str, object]:
    """The board as it is while judgements hold."""
    with ledger.looking() as connection:
        return {
            table: sorted(map(str, connection.execute(sa.text(f"SELECT * FROM {table}"))))
            for table in ("claims", "claim_members", "claim_ties", "stories_of", "judged_statements")
        }
