"""Agreements: what may be called off, by whom, when and up to which value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, String, and_, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.db import Amount, Base, BigId
from catalog.errors import N_, Refused
from catalog.organisations import Organisation
from catalog.suppliers import Supplier


class AgreementState(StrEnum):
    """Stored as decided; `expired` follows from the last day and is never written by hand."""

    DRAFT = "draft"
    ACTIVE = "active"
    EXPIRED = "expired"
    TERMINATED = "terminated"


class Agreement(Base):
    """A framework agreement or contract with one supplier."""

    __tablename__ = "agreement"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    case_number: Mapped[str] = mapped_column(String(40), default="")
    """Diarienummer of the procurement."""
    supplier_id: Mapped[int] = mapped_column(ForeignKey("supplier.id"), index=True)
    decided_state: Mapped[str] = mapped_column(String(20), default=AgreementState.ACTIVE)
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    """The last day on which an order may be placed."""
    currency: Mapped[str] = mapped_column(String(3), default="SEK")
    ceiling: Mapped[Decimal | None] = mapped_column(Amount)
    """Highest value of all call-offs without VAT; None where there is none. 0 is a limit."""
    reserved: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    committed: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    consumed: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))

    supplier: Mapped[Supplier] = relationship()
    parties: Mapped[list[AgreementParty]] = relationship(back_populates="agreement")

    __table_args__ = (
        CheckConstraint("valid_from <= valid_until", name="period"),
        CheckConstraint("reserved >= 0 AND committed >= 0 AND consumed >= 0", name="not_negative"),
    )

    def state_on(self, day: date) -> AgreementState:
        """The state on `day`: an active agreement past its last day has expired."""
        decided = AgreementState(self.decided_state)
        if decided is AgreementState.ACTIVE and day > self.valid_until:
            return AgreementState.EXPIRED
        return decided

    def is_open_on(self, day: date) -> bool:
        """Whether orders may be placed on `day`."""
        return self.decided_state == AgreementState.ACTIVE and (
            self.valid_from <= day <= self.valid_until
        )

    def used(self) -> Decimal:
        """What reservations, orders and invoices have taken of the ceiling."""
        return self.reserved + self.committed + self.consumed


class AgreementParty(Base):
    """A legal entity that may call off from an agreement."""

    __tablename__ = "agreement_party"

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisation.id"), primary_key=True, index=True
    )

    agreement: Mapped[Agreement] = relationship(back_populates="parties")
    organisation: Mapped[Organisation] = relationship()


class NotCovered(Refused):
    """No valid agreement lets this legal entity order this on this day."""

    code = "not_covered"
    template = N_("Agreement %(agreement)s does not let %(organisation)s order on %(day)s: %(why)s")


class AgreementExpired(NotCovered):
    """The agreement's last day has passed."""

    code = "agreement_expired"
    template = N_(
        "Agreement %(agreement)s ended on %(until)s, so nothing can be ordered from it. "
        "Search for another agreement or ask Inköp."
    )


class AgreementNotBegun(NotCovered):
    """The agreement's first day is still to come."""

    code = "agreement_not_begun"
    template = N_("Agreement %(agreement)s begins on %(first)s; order then.")


class AgreementNotActive(NotCovered):
    """The agreement is a draft or has been terminated."""

    code = "agreement_not_active"
    template = N_("Agreement %(agreement)s is not in force, so nothing can be ordered from it.")


class NotParty(NotCovered):
    """The legal entity is not among those that may call off."""

    code = "not_party"
    template = N_("%(organisation)s may not call off from agreement %(agreement)s.")


def covers(organisation_id: int, day: date) -> ColumnElement[bool]:
    """Condition on `Agreement`: this legal entity may order from it on `day`."""
    party = select(AgreementParty.agreement_id).where(
        AgreementParty.organisation_id == organisation_id
    )
    return and_(
        Agreement.decided_state == AgreementState.ACTIVE,
        Agreement.valid_from <= day,
        Agreement.valid_until >= day,
        Agreement.id.in_(party),
    )


def require_covered(agreement: Agreement, organisation: Organisation, day: date) -> None:
    """Refuse an order that the agreement does not cover.

    Raises:
        AgreementExpired, AgreementNotBegun, AgreementNotActive, NotParty
    """
    if agreement.state_on(day) is AgreementState.EXPIRED:
        raise AgreementExpired(agreement=agreement.number, until=agreement.valid_until)
    if agreement.decided_state != AgreementState.ACTIVE:
        raise AgreementNotActive(agreement=agreement.number)
    if day < agreement.valid_from:
        raise AgreementNotBegun(agreement=agreement.number, first=agreement.valid_from)
    if organisation.id not in {party.organisation_id for party in agreement.parties}:
        raise NotParty(agreement=agreement.number, organisation=organisation.name)
