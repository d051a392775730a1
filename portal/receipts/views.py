"""Pages of deliveries: the list, and one order's goods to receive."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from catalog.errors import NotFound, Refused
from portal.extensions import now, reading, transaction
from portal.receipts import operations, presenters, queries
from portal.receipts.errors import ReceivedMeanwhile
from portal.receipts.forms import ReceiptForm, read_form
from portal.security import actor

views = Blueprint("receipts", __name__)

Answer = str | Response | tuple[str, int]


@views.get("/deliveries")
def index() -> str:
    """What is on its way and what has come."""
    after = request.args.get("after", type=int)
    view = presenters.index_page(reading(), actor(), request.args.get("show"), _row(after))
    return render_template("receipts/index.html", view=view)


def _row(number: int | None) -> int | None:
    return number if number and 0 < number < 2**53 else None


@views.route("/deliveries/<number>", methods=["GET", "POST"])
def receive(number: str) -> Answer:
    """One order's deliveries; receive all or a part."""
    if request.method == "GET":
        return _page(number, None)
    form = read_form(request.form, queries.delivery(reading(), actor(), number))
    if not form.is_readable:
        return _page(number, form), 400
    try:
        with transaction() as session:
            receipt = operations.receive_goods(
                session, number, form.quantities, actor(), now(), form.note, form.advice_id,
                form.seen,
            )  # fmt: skip
            is_all = receipt.order.receipt == "full"
    except (NotFound, ReceivedMeanwhile):
        raise
    except Refused as refused:
        form.refuse(refused)
        return _page(number, form), 400
    _tell(number, is_all)
    return redirect(url_for("receipts.index"), 303)


def _tell(number: str, is_all: bool) -> None:
    if is_all:
        flash(_("Everything on order %(number)s has been received.", number=number), "success")
    else:
        flash(_("A part of order %(number)s has been received; the rest is still open.",
                number=number), "success")  # fmt: skip


def _page(number: str, form: ReceiptForm | None) -> str:
    session, who = reading(), actor()
    view: dict[str, Any] = presenters.receive_page(
        session, who, queries.delivery(session, who, number), form
    )
    return render_template("receipts/receive.html", view=view)
