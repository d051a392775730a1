"""What happens to invoices: taken in, matched, matched again, approved or rejected."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from peppol.documents.credit_note import CreditNote
from peppol.documents.invoice import Invoice as PeppolInvoice
from peppol.rules.finding import Finding
from portal import audit
from portal.invoices import documents, faults, parties
from portal.invoices.deciding import approve_invoice, reject_invoice
from portal.invoices.models import Invoice, InvoiceOrder
from portal.invoices.rematching import lock_orders, rematch, rematch_invoices
from portal.invoices.surroundings import locked_orders, readings, unit_by_reference
from portal.orders.models import Order
from portal.post.errors import AlreadyReceived
from portal.post.models import Message
from portal.post.reading import as_rows

__all__ = [
    "approve_invoice",
    "register_credit_note",
    "register_invoice",
    "reject_invoice",
    "rematch_order",
]


def register_invoice(
    session: Session,
    message: Message,
    document: PeppolInvoice,
    findings: Iterable[Finding],
    now: datetime,
) -> str:
    """Take in an invoice (T10) and match it; its number.

    Raises:
        UnknownSupplier, SenderMismatch, WrongBuyer, BreaksRules, UnusableValue, NoLines: held.
        AlreadyReceived: this supplier's invoice of this number is here; nothing was done.
    """
    invoice = _take_in(session, message, document, findings, now)
    rematch(session, invoice)
    _place(session, invoice, [link.order_id for link in invoice.orders])
    _record_receipt(session, invoice, now)
    return invoice.number


def register_credit_note(
    session: Session,
    message: Message,
    document: CreditNote,
    findings: Iterable[Finding],
    now: datetime,
) -> str:
    """Take in a credit note (T14); it is held for finance, beside the orders that it speaks of.

    Raises: as `register_invoice`.
    """
    invoice = _take_in(session, message, document, findings, now)
    numbers = {number for found in readings(session, invoice).values() for number in found}
    orders = [order.id for order in locked_orders(session, invoice, numbers)]
    invoice.orders[:] = [InvoiceOrder(order_id=order_id) for order_id in orders]
    _place(session, invoice, orders)
    _record_receipt(session, invoice, now)
    return invoice.number


def rematch_order(session: Session, order_number: str, now: datetime) -> list[str]:
    """Match the undecided invoices of an order again, after goods were received or a change was
    accepted; the numbers of those whose state changed."""
    query = select(Order.id).where(Order.number == order_number)
    order_ids = list(session.scalars(query))
    lock_orders(session, order_ids)
    return rematch_invoices(session, order_ids, now)


def _take_in(
    session: Session,
    message: Message,
    document: PeppolInvoice | CreditNote,
    findings: Iterable[Finding],
    now: datetime,
) -> Invoice:
    """The invoice as a row of its supplier and buyer, not yet matched."""
    findings = list(findings)
    supplier = parties.supplier_of(session, document.seller, message.sender)
    buyer = parties.buyer_of(session, document.buyer)
    faults.require_trustworthy(findings)
    invoice = documents.from_peppol(document)
    _refuse_second(session, supplier, invoice)
    invoice.supplier, invoice.organisation = supplier, buyer
    invoice.message_id, invoice.received_at = message.id, now
    invoice.findings = as_rows(findings)
    message.supplier_id, message.organisation_id = supplier.id, buyer.id
    session.add(invoice)
    session.flush()
    return invoice


def _refuse_second(session: Session, supplier: Supplier, invoice: Invoice) -> None:
    """One effect for each supplier, kind and number, however often and in whatever bytes.

    The supplier's row is locked: two at once are put in line, and each later one sees the first.
    """
    own = select(Supplier.id).where(Supplier.id == supplier.id)
    session.execute(own.with_for_update(key_share=True))
    query = select(Invoice.message_id).where(
        Invoice.supplier_id == supplier.id,
        Invoice.kind == invoice.kind,
        Invoice.number == invoice.number,
    )
    first = session.scalars(query).one_or_none()
    if first is not None:
        raise AlreadyReceived(number=invoice.number, of=first)


def _place(session: Session, invoice: Invoice, order_ids: list[int]) -> None:
    """The unit that looks after it: that of its order, else that of its reference."""
    query = select(Order.unit_id).where(Order.id.in_(order_ids)).order_by(Order.id).limit(1)
    ordered = session.scalars(query).one_or_none()
    invoice.unit_id = ordered or unit_by_reference(session, invoice)
    session.flush()


def _record_receipt(session: Session, invoice: Invoice, now: datetime) -> None:
    organisation: Organisation = invoice.organisation
    audit.record(
        session,
        organisation=organisation.number,
        actor=f"supplier {invoice.supplier.number}",
        action="invoice.receive",
        subject_kind="invoice",
        subject=invoice.number,
        now=now,
        supplier=invoice.supplier.number,
        kind=invoice.kind,
        payable=invoice.payable,
        currency=invoice.currency,
        state=invoice.state,
    )
