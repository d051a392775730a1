"""Sessions: opened at log-in, found by a token that only the cookie knows, closed at log-out."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from portal.accounts.actor import Actor, actor_of
from portal.accounts.models import User, UserSession

SEEN_EVERY = timedelta(minutes=5)
"""How often `seen_at` is brought up: reading a page should not cost a write."""


@dataclass(frozen=True)
class Found:
    """A live session: who, for which unit, and whether `seen_at` is due to be brought up."""

    actor: Actor
    acting_for: str | None
    stale: bool


def token_hash(token: str) -> str:
    """What the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_session(
    session: Session, user: User, now: datetime, hours: int, acting_for: str | None
) -> str:
    """A new session for a user who has proved who they are; the token for the cookie."""
    token = secrets.token_urlsafe(32)
    session.add(
        UserSession(
            token_hash=token_hash(token),
            user_id=user.id,
            created_at=now,
            seen_at=now,
            expires_at=now + timedelta(hours=hours),
            acting_for=acting_for,
        )
    )
    return token


def find(session: Session, token: str, now: datetime, day: date, idle_minutes: int) -> Found | None:
    """The live session of this token, or None when it has ended or the account is closed."""
    query = (
        select(UserSession, User)
        .join(User, User.id == UserSession.user_id)
        .where(UserSession.token_hash == token_hash(token), User.disabled_at.is_(None))
    )
    row = session.execute(query).one_or_none()
    if row is None:
        return None
    found, user = row
    if now >= found.expires_at or now - found.seen_at > timedelta(minutes=idle_minutes):
        return None
    stale = now - found.seen_at > SEEN_EVERY
    return Found(actor_of(session, user, day), found.acting_for, stale)


def touch(session: Session, token: str, now: datetime) -> None:
    """The session was used."""
    session.execute(
        update(UserSession).where(UserSession.token_hash == token_hash(token)).values(seen_at=now)
    )


def act_for(session: Session, token: str, unit_code: str) -> None:
    """From now on the person shops for this unit; the caller has checked that they may."""
    session.execute(
        update(UserSession)
        .where(UserSession.token_hash == token_hash(token))
        .values(acting_for=unit_code)
    )


def close_session(session: Session, token: str) -> None:
    """Log out on this device."""
    session.execute(delete(UserSession).where(UserSession.token_hash == token_hash(token)))


def close_all(session: Session, user_id: int) -> None:
    """Log out everywhere: a new password, a closed account, a changed role."""
    session.execute(delete(UserSession).where(UserSession.user_id == user_id))
