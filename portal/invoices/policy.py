"""How strictly invoices are matched: what stops an invoice and what is only told."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Code(StrEnum):
    """What can differ between an invoice and what was agreed, ordered and received."""

    PRICE_ABOVE = "price_above"
    PRICE_BELOW = "price_below"
    QUANTITY_ABOVE_RECEIVED = "quantity_above_received"
    QUANTITY_ABOVE_ORDERED = "quantity_above_ordered"
    NOT_RECEIVED = "not_received"
    UNKNOWN_ORDER = "unknown_order"
    UNKNOWN_ARTICLE = "unknown_article"
    UNIT_MISMATCH = "unit_mismatch"
    VAT_MISMATCH = "vat_mismatch"
    CHARGE_NOT_AGREED = "charge_not_agreed"
    NEAR_DUPLICATE = "near_duplicate"
    ACCOUNT_MISMATCH = "account_mismatch"
    CURRENCY_MISMATCH = "currency_mismatch"
    ORDER_CLOSED = "order_closed"
    TOTAL_MISMATCH = "total_mismatch"
    REFERENCE_MISPLACED = "reference_misplaced"
    ROUNDING = "rounding"
    """Öre rounding: of the whole invoice (BT-114), or the last öre of a line or of the VAT."""


@dataclass(frozen=True)
class Policy:
    """The tolerances of a buyer; amounts are in the currency of the invoice.

    As delivered everything stops but a lower price, a misplaced reference and öre rounding.
    """

    told_only: frozenset[Code] = frozenset(
        {Code.PRICE_BELOW, Code.REFERENCE_MISPLACED, Code.ROUNDING}
    )
    price_above: Decimal = Decimal(0)
    """A higher price is only told when it comes to at most this on the line."""
    charges: Decimal = Decimal(0)
    """Charges that nobody agreed to are only told when they come to at most this in all."""
    rounding: Decimal = Decimal(1)
    """Largest öre rounding of a whole invoice (BT-114)."""
    line_slack: Decimal = Decimal("0.02")
    """What a line net may differ from quantity × price (PEPPOL-EN16931-R120)."""
    vat_slack: Decimal = Decimal("0.02")
    """What the VAT of one rate may be off; EN 16931 lets a whole krona pass."""

    def stops(self, code: Code) -> bool:
        """Whether a deviation of this kind needs a person."""
        return code not in self.told_only


DEFAULT = Policy()
