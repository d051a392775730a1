"""Invoices and credit notes for tests: documents as a supplier writes them, taken in as the inbox
does it, and what must have happened before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import peppol
from peppol.documents.amounts import AllowanceCharge, Price, TaxCategory
from peppol.documents.credit_note import CreditNote, CreditNoteLine
from peppol.documents.invoice import Invoice as PeppolInvoice
from peppol.documents.invoice import InvoiceLine
from peppol.documents.item import Item
from peppol.documents.payment import PaymentMeans
from peppol.documents.summing import invoice_total, line_net, tax_total
from peppol.party import Address, Endpoint, Identifier, Party, TaxRegistration
from peppol.values import Money, Quantity
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.invoices.models import Invoice
from portal.invoices.operations import register_credit_note, register_invoice
from portal.orders.models import Order, OrderLine
from portal.orders.operations import note_received
from portal.post.models import Direction, InState, Message
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW
from tests.factories.orders import a_sent_order, a_shop

_serial = count(1)


def a_party(endpoint: str, name: str, number: str) -> Party:
    """A party with an endpoint, a name and an organisation number."""
    return Party(
        endpoint=Endpoint.of(endpoint),
        name=name,
        address=Address(city="Västerås", country_code="SE"),
        tax_registrations=(TaxRegistration(company_id=f"SE{number}01"),),
        legal_name=name,
        legal_id=Identifier(number, "0007"),
    )


def seller_of(order: Order) -> Party:
    """The order's supplier as a party."""
    supplier = order.supplier
    return a_party(supplier.endpoint, supplier.name, supplier.number)


def buyer_of(order: Order) -> Party:
    """The order's legal entity as a party."""
    organisation = order.organisation
    return a_party(organisation.endpoint, organisation.name, organisation.number)


def a_document_line(line: OrderLine, currency: str = "SEK", **changes: Any) -> InvoiceLine:
    """All of an order line; `quantity` and `price` change it as numbers, and the net with them."""
    quantity = Decimal(changes.pop("quantity", line.quantity))
    unit = changes.pop("unit_code", line.unit_code)
    base = Quantity(line.base_quantity, unit)
    amount = Money(Decimal(changes.pop("price", line.price)), currency)
    price = Price(amount=amount, base_quantity=base)
    entries = changes.get("allowances_charges", ())
    values: dict[str, Any] = {
        "id": str(line.position),
        "quantity": Quantity(quantity, unit),
        "net_amount": line_net(price, quantity, entries),
        "order_line_reference": str(line.position),
        "item": Item(
            name=line.name,
            sellers_id=changes.pop("article", line.article),
            standard_id=Identifier(line.gtin, "0160") if line.gtin else None,
            tax_category=TaxCategory(
                code=line.vat_category, percent=changes.pop("vat_rate", line.vat_rate)
            ),
        ),
        "price": price,
    }
    return InvoiceLine(**(values | changes))


def a_charge(amount: str, reason: str = "Frakt", rate: str = "25") -> AllowanceCharge:
    """A charge of the whole invoice."""
    return AllowanceCharge(
        is_charge=True,
        reasons=(reason,),
        amount=Money(Decimal(amount), "SEK"),
        tax_category=TaxCategory(code="S", percent=Decimal(rate)),
    )


def a_document(order: Order, *lines: InvoiceLine, **changes: Any) -> PeppolInvoice:
    """The supplier's invoice (T10) for an order: all its lines, sums and VAT as they should be."""
    currency = changes.get("currency_code", order.currency)
    lines = lines or tuple(a_document_line(line, currency) for line in order.lines)
    entries = changes.get("allowances_charges", ())
    tax = tax_total(lines, entries)
    values: dict[str, Any] = {
        "id": f"F-{next(_serial):05d}",
        "issue_date": date(2026, 11, 23),
        "due_date": date(2026, 12, 23),
        "currency_code": currency,
        "buyer_reference": order.unit.reference,
        "order_reference": order.number,
        "seller": seller_of(order),
        "buyer": buyer_of(order),
        "payment_means": (a_bankgiro(),),
        "tax_totals": (tax,),
        "totals": invoice_total(lines, tax, entries, rounding=changes.pop("rounding", None)),
        "lines": lines,
    }
    return PeppolInvoice(**(values | changes))


def a_bankgiro(number: str = "9912346", reference: str = "10010") -> PaymentMeans:
    """The account that `a_supplier` has verified."""
    return PaymentMeans(code="30", payment_id=reference, account_id=number, branch_id="SE:BANKGIRO")


def a_credit_document(order: Order, **changes: Any) -> CreditNote:
    """The supplier's credit note (T14) for a whole order."""
    invoice = a_document(order)
    lines = tuple(
        CreditNoteLine(**{name: getattr(line, name) for name in _LINE_PARTS})
        for line in invoice.lines
    )
    values = {name: getattr(invoice, name) for name in _PARTS} | {"lines": lines}
    return CreditNote(**(values | changes))


_PARTS = (
    "id", "issue_date", "currency_code", "buyer_reference", "order_reference", "seller", "buyer",
    "payment_means", "tax_totals", "totals",
)  # fmt: skip
_LINE_PARTS = ("id", "quantity", "net_amount", "order_line_reference", "item", "price")


def a_message(session: Session, document: Any, **changes: Any) -> Message:
    """The message that a document came in."""
    serial = next(_serial)
    original = peppol.write(document)
    values: dict[str, Any] = {
        "direction": Direction.IN,
        "message_id": f"message-{serial}",
        "sha256": f"{serial:064x}",
        "original": original,
        "size": len(original),
        "state": InState.RECEIVED,
        "transaction": document.TRANSACTION,
        "document_id": document.id,
        "sender": document.seller.participant,
        "receiver": document.buyer.participant,
        "at": NOW,
    }
    message = Message(**(values | changes))
    session.add(message)
    session.flush()
    return message


def take_in(session: Session, document: Any, now: datetime = NOW, **message: Any) -> Invoice:
    """Let a document arrive as the inbox hands it over; the invoice."""
    row = a_message(session, document, **message)
    findings = peppol.judge(row.original, on=now.date())
    register = register_credit_note if isinstance(document, CreditNote) else register_invoice
    register(session, row, document, findings, now)
    return session.scalars(select(Invoice).where(Invoice.message_id == row.id)).one()


def receive_all(session: Session, order: Order, **quantities: Any) -> None:
    """Take the goods of an order in: all, or `line_1="4"`."""
    chosen = {int(name.removeprefix("line_")): Decimal(many) for name, many in quantities.items()}
    whole = {line.position: line.open for line in order.lines}
    note_received(session, order, chosen or whole, NOW)


def a_received_order(session: Session, many: int = 10, **shop: Any) -> Order:
    """An order of one article that has been sent and received."""
    made = a_shop(session, limit=None, **shop)
    order = a_sent_order(session, made, {row["article"]: many for row in made.lines})
    receive_all(session, order)
    return order


def an_invoice(session: Session, order: Order | None = None, **changes: Any) -> Invoice:
    """An invoice that matches its order."""
    order = order or a_received_order(session)
    return take_in(session, a_document(order, **changes))


def an_accountant(session: Session, order: Order, **changes: Any) -> Actor:
    """Somebody of finance in the order's legal entity."""
    return an_actor(session, (Role.FINANCE, order.organisation.number), **changes)


def with_other_totals(document: PeppolInvoice, **totals: str) -> PeppolInvoice:
    """The document with amounts of its totals replaced."""
    currency = document.currency_code
    changed = {name: Money(Decimal(amount), currency) for name, amount in totals.items()}
    return replace(document, totals=replace(document.totals, **changed))
