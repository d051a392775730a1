"""Payment runs as pages show them, and what of them waits on the start page."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from catalog.errors import worded
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.accounts.queries import names_of
from portal.audit import AuditEvent
from portal.formatting import day as day_words
from portal.formatting import language, moment, money, spoken_day
from portal.invoices.wording import account as account_words
from portal.locales import said
from portal.payments import queries, selecting
from portal.payments.models import BankMessage, PaymentRow, PaymentRun
from portal.payments.states import RowState, RunState
from portal.tasks import Done, Task

RECENT = 8
_TASKS_SINCE = time(0, 0, tzinfo=UTC)


def _run_state(run: PaymentRun) -> tuple[str, str]:
    return {
        RunState.PROPOSED: ("waiting", _("Waits to be released")),
        RunState.RELEASED: ("moving", _("At the bank")),
        RunState.CONFIRMED: ("done", _("Paid")),
        RunState.PART_REJECTED: ("stopped", _("Partly refused by the bank")),
    }[RunState(run.state)]


def _row_state(row: PaymentRow) -> tuple[str, str]:
    return {
        RowState.PROPOSED: ("waiting", _("Proposed")),
        RowState.LEFT_OUT: ("ended", _("Left out of the run")),
        RowState.RELEASED: ("moving", _("At the bank")),
        RowState.PAID: ("done", _("Paid")),
        RowState.REJECTED: ("stopped", _("Refused by the bank")),
    }[RowState(row.state)]


def tasks(session: Session, actor: Actor, day: date) -> list[Task]:
    """Runs to release, and payments to propose because they are due."""
    if not actor.has(Role.FINANCE):
        return []
    found = [_release_task(run, day) for run in queries.to_release(session, actor)]
    due = queries.due(session, actor, day)
    if due.count:
        text = ngettext(
            "One approved invoice is due and not in any payment run",
            "%(num)d approved invoices are due and not in any payment run",
            due.count,
        )
        since = datetime.combine(due.earliest or day, _TASKS_SINCE)
        found.append(
            Task(
                since=since,
                text=text,
                action=_("Propose payment"),
                href=url_for("payments.index"),
                amount=money(due.sum),
                late=due.earliest is not None and due.earliest < day,
            )
        )
    return found


def _release_task(run: PaymentRun, day: date) -> Task:
    return Task(
        since=run.proposed_at,
        text=ngettext(
            "A payment of one invoice for %(organisation)s waits to be released",
            "A payment of %(num)d invoices for %(organisation)s waits to be released",
            run.count,
            organisation=run.organisation.name,
        ),
        action=_("Look and release"),
        href=url_for("payments.show", run_id=run.id),
        amount=money(run.sum, run.currency),
        late=run.until < day,
    )


def recent(session: Session, actor: Actor) -> list[Done]:
    """Runs that this person has proposed or released, and what became of them."""
    done = []
    for run in queries.decided_by(session, actor, RECENT):
        kind, text = _run_state(run)
        released = run.released_by == actor.username and run.released_at
        done.append(
            Done(
                when=run.released_at if released and run.released_at else run.proposed_at,
                text=_(
                    "Payment run %(run)s, %(sum)s", run=run.id, sum=money(run.sum, run.currency)
                ),
                href=url_for("payments.show", run_id=run.id),
                state_kind=kind,
                state_text=text,
            )
        )
    return done


def index_page(session: Session, actor: Actor, before: int | None) -> dict[str, Any]:
    """What is due, the runs, and the bank's latest answers."""
    found = queries.runs(session, actor, before)
    shown = found[: queries.PAGE]
    due = queries.due(session, actor)
    return {
        "due_words": _due_words(due),
        "is_due": bool(due.count),
        "rows": [_listed(run) for run in shown],
        "first_href": url_for("payments.index") if before else None,
        "next_href": (
            url_for("payments.index", before=shown[-1].id) if len(found) > len(shown) else None
        ),
        "answers": [_answer(message) for message in queries.bank_messages(session, actor)],
    }


def _due_words(due: queries.Due) -> str:
    if not due.count:
        return _("No approved invoice waits to be paid.")
    return ngettext(
        "One approved invoice waits to be paid: %(sum)s (due %(day)s)",
        "%(num)d approved invoices wait to be paid: %(sum)s (the first due %(day)s)",
        due.count,
        sum=money(due.sum),
        day=spoken_day(due.earliest) if due.earliest else "",
    )


def _listed(run: PaymentRun) -> dict[str, Any]:
    kind, text = _run_state(run)
    return {
        "number": _("Payment run %(run)s", run=run.id),
        "href": url_for("payments.show", run_id=run.id),
        "organisation": run.organisation.name,
        "count": run.count,
        "sum": run.sum,
        "currency": run.currency,
        "until": run.until,
        "state_kind": kind,
        "state_text": text,
    }


def _answer(message: BankMessage) -> dict[str, Any]:
    reason = message.reason
    if message.state == "quarantined":
        template = reason["template"]
        words = worded(_(template), reason["params"], language())
        kind, text = "stopped", _("Not understood")
    else:
        words = " ".join(_told(one) for one in message.told)
        kind, text = ("you", _("Something does not agree")) if message.told else ("done", _("Read"))
    return {
        "name": message.file_name,
        "kind": message.kind or "–",
        "at": message.received_at,
        "paid": message.paid,
        "rejected": message.rejected,
        "state_kind": kind,
        "state_text": text,
        "words": words,
    }


def _told(one: dict[str, str]) -> str:
    values = {"id": one["id"], "expected": one["expected"], "actual": one["actual"]}
    code = one["code"]
    if code == "unknown_payment":
        return _("Payment %(id)s is none of ours.", **values)
    if code == "amount_differs":
        return _("Payment %(id)s is %(actual)s at the bank, %(expected)s with us.", **values)
    if code == "returned":
        return _("Payment %(id)s came back. Ask the bank why.", **values)
    return _("The bank says of payment %(id)s what does not fit what it said before.", **values)


