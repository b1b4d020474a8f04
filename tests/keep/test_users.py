"""People, their sessions and tokens: found by what they show, refused at once when that is revoked."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from gainsay.errors import UsageError
from gainsay.keep import Ledger, users
from gainsay.keep.user_tables import OF_USERS
from gainsay.keep.users import SESSION, Role, Visitor
from gainsay.keep.verify import faults
from tests.keep.test_verify import tampered

NOW = datetime(2031, 5, 14, 9, tzinfo=UTC)
LENA = Visitor(name="Lena Vo", role=Role.EDITOR)


@pytest.fixture
def manned(ledger: Ledger) -> Ledger:
    """A ledger with two people."""
    users.add(ledger, "Lena Vo", Role.EDITOR, "hash of Lena", NOW)
    users.add(ledger, "Ben", Role.READER, "hash of Ben", NOW)
    return ledger


def everything(ledger: Ledger) -> str:
    """All that the tables of people hold."""
    with ledger.looking() as connection:
        return str([row for table in OF_USERS for row in connection.execute(sa.select(table))])


def test_people_are_entered_and_removed(ledger: Ledger) -> None:
    assert not users.anybody(ledger)
    made = users.add(ledger, " Lena \n Vo ", Role.EDITOR, "hash", NOW)
    assert (made.name, made.role, made.added) == ("Lena Vo", Role.EDITOR, "2031-05-14T09:00:00+00:00")
    assert users.anybody(ledger)
    assert users.every(ledger) == [made]
    users.remove(ledger, "lena vo")
    assert users.every(ledger) == []


@pytest.mark.parametrize("name", ["lena vo", "LENA  VO", "\uff2cena Vo"])
def test_names_that_differ_by_case_alone_are_one(manned: Ledger, name: str) -> None:
    assert users.password_of(manned, name) == "hash of Lena"
    with pytest.raises(UsageError, match="has a user Lena Vo already"):
        users.add(manned, name, Role.READER, "other", NOW)


@pytest.mark.parametrize("name", ["", "  ", "x" * 65, "Le\u202ena", "Le\x00na"])
def test_names_that_cannot_be_seen_are_refused(ledger: Ledger, name: str) -> None:
    with pytest.raises(UsageError, match="1 to 64 characters"):
        users.add(ledger, name, Role.READER, "hash", NOW)


@pytest.mark.parametrize("name", ["nobody", "", "\x00", "\ud800", "x" * 5000])
def test_who_is_not_there_has_no_password(manned: Ledger, name: str) -> None:
    assert users.password_of(manned, name) is None


def test_a_session_lasts_a_working_day(manned: Ledger) -> None:
    secret = users.open_session(manned, "lena vo", NOW)
    assert users.by_session(manned, secret, NOW) == LENA
    assert users.by_session(manned, secret, NOW + SESSION - timedelta(seconds=1)) == LENA
    assert users.by_session(manned, secret, NOW + SESSION) is None
    assert users.by_session(manned, secret[:-1], NOW) is None
    assert users.by_session(manned, "", NOW) is None


def test_a_session_ends_with_logout_alone_of_all(manned: Ledger) -> None:
    one, other = (users.open_session(manned, "Lena Vo", NOW) for _ in range(2))
    users.close_session(manned, one)
    assert users.by_session(manned, one, NOW) is None
    assert users.by_session(manned, other, NOW) == LENA


def test_all_sessions_end_with_another_password(manned: Ledger) -> None:
    secrets = [users.open_session(manned, "Lena Vo", NOW) for _ in range(2)]
    others = users.open_session(manned, "Ben", NOW)
    users.set_password(manned, "Lena Vo", "new hash")
    assert users.password_of(manned, "Lena Vo") == "new hash"
    assert [users.by_session(manned, secret, NOW) for secret in secrets] == [None, None]
    assert users.by_session(manned, others, NOW) is not None


def test_a_hash_renewed_ends_no_session(manned: Ledger) -> None:
    secret = users.open_session(manned, "Lena Vo", NOW)
    users.renew_hash(manned, "Lena Vo", "slower hash")
    assert users.by_session(manned, secret, NOW) == LENA


def test_sessions_that_are_over_are_forgotten(manned: Ledger) -> None:
    users.open_session(manned, "Lena Vo", NOW)
    users.open_session(manned, "Ben", NOW + SESSION)
    assert everything(manned).count("2031-05-14T21") == 0


def test_a_token_is_revoked_at_once(manned: Ledger) -> None:
    kept = users.issue(manned, "Lena Vo", "feeds", Role.READER, NOW)
    secret = users.issue(manned, "lena vo", "laptop", Role.EDITOR, NOW)
    assert users.by_token(manned, secret) == LENA
    assert [one.name for one in users.every(manned)[1].tokens] == ["feeds", "laptop"]
    users.revoke(manned, "Lena Vo", "laptop")
    assert users.by_token(manned, secret) is None
    assert users.by_token(manned, kept) == Visitor(name="Lena Vo", role=Role.READER)


def test_a_token_can_do_no_more_than_its_owner(manned: Ledger) -> None:
    secret = users.issue(manned, "Ben", "laptop", Role.EDITOR, NOW)
    assert users.by_token(manned, secret) == Visitor(name="Ben", role=Role.READER)
    users.set_role(manned, "ben", Role.EDITOR)
    assert users.by_token(manned, secret) == Visitor(name="Ben", role=Role.EDITOR)


def test_with_a_person_go_sessions_and_tokens(manned: Ledger) -> None:
    secret, token = users.open_session(manned, "Ben", NOW), users.issue(manned, "Ben", "a", Role.READER, NOW)
    users.remove(manned, "Ben")
    users.add(manned, "Ben", Role.EDITOR, "another Ben", NOW)
    assert users.by_session(manned, secret, NOW) is None
    assert users.by_token(manned, token) is None


def test_what_opens_a_door_is_nowhere_in_the_ledger(manned: Ledger) -> None:
    secret = users.open_session(manned, "Ben", NOW)
    token = users.issue(manned, "Ben", "a", Role.READER, NOW)
    assert secret not in everything(manned)
    assert token not in everything(manned)


def test_what_is_not_there_cannot_be_changed(manned: Ledger) -> None:
    users.issue(manned, "Ben", "a", Role.READER, NOW)
    for change in (
        lambda: users.remove(manned, "Ann"),
        lambda: users.set_role(manned, "Ann", Role.READER),
        lambda: users.set_password(manned, "Ann", "hash"),
        lambda: users.open_session(manned, "Ann", NOW),
        lambda: users.issue(manned, "Ann", "a", Role.READER, NOW),
        lambda: users.revoke(manned, "Ann", "a"),
    ):
        with pytest.raises(UsageError, match="has no user Ann"):
            change()
    with pytest.raises(UsageError, match="has no token b"):
        users.revoke(manned, "Ben", "b")
    with pytest.raises(UsageError, match="has a token a already"):
        users.issue(manned, "Ben", "a", Role.READER, NOW)


def test_people_are_verified(manned: Ledger) -> None:
    users.issue(manned, "Ben", "a", Role.READER, NOW)
    users.open_session(manned, "Ben", NOW)
    assert list(faults(manned)) == []
    found = tampered(
        manned,
        "DELETE FROM users WHERE login = 'ben'",
        "UPDATE users SET role = 'owner' WHERE login = 'lena vo'",
    )
    for told in ("sessions: one is of ben", "tokens: one is of ben", "users: lena vo has a role"):
        assert any(told in fault for fault in found), found
