"""Invoices as lists and the start page show them."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from portal.accounts.actor import Actor
from portal.formatting import money
from portal.invoices import queries, wording
from portal.invoices.models import Invoice
from portal.invoices.queries import Show
from portal.invoices.rules import DECIDERS
from portal.invoices.states import InvoiceState
from portal.tasks import Done, Task

RECENT = 8
SEVERAL_ORDERS = 2


def tasks(session: Session, actor: Actor, day: date) -> list[Task]:
    """Invoices that wait for this person's decision."""
    if not queries.count_waiting(session, actor, day):
        return []
    return [_task(invoice, day) for invoice in queries.waiting(session, actor)]


def _task(invoice: Invoice, day: date) -> Task:
    names = {"number": invoice.number, "supplier": invoice.supplier.name}
    stopping = [told for told in invoice.deviations if told.stops]
    if stopping:
        text = _("Invoice %(number)s from %(supplier)s differs", **names)
        first = wording.deviation(stopping[0], invoice.currency)["text"]
        more = len(stopping) - 1
        detail = first if not more else _("%(first)s, and %(count)s more", first=first, count=more)
    else:
        text = _("Invoice %(number)s from %(supplier)s agrees with order and receipt", **names)
        detail = ""
    return Task(
        since=invoice.received_at,
        text=text,
        action=_("Decide") if stopping else _("Approve"),
        href=url_for("invoices.show", invoice_id=invoice.id),
        detail=detail,
        amount=money(invoice.payable, invoice.currency),
        late=invoice.due_on is not None and invoice.due_on < day,
    )


def recent(session: Session, actor: Actor) -> list[Done]:
    """Invoices that this person has approved, and what became of them."""
    done = []
    for invoice in queries.approved_by(session, actor, RECENT):
        kind, text = wording.state(invoice)
        done.append(
            Done(
                when=invoice.approved_at or invoice.received_at,
                text=_(
                    "Invoice %(number)s from %(supplier)s",
                    number=invoice.number,
                    supplier=invoice.supplier.name,
                ),
                href=url_for("invoices.show", invoice_id=invoice.id),
                state_kind=kind,
                state_text=text,
            )
        )
    return done


def index_page(
    session: Session, actor: Actor, choice: str | None, before: int | None, words: str, day: date
) -> dict[str, Any]:
    """The list, with what needs somebody first."""
    show = Show(choice) if choice in set(Show) else None
    page = queries.page(session, actor, show or Show.ALL, before, words)
    if show is None:
        show = _first_choice(actor, page.counts) if not words else Show.ALL
        if show is not Show.ALL:
            page = queries.page(session, actor, show, before, words)
    is_supplier = is_only_supplier(actor)
    return {
        "show": show.value,
        "words": words,
        "is_supplier": is_supplier,
        "filters": _filters(show, page.counts, words),
        "rows": [
            _row(invoice, page.orders.get(invoice.id, []), day)
            | ({"partner": invoice.organisation.name} if is_supplier else {})
            for invoice in page.rows
        ],
        "first_href": url_for("invoices.index", show=show, q=words or None) if before else None,
        "next_href": (
            url_for("invoices.index", show=show, q=words or None, before=page.next_before)
            if page.next_before
            else None
        ),
    }


def is_only_supplier(actor: Actor) -> bool:
    """Whether the person sees invoices only as the one who has sent them."""
    return bool(actor.suppliers) and not actor.has(*DECIDERS)


def _first_choice(actor: Actor, counts: dict[Show, int]) -> Show:
    """Where a person who decides begins."""
    if actor.has(*DECIDERS):
        for show in (Show.DECIDE, Show.DEVIATING):
            if counts[show]:
                return show
    return Show.ALL


def _filters(current: Show, counts: dict[Show, int], words: str) -> list[dict[str, Any]]:
    labels = {
        Show.DECIDE: _("To approve"),
        Show.DEVIATING: _("Differing"),
        Show.RECEIPT: _("Waiting for receipt"),
        Show.APPROVED: _("Approved invoices"),
        Show.PAID: _("Paid invoices"),
        Show.REJECTED: _("Rejected invoices"),
        Show.CREDIT: _("Credit notes"),
        Show.ALL: _("All"),
    }
    return [
        {
            "text": label,
            "href": url_for("invoices.index", show=show, q=words or None),
            "count": counts[show],
            "current": show is current,
        }
        for show, label in labels.items()
    ]


def _row(invoice: Invoice, orders: list[str], day: date) -> dict[str, Any]:
    kind, text = wording.state(invoice)
    unpaid = invoice.state not in (InvoiceState.PAID, InvoiceState.REJECTED)
    return {
        "number": invoice.number,
        "href": url_for("invoices.show", invoice_id=invoice.id),
        "partner": invoice.supplier.name,
        "unit": invoice.unit.name if invoice.unit else "",
        "orders": _order_words(orders),
        "state_kind": kind,
        "state_text": text,
        "due_on": invoice.due_on,
        "note": _("late") if unpaid and invoice.due_on and invoice.due_on < day else None,
        "payable": invoice.payable,
        "currency": invoice.currency,
    }


def _order_words(orders: list[str]) -> str:
    if len(orders) < SEVERAL_ORDERS:
        return orders[0] if orders else ""
    more = len(orders) - 1
    return ngettext("%(first)s and 1 more", "%(first)s and %(num)d more", more, first=orders[0])
