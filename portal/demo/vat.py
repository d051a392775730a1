"""Swedish VAT rates by class of item and date, as far as the demo assortment needs them.

Source: mervärdesskattelagen; for food prop. 2025/26:55 (6 % from 2026-04-01 to 2027-12-31, before
and after that 12 %).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

_FOOD_LOWERED_FROM = date(2026, 4, 1)
_FOOD_LOWERED_UNTIL = date(2027, 12, 31)


class VatClass(StrEnum):
    """What kind of supply it is, as far as the rate depends on it."""

    GOODS = "goods"
    FOOD = "food"
    SERVICE = "service"


def vat_rate(vat_class: VatClass, on: date) -> Decimal:
    """The rate in per cent for a supply of this class on this date (tax point)."""
    if vat_class is not VatClass.FOOD:
        return Decimal(25)
    lowered = _FOOD_LOWERED_FROM <= on <= _FOOD_LOWERED_UNTIL
    return Decimal(6) if lowered else Decimal(12)
