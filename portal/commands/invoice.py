"""`avrop invoice`: list, show, approve and reject invoices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.invoices import operations, queries
from portal.invoices.models import Deviation, Invoice, InvoiceLine

COLUMNS = [
    "invoice", "kind", "supplier", "organisation", "state", "payable", "currency", "due_on",
    "orders",
]  # fmt: skip
ON_THE_COMMAND_LINE = "decided on the command line, no reason given"

supplier_option = click.option(
    "--supplier", metavar="ORGNR", help="Whose invoice, where two suppliers share the number."
)
reason_option = click.option(
    "--reason", default=ON_THE_COMMAND_LINE, help="Why; kept with the invoice and in the log."
)


@click.group()
def invoice() -> None:
    """Invoices: list, show, approve, reject."""


@invoice.command("list")
@common
@pass_context
@answering
def list_invoices(context: CommandContext) -> None:
    """List the invoices and credit notes, the newest last."""
    with context.database.reading() as session:
        found = queries.every_invoice(session, context.actor())
        orders = queries.orders_by_invoice(session, [one.id for one in found])
        rows = [_brief(one, orders.get(one.id, [])) for one in found]
    context.table(rows, COLUMNS)


@invoice.command("show")
@click.argument("number")
@supplier_option
@common
@pass_context
@answering
def show(context: CommandContext, number: str, supplier: str | None) -> None:
    """Show an invoice, what each line was matched to and what differs."""
    with context.database.reading() as session:
        found = queries.invoice_by_number(session, context.actor(), number, supplier)
        answer = _whole(found)
    context.show(answer)


@invoice.command("approve")
@click.argument("number")
@supplier_option
@reason_option
@common
@pass_context
@answering
def approve(context: CommandContext, number: str, supplier: str | None, reason: str) -> None:
    """Approve an invoice for payment; a deviating one passes with the reason."""
    actor = context.actor()
    with context.database.transaction() as session:
        decided = operations.approve_invoice(
            session, number, actor, context.now(), supplier, reason
        )
        answer = _whole(queries.invoice_by_id(session, actor, decided.id))
    context.show(answer)


@invoice.command("reject")
@click.argument("number")
@supplier_option
@reason_option
@common
@pass_context
@answering
def reject(context: CommandContext, number: str, supplier: str | None, reason: str) -> None:
    """Reject an invoice; the supplier must send another."""
    actor = context.actor()
    with context.database.transaction() as session:
        decided = operations.reject_invoice(session, number, actor, context.now(), supplier, reason)
        answer = _whole(queries.invoice_by_id(session, actor, decided.id))
    context.show(answer)


def _brief(one: Invoice, orders: list[str]) -> dict[str, Any]:
    return {
        "invoice": one.number,
        "kind": one.kind,
        "supplier": one.supplier.number,
        "organisation": one.organisation.number,
        "state": one.state,
        "payable": one.payable,
        "currency": one.currency,
        "due_on": one.due_on,
        "orders": orders,
    }


def _whole(one: Invoice) -> dict[str, Any]:
    orders = sorted(link.order.number for link in one.orders)
    own = (told for told in one.deviations if told.line_id is None)
    return _brief(one, orders) | {
        "lines": [_line(line) for line in one.lines],
        "deviations": _deviations(own),
    }


def _line(line: InvoiceLine) -> dict[str, Any]:
    found = line.order_line
    return {
        "id": line.line_id,
        "order": found.order.number if found else None,
        "order_line": str(found.position) if found else None,
        "result": line.result,
        "deviations": _deviations(line.deviations),
    }


def _deviations(found: Iterable[Deviation]) -> list[dict[str, Any]]:
    return [
        {
            "code": told.code,
            "stops": told.stops,
            "expected": told.expected,
            "actual": told.actual,
            "amount": told.amount,
        }
        for told in found
    ]
