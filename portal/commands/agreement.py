"""`avrop agreement`: what may be ordered, by whom, until when and up to which value."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from catalog.agreements import Agreement
from portal.agreements import operations, queries, terms
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context


@click.group()
def agreement() -> None:
    """Agreements."""


def _row(one: Agreement, day: date) -> dict[str, Any]:
    return {
        "agreement": one.number,
        "title": one.title,
        "supplier": one.supplier.number,
        "state": one.state_on(day).value,
        "valid_from": one.valid_from,
        "valid_until": one.valid_until,
        "organisations": sorted(party.organisation.number for party in one.parties),
        "currency": one.currency,
        "ceiling": one.ceiling,
        "reserved": one.reserved,
        "committed": one.committed,
        "consumed": one.consumed,
    }


@agreement.command("list")
@common
@pass_context
@answering
def list_agreements(context: CommandContext) -> None:
    """List the agreements that concern the user."""
    with context.database.reading() as session:
        found = queries.visible_agreements(session, context.actor(), context.today())
        rows = [_row(one, context.today()) for one in found]
    columns = ["agreement", "title", "supplier", "state", "valid_until", "ceiling", "consumed"]
    context.table(rows, columns)


@agreement.command("show")
@click.argument("number", metavar="NO")
@common
@pass_context
@answering
def show_agreement(context: CommandContext, number: str) -> None:
    """Show one agreement."""
    with context.database.reading() as session:
        found = queries.agreement_by_number(session, context.actor(), number)
        row = _row(found, context.today())
    context.show(row)


@agreement.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@common
@pass_context
@answering
def add_agreement(context: CommandContext, file: Path) -> None:
    """Register an agreement from a JSON file with its terms."""
    actor, now = context.actor(), context.now()
    read = terms.parse(file.read_bytes())
    with context.database.transaction() as session:
        added = operations.add_agreement(session, read, actor, now)
        row = _row(added, context.today())
    context.show(row)
