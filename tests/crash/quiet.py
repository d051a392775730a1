"""What is still to be done: a round is over when nothing is."""

from __future__ import annotations

from sqlalchemy import func, select

from portal.config import Config
from portal.database import Database
from portal.invoices.models import Invoice
from portal.invoices.states import InvoiceState
from portal.orders.models import Order
from portal.orders.states import ENDED
from portal.payments.models import PaymentRun
from portal.payments.states import RunState
from portal.post.models import InState, Job, Message, OutState

_SETTLED = (OutState.DELIVERED, OutState.FAILED, InState.PROCESSED, InState.DUPLICATE)
_QUERIES = {
    "orders": (Order, Order.state.not_in(ENDED)),
    "messages": (Message, Message.state.not_in(_SETTLED)),
    "invoices": (Invoice, Invoice.state.not_in((InvoiceState.PAID, InvoiceState.REJECTED))),
    "payment runs": (PaymentRun, PaymentRun.state.in_((RunState.PROPOSED, RunState.RELEASED))),
    "jobs": (Job, Job.done_at.is_(None) & Job.failed_at.is_(None)),
}


def what_is_open(database: Database, config: Config) -> list[str]:
    """Kinds of things that wait, with how many; nothing when all is quiet."""
    found = []
    with database.reading() as session:
        for name, (table, is_open) in _QUERIES.items():
            count = session.scalar(select(func.count()).select_from(table).where(is_open))
            if count:
                found.append(f"{count} {name}")
    folders = (config.post / "in", config.post / "demo", config.bank_folder / "demo")
    waiting = [path.name for folder in folders for path in folder.glob("*.xml")]
    return found + ([f"{len(waiting)} files"] if waiting else [])
