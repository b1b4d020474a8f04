"""Passwords: salted, slow hashes; what is too short is refused."""

import pytest
from argon2 import PasswordHasher

from gainsay.errors import UsageError
from gainsay.serve.passwords import SHORTEST, fits, hashed, is_old


def test_a_password_fits_its_hash_and_no_other() -> None:
    kept = hashed("correct horse battery")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert kept != hashed("correct horse battery")
    assert fits("correct horse battery", kept)
    assert not fits("correct horse batterz", kept)
    assert not fits("correct horse battery", None)
    assert not fits("", "no hash")
    assert not is_old(kept)


def test_no_password_is_nobodys() -> None:
    assert not fits("of nobody", None)


def test_a_hash_of_other_costs_is_old() -> None:
    assert is_old(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("x"))


@pytest.mark.parametrize("password", ["", "x" * (SHORTEST - 1), "x" * 1001])
def test_short_and_endless_ones_are_refused(password: str) -> None:
    with pytest.raises(UsageError, match=f"{SHORTEST} to 1000 characters"):
        hashed(password)
