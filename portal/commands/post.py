"""`avrop post`: messages in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from catalog.errors import NotFound
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.adapters import chosen
from portal.commands.options import common
from portal.commands.output import CommandContext, answering, pass_context
from portal.post import inbox, quarantine, queries
from portal.post.models import Direction, InState, Message
from portal.worker import Worker


@click.group()
def post() -> None:
    """Messages in and out."""


@post.command("receive")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@common
@pass_context
@answering
def receive(context: CommandContext, files: tuple[Path, ...]) -> None:
    """Take in files as if they had just arrived: store each, then try to process it."""
    _require_keeper(context.actor(), "files")
    worker = _worker(context)
    for file in files:
        with context.database.transaction() as session:
            stored = inbox.store(session, file.name, file.read_bytes(), context.now())
        if stored.is_new and stored.message.state == InState.RECEIVED:
            worker.process_now(stored.message.id)
        context.show(_outcome(context, str(file), stored.message.id, stored.is_new))


@post.command("list")
@click.option("--direction", type=click.Choice([d.value for d in Direction]))
@common
@pass_context
@answering
def list_messages(context: CommandContext, direction: str | None) -> None:
    """List messages, the newest last."""
    with context.database.reading() as session:
        found = queries.all_messages(session, context.actor(), direction)
        rows = [_listed(message) for message in found]
    columns = [
        "message_id", "direction", "document", "state", "reference", "partner", "attempts",
    ]  # fmt: skip
    context.table(rows, columns)


@post.command("show")
@click.argument("message_id")
@click.option("--save", type=click.Path(path_type=Path), help="Write the original bytes there.")
@common
@pass_context
@answering
def show(context: CommandContext, message_id: str, save: Path | None) -> None:
    """Show a message, its reason and its tries."""
    with context.database.reading() as session:
        for message in queries.by_message_id(session, context.actor(), message_id):
            if save:
                save.write_bytes(queries.original(session, message))
            tries = queries.attempts_of(session, message)
            context.show(
                {
                    **_listed(message),
                    "at": message.at,
                    "sha256": message.sha256,
                    "size": message.size,
                    "reason": queries.reason_in_english(message),
                    "result": message.result,
                    "findings": message.findings,
                    "tries": [
                        {
                            "number": one.number,
                            "begun": one.begun_at,
                            "outcome": one.outcome,
                            "detail": one.detail,
                        }
                        for one in tries
                    ],
                }
            )


@post.command("retry")
@click.argument("message_id")
@common
@pass_context
@answering
def retry(context: CommandContext, message_id: str) -> None:
    """Take up a message again that was held, or whose delivery failed."""
    actor = context.actor()
    _require_keeper(actor, message_id)
    worker = _worker(context)
    with context.database.transaction() as session:
        message = queries.by_message_id(session, actor, message_id)[-1]
        quarantine.retry(
            session, message, actor, context.now(), quarantine.job_of(message, inbox.PROCESS)
        )
    if message.direction == Direction.IN:
        worker.process_now(message.id)
    context.show(_outcome(context, message.file_name, message.id, is_new=True))


def _require_keeper(actor: Actor, key: str) -> None:
    if not actor.has(Role.FINANCE, Role.ADMINISTRATOR):
        raise NotFound(kind="Message", key=key)


def _worker(context: CommandContext) -> Worker:
    config = context.config
    return Worker(config, context.database, chosen.access_point(config), chosen.bank(config))


def _outcome(context: CommandContext, file: str, row: int, is_new: bool) -> dict[str, Any]:
    """The same file again is a duplicate of itself, whatever became of the first."""
    with context.database.reading() as session:
        message = session.get_one(Message, row)
        reason = queries.reason_in_english(message)
        if not is_new:
            reason = queries.repeated_in_english(message)
        return {
            "file": file,
            "message_id": message.message_id,
            "document": message.transaction,
            "state": message.state if is_new else InState.DUPLICATE.value,
            "reason": reason,
            "result": message.result,
        }


def _listed(message: Message) -> dict[str, Any]:
    is_out = message.direction == Direction.OUT
    return {
        "message_id": message.message_id,
        "direction": message.direction,
        "document": message.transaction,
        "state": message.state,
        "reference": message.reference or message.document_id,
        "partner": message.receiver if is_out else message.sender,
        "attempts": message.attempts,
    }
