"""Roles and scopes in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from portal.accounts.models import EVERYWHERE, Role, RoleAssignment

ROLE_NAMES = {
    Role.REQUESTER: _l("Requester – orders for the unit"),
    Role.APPROVER: _l("Approver – approves orders and invoices"),
    Role.RECEIVER: _l("Receiver – takes goods in"),
    Role.FINANCE: _l("Finance – invoices and payments"),
    Role.CATEGORY_MANAGER: _l("Category manager – agreements and catalogues"),
    Role.ADMINISTRATOR: _l("Administrator – units, users and roles"),
    Role.AUDITOR: _l("Auditor – sees, changes nothing"),
    Role.SUPPLIER: _l("Supplier"),
}


def role_name(role: str) -> str:
    """The role and what it does, in words."""
    return str(ROLE_NAMES[Role(role)])


def scope_names(session: Session, scopes: set[str]) -> dict[str, str]:
    """The name of each scope: everywhere, a legal entity, a unit or a supplier."""
    names = {EVERYWHERE: _("everywhere")}
    for key, name in (
        (Organisation.number, Organisation.name),
        (Supplier.number, Supplier.name),
        (Unit.code, Unit.name),
    ):
        names.update(
            {row[0]: row[1] for row in session.execute(select(key, name).where(key.in_(scopes)))}
        )
    return names


def role_rows(session: Session, roles: Iterable[RoleAssignment]) -> list[dict[str, Any]]:
    """Roles with their words, for a table."""
    roles = list(roles)
    names = scope_names(session, {role.scope for role in roles})
    return [
        {
            "id": role.id,
            "name": role_name(role.role),
            "scope": names.get(role.scope, role.scope),
            "limit": role.limit,
            "valid_from": role.valid_from,
            "valid_until": role.valid_until,
        }
        for role in roles
    ]
