"""Work that is done once: queued in the transaction that wants it, claimed by any worker.

A worker claims a job for a while (lease). If it dies, another claims it after the lease; the
attempt number fences off the first should it wake again. Effect and `done` are one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, and_, func, or_, select, update
from sqlalchemy.orm import Session

from catalog.db import insert_ignoring
from portal.post.models import Job

LEASE = timedelta(seconds=60)
RETRY_AFTER = (10, 60, 300, 1800, 7200)
"""Seconds until the next try; the last holds for all further ones."""
GIVE_UP_AFTER = timedelta(hours=72)


class LostLease(Exception):
    """Another worker has taken the job over: what this one did must not be committed."""


@dataclass(frozen=True)
class Claim:
    """A job in this worker's hands."""

    id: int
    kind: str
    key: str
    payload: dict[str, Any]
    attempt: int
    tries: int
    owner: str


def enqueue(
    session: Session, kind: str, key: str, due_at: datetime, payload: dict[str, Any] | None = None
) -> None:
    """Queue a job; one of the same kind and key that is already there stays as it is."""
    insert_ignoring(
        session, Job, kind=kind, key=key, due_at=due_at, payload=payload or {}, attempt=0, error=""
    )


def enqueue_again(session: Session, kind: str, key: str, due_at: datetime) -> None:
    """Queue a job once more, also when it was done or given up before.

    A worker that holds it just now loses it: what it read may be older than what is to be done.
    """
    renewed = update(Job).where(Job.kind == kind, Job.key == key)
    values = {
        "due_at": due_at, "done_at": None, "failed_at": None, "lease_until": None, "owner": None,
        "error": "", "tries": 0,
    }  # fmt: skip
    if not _rows(session.execute(renewed.values(values))):
        enqueue(session, kind, key, due_at)


def _rows(result: object) -> int:
    return cast(CursorResult[Any], result).rowcount


def claim(
    session: Session, owner: str, now: datetime, only: tuple[str, str] | None = None
) -> Claim | None:
    """Take the job that has been due longest, if any; or that of kind and key `only`."""
    free = or_(Job.lease_until.is_(None), Job.lease_until < now)
    query = select(Job).where(
        Job.done_at.is_(None), Job.failed_at.is_(None), Job.due_at <= now, free
    )
    if only:
        query = query.where(Job.kind == only[0], Job.key == only[1])
    query = query.order_by(Job.due_at, Job.id).limit(1).with_for_update(skip_locked=True)
    job = session.scalars(query).one_or_none()
    if job is None:
        return None
    job.owner, job.lease_until = owner, now + LEASE
    job.attempt, job.tries = job.attempt + 1, job.tries + 1
    return Claim(job.id, job.kind, job.key, dict(job.payload), job.attempt, job.tries, owner)


def _mine(claimed: Claim) -> Any:
    return and_(
        Job.id == claimed.id, Job.owner == claimed.owner, Job.attempt == claimed.attempt,
        Job.done_at.is_(None),
    )  # fmt: skip


def renew(session: Session, claimed: Claim, now: datetime) -> None:
    """Keep the job for another while.

    Raises:
        LostLease: another worker has it now.
    """
    statement = update(Job).where(_mine(claimed)).values(lease_until=now + LEASE)
    if not _rows(session.execute(statement)):
        raise LostLease(claimed.key)


def finish(session: Session, claimed: Claim, now: datetime) -> None:
    """The job is done, in the transaction of its effect.

    Raises:
        LostLease: another worker has it now; nothing of this transaction may stand.
    """
    statement = update(Job).where(_mine(claimed)).values(done_at=now, lease_until=None)
    if not _rows(session.execute(statement)):
        raise LostLease(claimed.key)


def postpone(session: Session, claimed: Claim, until: datetime, error: str = "") -> None:
    """Give the job back, to be tried again at `until`.

    Raises:
        LostLease
    """
    values = {"due_at": until, "lease_until": None, "owner": None, "error": error}
    if not _rows(session.execute(update(Job).where(_mine(claimed)).values(values))):
        raise LostLease(claimed.key)


def give_up(session: Session, claimed: Claim, now: datetime, error: str) -> None:
    """The job can't be done; a person must look at it.

    Raises:
        LostLease
    """
    values = {"failed_at": now, "lease_until": None, "error": error}
    if not _rows(session.execute(update(Job).where(_mine(claimed)).values(values))):
        raise LostLease(claimed.key)


def retry_at(tries: int, now: datetime) -> datetime:
    """When to try again after this many tries."""
    seconds = RETRY_AFTER[min(tries, len(RETRY_AFTER)) - 1]
    return now + timedelta(seconds=seconds)


def due_count(session: Session, now: datetime) -> int:
    """How many jobs are due now."""
    query = select(func.count(Job.id)).where(
        Job.done_at.is_(None), Job.failed_at.is_(None), Job.due_at <= now
    )
    return session.scalar(query) or 0


def release_leases(session: Session, owner: str) -> None:
    """A worker that stops gives back what it holds."""
    session.execute(
        update(Job)
        .where(Job.owner == owner, Job.done_at.is_(None))
        .values(lease_until=None, owner=None)
    )


def owners(session: Session) -> set[str]:
    """The workers that hold a job just now."""
    query = select(Job.owner).where(Job.done_at.is_(None), Job.lease_until.is_not(None)).distinct()
    return {owner for owner in session.scalars(query) if owner}
