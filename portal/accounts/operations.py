"""Log-in, first passwords, users and their roles."""

from __future__ import annotations

import re
import secrets
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from catalog.errors import NotFound
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from portal import audit
from portal.accounts import passwords, sessions
from portal.accounts.actor import Actor
from portal.accounts.errors import (
    BadPeriod,
    BadScope,
    BadUsername,
    LinkNotValid,
    NameTaken,
    OutsideYourScope,
    OwnRoles,
    TooManyAttempts,
    WrongPassword,
)
from portal.accounts.models import (
    EVERYWHERE,
    LoginAttempt,
    OneTimeLink,
    Role,
    RoleAssignment,
    User,
    UserSession,
)

ATTEMPTS_FOR_NAME = 10
ATTEMPTS_FROM_ADDRESS = 100
WITHIN = timedelta(minutes=15)
LINK_LASTS = timedelta(days=7)
_USERNAME = re.compile(r"[a-z0-9][a-z0-9.\-]{1,79}")


def prove(session: Session, username: str, password: str, address: str, now: datetime) -> str:
    """Check a password; the user's name. Only reads, so that hashing holds up no writer.

    A failed attempt is noted by the caller with `note_failure`.

    Raises:
        TooManyAttempts, WrongPassword
    """
    name = username.strip().casefold()[:80]
    _require_attempts_left(session, name, address, now)
    user = session.scalars(select(User).where(User.username == name)).one_or_none()
    right = passwords.matches(user.password_hash if user else None, password)
    if not right or user is None or user.disabled_at is not None:
        raise WrongPassword()
    return user.username


def log_in(session: Session, username: str, now: datetime, hours: int) -> str:
    """Open a session for who has proved who they are; its token."""
    user = session.scalars(select(User).where(User.username == username)).one()
    session.execute(delete(LoginAttempt).where(LoginAttempt.username == username))
    session.execute(delete(UserSession).where(UserSession.expires_at < now))
    _record(session, user, username, "user.log_in", now)
    return sessions.open_session(session, user, now, hours, acting_for=None)


def note_failure(session: Session, username: str, address: str, now: datetime) -> None:
    """Count a failed log-in."""
    name = username.strip().casefold()[:80]
    session.execute(delete(LoginAttempt).where(LoginAttempt.at < now - 4 * WITHIN))
    session.add(LoginAttempt(username=name, address=address[:64], at=now))


