"""Outgoing messages: frozen and queued in the transaction of the decision that sends them."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

import peppol
from peppol import registry
from peppol.errors import PeppolError
from peppol.rules.finding import Finding
from peppol.verdict import faults_of
from portal.clock import stockholm_day
from portal.post import jobs
from portal.post.errors import NotSendable
from portal.post.models import Direction, Message, OutState
from portal.post.reading import as_rows

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
    """Queue the bytes for delivery, unless they break a rule; they never change from here on.

    `message_id` is the envelope's instance identifier, `result_kind` and `result` the thing that
    it came from (`order`, its number), `unit_id` the unit whose people may read it.

    Raises:
        NotSendable: the receiver would refuse it.
    """
    findings = _judged(content, now)
    fatal = [finding for finding in findings if finding.is_fatal]
    if fatal:
        raise _not_sendable(transaction, document_id, fatal[0])
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
        findings=as_rows(findings),
        at=now,
    )
    session.add(message)
    session.flush()
    jobs.enqueue(session, DELIVER, str(message.id), now)
    return message


def _judged(content: bytes, now: datetime) -> list[Finding]:
    """What the receiver's judge will find; every kind of document passes here."""
    try:
        return peppol.judge(content, on=stockholm_day(now))
    except PeppolError as error:
        return list(faults_of(error))


def _not_sendable(transaction: str, document_id: str, fault: Finding) -> NotSendable:
    languages = ("sv", "en")
    names = {lang: registry.TRANSACTIONS[transaction].name(lang).capitalize() for lang in languages}
    return NotSendable(
        document={lang: f"{name} {document_id}" for lang, name in names.items()},
        finding={lang: fault.text(lang) for lang in languages},
    )
