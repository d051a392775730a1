"""The cart as its page shows it: by agreement, what happens next, what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from catalog.agreements import Agreement
from catalog.errors import Refused
from catalog.organisations import Unit
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.accounts.queries import approvers_for
from portal.cart.queries import Cart, Group, PricedLine
from portal.formatting import money, number, per, price, unit_short
from portal.locales import said

NAMED = 3
"""How many approvers are named before the rest are only counted."""


@dataclass(frozen=True)
class CartPage:
    """What the page shows."""

    unit: str
    problems: list[dict[str, str]]
    groups: list[dict[str, Any]]
    notes: list[dict[str, str]]
    fingerprint: str
    total: str
    sentence: str
    is_orderable: bool
    button: str


def cart_page(
    session: Session,
    cart: Cart,
    actor: Actor,
    day: date,
    typed: Mapping[int, str],
    refusals: Mapping[int, Refused],
    notes: Mapping[int, str],
) -> CartPage:
    """The page; `typed` quantities, their `refusals` and `notes` are kept from a form sent back."""
    approvals = [_approval(session, group, cart.unit, actor, day) for group in cart.groups]
    currencies = {group.agreement.currency for group in cart.groups}
    total = sum((group.net for group in cart.groups), Decimal(0))
    groups = [
        _group(group, approval, typed, refusals)
        for group, approval in zip(cart.groups, approvals, strict=True)
    ]
    return CartPage(
        unit=cart.unit.name,
        problems=[
            {"text": f"{line['name']}: {line['error']}", "href": f"#{line['id']}"}
            for group in groups
            for line in group["lines"]
            if line["error"]
        ],
        groups=groups,
        notes=[_note(group, notes) for group in cart.groups],
        fingerprint=cart.fingerprint,
        total=money(total, currencies.pop()) if len(currencies) == 1 else "",
        sentence=_sentence(cart, any(approvals)),
        is_orderable=cart.is_orderable and not refusals,
        button=_button(approvals),
    )


def _sentence(cart: Cart, waits: bool) -> str:
    count = len(cart.groups)
    becomes = ngettext(
        "It becomes one order.", "It becomes %(num)s orders, one per agreement.", count
    )
    waiting = ngettext("It needs approval.", "At least one of them needs approval.", count)
    return f"{becomes} {waiting}" if waits else becomes


def _button(approvals: list[str]) -> str:
    if not any(approvals):
        return _("Place the order")
    return _("Send for approval") if all(approvals) else _("Place orders and send for approval")


def _approval(session: Session, group: Group, unit: Unit, actor: Actor, day: date) -> str:
    """Who must approve and why; empty if nobody must."""
    limit = actor.limit(Role.REQUESTER, unit.organisation_id, unit.id)
    if limit is None or group.net <= limit:
        return ""
    over = _(
        "The sum is above your own limit of %(limit)s without VAT.",
        limit=money(limit, group.agreement.currency),
    )
    names = [
        user.name
        for user, approver in approvers_for(session, unit.organisation_id, unit.id, day)
        if user.username != actor.username and _reaches(approver, unit, group.net)
    ]
    if not names:
        nobody = _("Nobody who may approve so much for the unit has a log-in. Tell Inköp.")
        return f"{over} {nobody}"
    by_whom = _("Needs approval by %(names)s.", names=one_of(names))
    return f"{over} {by_whom}"


def _reaches(approver: Actor, unit: Unit, amount: Decimal) -> bool:
    limit = approver.limit(Role.APPROVER, unit.organisation_id, unit.id)
    return limit is None or amount <= limit


def one_of(names: list[str]) -> str:
    """`Anna Berg, Erik Ek or 2 others`."""
    if len(names) > NAMED:
        rest = _("%(count)s others", count=len(names) - NAMED + 1)
        names = [*names[: NAMED - 1], rest]
    if len(names) == 1:
        return names[0]
    return _("%(first)s or %(last)s", first=", ".join(names[:-1]), last=names[-1])


def _group(
    group: Group, approval: str, typed: Mapping[int, str], refusals: Mapping[int, Refused]
) -> dict[str, Any]:
    agreement = group.agreement
    notices = []
    if group.ceiling_refusal:
        notices.append({"kind": "stop", "text": said(group.ceiling_refusal)})
    elif approval:
        notices.append({"kind": "you", "text": approval})
    else:
        direct = _("Goes directly to %(supplier)s.", supplier=agreement.supplier.name)
        notices.append({"kind": "info", "text": direct})
    return {
        "title": agreement.supplier.name,
        "agreement": _(
            "%(title)s, agreement %(number)s", title=agreement.title, number=agreement.number
        ),
        "lines": [_line(one, agreement, typed, refusals) for one in group.lines],
        "total": money(group.net, agreement.currency),
        "notices": notices,
    }


def _line(
    one: PricedLine, agreement: Agreement, typed: Mapping[int, str], refusals: Mapping[int, Refused]
) -> dict[str, Any]:
    line, item, currency = one.line, one.item, agreement.currency
    href = url_for("browse.item", agreement=agreement.number, article=line.article)
    refusal = refusals.get(line.id, one.refusal)
    return {
        "id": f"quantity-{line.id}",
        "name": item.name if item else _("Article %(article)s", article=line.article),
        "href": href if item else None,
        "article": line.article,
        "price": price(item.price, currency) if item else "",
        "per": per(item.base_quantity, item.unit_code) if item else "",
        "amount": money(one.net, currency) if item else "",
        "quantity_name": f"quantity-{line.id}",
        "quantity_value": typed.get(line.id, number(line.quantity)),
        "unit": unit_short(item.unit_code) if item else "",
        "error": said(refusal) if refusal else None,
        "remove_name": "remove",
        "remove_value": line.id,
    }


def _note(group: Group, notes: Mapping[int, str]) -> dict[str, str]:
    supplier = group.agreement.supplier.name
    return {
        "name": f"note-{group.agreement.id}",
        "label": _("A word to %(supplier)s", supplier=supplier),
        "value": notes.get(group.agreement.id, ""),
    }
