"""What a person has put into the cart for a unit."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.db import Base, BigId, Exact, UtcDateTime


class CartLine(Base):
    """An article of an agreement in a quantity; the price is looked up anew each time."""

    __tablename__ = "cart_line"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    username: Mapped[str] = mapped_column(String(80))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"))
    article: Mapped[str] = mapped_column(String(80))
    quantity: Mapped[Decimal] = mapped_column(Exact)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (UniqueConstraint("username", "unit_id", "agreement_id", "article"),)
