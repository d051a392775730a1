"""Suppliers and the bank accounts that Inköp has verified for them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Base, BigId, UtcDateTime


class Supplier(Base):
    """A company that sells under an agreement; shared by all buyers."""

    __tablename__ = "supplier"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[str] = mapped_column(String(10), unique=True)
    """Organisation number, ten digits without hyphen."""
    name: Mapped[str] = mapped_column(String(200))
    endpoint: Mapped[str] = mapped_column(String(80), unique=True)
    """Peppol participant, `0007:5560000001`."""
    vat_number: Mapped[str] = mapped_column(String(20), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    street: Mapped[str] = mapped_column(String(200), default="")
    postal_code: Mapped[str] = mapped_column(String(10), default="")
    city: Mapped[str] = mapped_column(String(80), default="")
    country: Mapped[str] = mapped_column(String(2), default="SE")

    accounts: Mapped[list[SupplierAccount]] = relationship(back_populates="supplier")

    def verified_accounts(self) -> list[SupplierAccount]:
        """Accounts that money may be sent to."""
        return [account for account in self.accounts if account.verified_at]


class SupplierAccount(Base):
    """An account of a supplier; money goes only to verified ones."""

    __tablename__ = "supplier_account"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("supplier.id"))
    kind: Mapped[str] = mapped_column(String(10))
    """bankgiro, plusgiro, iban or account."""
    number: Mapped[str] = mapped_column(String(40))
    """Digits only (IBAN: letters and digits)."""
    verified_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    verified_by: Mapped[str | None] = mapped_column(String(80))

    supplier: Mapped[Supplier] = relationship(back_populates="accounts")

    __table_args__ = (UniqueConstraint("supplier_id", "kind", "number"),)
