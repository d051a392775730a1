"""The bank's answers beside our payments: each file counts once, each payment settles once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.db import insert_ignoring
from catalog.errors import Refused
from peppol.errors import PeppolError
from portal import audit
from portal.invoices.states import InvoiceState
from portal.invoices.states import move as move_invoice
from portal.payments import bank_answers
from portal.payments.bank_answers import BankAnswer, Outcome, Told
from portal.payments.errors import UnreadableBankFile
from portal.payments.models import BankMessage, PaymentRow, PaymentRun
from portal.payments.pain001 import CURRENCY, batch_id
from portal.payments.selecting import locked_invoices
from portal.payments.states import RowState, RunState, move, move_row

BANK = "bank"
"""Whose name stands on what the bank did."""


@dataclass
class _Outcome:
    paid: int = 0
    rejected: int = 0
    told: list[dict[str, Any]] = field(default_factory=list)
    organisations: set[int] = field(default_factory=set)

    def tell(self, code: str, told: Told, expected: str = "", actual: str = "") -> None:
        """Note something that does not agree with our payments."""
        named = told.end_to_end_id or told.batch_id or told.message_id or ""
        self.told.append(
            {"code": code, "id": named[:80], "expected": expected, "actual": actual[:200]}
        )


def read_bank_file(
    session: Session, name: str, content: bytes, now: datetime, received_by: str = BANK
) -> BankMessage:
    """Take in a file of the bank (pain.002, camt.053, camt.054); the same bytes count once.

    A file that can't be read is kept as quarantined with the reason. What does not agree with
    our payments (unknown ids, other amounts) is noted on the message and changes nothing.
    """
    digest = hashlib.sha256(content).hexdigest()
    values: dict[str, Any] = {"sha256": digest, "file_name": name[:300], "content": content}
    values |= {"received_at": now, "state": "received", "reason": {}, "told": []}
    values |= {"received_by": received_by[:80], "is_mixed": False, "paid": 0, "rejected": 0}
    is_new = insert_ignoring(session, BankMessage, **values)
    query = select(BankMessage).where(BankMessage.sha256 == digest)
    message = session.scalars(query).one()
    if not is_new:
        return message
    try:
        answer = bank_answers.read(content)
    except PeppolError as error:
        problem = {"sv": error.text("sv"), "en": error.text("en")}
        return _quarantine(message, UnreadableBankFile(problem=problem))
    except Refused as refused:
        return _quarantine(message, refused)
    outcome = _apply(session, answer, now)
    message.kind, message.state = answer.kind[:20], "processed"
    message.paid, message.rejected, message.told = outcome.paid, outcome.rejected, outcome.told
    message.is_mixed = len(outcome.organisations) > 1
    if len(outcome.organisations) == 1:
        message.organisation_id = next(iter(outcome.organisations))
    session.flush()
    return message


def _quarantine(message: BankMessage, reason: Refused) -> BankMessage:
    message.state = "quarantined"
    message.reason = {
        "code": reason.code,
        "template": reason.template,
        "params": dict(reason.params),
    }
    return message


def _apply(session: Session, answer: BankAnswer, now: datetime) -> _Outcome:
    outcome = _Outcome()
    rows, runs = _locked_rows(session, answer.told)
    outcome.organisations = {run.organisation_id for run in runs}
    for told in answer.told:
        concerned = _concerned(told, rows)
        if not concerned:
            if told.outcome is not Outcome.RETURNED:
                outcome.tell("unknown_payment", told, actual=_amount(told))
        elif told.end_to_end_id is None and not _whole_agrees(told, concerned):
            outcome.tell("amount_differs", told, str(_sum(concerned)), _amount(told))
        else:
            for row in concerned:
                _settle(session, row, told, outcome, now)
    for run in runs:
        _settle_run(session, run, now)
    return outcome


def _locked_rows(
    session: Session, told: Iterable[Told]
) -> tuple[list[PaymentRow], list[PaymentRun]]:
    """The rows that are spoken of, their runs and invoices locked; runs first, in one order."""
    told = list(told)
    ids = {one.end_to_end_id for one in told if one.end_to_end_id}
    named = select(PaymentRow.run_id).where(PaymentRow.end_to_end_id.in_(ids))
    run_ids = set(session.scalars(named))
    run_ids |= {run for one in told if (run := _run_of(one.batch_id or one.message_id))}
    query = select(PaymentRun).where(PaymentRun.id.in_(run_ids)).order_by(PaymentRun.id)
    runs = list(session.scalars(query.with_for_update().execution_options(populate_existing=True)))
    rows = select(PaymentRow).where(PaymentRow.run_id.in_([run.id for run in runs]))
    found = list(session.scalars(rows.execution_options(populate_existing=True)))
    locked_invoices(session, [row.invoice_id for row in found])
    return found, runs


def _run_of(text: str | None) -> int | None:
    """The run that a file's or a day's id of ours names: its second part."""
    match = re.match(r"[0-9]{10}-([0-9]{1,15})(?:-|$)", text or "", re.ASCII)
    return int(match.group(1)) if match else None


def _concerned(told: Told, rows: list[PaymentRow]) -> list[PaymentRow]:
    """The rows that an entry speaks of: one payment, a day's payments, or a whole file."""
    sent = [row for row in rows if row.state not in (RowState.PROPOSED, RowState.LEFT_OUT)]
    if told.end_to_end_id is not None:
        return [row for row in sent if row.end_to_end_id == told.end_to_end_id]
    if told.batch_id is not None:
        return [row for row in sent if batch_id(_message_id(row), row.pay_on) == told.batch_id]
    return [row for row in sent if told.message_id and _message_id(row) == told.message_id]


