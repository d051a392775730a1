"""Users and the units that a person acts for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from catalog.db import swedish_key
from catalog.errors import NotFound
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from portal.accounts.actor import Actor, actor_of
from portal.accounts.models import EVERYWHERE, Role, RoleAssignment, User


def shopping_units(session: Session, actor: Actor) -> list[Unit]:
    """Open units that the actor may order for, by name."""
    reach = actor.reaches((Role.REQUESTER,), Unit.organisation_id, Unit.id)
    query = select(Unit).where(reach, Unit.closed_at.is_(None))
    return sorted(session.scalars(query), key=lambda unit: swedish_key(unit.name))


def acting_unit(session: Session, actor: Actor, acting_for: str | None) -> Unit | None:
    """The unit that the person shops for just now: the chosen one if it may be, else the first."""
    units = shopping_units(session, actor)
    chosen = [unit for unit in units if unit.code == acting_for]
    return next(iter(chosen or units), None)


def acting_choices(session: Session, actor: Actor) -> list[tuple[str, str]]:
    """Codes and names of what the person can act for."""
    if actor.has(Role.REQUESTER):
        return [(unit.code, unit.name) for unit in shopping_units(session, actor)]
    query = select(Supplier).where(Supplier.id.in_(actor.suppliers))
    return [(supplier.number, supplier.name) for supplier in session.scalars(query)]


def require_shopping_unit(session: Session, actor: Actor, code: str) -> Unit:
    """The unit with this code, if the actor may order for it.

    Raises:
        NotFound
    """
    for unit in shopping_units(session, actor):
        if unit.code == code:
            return unit
    raise NotFound(kind="Unit", key=code)


def user_named(session: Session, username: str) -> User:
    """The user.

    Raises:
        NotFound
    """
    user = session.scalars(select(User).where(User.username == username)).one_or_none()
    if user is None:
        raise NotFound(kind="User", key=username)
    return user


@dataclass(frozen=True)
class ListedUser:
    """A user with the roles of a day."""

    user: User
    roles: list[RoleAssignment]


def users_with_roles(session: Session, day: date, username: str | None = None) -> list[ListedUser]:
    """All users (or the one named), each with the roles that hold on `day`."""
    query = select(User).options(selectinload(User.assignments)).order_by(User.username)
    if username is not None:
        query = query.where(User.username == username)
    return [
        ListedUser(user, [role for role in user.assignments if _holds(role, day)])
        for user in session.scalars(query)
    ]


def _holds(role: RoleAssignment, day: date) -> bool:
    return role.valid_from <= day and (role.valid_until is None or role.valid_until >= day)


def visible_users(session: Session, actor: Actor, day: date) -> list[ListedUser]:
    """Users whom the administrator may see: those with a role in the scope, or with none."""
    listed = users_with_roles(session, day)
    if actor.is_everywhere(Role.ADMINISTRATOR):
        return listed
    scopes = scopes_administered(session, actor)
    return [
        one for one in listed if not one.roles or any(role.scope in scopes for role in one.roles)
    ]


def scopes_administered(session: Session, actor: Actor) -> set[str]:
    """Every scope word that the administrator may give roles in."""
    reach = (Role.ADMINISTRATOR,)
    units = session.scalars(
        select(Unit.code).where(actor.reaches(reach, Unit.organisation_id, Unit.id))
    )
    entities = session.scalars(
        select(Organisation.number).where(actor.reaches(reach, Organisation.id))
    )
    scopes = set(units) | set(entities)
    if actor.is_everywhere(Role.ADMINISTRATOR):
        scopes |= {EVERYWHERE} | set(session.scalars(select(Supplier.number)))
    return scopes


def visible_user(session: Session, actor: Actor, username: str, day: date) -> ListedUser:
    """One user whom the administrator may see.

    Raises:
        NotFound
    """
    for listed in visible_users(session, actor, day):
        if listed.user.username == username:
            return listed
    raise NotFound(kind="User", key=username)


def names_of(session: Session, usernames: set[str]) -> dict[str, str]:
    """The names of users, by username: for timelines."""
    query = select(User.username, User.name).where(User.username.in_(usernames))
    return {row.username: row.name for row in session.execute(query)}


def approvers_for(
    session: Session, organisation_id: int, unit_id: int, day: date
) -> list[tuple[User, Actor]]:
    """Who may approve for a unit on `day`: for telling people whom an order waits for."""
    query = (
        select(User)
        .join(RoleAssignment)
        .where(
            RoleAssignment.role == Role.APPROVER,
            RoleAssignment.valid_from <= day,
            or_(RoleAssignment.valid_until.is_(None), RoleAssignment.valid_until >= day),
            User.disabled_at.is_(None),
        )
        .distinct()
        .order_by(User.username)
    )
    actors = ((user, actor_of(session, user, day)) for user in session.scalars(query))
    return [(u, a) for u, a in actors if a.may(Role.APPROVER, organisation_id, unit_id)]
