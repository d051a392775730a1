"""Orders as people look for them: one, a page of many, what waits. Every query is scoped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select, true, tuple_
from sqlalchemy.orm import Session, joinedload, selectinload

from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from portal.accounts.actor import Actor, Grant
from portal.accounts.models import Role
from portal.audit import AuditEvent
from portal.orders.loading import order_not_found, visible_to
from portal.orders.models import Order
from portal.orders.states import OrderState
from portal.post.models import Message

PAGE = 50


class Show(StrEnum):
    """The ways to narrow the list."""

    ALL = "all"
    WAITING = "waiting"
    """A person must decide: approval, or a change that the supplier proposes."""
    ON_THE_WAY = "on_the_way"
    DONE = "done"


STATES_SHOWN: dict[Show, frozenset[OrderState]] = {
    Show.ALL: frozenset(OrderState),
    Show.WAITING: frozenset({OrderState.SUBMITTED, OrderState.CHANGE_PROPOSED}),
    Show.ON_THE_WAY: frozenset(
        {OrderState.APPROVED, OrderState.SENT, OrderState.ACKNOWLEDGED, OrderState.ACCEPTED}
    ),
    Show.DONE: frozenset({OrderState.CLOSED, OrderState.REJECTED, OrderState.CANCELLED}),
}


@dataclass(frozen=True)
class Cursor:
    """A place in the list, newest first: the last order of the page before."""

    created_at: datetime
    id: int

    def __str__(self) -> str:
        return f"{self.created_at.isoformat()}_{self.id}"

    @classmethod
    def read(cls, text: str) -> Cursor | None:
        """The cursor of an address; None for anything else."""
        moment, _, key = text.rpartition("_")
        if not (key.isascii() and key.isdigit() and len(key) < 19):
            return None
        try:
            created_at = datetime.fromisoformat(moment)
        except ValueError:
            return None
        return cls(created_at, int(key)) if created_at.tzinfo else None


@dataclass(frozen=True)
class ListedOrder:
    """A row of the list."""

    id: int
    number: str
    state: OrderState
    receipt: str
    invoicing: str
    unit: str
    organisation: str
    supplier: str
    requester: str
    created_at: datetime
    net_total: Decimal
    currency: str


@dataclass(frozen=True)
class Page:
    """Some orders and the way to the next ones."""

    rows: list[ListedOrder]
    next: Cursor | None


def order_by_number(session: Session, actor: Actor, number: str) -> Order:
    """The order with all that its page shows.

    Raises:
        NotFound: unknown, or out of the actor's scope.
    """
    query = (
        select(Order)
        .where(Order.number == number, visible_to(actor))
        .options(
            joinedload(Order.organisation), joinedload(Order.unit), joinedload(Order.agreement),
            joinedload(Order.supplier), selectinload(Order.lines), selectinload(Order.approvals),
            selectinload(Order.responses),
        )
    )  # fmt: skip
    order = session.scalars(query).one_or_none()
    if order is None:
        raise order_not_found(number)
    return order


def find_for_invoice(session: Session, number: str, supplier_id: int) -> Order | None:
    """The order that a supplier's invoice names, if it is one of theirs."""
    query = select(Order).where(Order.number == number, Order.supplier_id == supplier_id)
    return session.scalars(query).one_or_none()


def orders_page(
    session: Session,
    actor: Actor,
    show: Show = Show.ALL,
    search: str = "",
    after: Cursor | None = None,
    limit: int = PAGE,
) -> Page:
    """Orders, newest first; `search` is the beginning of a number."""
    query = _listed(visible_to(actor), show, search)
    if after is not None:
        query = query.where(tuple_(Order.created_at, Order.id) < (after.created_at, after.id))
    rows = session.execute(query.limit(limit + 1)).all()
    listed = [_row(row) for row in rows[:limit]]
    more = len(rows) > limit
    return Page(listed, Cursor(listed[-1].created_at, listed[-1].id) if more else None)


def all_orders(
    session: Session, actor: Actor, show: Show, search: str, limit: int
) -> list[ListedOrder]:
    """The same for an export: at most `limit`."""
    return orders_page(session, actor, show, search, limit=limit).rows


def _listed(scope: ColumnElement[bool], show: Show, search: str) -> Select[*tuple[Any, ...]]:
    query = (
        select(
            Order.id, Order.number, Order.state, Order.receipt, Order.invoicing,
            Unit.name.label("unit"), Organisation.number.label("organisation"),
            Supplier.name.label("supplier"), Order.requester, Order.created_at, Order.net_total,
            Order.currency,
        )
        .join(Unit, Unit.id == Order.unit_id)
        .join(Organisation, Organisation.id == Order.organisation_id)
        .join(Supplier, Supplier.id == Order.supplier_id)
        .where(scope)
        .order_by(Order.created_at.desc(), Order.id.desc())
    )  # fmt: skip
    if show is not Show.ALL:
        query = query.where(Order.state.in_(STATES_SHOWN[show]))
    if search:
        query = query.where(Order.number.startswith(search, autoescape=True))
    return query


