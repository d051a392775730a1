"""What stands round every page: who I am, what I act for, where I can go, what waits for me."""

from __future__ import annotations

from typing import Any

from flask import request, url_for
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy.orm import Session

from portal.accounts import queries as accounts
from portal.accounts.actor import Actor
from portal.cart import queries as cart
from portal.extensions import reading, today
from portal.formatting import language
from portal.security import may_use, signed_in
from portal.start import queries as start

PLACES = (
    ("browse.search", "Shop"),
    ("orders.index", "Orders"),
    ("receipts.index", "Deliveries"),
    ("invoices.index", "Invoices"),
    ("payments.index", "Payments"),
    ("agreements.index", "Agreements"),
    ("supplier.agreements", "Catalogues"),
    ("post.index", "Post"),
    ("admin.users", "Administration"),
)


def _words() -> dict[str, str]:
    return {
        "Shop": _("Shop"),
        "Orders": _("Orders"),
        "Deliveries": _("Deliveries"),
        "Invoices": _("Invoices"),
        "Payments": _("Payments"),
        "Agreements": _("Agreements"),
        "Catalogues": _("Catalogues"),
        "Post": _("Post"),
        "Administration": _("Administration"),
    }


def build() -> dict[str, Any] | None:
    """The frame for the person of this request; None for somebody not logged in."""
    if not (current_user and current_user.is_authenticated):
        return None
    me, session = signed_in(), reading()
    shopper = may_use("browse.search")
    unit = accounts.acting_unit(session, me.actor, me.acting_for) if shopper else None
    return {
        "home_href": url_for("start.home"),
        "acting": _acting(session, me.actor, unit.code if unit else None),
        "nav": _navigation(),
        "search_action": url_for("browse.search") if shopper else None,
        "search_query": request.args.get("q", "") if request.endpoint == "browse.search" else "",
        "cart_href": url_for("cart.show") if shopper else None,
        "cart_count": cart.count_lines(session, me.actor, unit.id) if unit else 0,
        "tasks_href": url_for("start.home"),
        "tasks_count": start.count_tasks(session, me.actor, today()),
        "user_name": me.actor.name,
        "account_href": url_for("accounts.me"),
        "logout_action": url_for("accounts.logout"),
        "language_action": url_for("accounts.language"),
        "language": language(),
    }


def _navigation() -> list[dict[str, Any]]:
    words = _words()
    here = (request.endpoint or "").partition(".")[0]
    return [
        {
            "href": url_for(endpoint),
            "text": words[word],
            "current": endpoint.partition(".")[0] == here,
        }
        for endpoint, word in PLACES
        if may_use(endpoint)
    ]


def _acting(session: Session, actor: Actor, current: str | None) -> dict[str, Any] | None:
    options = [
        {"value": value, "label": label, "current": value == current}
        for value, label in accounts.acting_choices(session, actor)
    ]
    if not options:
        return None
    chosen = next((o["label"] for o in options if o["current"]), options[0]["label"])
    return {"label": chosen, "options": options, "action": url_for("accounts.act_for")}
