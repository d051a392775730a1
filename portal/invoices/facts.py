"""What matching compares: an invoice, the orders that it may stem from, and what came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from portal.invoices.policy import Code


@dataclass(frozen=True)
class Extra:
    """A charge, or an allowance with a negative amount, that is no line of its own."""

    amount: Decimal
    reason: str = ""
    vat_category: str = ""
    vat_rate: Decimal | None = None


@dataclass(frozen=True)
class VatShare:
    """The VAT of one category and rate, as the document gives it."""

    category: str
    rate: Decimal | None
    taxable: Decimal
    tax: Decimal


@dataclass(frozen=True)
class Account:
    """Where the supplier asks to be paid; `kind` is None where the document does not say."""

    kind: str | None
    number: str


@dataclass(frozen=True)
class Mention:
    """A text of the document in which an order number may stand; `term` as EN 16931 names it."""

    term: str
    text: str


ORDER_REFERENCE = "BT-13"
"""The field that an order number belongs in."""


@dataclass(frozen=True)
class InvoicedLine:
    """A line as invoiced."""

    position: int
    line_id: str
    quantity: Decimal
    unit_code: str
    price: Decimal
    net: Decimal
    base_quantity: Decimal = Decimal(1)
    vat_rate: Decimal | None = None
    vat_category: str = "S"
    article: str = ""
    gtin: str | None = None
    order_reference: str = ""
    order_line_reference: str = ""
    extras: tuple[Extra, ...] = ()


@dataclass(frozen=True)
class Invoiced:
    """An invoice as its supplier wrote it."""

    currency: str
    lines: tuple[InvoicedLine, ...]
    net_total: Decimal
    vat_total: Decimal
    payable: Decimal
    rounding: Decimal = Decimal(0)
    prepaid: Decimal = Decimal(0)
    extras: tuple[Extra, ...] = ()
    vat: tuple[VatShare, ...] = ()
    mentions: tuple[Mention, ...] = ()
    """In the order in which they are believed, the right field first."""
    accounts: tuple[Account, ...] = ()


@dataclass(frozen=True)
class OrderedLine:
    """An order line as it stands: ordered, received, and invoiced by others."""

    id: int
    position: int
    article: str
    quantity: Decimal
    """What is to come in all, accepted changes counted."""
    unit_code: str
    price: Decimal
    base_quantity: Decimal
    vat_rate: Decimal
    received: Decimal = Decimal(0)
    invoiced: Decimal = Decimal(0)
    """On approved invoices, and on matched ones that came before this."""
    gtin: str | None = None


@dataclass(frozen=True)
class Ordered:
    """An order of the invoice's supplier and buyer."""

    number: str
    currency: str
    lines: tuple[OrderedLine, ...]
    state: str = "accepted"
    is_open: bool = True
    """Whether the supplier may still deliver and invoice."""


@dataclass(frozen=True)
class Surroundings:
    """What else is known when an invoice is matched."""

    orders: Mapping[str, Ordered] = field(default_factory=dict)
    """By order number; only orders of this supplier and this buyer."""
    numbers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each text that mentions something, the order numbers that can be read in it."""
    verified_accounts: tuple[Account, ...] = ()
    resembles: tuple[str, ...] = ()
    """Numbers of earlier invoices that look the same as this one's."""
    same_amount: tuple[str, ...] = ()
    """Numbers of earlier invoices of the same amount for one of the orders."""


class Result(StrEnum):
    """What came out for a line."""

    MATCHED = "matched"
    DEVIATING = "deviating"
    UNMATCHED = "unmatched"


@dataclass(frozen=True)
class Difference:
    """One deviation: values as plain text, `amount` what it comes to in the invoice's currency."""

    code: Code
    stops: bool
    expected: str = ""
    actual: str = ""
    amount: Decimal | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Compared:
    """One thing that was compared on a line, also when it was equal."""

    what: str
    expected: str
    actual: str
    equal: bool


@dataclass(frozen=True)
class Share:
    """A quantity of an invoice line that belongs to an order line."""

    order_number: str
    order_line: OrderedLine
    quantity: Decimal


@dataclass(frozen=True)
class LineMatch:
    """How the order line was found, what was compared, and what came out."""

    position: int
    result: Result
    matched_by: str = ""
    """order_line, article or gtin; empty where no order line was found."""
    shares: tuple[Share, ...] = ()
    compared: tuple[Compared, ...] = ()
    differences: tuple[Difference, ...] = ()
    agreed: Decimal = Decimal(0)
    """What the line may cost: the received, not yet invoiced quantity at the ordered price."""


@dataclass(frozen=True)
class Match:
    """The derivation of a whole invoice."""

    lines: tuple[LineMatch, ...]
    differences: tuple[Difference, ...]
    orders: tuple[str, ...]

    @property
    def is_deviating(self) -> bool:
        """Whether a person must look at it."""
        every = [*self.differences, *(d for line in self.lines for d in line.differences)]
        return any(difference.stops for difference in every)


def plain(value: Decimal) -> str:
    """A number in plain digits as deviations keep it: no exponent, no needless zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") or "0" if "." in text else text
