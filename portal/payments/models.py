"""Payment runs, their rows, the file and what the bank answered."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Amount, Base, BigId, UtcDateTime
from catalog.organisations import Organisation
from portal.invoices.models import Invoice


class PaymentRun(Base):
    """Invoices of one legal entity to be paid together, proposed by one person and released by
    another."""

    __tablename__ = "payment_run"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    state: Mapped[str] = mapped_column(String(20))
    until: Mapped[date]
    currency: Mapped[str] = mapped_column(String(3))
    count: Mapped[int]
    sum: Mapped[Decimal] = mapped_column(Amount)
    proposed_by: Mapped[str] = mapped_column(String(80))
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    released_by: Mapped[str | None] = mapped_column(String(80))
    released_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    file_name: Mapped[str | None] = mapped_column(String(120))
    sha256: Mapped[str | None] = mapped_column(String(64))
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    """The pain.001 file, written once at release."""

    organisation: Mapped[Organisation] = relationship()
    rows: Mapped[list[PaymentRow]] = relationship(back_populates="run", order_by="PaymentRow.id")


class PaymentRow(Base):
    """One invoice in a run. An invoice is in at most one live row."""

    __tablename__ = "payment_row"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("payment_run.id"), index=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoice.id"))
    end_to_end_id: Mapped[str] = mapped_column(String(35), unique=True)
    amount: Mapped[Decimal] = mapped_column(Amount)
    account_kind: Mapped[str] = mapped_column(String(10))
    account_number: Mapped[str] = mapped_column(String(40))
    reference: Mapped[str] = mapped_column(String(140), default="")
    pay_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(20), default="proposed")
    """proposed, left_out (at release), released, paid, rejected (by the bank)."""
    reason: Mapped[str] = mapped_column(Text, default="")
    """The English template of why it was left out, or the bank's own words and code."""
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    run: Mapped[PaymentRun] = relationship(back_populates="rows")
    invoice: Mapped[Invoice] = relationship()

    __table_args__ = (
        Index(
            "uq_payment_row_live",
            "invoice_id",
            unique=True,
            sqlite_where=text("state NOT IN ('rejected', 'left_out')"),
            postgresql_where=text("state NOT IN ('rejected', 'left_out')"),
        ),
    )


class BankMessage(Base):
    """An answer of the bank as it came (pain.002, camt.053, camt.054); a file counts once."""

    __tablename__ = "bank_message"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    kind: Mapped[str | None] = mapped_column(String(20))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    """The legal entity whose payments it speaks of; None where it speaks of none that we know."""
    is_mixed: Mapped[bool] = mapped_column(default=False)
    """Whether it speaks of several legal entities."""
    received_by: Mapped[str] = mapped_column(String(80), default="bank")
    file_name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(20), default="received")
    """received (stored), processed, or quarantined (not understood)."""
    reason: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Why it is not understood, in sv and en."""
    paid: Mapped[int] = mapped_column(default=0)
    rejected: Mapped[int] = mapped_column(default=0)
    told: Mapped[list[Any]] = mapped_column(default=list)
    """What did not agree with our payments: code, end_to_end_id, expected, actual."""
