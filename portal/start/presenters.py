"""What waits for me, oldest first, and what happened lately."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.agreements import presenters as agreements
from portal.invoices import presenters as invoices
from portal.orders import presenters as orders
from portal.payments import presenters as payments
from portal.post import presenters as post
from portal.receipts import presenters as receipts
from portal.tasks import Done, Task

WAITING = (orders, receipts, invoices, payments, agreements, post)
LATELY = (orders, invoices, payments, agreements)
SHOWN = 50
RECENT = 8


def waiting(session: Session, actor: Actor, day: date) -> list[Task]:
    """Tasks of all rooms, oldest first."""
    tasks = [task for room in WAITING for task in room.tasks(session, actor, day)]
    return sorted(tasks, key=lambda task: task.since)[:SHOWN]


def lately(session: Session, actor: Actor) -> list[Done]:
    """The newest that I did or that happened to what is mine."""
    done = [one for room in LATELY for one in room.recent(session, actor)]
    return sorted(done, key=lambda one: one.when, reverse=True)[:RECENT]
