"""Receive goods, and take in what the supplier says is on its way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.errors import NotFound, Refused, SeveralRefusals
from peppol.documents.despatch_advice import DespatchAdvice as AdviceDocument
from peppol.documents.despatch_advice import DespatchLine as DocumentLine
from portal import audit
from portal.accounts.actor import Actor
from portal.orders.errors import LineRefused, NotWithSupplier, UnknownLine
from portal.orders.fulfilment import note_received, note_sent
from portal.orders.loading import locked_for_system, locked_order
from portal.orders.models import Order, OrderLine
from portal.orders.states import OrderState, is_with_supplier
from portal.post import jobs
from portal.post.models import Message
from portal.quantities import require_quantity, shortest
from portal.receipts.errors import (
    AdviceWithoutOrder,
    AdvisedUnknownOrder,
    MoreThanOpen,
    NothingOpen,
    NothingReceived,
    ReceivedMeanwhile,
)
from portal.receipts.models import DespatchAdvice, DespatchLine, Receipt, ReceiptLine
from portal.receipts.rules import received_so_far, require_receiver

REMATCH = "rematch"
"""Kind of the job that matches an order's invoices anew; its key is the order number."""
NOTE_LENGTH = 1000


def receive_goods(
    session: Session,
    order_number: str,
    quantities: Mapping[int, Decimal] | None,
    actor: Actor,
    now: datetime,
    note: str = "",
    advice_id: int | None = None,
    seen: str | None = None,
) -> Receipt:
    """Certify goods as received, by line position; None receives all that is open.

    Lines with 0 are passed over. The invoices of the order are matched anew by a job. `seen` is
    `received_so_far` of the page that was shown: a form sent twice counts once.

    Raises:
        NotFound, NotReceiver, RequesterMayNotReceive, NotWithSupplier, NothingOpen,
        NothingReceived, ReceivedMeanwhile
        SeveralRefusals: each line (LineRefused) that can't be received as written.
    """
    order = locked_order(session, actor, order_number)
    require_receiver(order, actor)
    if not is_with_supplier(order):
        raise NotWithSupplier(order=order.number, state=order.state)
    if not any(line.open for line in order.lines):
        raise NothingOpen(order=order.number)
    if seen is not None and seen != received_so_far(order):
        raise ReceivedMeanwhile(order=order.number)
    wanted = _all_open(order) if quantities is None else _checked(order, quantities)
    receipt = Receipt(
        order_id=order.id,
        advice_id=_own_advice(session, order, advice_id),
        received_by=actor.username,
        received_at=now,
        note=note.strip()[:NOTE_LENGTH],
        lines=[ReceiptLine(order_line_id=line.id, quantity=wanted[line]) for line in wanted],
    )
    session.add(receipt)
    note_received(session, order, {line.position: wanted[line] for line in wanted}, now)
    session.flush()
    jobs.enqueue_again(session, REMATCH, order.number, now)
    audit.record(
        session, organisation=order.organisation.number, actor=actor.username,
        action="order.receive", subject_kind="order", subject=order.number, now=now,
        receipt=receipt.id, progress=order.receipt,
        lines={str(line.position): wanted[line] for line in wanted},
    )  # fmt: skip
    return receipt


def _all_open(order: Order) -> dict[OrderLine, Decimal]:
    return {line: line.open for line in order.lines if line.open}


def _checked(order: Order, quantities: Mapping[int, Decimal]) -> dict[OrderLine, Decimal]:
    """The quantities by line; every line that is wrong is told at once."""
    lines = {line.position: line for line in order.lines}
    wanted: dict[OrderLine, Decimal] = {}
    refusals: list[Refused] = []
    for position, quantity in quantities.items():
        line = lines.get(position)
        if line is None:
            unknown = UnknownLine(order=order.number, line=position)
            refusals.append(LineRefused(position, "line", "", unknown))
        elif quantity != 0:
            try:
                wanted[line] = _receivable(line, quantity)
            except Refused as refused:
                refusals.append(LineRefused(position, "quantity", line.article, refused))
    if refusals:
        raise SeveralRefusals(refusals)
    if not wanted:
        raise NothingReceived()
    return wanted


