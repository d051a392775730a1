"""Despatch advices and receipts."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Base, BigId, Exact, UtcDateTime
from portal.orders.models import Order, OrderLine


class DespatchAdvice(Base):
    """What the supplier says is on its way (T16); pre-fills the receipt."""

    __tablename__ = "despatch_advice"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("purchase_order.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    number: Mapped[str] = mapped_column(String(80))
    issued_on: Mapped[date]
    expected_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)

    order: Mapped[Order] = relationship()
    lines: Mapped[list[DespatchLine]] = relationship(back_populates="advice")


class DespatchLine(Base):
    """A despatched quantity of an order line; `order_line_id` None where it was not found."""

    __tablename__ = "despatch_line"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    advice_id: Mapped[int] = mapped_column(ForeignKey("despatch_advice.id"), index=True)
    order_line_id: Mapped[int | None] = mapped_column(ForeignKey("purchase_order_line.id"))
    line_id: Mapped[str] = mapped_column(String(40))
    article: Mapped[str] = mapped_column(String(80), default="")
    name: Mapped[str] = mapped_column(String(300), default="")
    quantity: Mapped[Decimal] = mapped_column(Exact)
    unit_code: Mapped[str] = mapped_column(String(10), default="")

    advice: Mapped[DespatchAdvice] = relationship(back_populates="lines")


class Receipt(Base):
    """Goods or services that a person certified as received."""

    __tablename__ = "receipt"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("purchase_order.id"), index=True)
    advice_id: Mapped[int | None] = mapped_column(ForeignKey("despatch_advice.id"))
    received_by: Mapped[str] = mapped_column(String(80))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    note: Mapped[str] = mapped_column(Text, default="")

    order: Mapped[Order] = relationship()
    lines: Mapped[list[ReceiptLine]] = relationship(back_populates="receipt")


class ReceiptLine(Base):
    """A received quantity of an order line."""

    __tablename__ = "receipt_line"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    receipt_id: Mapped[int] = mapped_column(ForeignKey("receipt.id"), index=True)
    order_line_id: Mapped[int] = mapped_column(ForeignKey("purchase_order_line.id"), index=True)
    quantity: Mapped[Decimal] = mapped_column(Exact)

    receipt: Mapped[Receipt] = relationship(back_populates="lines")
    order_line: Mapped[OrderLine] = relationship()
