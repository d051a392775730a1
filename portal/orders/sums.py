"""What an order comes to, and the digest of what is ordered: pure."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from catalog.db import to_ore
from catalog.prices import line_net
from portal.orders.models import Order, OrderLine
from portal.quantities import shortest

_SATURDAY = 5


def expected_net(line: OrderLine) -> Decimal:
    """Net amount of the quantity that is to come."""
    return line_net(line.expected, line.price, line.base_quantity)


def vat(lines: Iterable[OrderLine]) -> Decimal:
    """VAT of the lines: for each category and rate the rate of their sum, rounded to the öre."""
    bases: dict[tuple[str, Decimal], Decimal] = defaultdict(Decimal)
    for line in lines:
        bases[line.vat_category, line.vat_rate] += line.net
    return sum((to_ore(base * rate / 100) for (_, rate), base in bases.items()), Decimal(0))


def sum_up(order: Order) -> None:
    """Bring sums and digest in line with the lines."""
    for line in order.lines:
        line.net = expected_net(line)
    order.net_total = sum((line.net for line in order.lines), Decimal(0))
    order.vat_total = vat(order.lines)
    order.content_hash = content_hash(order)


def content_hash(order: Order) -> str:
    """SHA-256 of all that an approval stands for: who, for whom, from whom, what, at what price."""
    content = [
        order.organisation.number,
        order.unit.code,
        order.agreement.number,
        order.supplier.number,
        order.requester,
        order.currency,
        order.note,
        [_line_content(line) for line in order.lines],
    ]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _line_content(line: OrderLine) -> list[str]:
    numbers = (line.expected, line.price, line.base_quantity, line.vat_rate)
    words = (str(line.position), line.article, line.name, line.unit_code, line.vat_category)
    return [*words, *(shortest(number) for number in numbers)]


def delivery_day(day: date, lead_times: Iterable[int | None]) -> date | None:
    """The weekday by which all lines can be here; None where no lead time is known."""
    known = [days for days in lead_times if days is not None]
    if not known:
        return None
    wanted = day + timedelta(days=max(known))
    while wanted.weekday() >= _SATURDAY:
        wanted += timedelta(days=1)
    return wanted
