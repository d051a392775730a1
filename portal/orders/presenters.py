"""The list of orders and the page of one, in words ready to place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.accounts.queries import approvers_for, names_of
from portal.approvals import rules
from portal.cart.presenters import one_of
from portal.formatting import amount, day, moment, money, per, percent, price, quantity
from portal.orders import queries
from portal.orders.loading import subject_of
from portal.orders.models import Order, OrderLine
from portal.orders.queries import Cursor, ListedOrder, Show
from portal.orders.states import OrderState
from portal.orders.wording import detail, happening, sentence, short_state
from portal.post import presenters as post
from portal.post.models import Message
from portal.tasks import Done, Task

RECENT = 8


def tasks(session: Session, actor: Actor, day: date) -> list[Task]:  # noqa: ARG001 - rooms are asked alike
    """Orders to approve and changes to decide on, oldest first."""
    return [_task(order) for order in queries.waiting_for(session, actor)]


def _task(order: Order) -> Task:
    is_change = order.state == OrderState.CHANGE_PROPOSED
    values = {"order": order.number, "supplier": order.supplier.name, "unit": order.unit.name}
    since = order.submitted_at or order.created_at
    if is_change and order.responses:
        since = order.responses[-1].received_at
    return Task(
        since=since,
        text=(
            _("%(supplier)s wants to change order %(order)s", **values)
            if is_change
            else _("%(unit)s wants to order from %(supplier)s", **values)
        ),
        action=_("Decide") if is_change else _("Approve"),
        href=url_for("orders.show", number=order.number),
        detail=order.unit.name if is_change else _("Order %(order)s", order=order.number),
        amount=money(order.net_total, order.currency),
    )


def recent(session: Session, actor: Actor) -> list[Done]:
    """The person's own orders of late."""
    return [
        Done(
            when=order.created_at,
            text=_(
                "Order %(order)s from %(supplier)s", order=order.number,
                supplier=order.supplier.name,
            ),
            href=url_for("orders.show", number=order.number),
            state_kind=short_state(OrderState(order.state), order.receipt)[0],
            state_text=short_state(OrderState(order.state), order.receipt)[1],
        )
        for order in queries.lately(session, actor, RECENT)
    ]  # fmt: skip


def index_page(
    session: Session, actor: Actor, show: Show, search: str, after: Cursor | None, first: int
) -> dict[str, Any]:
    """The list."""
    page = queries.orders_page(session, actor, show, search, after)
    counts = queries.counts(session, actor, search)
    last = first + len(page.rows) - 1
    mine = queries.waiting_among(session, actor, {one.id for one in page.rows})
    words = {
        Show.ALL: _("All"), Show.WAITING: _("Wait for a decision"),
        Show.ON_THE_WAY: _("On the way"), Show.DONE: _("Ended"),
    }  # fmt: skip
    here: dict[str, Any] = {"show": show.value, "q": search or None}
    return {
        "filters": [
            {
                "text": words[one], "count": counts[one], "current": one is show,
                "href": url_for("orders.index", show=one.value, q=search or None),
            }
            for one in Show
        ],
        "show": show.value,
        "search": search,
        "rows": [_row(one, one.id in mine) for one in page.rows],
        "first": first, "last": last, "total": counts[show],
        "first_href": url_for("orders.index", **here) if after else None,
        "next_href": (
            url_for("orders.index", **here, after=str(page.next), first=last + 1)
            if page.next
            else None
        ),
        "export_href": url_for("orders.export", **here),
        "may_shop": actor.has(Role.REQUESTER),
    }  # fmt: skip


def _row(one: ListedOrder, mine: bool) -> dict[str, Any]:
    kind, text = short_state(one.state, one.receipt)
    kind = "you" if mine else kind
    return {
        "number": one.number, "href": url_for("orders.show", number=one.number),
        "supplier": one.supplier, "unit": one.unit, "state_kind": kind, "state_text": text,
        "placed_at": one.created_at, "total": money(one.net_total, one.currency),
    }  # fmt: skip


def export_rows(rows: Iterable[ListedOrder]) -> Iterable[list[str]]:
    """Head and rows of the export."""
    yield [
        _("Order"), _("State"), _("Supplier"), _("Unit"), _("Legal entity"), _("Placed by"),
        _("Placed"), _("Sum without VAT"), _("Currency"), _("Received"), _("Invoiced"),
    ]  # fmt: skip
    for one in rows:
        yield [
            one.number, short_state(one.state, "none")[1], one.supplier, one.unit,
            one.organisation, one.requester, one.created_at.date().isoformat(),
            amount(one.net_total), one.currency, progress_word(one.receipt),
            progress_word(one.invoicing),
        ]  # fmt: skip


def progress_word(progress: str) -> str:
    """none, part or full in words."""
    return {"none": _("nothing"), "part": _("a part"), "full": _("everything")}[progress]


def order_page(session: Session, order: Order, actor: Actor, today: date) -> dict[str, Any]:
    """What the page of an order shows beside the decision."""
    events = queries.events_of(session, order.number)
    messages = queries.messages_of(session, order)
    heard = {message.transaction for message in messages if message.transaction}
    names = names_of(session, {event.actor for event in events} | {order.requester})
    approvers = approver_names(session, order, today)
    kind, text = short_state(OrderState(order.state), order.receipt)
    mine = bool(queries.waiting_among(session, actor, {order.id}))
    return {
        "number": order.number,
        "title": _("Order %(number)s", number=order.number),
        "supplier": order.supplier.name,
        "sentence": sentence(order, names, _("you") if mine else approvers, heard),
        "state_kind": "you" if mine else kind,
        "state_text": text,
        "moves": order.state in {OrderState.APPROVED, OrderState.SENT, OrderState.ACKNOWLEDGED},
        "was_sent": order.sent_at is not None,
        "facts": _facts(order, names),
        "lines": [_line(line, order.currency) for line in order.lines],
        "totals": _totals(order),
        "documents": post.documents(messages),
        "events": _events(order, events, messages, names),
        "receive_href": _receive_href(order, actor),
    }