def show_page(session: Session, actor: Actor, run: PaymentRun, error: str = "") -> dict[str, Any]:
    """One run: the decision to take, its payments, its file and what has happened."""
    kind, text = _run_state(run)
    names = names_of(session, {run.proposed_by, run.released_by or ""})
    left_out = _cannot_pay(run)
    return {
        "title": _("Payment run %(run)s", run=run.id),
        "kicker": run.organisation.name,
        "state_kind": kind,
        "sentence": _sentence(run, text, names),
        "error": error,
        "decision": _decision(actor, run, left_out),
        "facts": _facts(run, names),
        "rows": [_payment(row, left_out) for row in run.rows],
        "documents": _documents(run),
        "events": _events(session, run),
        "currency": run.currency,
        "sum": run.sum,
    }


def _cannot_pay(run: PaymentRun) -> dict[int, str]:
    """Rows of a proposed run that can't be paid as things stand, with the reason."""
    if run.state != RunState.PROPOSED:
        return {}
    found = ((row, selecting.why_left_out(row.invoice, row.invoice.supplier)) for row in run.rows)
    return {row.id: said(reason) for row, reason in found if reason}


def _sentence(run: PaymentRun, text: str, names: dict[str, str]) -> str:
    proposer = names.get(run.proposed_by, run.proposed_by)
    if run.state == RunState.PROPOSED:
        return _("Proposed by %(who)s. Somebody else must release it to the bank.", who=proposer)
    if run.state == RunState.RELEASED:
        return _("The file is on its way to the bank. Its answer is awaited.")
    if run.state == RunState.CONFIRMED:
        return _("The bank has paid all of it.")
    if run.state == RunState.PART_REJECTED:
        return _(
            "The bank has refused some of it. Those invoices are approved again, and can be "
            "proposed anew once the reason is mended."
        )
    return text


def _decision(actor: Actor, run: PaymentRun, left_out: dict[int, str]) -> dict[str, Any] | None:
    if run.state != RunState.PROPOSED or not actor.may(Role.FINANCE, run.organisation_id):
        return None
    payable = [row for row in run.rows if row.id not in left_out]
    total = sum(row.amount for row in payable)
    own = run.proposed_by == actor.username
    return {
        "consequence": ngettext(
            "%(sum)s is paid to one supplier invoice from %(organisation)s. The file goes to the "
            "bank and can't be called back here.",
            "%(sum)s is paid for %(num)d supplier invoices from %(organisation)s. The file goes to "
            "the bank and can't be called back here.",
            len(payable),
            sum=money(total or None, run.currency) or "0",
            organisation=run.organisation.name,
        ),
        "release": _("Release %(sum)s", sum=money(total or None, run.currency)),
        "seen": format(total, "f"),
        "blocked": _("You proposed it yourself, so somebody else must release it.")
        if own
        else None,
    }


def _facts(run: PaymentRun, names: dict[str, str]) -> list[tuple[str, Any]]:
    payer = run.organisation
    account = (
        account_words(payer.account_kind, payer.account_number) if payer.account_number else None
    )
    return [
        (_("Sum"), money(run.sum, run.currency)),
        (_("Payments"), str(run.count)),
        (_("Paid by"), payer.name),
        (_("From account"), account),
        (_("Due by"), day_words(run.until)),
        (_("Proposed by"), names.get(run.proposed_by, run.proposed_by)),
        (
            _("Released by"),
            names.get(run.released_by, run.released_by) if run.released_by else None,
        ),
        (_("SHA-256 of the file"), run.sha256),
    ]


def _payment(row: PaymentRow, left_out: dict[int, str]) -> dict[str, Any]:
    kind, text = _row_state(row)
    note = left_out.get(row.id) or row.reason
    if row.state == RowState.LEFT_OUT:
        note = _("Could not be paid when the run was released.")
    return {
        "number": row.invoice.number,
        "href": url_for("invoices.show", invoice_id=row.invoice_id),
        "supplier": row.invoice.supplier.name,
        "account": account_words(row.account_kind, row.account_number),
        "reference": row.reference,
        "pay_on": row.pay_on,
        "amount": row.amount,
        "state_kind": "stopped" if row.id in left_out else kind,
        "state_text": _("Can't be paid") if row.id in left_out else text,
        "note": note,
    }


def _documents(run: PaymentRun) -> list[dict[str, Any]]:
    if not run.sha256:
        return []
    return [
        {
            "title": run.file_name,
            "kind": _("Payment file (pain.001)"),
            "at": moment(run.released_at),
            "original_href": url_for("payments.file", run_id=run.id),
        }
    ]


def _events(session: Session, run: PaymentRun) -> list[dict[str, Any]]:
    events = queries.events_of(session, run)
    names = names_of(session, {event.actor for event in events})
    return [_event(event, names) for event in events]


def _event(event: AuditEvent, names: dict[str, str]) -> dict[str, Any]:
    words = {
        "payment.propose": ("moving", _("The payment was proposed")),
        "payment.release": ("moving", _("Released, the file is written")),
        "payment.confirmed": ("done", _("The bank has paid all of it")),
        "payment.part_rejected": ("stopped", _("The bank has refused some of it")),
    }
    kind, text = words.get(event.action, ("moving", event.action))
    who = {"bank": _("The bank"), "operator": _("The operator")}.get(event.actor)
    return {
        "at": moment(event.at),
        "who": who or names.get(event.actor, event.actor),
        "text": text,
        "kind": kind,
    }
