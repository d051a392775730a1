"""Messages in and out, the attempts to move them, and the jobs that do it.

The bytes of a message never change: received ones are stored before they are read, outgoing ones
are frozen when queued.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.db import Base, BigId, UtcDateTime


class Direction(StrEnum):
    """Which way a message goes."""

    IN = "in"
    OUT = "out"


class OutState(StrEnum):
    """The life of an outgoing message; no answer is `unknown`, never `failed`."""

    QUEUED = "queued"
    SENDING = "sending"
    DELIVERED = "delivered"
    UNKNOWN = "unknown"
    FAILED = "failed"


class InState(StrEnum):
    """The life of an incoming message."""

    RECEIVED = "received"
    PROCESSED = "processed"
    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"


class Message(Base):
    """One business document on its way, with its envelope as it was sent or came."""

    __tablename__ = "message"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    direction: Mapped[str] = mapped_column(String(3))
    message_id: Mapped[str] = mapped_column(String(200))
    """Instance identifier of the envelope, or `sha256:` and the digest of a bare document."""
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    original: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    size: Mapped[int]
    state: Mapped[str] = mapped_column(String(20))
    transaction: Mapped[str | None] = mapped_column(String(10))
    """T01, T76, T16, T10, T14, T19; None while not known."""
    document_id: Mapped[str | None] = mapped_column(String(200))
    """The document's own number."""
    reference: Mapped[str | None] = mapped_column(String(200))
    """The order number it speaks of."""
    sender: Mapped[str | None] = mapped_column(String(120))
    receiver: Mapped[str | None] = mapped_column(String(120))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    """The legal entity that it is from or for, once known."""
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    """The unit of the order or invoice that it belongs to: decides who may read it."""
    supplier_id: Mapped[int | None] = mapped_column(ForeignKey("supplier.id"))
    result_kind: Mapped[str | None] = mapped_column(String(20))
    """order, receipt, invoice or catalogue: what it became or came from."""
    result: Mapped[str | None] = mapped_column(String(120))
    """Number of that thing."""
    reason_code: Mapped[str | None] = mapped_column(String(80))
    reason: Mapped[str | None] = mapped_column(Text)
    """Why it is quarantined or failed: the English template; `reason_params` has the values."""
    reason_params: Mapped[dict[str, Any]] = mapped_column(default=dict)
    findings: Mapped[list[Any]] = mapped_column(default=list)
    """What the judging of the document found: rule, severity, path, line and the texts."""
    repeats: Mapped[int] = mapped_column(default=0)
    """How many times the very same bytes have come again."""
    duplicate_of: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    file_name: Mapped[str] = mapped_column(String(300), default="")
    attempts: Mapped[int] = mapped_column(default=0)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When it was received or queued."""
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (
        UniqueConstraint("direction", "message_id", "sha256"),
        Index("ix_message_direction_state_at", "direction", "state", "at"),
        Index("ix_message_reference", "reference"),
        Index("ix_message_result_kind_result", "result_kind", "result"),
        Index("ix_message_supplier_document", "supplier_id", "transaction", "document_id"),
    )


class Attempt(Base):
    """One try to deliver or to process a message, kept as evidence."""

    __tablename__ = "message_attempt"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), index=True)
    number: Mapped[int]
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str] = mapped_column(String(20), default="begun")
    detail: Mapped[str] = mapped_column(Text, default="")


class Job(Base):
    """Work to be done once, by whichever worker claims it first."""

    __tablename__ = "job"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(120))
    """What it is about; a kind and key stand in the queue once."""
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    owner: Mapped[str | None] = mapped_column(String(80))
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    attempt: Mapped[int] = mapped_column(default=0)
    """Rises with each claim; who finishes must hold the same number (fencing)."""
    tries: Mapped[int] = mapped_column(default=0)
    """Claims since it was last queued: how long to wait, and when to give up."""
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    failed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    error: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        UniqueConstraint("kind", "key"),
        Index("ix_job_open", "done_at", "failed_at", "due_at"),
    )


class WorkerHeartbeat(Base):
    """When each worker was last heard of."""

    __tablename__ = "worker_heartbeat"

    worker: Mapped[str] = mapped_column(String(80), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
