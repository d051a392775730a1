"""What happens to an order after approval: sent, received, invoiced, closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from catalog import ceilings
from portal import audit
from portal.orders.errors import AboveOrdered, BelowNothing, NotWithSupplier, UnknownLine
from portal.orders.loading import locked_for_system
from portal.orders.models import Order, OrderLine
from portal.orders.states import OrderState, is_with_supplier, move
from portal.quantities import shortest

WORKER = "worker"
"""Whose name stands on what happens by itself."""


def mark_sent(session: Session, number: str, now: datetime) -> Order:
    """The order has been delivered to the supplier; a second time changes nothing.

    Raises:
        NotFound
    """
    order = locked_for_system(session, number)
    if order.state == OrderState.APPROVED:
        note_sent(session, order, WORKER, now)
    return order


def note_sent(session: Session, order: Order, actor: str, now: datetime) -> None:
    """An approved order has reached the supplier: by proof of delivery, or because they answer."""
    move(order, OrderState.SENT)
    order.sent_at = now
    _record(session, order, "order.send", actor, now)


def note_received(
    session: Session, order: Order, quantities: Mapping[int, Decimal], now: datetime
) -> None:
    """Add received quantities, by line position; a negative one takes back what was noted.

    Raises:
        NotWithSupplier, UnknownLine, AboveOrdered, BelowNothing
    """
    order = locked_for_system(session, order.number)
    _require_with_supplier(order)
    for line, quantity in _lines(order, quantities):
        if quantity > line.open:
            raise AboveOrdered(
                order=order.number, line=line.position, quantity=quantity, open=line.open
            )
        line.received = _added(order, line, line.received, quantity)
    order.receipt = progress(order, lambda line: line.received)
    close_if_done(session, order, WORKER, now)


def note_invoiced(
    session: Session, order: Order, quantities: Mapping[int, Decimal], now: datetime
) -> None:
    """Add quantities of an approved invoice, by line position; more than ordered is told, not
    refused here, because somebody has approved it. Negative for a credit.

    Raises:
        NotWithSupplier, UnknownLine, BelowNothing
    """
    order = locked_for_system(session, order.number)
    _require_with_supplier(order)
    for line, quantity in _lines(order, quantities):
        line.invoiced = _added(order, line, line.invoiced, quantity)
    order.invoicing = progress(order, lambda line: line.invoiced)
    close_if_done(session, order, WORKER, now)


def _require_with_supplier(order: Order) -> None:
    if not is_with_supplier(order):
        raise NotWithSupplier(order=order.number, state=order.state)


def _lines(order: Order, quantities: Mapping[int, Decimal]) -> list[tuple[OrderLine, Decimal]]:
    by_position = {line.position: line for line in order.lines}
    for position in quantities:
        if position not in by_position:
            raise UnknownLine(order=order.number, line=position)
    return [(by_position[position], quantity) for position, quantity in quantities.items()]


def _added(order: Order, line: OrderLine, sum_so_far: Decimal, quantity: Decimal) -> Decimal:
    total = sum_so_far + quantity
    if total < 0:
        raise BelowNothing(order=order.number, line=line.position)
    return Decimal(shortest(total))


def progress(order: Order, quantity_of: Callable[[OrderLine], Decimal]) -> str:
    """none, part or full: how much of what is expected has come, or has been invoiced."""
    if all(quantity_of(line) >= line.expected for line in order.lines):
        return "full"
    return "part" if any(quantity_of(line) > 0 for line in order.lines) else "none"


def renew_progress(order: Order) -> None:
    """Count anew after the expected quantities have changed."""
    order.receipt = progress(order, lambda line: line.received)
    order.invoicing = progress(order, lambda line: line.invoiced)


def close_if_done(session: Session, order: Order, actor: str, now: datetime) -> None:
    """Close an order of which all has come and been invoiced; what is left of the value that it
    held of the ceiling is free again. One with a change to decide on stays open."""
    done = order.receipt == order.invoicing == "full"
    if not done or order.state == OrderState.CHANGE_PROPOSED:
        return
    move(order, OrderState.CLOSED)
    order.closed_at = now
    ceilings.release(session, order.agreement_id, order.number, now)
    _record(session, order, "order.close", actor, now)


def _record(session: Session, order: Order, action: str, actor: str, now: datetime) -> None:
    audit.record(
        session, organisation=order.organisation.number, actor=actor, action=action,
        subject_kind="order", subject=order.number, now=now, state=order.state,
    )  # fmt: skip
