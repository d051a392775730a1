"""`avrop search`: what a unit may order today."""

from __future__ import annotations

from typing import Any

import click

from catalog.search import query
from catalog.search.query import CAP, Found
from portal.accounts.queries import require_shopping_unit
from portal.commands.catalogue import SYNC_WAIT
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context

COLUMNS = ["article", "name", "agreement", "price", "base_quantity", "unit_code", "supplier_name"]


@click.command()
@click.argument("words", metavar="QUERY")
@click.option("--unit", "code", required=True, metavar="CODE", help="The unit that orders.")
@click.option("--limit", type=click.IntRange(1, CAP), default=20, show_default=True)
@common
@pass_context
@answering
def search(context: CommandContext, words: str, code: str, limit: int) -> None:
    """Search what a unit may order today, best first; "" lists all."""
    actor = context.actor()
    with context.database.reading() as session:
        unit = require_shopping_unit(session, actor, code)
        hits = query.search(
            session, context.config.index, words, organisation_id=unit.organisation_id,
            day=context.today(), limit=limit, wait=SYNC_WAIT,
        )  # fmt: skip
    context.table([_row(found) for found in hits.rows], COLUMNS)
    if hits.is_partial:
        click.echo("no item has all the words; these have some of them", err=True)
    if hits.suggestion:
        click.echo(f"did you mean: {hits.suggestion}", err=True)


def _row(found: Found) -> dict[str, Any]:
    return {
        "article": found.article,
        "name": found.name,
        "supplier": found.supplier_number,
        "agreement": found.agreement,
        "price": found.price,
        "base_quantity": found.base_quantity,
        "unit_code": found.unit_code,
        "gtin": found.gtin,
        "supplier_name": found.supplier,
    }
