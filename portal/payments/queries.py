"""Payment runs and the bank's answers, as far as the actor may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload, undefer

from catalog.errors import NotFound
from catalog.suppliers import Supplier
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.audit import AuditEvent
from portal.invoices.models import Invoice
from portal.invoices.states import InvoiceState, Kind
from portal.payments.models import BankMessage, PaymentRow, PaymentRun
from portal.payments.states import DEAD, RunState

READERS = (Role.FINANCE, Role.AUDITOR)
PAGE = 50


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Condition: runs of the legal entities that the actor pays for or audits."""
    return actor.reaches(READERS, PaymentRun.organisation_id)


def runs(session: Session, actor: Actor, before: int | None = None) -> list[PaymentRun]:
    """Runs, newest first; one more than a page where there are more."""
    query = (
        select(PaymentRun)
        .where(visible_to(actor))
        .options(joinedload(PaymentRun.organisation))
        .order_by(PaymentRun.id.desc())
        .limit(PAGE + 1)
    )
    if before is not None:
        query = query.where(PaymentRun.id < before)
    return list(session.scalars(query))


def run_by_id(session: Session, actor: Actor, run_id: int) -> PaymentRun:
    """A run with its rows, invoices and suppliers.

    Raises:
        NotFound
    """
    invoices = selectinload(PaymentRun.rows).joinedload(PaymentRow.invoice)
    query = (
        select(PaymentRun)
        .where(PaymentRun.id == run_id, visible_to(actor))
        .options(
            joinedload(PaymentRun.organisation),
            invoices.joinedload(Invoice.supplier).selectinload(Supplier.accounts),
        )
    )
    run = session.scalars(query).one_or_none()
    if run is None:
        raise NotFound(kind="Payment run", key=run_id)
    return run


def file_of(session: Session, actor: Actor, run_id: int) -> PaymentRun:
    """A released run with the bytes of its file.

    Raises:
        NotFound: out of scope, or no file has been written.
    """
    query = (
        select(PaymentRun)
        .where(PaymentRun.id == run_id, PaymentRun.sha256.is_not(None), visible_to(actor))
        .options(undefer(PaymentRun.content))
    )
    run = session.scalars(query).one_or_none()
    if run is None:
        raise NotFound(kind="Payment file", key=run_id)
    return run


@dataclass(frozen=True)
class Due:
    """Approved invoices that no run pays yet."""

    count: int
    sum: Decimal
    earliest: date | None


def due(session: Session, actor: Actor, until: date | None = None) -> Due:
    """What the actor could propose to pay, due by `until` (or at all)."""
    live = select(PaymentRow.invoice_id).where(PaymentRow.state.not_in(DEAD))
    conditions = [
        Invoice.state == InvoiceState.APPROVED,
        Invoice.kind == Kind.INVOICE,
        Invoice.id.not_in(live),
        actor.reaches((Role.FINANCE,), Invoice.organisation_id),
    ]
    if until is not None:
        conditions.append(Invoice.due_on <= until)
    total = func.coalesce(func.sum(Invoice.payable), 0)
    query = select(func.count(Invoice.id), total, func.min(Invoice.due_on)).where(*conditions)
    count, amount, earliest = session.execute(query).one()
    return Due(count, Decimal(amount), earliest)


def to_release(session: Session, actor: Actor) -> list[PaymentRun]:
    """Proposed runs that the actor may release: somebody else has proposed them."""
    query = (
        select(PaymentRun)
        .where(_releasable(actor))
        .options(joinedload(PaymentRun.organisation))
        .order_by(PaymentRun.id)
    )
    return list(session.scalars(query))


def _releasable(actor: Actor) -> ColumnElement[bool]:
    return and_(
        PaymentRun.state == RunState.PROPOSED,
        PaymentRun.proposed_by != actor.username,
        actor.reaches((Role.FINANCE,), PaymentRun.organisation_id),
    )


def count_waiting(session: Session, actor: Actor, day: date) -> int:
    """Runs to release, and one more when something is due to be proposed."""
    if not actor.has(Role.FINANCE):
        return 0
    proposed = session.scalar(select(func.count(PaymentRun.id)).where(_releasable(actor))) or 0
    return proposed + bool(due(session, actor, day).count)


def bank_messages(session: Session, actor: Actor, limit: int = 20) -> list[BankMessage]:
    """The bank's latest answers, newest first: about the actor's legal entities, about none that
    is known; about several only for those who see all."""
    own = actor.reaches(READERS, BankMessage.organisation_id)
    unknown = and_(BankMessage.organisation_id.is_(None), BankMessage.is_mixed.is_(False))
    query = select(BankMessage).order_by(BankMessage.id.desc()).limit(limit)
    return list(session.scalars(query.where(or_(own, unknown))))


def decided_by(session: Session, actor: Actor, limit: int) -> list[PaymentRun]:
    """Runs that the actor has proposed or released, newest first."""
    query = (
        select(PaymentRun)
        .where(
            visible_to(actor),
            or_(PaymentRun.proposed_by == actor.username, PaymentRun.released_by == actor.username),
        )
        .order_by(PaymentRun.id.desc())
        .limit(limit)
    )
    return list(session.scalars(query))


def events_of(session: Session, run: PaymentRun) -> list[AuditEvent]:
    """What has happened to the run, oldest first."""
    query = (
        select(AuditEvent)
        .where(
            AuditEvent.subject_kind == "payment_run",
            AuditEvent.subject == str(run.id),
            AuditEvent.chain == run.organisation.number,
        )
        .order_by(AuditEvent.id)
    )
    return list(session.scalars(query))