def _receivable(line: OrderLine, quantity: Decimal) -> Decimal:
    fits = require_quantity(quantity, line.unit_code)
    if fits > line.open:
        raise MoreThanOpen(name=line.name, open=shortest(line.open), quantity=shortest(fits))
    return fits


def _own_advice(session: Session, order: Order, advice_id: int | None) -> int | None:
    """The advice that the receipt follows, if it is one of this order's."""
    query = select(DespatchAdvice.id).where(
        DespatchAdvice.id == advice_id, DespatchAdvice.order_id == order.id
    )
    return session.scalars(query).one_or_none() if advice_id else None


def register_despatch_advice(
    session: Session, message: Message, document: AdviceDocument, now: datetime
) -> str:
    """Keep what the supplier says is on its way; the number of the order.

    An advice for several orders is kept with each of them. Nothing is received by it.

    Raises:
        AdviceWithoutOrder, AdvisedUnknownOrder
    """
    by_order = _lines_by_order(document)
    if not by_order:
        raise AdviceWithoutOrder()
    for number, lines in by_order.items():
        order = _advised(session, message, number)
        if order.state == OrderState.APPROVED:
            note_sent(session, order, f"supplier {order.supplier.number}", now)
        advice = _keep(order, message, document, lines, now)
        session.add(advice)
        audit.record(
            session, organisation=order.organisation.number,
            actor=f"supplier {order.supplier.number}", action="order.despatch",
            subject_kind="order", subject=order.number, now=now, advice=document.id,
        )  # fmt: skip
    session.flush()
    return next(iter(by_order))


def _lines_by_order(document: AdviceDocument) -> dict[str, list[DocumentLine]]:
    found: dict[str, list[DocumentLine]] = {}
    for line in document.lines:
        number = (line.order_reference or document.order_reference or "").strip()
        if number:
            found.setdefault(number, []).append(line)
    return found


def _advised(session: Session, message: Message, number: str) -> Order:
    """The order, if it went to the supplier who sent this; another's is not even hinted at."""
    try:
        order = locked_for_system(session, number)
    except NotFound as unknown:
        raise AdvisedUnknownOrder(order=number[:40]) from unknown
    was_sent = order.sent_at is not None or order.state == OrderState.APPROVED
    if order.supplier_id != message.supplier_id or not was_sent:
        raise AdvisedUnknownOrder(order=number[:40])
    return order


def _keep(
    order: Order, message: Message, document: AdviceDocument, lines: list[DocumentLine],
    now: datetime,
) -> DespatchAdvice:  # fmt: skip
    return DespatchAdvice(
        order=order,
        message_id=message.id,
        number=document.id[:80],
        issued_on=document.issue_date,
        expected_on=_expected_on(document),
        note=document.note or "",
        received_at=now,
        lines=[_line(order, line) for line in lines],
    )


def _expected_on(document: AdviceDocument) -> date | None:
    delivery = document.shipment.delivery if document.shipment else None
    period = delivery.estimated_period if delivery else None
    return (period.end_date or period.start_date) if period else None


def _line(order: Order, line: DocumentLine) -> DespatchLine:
    match = _order_line(order, line)
    return DespatchLine(
        order_line_id=match.id if match else None,
        line_id=line.id[:40],
        article=(line.item.sellers_id or "")[:80],
        name=line.item.name[:300],
        quantity=line.delivered_quantity.value,
        unit_code=(line.delivered_quantity.unit_code or "")[:10],
    )


def _order_line(order: Order, line: DocumentLine) -> OrderLine | None:
    """By the order line's number; else by article, else by GTIN, where only one line has it."""
    reference = line.order_line_reference.strip()
    for candidate in order.lines:
        if str(candidate.position) == reference:
            return candidate
    gtin = line.item.gtin
    for same in (
        [one for one in order.lines if one.article == line.item.sellers_id],
        [one for one in order.lines if gtin and one.gtin == gtin],
    ):
        if len(same) == 1:
            return same[0]
    return None
