"""A person decides on an invoice: four eyes, under the locks of its orders, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog import ceilings
from portal import audit
from portal.accounts.actor import Actor
from portal.invoices.derivation import fingerprint
from portal.invoices.errors import ChangedMeanwhile, MayNotDecide, NotDecidable, ReasonMissing
from portal.invoices.loading import id_of, locked_invoice
from portal.invoices.models import Invoice, InvoiceOrder
from portal.invoices.rematching import lock_orders, rematch, rematch_invoices
from portal.invoices.rules import Subject, why_not_approve, why_not_reject
from portal.invoices.states import UNDECIDED, InvoiceState, Kind, move
from portal.orders.models import Order, OrderLine
from portal.orders.operations import note_invoiced
from portal.orders.states import is_with_supplier

LONGEST_REASON = 2000


def approve_invoice(
    session: Session,
    number: str,
    actor: Actor,
    now: datetime,
    supplier: str | None = None,
    reason: str = "",
    seen: str | None = None,
) -> Invoice:
    """Approve an invoice for payment; what it takes of its orders and agreements is noted.

    `supplier` is an organisation number where two suppliers share the invoice number, `seen` the
    `derivation.fingerprint` of what the person looked at. It is matched once more before the
    decision, so nothing passes that the person has not seen.

    Raises:
        NotFound, SeveralInvoices, MayNotDecide, NotDecidable, ChangedMeanwhile
        ReasonMissing: it deviates and no reason is given.
    """
    invoice = _open(session, number, actor, supplier, why_not_approve)
    rematch(session, invoice)
    if seen is not None and seen != fingerprint(invoice):
        raise ChangedMeanwhile(number=invoice.number)
    if invoice.state == InvoiceState.DEVIATING and not reason.strip():
        raise ReasonMissing()
    passed = sorted({told.code for told in invoice.deviations if told.stops})
    orders = orders_of(session, invoice)
    _take(session, invoice, orders, now)
    _decide(session, invoice, InvoiceState.APPROVED, actor, now, reason, deviations=passed)
    invoice.approved_by, invoice.approved_at = actor.username, now
    session.flush()
    rematch_invoices(session, [order.id for order in orders], now)
    return invoice


def reject_invoice(
    session: Session,
    number: str,
    actor: Actor,
    now: datetime,
    supplier: str | None = None,
    reason: str = "",
) -> Invoice:
    """Reject an invoice; what it had taken of its orders is free for others.

    Raises:
        NotFound, SeveralInvoices, MayNotDecide, NotDecidable
        ReasonMissing
    """
    invoice = _open(session, number, actor, supplier, why_not_reject)
    if not reason.strip():
        raise ReasonMissing()
    _decide(session, invoice, InvoiceState.REJECTED, actor, now, reason)
    session.flush()
    rematch_invoices(session, [link.order_id for link in invoice.orders], now)
    return invoice


def _open(
    session: Session,
    number: str,
    actor: Actor,
    supplier: str | None,
    why_not: Callable[[Actor, Subject], MayNotDecide | None],
) -> Invoice:
    """The invoice, locked after its orders, if this actor may decide on it now."""
    invoice_id = id_of(session, actor, number, supplier)
    linked = select(InvoiceOrder.order_id).where(InvoiceOrder.invoice_id == invoice_id)
    lock_orders(session, session.scalars(linked))
    invoice = locked_invoice(session, invoice_id)
    refusal = why_not(actor, subject_of(session, invoice))
    if refusal:
        raise refusal
    if invoice.state not in UNDECIDED or invoice.kind != Kind.INVOICE:
        raise NotDecidable(number=invoice.number)
    return invoice


def orders_of(session: Session, invoice: Invoice) -> list[Order]:
    """The orders that the invoice was matched to."""
    ids = [link.order_id for link in invoice.orders]
    return list(session.scalars(select(Order).where(Order.id.in_(ids)).order_by(Order.id)))


def subject_of(session: Session, invoice: Invoice) -> Subject:
    """The invoice as the rules see it."""
    return Subject(
        number=invoice.number,
        organisation_id=invoice.organisation_id,
        unit_id=invoice.unit_id,
        net=invoice.net_total,
        currency=invoice.currency,
        requesters={order.number: order.requester for order in orders_of(session, invoice)},
    )


def _take(session: Session, invoice: Invoice, orders: list[Order], now: datetime) -> None:
    """Note what is invoiced on the order lines and consume the ceilings.

    What belongs to no order line (a charge that was let pass) is counted on the first order's
    agreement: it has been spent under it. Nothing is given back that was not taken before.
    """
    quantities, nets = _by_order(session, invoice)
    rest = invoice.net_total - sum(nets.values(), Decimal(0))
    for place, order in enumerate(orders):
        spent = nets.get(order.id, Decimal(0)) + (rest if place == 0 else Decimal(0))
        if spent < 0:
            held = ceilings.balance(session, order.agreement_id, order.number)
            spent = max(spent, -held[ceilings.Use.CONSUMED])
        ceilings.consume(session, order.agreement_id, order.number, spent, now)
        if is_with_supplier(order) and quantities[order.id]:
            note_invoiced(session, order, quantities[order.id], now)


def _by_order(
    session: Session, invoice: Invoice
) -> tuple[dict[int, dict[int, Decimal]], dict[int, Decimal]]:
    """By order: the quantity of each order line by position, and the net of the lines on it."""
    ids = {line.order_line_id for line in invoice.lines if line.order_line_id}
    ids |= {share.order_line_id for line in invoice.lines for share in line.shares}
    found = session.scalars(select(OrderLine).where(OrderLine.id.in_(ids)))
    order_lines = {line.id: line for line in found}
    quantities: dict[int, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    nets: dict[int, Decimal] = defaultdict(Decimal)
    for line in invoice.lines:
        if line.order_line_id:
            nets[order_lines[line.order_line_id].order_id] += line.net
        for share in line.shares:
            order_line = order_lines[share.order_line_id]
            so_far = quantities[order_line.order_id][order_line.position]
            least = -order_line.invoiced
            quantities[order_line.order_id][order_line.position] = max(
                so_far + share.quantity, least
            )
    return quantities, nets


def _decide(
    session: Session,
    invoice: Invoice,
    to: InvoiceState,
    actor: Actor,
    now: datetime,
    reason: str,
    **facts: Any,
) -> None:
    seen = fingerprint(invoice)
    move(invoice, to)
    invoice.reason = reason.strip()[:LONGEST_REASON]
    audit.record(
        session,
        organisation=invoice.organisation.number,
        actor=actor.username,
        action="invoice.approve" if to is InvoiceState.APPROVED else "invoice.reject",
        subject_kind="invoice",
        subject=invoice.number,
        now=now,
        supplier=invoice.supplier.number,
        payable=invoice.payable,
        currency=invoice.currency,
        reason=invoice.reason,
        seen=seen,
        **facts,
    )
