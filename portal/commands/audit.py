"""`avrop audit`: the log of decisions."""

from __future__ import annotations

import sys

import click
from sqlalchemy import func, select

from portal.audit import AuditEvent, verify
from portal.commands.options import common
from portal.commands.output import REFUSED, CommandContext, answering, pass_context


@click.group()
def audit() -> None:
    """The audit log."""


@audit.command("verify")
@common
@pass_context
@answering
def verify_log(context: CommandContext) -> None:
    """Find events that were edited, deleted, reordered or chained anew."""
    with context.database.reading() as session:
        faults = list(verify(session, context.config.audit_heads))
        events = session.scalar(select(func.count(AuditEvent.id))) or 0
    for fault in faults:
        context.show({"chain": fault.chain, "sequence": fault.sequence, "what": fault.what})
    if faults:
        sys.exit(REFUSED)
    context.show({"state": "whole", "events": events})
