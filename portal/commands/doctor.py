"""`avrop doctor`: what this machine has and lacks."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from portal.commands.options import common
from portal.commands.output import CommandContext, pass_context
from portal.doctor import checks


@click.command()
@common
@pass_context
def doctor(context: CommandContext) -> None:
    """Say what is missing on this machine, and the line that mends it."""
    found = checks()
    context.table([asdict(check) for check in found], list(asdict(found[0])))
    sys.exit(1 if any(c.status == "missing" and c.needed_for == "run" for c in found) else 0)
