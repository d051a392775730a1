"""Invoices as people look for them: one, a page of many, what waits. Every query is scoped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, false, func, not_, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from catalog.suppliers import Supplier
from portal.accounts.actor import Actor
from portal.audit import AuditEvent
from portal.invoices.loading import id_of, invoice_not_found, visible_to
from portal.invoices.models import Deviation, Invoice, InvoiceLine, InvoiceOrder, InvoiceShare
from portal.invoices.policy import Code
from portal.invoices.rules import DECIDERS
from portal.invoices.states import UNDECIDED, InvoiceState, Kind
from portal.orders.models import Order, OrderLine

PAGE = 50
RECEIPT_CODES = (Code.NOT_RECEIVED.value, Code.QUANTITY_ABOVE_RECEIVED.value)
"""What a receipt puts right by itself."""


class Show(StrEnum):
    """The ways to narrow the list."""

    DECIDE = "decide"
    DEVIATING = "deviating"
    RECEIPT = "receipt"
    APPROVED = "approved"
    PAID = "paid"
    REJECTED = "rejected"
    CREDIT = "credit"
    ALL = "all"


@dataclass(frozen=True)
class Page:
    """Some invoices, newest first, and how many there are of each kind."""

    rows: list[Invoice]
    orders: dict[int, list[str]]
    counts: dict[Show, int]
    next_before: int | None


def _stops_by(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        select(Deviation.id)
        .where(Deviation.invoice_id == Invoice.id, Deviation.stops.is_(True), condition)
        .exists()
    )


def _condition(show: Show) -> ColumnElement[bool]:
    """What each choice of the list holds."""
    invoice, state = Invoice.kind == Kind.INVOICE, Invoice.state
    by_receipt = not_(_stops_by(Deviation.code.not_in(RECEIPT_CODES)))
    conditions = {
        Show.DECIDE: and_(invoice, state == InvoiceState.MATCHED),
        Show.DEVIATING: and_(invoice, state == InvoiceState.DEVIATING, not_(by_receipt)),
        Show.RECEIPT: and_(invoice, state == InvoiceState.DEVIATING, by_receipt),
        Show.APPROVED: state.in_((InvoiceState.APPROVED, InvoiceState.SCHEDULED)),
        Show.PAID: state == InvoiceState.PAID,
        Show.REJECTED: state == InvoiceState.REJECTED,
        Show.CREDIT: Invoice.kind == Kind.CREDIT_NOTE,
    }
    return conditions.get(show, Invoice.id.is_not(None))


def page(
    session: Session, actor: Actor, show: Show, before: int | None = None, words: str = ""
) -> Page:
    """A page of the invoices that the actor may see; `words` is a number or part of a supplier."""
    query = (
        select(Invoice)
        .where(visible_to(actor), _condition(show))
        .options(
            joinedload(Invoice.supplier),
            joinedload(Invoice.organisation),
            joinedload(Invoice.unit),
            selectinload(Invoice.deviations),
        )
        .order_by(Invoice.id.desc())
        .limit(PAGE + 1)
    )
    if before is not None:
        query = query.where(Invoice.id < before)
    if words:
        query = query.where(_speaks_of(words))
    found = list(session.scalars(query))
    rows = found[:PAGE]
    return Page(
        rows=rows,
        orders=orders_by_invoice(session, [invoice.id for invoice in rows]),
        counts=_counts(session, actor),
        next_before=rows[-1].id if len(found) > PAGE else None,
    )


def _speaks_of(words: str) -> ColumnElement[bool]:
    supplier = select(Supplier.id).where(Supplier.name.icontains(words, autoescape=True))
    order = (
        select(InvoiceOrder.invoice_id)
        .join(Order, Order.id == InvoiceOrder.order_id)
        .where(Order.number == words)
    )
    return or_(
        Invoice.number.icontains(words, autoescape=True),
        Invoice.supplier_id.in_(supplier),
        Invoice.id.in_(order),
    )


def _counts(session: Session, actor: Actor) -> dict[Show, int]:
    columns = [func.sum(case((_condition(show), 1), else_=0)) for show in Show]
    row = session.execute(select(*columns).where(visible_to(actor))).one()
    return {show: int(count or 0) for show, count in zip(Show, row, strict=True)}


def orders_by_invoice(session: Session, ids: Iterable[int]) -> dict[int, list[str]]:
    """Order numbers by invoice."""
    query = (
        select(InvoiceOrder.invoice_id, Order.number)
        .join(Order, Order.id == InvoiceOrder.order_id)
        .where(InvoiceOrder.invoice_id.in_(list(ids)))
        .order_by(Order.number)
    )
    orders: dict[int, list[str]] = {}
    for invoice_id, number in session.execute(query):
        orders.setdefault(invoice_id, []).append(number)
    return orders


def every_invoice(session: Session, actor: Actor) -> list[Invoice]:
    """All invoices that the actor may see, oldest first."""
    query = (
        select(Invoice)
        .where(visible_to(actor))
        .options(joinedload(Invoice.supplier), joinedload(Invoice.organisation))
        .order_by(Invoice.id)
    )
    return list(session.scalars(query))


def invoice_by_number(
    session: Session, actor: Actor, number: str, supplier: str | None = None
) -> Invoice:
    """The invoice with this number, with all its parts.

    Raises:
        NotFound
        SeveralInvoices: two suppliers have used it and none is named.
    """
    return invoice_by_id(session, actor, id_of(session, actor, number, supplier))


def invoice_by_id(session: Session, actor: Actor, invoice_id: int) -> Invoice:
    """The invoice with this row id, with all its parts.

    Raises:
        NotFound
    """
    lines = selectinload(Invoice.lines)
    query = (
        select(Invoice)
        .where(Invoice.id == invoice_id, visible_to(actor))
        .options(
            joinedload(Invoice.supplier).selectinload(Supplier.accounts),
            joinedload(Invoice.organisation),
            joinedload(Invoice.unit),
            lines.selectinload(InvoiceLine.deviations),
            lines.selectinload(InvoiceLine.order_line).joinedload(OrderLine.order),
            lines.selectinload(InvoiceLine.shares).joinedload(InvoiceShare.order_line),
            selectinload(Invoice.deviations).joinedload(Deviation.line),
            selectinload(Invoice.orders).joinedload(InvoiceOrder.order),
        )
    )
    invoice = session.scalars(query).one_or_none()
    if invoice is None:
        raise invoice_not_found(invoice_id)
    return invoice


def ids_of_number(
    session: Session, actor: Actor, number: str, supplier: str | None = None
) -> list[int]:
    """Row ids of the visible invoices and credit notes with this number."""
    query = select(Invoice.id).where(Invoice.number == number, visible_to(actor))
    if supplier:
        query = query.join(Supplier).where(Supplier.number == supplier)
    return list(session.scalars(query.order_by(Invoice.id)))


def events_of(session: Session, invoice: Invoice) -> list[AuditEvent]:
    """What has happened to the invoice, oldest first; numbers are the supplier's own, so events
    of another supplier's invoice are left out."""
    query = (
        select(AuditEvent)
        .where(
            AuditEvent.subject_kind == "invoice",
            AuditEvent.subject == invoice.number,
            AuditEvent.chain == invoice.organisation.number,
        )
        .order_by(AuditEvent.id)
    )
    own = invoice.supplier.number
    events = (event for event in session.scalars(query) if event.facts.get("supplier") == own)
    return [event for event in events if event.facts.get("kind", invoice.kind) == invoice.kind]


