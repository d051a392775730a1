"""How many things wait for a person, over all rooms."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.agreements import queries as agreements
from portal.invoices import queries as invoices
from portal.orders import queries as orders
from portal.payments import queries as payments
from portal.post import queries as post
from portal.receipts import queries as receipts

ROOMS = (orders, receipts, invoices, payments, agreements, post)


def count_tasks(session: Session, actor: Actor, day: date) -> int:
    """The number beside “my tasks”."""
    return sum(room.count_waiting(session, actor, day) for room in ROOMS)
