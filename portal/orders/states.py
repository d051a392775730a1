"""States of an order and the one way to change them."""

from __future__ import annotations

from enum import StrEnum

from catalog.errors import N_, IllegalMove
from portal.orders.models import Order


class OrderState(StrEnum):
    """The life of an order; the words are those of the commands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    """Waits for approval."""
    APPROVED = "approved"
    """Queued for delivery to the supplier."""
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    ACCEPTED = "accepted"
    CHANGE_PROPOSED = "change_proposed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    CLOSED = "closed"


_S = OrderState

TRANSITIONS: dict[OrderState, frozenset[OrderState]] = {
    _S.DRAFT: frozenset({_S.SUBMITTED}),
    _S.SUBMITTED: frozenset({_S.APPROVED, _S.REJECTED, _S.CANCELLED}),
    _S.APPROVED: frozenset({_S.SENT}),
    _S.SENT: frozenset({_S.ACKNOWLEDGED, _S.ACCEPTED, _S.CHANGE_PROPOSED, _S.REJECTED, _S.CLOSED}),
    _S.ACKNOWLEDGED: frozenset({_S.ACCEPTED, _S.CHANGE_PROPOSED, _S.REJECTED, _S.CLOSED}),
    _S.ACCEPTED: frozenset({_S.CHANGE_PROPOSED, _S.REJECTED, _S.CLOSED}),
    _S.CHANGE_PROPOSED: frozenset({_S.ACCEPTED, _S.REJECTED}),
    _S.REJECTED: frozenset(),
    _S.CANCELLED: frozenset(),
    _S.CLOSED: frozenset(),
}
"""An accepted order may still get a change or a rejection: suppliers answer more than once."""

WITH_SUPPLIER = frozenset({_S.SENT, _S.ACKNOWLEDGED, _S.ACCEPTED, _S.CHANGE_PROPOSED})
"""Goods and invoices may come."""

ENDED = frozenset({_S.REJECTED, _S.CANCELLED, _S.CLOSED})
"""Nothing more happens by itself."""


class OrderCannotBecome(IllegalMove):
    """The order's state does not allow the step."""

    template = N_("Order %(key)s is %(state)s, so it can't become %(to)s.")


def move(order: Order, to: OrderState) -> None:
    """Change the state.

    Raises:
        OrderCannotBecome: no transition leads there.
    """
    if to not in TRANSITIONS[OrderState(order.state)]:
        raise OrderCannotBecome(kind="Order", key=order.number, state=order.state, to=to.value)
    order.state = to


def is_with_supplier(order: Order) -> bool:
    """Whether goods and invoices of the order may come."""
    return OrderState(order.state) in WITH_SUPPLIER
