"""What matching needs to know beside the invoice: orders with their receipts, what earlier
invoices have taken of them, verified accounts, and invoices that it may repeat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from catalog.organisations import Organisation, Unit
from catalog.suppliers import SupplierAccount
from portal.invoices import documents
from portal.invoices.facts import Account, Ordered, OrderedLine, Surroundings
from portal.invoices.models import Invoice, InvoiceLine, InvoiceOrder, InvoiceShare
from portal.invoices.numbers import Series, order_numbers
from portal.invoices.states import InvoiceState
from portal.orders.models import Order, OrderLine
from portal.orders.states import is_with_supplier

CANDIDATES = 500
"""How many possible order numbers are looked up for one invoice."""


def surroundings(session: Session, invoice: Invoice) -> Surroundings:
    """All that the invoice is compared with; its orders stay locked until the transaction ends."""
    numbers = readings(session, invoice)
    orders = locked_orders(session, invoice, {n for found in numbers.values() for n in found})
    taken = _taken_before(session, invoice, orders)
    known = {order.number: _ordered(order, taken) for order in orders}
    return Surroundings(
        orders=known,
        numbers=numbers,
        verified_accounts=verified_accounts(session, invoice.supplier_id),
        resembles=_resembles(session, invoice),
        same_amount=_same_amount(session, invoice, [order.id for order in orders]),
    )


def readings(session: Session, invoice: Invoice) -> dict[str, tuple[str, ...]]:
    """For each text of the invoice, the order numbers of its buyer that can be read in it."""
    query = select(Organisation).where(Organisation.id == invoice.organisation_id)
    buyer = session.scalars(query).one()
    series = [Series(buyer.order_prefix, buyer.order_digits)]
    texts = [text for _term, text in invoice.mentions]
    texts += [line.order_reference for line in invoice.lines if line.order_reference]
    return {text: order_numbers(text, series) for text in dict.fromkeys(texts)}


def locked_orders(session: Session, invoice: Invoice, numbers: Iterable[str]) -> list[Order]:
    """The orders with these numbers, if they are of the invoice's supplier and buyer."""
    wanted = sorted(number[:40] for number in numbers)[:CANDIDATES]
    query = (
        select(Order)
        .where(
            Order.number.in_(wanted),
            Order.supplier_id == invoice.supplier_id,
            Order.organisation_id == invoice.organisation_id,
        )
        .order_by(Order.id)
        .with_for_update()
    )
    found = list(session.scalars(query.execution_options(populate_existing=True)))
    ids = [order.id for order in found]
    lines = select(OrderLine).where(OrderLine.order_id.in_(ids)).order_by(OrderLine.position)
    by_order: dict[int, list[OrderLine]] = defaultdict(list)
    for line in session.scalars(lines.execution_options(populate_existing=True)):
        by_order[line.order_id].append(line)
    for order in found:
        set_committed_value(order, "lines", by_order[order.id])
    return found


def _ordered(order: Order, taken: dict[int, Decimal]) -> Ordered:
    lines = tuple(
        OrderedLine(
            id=line.id,
            position=line.position,
            article=line.article,
            quantity=line.expected,
            unit_code=line.unit_code,
            price=line.price,
            base_quantity=line.base_quantity,
            vat_rate=line.vat_rate,
            received=line.received,
            invoiced=line.invoiced + taken[line.id],
            gtin=line.gtin,
        )
        for line in order.lines
    )
    return Ordered(order.number, order.currency, lines, order.state, is_with_supplier(order))


def _taken_before(session: Session, invoice: Invoice, orders: list[Order]) -> dict[int, Decimal]:
    """What matched invoices that came earlier will take of each order line once approved."""
    taken: dict[int, Decimal] = defaultdict(Decimal)
    lines = [line.id for order in orders for line in order.lines]
    query = (
        select(InvoiceShare.order_line_id, InvoiceShare.quantity)
        .join(InvoiceLine, InvoiceLine.id == InvoiceShare.line_id)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(InvoiceShare.order_line_id.in_(lines), Invoice.state == InvoiceState.MATCHED)
        .where(Invoice.id < invoice.id)
    )
    for order_line, quantity in session.execute(query):
        taken[order_line] += quantity
    return taken


def verified_accounts(session: Session, supplier_id: int) -> tuple[Account, ...]:
    """Where money for the supplier may be sent, in the order in which they were registered."""
    query = (
        select(SupplierAccount.kind, SupplierAccount.number)
        .where(SupplierAccount.supplier_id == supplier_id, SupplierAccount.verified_at.is_not(None))
        .order_by(SupplierAccount.id)
    )
    rows = session.execute(query)
    return tuple(Account(kind, documents.account_key(number)) for kind, number in rows)


def _resembles(session: Session, invoice: Invoice) -> tuple[str, ...]:
    """Earlier invoices with a number that looks the same."""
    same_number = Invoice.normalised_number == invoice.normalised_number
    return _earlier(session, invoice, same_number)


def _same_amount(session: Session, invoice: Invoice, orders: list[int]) -> tuple[str, ...]:
    """Earlier invoices of the same amount for one of the orders."""
    same_order = select(InvoiceOrder.invoice_id).where(InvoiceOrder.order_id.in_(orders))
    same = (Invoice.payable == invoice.payable) & (Invoice.currency == invoice.currency)
    return _earlier(session, invoice, same & Invoice.id.in_(same_order))


def _earlier(session: Session, invoice: Invoice, alike: ColumnElement[bool]) -> tuple[str, ...]:
    query = (
        select(Invoice.number)
        .where(
            Invoice.supplier_id == invoice.supplier_id,
            Invoice.kind == invoice.kind,
            Invoice.id < invoice.id,
            Invoice.state != InvoiceState.REJECTED,
            alike,
        )
        .order_by(Invoice.id)
    )
    return tuple(session.scalars(query))


def unit_by_reference(session: Session, invoice: Invoice) -> int | None:
    """The unit of the buyer's reference, where there is no order to tell."""
    query = select(Unit.id).where(
        Unit.organisation_id == invoice.organisation_id,
        Unit.reference == invoice.buyer_reference.strip(),
    )
    return session.scalars(query).one_or_none()
