"""The outcome of matching, written to the rows of the invoice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.invoices.facts import Compared, Difference, LineMatch, Match
from portal.invoices.models import Deviation, Invoice, InvoiceLine, InvoiceOrder, InvoiceShare
from portal.orders.models import Order


def write(session: Session, invoice: Invoice, match: Match) -> None:
    """Replace what matching said before by what it says now."""
    own = [told for told in invoice.deviations if told.line is None]
    if [_content(told) for told in own] != [_content(told) for told in match.differences]:
        for told in own:
            invoice.deviations.remove(told)
        invoice.deviations.extend(_deviation(told) for told in match.differences)
    by_position = {line.position: line for line in match.lines}
    for line in invoice.lines:
        _write_line(invoice, line, by_position[line.position])
    _write_orders(session, invoice, match)
    session.flush()


def _write_line(invoice: Invoice, line: InvoiceLine, match: LineMatch) -> None:
    line.result, line.matched_by = match.result.value, match.matched_by
    line.order_line_id = match.shares[0].order_line.id if match.shares else None
    line.compared = [_compared(one) for one in match.compared]
    shares = [(one.order_line.id, one.quantity) for one in match.shares if one.quantity]
    if shares != [(one.order_line_id, one.quantity) for one in line.shares]:
        line.shares[:] = [InvoiceShare(order_line_id=key, quantity=many) for key, many in shares]
    differences = [_content(told) for told in match.differences]
    if differences != [_content(told) for told in line.deviations]:
        for told in list(line.deviations):
            invoice.deviations.remove(told)
        line.deviations[:] = [_deviation(told) for told in match.differences]
        invoice.deviations.extend(line.deviations)


def _content(told: Difference | Deviation) -> tuple[object, ...]:
    """What a deviation says; what says the same stays as it is."""
    return (
        str(told.code),
        told.stops,
        told.expected,
        told.actual,
        told.amount,
        dict(told.params),
    )


def _compared(one: Compared) -> list[str | bool]:
    return [one.what, one.expected, one.actual, one.equal]


def _deviation(told: Difference) -> Deviation:
    return Deviation(
        code=told.code.value,
        stops=told.stops,
        expected=told.expected,
        actual=told.actual,
        amount=told.amount,
        params=dict(told.params),
    )


def _write_orders(session: Session, invoice: Invoice, match: Match) -> None:
    query = select(Order.id).where(Order.number.in_(match.orders))
    wanted = set(session.scalars(query))
    for link in [link for link in invoice.orders if link.order_id not in wanted]:
        invoice.orders.remove(link)
    for order_id in sorted(wanted - {link.order_id for link in invoice.orders}):
        invoice.orders.append(InvoiceOrder(order_id=order_id))


def fingerprint(invoice: Invoice) -> str:
    """SHA-256 of what a person who decides has seen: the claim and what came out of matching."""
    content = [
        invoice.state,
        str(invoice.payable),
        [[line.position, line.result, line.order_line_id] for line in invoice.lines],
        sorted(map(_said, invoice.deviations)),
    ]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def _said(deviation: Deviation) -> list[str]:
    words: Iterable[object] = (
        deviation.line.position if deviation.line else 0,
        deviation.code,
        deviation.stops,
        deviation.expected,
        deviation.actual,
        deviation.amount,
    )
    return [str(word) for word in words]
