"""Units and the log, as far as an administrator or auditor reaches."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, joinedload

from catalog.db import swedish_key
from catalog.errors import NotFound
from catalog.organisations import Organisation, Unit
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.audit import SHARED, AuditEvent

ADMINISTRATORS = (Role.ADMINISTRATOR,)
PAGE = 100


def visible_units(session: Session, actor: Actor) -> list[Unit]:
    """Units in the administrator's scope, by legal entity and name."""
    reach = actor.reaches(ADMINISTRATORS, Unit.organisation_id, Unit.id)
    query = (
        select(Unit).where(reach).options(joinedload(Unit.organisation), joinedload(Unit.parent))
    )
    found = session.scalars(query).unique()
    return sorted(found, key=lambda u: (swedish_key(u.organisation.name), swedish_key(u.name)))


def visible_unit(session: Session, actor: Actor, code: str) -> Unit:
    """One unit in scope.

    Raises:
        NotFound
    """
    for unit in visible_units(session, actor):
        if unit.code == code:
            return unit
    raise NotFound(kind="Unit", key=code)


def visible_organisations(session: Session, actor: Actor) -> list[Organisation]:
    """Legal entities that the administrator reaches, in whole or by a unit."""
    units = select(Unit.organisation_id).where(
        actor.reaches(ADMINISTRATORS, Unit.organisation_id, Unit.id)
    )
    whole = actor.reaches(ADMINISTRATORS, Organisation.id)
    query = select(Organisation).where(or_(whole, Organisation.id.in_(units)))
    return sorted(session.scalars(query), key=lambda o: swedish_key(o.name))


def visible_events(session: Session, actor: Actor, before: int | None) -> Sequence[AuditEvent]:
    """The newest audit events before an id, of the chains that the actor reaches."""
    roles = (Role.AUDITOR, Role.ADMINISTRATOR)
    chains = select(Organisation.number).where(actor.reaches(roles, Organisation.id))
    shown: ColumnElement[bool] = AuditEvent.chain.in_(chains)
    if any(actor.is_everywhere(role) for role in roles):
        shown = or_(shown, AuditEvent.chain == SHARED)
    query = select(AuditEvent).where(shown).order_by(AuditEvent.id.desc()).limit(PAGE + 1)
    if before is not None:
        query = query.where(AuditEvent.id < before)
    return session.scalars(query).all()
