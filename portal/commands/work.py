"""`avrop work`: the worker that moves messages and jobs."""

from __future__ import annotations

import signal
from types import FrameType

import click

from portal import logs
from portal.adapters import chosen
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.worker import Worker


@click.command()
@click.option("--until-idle", is_flag=True, help="Do all that is due now, then end.")
@common
@pass_context
@answering
def work(context: CommandContext, until_idle: bool) -> None:
    """Deliver and process messages, and do all other work that waits, until stopped."""
    config = context.config
    logs.configure(config.log_level)
    worker = Worker(config, context.database, chosen.access_point(config), chosen.bank(config))

    def stop(_signal: int, _frame: FrameType | None) -> None:
        worker.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    context.database.anchor_missing()
    done = worker.run(until_idle)
    if until_idle:
        context.show({"done": done})
