"""Invoices as those who may see them find them, and locked for those who change them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, selectinload

from catalog.errors import NotFound
from catalog.suppliers import Supplier
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.invoices.errors import SeveralInvoices
from portal.invoices.models import Invoice, InvoiceLine, InvoiceOrder
from portal.invoices.states import UNDECIDED, Kind

READERS = (Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.REQUESTER)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Condition: invoices of the actor's scopes; a supplier's own."""
    own = actor.reaches(READERS, Invoice.organisation_id, Invoice.unit_id)
    if not actor.suppliers:
        return own
    return or_(own, Invoice.supplier_id.in_(actor.suppliers))


def invoice_not_found(number: object) -> NotFound:
    """The one answer to an invoice that is unknown or out of scope."""
    return NotFound(kind="Invoice", key=str(number)[:60])


def id_of(session: Session, actor: Actor, number: str, supplier: str | None = None) -> int:
    """The row id of the invoice with this number; of `supplier` (organisation number) if named.

    An invoice comes before a credit note of the same supplier and number.

    Raises:
        NotFound
        SeveralInvoices: more than one supplier has used the number and none is named.
    """
    query = (
        select(Invoice.id, Invoice.kind, Supplier.number)
        .join(Supplier, Supplier.id == Invoice.supplier_id)
        .where(Invoice.number == number, visible_to(actor))
        .order_by(Supplier.number, Invoice.kind != Kind.INVOICE)
    )
    if supplier is not None:
        query = query.where(Supplier.number == supplier.replace("-", "").strip())
    found = session.execute(query).all()
    if not found:
        raise invoice_not_found(number)
    suppliers = list(dict.fromkeys(owner for _id, _kind, owner in found))
    if len(suppliers) > 1:
        raise SeveralInvoices(count=len(suppliers), number=number, suppliers=", ".join(suppliers))
    return found[0][0]


def locked_invoice(session: Session, invoice_id: int) -> Invoice:
    """The invoice with all its parts as it stands now, locked until the transaction ends.

    Raises:
        NotFound
    """
    query = select(Invoice).where(Invoice.id == invoice_id).with_for_update()
    invoice = session.scalars(query.execution_options(populate_existing=True)).one_or_none()
    if invoice is None:
        raise invoice_not_found(invoice_id)
    parts = (
        select(Invoice)
        .where(Invoice.id == invoice_id)
        .options(
            selectinload(Invoice.lines).selectinload(InvoiceLine.deviations),
            selectinload(Invoice.lines).selectinload(InvoiceLine.shares),
            selectinload(Invoice.deviations),
            selectinload(Invoice.orders),
        )
    )
    return session.scalars(parts.execution_options(populate_existing=True)).one()


def undecided_of(session: Session, order_ids: Iterable[int]) -> list[int]:
    """Row ids of the invoices of some orders that wait for a person, oldest first."""
    query = (
        select(Invoice.id)
        .join(InvoiceOrder, InvoiceOrder.invoice_id == Invoice.id)
        .where(InvoiceOrder.order_id.in_(order_ids), Invoice.state.in_(UNDECIDED))
        .distinct()
        .order_by(Invoice.id)
    )
    return list(session.scalars(query))
