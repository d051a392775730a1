"""Matching what is kept against what is known now, with the rows locked that decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal import audit
from portal.invoices import derivation, documents, faults
from portal.invoices.loading import locked_invoice, undecided_of
from portal.invoices.matching import match
from portal.invoices.models import Invoice, InvoiceOrder
from portal.invoices.states import UNDECIDED, InvoiceState, move
from portal.invoices.surroundings import surroundings
from portal.orders.models import Order

WORKER = "worker"
"""Whose name stands on what happens by itself."""


def rematch(session: Session, invoice: Invoice) -> bool:
    """Match an undecided invoice and write what came out; whether its state changed.

    The caller holds the invoice; its orders are locked here.
    """
    found = match(documents.invoiced(invoice), surroundings(session, invoice))
    further = faults.differences(invoice.findings, found)
    found = replace(found, differences=(*found.differences, *further))
    derivation.write(session, invoice, found)
    to = InvoiceState.DEVIATING if found.is_deviating else InvoiceState.MATCHED
    if invoice.state == to:
        return False
    move(invoice, to)
    return True


def lock_orders(session: Session, order_ids: Iterable[int]) -> None:
    """Lock these orders, and those of every undecided invoice that shares one of them, in one
    order: who matches waits for who receives, and nobody for each other."""
    ids = set(order_ids)
    if not ids:
        return
    related = select(InvoiceOrder.order_id).where(
        InvoiceOrder.invoice_id.in_(undecided_of(session, ids))
    )
    ids |= set(session.scalars(related))
    session.scalars(
        select(Order.id).where(Order.id.in_(ids)).order_by(Order.id).with_for_update()
    ).all()


def rematch_invoices(session: Session, order_ids: Iterable[int], now: datetime) -> list[str]:
    """Match all undecided invoices of some orders again, oldest first; the numbers of those whose
    state changed, each with its audit event."""
    changed = []
    for invoice_id in undecided_of(session, order_ids):
        invoice = locked_invoice(session, invoice_id)
        before = invoice.state
        if before in UNDECIDED and rematch(session, invoice):
            _record(session, invoice, before, now)
            changed.append(invoice.number)
    return changed


def _record(session: Session, invoice: Invoice, before: str, now: datetime) -> None:
    audit.record(
        session,
        organisation=invoice.organisation.number,
        actor=WORKER,
        action="invoice.match",
        subject_kind="invoice",
        subject=invoice.number,
        now=now,
        supplier=invoice.supplier.number,
        before=before,
        state=invoice.state,
    )
