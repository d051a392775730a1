"""Users, what they may do where, and the ways they prove who they are."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Amount, Base, BigId, UtcDateTime


class Role(StrEnum):
    """What a person does in the portal."""

    REQUESTER = "requester"
    APPROVER = "approver"
    RECEIVER = "receiver"
    FINANCE = "finance"
    CATEGORY_MANAGER = "category_manager"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    SUPPLIER = "supplier"


EVERYWHERE = "*"
"""Scope of Inköp and of auditors of the whole."""


class User(Base):
    """A person with a log-in."""

    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    username: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(200), default="")
    language: Mapped[str] = mapped_column(String(2), default="sv")
    password_hash: Mapped[str | None] = mapped_column(String(200))
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    assignments: Mapped[list[RoleAssignment]] = relationship(back_populates="user")


class RoleAssignment(Base):
    """A role, where and from when until when; `limit` is without VAT, None is no limit."""

    __tablename__ = "role_assignment"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(40))
    """`*`, an organisation number, a unit code, or the organisation number of a supplier."""
    limit: Mapped[Decimal | None] = mapped_column(Amount)
    """Requester: orders up to this need no approval. Approver: may approve up to this."""
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]

    user: Mapped[User] = relationship(back_populates="assignments")


class UserSession(Base):
    """A log-in on one device; the cookie holds the token, the database only its digest."""

    __tablename__ = "user_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    acting_for: Mapped[str | None] = mapped_column(String(40))
    """Code of the unit that the person shops for just now."""


class LoginAttempt(Base):
    """A failed log-in; enough of them within a quarter close the name or address for a while."""

    __tablename__ = "login_attempt"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    username: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        Index("ix_login_attempt_username_at", "username", "at"),
        Index("ix_login_attempt_address_at", "address", "at"),
    )


class OneTimeLink(Base):
    """A link by which a user sets the first or a new password, once."""

    __tablename__ = "one_time_link"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    made_by: Mapped[str] = mapped_column(String(80))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
