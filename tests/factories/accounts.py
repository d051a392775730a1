"""Users and actors for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count

from sqlalchemy.orm import Session

from portal.accounts.actor import Actor, actor_of
from portal.accounts.models import Role, RoleAssignment, User
from tests.factories.catalog import NOW, TODAY

_serial = count(1)
Given = tuple[Role, str] | tuple[Role, str, Decimal | None]


def a_user(session: Session, *roles: Given, username: str = "", day: date = TODAY) -> User:
    """A user with roles `(role, scope[, limit])` that began a month before `day`."""
    serial = next(_serial)
    user = User(
        username=username or f"person{serial}", name=f"Person {serial}", created_at=NOW,
        language="sv", email="",
    )  # fmt: skip
    for role, scope, *limit in roles:
        user.assignments.append(
            RoleAssignment(
                role=role,
                scope=scope,
                limit=limit[0] if limit else None,
                valid_from=date(day.year - 1, 1, 1),
            )
        )
    session.add(user)
    session.flush()
    return user


def an_actor(session: Session, *roles: Given, username: str = "", day: date = TODAY) -> Actor:
    """A user with roles, as the actor that they are on `day`."""
    return actor_of(session, a_user(session, *roles, username=username, day=day), day)
