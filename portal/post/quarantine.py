"""A message held for a person, and taken up again once what stopped it is mended."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from catalog.errors import Refused
from portal import audit
from portal.accounts.actor import Actor
from portal.post import attempts, jobs, outbox, states
from portal.post.errors import NotRetried
from portal.post.models import Direction, InState, Message, OutState

RETRIED = {
    (Direction.IN, InState.QUARANTINED),
    (Direction.IN, InState.RECEIVED),
    (Direction.OUT, OutState.FAILED),
    (Direction.OUT, OutState.UNKNOWN),
    (Direction.OUT, OutState.QUEUED),
}


def hold(message: Message, reason: Refused, now: datetime) -> None:
    """Quarantine an incoming message for this reason."""
    states.move(message, InState.QUARANTINED, now)
    explain(message, reason)


def explain(message: Message, reason: Refused) -> None:
    """Write down why a message is where it is; the text is made for each reader."""
    message.reason_code = reason.code
    message.reason = reason.template
    message.reason_params = {name: _plain(value) for name, value in reason.params.items()}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value if isinstance(value, int | str | bool | None) else str(value)


def retry(session: Session, message: Message, actor: Actor, now: datetime, kind: str) -> None:
    """Take a held message up again: `kind` is the job that processes or delivers it.

    Raises:
        NotRetried: it is settled.
    """
    if (message.direction, message.state) not in RETRIED:
        raise NotRetried(message_id=message.message_id, state=message.state)
    if message.state in {InState.QUARANTINED}:
        states.move(message, InState.RECEIVED, now)
    if message.state in {OutState.FAILED, OutState.UNKNOWN}:
        states.move(message, OutState.QUEUED, now)
    attempts.close_broken_off(session, message.id, now)
    jobs.enqueue_again(session, kind, str(message.id), now)
    audit.record(
        session,
        organisation=None,
        actor=actor.username,
        action="message.retry",
        subject_kind="message",
        subject=message.message_id[:120],
        now=now,
        reason=message.reason_code or "",
    )


def job_of(message: Message, process: str) -> str:
    """The kind of the job that moves this message."""
    return outbox.DELIVER if message.direction == Direction.OUT else process
