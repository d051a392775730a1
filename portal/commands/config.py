"""`avrop config`: the settings as they hold."""

from __future__ import annotations

import click

from portal.commands.options import common
from portal.commands.output import CommandContext, pass_context


@click.command()
@common
@pass_context
def config(context: CommandContext) -> None:
    """Print the effective settings, secrets masked."""
    rows = [{"setting": name, "value": value} for name, value in context.config.shown()]
    context.table(rows, ["setting", "value"])
