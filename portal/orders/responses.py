"""What the supplier answers to an order, and what a person decides on a proposed change."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from catalog import ceilings
from catalog.ceilings import Use
from catalog.errors import N_, NotFound
from peppol.documents.order_response import OrderResponse as ResponseDocument
from portal import audit
from portal.accounts.actor import Actor, system
from portal.approvals import rules
from portal.orders import changes
from portal.orders.changes import ProposedLine
from portal.orders.errors import (
    AddedLine,
    AlreadyReceived,
    NoChangeProposed,
    OrderChanged,
)
from portal.orders.fulfilment import close_if_done, note_sent, renew_progress
from portal.orders.loading import locked_for_system, locked_order, subject_of
from portal.orders.models import Order, OrderResponse
from portal.orders.states import WITH_SUPPLIER, OrderState, move
from portal.orders.sums import sum_up
from portal.post import jobs
from portal.post.errors import NotUnderstood
from portal.post.models import Message


class UnknownOrderAnswered(NotUnderstood):
    """The response names an order that was never sent, or not to this supplier."""

    code = "unknown_order"
    template = N_(
        "It answers order %(order)s, which has not been sent to this supplier. Ask the supplier "
        "which order is meant."
    )


class ResponseOfAnother(UnknownOrderAnswered):
    """The order is another supplier's: the answer has no effect, whatever it says."""

    code = "response_of_another"
    template = N_(
        "It answers order %(order)s, which went to another supplier than the sender of this "
        "message. Ask the sender what it is."
    )


class UnknownResponseCode(NotUnderstood):
    """Neither acknowledged, accepted, changed nor rejected."""

    code = "unknown_response_code"
    template = N_("It answers order %(order)s with the code %(answer)s, which means nothing here.")


ACKNOWLEDGED, ACCEPTED, REJECTED, CHANGED = "AB", "AP", "RE", "CA"
"""UNCL4343, what a supplier may say of an order."""

REMATCH = "rematch"
"""Kind of the job that holds waiting invoices against the order as it has become."""

_EFFECT = {
    ACKNOWLEDGED: OrderState.ACKNOWLEDGED,
    ACCEPTED: OrderState.ACCEPTED,
    REJECTED: OrderState.REJECTED,
    CHANGED: OrderState.CHANGE_PROPOSED,
}


def register_response(
    session: Session, message: Message, document: ResponseDocument, now: datetime
) -> str:
    """Keep the supplier's response and let the order follow it; the order's number.

    A response to an order that has ended is kept and told, and changes nothing.

    Raises:
        UnknownOrderAnswered, ResponseOfAnother, UnknownResponseCode
    """
    order = _answered(session, message, document)
    if document.response_code not in _EFFECT:
        raise UnknownResponseCode(order=order.number, answer=document.response_code)
    proposed = changes.from_peppol(document, order)
    response = OrderResponse(
        message_id=message.id,
        number=document.id,
        code=document.response_code,
        note=document.note or "",
        changes=[one.as_json() for one in proposed],
        received_at=now,
    )
    actor = system(f"supplier {order.supplier.number}")
    effect = _follow(session, order, document.response_code, actor, now)
    order.responses.append(response)
    _record(
        session, order, actor, "order.response", now, code=document.response_code,
        response=document.id, effect=effect,
    )  # fmt: skip
    close_if_done(session, order, actor.username, now)
    return order.number


def _answered(session: Session, message: Message, document: ResponseDocument) -> Order:
    number = document.order_reference.strip()
    try:
        order = locked_for_system(session, number)
    except NotFound as unknown:
        raise UnknownOrderAnswered(order=number) from unknown
    if message.supplier_id is not None:
        is_theirs = message.supplier_id == order.supplier_id
    else:
        is_theirs = document.seller.participant == order.supplier.endpoint
    if not is_theirs or message.organisation_id not in {None, order.organisation_id}:
        raise ResponseOfAnother(order=number)
    if order.sent_at is None and order.state != OrderState.APPROVED:
        raise UnknownOrderAnswered(order=number)
    return order


def _follow(session: Session, order: Order, code: str, actor: Actor, now: datetime) -> bool:
    """Move the order as the response says; whether it had any effect."""
    if order.state == OrderState.APPROVED:
        note_sent(session, order, actor.username, now)
    if OrderState(order.state) not in WITH_SUPPLIER:
        return False
    if code == REJECTED and _has_begun(order):
        return False
    to = _EFFECT[code]
    if code == ACKNOWLEDGED and order.state != OrderState.SENT:
        return False
    if order.state == OrderState.CHANGE_PROPOSED:
        _supersede(order, now)
    if order.state != to:
        move(order, to)
    if to is OrderState.REJECTED:
        ceilings.release(session, order.agreement_id, order.number, now)
    return True


