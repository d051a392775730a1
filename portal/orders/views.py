"""Orders: check-out, list, one order and the decisions on it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from catalog.errors import Conflict, NotFound, Refused, SeveralRefusals
from portal.accounts.queries import names_of
from portal.approvals.errors import MayNotApprove
from portal.cart.errors import CartChanged
from portal.cart.forms import notes, quantities, refusals_by_line
from portal.cart.operations import change_quantities
from portal.cart.views import cart_page, shopping_unit
from portal.extensions import now, reading, today, transaction
from portal.formatting import language
from portal.locales import said
from portal.orders import operations, panels, presenters, queries
from portal.orders.checkout import check_out
from portal.orders.models import Order
from portal.orders.queries import Cursor, Show
from portal.orders.states import OrderState
from portal.security import actor

views = Blueprint("orders", __name__)
Answer = Response | str | tuple[str, int]
EXPORTED = 10_000


@views.post("/cart/checkout")
def checkout() -> Answer:
    """Order what is in the cart; changed quantities are shown with their sums first."""
    typed, words = quantities(), notes()
    try:
        with transaction() as session:
            unit = shopping_unit(session)
            changed = change_quantities(session, unit, typed, actor(), now())
            placed = (
                []
                if changed
                else check_out(
                    session, unit, request.form.get("fingerprint", ""), words, actor(), now()
                )
            )
    except CartChanged as conflict:
        return _conflict(said(conflict), url_for("cart.show"))
    except SeveralRefusals as several:
        return _cart_again(several, typed, words)
    except NotFound:
        raise
    except Refused as refused:
        return _cart_again(SeveralRefusals([refused]), typed, words)
    if changed:
        flash(_("The quantities are changed. Look at the sum, then send the cart."))
        return cart_page({}, {}, words)
    return _placed(placed)


def _cart_again(
    several: SeveralRefusals, typed: dict[int, str], words: dict[int, str]
) -> tuple[str, int]:
    at_lines = refusals_by_line(several)
    if not at_lines:
        for refused in several.refusals:
            flash(said(refused), "error")
    return cart_page(typed, at_lines, words), 422


def _placed(orders: list[Order]) -> Response:
    for order in orders:
        waits = order.state == OrderState.SUBMITTED
        values = {"order": order.number, "supplier": order.supplier.name}
        flash(
            _("Order %(order)s waits for approval, then it goes to %(supplier)s.", **values)
            if waits
            else _("Order %(order)s is on its way to %(supplier)s.", **values),
            "success",
        )
    if len(orders) == 1:
        return redirect(url_for("orders.show", number=orders[0].number), 303)
    return redirect(url_for("orders.index"), 303)


def _narrowed() -> tuple[Show, str]:
    asked = request.args.get("show", "")
    show = Show(asked) if asked in set(Show) else Show.ALL
    return show, request.args.get("q", "").strip()[:40]


@views.get("/orders")
def index() -> str:
    """The list, newest first."""
    show, search = _narrowed()
    after = Cursor.read(request.args.get("after", ""))
    first = request.args.get("first", 1, type=int) if after else 1
    view = presenters.index_page(reading(), actor(), show, search, after, min(max(first, 1), 10**9))
    return render_template("orders/index.html", view=view)


@views.get("/orders.csv")
def export() -> Response:
    """The list as a file for a spreadsheet."""
    show, search = _narrowed()
    rows = queries.all_orders(reading(), actor(), show, search, EXPORTED)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if language() == "sv" else ",")
    for row in presenters.export_rows(rows):
        writer.writerow([harmless(cell) for cell in row])
    name = f"avrop-orders-{today().isoformat()}.csv"
    return Response(
        out.getvalue().encode("utf-8-sig"), mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )  # fmt: skip


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


@views.get("/orders/<number>")
def show(number: str) -> str:
    """One order."""
    return _page(number)


def _page(number: str, reason: str = "", problem: str | None = None) -> str:
    session, me = reading(), actor()
    order = queries.order_by_number(session, me, number)
    return render_template(
        "orders/show.html",
        view=presenters.order_page(session, order, me, today()),
        decision=panels.decision(
            session, order, me, lambda endpoint: url_for(endpoint, number=number), reason, problem
        ),
        proposal=panels.proposal(order),
    )


@views.post("/orders/<number>/approve")
def approve(number: str) -> Answer:
    """Approve, then on to the next that waits."""
    seen = request.form.get("content_hash", "")
    return _decide(
        number,
        lambda session: operations.approve_order(session, number, actor(), now(), seen),
        _("Order %(order)s is approved and on its way to the supplier.", order=number),
    )


@views.post("/orders/<number>/reject")
def reject(number: str) -> Answer:
    """Send back with a reason, then on to the next that waits."""
    seen, reason = request.form.get("content_hash", ""), request.form.get("reason", "").strip()
    if not reason:
        needed = _("Write why, so that the one who ordered knows what to do.")
        return _page(number, problem=needed), 422
    return _decide(
        number,
        lambda session: operations.reject_order(
            session, number, actor(), now(), reason[:1000], seen
        ),
        _("Order %(order)s is rejected. Nothing has been sent.", order=number),
    )


@views.post("/orders/<number>/cancel")
def cancel(number: str) -> Answer:
    """Call back an order that waits."""
    return _decide(
        number,
        lambda session: operations.cancel_order(session, number, actor(), now()),
        _("Order %(order)s is cancelled. Nothing has been sent.", order=number),
        goes_on=False,
    )


@views.post("/orders/<number>/change")
def decide_change(number: str) -> Answer:
    """Accept or reject the whole of what the supplier proposes."""
    seen = request.form.get("content_hash", "")
    if request.form.get("do") == "accept":
        return _decide(
            number,
            lambda session: operations.accept_change(session, number, actor(), now(), seen),
            _("The change of order %(order)s is accepted.", order=number),
            goes_on=False,
        )
    return _decide(
        number,
        lambda session: operations.reject_change(
            session, number, actor(), now(), content_hash=seen
        ),
        _("The change of order %(order)s is rejected. Tell the supplier.", order=number),
        goes_on=False,
    )


def _decide(
    number: str, operation: Callable[[Session], Order], done: str, goes_on: bool = True
) -> Answer:
    """Take the decision and go on; a refusal is shown with the order, a conflict with both
    versions."""
    try:
        with transaction() as session:
            operation(session)
    except NotFound:
        raise
    except Conflict as conflict:
        return _conflict(said(conflict), url_for("orders.show", number=number), number)
    except Refused as refused:
        flash(said(refused), "error")
        return _page(number), 403 if isinstance(refused, MayNotApprove) else 422
    flash(done, "success")
    following = queries.next_to_approve(reading(), actor()) if goes_on else None
    return redirect(url_for("orders.show", number=following or number), 303)


def _conflict(message: str, href: str, number: str | None = None) -> tuple[str, int]:
    theirs: list[tuple[str, Any]] = []
    yours: list[tuple[str, Any]] = []
    if number is not None:
        session = reading()
        order = queries.order_by_number(session, actor(), number)
        people = {order.requester} | {approval.actor for approval in order.approvals}
        theirs = presenters.conflict_facts(order, names_of(session, people))
        yours = [(_("Sum without VAT"), request.form.get("seen", "")[:40])]
    page = render_template(
        "errors/409.html", message=message, retry_href=href, theirs=theirs, yours=yours
    )
    return page, 409
