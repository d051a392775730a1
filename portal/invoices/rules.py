"""Who may decide on an invoice, and why not: pure rules on an actor and the facts of it.

Amounts are without VAT. A person is a username, whatever roles they hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.invoices.errors import AboveLimit, MayNotDecide, StemsFromOwnOrder

DECIDERS = (Role.APPROVER, Role.FINANCE)


@dataclass(frozen=True)
class Subject:
    """What a decision is about; `requesters` says by order number who ordered."""

    number: str
    organisation_id: int
    unit_id: int | None
    net: Decimal
    currency: str
    requesters: Mapping[str, str]


def why_not_reject(actor: Actor, subject: Subject) -> MayNotDecide | None:
    """Why the actor may not reject; None if they may."""
    if not actor.may_any(DECIDERS, subject.organisation_id, subject.unit_id):
        return MayNotDecide(number=subject.number)
    for order, requester in subject.requesters.items():
        if requester == actor.username:
            return StemsFromOwnOrder(number=subject.number, order=order)
    return None


def why_not_approve(actor: Actor, subject: Subject) -> MayNotDecide | None:
    """Why the actor may not approve; None if they may."""
    if refusal := why_not_reject(actor, subject):
        return refusal
    limits = [actor.limit(role, subject.organisation_id, subject.unit_id) for role in DECIDERS]
    if None in limits:
        return None
    limit = max(limit for limit in limits if limit is not None)
    if subject.net <= limit:
        return None
    return AboveLimit(
        number=subject.number, limit=limit, amount=subject.net, currency=subject.currency
    )
