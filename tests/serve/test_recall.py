"""What the board remembers: nothing longer than the ledger stays as it was, and not without end."""

from gainsay.keep import Ledger, opened
from gainsay.keep.changes import marking
from gainsay.serve import recall
from gainsay.serve.recall import Recall


def test_a_question_is_asked_once_until_something_is_written(own_ledger: object) -> None:
    asked: list[str] = []

    def ask(_: Ledger, word: str) -> str:
        asked.append(word)
        return word.upper()

    with opened(str(own_ledger)) as ledger, marking(ledger) as mark:
        remember = Recall(ledger, mark)
        assert [remember(ask, word) for word in ("a", "b", "a", "b")] == ["A", "B", "A", "B"]
        assert asked == ["a", "b"]
        with opened(str(own_ledger)) as other:
            other.keep(b"news")
        assert remember(ask, "a") == "A"
        assert asked == ["a", "b", "a"]


def test_what_was_written_while_it_was_asked_is_not_missed(own_ledger: object) -> None:
    answers = iter((1, 2, 3))

    def ask(asked: Ledger) -> int:
        found = next(answers)
        if found == 1:
            asked.keep(b"written meanwhile")
        return found

    with opened(str(own_ledger)) as ledger, marking(ledger) as mark:
        remember = Recall(ledger, mark)
        assert [remember(ask) for _ in range(3)] == [1, 2, 2]


def test_the_oldest_answers_are_forgotten(own_ledger: object) -> None:
    asked: list[int] = []

    def ask(_: Ledger, number: int) -> None:
        asked.append(number)

    with opened(str(own_ledger)) as ledger, marking(ledger) as mark:
        remember = Recall(ledger, mark)
        for number in (*range(recall._MOST + 1), recall._MOST, 0):
            remember(ask, number)
    assert asked == [*range(recall._MOST + 1), 0]
