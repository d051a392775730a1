"""Facts for matching, built with as few words as a test needs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from catalog.db import to_ore
from portal.invoices.facts import (
    Account,
    Extra,
    Invoiced,
    InvoicedLine,
    Mention,
    Ordered,
    OrderedLine,
    Surroundings,
    VatShare,
)
from portal.invoices.matching import match
from portal.invoices.policy import DEFAULT

D = Decimal
NUMBER = "DLL0852123"
BANKGIRO = Account("bankgiro", "50501055")


def ordered_line(position=1, quantity="10", price="12.50", **changes):
    """An order line, all of it received."""
    line = OrderedLine(
        id=100 + position,
        position=position,
        article=f"A{position}",
        quantity=D(quantity),
        unit_code="XPK",
        price=D(price),
        base_quantity=D(1),
        vat_rate=D(25),
        received=D(quantity),
        gtin=f"0731000000000{position}",
    )
    return replace(line, **changes)


def an_order(*lines, **changes):
    """An open order in kronor."""
    order = Ordered(NUMBER, "SEK", lines or (ordered_line(),))
    return replace(order, **changes)


def invoiced_line(position=1, quantity="10", price="12.50", **changes):
    """A line that agrees with `ordered_line` of the same position."""
    line = InvoicedLine(
        position=position,
        line_id=str(position),
        quantity=D(quantity),
        unit_code="XPK",
        price=D(price),
        net=D(0),
        vat_rate=D(25),
        article=f"A{position}",
        gtin=f"0731000000000{position}",
        order_line_reference=str(position),
    )
    line = replace(line, **changes)
    if "net" in changes:
        return line
    extras = sum((extra.amount for extra in line.extras), D(0))
    return replace(line, net=to_ore(line.quantity * line.price / line.base_quantity) + extras)


def an_invoice(*lines, **changes):
    """An invoice whose sums and VAT agree with its lines."""
    lines = lines or (invoiced_line(),)
    extras = changes.get("extras", ())
    by_rate: dict[Decimal, Decimal] = {}
    for net, rate in [(line.net, line.vat_rate) for line in lines] + [
        (extra.amount, extra.vat_rate) for extra in extras
    ]:
        by_rate[rate] = by_rate.get(rate, D(0)) + net
    vat = tuple(VatShare("S", rate, net, to_ore(net * rate / 100)) for rate, net in by_rate.items())
    net_total = sum(by_rate.values(), D(0))
    vat_total = sum((share.tax for share in vat), D(0))
    rounding = changes.get("rounding", D(0))
    invoice = Invoiced(
        currency="SEK",
        lines=tuple(lines),
        net_total=net_total,
        vat_total=vat_total,
        payable=net_total + vat_total + rounding,
        vat=vat,
        mentions=(Mention("BT-13", NUMBER),),
        accounts=(BANKGIRO,),
    )
    return replace(invoice, **changes)


def around(*orders, **changes):
    """The orders under the texts that name them, and a verified bankgiro."""
    orders = orders or (an_order(),)
    known = Surroundings(
        orders={order.number: order for order in orders},
        numbers={order.number: (order.number,) for order in orders},
        verified_accounts=(BANKGIRO,),
    )
    return replace(known, **changes)


def matched(invoice=None, surroundings=None, policy=DEFAULT):
    """The match of an invoice that agrees unless told otherwise."""
    return match(invoice or an_invoice(), surroundings or around(), policy)


def codes(result):
    """All deviation codes, lines first."""
    return [d.code.value for d in every(result)]


def every(result):
    """All differences, those of lines first."""
    return [d for line in result.lines for d in line.differences] + list(result.differences)


def a_charge(amount, reason="Frakt", rate="25"):
    """A charge of the whole invoice or of a line."""
    return Extra(D(amount), reason, "S", D(rate))
