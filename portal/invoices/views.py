"""Pages of invoices: the list, one invoice, and the decision."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from catalog.errors import Conflict, NotFound, Refused
from portal.extensions import now, reading, today, transaction
from portal.formatting import money
from portal.invoices import operations, presenters, queries, show_presenters
from portal.invoices.models import Invoice
from portal.locales import said
from portal.security import actor

views = Blueprint("invoices", __name__)

Answer = str | Response | tuple[str, int]
ROW = "<int(max=9007199254740991):invoice_id>"
LONGEST_WORDS = 120


@views.get("/invoices")
def index() -> Answer:
    """Invoices that the person may see; `number` leads to the one with that number."""
    if number := _given("number"):
        supplier = _given("supplier")
        found = queries.ids_of_number(reading(), actor(), number, supplier)
        if len(found) == 1:
            return redirect(url_for("invoices.show", invoice_id=found[0]))
    words = number or _given("q")
    before = request.args.get("before", type=int)
    known = before if before and 0 < before < 2**53 else None
    choice = request.args.get("show")
    view = presenters.index_page(reading(), actor(), choice, known, words, today())
    return render_template("invoices/index.html", view=view)


def _given(name: str) -> str:
    """A word of the address, without what no text may hold."""
    return request.args.get(name, "").replace("\0", "").strip()[:LONGEST_WORDS]


@views.get(f"/invoices/{ROW}")
def show(invoice_id: int) -> str:
    """One invoice beside its order and receipts."""
    return _page(invoice_id)


def _page(invoice_id: int, reason: str = "", error: str = "") -> str:
    session, me = reading(), actor()
    invoice = queries.invoice_by_id(session, me, invoice_id)
    view = show_presenters.show_page(session, me, invoice, reason, error)
    after = queries.next_waiting(session, me, invoice_id)
    next_href = url_for("invoices.show", invoice_id=after) if after else None
    return render_template(
        "invoices/show.html", view=view, invoice_id=invoice_id, next_href=next_href
    )


@views.post(f"/invoices/{ROW}/approve")
def approve(invoice_id: int) -> Answer:
    """Approve for payment."""
    seen = request.form.get("seen") or None

    def decide(number: str, supplier: str, reason: str) -> Invoice:
        with transaction() as session:
            return operations.approve_invoice(
                session, number, actor(), now(), supplier, reason, seen
            )

    return _decide(invoice_id, decide, approved=True)


@views.post(f"/invoices/{ROW}/reject")
def reject(invoice_id: int) -> Answer:
    """Reject; the supplier must send another."""

    def decide(number: str, supplier: str, reason: str) -> Invoice:
        with transaction() as session:
            return operations.reject_invoice(session, number, actor(), now(), supplier, reason)

    return _decide(invoice_id, decide, approved=False)


def _decide(invoice_id: int, decide: Callable[[str, str, str], Invoice], approved: bool) -> Answer:
    reason = request.form.get("reason", "").replace("\0", "")
    found = queries.invoice_by_id(reading(), actor(), invoice_id)
    try:
        decided = decide(found.number, found.supplier.number, reason)
    except (NotFound, Conflict):
        raise
    except Refused as refused:
        return _page(invoice_id, reason, said(refused)), 400
    total = money(decided.payable, decided.currency)
    if approved:
        flash(
            _("Invoice %(number)s is approved: %(sum)s.", number=decided.number, sum=total),
            "success",
        )
    else:
        flash(_("Invoice %(number)s is rejected.", number=decided.number), "success")
    return redirect(url_for("invoices.show", invoice_id=invoice_id), 303)
