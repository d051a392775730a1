"""The `avrop` command, put together from its nouns."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from catalog.errors import Refused
from portal.commands import (
    agreement,
    audit,
    backup,
    catalogue,
    config,
    demo,
    doctor,
    invoice,
    order,
    payment,
    post,
    search,
    serve,
    supplier,
    unit,
    user,
    work,
)
from portal.commands.options import common
from portal.commands.output import REFUSED, CommandContext
from portal.config import load


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=click.Path(path_type=Path), help="Folder of the data (instance/).")
@common
@click.pass_context
def avrop(context: click.Context, data: Path | None) -> None:
    """Avrop: order from agreements, match invoices, pay."""
    given: CommandContext = context.obj
    try:
        given.config = load(data=data)
    except Refused as refused:
        click.echo(f"{refused.code}: {refused.english}", err=True)
        sys.exit(REFUSED)


COMMANDS = (
    serve.up, doctor.doctor, config.config, unit.unit, user.user, supplier.supplier,
    agreement.agreement, catalogue.catalogue, search.search, order.order, post.post,
    invoice.invoice, payment.payment, work.work, audit.audit, backup.backup, backup.restore,
    demo.demo,
)  # fmt: skip

for command in COMMANDS:
    avrop.add_command(command)


def main() -> None:
    """Run the command with the words of the command line."""
    avrop(obj=CommandContext(), prog_name="avrop")
