"""`avrop catalogue`: files of suppliers become items that can be ordered."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from sqlalchemy.orm import Session

from catalog.catalogues import CatalogueFinding, CatalogueState, CatalogueVersion
from catalog.errors import Finding
from catalog.publishing import AlreadyReceived
from catalog.search.sync import sync
from portal.accounts.actor import Actor
from portal.agreements import operations, queries
from portal.agreements.errors import FileTooLarge
from portal.commands.options import common
from portal.commands.output import REFUSED, CommandContext, answering, pass_context

SYNC_WAIT = 30.0
"""Seconds to wait for another process that is writing the search index."""


@click.group()
def catalogue() -> None:
    """Catalogues."""


@catalogue.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--agreement", "number", required=True, metavar="NO", help="The agreement's number.")
@click.option("--publish", is_flag=True, help="Publish what could be accepted, at once.")
@common
@pass_context
@answering
def import_catalogue(context: CommandContext, file: Path, number: str, publish: bool) -> None:
    """Take in a catalogue: Peppol XML, or the template as .xlsx or CSV."""
    actor = context.actor()
    content = _content(context, file)
    version_id = _received(context, actor, number, file.name, content)
    with context.database.reading() as session:
        state = session.get_one(CatalogueVersion, version_id).state
    if publish and state == CatalogueState.JUDGED:
        _publish(context, actor, version_id)
    _show(context, version_id)


def _content(context: CommandContext, file: Path) -> bytes:
    size, limit = file.stat().st_size, context.config.max_upload_mb
    if size > limit * 1024 * 1024:
        raise FileTooLarge(name=file.name, size=size // (1024 * 1024), limit=limit)
    return file.read_bytes()


def _received(context: CommandContext, actor: Actor, number: str, name: str, content: bytes) -> int:
    """The id of the version, judged; the version that the same file became before."""
    now = context.now()
    try:
        with context.database.transaction() as session:
            agreement = queries.agreement_by_number(session, actor, number)
            version = operations.upload_catalogue(
                session, agreement.id, name, content, "command", actor, now, judge=False
            )
            version_id = version.id
    except AlreadyReceived as known:
        click.echo(f"{known.code}: {known.english}", err=True)
        version_id = known.version_id
    # Whoever imports by command waits for the end, however many lines there are.
    operations.judge_in_steps(context.database.transaction, version_id, now)
    return version_id


def _publish(context: CommandContext, actor: Actor, version_id: int) -> None:
    with context.database.transaction() as session:
        operations.publish_catalogue(session, version_id, actor, context.now())
    _sync(context)


def _sync(context: CommandContext) -> None:
    with context.database.reading() as session:
        sync(session, context.config.index, SYNC_WAIT)


def _show(context: CommandContext, version_id: int) -> None:
    """Print the version; one that was refused as a whole ends the command with 1."""
    with context.database.reading() as session:
        version = session.get_one(CatalogueVersion, version_id)
        row = _row(session, version)
        is_refused = version.state == CatalogueState.REJECTED and version.decided_by is None
    context.show(row)
    if is_refused:
        for finding in row["findings"]:
            click.echo(f"{finding['code']}: {finding['message']}", err=True)
        sys.exit(REFUSED)


def _row(session: Session, version: CatalogueVersion) -> dict[str, Any]:
    found = queries.findings_of(session, version.id, None).rows
    return {
        "catalogue": version.id,
        "agreement": version.agreement.number,
        "lines": version.lines,
        "accepted": version.accepted,
        "rejected": version.rejected,
        "findings": [
            {"row": one.row, "field": one.field, "code": one.code, "message": _english(one)}
            for one in sorted(found, key=lambda one: (one.row, one.id))
        ],
        "state": version.state,
    }


def _english(found: CatalogueFinding) -> str:
    return Finding(found.row, found.field, found.code, found.template, found.params).english


@catalogue.command("publish")
@click.argument("catalogue_id", metavar="ID", type=int)
@common
@pass_context
@answering
def publish_catalogue(context: CommandContext, catalogue_id: int) -> None:
    """Publish a judged catalogue in place of the one before it."""
    _publish(context, context.actor(), catalogue_id)
    _show(context, catalogue_id)


@catalogue.command("reject")
@click.argument("catalogue_id", metavar="ID", type=int)
@click.option("--reason", default="", help="Why, for the supplier.")
@common
@pass_context
@answering
def reject_catalogue(context: CommandContext, catalogue_id: int, reason: str) -> None:
    """Reject a judged catalogue."""
    with context.database.transaction() as session:
        operations.reject_catalogue(session, catalogue_id, reason, context.actor(), context.now())
    _show(context, catalogue_id)