def _has_begun(order: Order) -> bool:
    """Whether anything has been received or invoiced."""
    return any(line.received > 0 or line.invoiced > 0 for line in order.lines)


def _supersede(order: Order, now: datetime) -> None:
    """A later response takes the place of a change that nobody has decided on."""
    for response in order.responses:
        if response.code == CHANGED and response.decision is None:
            response.decision, response.decided_at = "superseded", now


def proposed_change(order: Order) -> OrderResponse | None:
    """The change that waits for a decision, if any."""
    if order.state != OrderState.CHANGE_PROPOSED:
        return None
    waiting = [r for r in order.responses if r.code == CHANGED and r.decision is None]
    return waiting[-1] if waiting else None


def approved_amount(order: Order) -> Decimal:
    """The most that somebody has approved for the order, without VAT."""
    amounts = [a.amount for a in order.approvals if a.decision in {"approved", "not_needed"}]
    return max(amounts, default=Decimal(0))


def accept_change(
    session: Session, number: str, actor: Actor, now: datetime, content_hash: str | None = None
) -> Order:
    """Accept all that the supplier proposes: quantities, prices, articles become the order's.

    Raises:
        NotFound, NoChangeProposed, OrderChanged, AddedLine, CeilingPassed, MayNotApprove
    """
    order, response = _proposal(session, number, actor, content_hash)
    proposed = [ProposedLine.from_json(stored) for stored in response.changes]
    if changes.has_added_line(proposed):
        raise AddedLine()
    before = order.net_total
    approved = approved_amount(order)
    changes.apply(proposed, order.lines)
    sum_up(order)
    subject = subject_of(order)
    rules.require(rules.why_not_accept_change(actor, subject, order.net_total, approved))
    consumed = ceilings.balance(session, order.agreement_id, order.number)[Use.CONSUMED]
    committed = max(order.net_total - consumed, Decimal(0))
    ceilings.recommit(session, order.agreement_id, order.number, committed, now)
    _decide(response, actor, now, "accepted")
    move(order, OrderState.ACCEPTED)
    renew_progress(order)
    jobs.enqueue_again(session, REMATCH, order.number, now)
    _record(
        session, order, actor, "order.accept_change", now, response=response.number,
        before=before, content_hash=order.content_hash,
    )  # fmt: skip
    close_if_done(session, order, actor.username, now)
    return order


def reject_change(
    session: Session, number: str, actor: Actor, now: datetime, reason: str = "",
    content_hash: str | None = None,
) -> Order:  # fmt: skip
    """Turn the change down: the order ends as rejected, its ceiling is free again.

    Raises:
        NotFound, NoChangeProposed, OrderChanged, AlreadyReceived, MayNotApprove
    """
    order, response = _proposal(session, number, actor, content_hash)
    rules.require(rules.why_not_reject_change(actor, subject_of(order)))
    if _has_begun(order):
        raise AlreadyReceived(order=order.number)
    _decide(response, actor, now, "rejected")
    move(order, OrderState.REJECTED)
    ceilings.release(session, order.agreement_id, order.number, now)
    _record(
        session, order, actor, "order.reject_change", now, response=response.number,
        reason=reason.strip(),
    )  # fmt: skip
    return order


def _proposal(
    session: Session, number: str, actor: Actor, content_hash: str | None
) -> tuple[Order, OrderResponse]:
    order = locked_order(session, actor, number)
    session.refresh(order, ["responses"])
    response = proposed_change(order)
    if response is None:
        raise NoChangeProposed(order=order.number, state=order.state)
    if content_hash is not None and content_hash != seen_hash(order, response):
        raise OrderChanged(order=order.number)
    return order, response


def seen_hash(order: Order, response: OrderResponse) -> str:
    """What a decision on a change binds: the order as it is and the response that was seen."""
    return f"{order.content_hash}-{response.id}"


def _decide(response: OrderResponse, actor: Actor, now: datetime, decision: str) -> None:
    response.decision, response.decided_by, response.decided_at = decision, actor.username, now


def _record(
    session: Session, order: Order, actor: Actor, action: str, now: datetime, **facts: object
) -> None:
    audit.record(
        session, organisation=order.organisation.number, actor=actor.username, action=action,
        subject_kind="order", subject=order.number, now=now, state=order.state,
        net_total=order.net_total, **facts,
    )  # fmt: skip
