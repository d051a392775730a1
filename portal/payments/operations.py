"""Payment runs: proposed by one person, released by another as one file, answered by the bank."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.errors import NotFound
from catalog.organisations import Organisation
from catalog.suppliers import Supplier, SupplierAccount
from portal import audit
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.clock import STOCKHOLM, stockholm_day
from portal.invoices.models import Invoice
from portal.invoices.states import InvoiceState
from portal.invoices.states import move as move_invoice
from portal.payments import pain001, selecting
from portal.payments.errors import (
    LeftOut,
    NoPayingAccount,
    NotFinance,
    NothingToRelease,
    NotReleasable,
    OwnProposal,
    RunChanged,
)
from portal.payments.models import PaymentRow, PaymentRun
from portal.payments.reconciling import read_bank_file
from portal.payments.states import RowState, RunState, move, move_row
from portal.post import jobs

__all__ = ["SUBMIT", "Proposal", "propose", "read_bank_file", "release"]

SUBMIT = "submit_payment_file"
"""Kind of the job that hands the file to the bank; its key is the run's id."""
READERS = (Role.FINANCE, Role.AUDITOR)


@dataclass(frozen=True)
class Proposal:
    """The runs that were made, one for each legal entity, and why some invoices are left out."""

    runs: tuple[PaymentRun, ...]
    left_out: tuple[LeftOut, ...]


def propose(session: Session, until: date, actor: Actor, now: datetime) -> Proposal:
    """Propose to pay what is approved and due by `until` in the actor's finance scope.

    Invoices that can't be paid are left out with the reason, and may be proposed another time.
    """
    invoices = selecting.due_invoices(session, actor, until)
    suppliers = selecting.accounts_of(session, invoices)
    chosen: dict[int, list[tuple[Invoice, SupplierAccount]]] = defaultdict(list)
    left_out = []
    for invoice in invoices:
        try:
            account = selecting.account_for(invoice, suppliers[invoice.supplier_id])
        except LeftOut as reason:
            left_out.append(reason)
        else:
            chosen[invoice.organisation_id].append((invoice, account))
    runs = [
        _new_run(session, organisation_id, chosen[organisation_id], until, actor, now)
        for organisation_id in sorted(chosen)
    ]
    return Proposal(tuple(runs), tuple(left_out))


def _new_run(
    session: Session,
    organisation_id: int,
    chosen: list[tuple[Invoice, SupplierAccount]],
    until: date,
    actor: Actor,
    now: datetime,
) -> PaymentRun:
    query = select(Organisation).where(Organisation.id == organisation_id)
    organisation = session.scalars(query).one()
    run = PaymentRun(
        organisation=organisation,
        state=RunState.PROPOSED,
        until=until,
        currency=pain001.CURRENCY,
        count=len(chosen),
        sum=sum((invoice.payable for invoice, _account in chosen), Decimal(0)),
        proposed_by=actor.username,
        proposed_at=now,
    )
    session.add(run)
    session.flush()
    today = stockholm_day(now)
    run.rows = [_new_row(run, invoice, account, today) for invoice, account in chosen]
    session.flush()
    _record(session, run, "payment.propose", actor, now, until=until)
    return run


def _new_row(
    run: PaymentRun, invoice: Invoice, account: SupplierAccount, today: date
) -> PaymentRow:
    return PaymentRow(
        invoice=invoice,
        end_to_end_id=f"{run.organisation.number}-{run.id}-{invoice.id}",
        amount=invoice.payable,
        account_kind=account.kind,
        account_number=account.number,
        reference=invoice.payment_reference or invoice.number,
        pay_on=selecting.banking_day(invoice.due_on or today, today),
        state=RowState.PROPOSED,
    )


