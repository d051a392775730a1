"""The `avrop` command, put together from its nouns."""

from __future__ import annotations

import click

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
from portal.commands.output import CommandContext, endings, pass_context


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@common
@pass_context
def avrop(context: CommandContext) -> None:
    """Avrop: order from agreements, match invoices, pay."""
    with endings():
        context.use(context.data)


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
