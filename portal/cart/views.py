"""The cart: show, add, change. It is sent by `orders.checkout`."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from catalog.agreements import Agreement
from catalog.errors import NotFound, Refused, SeveralRefusals
from catalog.organisations import Unit
from portal.accounts.queries import acting_unit
from portal.cart import operations, presenters, queries
from portal.cart.errors import LineGone
from portal.cart.forms import notes, quantities, refusals_by_line, row_id
from portal.extensions import now, reading, today, transaction
from portal.formatting import quantity
from portal.locales import said
from portal.security import actor, safe_target, signed_in

views = Blueprint("cart", __name__, url_prefix="/cart")
Answer = Response | str | tuple[str, int]


def shopping_unit(session: Session) -> Unit:
    """The unit that the person of this request shops for.

    Raises:
        NotFound: there is none any more.
    """
    unit = acting_unit(session, actor(), signed_in().acting_for)
    if unit is None:
        raise NotFound(kind="Unit", key="-")
    return unit


@views.get("")
def show() -> str:
    """The cart by agreement."""
    return cart_page({}, {}, {})


def cart_page(
    typed: Mapping[int, str], refusals: Mapping[int, Refused], written: Mapping[int, str]
) -> str:
    """The page, with what was typed kept in the fields."""
    session, me = reading(), actor()
    unit = shopping_unit(session)
    cart = queries.cart_of(session, me, unit, today())
    view = presenters.cart_page(session, cart, me, today(), typed, refusals, written)
    return render_template("cart/show.html", view=view)


@views.post("/add")
def add() -> Answer:
    """Put an article into the cart and go back to where the person was."""
    form = request.form
    agreement, article, many = (
        form.get("agreement", ""),
        form.get("article", ""),
        form.get("quantity", "1"),
    )
    back = safe_target(form.get("next"))
    try:
        with transaction() as session:
            unit = shopping_unit(session)
            agreement_id = _agreement_id(session, agreement)
            item = operations.add_to_cart(
                session, unit, agreement_id, article, many, actor(), now()
            )
            total = queries.quantity_in_cart(session, actor(), unit.id, [(agreement_id, article)])[
                agreement_id, article
            ]
    except Refused as refused:
        page = render_template(
            "cart/add.html", error=said(refused), article=article, agreement=agreement,
            quantity=many, back=back,
        )  # fmt: skip
        return page, 422
    many = quantity(total, item.unit_code)
    flash(_("%(quantity)s %(name)s in the cart.", name=item.name, quantity=many), "success")
    return redirect(back, 303)


def _agreement_id(session: Session, number: str) -> int:
    found = session.scalars(select(Agreement.id).where(Agreement.number == number)).one_or_none()
    if found is None:
        raise NotFound(kind="Agreement", key=number[:40])
    return found


@views.post("/change")
def change() -> Answer:
    """Set the quantities, or take one line out."""
    removed = row_id(request.form.get("remove", ""))
    if removed is not None:
        return _remove(removed)
    typed = quantities()
    try:
        with transaction() as session:
            operations.change_quantities(session, shopping_unit(session), typed, actor(), now())
    except SeveralRefusals as several:
        return cart_page(typed, refusals_by_line(several), notes()), 422
    flash(_("The cart is updated."), "success")
    return redirect(url_for("cart.show"), 303)


def _remove(line_id: int) -> Response:
    try:
        with transaction() as session:
            operations.remove_line(session, shopping_unit(session), line_id, actor())
    except LineGone as gone:
        flash(said(gone))
    return redirect(url_for("cart.show"), 303)
