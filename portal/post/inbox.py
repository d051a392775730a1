"""Incoming messages: stored as they came, before anybody looks into them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

import peppol
from catalog.db import insert_ignoring
from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from peppol.errors import PeppolError
from portal.post import jobs, quarantine
from portal.post.errors import AlreadyReceived, IdReused, NotUnderstood, WaitForOther
from portal.post.models import Direction, InState, Message

__all__ = [
    "PROCESS", "AlreadyReceived", "NotUnderstood", "Stored", "WaitForOther", "receive", "store",
]  # fmt: skip

PROCESS = "process"
"""Kind of the job that processes a message; its key is the row id."""

_USABLE_ID = re.compile(r"[^\x00-\x20\x7f]{1,200}")


@dataclass(frozen=True)
class Stored:
    """A message in the database; `is_new` False when the very same had come before."""

    message: Message
    is_new: bool


@dataclass(frozen=True)
class _Label:
    """What the head of a file says, as far as it can be read without reading the file."""

    message_id: str
    transaction: str | None = None
    document_id: str | None = None
    sender: str | None = None
    receiver: str | None = None


def receive(session: Session, name: str, content: bytes, now: datetime) -> Message:
    """Store a file that has arrived and queue its processing; the same again has no effect.

    `name` is the file's, for people. Never refuses: what can't be read is found out later.
    """
    return store(session, name, content, now).message


def store(session: Session, name: str, content: bytes, now: datetime) -> Stored:
    """As `receive`, and tell whether it was new."""
    digest = hashlib.sha256(content).hexdigest()
    label = _label(content, digest)
    is_new = insert_ignoring(
        session,
        Message,
        direction=Direction.IN,
        message_id=label.message_id,
        sha256=digest,
        original=content,
        size=len(content),
        state=InState.RECEIVED,
        transaction=label.transaction,
        document_id=label.document_id,
        sender=label.sender,
        receiver=label.receiver,
        organisation_id=_owner(session, label.receiver),
        supplier_id=_supplier(session, label.sender),
        file_name=name[:300],
        at=now,
    )
    message = _found(session, label.message_id, digest)
    if not is_new:
        _count_again(session, message)
    elif earlier := _same_id(session, message):
        reason = IdReused(message_id=message.message_id)
        quarantine.hold(message, reason, now)
        message.duplicate_of = earlier
    else:
        jobs.enqueue(session, PROCESS, str(message.id), now)
    session.flush()
    return Stored(message, is_new)


def _label(content: bytes, digest: str) -> _Label:
    bare = f"sha256:{digest}"
    try:
        head = peppol.identify(content)
    except PeppolError:
        return _Label(bare)
    named = head.instance_id and _USABLE_ID.fullmatch(head.instance_id)
    return _Label(
        message_id=head.instance_id if named and head.instance_id else bare,
        transaction=_cut(head.transaction, 10),
        document_id=_cut(head.document_id, 200),
        sender=_cut(head.sender, 120),
        receiver=_cut(head.receiver, 120),
    )


def _cut(text: str | None, length: int) -> str | None:
    return text[:length] if text else None


def _owner(session: Session, receiver: str | None) -> int | None:
    query = select(Organisation.id).where(Organisation.endpoint == receiver)
    return session.scalars(query).one_or_none() if receiver else None


def _supplier(session: Session, sender: str | None) -> int | None:
    query = select(Supplier.id).where(Supplier.endpoint == sender)
    return session.scalars(query).one_or_none() if sender else None


def _found(session: Session, message_id: str, digest: str) -> Message:
    query = select(Message).where(
        Message.direction == Direction.IN,
        Message.message_id == message_id,
        Message.sha256 == digest,
    )
    return session.scalars(query).one()


def _count_again(session: Session, message: Message) -> None:
    session.execute(
        update(Message).where(Message.id == message.id).values(repeats=Message.repeats + 1)
    )
    session.refresh(message, ["repeats"])


def _same_id(session: Session, message: Message) -> int | None:
    query = (
        select(Message.id)
        .where(
            Message.direction == Direction.IN,
            Message.message_id == message.message_id,
            Message.id != message.id,
        )
        .order_by(Message.id)
        .limit(1)
    )
    return session.scalars(query).one_or_none()
