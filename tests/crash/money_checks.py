"""What must hold of invoices, payments and ceilings when all is quiet."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import undefer

from catalog.agreements import Agreement
from catalog.ceilings import CeilingEntry, Use
from portal import folders
from portal.invoices.models import Invoice, InvoiceLine, InvoiceOrder, InvoiceShare
from portal.invoices.states import InvoiceState
from portal.orders.models import Order, OrderLine
from portal.orders.states import ENDED
from portal.payments.models import BankMessage, PaymentRow, PaymentRun
from portal.payments.states import DEAD, RunState
from portal.post.models import Direction, InState, Message
from tests.crash import checks
from tests.crash.checks import Evidence, twice


def invoices(evidence: Evidence) -> Iterator[str]:
    """One invoice for each supplier's number, of one message, matched to an order, and paid."""
    rows = list(evidence.session.scalars(select(Invoice).order_by(Invoice.id)))
    yield from (f"invoice {one} twice" for one in twice((i.supplier_id, i.number) for i in rows))
    yield from (f"two invoices of message {one}" for one in twice(i.message_id for i in rows))
    came = evidence.count(
        Message, Message.direction == Direction.IN, Message.transaction == "T10",
        Message.state == InState.PROCESSED,
    )  # fmt: skip
    if came != len(rows):
        yield f"{came} invoices were processed, {len(rows)} are kept"
    for invoice in rows:
        if invoice.state != InvoiceState.PAID:
            codes = [told.code for told in invoice.deviations]
            yield f"invoice {invoice.number} is {invoice.state} {codes}"
        if len(invoice.orders) != 1:
            yield f"invoice {invoice.number} belongs to {len(invoice.orders)} orders"


def invoiced(evidence: Evidence) -> Iterator[str]:
    """What the order lines say was invoiced is what approved invoices say."""
    sums: dict[int, Decimal] = defaultdict(Decimal)
    query = (
        select(InvoiceShare.order_line_id, InvoiceShare.quantity)
        .join(InvoiceShare.line)
        .join(InvoiceLine.invoice)
        .where(Invoice.approved_at.is_not(None))
    )
    for line_id, quantity in evidence.session.execute(query):
        sums[line_id] += quantity
    for line in evidence.session.scalars(select(OrderLine)):
        if sums[line.id] != line.invoiced:
            yield (
                f"order {line.order.number} line {line.position}: {line.invoiced} on the line, "
                f"{sums[line.id]} on approved invoices"
            )


def payments(evidence: Evidence) -> Iterator[str]:
    """No invoice is paid twice, and each is paid what it says."""
    query = select(PaymentRow).where(PaymentRow.state.not_in(DEAD))
    rows = list(evidence.session.scalars(query))
    by_invoice = Counter(row.invoice_id for row in rows)
    for invoice in evidence.session.scalars(select(Invoice)):
        times = by_invoice[invoice.id]
        if times != 1:
            ending = "doubled" if times else "lost"
            yield f"invoice {invoice.number} has {times} payments: {ending}"
    for row in rows:
        if row.amount != row.invoice.payable:
            yield f"{row.end_to_end_id} pays {row.amount} of {row.invoice.payable}"
        if row.state != "paid":
            yield f"payment {row.end_to_end_id} is {row.state}"


def payment_files(evidence: Evidence) -> Iterator[str]:
    """Each released run is one file at the bank, with the bytes and the digest that were frozen,
    and the bank has confirmed it."""
    out = evidence.config.bank_folder / "out"
    files = {path.name for path in out.glob("*")} if out.is_dir() else set()
    for run in evidence.session.scalars(select(PaymentRun).options(undefer(PaymentRun.content))):
        if run.state != RunState.CONFIRMED:
            yield f"payment run {run.id} is {run.state}"
        if run.content is None or run.file_name is None:
            continue
        if hashlib.sha256(run.content).hexdigest() != run.sha256:
            yield f"payment run {run.id}: its file has another digest than was released"
        name = folders.safe_name(run.file_name)
        if name not in files:
            yield f"payment run {run.id}: {name} is not at the bank: lost"
        elif (out / name).read_bytes() != run.content:
            yield f"payment run {run.id}: the bank has other bytes"
        files.discard(name)
    yield from (f"the bank has {name}, which is of no run" for name in sorted(files))
    for told in evidence.session.scalars(select(BankMessage)):
        if told.state != "processed" or told.told:
            yield f"the bank's {told.file_name} is {told.state}: {told.reason} {told.told}"
    for path in sorted((evidence.config.bank_folder / "demo").glob("*.xml")):
        yield f"the bank's {path.name} was never taken in"


def ceilings(evidence: Evidence) -> Iterator[str]:
    """The ledger played from zero is the stored balance; what has ended holds nothing."""
    entries = list(evidence.session.scalars(select(CeilingEntry)))
    for agreement in evidence.session.scalars(select(Agreement)):
        for use in Use:
            played = sum(
                (e.amount for e in entries if (e.agreement_id, e.use) == (agreement.id, use)),
                Decimal(0),
            )
            if played != getattr(agreement, use.value):
                stored = getattr(agreement, use.value)
                yield f"{agreement.number} {use.value}: {stored} stored, {played} in the ledger"
    held: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for entry in entries:
        held[entry.order_number][entry.use] += entry.amount
    spent = _spent(evidence)
    for order in evidence.orders():
        has = held.pop(order.number, {})
        if order.state in ENDED and (has.get(Use.RESERVED) or has.get(Use.COMMITTED)):
            yield f"order {order.number} has ended and still holds {dict(has)}"
        consumed = has.get(Use.CONSUMED, Decimal(0))
        if consumed != spent[order.number]:
            yield f"order {order.number} consumed {consumed}, invoiced {spent[order.number]}"
    yield from (f"the ledger speaks of {number}, which is no order" for number in held)


def _spent(evidence: Evidence) -> dict[str, Decimal]:
    query = (
        select(Order.number, Invoice.net_total)
        .join(InvoiceOrder, InvoiceOrder.order_id == Order.id)
        .join(Invoice, InvoiceOrder.invoice_id == Invoice.id)
        .where(Invoice.approved_at.is_not(None))
    )
    spent: dict[str, Decimal] = defaultdict(Decimal)
    for number, net in evidence.session.execute(query):
        spent[number] += net
    return spent


ALL: tuple[Callable[[Evidence], Iterator[str]], ...] = (
    checks.check_outs, checks.order_numbers, checks.ended, checks.told_is_true, checks.outgoing,
    checks.incoming, checks.answered, checks.goods, checks.work, checks.decisions,
    invoices, invoiced, payments, payment_files, ceilings,
)  # fmt: skip


def violations(evidence: Evidence) -> list[str]:
    """Everything that does not hold, with the name of the check."""
    found = [f"{check.__name__}: {what}" for check in ALL for what in check(evidence)]
    return [f"met by a person: {what}" for what in evidence.ledger.faults] + found
