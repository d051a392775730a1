"""The ledger of an agreement's ceiling: reserved at submission, committed at approval, consumed
by invoices, released on rejection or cancellation.

Each entry says what an order takes of the ceiling from then on; the sums on the agreement are
kept beside it under the agreement's row lock, so two orders at once can't both take the last of it.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import ForeignKey, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from catalog.agreements import Agreement
from catalog.db import Amount, Base, BigId, UtcDateTime
from catalog.errors import N_, Refused


class CeilingPassed(Refused):
    """The order would pass the ceiling of the agreement (EU Court of Justice C-216/17, C-23/20)."""

    code = "ceiling_passed"
    template = N_(
        "Agreement %(agreement)s has %(left)s %(currency)s left of its ceiling and this order is "
        "%(needed)s %(currency)s. Order less, or ask Inköp about another agreement."
    )


class Use(StrEnum):
    """What an entry moves: each kind names the balance that it adds to."""

    RESERVED = "reserved"
    COMMITTED = "committed"
    CONSUMED = "consumed"


class CeilingEntry(Base):
    """One change of what an order takes; amounts may be negative, the sum per order never is."""

    __tablename__ = "ceiling_entry"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    order_number: Mapped[str] = mapped_column(String(40), index=True)
    use: Mapped[str] = mapped_column(String(20))
    amount: Mapped[Decimal] = mapped_column(Amount)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


def locked(session: Session, agreement_id: int) -> Agreement:
    """The agreement as it stands now, its row locked until the transaction ends."""
    query = select(Agreement).where(Agreement.id == agreement_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _enter(
    session: Session,
    agreement: Agreement,
    order_number: str,
    use: Use,
    amount: Decimal,
    at: datetime,
) -> None:
    if amount == 0:
        return
    entry = CeilingEntry(
        agreement_id=agreement.id, order_number=order_number, use=use, amount=amount, at=at
    )
    session.add(entry)
    setattr(agreement, use.value, getattr(agreement, use.value) + amount)


def balance(session: Session, agreement_id: int, order_number: str) -> dict[Use, Decimal]:
    """What an order takes of the ceiling, by use."""
    query = (
        select(CeilingEntry.use, func.sum(CeilingEntry.amount))
        .where(CeilingEntry.agreement_id == agreement_id, CeilingEntry.order_number == order_number)
        .group_by(CeilingEntry.use)
    )
    found = {Use(use): Decimal(total) for use, total in session.execute(query)}
    return {use: found.get(use, Decimal(0)) for use in Use}


def reserve(
    session: Session, agreement_id: int, order_number: str, amount: Decimal, at: datetime
) -> None:
    """Take `amount` (without VAT) of the ceiling for an order.

    Raises:
        CeilingPassed: says what is left.
    """
    agreement = locked(session, agreement_id)
    if agreement.ceiling is not None:
        left = agreement.ceiling - agreement.used()
        if amount > left:
            raise CeilingPassed(
                agreement=agreement.number, left=left, needed=amount, currency=agreement.currency
            )
    _enter(session, agreement, order_number, Use.RESERVED, amount, at)


def commit(session: Session, agreement_id: int, order_number: str, at: datetime) -> None:
    """What the order had reserved is now bound by an approved order."""
    agreement = locked(session, agreement_id)
    held = balance(session, agreement_id, order_number)[Use.RESERVED]
    _enter(session, agreement, order_number, Use.RESERVED, -held, at)
    _enter(session, agreement, order_number, Use.COMMITTED, held, at)


def release(session: Session, agreement_id: int, order_number: str, at: datetime) -> None:
    """Give back all that the order holds and has not consumed."""
    agreement = locked(session, agreement_id)
    held = balance(session, agreement_id, order_number)
    for use in (Use.RESERVED, Use.COMMITTED):
        _enter(session, agreement, order_number, use, -held[use], at)


def consume(
    session: Session, agreement_id: int, order_number: str, amount: Decimal, at: datetime
) -> None:
    """An approved invoice uses `amount` (without VAT) of what the order had committed.

    What the invoice takes beyond the order is counted too: it has been spent, and the agreement
    shows it, also when that passes the ceiling.
    """
    agreement = locked(session, agreement_id)
    held = balance(session, agreement_id, order_number)[Use.COMMITTED]
    _enter(session, agreement, order_number, Use.COMMITTED, -min(held, amount), at)
    _enter(session, agreement, order_number, Use.CONSUMED, amount, at)


def recommit(
    session: Session, agreement_id: int, order_number: str, amount: Decimal, at: datetime
) -> None:
    """The order's committed value becomes `amount`, after a change that the buyer accepted.

    Raises:
        CeilingPassed: the increase does not fit.
    """
    agreement = locked(session, agreement_id)
    held = balance(session, agreement_id, order_number)[Use.COMMITTED]
    increase = amount - held
    if agreement.ceiling is not None and increase > agreement.ceiling - agreement.used():
        raise CeilingPassed(
            agreement=agreement.number,
            left=agreement.ceiling - agreement.used(),
            needed=increase,
            currency=agreement.currency,
        )
    _enter(session, agreement, order_number, Use.COMMITTED, increase, at)
