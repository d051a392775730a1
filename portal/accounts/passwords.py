"""Passwords: hashed with Argon2id, checked in the same time whether or not the user exists."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from portal.accounts.errors import WeakPassword

LONGEST = 1000
"""Longer input is refused before it is hashed."""
SHORTEST = 12

_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


def hashed(password: str) -> str:
    """The hash to store."""
    return _hasher.hash(normalize("NFKC", password))


@lru_cache(maxsize=1)
def _nobody() -> str:
    return hashed("nobody has this password")


def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one; takes as long when there is none stored."""
    if len(password) > LONGEST:
        password = ""
    try:
        right = _hasher.verify(stored or _nobody(), normalize("NFKC", password))
    except (VerificationError, InvalidHashError):
        return False
    return right and stored is not None


def require_strong(password: str, username: str) -> None:
    """Refuse passwords that are short, very long, or the user name in disguise.

    Raises:
        WeakPassword
    """
    plain = password.strip().casefold()
    if not SHORTEST <= len(plain) <= LONGEST or username.casefold() in plain:
        raise WeakPassword()
    if len(set(plain)) < 5:
        raise WeakPassword()
