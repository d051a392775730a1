"""Which invoices can be paid, to which account, and why the others can't."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from catalog.suppliers import Supplier, SupplierAccount
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.invoices.documents import account_key
from portal.invoices.models import Invoice
from portal.invoices.states import InvoiceState, Kind
from portal.payments.errors import (
    LeftOut,
    NoLongerApproved,
    NotPositive,
    NoVerifiedAccount,
    OtherCurrency,
    StrangeAccount,
)
from portal.payments.models import PaymentRow
from portal.payments.pain001 import CURRENCY
from portal.payments.states import DEAD

SATURDAY = 5


def due_invoices(session: Session, actor: Actor, until: date) -> list[Invoice]:
    """Approved invoices of the actor's finance scope that are due by `until` and in no live row,
    locked until the transaction ends; two who propose at once wait for each other here."""
    query = (
        select(Invoice)
        .where(
            Invoice.state == InvoiceState.APPROVED,
            Invoice.kind == Kind.INVOICE,
            Invoice.due_on <= until,
            actor.reaches((Role.FINANCE,), Invoice.organisation_id),
        )
        .order_by(Invoice.id)
        .with_for_update()
    )
    found = list(session.scalars(query.execution_options(populate_existing=True)))
    # A statement of its own, after the locks: it sees what the other has committed meanwhile.
    live = select(PaymentRow.invoice_id).where(
        PaymentRow.invoice_id.in_([invoice.id for invoice in found]), PaymentRow.state.not_in(DEAD)
    )
    taken = set(session.scalars(live))
    return [invoice for invoice in found if invoice.id not in taken]


def locked_invoices(session: Session, ids: list[int]) -> dict[int, Invoice]:
    """Invoices by row id, locked in one order."""
    query = select(Invoice).where(Invoice.id.in_(ids)).order_by(Invoice.id).with_for_update()
    found = session.scalars(query.execution_options(populate_existing=True))
    return {invoice.id: invoice for invoice in found}


def accounts_of(session: Session, invoices: list[Invoice]) -> dict[int, Supplier]:
    """The suppliers of some invoices with their accounts as they stand now."""
    ids = {invoice.supplier_id for invoice in invoices}
    query = select(Supplier).where(Supplier.id.in_(ids)).options(joinedload(Supplier.accounts))
    found = session.scalars(query.execution_options(populate_existing=True)).unique()
    return {supplier.id: supplier for supplier in found}


def account_for(invoice: Invoice, supplier: Supplier) -> SupplierAccount:
    """The verified account that the invoice is paid to.

    Raises:
        LeftOut: why it can't be paid.
    """
    named = {"invoice": invoice.number, "supplier": supplier.name}
    if invoice.state != InvoiceState.APPROVED:
        raise NoLongerApproved(**named)
    if invoice.payable <= 0:
        raise NotPositive(**named, amount=invoice.payable)
    if invoice.currency != CURRENCY:
        raise OtherCurrency(**named, currency=invoice.currency)
    verified = sorted(supplier.verified_accounts(), key=lambda account: account.id)
    if not verified:
        raise NoVerifiedAccount(**named)
    by_number = {account_key(account.number): account for account in verified}
    asked = [number for _kind, number in invoice.accounts]
    strange = [number for number in asked if number not in by_number]
    if strange:
        raise StrangeAccount(**named, account=strange[0])
    return by_number[asked[0]] if asked else verified[0]


def why_left_out(invoice: Invoice, supplier: Supplier) -> LeftOut | None:
    """Why the invoice can't be paid; None if it can."""
    try:
        account_for(invoice, supplier)
    except LeftOut as reason:
        return reason
    return None


def banking_day(due_on: date, today: date) -> date:
    """When the bank is to pay: on the due date, the Friday before a weekend, never in the past."""
    day = max(due_on, today)
    if day.weekday() < SATURDAY:
        return day
    friday = day - timedelta(days=day.weekday() - SATURDAY + 1)
    return friday if friday >= today else day + timedelta(days=7 - day.weekday())
