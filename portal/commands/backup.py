"""`avrop backup` and `avrop restore`."""

from __future__ import annotations

from pathlib import Path

import click

from portal.backup import back_up
from portal.backup import restore as bring_back
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.database import upgrade


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@common
@pass_context
@answering
def backup(context: CommandContext, folder: Path) -> None:
    """Copy database, audit heads and key to an empty FOLDER while the portal runs."""
    files = back_up(context.config, folder, context.now())
    context.show({"backup": str(folder), "files": files})


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@common
@pass_context
@answering
def restore(context: CommandContext, folder: Path) -> None:
    """Bring a backup in FOLDER back into an empty database and data folder."""
    files = bring_back(context.config, folder)
    upgrade(context.config.database_url)
    context.show({"restored": str(folder), "files": files})