def _message_id(row: PaymentRow) -> str:
    return f"{row.run.organisation.number}-{row.run_id}"


def _whole_agrees(told: Told, rows: list[PaymentRow]) -> bool:
    return told.amount is None or told.amount == _sum(rows)


def _sum(rows: list[PaymentRow]) -> Decimal:
    return sum((row.amount for row in rows), Decimal(0))


def _amount(told: Told) -> str:
    return f"{told.amount} {told.currency or ''}".strip() if told.amount is not None else ""


def _settle(
    session: Session, row: PaymentRow, told: Told, outcome: _Outcome, now: datetime
) -> None:
    alone = told.end_to_end_id is not None
    if told.outcome is Outcome.RETURNED:
        outcome.tell("returned", told, str(row.amount), _amount(told))
    elif row.state != RowState.RELEASED:
        if row.state != told.outcome.value:
            outcome.tell("already_settled", told, row.state, told.outcome.value)
    elif told.outcome is Outcome.REJECTED:
        _reject(session, row, told.reason, now)
        outcome.rejected += 1
    elif alone and (told.amount != row.amount or told.currency not in (None, CURRENCY)):
        outcome.tell("amount_differs", told, str(row.amount), _amount(told))
    else:
        _pay(session, row, now)
        outcome.paid += 1


def _pay(session: Session, row: PaymentRow, now: datetime) -> None:
    move_row(row, RowState.PAID)
    row.settled_at = now
    move_invoice(row.invoice, InvoiceState.PAID)
    _record(session, row, "invoice.pay", now)


def _reject(session: Session, row: PaymentRow, reason: str, now: datetime) -> None:
    """The invoice is approved again and may be proposed anew."""
    move_row(row, RowState.REJECTED)
    row.reason, row.settled_at = reason, now
    move_invoice(row.invoice, InvoiceState.APPROVED)
    _record(session, row, "invoice.payment_rejected", now, reason=reason)


def _record(session: Session, row: PaymentRow, action: str, now: datetime, **facts: Any) -> None:
    audit.record(
        session,
        organisation=row.run.organisation.number,
        actor=BANK,
        action=action,
        subject_kind="invoice",
        subject=row.invoice.number,
        now=now,
        supplier=row.invoice.supplier.number,
        payment=row.end_to_end_id,
        run=row.run_id,
        amount=row.amount,
        **facts,
    )


def _settle_run(session: Session, run: PaymentRun, now: datetime) -> None:
    """Confirmed when all is paid; part rejected as soon as the bank has refused any of it."""
    states = {row.state for row in run.rows if row.state != RowState.LEFT_OUT}
    if run.state != RunState.RELEASED:
        return
    if RowState.REJECTED in states:
        to = RunState.PART_REJECTED
    elif states == {RowState.PAID}:
        to = RunState.CONFIRMED
    else:
        return
    move(run, to)
    audit.record(
        session,
        organisation=run.organisation.number,
        actor=BANK,
        action=f"payment.{to.value}",
        subject_kind="payment_run",
        subject=str(run.id),
        now=now,
        state=to.value,
    )
