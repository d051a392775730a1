"""Place, approve, reject and cancel orders; what other rooms tell an order stands below too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from catalog import ceilings
from catalog.agreements import require_covered
from catalog.ceilings import CeilingPassed
from catalog.db import next_number
from catalog.errors import NotFound, Refused, SeveralRefusals
from catalog.organisations import Unit
from catalog.prices import line_net
from portal import audit
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.approvals import rules
from portal.clock import stockholm_day
from portal.orders import documents
from portal.orders.errors import (
    AlreadyDecided,
    LineRefused,
    NotCancellable,
    OrderChanged,
    UnitClosed,
)
from portal.orders.fulfilment import mark_sent, note_invoiced, note_received
from portal.orders.loading import locked_order, subject_of
from portal.orders.models import Order, OrderApproval, OrderLine
from portal.orders.placing import Draft, DraftLine, Wanted, judge
from portal.orders.responses import accept_change, register_response, reject_change
from portal.orders.states import ENDED, OrderState, move
from portal.orders.sums import delivery_day, sum_up
from portal.post import outbox

__all__ = [
    "Wanted",
    "accept_change",
    "approve_order",
    "cancel_order",
    "mark_sent",
    "note_invoiced",
    "note_received",
    "place_order",
    "register_response",
    "reject_change",
    "reject_order",
]

NOTE_LENGTH = 1000


def place_order(
    session: Session,
    unit: Unit,
    lines: Iterable[Wanted],
    actor: Actor,
    now: datetime,
    note: str = "",
    notes: Mapping[int, str] | None = None,
) -> list[Order]:
    """Order `lines` for `unit`: one order per agreement, all or nothing.

    Within the requester's own limit an order is approved at once and queued for the supplier,
    else it is submitted for approval; the ceiling is reserved either way. `notes` are words to
    the supplier by agreement id, `note` the one for all others.

    Raises:
        NotFound: the unit is outside what the actor may order for.
        UnitClosed, NothingOrdered, NotSendable
        SeveralRefusals: every line (LineRefused) and every ceiling that stands in the way.
    """
    if not actor.may(Role.REQUESTER, unit.organisation_id, unit.id):
        raise NotFound(kind="Unit", key=unit.code)
    unit = session.get_one(Unit, unit.id)
    if unit.closed_at is not None:
        raise UnitClosed(unit=unit.name)
    judged = judge(session, unit, lines, stockholm_day(now))
    refusals: list[Refused] = list(judged.refusals)
    refused_agreements = _refused_agreements(judged.drafts, judged.refusals)
    orders = []
    for draft in judged.drafts:
        words = (notes or {}).get(draft.agreement.id, note)
        order = _new_order(session, unit, draft, actor, now, words)
        orders.append(order)
        if draft.agreement.id in refused_agreements:
            continue
        try:
            ceilings.reserve(session, draft.agreement.id, order.number, order.net_total, now)
        except CeilingPassed as passed:
            refusals.append(LineRefused(draft.lines[0].row, "agreement", "", passed))
    if refusals:
        raise SeveralRefusals(refusals)
    for order in orders:
        _submit(session, order, actor, now)
    return orders


def _refused_agreements(drafts: list[Draft], refusals: list[LineRefused]) -> set[int]:
    """Agreements of which a line was refused: what they would take of the ceiling is not known."""
    return set() if not refusals else {draft.agreement.id for draft in drafts}


def _new_order(
    session: Session, unit: Unit, draft: Draft, actor: Actor, now: datetime, note: str
) -> Order:
    """A draft order with the prices of today; its number is the next of its legal entity."""
    organisation, agreement = unit.organisation, draft.agreement
    place = next_number(session, f"order:{organisation.number}", organisation.order_first)
    order = Order(
        number=organisation.order_number(place),
        organisation=organisation,
        unit=unit,
        agreement=agreement,
        supplier=agreement.supplier,
        requester=actor.username,
        state=OrderState.DRAFT,
        currency=agreement.currency,
        note=note.strip()[:NOTE_LENGTH],
        requested_on=delivery_day(
            stockholm_day(now), (line.item.lead_time_days for line in draft.lines)
        ),
        created_at=now,
        lines=[_new_line(line, position) for position, line in enumerate(draft.lines, start=1)],
    )
    sum_up(order)
    session.add(order)
    return order


def _new_line(line: DraftLine, position: int) -> OrderLine:
    item = line.item
    return OrderLine(
        position=position,
        article=item.article,
        name=item.name,
        gtin=item.gtin,
        quantity=line.quantity,
        unit_code=item.unit_code,
        price=item.price,
        base_quantity=item.base_quantity,
        vat_category=item.vat_category,
        vat_rate=item.vat_rate,
        net=line_net(line.quantity, item.price, item.base_quantity),
        received=Decimal(0),
        invoiced=Decimal(0),
        cancelled=Decimal(0),
    )


def _submit(session: Session, order: Order, actor: Actor, now: datetime) -> None:
    move(order, OrderState.SUBMITTED)
    order.submitted_at = now
    needed = rules.needs_approval(actor, subject_of(order))
    if not needed:
        _approve(session, order, actor, now, "not_needed")
    _record(
        session, order, actor, "order.place", now, lines=len(order.lines),
        approval="needed" if needed else "not_needed",
    )  # fmt: skip


def _approve(session: Session, order: Order, actor: Actor, now: datetime, decision: str) -> None:
    """Bind the decision to the content, commit the ceiling and queue the order."""
    move(order, OrderState.APPROVED)
    order.approvals.append(_decision(order, actor, now, decision))
    ceilings.commit(session, order.agreement_id, order.number, now)
    _queue(session, order, now)


def _decision(
    order: Order, actor: Actor, now: datetime, decision: str, reason: str = ""
) -> OrderApproval:
    return OrderApproval(
        decision=decision, actor=actor.username, at=now, amount=order.net_total,
        content_hash=order.content_hash, reason=reason,
    )  # fmt: skip


def _queue(session: Session, order: Order, now: datetime) -> None:
    """Put the order document in the outbox.

    Raises:
        NotSendable: it breaks a rule.
    """
    session.flush()
    message_id = documents.instance_id(order, now)
    content = documents.enveloped(order, message_id, stockholm_day(now), now)
    outbox.enqueue(
        session, message_id=message_id, content=content, transaction="T01",
        document_id=order.number, sender=order.organisation.endpoint,
        receiver=order.supplier.endpoint, organisation_id=order.organisation_id,
        supplier_id=order.supplier_id, reference=order.number, result_kind="order",
        result=order.number, now=now, unit_id=order.unit_id,
    )  # fmt: skip


def approve_order(
    session: Session, number: str, actor: Actor, now: datetime, content_hash: str | None = None
) -> Order:
    """Approve an order that waits; it is queued for the supplier in the same transaction.

    `content_hash` is what the approver has seen: an order that says something else by now is not
    approved. The agreement is held against today's date once more.

    Raises:
        NotFound, OwnOrder, NotApprover, LimitTooLow, AlreadyDecided, OrderChanged, NotCovered,
        NotSendable
    """
    order = locked_order(session, actor, number)
    _require_waiting(order)
    rules.require(rules.why_not_approve(actor, subject_of(order)))
    _require_same_content(order, content_hash)
    require_covered(order.agreement, order.organisation, stockholm_day(now))
    _approve(session, order, actor, now, "approved")
    _record(session, order, actor, "order.approve", now)
    return order


def _require_waiting(order: Order) -> None:
    if order.state != OrderState.SUBMITTED:
        raise AlreadyDecided(order=order.number, state=order.state)


def _require_same_content(order: Order, content_hash: str | None) -> None:
    if content_hash is not None and content_hash != order.content_hash:
        raise OrderChanged(order=order.number)


def reject_order(
    session: Session, number: str, actor: Actor, now: datetime, reason: str = "",
    content_hash: str | None = None,
) -> Order:  # fmt: skip
    """Send an order back that waits for approval; its ceiling is free again.

    Raises:
        NotFound, OwnOrder, NotApprover, AlreadyDecided, OrderChanged
    """
    order = locked_order(session, actor, number)
    _require_waiting(order)
    rules.require(rules.why_not_reject(actor, subject_of(order)))
    _require_same_content(order, content_hash)
    move(order, OrderState.REJECTED)
    order.approvals.append(_decision(order, actor, now, "rejected", reason.strip()))
    ceilings.release(session, order.agreement_id, order.number, now)
    _record(session, order, actor, "order.reject", now, reason=reason.strip())
    return order


def cancel_order(session: Session, number: str, actor: Actor, now: datetime) -> Order:
    """Call back an order that waits for approval; its ceiling is free again.

    Raises:
        NotFound, NotRequester, NotCancellable, AlreadyDecided
    """
    order = locked_order(session, actor, number)
    rules.require(rules.why_not_cancel(actor, subject_of(order)))
    if order.state != OrderState.SUBMITTED:
        ended = OrderState(order.state) in ENDED
        refusal = AlreadyDecided if ended else NotCancellable
        raise refusal(order=order.number, state=order.state)
    move(order, OrderState.CANCELLED)
    ceilings.release(session, order.agreement_id, order.number, now)
    _record(session, order, actor, "order.cancel", now)
    return order


def _record(
    session: Session, order: Order, actor: Actor, action: str, now: datetime, **facts: object
) -> None:
    audit.record(
        session, organisation=order.organisation.number, actor=actor.username, action=action,
        subject_kind="order", subject=order.number, now=now, state=order.state,
        net_total=order.net_total, currency=order.currency, content_hash=order.content_hash,
        **facts,
    )  # fmt: skip