def release(
    session: Session, run_id: int, actor: Actor, now: datetime, seen: Decimal | None = None
) -> PaymentRun:
    """Release a run: write the file, once, and queue it for the bank.

    Each invoice is checked once more; what can't be paid any longer is left out with the reason.
    `seen` is the sum that the person saw: another sum now is a conflict.

    Raises:
        NotFound, NotFinance, OwnProposal, NotReleasable, NoPayingAccount, NothingToRelease
        RunChanged
    """
    run = _locked_run(session, run_id, actor)
    if not actor.may(Role.FINANCE, run.organisation_id):
        raise NotFinance(run=run.id)
    if run.state != RunState.PROPOSED:
        raise NotReleasable(run=run.id)
    if run.proposed_by == actor.username:
        raise OwnProposal(run=run.id)
    if not run.organisation.account_number:
        raise NoPayingAccount(organisation=run.organisation.name)
    paid = _still_payable(session, run, now)
    if seen is not None and seen != run.sum:
        raise RunChanged(run=run.id, seen=seen, sum=run.sum)
    _write_file(run, paid, now)
    for row, _supplier in paid:
        move_row(row, RowState.RELEASED)
        move_invoice(row.invoice, InvoiceState.SCHEDULED)
        _record_schedule(session, run, row, actor, now)
    move(run, RunState.RELEASED)
    run.released_by, run.released_at = actor.username, now
    _record(session, run, "payment.release", actor, now, sha256=run.sha256, file=run.file_name)
    jobs.enqueue(session, SUBMIT, str(run.id), now)
    session.flush()
    return run


def _locked_run(session: Session, run_id: int, actor: Actor) -> PaymentRun:
    query = select(PaymentRun).where(
        PaymentRun.id == run_id, actor.reaches(READERS, PaymentRun.organisation_id)
    )
    locked = query.with_for_update().execution_options(populate_existing=True)
    run = session.scalars(locked).one_or_none()
    if run is None:
        raise NotFound(kind="Payment run", key=run_id)
    return run


def _still_payable(
    session: Session, run: PaymentRun, now: datetime
) -> list[tuple[PaymentRow, Supplier]]:
    """The rows that can be paid now; the others are left out, and the run's sums without them."""
    invoices = selecting.locked_invoices(session, [row.invoice_id for row in run.rows])
    suppliers = selecting.accounts_of(session, list(invoices.values()))
    paid = []
    for row in run.rows:
        supplier = suppliers[row.invoice.supplier_id]
        try:
            account = selecting.account_for(row.invoice, supplier)
        except LeftOut as reason:
            move_row(row, RowState.LEFT_OUT)
            row.reason, row.settled_at = reason.code, now
        else:
            row.account_kind, row.account_number = account.kind, account.number
            row.pay_on = selecting.banking_day(row.pay_on, stockholm_day(now))
            paid.append((row, supplier))
    if not paid:
        raise NothingToRelease(run=run.id)
    run.count = len(paid)
    run.sum = sum((row.amount for row, _supplier in paid), Decimal(0))
    return paid


def _write_file(run: PaymentRun, paid: list[tuple[PaymentRow, Supplier]], now: datetime) -> None:
    payer = run.organisation
    debtor = pain001.Debtor(
        payer.name,
        payer.number,
        payer.account_kind or "bankgiro",
        payer.account_number or "",
        payer.bank_bic,
    )
    payments = tuple(_payment(row, supplier) for row, supplier in paid)
    message_id = f"{payer.number}-{run.id}"
    made_at = now.astimezone(STOCKHOLM)
    run.content = pain001.write(pain001.PaymentFile(message_id, made_at, debtor, payments))
    run.sha256 = hashlib.sha256(run.content).hexdigest()
    run.file_name = f"pain001-{message_id}.xml"


def _payment(row: PaymentRow, supplier: Supplier) -> pain001.Payment:
    return pain001.Payment(
        end_to_end_id=row.end_to_end_id,
        amount=row.amount,
        pay_on=row.pay_on,
        name=supplier.name,
        city=supplier.city,
        country=supplier.country,
        account_kind=row.account_kind,
        account_number=row.account_number,
        reference=row.reference,
    )


def _record_schedule(
    session: Session, run: PaymentRun, row: PaymentRow, actor: Actor, now: datetime
) -> None:
    audit.record(
        session,
        organisation=run.organisation.number,
        actor=actor.username,
        action="invoice.schedule",
        subject_kind="invoice",
        subject=row.invoice.number,
        now=now,
        supplier=row.invoice.supplier.number,
        run=run.id,
        payment=row.end_to_end_id,
        pay_on=row.pay_on,
    )


def _record(
    session: Session, run: PaymentRun, action: str, actor: Actor, now: datetime, **facts: Any
) -> None:
    audit.record(
        session,
        organisation=run.organisation.number,
        actor=actor.username,
        action=action,
        subject_kind="payment_run",
        subject=str(run.id),
        now=now,
        count=run.count,
        sum=run.sum,
        currency=run.currency,
        **facts,
    )
