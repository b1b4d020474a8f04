"""Passwords: Argon2id at the library's costs (RFC 9106, second choice: 64 MiB, 3 passes)."""

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from gainsay.errors import UsageError

# NIST SP 800-63B asks for 8 at the least and 64 as the least of what is taken.
SHORTEST, LONGEST = 10, 1000

_HASHER = PasswordHasher()
# Each takes 64 MiB for a tenth of a second: strangers must not make the board hold hundreds of them.
_FEW = BoundedSemaphore(2)


def hashed(password: str) -> str:
    """The hash to keep. Raises UsageError for a password that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(f"a password has {SHORTEST} to {LONGEST} characters; take a few words, for example")
    with _FEW:
        return _HASHER.hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether the password is the one of the hash; takes as long where there is no hash, and gives False."""
    with _FEW:
        try:
            nobodys = _nobodys()
            _HASHER.verify(kept or nobodys, password[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


def is_old(kept: str) -> bool:
    """Whether the hash was made at other costs than today's."""
    return _HASHER.check_needs_rehash(kept)


@cache
def _nobodys() -> str:
    return _HASHER.hash("of nobody")
