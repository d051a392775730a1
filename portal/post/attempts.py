"""Tries to move a message, noted before they begin so that a crash leaves its trace."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from portal.post.models import Attempt, Message

BEGUN = "begun"
BROKEN_OFF = "broken_off"


def begin(session: Session, message: Message, now: datetime) -> Attempt:
    """Note that a try begins."""
    message.attempts += 1
    attempt = Attempt(message_id=message.id, number=message.attempts, begun_at=now, outcome=BEGUN)
    session.add(attempt)
    session.flush()
    return attempt


def end(session: Session, attempt_id: int, outcome: str, detail: str, now: datetime) -> None:
    """Note how a try ended."""
    statement = update(Attempt).where(Attempt.id == attempt_id)
    session.execute(statement.values(ended_at=now, outcome=outcome, detail=detail[:4000]))


def broken_off(session: Session, message_id: int) -> int:
    """How many tries never ended: the worker died."""
    query = select(func.count(Attempt.id)).where(
        Attempt.message_id == message_id, Attempt.outcome == BEGUN
    )
    return session.scalar(query) or 0


def close_broken_off(session: Session, message_id: int, now: datetime) -> None:
    """Tries that never ended count no more: a person has decided to try again."""
    statement = update(Attempt).where(Attempt.message_id == message_id, Attempt.outcome == BEGUN)
    session.execute(statement.values(outcome=BROKEN_OFF, ended_at=now))


def of_message(session: Session, message_id: int) -> list[Attempt]:
    """The tries of a message, first to last."""
    query = select(Attempt).where(Attempt.message_id == message_id).order_by(Attempt.number)
    return list(session.scalars(query))