def _require_attempts_left(session: Session, name: str, address: str, now: datetime) -> None:
    since = now - WITHIN
    for column, value, allowed in (
        (LoginAttempt.username, name, ATTEMPTS_FOR_NAME),
        (LoginAttempt.address, address[:64], ATTEMPTS_FROM_ADDRESS),
    ):
        query = select(func.count()).where(column == value, LoginAttempt.at > since)
        if (session.scalar(query) or 0) >= allowed:
            raise TooManyAttempts(minutes=int(WITHIN.total_seconds() // 60))


def _record(
    session: Session, user: User, actor: str, action: str, now: datetime, **facts: object
) -> None:
    audit.record(
        session, organisation=None, actor=actor, action=action, subject_kind="user",
        subject=user.username, now=now, **facts,
    )  # fmt: skip


def make_link(session: Session, user: User, actor: Actor, now: datetime) -> str:
    """A link token with which the user sets a password once; earlier links stop working."""
    session.execute(
        update(OneTimeLink)
        .where(OneTimeLink.user_id == user.id, OneTimeLink.used_at.is_(None))
        .values(used_at=now)
    )
    token = secrets.token_urlsafe(32)
    session.add(
        OneTimeLink(
            token_hash=sessions.token_hash(token),
            user_id=user.id,
            made_by=actor.username,
            made_at=now,
            expires_at=now + LINK_LASTS,
        )
    )
    _record(session, user, actor.username, "user.make_link", now)
    return token


def link_user(session: Session, token: str, now: datetime) -> User:
    """Whose password the link sets.

    Raises:
        LinkNotValid
    """
    query = (
        select(User)
        .join(OneTimeLink, OneTimeLink.user_id == User.id)
        .where(
            OneTimeLink.token_hash == sessions.token_hash(token),
            OneTimeLink.used_at.is_(None),
            OneTimeLink.expires_at > now,
            User.disabled_at.is_(None),
        )
    )
    user = session.scalars(query).one_or_none()
    if user is None:
        raise LinkNotValid()
    return user


def use_link(session: Session, token: str, password: str, now: datetime) -> User:
    """Set the password by a one-time link and end all sessions of the user.

    Raises:
        LinkNotValid, WeakPassword
    """
    user = link_user(session, token, now)
    passwords.require_strong(password, user.username)
    used = (
        update(OneTimeLink)
        .where(OneTimeLink.token_hash == sessions.token_hash(token), OneTimeLink.used_at.is_(None))
        .values(used_at=now)
    )
    if not session.execute(used.returning(OneTimeLink.user_id)).scalar():
        raise LinkNotValid()
    user.password_hash = passwords.hashed(password)
    sessions.close_all(session, user.id)
    session.execute(delete(LoginAttempt).where(LoginAttempt.username == user.username))
    _record(session, user, user.username, "user.set_password", now)
    return user


def add_user(
    session: Session, *, username: str, name: str, email: str, language: str, actor: Actor,
    now: datetime,
) -> User:  # fmt: skip
    """A new user without password or roles.

    Raises:
        BadUsername, NameTaken
    """
    username = username.strip().casefold()
    if not _USERNAME.fullmatch(username):
        raise BadUsername(field="username", value=username, username=username)
    if session.scalar(select(User.id).where(User.username == username)):
        raise NameTaken(username=username)
    user = User(
        username=username, name=name.strip() or username, email=email, language=language,
        created_at=now,
    )  # fmt: skip
    session.add(user)
    session.flush()
    _record(session, user, actor.username, "user.add", now, name=user.name)
    return user


def add_role(
    session: Session,
    *,
    user: User,
    role: Role,
    scope: str,
    limit: Decimal | None,
    valid_from: date,
    valid_until: date | None,
    actor: Actor,
    now: datetime,
) -> RoleAssignment:
    """Give a role in a scope; the user is logged out everywhere, so that it holds at once.

    Raises:
        BadScope, BadPeriod, OutsideYourScope, OwnRoles
    """
    require_administers(session, actor, scope)
    _require_not_self(actor, user)
    if not _scope_exists(session, role, scope):
        raise BadScope(field="scope", value=scope, scope=scope, role=role.value)
    if valid_until is not None and valid_until < valid_from:
        raise BadPeriod(field="until", value=valid_until, until=valid_until, begins=valid_from)
    assignment = RoleAssignment(
        user_id=user.id, role=role, scope=scope, limit=limit, valid_from=valid_from,
        valid_until=valid_until,
    )  # fmt: skip
    session.add(assignment)
    sessions.close_all(session, user.id)
    _record(
        session, user, actor.username, "user.add_role", now, role=role.value, scope=scope,
        limit=limit, valid_from=valid_from, valid_until=valid_until,
    )  # fmt: skip
    return assignment


def end_role(session: Session, assignment_id: int, actor: Actor, day: date, now: datetime) -> User:
    """The role ends with yesterday.

    Raises:
        NotFound, OutsideYourScope, OwnRoles
    """
    assignment = session.get(RoleAssignment, assignment_id)
    if assignment is None:
        raise NotFound(kind="Role", key=assignment_id)
    require_administers(session, actor, assignment.scope)
    _require_not_self(actor, assignment.user)
    assignment.valid_until = max(day - timedelta(days=1), date.min)
    sessions.close_all(session, assignment.user_id)
    _record(
        session, assignment.user, actor.username, "user.end_role", now, role=assignment.role,
        scope=assignment.scope,
    )  # fmt: skip
    return assignment.user


def disable(session: Session, user: User, actor: Actor, now: datetime) -> None:
    """Close the account and end its sessions.

    Raises:
        OwnRoles
    """
    _require_not_self(actor, user)
    user.disabled_at = now
    sessions.close_all(session, user.id)
    _record(session, user, actor.username, "user.disable", now)


def _require_not_self(actor: Actor, user: User) -> None:
    if actor.username == user.username:
        raise OwnRoles()


def _scope_exists(session: Session, role: Role, scope: str) -> bool:
    if role is Role.SUPPLIER:
        return session.scalar(select(Supplier.id).where(Supplier.number == scope)) is not None
    if scope == EVERYWHERE:
        return True
    return (
        session.scalar(select(Organisation.id).where(Organisation.number == scope)) is not None
        or session.scalar(select(Unit.id).where(Unit.code == scope)) is not None
    )


def require_administers(session: Session, actor: Actor, scope: str) -> None:
    """Refuse a scope outside the actor's own administration; suppliers are Inköp's.

    Raises:
        OutsideYourScope
    """
    if actor.is_everywhere(Role.ADMINISTRATOR):
        return
    query = select(Unit.organisation_id, Unit.id).where(Unit.code == scope)
    row = session.execute(query).one_or_none()
    if row is None:
        organisation = session.scalar(select(Organisation.id).where(Organisation.number == scope))
        row = (organisation, None) if organisation else None  # type: ignore[assignment]
    if row is None or not actor.may(Role.ADMINISTRATOR, row[0], row[1]):
        raise OutsideYourScope(scope=scope)