def _row(row: Row[Any]) -> ListedOrder:
    values = dict(row._mapping)
    return ListedOrder(**{**values, "state": OrderState(values["state"])})


def counts(session: Session, actor: Actor, search: str = "") -> dict[Show, int]:
    """How many orders each way of narrowing shows."""
    query = select(Order.state, func.count()).where(visible_to(actor)).group_by(Order.state)
    if search:
        query = query.where(Order.number.startswith(search, autoescape=True))
    by_state = {OrderState(state): count for state, count in session.execute(query)}
    return {
        show: sum(by_state.get(state, 0) for state in states)
        for show, states in STATES_SHOWN.items()
    }


def _may_approve(grant: Grant) -> ColumnElement[bool]:
    if grant.everywhere:
        reach: ColumnElement[bool] = true()
    else:
        reach = or_(Order.organisation_id.in_(grant.organisations), Order.unit_id.in_(grant.units))
    return reach if grant.limit is None else and_(reach, Order.net_total <= grant.limit)


def _to_approve(actor: Actor) -> ColumnElement[bool] | None:
    """Condition: orders that wait for approval and that this person may approve."""
    grants = [grant for grant in actor.grants if grant.role is Role.APPROVER]
    if not grants:
        return None
    return and_(
        Order.state == OrderState.SUBMITTED,
        Order.requester != actor.username,
        or_(*(_may_approve(grant) for grant in grants)),
    )


def _to_decide(actor: Actor) -> ColumnElement[bool] | None:
    """Condition: own orders with a change to decide on."""
    if not actor.has(Role.REQUESTER):
        return None
    return and_(
        Order.state == OrderState.CHANGE_PROPOSED,
        Order.requester == actor.username,
        actor.reaches((Role.REQUESTER,), Order.organisation_id, Order.unit_id),
    )


def _waiting(actor: Actor) -> ColumnElement[bool] | None:
    conditions = [one for one in (_to_approve(actor), _to_decide(actor)) if one is not None]
    return or_(*conditions) if conditions else None


def waiting_for(session: Session, actor: Actor, limit: int = PAGE) -> list[Order]:
    """Orders that wait for this person, oldest first."""
    condition = _waiting(actor)
    if condition is None:
        return []
    query = (
        select(Order)
        .where(condition)
        .options(joinedload(Order.unit), joinedload(Order.supplier), selectinload(Order.responses))
        .order_by(Order.created_at, Order.id)
        .limit(limit)
    )
    return list(session.scalars(query))


def count_waiting(session: Session, actor: Actor, day: date) -> int:  # noqa: ARG001
    """How many orders wait for this person; the day makes no difference, rooms share the shape."""
    condition = _waiting(actor)
    if condition is None:
        return 0
    return session.scalar(select(func.count()).select_from(Order).where(condition)) or 0


def waiting_among(session: Session, actor: Actor, ids: set[int]) -> set[int]:
    """Which of these orders wait for this person."""
    condition = _waiting(actor)
    if condition is None or not ids:
        return set()
    return set(session.scalars(select(Order.id).where(Order.id.in_(ids), condition)))


def next_to_approve(session: Session, actor: Actor) -> str | None:
    """Number of the order that has waited longest for this approver."""
    condition = _to_approve(actor)
    if condition is None:
        return None
    query = select(Order.number).where(condition).order_by(Order.created_at, Order.id).limit(1)
    return session.scalar(query)


def lately(session: Session, actor: Actor, limit: int) -> Sequence[Order]:
    """The person's own orders, newest first."""
    query = (
        select(Order)
        .where(Order.requester == actor.username, visible_to(actor))
        .options(joinedload(Order.supplier))
        .order_by(Order.created_at.desc(), Order.id.desc())
        .limit(limit)
    )
    return session.scalars(query).all()


def events_of(session: Session, number: str) -> Sequence[AuditEvent]:
    """What was decided about an order, as it happened; the caller has checked the scope."""
    query = (
        select(AuditEvent)
        .where(AuditEvent.subject == number, AuditEvent.subject_kind.in_(("order", "receipt")))
        .order_by(AuditEvent.at, AuditEvent.sequence)
    )
    return session.scalars(query).all()


def ordered_without_approval(session: Session, order: Order, since: datetime) -> Decimal:
    """What else the same person has ordered for the unit from the same agreement since then
    without anybody's approval: several small orders can hide a large one."""
    query = select(func.sum(Order.net_total)).where(
        Order.requester == order.requester,
        Order.unit_id == order.unit_id,
        Order.agreement_id == order.agreement_id,
        Order.id != order.id,
        Order.created_at >= since,
        Order.approvals.any(decision="not_needed"),
    )
    return session.scalar(query) or Decimal(0)


def messages_of(session: Session, order: Order) -> Sequence[Message]:
    """The order as sent, and all that the supplier has sent about it, as it went and came."""
    query = (
        select(Message)
        .where(
            Message.reference == order.number,
            Message.supplier_id == order.supplier_id,
            Message.organisation_id == order.organisation_id,
        )
        .order_by(Message.at, Message.id)
    )
    return session.scalars(query).all()
