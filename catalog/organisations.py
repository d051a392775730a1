"""Legal entities and their units: who may call off, and how each numbers and refers.

Numbers, reference patterns and receiving identities differ between legal entities
(the buyers' own instructions to suppliers), so they are columns here and never constants.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Base, BigId, UtcDateTime
from catalog.errors import N_, Refused


class Organisation(Base):
    """A legal entity: orders, receives invoices and pays in its own name."""

    __tablename__ = "organisation"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[str] = mapped_column(String(10), unique=True)
    """Organisation number, ten digits without hyphen."""
    name: Mapped[str] = mapped_column(String(200))
    region: Mapped[str] = mapped_column(String(80))
    """The region that owns it; the two regions never see each other's rows."""
    endpoint: Mapped[str] = mapped_column(String(80), unique=True)
    """Peppol participant, `0007:2321000032`."""
    vat_number: Mapped[str] = mapped_column(String(20))
    street: Mapped[str] = mapped_column(String(200))
    postal_code: Mapped[str] = mapped_column(String(10))
    city: Mapped[str] = mapped_column(String(80))
    order_prefix: Mapped[str] = mapped_column(String(10), default="")
    order_digits: Mapped[int]
    order_first: Mapped[int] = mapped_column(BigInteger)
    reference_pattern: Mapped[str] = mapped_column(String(200))
    """Regular expression that a buyer's reference (BT-10) to this entity matches in full."""
    reference_example: Mapped[str] = mapped_column(String(40))
    requester_may_receive: Mapped[bool] = mapped_column(default=True)
    account_kind: Mapped[str | None] = mapped_column(String(10))
    """Kind of the account that it pays from: bankgiro or iban."""
    account_number: Mapped[str | None] = mapped_column(String(40))
    bank_bic: Mapped[str | None] = mapped_column(String(11))

    units: Mapped[list[Unit]] = relationship(back_populates="organisation")

    def order_number(self, value: int) -> str:
        """The order number of place `value` in this entity's series."""
        return f"{self.order_prefix}{value:0{self.order_digits}d}"


class Unit(Base):
    """A ward, clinic, kitchen or office: orders for itself and takes the goods in."""

    __tablename__ = "unit"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    code: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    reference: Mapped[str] = mapped_column(String(40))
    """The buyer's reference that its invoices carry."""
    gln: Mapped[str | None] = mapped_column(String(13))
    cost_centre: Mapped[str] = mapped_column(String(40), default="")
    street: Mapped[str] = mapped_column(String(200))
    postal_code: Mapped[str] = mapped_column(String(10))
    city: Mapped[str] = mapped_column(String(80))
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    organisation: Mapped[Organisation] = relationship(back_populates="units")
    parent: Mapped[Unit | None] = relationship(remote_side=[id])

    __table_args__ = (
        UniqueConstraint("organisation_id", "reference"),
        CheckConstraint("parent_id IS NULL OR parent_id <> id", name="not_own_parent"),
    )


class OverlappingSeries(Refused):
    """Two legal entities would give out the same order number."""

    code = "overlapping_series"
    template = N_(
        "The order numbers of %(one)s and %(other)s overlap (both can give %(number)s). "
        "Change the prefix, the number of digits or the first number of one of them."
    )


SERIES_LENGTH = 1_000_000
"""How many numbers from its first an entity's series lays claim to."""


def check_series(organisations: list[Organisation]) -> None:
    """Refuse series that can give the same order number twice.

    Raises:
        OverlappingSeries: names the two entities and a number that both could give.
    """
    for place, one in enumerate(organisations):
        for other in organisations[place + 1 :]:
            shared = _shared_number(one, other)
            if shared:
                raise OverlappingSeries(one=one.name, other=other.name, number=shared)


def _shared_number(one: Organisation, other: Organisation) -> str | None:
    letters, width, first, last = _span(one)
    other_letters, other_width, other_first, other_last = _span(other)
    if (letters, width) != (other_letters, other_width):
        return None
    shared = max(first, other_first)
    return f"{letters}{shared:0{width}d}" if shared < min(last, other_last) else None


def _span(organisation: Organisation) -> tuple[str, int, int, int]:
    """Leading letters, width of the digits behind them, first number and the one after the last.

    Digits that end a prefix count as digits: prefix 4 with seven digits gives the same numbers as
    no prefix with eight.
    """
    letters = organisation.order_prefix.rstrip("0123456789")
    width = len(organisation.order_number(organisation.order_first)) - len(letters)
    first = int(organisation.order_number(organisation.order_first)[len(letters) :])
    return letters, width, first, first + SERIES_LENGTH
