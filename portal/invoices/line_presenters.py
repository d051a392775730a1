"""A line of an invoice as the match view shows it: ordered, received and invoiced."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from markupsafe import Markup

from portal.formatting import money, per, price, quantity
from portal.invoices import wording
from portal.invoices.models import Invoice, InvoiceLine
from portal.invoices.policy import Code

VAT_CODES = {Code.VAT_MISMATCH.value}


def agreed_net(line: InvoiceLine) -> Decimal:
    """What the line may cost: its net without what differs."""
    if line.result == "unmatched":
        return Decimal(0)
    amounts = (told.amount for told in line.deviations if told.code not in VAT_CODES)
    return line.net - sum((amount for amount in amounts if amount), Decimal(0))


def line_row(line: InvoiceLine, invoice: Invoice, is_ours: bool) -> dict[str, Any]:
    """What was ordered, received and invoiced beside each other, and what differs."""
    currency = invoice.currency
    codes = {told.code for told in line.deviations}
    return {
        "number": line.line_id,
        "name": line.name or line.article or line.line_id,
        "article": line.article,
        "result": line.result,
        "result_text": _(wording.RESULTS[line.result]),
        "ordered": _ordered(line, currency),
        "received": _received(line),
        "invoiced": {
            "quantity": quantity(line.quantity, line.unit_code),
            "price": _priced(line.price, line.base_quantity, line.unit_code, currency),
            "amount": money(line.net, currency),
        },
        "differs": _differs(codes),
        "deviations": [wording.deviation(told, currency) for told in line.deviations],
        "note": _found(line, is_ours),
    }


def _found(line: InvoiceLine, is_ours: bool) -> Markup | str | None:
    if line.order_line is None:
        return None
    order = line.order_line.order.number
    words = _(wording.FOUND_BY[line.matched_by]) if line.matched_by else ""
    place = _("order %(order)s, line %(line)s", order=order, line=line.order_line.position)
    if not is_ours:
        return f"{words}: {place}"
    href = url_for("orders.show", number=order)
    return Markup('{}: <a href="{}">{}</a>').format(words, href, place)


def _priced(amount: Decimal, base: Decimal, unit: str, currency: str) -> str:
    return f"{price(amount, currency)} {per(base, unit)}"


def _ordered(line: InvoiceLine, currency: str) -> dict[str, str] | None:
    found = line.order_line
    if found is None:
        return None
    shares = [share.order_line for share in line.shares] or [found]
    many = sum((one.expected for one in shares), Decimal(0))
    net = sum((one.net for one in shares), Decimal(0))
    return {
        "quantity": quantity(many, found.unit_code),
        "price": _priced(found.price, found.base_quantity, found.unit_code, currency),
        "amount": money(net, currency),
    }


def _received(line: InvoiceLine) -> dict[str, str] | None:
    found = line.order_line
    if found is None:
        return None
    shares = [share.order_line for share in line.shares] or [found]
    many = sum((one.received for one in shares), Decimal(0))
    if not many:
        return None
    free = next((one[1] for one in line.compared if one[0] == "received"), None)
    before = many - Decimal(free) if free is not None else Decimal(0)
    words = quantity(before, found.unit_code)
    note = _("%(many)s of it invoiced before", many=words) if before > 0 else ""
    return {"quantity": quantity(many, found.unit_code), "note": note}


def _differs(codes: set[str]) -> list[str]:
    parts = []
    if codes & {Code.PRICE_ABOVE, Code.PRICE_BELOW}:
        parts.append("price")
    if codes & {
        Code.QUANTITY_ABOVE_ORDERED,
        Code.QUANTITY_ABOVE_RECEIVED,
        Code.NOT_RECEIVED,
        Code.UNIT_MISMATCH,
    }:
        parts.append("quantity")
    if codes & {Code.TOTAL_MISMATCH, Code.ROUNDING, Code.CHARGE_NOT_AGREED}:
        parts.append("amount")
    return parts
