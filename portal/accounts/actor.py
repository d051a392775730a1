"""Who acts: a person, what they may do and where, as of one day.

Operations and queries take an `Actor`; nothing below the views asks who is logged in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, false, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from catalog.errors import NotFound
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from portal.accounts.models import EVERYWHERE, Role, RoleAssignment, User


@dataclass(frozen=True)
class Grant:
    """One role in one scope, resolved to the rows that it reaches."""

    role: Role
    scope: str
    limit: Decimal | None = None
    everywhere: bool = False
    organisations: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    """A unit and all below it; empty where the grant is for whole organisations."""
    suppliers: frozenset[int] = frozenset()

    def covers(self, organisation_id: int, unit_id: int | None) -> bool:
        """Whether the grant reaches a row of this organisation and unit."""
        return (
            self.everywhere
            or organisation_id in self.organisations
            or (unit_id is not None and unit_id in self.units)
        )


@dataclass(frozen=True)
class Actor:
    """A person (or the operator of the machine) with their grants of today."""

    username: str
    name: str
    language: str = "sv"
    grants: tuple[Grant, ...] = ()

    @property
    def roles(self) -> frozenset[Role]:
        """The roles held anywhere."""
        return frozenset(grant.role for grant in self.grants)

    def has(self, *roles: Role) -> bool:
        """Whether any of the roles is held anywhere."""
        return not self.roles.isdisjoint(roles)

    def may(self, role: Role, organisation_id: int, unit_id: int | None = None) -> bool:
        """Whether the role reaches a row of this organisation and unit."""
        return any(g.covers(organisation_id, unit_id) for g in self._of((role,)))

    def may_any(
        self, roles: Iterable[Role], organisation_id: int, unit_id: int | None = None
    ) -> bool:
        """Whether one of the roles reaches the row."""
        return any(g.covers(organisation_id, unit_id) for g in self._of(roles))

    def may_supply(self, supplier_id: int) -> bool:
        """Whether the actor acts for this supplier."""
        return supplier_id in self.suppliers

    @property
    def suppliers(self) -> frozenset[int]:
        """Ids of the suppliers that the actor acts for."""
        return frozenset().union(*(g.suppliers for g in self._of((Role.SUPPLIER,))))

    def is_everywhere(self, role: Role) -> bool:
        """Whether the role is held for the whole installation."""
        return any(grant.everywhere for grant in self._of((role,)))

    def limit(self, role: Role, organisation_id: int, unit_id: int | None) -> Decimal | None:
        """Highest limit of the role here: None is no limit, 0 where the role is not held."""
        limits = [g.limit for g in self._of((role,)) if g.covers(organisation_id, unit_id)]
        if not limits:
            return Decimal(0)
        return None if None in limits else max(limit for limit in limits if limit is not None)

    def reaches(
        self,
        roles: Iterable[Role],
        organisation: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
        unit: InstrumentedAttribute[int] | InstrumentedAttribute[int | None] | None = None,
    ) -> ColumnElement[bool]:
        """SQL condition: rows of an organisation (and unit) that one of the roles reaches."""
        organisations: set[int] = set()
        units: set[int] = set()
        for grant in self._of(roles):
            if grant.everywhere:
                return true()
            organisations |= grant.organisations
            units |= grant.units
        conditions = [organisation.in_(organisations)] if organisations else []
        if units and unit is not None:
            conditions.append(unit.in_(units))
        return or_(*conditions) if conditions else false()

    def _of(self, roles: Iterable[Role]) -> list[Grant]:
        wanted = set(roles)
        return [grant for grant in self.grants if grant.role in wanted]


OPERATOR = Actor(
    username="operator",
    name="operator",
    grants=tuple(
        Grant(role, EVERYWHERE, everywhere=True) for role in Role if role is not Role.SUPPLIER
    ),
)
"""Who acts when a command names nobody: the operator of the machine."""


def system(name: str) -> Actor:
    """An actor for what happens by itself: `worker`, `supplier 5560000001`, `bank`."""
    return Actor(username=name, name=name)


def load_actor(session: Session, username: str, day: date) -> Actor:
    """The user with the grants that are valid on `day`.

    Raises:
        NotFound: no such user, or the account is closed.
    """
    user = session.scalars(select(User).where(User.username == username)).one_or_none()
    if user is None or user.disabled_at is not None:
        raise NotFound(kind="User", key=username)
    return actor_of(session, user, day)


def actor_of(session: Session, user: User, day: date) -> Actor:
    """The actor that `user` is on `day`."""
    query = select(RoleAssignment).where(
        RoleAssignment.user_id == user.id,
        RoleAssignment.valid_from <= day,
        or_(RoleAssignment.valid_until.is_(None), RoleAssignment.valid_until >= day),
    )
    assignments = session.scalars(query).all()
    scopes = {one.scope for one in assignments if one.role != Role.SUPPLIER} - {EVERYWHERE}
    reached = {scope: _reached(session, scope) for scope in scopes}
    grants = tuple(_resolve(session, one, reached) for one in assignments)
    return Actor(user.username, user.name, user.language, grants)


Reached = tuple[frozenset[int], frozenset[int]]
"""Ids of organisations, and of units, that a scope reaches."""


def _resolve(session: Session, assignment: RoleAssignment, reached: Mapping[str, Reached]) -> Grant:
    role, scope, limit = Role(assignment.role), assignment.scope, assignment.limit
    if role is Role.SUPPLIER:
        found = session.scalars(select(Supplier.id).where(Supplier.number == scope))
        return Grant(role, scope, suppliers=frozenset(found))
    if scope == EVERYWHERE:
        return Grant(role, scope, limit, everywhere=True)
    organisations, units = reached[scope]
    return Grant(role, scope, limit, organisations=organisations, units=units)


def _reached(session: Session, scope: str) -> Reached:
    """Once for each scope: most people hold several roles in one."""
    query = select(Organisation.id).where(Organisation.number == scope)
    organisations = frozenset(session.scalars(query))
    return organisations, frozenset() if organisations else units_below(session, scope)


def units_below(session: Session, code: str) -> frozenset[int]:
    """Ids of the unit with this code and of all units below it."""
    tree = select(Unit.id).where(Unit.code == code).cte("below", recursive=True)
    tree = tree.union(select(Unit.id).join(tree, Unit.parent_id == tree.c.id))
    return frozenset(session.scalars(select(tree.c.id)))
