"""Who may approve what, and why not: pure rules on an actor and the facts of an order.

Amounts are without VAT. A person is a username, whatever roles they hold: who placed an order
never approves it (separation of duties by person).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.approvals.errors import (
    DearerThanApproved,
    LimitTooLow,
    MayNotApprove,
    NotApprover,
    NotRequester,
    OwnOrder,
)


@dataclass(frozen=True)
class Subject:
    """What a decision is about."""

    order: str
    requester: str
    organisation_id: int
    unit_id: int
    unit: str
    amount: Decimal
    currency: str


def is_within(limit: Decimal | None, amount: Decimal) -> bool:
    """Whether the amount is at most the limit; None is no limit, 0 is one."""
    return limit is None or amount <= limit


def needs_approval(actor: Actor, subject: Subject) -> bool:
    """Whether what this requester orders must be approved by somebody else."""
    limit = actor.limit(Role.REQUESTER, subject.organisation_id, subject.unit_id)
    return not is_within(limit, subject.amount)


def why_not_approve(actor: Actor, subject: Subject) -> MayNotApprove | None:
    """Why the actor may not approve; None if they may."""
    refusal = why_not_reject(actor, subject)
    if refusal:
        return refusal
    limit = actor.limit(Role.APPROVER, subject.organisation_id, subject.unit_id)
    if limit is not None and subject.amount > limit:
        return LimitTooLow(
            order=subject.order, limit=limit, amount=subject.amount, currency=subject.currency
        )
    return None


def why_not_reject(actor: Actor, subject: Subject) -> MayNotApprove | None:
    """Why the actor may not send an order back; None if they may. It takes no limit."""
    if actor.username == subject.requester:
        return OwnOrder(order=subject.order)
    if not actor.may(Role.APPROVER, subject.organisation_id, subject.unit_id):
        return NotApprover(order=subject.order, unit=subject.unit)
    return None


def why_not_cancel(actor: Actor, subject: Subject) -> MayNotApprove | None:
    """Why the actor may not call an order back: that is for those who order for the unit."""
    if actor.may(Role.REQUESTER, subject.organisation_id, subject.unit_id):
        return None
    return NotRequester(order=subject.order, unit=subject.unit)


def why_not_accept_change(
    actor: Actor, subject: Subject, amount: Decimal, approved: Decimal
) -> MayNotApprove | None:
    """Why the actor may not accept a change after which the order is worth `amount`.

    Whoever orders for the unit may, as long as it is no dearer than what was `approved` or within
    their own limit; beyond that it takes somebody who could approve the order as it becomes.
    """
    requests = actor.may(Role.REQUESTER, subject.organisation_id, subject.unit_id)
    if requests and (amount <= approved or not needs_approval(actor, _worth(subject, amount))):
        return None
    refusal = why_not_approve(actor, _worth(subject, amount))
    if refusal is None or not requests:
        return refusal
    return DearerThanApproved(
        order=subject.order, amount=amount, approved=approved, currency=subject.currency
    )


def why_not_reject_change(actor: Actor, subject: Subject) -> MayNotApprove | None:
    """Why the actor may not turn a change down; those who order or approve for the unit may."""
    if why_not_reject(actor, subject) is None:
        return None
    return why_not_cancel(actor, subject)


def require(refusal: MayNotApprove | None) -> None:
    """Raise the refusal, if there is one."""
    if refusal:
        raise refusal


def _worth(subject: Subject, amount: Decimal) -> Subject:
    return Subject(
        subject.order, subject.requester, subject.organisation_id, subject.unit_id, subject.unit,
        amount, subject.currency,
    )  # fmt: skip