def approver_names(session: Session, order: Order, today: date) -> str:
    """Who may approve an order that waits."""
    if order.state != OrderState.SUBMITTED:
        return ""
    found = approvers_for(session, order.organisation_id, order.unit_id, today)
    subject = subject_of(order)
    names = [u.name for u, who in found if rules.why_not_approve(who, subject) is None]
    return one_of(names) if names else ""


def _receive_href(order: Order, actor: Actor) -> str | None:
    may = actor.may_any((Role.RECEIVER, Role.REQUESTER), order.organisation_id, order.unit_id)
    open_ = any(line.open for line in order.lines)
    if not (may and open_ and order.sent_at) or OrderState(order.state) in {
        OrderState.REJECTED, OrderState.CANCELLED, OrderState.CLOSED,
    }:  # fmt: skip
        return None
    return url_for("receipts.receive", number=order.number)


def _facts(order: Order, names: dict[str, str]) -> list[tuple[str, Any]]:
    unit = order.unit
    return [
        (_("Supplier"), order.supplier.name),
        (_("Agreement"), f"{order.agreement.title}, {order.agreement.number}"),
        (_("Unit"), unit.name),
        (_("Legal entity"), order.organisation.name),
        (_("Placed by"), names.get(order.requester, order.requester)),
        (_("Placed"), moment(order.created_at)),
        (_("Wanted by"), day(order.requested_on)),
        (_("Promised"), _promised(order)),
        (_("Delivered to"), f"{unit.street}, {unit.postal_code} {unit.city}"),
        (_("Your reference on the invoice"), unit.reference),
        (_("A word to the supplier"), order.note),
        (_("Received"), progress_word(order.receipt) if order.sent_at else None),
        (_("Invoiced"), progress_word(order.invoicing) if order.sent_at else None),
    ]


def _promised(order: Order) -> Any:
    """The day that the supplier has promised for the whole order, if any response says one."""
    for response in reversed(order.responses):
        for stored in response.changes:
            days = stored["changes"].get("delivery") if stored["line"] is None else None
            if days:
                return day(date.fromisoformat(days[1].split("/")[-1]))
    return None


def _line(line: OrderLine, currency: str) -> dict[str, Any]:
    cancelled = _("%(quantity)s will not come", quantity=quantity(line.cancelled, line.unit_code))
    return {
        "position": line.position,
        "name": line.name,
        "article": _("Art. no. %(number)s", number=line.article),
        "quantity": quantity(line.quantity, line.unit_code),
        "quantity_note": cancelled if line.cancelled else None,
        "price": price(line.price, currency),
        "per": per(line.base_quantity, line.unit_code),
        "vat": percent(line.vat_rate),
        "net": money(line.net, currency),
        "received": quantity(line.received, line.unit_code),
        "invoiced": quantity(line.invoiced, line.unit_code),
    }


def _totals(order: Order) -> list[tuple[str, str]]:
    return [
        (_("Sum without VAT"), money(order.net_total, order.currency)),
        (_("VAT amount"), money(order.vat_total, order.currency)),
        (_("Sum with VAT"), money(order.net_total + order.vat_total, order.currency)),
    ]


def _events(
    order: Order, events: Iterable[Any], messages: Iterable[Message], names: dict[str, str]
) -> list[dict[str, Any]]:
    happened = [(event.at, _event(order, event, names)) for event in events]
    for message in messages:
        if message.transaction in {"T10", "T14"}:
            happened.append((message.at, _invoice_event(order, message)))
    return [event for _at, event in sorted(happened, key=lambda pair: pair[0])]


def _event(order: Order, event: Any, names: dict[str, str]) -> dict[str, Any]:
    kind, text = happening(event.action, event.facts)
    return {
        "at": moment(event.at), "who": who(event.actor, order, names), "text": text,
        "detail": detail(event.action, event.facts), "kind": kind,
    }  # fmt: skip


def _invoice_event(order: Order, message: Message) -> dict[str, Any]:
    words = {
        "T10": _("Sent invoice %(number)s", number=message.document_id or ""),
        "T14": _("Sent credit note %(number)s", number=message.document_id or ""),
    }
    return {
        "at": moment(message.at), "who": order.supplier.name,
        "text": words[str(message.transaction)], "kind": "moving",
    }  # fmt: skip


def who(username: str, order: Order, names: dict[str, str]) -> str:
    """The name of who acted: a person, the supplier, the operator, or nobody."""
    if username in names:
        return names[username]
    if username.startswith("supplier "):
        return order.supplier.name
    return {"worker": _("Avrop"), "operator": _("The operator")}.get(username, username)


def conflict_facts(order: Order, names: dict[str, str]) -> list[tuple[str, Any]]:
    """The order as it is now, for whoever decided on another version."""
    return [
        (_("State"), sentence(order, names, "") if order.state != OrderState.SUBMITTED
         else short_state(OrderState.SUBMITTED, "none")[1]),
        (_("Sum without VAT"), money(order.net_total, order.currency)),
        (_("Lines"), str(len(order.lines))),
    ]  # fmt: skip
