"""Outgoing messages: frozen and queued in the transaction of the decision that sends them."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

from portal.post import jobs
from portal.post.models import Direction, Message, OutState

DELIVER = "deliver"
"""Kind of the job that delivers a message; its key is the row id."""


def enqueue(
    session: Session,
    *,
    message_id: str,
    content: bytes,
    transaction: str,
    document_id: str,
    sender: str,
    receiver: str,
    organisation_id: int,
    supplier_id: int,
    reference: str,
    result_kind: str,
    result: str,
    now: datetime,
    unit_id: int | None = None,
) -> Message:
    """Queue the bytes for delivery; they never change from here on.

    `message_id` is the envelope's instance identifier, `result_kind` and `result` the thing that
    it came from (`order`, its number), `unit_id` the unit whose people may read it.
    """
    message = Message(
        direction=Direction.OUT,
        message_id=message_id,
        sha256=hashlib.sha256(content).hexdigest(),
        original=content,
        size=len(content),
        state=OutState.QUEUED,
        transaction=transaction,
        document_id=document_id,
        reference=reference,
        sender=sender,
        receiver=receiver,
        organisation_id=organisation_id,
        unit_id=unit_id,
        supplier_id=supplier_id,
        result_kind=result_kind,
        result=result,
        reason_params={},
        at=now,
    )
    session.add(message)
    session.flush()
    jobs.enqueue(session, DELIVER, str(message.id), now)
    return message
