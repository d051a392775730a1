"""Deliveries in words: the list, the page of one, and what waits on the start page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from peppol.codelists.lookup import unit_name
from portal.accounts.actor import Actor
from portal.accounts.queries import names_of
from portal.formatting import day, language, moment, number
from portal.locales import said
from portal.orders.states import is_with_supplier
from portal.quantities import shortest
from portal.receipts import queries
from portal.receipts.forms import ReceiptForm
from portal.receipts.models import DespatchAdvice, Receipt
from portal.receipts.queries import Delivery, Expected, Line
from portal.receipts.rules import received_so_far, why_not_receive
from portal.tasks import Done, Task


def quantity(value: Decimal, unit_code: str) -> str:
    """A quantity with its unit: `3 styck`."""
    unit = unit_name(unit_code, language()) if unit_code else ""
    return f"{number(value)}\N{NO-BREAK SPACE}{unit}".strip()


def tasks(session: Session, actor: Actor, day: date) -> list[Task]:
    """Deliveries that were despatched and not yet received."""
    if not queries.count_waiting(session, actor, day):
        return []
    return [
        Task(
            since=one.despatched_at or one.order.created_at,
            text=_(
                "The goods of order %(order)s are on their way from %(supplier)s",
                order=one.order.number,
                supplier=one.order.supplier.name,
            ),
            action=_("Receive"),
            href=url_for("receipts.receive", number=one.order.number),
            detail=one.order.unit.name,
        )
        for one in queries.waiting(session, actor)
    ]


def recent(session: Session, actor: Actor) -> list[Done]:  # noqa: ARG001 - all rooms are asked alike
    """Receipts are told by their orders."""
    return []


def index_page(
    session: Session, actor: Actor, choice: str | None, after: int | None
) -> dict[str, Any]:
    """The list of deliveries."""
    if choice not in queries.CHOICES:
        choice = "waiting" if queries.count_waiting(session, actor, date.min) else "under_way"
    page = queries.page(session, actor, choice, after)
    words = {
        "waiting": _("To receive"),
        "under_way": _("On the way"),
        "part": _("Part received"),
        "received": _("Fully received"),
    }
    here = url_for("receipts.index", show=choice)
    return {
        "choice": choice,
        "filters": [
            {
                "text": text,
                "href": url_for("receipts.index", show=name),
                "count": page.counts[name],
                "current": name == choice,
            }
            for name, text in words.items()
        ],
        "rows": [_row(one) for one in page.rows],
        "total": page.counts[choice],
        "first_href": here if after else None,
        "next_href": (
            url_for("receipts.index", show=choice, after=page.next_after)
            if page.next_after
            else None
        ),
    }


def _row(one: Expected) -> dict[str, Any]:
    kind, text = _state(one)
    return {
        "number": one.order.number,
        "href": url_for("receipts.receive", number=one.order.number),
        "supplier": one.order.supplier.name,
        "unit": one.order.unit.name,
        "state_kind": kind,
        "state_text": text,
        "despatched_at": one.despatched_at,
        "expected_on": one.expected_on or one.order.requested_on,
        "sent_at": one.order.sent_at,
    }


def _state(one: Expected) -> tuple[str, str]:
    if one.order.receipt == "full":
        return "done", _("Fully received")
    if one.is_waiting:
        return "you", _("Despatched: receive it")
    if one.order.receipt == "part":
        return "moving", _("Part received")
    return "moving", _("Ordered, not despatched yet")


def receive_page(
    session: Session, actor: Actor, found: Delivery, form: ReceiptForm | None
) -> dict[str, Any]:
    """The page of one order's deliveries, with the form where something can be received."""
    order = found.order
    refusal = why_not_receive(order, actor)
    can_come = is_with_supplier(order) and any(one.line.open for one in found.lines)
    kind, sentence = _sentence(found, can_come)
    names = names_of(session, {one.received_by for one in found.receipts})
    return {
        "title": (
            _("Receive order %(number)s", number=order.number)
            if can_come
            else _("Deliveries of order %(number)s", number=order.number)
        ),
        "received_before": _("Received before") if can_come else _("Received"),
        "kind": kind,
        "sentence": sentence,
        "order_href": url_for("orders.show", number=order.number),
        "facts": _facts(found),
        "may_receive": can_come and refusal is None,
        "blocked": said(refusal) if refusal and can_come else None,
        "one_click": _one_click(found),
        "lines": [_line(one, found, form) for one in found.lines],
        "strangers": [
            _("%(name)s (article %(article)s), %(quantity)s", name=one.name,
              article=one.article or "–", quantity=quantity(one.quantity, one.unit_code))
            for one in found.strangers
        ],
        "advice": found.advices[-1].id if found.advices else "",
        "seen": received_so_far(found.order),
        "note": form.note if form else "",
        "problems": _problems(form),
        "documents": [_advice(one) for one in found.advices],
        "events": _events(found, names),
    }  # fmt: skip


def _sentence(found: Delivery, can_come: bool) -> tuple[str, str]:
    order = found.order
    if order.receipt == "full":
        return "done", _("Everything has been received.")
    if not can_come:
        return "ended", _("Nothing more is expected on this order.")
    if found.is_suggested:
        return "you", _("%(supplier)s has despatched goods. Receive them when they have come.",
                        supplier=order.supplier.name)  # fmt: skip
    if order.receipt == "part":
        return "moving", _("A part has been received; the rest is still to come.")
    return "moving", _("Nothing has been despatched yet, as far as %(supplier)s has told.",
                       supplier=order.supplier.name)  # fmt: skip