def _mine_to_decide(actor: Actor) -> ColumnElement[bool]:
    """Undecided invoices in the actor's scope that stem from no order of the actor's own and that
    no receipt alone will put right."""
    own_order = (
        select(InvoiceOrder.invoice_id)
        .join(Order, Order.id == InvoiceOrder.order_id)
        .where(InvoiceOrder.invoice_id == Invoice.id, Order.requester == actor.username)
        .exists()
    )
    if not actor.has(*DECIDERS):
        return false()
    return and_(
        Invoice.kind == Kind.INVOICE,
        Invoice.state.in_(UNDECIDED),
        not_(_condition(Show.RECEIPT)),
        actor.reaches(DECIDERS, Invoice.organisation_id, Invoice.unit_id),
        not_(own_order),
    )


def waiting(session: Session, actor: Actor, limit: int = PAGE) -> list[Invoice]:
    """Invoices that wait for the actor's decision, oldest first."""
    query = (
        select(Invoice)
        .where(_mine_to_decide(actor))
        .options(joinedload(Invoice.supplier), selectinload(Invoice.deviations))
        .order_by(Invoice.id)
        .limit(limit)
    )
    return list(session.scalars(query))


def count_waiting(session: Session, actor: Actor, day: date) -> int:  # noqa: ARG001 - all rooms are asked alike
    """How many invoices wait for the actor's decision."""
    if not actor.has(*DECIDERS):
        return 0
    return session.scalar(select(func.count(Invoice.id)).where(_mine_to_decide(actor))) or 0


def next_waiting(session: Session, actor: Actor, after: int) -> int | None:
    """The next invoice in the pile, after one that has been decided."""
    mine = _mine_to_decide(actor)
    later = select(Invoice.id).where(mine, Invoice.id > after).order_by(Invoice.id).limit(1)
    first = select(Invoice.id).where(mine, Invoice.id != after).order_by(Invoice.id).limit(1)
    return session.scalars(later).first() or session.scalars(first).first()


def approved_by(session: Session, actor: Actor, limit: int) -> list[Invoice]:
    """The invoices that the actor has approved lately, newest first."""
    query = (
        select(Invoice)
        .where(Invoice.approved_by == actor.username, visible_to(actor))
        .options(joinedload(Invoice.supplier))
        .order_by(Invoice.approved_at.desc())
        .limit(limit)
    )
    return list(session.scalars(query))
