"""The decisions that the page of an order offers: approve, call back, accept or reject a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from flask_babel import gettext as _
from sqlalchemy.orm import Session

from catalog.errors import Refused
from portal.accounts.actor import Actor
from portal.accounts.queries import names_of
from portal.approvals import rules
from portal.formatting import day as spoken
from portal.formatting import money, number, per, price, quantity
from portal.locales import said
from portal.orders import changes, queries
from portal.orders.changes import ProposedLine
from portal.orders.errors import AddedLine
from portal.orders.loading import subject_of
from portal.orders.models import Order, OrderLine, OrderResponse
from portal.orders.responses import approved_amount, proposed_change, seen_hash
from portal.orders.states import OrderState

Href = Callable[[str], str]
LOOKS_BACK = timedelta(days=7)
"""How far back an approver is told of orders that nobody had to approve."""


def decision(
    session: Session,
    order: Order,
    actor: Actor,
    href: Href,
    reason: str = "",
    problem: str | None = None,
) -> dict[str, Any] | None:
    """The decision that this person can take, or why they can't; None if it is not theirs.

    `href` gives the address of an endpoint for this order; `reason` and its `problem` are kept
    from a form sent back.
    """
    if order.state == OrderState.SUBMITTED:
        return _approval(session, order, actor, href, reason, problem)
    response = proposed_change(order)
    return _change(order, response, actor, href) if response else None


def _approval(
    session: Session, order: Order, actor: Actor, href: Href, reason: str, problem: str | None
) -> dict[str, Any] | None:
    subject = subject_of(order)
    refusal = rules.why_not_approve(actor, subject)
    if rules.why_not_reject(actor, subject) is None:
        return _to_approve(session, order, refusal, href, reason, problem)
    if rules.why_not_cancel(actor, subject) is None:
        return _to_cancel(href)
    return None


def _to_approve(
    session: Session,
    order: Order,
    refusal: Refused | None,
    href: Href,
    reason: str,
    problem: str | None,
) -> dict[str, Any]:
    total = money(order.net_total, order.currency)
    reject = {
        "text": _("Reject"), "kind": "stop",
        "formaction": href("orders.reject"),
    }  # fmt: skip
    approve = {"text": _("Approve %(sum)s", sum=total), "kind": "primary"}
    at_once = _(
        "Approved, the order goes to %(supplier)s at once and can't be called back here.",
        supplier=order.supplier.name,
    )
    return {
        "title": _("Approve this order?"),
        "consequence": said(refusal) if refusal else at_once,
        "action": href("orders.approve"),
        "hidden_fields": {"content_hash": order.content_hash, "seen": total},
        "facts": _approval_facts(session, order),
        "buttons": [reject] if refusal else [approve, reject],
        "reason": {
            "name": "reason", "label": _("Reason"), "hint": _("Needed if you reject."),
            "value": reason, "error": problem,
        },
        "kind": "you",
    }  # fmt: skip


def _approval_facts(session: Session, order: Order) -> list[tuple[str, Any]]:
    names = names_of(session, {order.requester})
    since = order.created_at - LOOKS_BACK
    others = queries.ordered_without_approval(session, order, since)
    facts = [
        (_("Unit"), order.unit.name),
        (_("Placed by"), names.get(order.requester, order.requester)),
        (_("Sum without VAT"), money(order.net_total, order.currency)),
        (_("Why it needs approval"), _("Above what the person may order alone")),
        (_("Left of the agreement's ceiling"), _left(order)),
    ]
    if others:
        words = money(others, order.currency)
        facts.append((_("Ordered besides in a week, without approval"), words))
    return facts


def _left(order: Order) -> str | None:
    agreement = order.agreement
    if agreement.ceiling is None:
        return None
    left = money(agreement.ceiling - agreement.used(), agreement.currency)
    return _("%(sum)s when this order is counted", sum=left)


def _to_cancel(href: Href) -> dict[str, Any]:
    return {
        "title": _("Somebody else must approve this order"),
        "consequence": _("As long as it waits you can cancel it. Then nothing is sent."),
        "action": href("orders.cancel"),
        "hidden_fields": {},
        "facts": [],
        "buttons": [{"text": _("Cancel the order"), "kind": "secondary"}],
        "reason": None,
        "kind": "info",
    }


def _change(
    order: Order, response: OrderResponse, actor: Actor, href: Href
) -> dict[str, Any] | None:
    subject = subject_of(order)
    if rules.why_not_reject_change(actor, subject):
        return None
    proposed = [ProposedLine.from_json(stored) for stored in response.changes]
    after = changes.net_after(proposed, order)
    refusal = _why_not_accept(order, actor, proposed, after)
    accept = {"text": _("Accept the change"), "name": "do", "value": "accept", "kind": "primary"}
    reject = {"text": _("Reject the change"), "name": "do", "value": "reject", "kind": "stop"}
    consequence = _(
        "Accepted, the order becomes what stands under “What the supplier proposes”. Rejected, the "
        "order ends and nothing comes: tell the supplier."
    )
    return {
        "title": _("Accept the supplier's change?"),
        "consequence": said(refusal) if refusal else consequence,
        "action": href("orders.decide_change"),
        "hidden_fields": {
            "content_hash": seen_hash(order, response), "seen": money(after, order.currency),
        },
        "facts": [
            (_("Sum now, without VAT"), money(order.net_total, order.currency)),
            (_("Sum after the change"), money(after, order.currency)),
            (_("The supplier writes"), response.note),
        ],
        "buttons": [reject] if refusal else [accept, reject],
        "reason": None,
        "kind": "you",
    }  # fmt: skip


def _why_not_accept(
    order: Order, actor: Actor, proposed: Iterable[ProposedLine], after: Decimal
) -> Refused | None:
    if changes.has_added_line(proposed):
        return AddedLine()
    return rules.why_not_accept_change(actor, subject_of(order), after, approved_amount(order))


def proposal(order: Order) -> dict[str, Any] | None:
    """What the supplier proposes, line by line, with what stands in the order now."""
    response = next((r for r in reversed(order.responses) if r.code == "CA"), None)
    if response is None:
        return None
    lines = {line.position: line for line in order.lines}
    rows = []
    for stored in response.changes:
        one = ProposedLine.from_json(stored)
        line = lines.get(one.line) if one.line is not None else None
        rows.append(_proposed(one, line, order.currency))
    outcome = {
        None: None, "accepted": _("This change was accepted."),
        "rejected": _("This change was rejected."),
        "superseded": _("The supplier has sent another response since."),
    }[response.decision]  # fmt: skip
    return {"rows": rows, "note": response.note, "outcome": outcome}


def _proposed(one: ProposedLine, line: OrderLine | None, currency: str) -> dict[str, Any]:
    unit = line.unit_code if line else ""
    changed = [
        _field(name, one, unit, currency)
        for name in one.changes
        if name != "base_quantity" or "price" not in one.changes
    ]
    place = f"{one.line}. " if line else ""
    return {
        "name": f"{place}{one.name}" if one.name else _("The whole order"),
        "what": _what(one),
        "changes": changed,
        "note": one.note,
    }


def _what(one: ProposedLine) -> str:
    if one.code == changes.CHANGED and not one.changes:
        return _("Unchanged")
    return {
        changes.ADDED: _("Added by the supplier"),
        changes.CHANGED: _("Changed"),
        changes.ACCEPTED: _("Accepted as ordered"),
        changes.NOT_ACCEPTED: _("Will not come"),
        changes.ALREADY_DELIVERED: _("Already delivered"),
    }.get(one.code, one.code)


def _field(name: str, one: ProposedLine, unit: str, currency: str) -> dict[str, Any]:
    words = {
        "quantity": _("Quantity"), "backorder": _("Comes later"), "price": _("Price"),
        "base_quantity": _("Price is for"), "article": _("Article"), "name": _("Item"),
        "gtin": _("GTIN"), "delivery": _("Delivery"),
    }  # fmt: skip
    old, new = one.changes[name]
    was, becomes = _shown(name, old, unit, currency), _shown(name, new, unit, currency)
    if name == "price" and "base_quantity" in one.changes:
        bases = one.changes["base_quantity"]
        was, becomes = (
            f"{shown} {per(Decimal(base), unit)}"
            for shown, base in zip((was, becomes), bases, strict=True)
        )
    return {"label": words.get(name, name), "old": was, "new": becomes}


def _shown(name: str, value: str, unit: str, currency: str) -> Any:
    if not value:
        return ""
    if name == "backorder" and Decimal(value) == 0:
        return _("nothing: the rest will not come")
    if name in {"quantity", "backorder", "base_quantity"}:
        return quantity(Decimal(value), unit) if unit else number(Decimal(value))
    if name == "price":
        return price(Decimal(value), currency)
    if name == "delivery":
        return ", ".join(_period(part) for part in value.split(", "))
    return value


def _period(days: str) -> str:
    return " – ".join(spoken(date.fromisoformat(end)).striptags() for end in days.split("/"))
