"""The audit log: one event for each decision, in the transaction of the decision.

Events form a hash chain per organisation. After each commit the new heads are appended to a file
outside the database, so that an event edited, deleted, reordered or re-chained later, the newest
included, no longer agrees with what was written there.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from catalog.db import Base, BigId, UtcDateTime, insert_ignoring

SHARED = "shared"
"""Chain of what belongs to no single organisation: agreements, catalogues, suppliers, users."""
GENESIS = "0" * 64


class AuditEvent(Base):
    """Who decided what about what, and when."""

    __tablename__ = "audit_event"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    chain: Mapped[str] = mapped_column(String(20))
    sequence: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(60))
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(120), index=True)
    facts: Mapped[dict[str, Any]]
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))

    __table_args__ = (UniqueConstraint("chain", "sequence"),)


class AuditHead(Base):
    """The newest event of each chain; its row lock puts writers of a chain in line."""

    __tablename__ = "audit_head"

    chain: Mapped[str] = mapped_column(String(20), primary_key=True)
    sequence: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[str] = mapped_column(String(64))


@dataclass(frozen=True)
class _Pending:
    chain: str
    at: datetime
    actor: str
    action: str
    subject_kind: str
    subject: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class Head:
    """A chain's newest event, as appended to the file outside the database."""

    chain: str
    sequence: int
    hash: str


def record(
    session: Session,
    *,
    organisation: str | None,
    actor: str,
    action: str,
    subject_kind: str,
    subject: str,
    now: datetime,
    **facts: Any,
) -> None:
    """Note a decision; it is written when the transaction commits.

    `organisation` is the organisation number whose chain it joins, None for what all share.
    `action` is a verb of the room (`order.approve`), `subject` the number people know the thing by.
    """
    event = _Pending(
        chain=organisation or SHARED,
        at=now,
        actor=actor,
        action=action,
        subject_kind=subject_kind,
        subject=subject,
        facts=_plain(facts),
    )
    session.info.setdefault("audit", []).append(event)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def write_pending(session: Session) -> list[Head]:
    """Chain and insert what was recorded in this transaction; the new heads.

    Chains are locked in one order by everybody, as the last thing before the commit.
    """
    by_chain: dict[str, list[_Pending]] = defaultdict(list)
    for pending in session.info.pop("audit", []):
        by_chain[pending.chain].append(pending)
    return [_extend(session, chain, by_chain[chain]) for chain in sorted(by_chain)]


def _extend(session: Session, chain: str, events: list[_Pending]) -> Head:
    head = _locked_head(session, chain)
    for event in events:
        row = AuditEvent(
            **event.__dict__, sequence=head.sequence + 1, previous_hash=head.hash, hash=""
        )
        row.hash = digest(row)
        session.add(row)
        head.sequence, head.hash = row.sequence, row.hash
    session.flush()
    return Head(chain, head.sequence, head.hash)


def _locked_head(session: Session, chain: str) -> AuditHead:
    """The chain's newest event, locked until the transaction ends; the first one begins it."""
    lock = select(AuditHead).where(AuditHead.chain == chain).with_for_update()
    lock = lock.execution_options(populate_existing=True)
    head = session.scalars(lock).one_or_none()
    if head is not None:
        return head
    insert_ignoring(session, AuditHead, chain=chain, sequence=0, hash=GENESIS)
    return session.scalars(lock).one()


def digest(event: AuditEvent) -> str:
    """SHA-256 of all that an event says and of the hash of the one before it."""
    content = [
        event.chain,
        event.sequence,
        event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        event.actor,
        event.action,
        event.subject_kind,
        event.subject,
        event.facts,
        event.previous_hash,
    ]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def anchor(path: Path, heads: list[Head]) -> None:
    """Append heads to the file outside the database: one write, flushed to disk."""
    if not heads:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(head.__dict__) + "\n" for head in heads)
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        if _cut_short(handle):
            lines = "\n" + lines
        os.write(handle, lines.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def _cut_short(handle: int) -> bool:
    """Whether the file's last line was cut short by a crash."""
    size = os.fstat(handle).st_size
    return size > 0 and os.pread(handle, 1, size - 1) != b"\n"


def anchor_missing(session: Session, path: Path) -> int:
    """Anchor heads that a crash between commit and append left out; how many."""
    known = {(head.chain, head.sequence) for head in anchored(path)}
    rows = session.scalars(select(AuditHead).where(AuditHead.sequence > 0))
    heads = [Head(row.chain, row.sequence, row.hash) for row in rows]
    missing = [head for head in heads if (head.chain, head.sequence) not in known]
    anchor(path, missing)
    return len(missing)


def anchored(path: Path) -> Iterator[Head]:
    """The heads in the file; a last line cut short by a crash is passed over."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            yield Head(**json.loads(line))
        except (ValueError, TypeError):
            continue


@dataclass(frozen=True)
class Fault:
    """Something in the log that does not agree; `sequence` names the first event concerned."""

    chain: str
    sequence: int
    what: str


def verify(session: Session, path: Path) -> Iterator[Fault]:
    """Every disagreement within the log and between it and the file outside the database."""
    anchors: dict[str, dict[int, str]] = defaultdict(dict)
    for head in anchored(path):
        known = anchors[head.chain].setdefault(head.sequence, head.hash)
        if known != head.hash:
            yield Fault(head.chain, head.sequence, "two different hashes in the file of heads")
    heads = {head.chain: head for head in session.scalars(select(AuditHead))}
    chains = set(session.scalars(select(AuditEvent.chain).distinct()))
    for chain in sorted(chains | set(anchors) | set(heads)):
        yield from _verify_chain(session, chain, anchors[chain], heads.get(chain))


def _verify_chain(
    session: Session, chain: str, anchors: dict[int, str], head: AuditHead | None
) -> Iterator[Fault]:
    previous, expected = GENESIS, 1
    query = select(AuditEvent).where(AuditEvent.chain == chain).order_by(AuditEvent.sequence)
    for event in session.scalars(query.execution_options(yield_per=1000)):
        if event.sequence != expected:
            yield Fault(chain, expected, f"missing: the next event is {event.sequence}")
        if event.previous_hash != previous:
            yield Fault(chain, event.sequence, "does not follow the event before it")
        if digest(event) != event.hash:
            yield Fault(chain, event.sequence, "its content does not agree with its hash")
        if anchors.get(event.sequence, event.hash) != event.hash:
            yield Fault(chain, event.sequence, "not the event that the file of heads tells of")
        previous, expected = event.hash, event.sequence + 1
    last = expected - 1
    for sequence in sorted(s for s in anchors if s > last):
        yield Fault(chain, sequence, "missing: the file of heads tells of it")
    if (head.sequence, head.hash) != (last, previous) if head else last > 0:
        yield Fault(chain, last, "the head kept in the database is not the newest event")
