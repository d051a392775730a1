"""`avrop payment`: propose, release, show, read the bank's answers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from catalog.errors import N_, Refused, worded
from portal.accounts.models import Role
from portal.commands.options import common
from portal.commands.output import REFUSED, CommandContext, answering, pass_context
from portal.payments import operations, queries
from portal.payments.models import BankMessage, PaymentRun
from portal.payments.states import RowState


class NotForFinance(Refused):
    """Only finance pays."""

    code = "not_finance"
    template = N_("Only people of finance may do this.")


@click.group()
def payment() -> None:
    """Payments: propose, release, show, read the bank's answers."""


@payment.command("propose")
@click.option(
    "--until", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The last due date."
)
@common
@pass_context
@answering
def propose(context: CommandContext, until: datetime) -> None:
    """Propose to pay what is approved and due; one run for each legal entity."""
    actor = context.actor()
    _require_finance(actor.has(Role.FINANCE))
    with context.database.transaction() as session:
        proposal = operations.propose(session, until.date(), actor, context.now())
        answers = [_shown(run) for run in proposal.runs]
    for reason in proposal.left_out:
        click.echo(f"{reason.code}: {reason.english}", err=True)
    if not answers:
        click.echo("nothing to pay: no approved invoice is due by then", err=True)
    context.show(*answers)


@payment.command("release")
@click.argument("run_id", metavar="ID", type=click.IntRange(1, 2**53))
@common
@pass_context
@answering
def release(context: CommandContext, run_id: int) -> None:
    """Release a run that somebody else has proposed; the file is written and queued."""
    actor = context.actor()
    with context.database.transaction() as session:
        operations.release(session, run_id, actor, context.now())
    with context.database.reading() as session:
        run = queries.run_by_id(session, actor, run_id)
        answer = _shown(run) | _copied(context, queries.file_of(session, actor, run_id))
    context.show(answer)


@payment.command("show")
@click.argument("run_id", metavar="ID", type=click.IntRange(1, 2**53))
@common
@pass_context
@answering
def show(context: CommandContext, run_id: int) -> None:
    """Show a run, its payments and what the bank has answered."""
    actor = context.actor()
    with context.database.reading() as session:
        run = queries.run_by_id(session, actor, run_id)
        answer = _shown(run)
        if run.sha256:
            answer |= _copied(context, queries.file_of(session, actor, run_id))
    context.show(answer)


@payment.command("list")
@common
@pass_context
@answering
def list_runs(context: CommandContext) -> None:
    """List the latest runs, newest first."""
    with context.database.reading() as session:
        found = queries.runs(session, context.actor())[: queries.PAGE]
        rows = [_brief(run) for run in found]
    context.table(rows, ["payment_run", "organisation", "state", "count", "sum", "until"])


@payment.command("read")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@common
@pass_context
@answering
def read(context: CommandContext, file: Path) -> None:
    """Take in a file of the bank: pain.002, camt.053 or camt.054; the same file counts once."""
    actor = context.actor()
    _require_finance(actor.has(Role.FINANCE))
    with context.database.transaction() as session:
        message = operations.read_bank_file(
            session, file.name, file.read_bytes(), context.now(), actor.username
        )
    context.show(_answer(file, message))
    if message.state == "quarantined":
        _end_refused(message)


def _end_refused(message: BankMessage) -> None:
    """End as refused, with the reason; the file is kept."""
    reason = message.reason
    click.echo(f"{reason['code']}: {worded(reason['template'], reason['params'], 'en')}", err=True)
    raise SystemExit(REFUSED)


def _require_finance(holds: bool) -> None:
    if not holds:
        raise NotForFinance()


def _brief(run: PaymentRun) -> dict[str, Any]:
    return {
        "payment_run": run.id,
        "organisation": run.organisation.number,
        "state": run.state,
        "count": run.count,
        "sum": run.sum,
        "currency": run.currency,
        "until": run.until,
    }


def _shown(run: PaymentRun) -> dict[str, Any]:
    rows = [
        {
            "invoice": row.invoice.number,
            "supplier": row.invoice.supplier.number,
            "amount": row.amount,
            "account": row.account_number,
            "account_kind": row.account_kind,
            "pay_on": row.pay_on,
            "state": row.state,
            "reason": row.reason,
        }
        for row in run.rows
        if row.state != RowState.LEFT_OUT
    ]
    return _brief(run) | {"rows": rows}


def _copied(context: CommandContext, run: PaymentRun) -> dict[str, Any]:
    """Where a copy of the file lies for whoever asked, and the hash of what was released."""
    path = context.config.data / "payments" / str(run.file_name)
    content = run.content or b""
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o600)
    return {"file": str(path), "sha256": run.sha256}


def _answer(file: Path, message: BankMessage) -> dict[str, Any]:
    return {
        "file": str(file),
        "kind": message.kind,
        "state": message.state,
        "paid": message.paid,
        "rejected": message.rejected,
        "told": message.told,
    }
