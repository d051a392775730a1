"""`avrop demo`: load the demo data."""

from __future__ import annotations

import click

from catalog.errors import N_, Refused
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.database import upgrade
from portal.demo import loading


class NoDemoInProduction(Refused):
    """Demo people have a password that everybody knows."""

    code = "no_demo_in_production"
    template = N_("Demo data is refused with AVROP_ENV=production: everybody knows its passwords.")


@click.command()
@click.option("--no-history", is_flag=True, help="Without the weeks of orders and invoices.")
@common
@pass_context
@answering
def demo(context: CommandContext, no_history: bool) -> None:
    """Fill an empty portal with demo data: agreements, items, units, users, weeks of orders."""
    if context.config.production:
        raise NoDemoInProduction()
    upgrade(context.config.database_url)
    counts = loading.load(
        context.database, context.config, context.now(), with_history=not no_history
    )
    context.show({"demo": "loaded", **counts})
