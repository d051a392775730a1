"""What is on its way, what has come, and what waits to be received."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from catalog.errors import NotFound
from catalog.organisations import Organisation
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.orders.models import Order, OrderLine
from portal.orders.states import WITH_SUPPLIER
from portal.receipts.models import DespatchAdvice, DespatchLine, Receipt, ReceiptLine

PAGE = 50

UNDER_WAY = and_(Order.state.in_(WITH_SUPPLIER), Order.receipt != "full")
"""Orders on which goods are still to come."""

_ADVISED_SINCE = exists().where(
    DespatchAdvice.order_id == Order.id,
    ~exists().where(
        Receipt.order_id == Order.id, Receipt.received_at >= DespatchAdvice.received_at
    ),
)
"""Something was despatched after the last receipt."""


def receivable_by(actor: Actor) -> ColumnElement[bool]:
    """Condition: orders whose goods this person takes in."""
    as_receiver = actor.reaches((Role.RECEIVER,), Order.organisation_id, Order.unit_id)
    if not actor.has(Role.REQUESTER, Role.RECEIVER):
        return false()
    is_own = Order.requester == actor.username
    as_requester = and_(
        is_own, actor.reaches((Role.REQUESTER,), Order.organisation_id, Order.unit_id)
    )
    allowed = select(Organisation.id).where(Organisation.requester_may_receive)
    return and_(or_(as_receiver, as_requester), or_(~is_own, Order.organisation_id.in_(allowed)))


@dataclass(frozen=True)
class Expected:
    """An order on its way: when it was despatched last, and when it is said to come."""

    order: Order
    despatched_at: datetime | None
    expected_on: date | None
    is_waiting: bool
    """Despatched after the last receipt: somebody should receive it."""


CHOICES: dict[str, ColumnElement[bool]] = {
    "waiting": and_(UNDER_WAY, _ADVISED_SINCE),
    "under_way": UNDER_WAY,
    "part": and_(UNDER_WAY, Order.receipt == "part"),
    "received": Order.receipt == "full",
}
"""What the list of deliveries can be narrowed to."""


@dataclass(frozen=True)
class Page:
    """Part of the list; `next_after` is where the next page begins."""

    rows: list[Expected]
    counts: dict[str, int]
    next_after: int | None


def page(session: Session, actor: Actor, choice: str, after: int | None) -> Page:
    """Deliveries that this person takes in: oldest first, received ones newest first."""
    newest_first = choice == "received"
    query = (
        select(Order)
        .where(CHOICES[choice], receivable_by(actor))
        .order_by(Order.id.desc() if newest_first else Order.id)
        .options(joinedload(Order.supplier), joinedload(Order.unit))
        .limit(PAGE + 1)
    )
    if after:
        query = query.where(Order.id < after if newest_first else Order.id > after)
    orders = list(session.scalars(query))
    more = orders[PAGE - 1].id if len(orders) > PAGE else None
    counts = {
        name: session.scalar(
            select(func.count(Order.id)).where(condition, receivable_by(actor))
        ) or 0
        for name, condition in CHOICES.items()
    }  # fmt: skip
    return Page(_expected(session, orders[:PAGE]), counts, more)


def waiting(session: Session, actor: Actor, limit: int = PAGE) -> list[Expected]:
    """Orders despatched and not yet received, the longest waiting first."""
    query = (
        select(Order)
        .where(CHOICES["waiting"], receivable_by(actor))
        .options(joinedload(Order.supplier), joinedload(Order.unit))
        .order_by(Order.id)
        .limit(limit)
    )
    found = _expected(session, list(session.scalars(query)))
    return sorted(found, key=lambda one: one.despatched_at or one.order.created_at)


def count_waiting(session: Session, actor: Actor, day: date) -> int:  # noqa: ARG001 - all rooms are asked alike
    """How many deliveries wait to be received by this person."""
    if not actor.has(Role.REQUESTER, Role.RECEIVER):
        return 0
    query = select(func.count(Order.id)).where(CHOICES["waiting"], receivable_by(actor))
    return session.scalar(query) or 0


def _expected(session: Session, orders: list[Order]) -> list[Expected]:
    ids = [order.id for order in orders]
    advices = select(DespatchAdvice).where(DespatchAdvice.order_id.in_(ids))
    by_order: dict[int, list[DespatchAdvice]] = defaultdict(list)
    for advice in session.scalars(advices.order_by(DespatchAdvice.id)):
        by_order[advice.order_id].append(advice)
    receipts = (
        select(Receipt.order_id, func.max(Receipt.received_at))
        .where(Receipt.order_id.in_(ids))
        .group_by(Receipt.order_id)
    )
    last_receipt = {row[0]: row[1] for row in session.execute(receipts)}
    return [_one(order, by_order[order.id], last_receipt.get(order.id)) for order in orders]


def _one(order: Order, advices: list[DespatchAdvice], received_at: datetime | None) -> Expected:
    newer = [one for one in advices if received_at is None or one.received_at > received_at]
    last = advices[-1] if advices else None
    first_waiting = newer[0].received_at if newer else None
    return Expected(
        order=order,
        despatched_at=first_waiting or (last.received_at if last else None),
        expected_on=last.expected_on if last else None,
        is_waiting=bool(newer) and order.receipt != "full",
    )


@dataclass(frozen=True)
class Line:
    """An order line with what was despatched in the order's unit; `unclear` in another."""

    line: OrderLine
    despatched: Decimal
    unclear: list[DespatchLine]

    @property
    def suggested(self) -> Decimal:
        """What has been despatched and not received, at most what is open."""
        return min(max(self.despatched - self.line.received, Decimal(0)), self.line.open)

    @property
    def is_above_ordered(self) -> bool:
        """The supplier says it has sent more than was ordered."""
        return self.despatched > self.line.expected


