"""The receipt as a person typed it: one quantity for each line of the order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from catalog.errors import Refused, SeveralRefusals
from portal.orders.errors import LineRefused
from portal.quantities import read_quantity
from portal.receipts.queries import Delivery

_NOTHING = re.compile(r"[0\s]*([.,]0*)?")


@dataclass
class ReceiptForm:
    """What was typed, what it means, and what can't be used, by line position."""

    typed: dict[int, str] = field(default_factory=dict)
    quantities: dict[int, Decimal] = field(default_factory=dict)
    refusals: dict[int, Refused] = field(default_factory=dict)
    other: list[Refused] = field(default_factory=list)
    note: str = ""
    advice_id: int | None = None
    seen: str | None = None

    @property
    def is_readable(self) -> bool:
        """Whether every quantity could be read."""
        return not self.refusals

    def refuse(self, problem: Refused) -> None:
        """Keep what the operation refused, each at its line where it has one."""
        problems = problem.refusals if isinstance(problem, SeveralRefusals) else [problem]
        for one in problems:
            if isinstance(one, LineRefused) and one.field == "quantity":
                self.refusals[one.row] = one.cause
            else:
                self.other.append(one)


def read_form(values: Mapping[str, str], delivery: Delivery) -> ReceiptForm:
    """The form as it came; an empty quantity, or zero, means that nothing came of the line."""
    form = ReceiptForm(note=values.get("note", ""), seen=values.get("seen"))
    advice = values.get("advice", "")
    form.advice_id = int(advice) if re.fullmatch(r"[0-9]{1,15}", advice) else None
    for one in delivery.lines:
        position = one.line.position
        text = values.get(f"line-{position}", "")
        form.typed[position] = text
        if _NOTHING.fullmatch(text.strip()):
            continue
        try:
            form.quantities[position] = read_quantity(text, one.line.unit_code)
        except Refused as refused:
            form.refusals[position] = refused
    return form
