"""Orders, their lines, approvals and the supplier's responses.

A line is a snapshot of what was ordered and at what price; the catalogue may change afterwards.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.agreements import Agreement
from catalog.db import Amount, Base, BigId, Exact, UtcDateTime
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier


class Order(Base):
    """A call-off from one agreement by one unit."""

    __tablename__ = "purchase_order"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("supplier.id"), index=True)
    requester: Mapped[str] = mapped_column(String(80), index=True)
    """Username of who ordered; that person never approves it."""
    state: Mapped[str] = mapped_column(String(20))
    receipt: Mapped[str] = mapped_column(String(10), default="none")
    invoicing: Mapped[str] = mapped_column(String(10), default="none")
    currency: Mapped[str] = mapped_column(String(3))
    net_total: Mapped[Decimal] = mapped_column(Amount)
    vat_total: Mapped[Decimal] = mapped_column(Amount)
    note: Mapped[str] = mapped_column(Text, default="")
    """A word to the supplier."""
    requested_on: Mapped[date | None]
    """The day by which the unit wants the goods, from the catalogue's lead times."""
    content_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 of what is ordered; an approval binds it."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    organisation: Mapped[Organisation] = relationship()
    unit: Mapped[Unit] = relationship()
    agreement: Mapped[Agreement] = relationship()
    supplier: Mapped[Supplier] = relationship()
    lines: Mapped[list[OrderLine]] = relationship(
        back_populates="order", order_by="OrderLine.position"
    )
    approvals: Mapped[list[OrderApproval]] = relationship(
        back_populates="order", order_by="OrderApproval.id"
    )
    responses: Mapped[list[OrderResponse]] = relationship(
        back_populates="order", order_by="OrderResponse.id"
    )

    __table_args__ = (
        Index("ix_purchase_order_organisation_id_state", "organisation_id", "state"),
        Index("ix_purchase_order_unit_id_state", "unit_id", "state"),
        Index("ix_purchase_order_created_at_id", "created_at", "id"),
    )


class OrderLine(Base):
    """A line as ordered; `received` and `invoiced` follow from receipts and approved invoices."""

    __tablename__ = "purchase_order_line"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("purchase_order.id"))
    position: Mapped[int]
    """The line's id in the Peppol order, from 1."""
    article: Mapped[str] = mapped_column(String(80))
    name: Mapped[str] = mapped_column(String(300))
    gtin: Mapped[str | None] = mapped_column(String(14))
    quantity: Mapped[Decimal] = mapped_column(Exact)
    unit_code: Mapped[str] = mapped_column(String(10))
    price: Mapped[Decimal] = mapped_column(Exact)
    base_quantity: Mapped[Decimal] = mapped_column(Exact)
    vat_category: Mapped[str] = mapped_column(String(5))
    vat_rate: Mapped[Decimal] = mapped_column(Exact)
    net: Mapped[Decimal] = mapped_column(Amount)
    received: Mapped[Decimal] = mapped_column(Exact, default=Decimal(0))
    invoiced: Mapped[Decimal] = mapped_column(Exact, default=Decimal(0))
    cancelled: Mapped[Decimal] = mapped_column(Exact, default=Decimal(0))
    """Quantity that will not come, by a change that the buyer accepted."""

    order: Mapped[Order] = relationship(back_populates="lines")

    __table_args__ = (UniqueConstraint("order_id", "position"),)

    @property
    def expected(self) -> Decimal:
        """Quantity that is to come in all."""
        return self.quantity - self.cancelled

    @property
    def open(self) -> Decimal:
        """Quantity still to be received; never below zero."""
        return max(self.expected - self.received, Decimal(0))


class OrderApproval(Base):
    """A decision on a submitted order: who, on what content, up to which limit."""

    __tablename__ = "order_approval"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("purchase_order.id"), index=True)
    decision: Mapped[str] = mapped_column(String(20))
    """approved, rejected, or not_needed (within the requester's own limit)."""
    actor: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    amount: Mapped[Decimal] = mapped_column(Amount)
    content_hash: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(Text, default="")

    order: Mapped[Order] = relationship(back_populates="approvals")

    __table_args__ = (
        CheckConstraint("decision IN ('approved', 'rejected', 'not_needed')", name="decision"),
    )


class OrderResponse(Base):
    """What the supplier answered (T76), as one whole; a proposed change waits for a decision."""

    __tablename__ = "order_response"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("purchase_order.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    number: Mapped[str] = mapped_column(String(80))
    code: Mapped[str] = mapped_column(String(5))
    """AB, AP, RE or CA (UNCL4343)."""
    note: Mapped[str] = mapped_column(Text, default="")
    changes: Mapped[list[Any]] = mapped_column(default=list)
    """Per line what it is proposed to become: the form that `ProposedLine` writes."""
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decision: Mapped[str | None] = mapped_column(String(20))
    """accepted or rejected, once a person has decided on a proposed change; superseded by a later
    response before that."""
    decided_by: Mapped[str | None] = mapped_column(String(80))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    order: Mapped[Order] = relationship(back_populates="responses")
