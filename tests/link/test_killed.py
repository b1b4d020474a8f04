"""A judgement while which the program is killed is there whole, or not at all."""

import signal
import subprocess
import sys
from itertools import count

from gainsay.keep import Ledger
from gainsay.keep.judgements import every
from gainsay.keep.verify import faults
from tests.link.articles import add
from tests.link.test_judging import ACCUSED, DENIED, board

# For each number n that is sent: a process that rejects a statement, and kills itself before it writes for
# the n-th time, before it commits, or after that. Gives the signal by which it died.
_JUDGING = """
import os, signal, sys
from sqlalchemy import event
from gainsay.keep import opened
from gainsay.keep.judgements import Verb
from gainsay.link.judging import By, judge

address, statement = sys.argv[1:]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def killed(left):
    def step(*_):
        nonlocal left
        left -= 1
        if left == 0:
            die()

    def writes(connection, cursor, sql, *_):
        if sql.split(None, 1)[0].upper() in ("INSERT", "UPDATE", "DELETE"):
            step()

    with opened(address, new=False) as ledger:
        event.listen(ledger.engine, "before_cursor_execute", writes)
        event.listen(ledger.engine, "commit", step)
        judge(ledger, By(who="Lena", why="misread"), Verb.REJECT, statement)
        die()

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        killed(int(line))
    print(os.WTERMSIG(os.waitpid(child, 0)[1]), flush=True)
"""


def verdicts(ledger: Ledger) -> list[tuple[str, str]]:
    """What is judged, and how."""
    with ledger.looking() as connection:
        return [(one.thing.id, one.verb.value) for one in every(connection)]


def test_whenever_it_is_killed_a_judgement_is_whole_or_not_there(ledger: Ledger, address: str) -> None:
    add(ledger, ACCUSED, DENIED)
    before, statement = board(ledger), DENIED.statements[0].id
    command = [sys.executable, "-c", _JUDGING, address, statement]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for left in count(1):
            print(left, file=program.stdin, flush=True)
            assert int(program.stdout.readline()) == signal.SIGKILL
            assert list(faults(ledger)) == []
            if verdicts(ledger):
                break
            assert board(ledger) == before
        program.stdin.close()
    # Before it was there, several writes and the commit were prevented.
    assert left > 10
    assert verdicts(ledger) == [(statement, "reject")]
    with ledger.looking() as connection:
        rows = connection.exec_driver_sql("SELECT statement, verdict FROM judged_statements")
        assert [tuple(row) for row in rows] == [(statement, "rejected")]
        assert connection.exec_driver_sql("SELECT count(*) FROM found_stories").scalar() == 1
