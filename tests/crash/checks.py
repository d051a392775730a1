"""What must hold when all is quiet: nothing lost, nothing doubled; each check names what is."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, undefer

import peppol
from portal import audit, folders
from portal.config import Config
from portal.invoices.models import Invoice
from portal.invoices.states import InvoiceState
from portal.orders.models import Order, OrderApproval, OrderLine, OrderResponse
from portal.orders.states import ENDED
from portal.payments.models import PaymentRow, PaymentRun
from portal.post import jobs
from portal.post.models import Direction, InState, Job, Message, OutState
from portal.receipts.models import DespatchAdvice, DespatchLine, Receipt, ReceiptLine
from tests.crash.ledger import CheckOut, Ledger

LEFT = frozenset({"approved", "not_needed"})
"""Decisions after which an order leaves for its supplier."""


@dataclass(frozen=True)
class Evidence:
    """A quiet installation and what people remember of it."""

    session: Session
    config: Config
    ledger: Ledger
    now: datetime

    def count(self, table: Any, *where: ColumnElement[bool]) -> int:
        """How many rows."""
        return self.session.scalar(select(func.count()).select_from(table).where(*where)) or 0

    def paid(self) -> int:
        """How many invoices are paid."""
        return self.count(Invoice, Invoice.state == InvoiceState.PAID)

    def orders(self) -> list[Order]:
        """All orders, first to last."""
        return list(self.session.scalars(select(Order).order_by(Order.id)))


def twice(found: Iterable[Any]) -> list[Any]:
    """What is there more than once."""
    return [one for one, times in Counter(found).items() if times > 1]


def check_outs(evidence: Evidence) -> Iterator[str]:
    """Each cart that was sent is one order for each of its agreements, with just its lines."""
    by_note: dict[str, list[Order]] = defaultdict(list)
    for order in evidence.orders():
        by_note[order.note].append(order)
    for sent in evidence.ledger.sent:
        yield from _one_check_out(sent, by_note.pop(sent.token, []))
    for note, orders in by_note.items():
        yield f"nobody sent {[order.number for order in orders]} ({note})"


def _one_check_out(sent: CheckOut, orders: list[Order]) -> Iterator[str]:
    agreements = [order.agreement.number for order in orders]
    for number in set(sent.basket) - set(agreements):
        yield f"cart {sent.token} has no order from {number}: lost"
    for number in twice(agreements):
        yield f"cart {sent.token} has several orders from {number}: doubled"
    for order in orders:
        wanted = sent.basket.get(order.agreement.number, {})
        found = {line.article: line.quantity for line in order.lines}
        if found != {article: Decimal(many) for article, many in wanted.items()}:
            yield f"order {order.number} of cart {sent.token}: {found} instead of {wanted}"


def order_numbers(evidence: Evidence) -> Iterator[str]:
    """The numbers of each organisation run without gaps and without repetition."""
    series: dict[str, list[int]] = defaultdict(list)
    for order in evidence.orders():
        prefix = order.organisation.order_prefix
        series[prefix].append(int(order.number.removeprefix(prefix)))
    for prefix, numbers in series.items():
        if sorted(numbers) != list(range(min(numbers), min(numbers) + len(numbers))):
            yield f"order numbers {prefix} are not one row: {sorted(numbers)}"


def ended(evidence: Evidence) -> Iterator[str]:
    """Every order has come to its end."""
    for order in evidence.orders():
        if order.state not in ENDED:
            yield f"order {order.number} is {order.state}, {order.receipt}, {order.invoicing}"


def told_is_true(evidence: Evidence) -> Iterator[str]:
    """What the portal said was done is done."""
    decisions = defaultdict(set)
    query = select(Order.number, OrderApproval.decision).join(OrderApproval.order)
    for number, decision in evidence.session.execute(query):
        decisions[number].add(decision)
    states = {order.number: order.state for order in evidence.orders()}
    received = set(evidence.session.scalars(select(Order.number).join(Receipt.order)))
    approved = _ids(evidence, select(Invoice.id).where(Invoice.approved_at.is_not(None)))
    proposed = _ids(evidence, select(PaymentRow.invoice_id))
    released = _ids(evidence, select(PaymentRun.id).where(PaymentRun.released_at.is_not(None)))
    for what, of in sorted(evidence.ledger.told):
        holds = {
            "order approved": "approved" in decisions[of],
            "order rejected": "rejected" in decisions[of],
            "order cancelled": states.get(of) == "cancelled",
            "goods received": of in received,
            "invoice approved": of in approved,
            "payment proposed": of in proposed,
            "payment released": of in released,
        }
        if not holds.get(what, True):
            yield f"the portal said {what} of {of}, and it is not so: lost"


def _ids(evidence: Evidence, query: Select[int]) -> set[str]:
    return {str(one) for one in evidence.session.scalars(query)}


def outgoing(evidence: Evidence) -> Iterator[str]:
    """An order that left is one message, and one file with its bytes; no other order has any."""
    query = select(Message).where(Message.direction == Direction.OUT)
    messages = list(evidence.session.scalars(query.options(undefer(Message.original))))
    yield from (f"instance identifier {one} twice" for one in twice(m.message_id for m in messages))
    by_order = Counter(message.result for message in messages)
    for order in evidence.orders():
        left = any(one.decision in LEFT for one in order.approvals)
        if by_order.pop(order.number, 0) != int(left):
            yield f"order {order.number} ({order.state}) has not {int(left)} outgoing messages"
    yield from (f"outgoing messages about {one}, which is no order" for one in by_order)
    out = evidence.config.post / "out"
    files = {path.name for path in out.glob("*")} if out.is_dir() else set()
    for message in messages:
        name = f"{folders.safe_name(message.message_id)}.xml"
        yield from _one_outgoing(message, out / name)
        files.discard(name)
    yield from (f"out/{name} stems from no message" for name in sorted(files))


def _one_outgoing(message: Message, file: Path) -> Iterator[str]:
    about = f"outgoing {message.result}"
    if message.state != OutState.DELIVERED:
        yield f"{about} is {message.state}"
    if hashlib.sha256(message.original).hexdigest() != message.sha256:
        yield f"{about}: its bytes have another digest than was stored"
    if not file.exists():
        yield f"{about} is not in out/: lost"
        return
    if file.read_bytes() != message.original:
        yield f"{about}: other bytes in out/ than were stored"
    head = peppol.identify(message.original)
    if (head.instance_id, head.document_id) != (message.message_id, message.result):
        yield f"{about}: its envelope says {head.instance_id}, {head.document_id}"


def incoming(evidence: Evidence) -> Iterator[str]:
    """Every file that came is stored once and settled; every document has one effect."""
    query = select(Message).where(Message.direction == Direction.IN)
    messages = list(evidence.session.scalars(query.options(undefer(Message.original))))
    for message in messages:
        if message.state not in {InState.PROCESSED, InState.DUPLICATE}:
            yield f"incoming {message.file_name} is {message.state}: {message.reason_code}"
        if hashlib.sha256(message.original).hexdigest() != message.sha256:
            yield f"incoming {message.file_name}: its bytes have another digest than was stored"
    processed = [message for message in messages if message.state == InState.PROCESSED]
    keys = [(m.supplier_id, m.transaction, m.document_id) for m in processed]
    yield from (f"document {one} had an effect twice" for one in twice(keys))
    yield from _files_that_came(evidence, {message.sha256 for message in messages})
    effects = {"T76": OrderResponse.message_id, "T16": DespatchAdvice.message_id}
    for transaction, column in effects.items():
        rows = list(evidence.session.scalars(select(column)))
        of_messages = [m.id for m in processed if m.transaction == transaction]
        if sorted(rows, key=str) != sorted(of_messages, key=str):
            yield f"{transaction}: {len(of_messages)} processed, {len(rows)} had an effect"


def _files_that_came(evidence: Evidence, stored: set[str]) -> Iterator[str]:
    post = evidence.config.post
    for folder in (post / "in", post / "demo"):
        for path in sorted(folder.glob("*.xml")):
            yield f"{folder.name}/{path.name} was never taken in"
        for path in sorted((folder / folders.DONE).glob("*")):
            if hashlib.sha256(path.read_bytes()).hexdigest() not in stored:
                yield f"{folder.name}/done/{path.name} is put away but not stored: lost"


def answered(evidence: Evidence) -> Iterator[str]:
    """Each order that was delivered has got its supplier's yes, despatch and invoice."""
    for order in evidence.orders():
        if not any(one.decision in LEFT for one in order.approvals):
            continue
        for transaction in ("T76", "T16", "T10"):
            has = evidence.count(
                Message, Message.direction == Direction.IN, Message.reference == order.number,
                Message.transaction == transaction, Message.state == InState.PROCESSED,
            )  # fmt: skip
            if not has:
                yield f"order {order.number} has no {transaction}: lost"


