"""Invoices and credit notes as received, and what came out of matching them.

Values are those of the supplier's document and are never changed by matching.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Amount, Base, BigId, Exact, UtcDateTime
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from portal.orders.models import Order, OrderLine


class Invoice(Base):
    """An invoice (T10) or credit note (T14) of a known supplier to one of our legal entities."""

    __tablename__ = "invoice"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    kind: Mapped[str] = mapped_column(String(12), default="invoice")
    """invoice or credit_note; credit notes are held for finance."""
    supplier_id: Mapped[int] = mapped_column(ForeignKey("supplier.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    """The unit of the order, or of the buyer's reference where there is no order."""
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"))
    number: Mapped[str] = mapped_column(String(120))
    normalised_number: Mapped[str] = mapped_column(String(120))
    """The number in capitals without separators and leading zeros: finds near duplicates."""
    state: Mapped[str] = mapped_column(String(20))
    issued_on: Mapped[date]
    due_on: Mapped[date | None]
    currency: Mapped[str] = mapped_column(String(3))
    net_total: Mapped[Decimal] = mapped_column(Amount)
    vat_total: Mapped[Decimal] = mapped_column(Amount)
    rounding: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    payable: Mapped[Decimal] = mapped_column(Amount)
    prepaid: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    order_reference: Mapped[str] = mapped_column(String(200), default="")
    buyer_reference: Mapped[str] = mapped_column(String(200), default="")
    mentions: Mapped[list[Any]] = mapped_column(default=list)
    """[term, text] of each place in the document where an order number may stand."""
    extras: Mapped[list[Any]] = mapped_column(default=list)
    """Charges and (negative) allowances of the whole: amount, reason, VAT category and rate."""
    vat: Mapped[list[Any]] = mapped_column(default=list)
    """VAT by category and rate as the document gives it: category, rate, taxable, tax."""
    accounts: Mapped[list[Any]] = mapped_column(default=list)
    """[kind, number] of each account that the supplier asks to be paid to."""
    findings: Mapped[list[Any]] = mapped_column(default=list)
    """What judging the document found, as `post.reading.as_rows` stores it."""
    account_kind: Mapped[str | None] = mapped_column(String(10))
    account_number: Mapped[str | None] = mapped_column(String(40))
    payment_reference: Mapped[str] = mapped_column(String(140), default="")
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    approved_by: Mapped[str | None] = mapped_column(String(80))
    approved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str] = mapped_column(Text, default="")
    """Why it was rejected, or approved in spite of deviations."""

    supplier: Mapped[Supplier] = relationship()
    organisation: Mapped[Organisation] = relationship()
    unit: Mapped[Unit | None] = relationship()
    lines: Mapped[list[InvoiceLine]] = relationship(
        back_populates="invoice", order_by="InvoiceLine.position"
    )
    deviations: Mapped[list[Deviation]] = relationship(
        back_populates="invoice", order_by="Deviation.id", cascade="all, delete-orphan"
    )
    """All of them, those of its lines too."""
    orders: Mapped[list[InvoiceOrder]] = relationship(
        back_populates="invoice", cascade="all, delete-orphan"
    )

    __table_args__ = (
        UniqueConstraint("supplier_id", "kind", "number"),
        Index("ix_invoice_supplier_id_normalised_number", "supplier_id", "normalised_number"),
        Index("ix_invoice_organisation_id_state", "organisation_id", "state"),
        Index("ix_invoice_state_due_on", "state", "due_on"),
    )


class InvoiceOrder(Base):
    """An order that the invoice was matched to."""

    __tablename__ = "invoice_order"

    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoice.id"), primary_key=True)
    order_id: Mapped[int] = mapped_column(
        ForeignKey("purchase_order.id"), primary_key=True, index=True
    )

    invoice: Mapped[Invoice] = relationship(back_populates="orders")
    order: Mapped[Order] = relationship()


class InvoiceLine(Base):
    """A line as invoiced, the order line it was matched to, and the result."""

    __tablename__ = "invoice_line"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoice.id"))
    position: Mapped[int]
    line_id: Mapped[str] = mapped_column(String(80))
    """The line's own id in the document (BT-126)."""
    article: Mapped[str] = mapped_column(String(80), default="")
    gtin: Mapped[str | None] = mapped_column(String(14))
    name: Mapped[str] = mapped_column(String(300), default="")
    quantity: Mapped[Decimal] = mapped_column(Exact)
    unit_code: Mapped[str] = mapped_column(String(10))
    price: Mapped[Decimal] = mapped_column(Exact)
    base_quantity: Mapped[Decimal] = mapped_column(Exact, default=Decimal(1))
    vat_category: Mapped[str] = mapped_column(String(5), default="")
    vat_rate: Mapped[Decimal | None] = mapped_column(Exact)
    net: Mapped[Decimal] = mapped_column(Amount)
    order_reference: Mapped[str] = mapped_column(String(200), default="")
    order_line_reference: Mapped[str] = mapped_column(String(80), default="")
    order_line_id: Mapped[int | None] = mapped_column(
        ForeignKey("purchase_order_line.id"), index=True
    )
    """The order line that it was compared with; the first where its quantity falls on several."""
    matched_by: Mapped[str] = mapped_column(String(20), default="")
    """order_line, article or gtin: how the order line was found."""
    result: Mapped[str] = mapped_column(String(20), default="unmatched")
    extras: Mapped[list[Any]] = mapped_column(default=list)
    """Charges and (negative) allowances within the line's net, as on the invoice."""
    compared: Mapped[list[Any]] = mapped_column(default=list)
    """What was compared: what, expected, actual, equal."""

    invoice: Mapped[Invoice] = relationship(back_populates="lines")
    order_line: Mapped[OrderLine | None] = relationship()
    deviations: Mapped[list[Deviation]] = relationship(
        back_populates="line", order_by="Deviation.id"
    )

    shares: Mapped[list[InvoiceShare]] = relationship(
        back_populates="line", order_by="InvoiceShare.id", cascade="all, delete-orphan"
    )

    __table_args__ = (UniqueConstraint("invoice_id", "position"),)


class InvoiceShare(Base):
    """A quantity of an invoice line that falls on an order line: one article ordered on two
    lines may be invoiced on one."""

    __tablename__ = "invoice_share"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("invoice_line.id"), index=True)
    order_line_id: Mapped[int] = mapped_column(ForeignKey("purchase_order_line.id"), index=True)
    quantity: Mapped[Decimal] = mapped_column(Exact)

    line: Mapped[InvoiceLine] = relationship(back_populates="shares")
    order_line: Mapped[OrderLine] = relationship()


class Deviation(Base):
    """One difference between what was invoiced and what was agreed, ordered and received."""

    __tablename__ = "invoice_deviation"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoice.id"), index=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("invoice_line.id"), index=True)
    """None where it concerns the whole invoice."""
    code: Mapped[str] = mapped_column(String(40))
    stops: Mapped[bool]
    expected: Mapped[str] = mapped_column(Text, default="")
    actual: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[Decimal | None] = mapped_column(Amount)
    """What the difference comes to in the invoice's currency; positive costs the buyer."""
    params: Mapped[dict[str, Any]] = mapped_column(default=dict)

    invoice: Mapped[Invoice] = relationship(back_populates="deviations")
    line: Mapped[InvoiceLine | None] = relationship(back_populates="deviations")
