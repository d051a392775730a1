"""Orders as those who may see them find them, and locked for those who change them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from catalog.errors import NotFound
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.approvals.rules import Subject
from portal.orders.models import Order, OrderLine

READERS = (Role.REQUESTER, Role.APPROVER, Role.RECEIVER, Role.FINANCE, Role.AUDITOR)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Condition: orders of the actor's scopes; a supplier's own, once they have been sent."""
    own = actor.reaches(READERS, Order.organisation_id, Order.unit_id)
    if not actor.suppliers:
        return own
    return or_(own, and_(Order.supplier_id.in_(actor.suppliers), Order.sent_at.is_not(None)))


def order_not_found(number: str) -> NotFound:
    """The one answer to a number that is unknown or out of scope."""
    return NotFound(kind="Order", key=number[:40])


def locked_order(session: Session, actor: Actor, number: str) -> Order:
    """The order as it stands now, locked until the transaction ends; only what the actor may see.

    Raises:
        NotFound
    """
    return _locked(session, number, visible_to(actor))


def locked_for_system(session: Session, number: str) -> Order:
    """The same for what happens by itself: a delivery, an answer of the supplier.

    Raises:
        NotFound
    """
    return _locked(session, number)


def _locked(session: Session, number: str, *conditions: ColumnElement[bool]) -> Order:
    query = select(Order).where(Order.number == number, *conditions).with_for_update()
    order = session.scalars(query.execution_options(populate_existing=True)).one_or_none()
    if order is None:
        raise order_not_found(number)
    lines = select(OrderLine).where(OrderLine.order_id == order.id).order_by(OrderLine.position)
    fresh = session.scalars(lines.execution_options(populate_existing=True)).all()
    set_committed_value(order, "lines", list(fresh))
    return order


def subject_of(order: Order) -> Subject:
    """The order as the rules of approval see it."""
    return Subject(
        order=order.number,
        requester=order.requester,
        organisation_id=order.organisation_id,
        unit_id=order.unit_id,
        unit=order.unit.name,
        amount=order.net_total,
        currency=order.currency,
    )
