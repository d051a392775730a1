"""`avrop order`: place, approve, reject, cancel, receive, show and list orders."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from catalog.errors import N_, BadInput, Refused, SeveralRefusals
from portal.accounts.actor import Actor
from portal.accounts.queries import require_shopping_unit
from portal.clock import stockholm_day
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.invoices import operations as invoices
from portal.orders import operations, queries
from portal.orders.errors import LineRefused, UnknownLine
from portal.orders.models import Order
from portal.orders.operations import Wanted
from portal.orders.queries import Show
from portal.orders.states import OrderState
from portal.quantities import read_quantity
from portal.receipts import operations as receipts

COLUMNS = ["order", "state", "agreement", "supplier", "net_total", "currency"]
SOURCE = click.Path(exists=True, dir_okay=False, path_type=Path)


class UnreadableFile(BadInput):
    """The file is no table of the columns that are wanted."""

    code = "unreadable_file"
    template = N_("%(file)s: %(why)s")


@click.group()
def order() -> None:
    """Orders: place, approve, reject, cancel, receive, show, list."""


@order.command("place")
@click.option("--unit", required=True, metavar="CODE", help="The unit that orders.")
@click.option("--note", default="", help="A word to the suppliers.")
@click.argument("file", type=SOURCE)
@common
@pass_context
@answering
def place(context: CommandContext, unit: str, note: str, file: Path) -> None:
    """Order the lines of FILE (CSV: agreement, article, quantity); one order per agreement."""
    rows = list(_table(file, ("agreement", "article", "quantity")))
    wanted = [Wanted(row["agreement"], row["article"], row["quantity"], n) for n, row in rows]
    actor, now = context.actor(), context.now()
    with context.database.transaction() as session:
        buyer = require_shopping_unit(session, actor, unit)
        orders = operations.place_order(session, buyer, wanted, actor, now, note)
        answers = [_brief(one) for one in orders]
    context.show(*answers)


@order.command("approve")
@click.argument("number")
@common
@pass_context
@answering
def approve(context: CommandContext, number: str) -> None:
    """Approve an order that waits, or accept the change that its supplier proposes."""
    actor, now = context.actor(), context.now()
    with context.database.transaction() as session:
        if _has_change(session, actor, number):
            decided = operations.accept_change(session, number, actor, now)
        else:
            decided = operations.approve_order(session, number, actor, now)
        answer = _brief(decided)
    context.show(answer)


@order.command("reject")
@click.argument("number")
@click.option("--reason", default="", help="Why, for the one who ordered.")
@common
@pass_context
@answering
def reject(context: CommandContext, number: str, reason: str) -> None:
    """Reject an order that waits, or the change that its supplier proposes."""
    actor, now = context.actor(), context.now()
    with context.database.transaction() as session:
        if _has_change(session, actor, number):
            decided = operations.reject_change(session, number, actor, now, reason)
        else:
            decided = operations.reject_order(session, number, actor, now, reason)
        answer = _brief(decided)
    context.show(answer)


@order.command("cancel")
@click.argument("number")
@common
@pass_context
@answering
def cancel(context: CommandContext, number: str) -> None:
    """Call back an order that waits for approval."""
    with context.database.transaction() as session:
        cancelled = operations.cancel_order(session, number, context.actor(), context.now())
        answer = _brief(cancelled)
    context.show(answer)


@order.command("show")
@click.argument("number")
@common
@pass_context
@answering
def show(context: CommandContext, number: str) -> None:
    """Show an order with its lines."""
    with context.database.reading() as session:
        answer = _full(queries.order_by_number(session, context.actor(), number))
    context.show(answer)


@order.command("list")
@click.option("--show", "narrowed", type=click.Choice([one.value for one in Show]), default="all")
@click.option("--limit", type=click.IntRange(1, 10_000), default=200, show_default=True)
@common
@pass_context
@answering
def list_orders(context: CommandContext, narrowed: str, limit: int) -> None:
    """List orders, newest first."""
    with context.database.reading() as session:
        found = queries.orders_page(session, context.actor(), Show(narrowed), limit=limit).rows
    rows = [
        {
            "order": one.number, "state": one.state.value, "unit": one.unit,
            "organisation": one.organisation, "supplier": one.supplier,
            "net_total": one.net_total, "currency": one.currency, "receipt": one.receipt,
            "invoicing": one.invoicing,
        }
        for one in found
    ]  # fmt: skip
    context.table(rows, [*COLUMNS[:2], "unit", "supplier", "net_total", "currency"])


@order.command("receive")
@click.argument("number")
@click.option("--lines", type=SOURCE, help="CSV: line, quantity; without it all that is open.")
@common
@pass_context
@answering
def receive(context: CommandContext, number: str, lines: Path | None) -> None:
    """Certify that goods have been received."""
    actor, now = context.actor(), context.now()
    with context.database.transaction() as session:
        found = queries.order_by_number(session, actor, number)
        quantities = _quantities(lines, found) if lines else None
        receipts.receive_goods(session, number, quantities, actor, now)
        invoices.rematch_order(session, number, now)
        session.flush()
        session.expire_all()
        answer = _full(queries.order_by_number(session, actor, number))
    context.show(answer)


def _has_change(session: Session, actor: Actor, number: str) -> bool:
    found = queries.order_by_number(session, actor, number)
    return found.state == OrderState.CHANGE_PROPOSED


def _brief(found: Order) -> dict[str, Any]:
    return {
        "order": found.number, "state": str(OrderState(found.state).value),
        "agreement": found.agreement.number, "supplier": found.supplier.number,
        "net_total": found.net_total, "currency": found.currency,
    }  # fmt: skip


def _full(found: Order) -> dict[str, Any]:
    lines = [
        {
            "id": str(line.position), "article": line.article, "name": line.name,
            "quantity": line.quantity, "unit_code": line.unit_code, "price": line.price,
            "base_quantity": line.base_quantity, "vat": line.vat_rate, "net": line.net,
            "received": line.received, "invoiced": line.invoiced, "cancelled": line.cancelled,
        }
        for line in found.lines
    ]  # fmt: skip
    return _brief(found) | {
        "unit": found.unit.code, "organisation": found.organisation.number,
        "receipt": found.receipt, "invoicing": found.invoicing, "requester": found.requester,
        "ordered_on": stockholm_day(found.created_at), "requested_on": _day(found.requested_on),
        "vat_total": found.vat_total, "lines": lines,
    }  # fmt: skip


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _quantities(file: Path, found: Order) -> dict[int, Decimal]:
    """Quantity by line; every bad row is refused at once."""
    units = {str(line.position): line.unit_code for line in found.lines}
    quantities: dict[int, Decimal] = {}
    refusals: list[Refused] = []
    for number, row in _table(file, ("line", "quantity")):
        line = row["line"].strip()
        field = "line"
        try:
            if line not in units or int(line) in quantities:
                raise UnknownLine(order=found.number, line=line)
            field = "quantity"
            quantities[int(line)] = read_quantity(row["quantity"], units[line])
        except Refused as cause:
            refusals.append(LineRefused(number, field, "", cause))
    if refusals:
        raise SeveralRefusals(refusals)
    return quantities


def _table(file: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Rows of a CSV file by column, with the line of the file; comma or semicolon.

    Raises:
        UnreadableFile
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(field="file", file=file.name, why="not UTF-8 text") from error
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        present = [name.strip().lower() for name in reader.fieldnames or []]
        missing = [name for name in columns if name not in present]
        if missing:
            why = f"the first line must name the columns {', '.join(columns)}"
            raise UnreadableFile(field=missing[0], file=file.name, why=why)
        reader.fieldnames = present
        for row in reader:
            yield reader.line_num, {name: row[name] or "" for name in columns}
    except csv.Error as error:
        why = f"line {reader.line_num}: {error}"
        raise UnreadableFile(field="file", file=file.name, why=why) from error
