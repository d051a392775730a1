"""What a supplier proposes to change (T76), line by line: read from the document, kept as plain
JSON beside the old values, and put into the order when somebody has accepted it. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from peppol.documents.delivery import Delivery
from peppol.documents.order_response import OrderResponse, OrderResponseLine
from peppol.documents.period import Period
from portal.orders.models import Order, OrderLine
from portal.orders.sums import expected_net
from portal.quantities import shortest

ADDED, CHANGED, ACCEPTED, NOT_ACCEPTED, ALREADY_DELIVERED = "1", "3", "5", "7", "42"
"""UNCL1229, what a supplier may say of a line."""


@dataclass(frozen=True)
class ProposedLine:
    """What one line is to become; `changes` maps a field to (old, new), both as text.

    Fields: quantity (what is to come in all), backorder (how much of it comes later; 0: the rest
    will not come), price, base_quantity, article, name, gtin, delivery (`from/until`, ISO days).
    `line` is the position in the order; None for the order as a whole or an added line.
    """

    line: int | None
    code: str
    name: str = ""
    note: str = ""
    changes: dict[str, tuple[str, str]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The form that is stored."""
        return {
            "line": self.line, "code": self.code, "name": self.name, "note": self.note,
            "changes": {name: list(pair) for name, pair in self.changes.items()},
        }  # fmt: skip

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> ProposedLine:
        """Read the stored form."""
        changes = {name: (pair[0], pair[1]) for name, pair in stored["changes"].items()}
        return cls(stored["line"], stored["code"], stored["name"], stored["note"], changes)


def from_peppol(response: OrderResponse, order: Order) -> list[ProposedLine]:
    """What the response says beyond its code, for the lines of `order`."""
    proposed = []
    promised = _days(response.delivery)
    if promised:
        proposed.append(ProposedLine(None, CHANGED, changes={"delivery": ("", promised)}))
    by_reference: dict[str, list[OrderResponseLine]] = defaultdict(list)
    for answer in response.lines:
        by_reference[answer.order_line_reference].append(answer)
    ours = {str(line.position): line for line in order.lines}
    for reference, answers in by_reference.items():
        line = ours.get(reference)
        if line is None:
            proposed += [_added(one) for one in answers]
        else:
            proposed.append(_proposed(line, answers))
    return proposed


def _added(answer: OrderResponseLine) -> ProposedLine:
    changes = {}
    if answer.quantity:
        changes["quantity"] = ("", shortest(answer.quantity.value))
    if answer.price:
        changes["price"] = ("", shortest(answer.price.amount.amount))
    name = answer.item.name or answer.item.sellers_id or answer.id
    return ProposedLine(None, ADDED, name, answer.note or "", changes)


def _proposed(line: OrderLine, answers: list[OrderResponseLine]) -> ProposedLine:
    """Several answers to one line are parts of it: their quantities add up."""
    changes: dict[str, tuple[str, str]] = {}
    _propose(changes, "quantity", shortest(line.expected), shortest(_confirmed(line, answers)))
    for answer in answers:
        _propose_item(changes, line, answer)
        if answer.maximum_backorder_quantity:
            changes["backorder"] = ("", shortest(answer.maximum_backorder_quantity.value))
    days = ", ".join(filter(None, (_days(answer.delivery) for answer in answers)))
    if days:
        changes["delivery"] = ("", days)
    code = next((a.status_code for a in answers if a.status_code != ACCEPTED), ACCEPTED)
    note = " ".join(answer.note for answer in answers if answer.note)
    return ProposedLine(line.position, code, line.name, note, changes)


def _propose(changes: dict[str, tuple[str, str]], name: str, old: str, new: str) -> None:
    if new and old != new:
        changes[name] = (old, new)


def _confirmed(line: OrderLine, answers: Iterable[OrderResponseLine]) -> Decimal:
    """How much the supplier will deliver of a line, at once and later."""
    total = Decimal(0)
    for answer in answers:
        if answer.status_code == NOT_ACCEPTED:
            continue
        total += answer.quantity.value if answer.quantity else line.expected
        if answer.maximum_backorder_quantity:
            total += answer.maximum_backorder_quantity.value
    return total


def _propose_item(
    changes: dict[str, tuple[str, str]], line: OrderLine, answer: OrderResponseLine
) -> None:
    if answer.price and answer.status_code != NOT_ACCEPTED:
        base = answer.price.base_quantity
        _propose(changes, "price", shortest(line.price), shortest(answer.price.amount.amount))
        _propose(
            changes, "base_quantity", shortest(line.base_quantity),
            shortest(base.value if base else Decimal(1)),
        )  # fmt: skip
    substitute = answer.substitute.item if answer.substitute else None
    if substitute:
        _propose(changes, "article", line.article, substitute.sellers_id or "")
        _propose(changes, "name", line.name, substitute.name or "")
        _propose(changes, "gtin", line.gtin or "", substitute.gtin or "")


def _days(delivery: Delivery | None) -> str:
    period: Period | None = delivery.promised_period if delivery else None
    if period is None:
        return ""
    ends = [day.isoformat() for day in (period.start_date, period.end_date) if day]
    return "/".join(dict.fromkeys(ends))


def has_added_line(proposed: Iterable[ProposedLine]) -> bool:
    """Whether the supplier wants to deliver something that was not ordered."""
    return any(one.code == ADDED for one in proposed)


def apply(proposed: Iterable[ProposedLine], lines: Iterable[OrderLine]) -> None:
    """Let the lines become what was proposed; sums are brought in line by the caller."""
    by_position = {line.position: line for line in lines}
    for one in proposed:
        line = by_position.get(one.line) if one.line is not None else None
        if line is not None:
            _apply_line(one.changes, line)


def net_after(proposed: Iterable[ProposedLine], order: Order) -> Decimal:
    """What the order would come to without VAT; the order itself stays as it is."""
    copies = [_copy(line) for line in order.lines]
    apply(proposed, copies)
    return sum((expected_net(line) for line in copies), Decimal(0))


def _copy(line: OrderLine) -> OrderLine:
    return OrderLine(
        position=line.position, article=line.article, name=line.name, gtin=line.gtin,
        quantity=line.quantity, price=line.price, base_quantity=line.base_quantity,
        received=line.received, cancelled=line.cancelled,
    )  # fmt: skip


def _apply_line(changes: dict[str, tuple[str, str]], line: OrderLine) -> None:
    new = {name: pair[1] for name, pair in changes.items()}
    if "quantity" in new:
        _expect(line, max(Decimal(new["quantity"]), line.received))
    if "price" in new:
        line.price = Decimal(new["price"])
    if "base_quantity" in new:
        line.base_quantity = Decimal(new["base_quantity"])
    line.article = new.get("article", line.article)
    line.name = new.get("name", line.name)
    if "article" in new or "gtin" in new:
        line.gtin = new.get("gtin")


def _expect(line: OrderLine, quantity: Decimal) -> None:
    """Ordered stays as it was where less will come: the difference is cancelled."""
    if quantity > line.quantity:
        line.quantity, line.cancelled = quantity, Decimal(0)
    else:
        line.cancelled = line.quantity - quantity