def _facts(found: Delivery) -> list[tuple[str, Any]]:
    order = found.order
    is_done = order.receipt == "full"
    expected = next((one.expected_on for one in reversed(found.advices) if one.expected_on), None)
    return [
        (_("Supplier"), order.supplier.name),
        (_("Unit"), order.unit.name),
        (_("Ordered"), moment(order.sent_at)),
        (_("Wanted by"), day(order.requested_on) if order.requested_on and not is_done else None),
        (_("Expected"), day(expected) if expected and not is_done else None),
    ]


def _one_click(found: Delivery) -> dict[str, Any]:
    """What one click receives: what was despatched if that is less, else all that is open."""
    suggested = found.is_suggested
    amounts = {
        one.line.position: one.suggested if suggested else one.line.open for one in found.lines
    }
    is_all = all(amounts[one.line.position] == one.line.open for one in found.lines)
    fields = {f"line-{position}": shortest(value) for position, value in amounts.items() if value}
    fields["seen"] = received_so_far(found.order)
    if found.advices and suggested:
        fields["advice"] = str(found.advices[-1].id)
    count = len([value for value in amounts.values() if value])
    lines = ngettext("%(num)s line", "%(num)s lines", count)
    return {
        "fields": fields,
        "title": _("Has everything come?") if is_all else _("Has all that was despatched come?"),
        "consequence": (
            _("All that is open is marked as received (%(lines)s).", lines=lines)
            if is_all
            else _("What the supplier says it has despatched is marked as received (%(lines)s).",
                   lines=lines)
        ),
        "button": _("Yes, everything came") if is_all else _("Yes, the whole delivery came"),
    }  # fmt: skip


def _line(one: Line, found: Delivery, form: ReceiptForm | None) -> dict[str, Any]:
    line = one.line
    proposed = one.suggested if found.is_suggested else line.open
    typed = form.typed.get(line.position, "") if form else number(proposed) if proposed else ""
    refused = form.refusals.get(line.position) if form else None
    notes = []
    if one.is_above_ordered:
        notes.append(_("The supplier has despatched more than was ordered."))
    notes += [
        _("Despatched in another unit: %(quantity)s. Count what came.",
          quantity=quantity(other.quantity, other.unit_code))
        for other in one.unclear
    ]  # fmt: skip
    return {
        "position": line.position,
        "field": f"line-{line.position}",
        "name": line.name,
        "article": line.article,
        "unit": unit_name(line.unit_code, language()),
        "ordered": quantity(line.expected, line.unit_code),
        "despatched": quantity(one.despatched, line.unit_code) if one.despatched else "–",
        "received": quantity(line.received, line.unit_code) if line.received else "–",
        "is_open": bool(line.open),
        "value": typed,
        "error": said(refused) if refused else None,
        "notes": notes,
    }


def _problems(form: ReceiptForm | None) -> list[dict[str, Any]]:
    if form is None:
        return []
    at_lines = [
        {"text": _("Line %(line)s: %(problem)s", line=position, problem=said(problem)),
         "href": f"#line-{position}"}
        for position, problem in sorted(form.refusals.items())
    ]  # fmt: skip
    return at_lines + [{"text": said(problem), "href": None} for problem in form.other]


def _advice(advice: DespatchAdvice) -> dict[str, Any]:
    return {
        "title": _("Despatch advice %(number)s", number=advice.number),
        "kind": _("Despatch advice"),
        "at": moment(advice.received_at),
        "view_href": (
            url_for("post.document", row=advice.message_id) if advice.message_id else None
        ),
        "original_href": (
            url_for("post.original", row=advice.message_id) if advice.message_id else None
        ),
        "note": advice.note or None,
    }


def _events(found: Delivery, names: dict[str, str]) -> list[dict[str, Any]]:
    despatched = [(one.received_at, _despatch_event(one)) for one in found.advices]
    received = [(one.received_at, _receipt_event(one, names)) for one in found.receipts]
    return [event for _at, event in sorted(despatched + received, key=lambda pair: pair[0])]


def _despatch_event(advice: DespatchAdvice) -> dict[str, Any]:
    count = len(advice.lines)
    return {
        "at": moment(advice.received_at),
        "who": advice.order.supplier.name,
        "text": _("Said that goods are on their way"),
        "detail": ngettext("%(num)s line", "%(num)s lines", count),
        "kind": "moving",
    }


def _receipt_event(receipt: Receipt, names: dict[str, str]) -> dict[str, Any]:
    parts = [
        f"{one.order_line.name}: {quantity(one.quantity, one.order_line.unit_code)}"
        for one in receipt.lines
    ]
    detail = "; ".join(parts[:5]) + (" …" if len(parts) > 5 else "")
    return {
        "at": moment(receipt.received_at),
        "who": names.get(receipt.received_by, receipt.received_by),
        "text": _("Received goods"),
        "detail": f"{detail}. {receipt.note}" if receipt.note else detail,
        "kind": "done",
    }
