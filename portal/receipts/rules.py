"""Who may certify that goods have come."""

from __future__ import annotations

from catalog.errors import Refused
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.orders.models import Order
from portal.receipts.errors import NotReceiver, RequesterMayNotReceive


def why_not_receive(order: Order, actor: Actor) -> Refused | None:
    """Why this actor may not receive the goods of this order; None when they may."""
    is_own = order.requester == actor.username
    if is_own and not order.organisation.requester_may_receive:
        return RequesterMayNotReceive(organisation=order.organisation.name)
    where = (order.organisation_id, order.unit_id)
    if actor.may(Role.RECEIVER, *where) or (is_own and actor.may(Role.REQUESTER, *where)):
        return None
    return NotReceiver(unit=order.unit.name)


def require_receiver(order: Order, actor: Actor) -> None:
    """Refuse whoever does not take in goods for the unit.

    Raises:
        NotReceiver, RequesterMayNotReceive
    """
    if refusal := why_not_receive(order, actor):
        raise refusal


def received_so_far(order: Order) -> str:
    """What has been received of each line, as a form can carry it."""
    return " ".join(f"{line.position}:{line.received.normalize():f}" for line in order.lines)