@dataclass(frozen=True)
class Delivery:
    """An order with all that has been despatched and received on it."""

    order: Order
    lines: list[Line]
    advices: list[DespatchAdvice]
    receipts: list[Receipt]
    strangers: list[DespatchLine]
    """Despatched lines that are no line of the order."""

    @property
    def is_suggested(self) -> bool:
        """Whether an advice says what to expect now; else all that is open is expected."""
        return any(line.suggested for line in self.lines)


def delivery(session: Session, actor: Actor, number: str) -> Delivery:
    """An order that the actor takes in goods for, or has taken in, with its deliveries.

    Raises:
        NotFound
    """
    roles = (Role.RECEIVER, Role.REQUESTER)
    reach = actor.reaches(roles, Order.organisation_id, Order.unit_id)
    query = select(Order).where(Order.number == number, Order.sent_at.is_not(None), reach)
    query = query.options(
        joinedload(Order.supplier), joinedload(Order.unit), joinedload(Order.organisation),
        selectinload(Order.lines),
    )  # fmt: skip
    order = session.scalars(query).one_or_none()
    if order is None:
        raise NotFound(kind="Order", key=number[:40])
    advices = advices_of(session, order.id)
    return Delivery(
        order=order,
        lines=_lines(order, advices),
        advices=advices,
        receipts=receipts_of(session, order.id),
        strangers=[
            line for advice in advices for line in advice.lines if line.order_line_id is None
        ],
    )


def _lines(order: Order, advices: list[DespatchAdvice]) -> list[Line]:
    sent: dict[int, Decimal] = defaultdict(Decimal)
    unclear: dict[int, list[DespatchLine]] = defaultdict(list)
    units = {line.id: line.unit_code for line in order.lines}
    for line in (line for advice in advices for line in advice.lines):
        if line.order_line_id is None:
            continue
        if line.unit_code in {"", units.get(line.order_line_id)}:
            sent[line.order_line_id] += line.quantity
        else:
            unclear[line.order_line_id].append(line)
    return [Line(line, sent[line.id], unclear[line.id]) for line in order.lines]


def advices_of(session: Session, order_id: int) -> list[DespatchAdvice]:
    """The despatch advices of an order, oldest first, with their lines."""
    query = (
        select(DespatchAdvice)
        .where(DespatchAdvice.order_id == order_id)
        .options(selectinload(DespatchAdvice.lines))
        .order_by(DespatchAdvice.id)
    )
    return list(session.scalars(query))


def receipts_of(session: Session, order_id: int) -> list[Receipt]:
    """The receipts of an order, oldest first, with their lines."""
    query = (
        select(Receipt)
        .where(Receipt.order_id == order_id)
        .options(selectinload(Receipt.lines).joinedload(ReceiptLine.order_line))
        .order_by(Receipt.id)
    )
    return list(session.scalars(query))