def goods(evidence: Evidence) -> Iterator[str]:
    """By order line: what was sent off is what was received is what the line says, and no more
    than was ordered."""
    despatched = _sums(evidence, DespatchLine.order_line_id, DespatchLine.quantity)
    received = _sums(evidence, ReceiptLine.order_line_id, ReceiptLine.quantity)
    for line in evidence.session.scalars(select(OrderLine).order_by(OrderLine.id)):
        sent, came = despatched[line.id], received[line.id]
        if not sent == came == line.received:
            yield (
                f"order {line.order.number} line {line.position}: {sent} sent off, "
                f"{came} received, {line.received} on the line"
            )
        if came > line.expected:
            yield f"order {line.order.number} line {line.position}: {came} of {line.expected}"


def _sums(evidence: Evidence, key: Any, quantity: Any) -> dict[int, Decimal]:
    """Sums in Python: SQLite keeps quantities as text."""
    sums: dict[int, Decimal] = defaultdict(Decimal)
    for one, many in evidence.session.execute(select(key, quantity)):
        sums[one] += many
    return sums


def work(evidence: Evidence) -> Iterator[str]:
    """No job has failed, waits that is due, or has hung for two leases."""
    for job in evidence.session.scalars(select(Job)):
        about = f"job {job.kind} {job.key}"
        if job.failed_at:
            yield f"{about} was given up: {job.error}"
        elif job.done_at is None and job.due_at <= evidence.now:
            yield f"{about} is due and not done"
        limit = evidence.now - 2 * jobs.LEASE - timedelta(seconds=1)
        if job.done_at is None and job.lease_until and job.lease_until - jobs.LEASE < limit:
            yield f"{about} hangs with {job.owner}"


def decisions(evidence: Evidence) -> Iterator[str]:
    """The audit log is whole, and tells each decision once."""
    for fault in audit.verify(evidence.session, evidence.config.audit_heads):
        yield f"audit log {fault.chain} {fault.sequence}: {fault.what}"
    orders = evidence.orders()
    once = {
        "order.place": {order.number for order in orders},
        "order.send": {o.number for o in orders if o.sent_at},
        "order.close": {o.number for o in orders if o.closed_at},
        "order.approve": _decided(orders, "approved"),
        "order.reject": _decided(orders, "rejected"),
        "order.cancel": {o.number for o in orders if o.state == "cancelled"},
    }
    for action, expected in once.items():
        query = select(audit.AuditEvent.subject).where(audit.AuditEvent.action == action)
        found = list(evidence.session.scalars(query))
        yield from (f"{action} {one} stands twice in the audit log" for one in twice(found))
        yield from (f"{action} {one} is not in the audit log" for one in expected - set(found))
        yield from (f"{action} {one} is in the audit log only" for one in set(found) - expected)


def _decided(orders: list[Order], decision: str) -> set[str]:
    return {o.number for o in orders if any(one.decision == decision for one in o.approvals)}
