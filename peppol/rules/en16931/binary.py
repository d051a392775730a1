"""Binary floating point, where the official rules calculate in it and it shows.

Nothing else is calculated so: amounts are decimals.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

_BITS = 53
_BLUR = Decimal("1e-14")
"""More than binary64 is off by, in proportion."""


def is_within_one(stated: Decimal, expected: Decimal) -> bool:
    """Return whether an amount is less than one from another.

    One more and one less than the stated amount are worked out in binary floating point.
    """
    stray = abs(stated - expected)
    if abs(stray - 1) > _BLUR * (abs(stated) + 1):
        return stray < 1
    low, high = one_around(stated)
    return low < Fraction(expected) < high


def in_binary(value: Decimal | Fraction) -> Fraction:
    """Return the number nearest to a value among those of binary64, ties to the even one."""
    top, bottom = value.as_integer_ratio()
    if not top:
        return Fraction(0)
    power = abs(top).bit_length() - bottom.bit_length() - _BITS
    scaled = Fraction(top, bottom) / Fraction(2) ** power
    if abs(scaled) >= 2**_BITS:
        scaled, power = scaled / 2, power + 1
    return Fraction(round(scaled)) * Fraction(2) ** power


def one_around(value: Decimal) -> tuple[Fraction, Fraction]:
    """Return one less and one more than a value, worked out in binary floating point."""
    near = in_binary(value)
    return in_binary(near - 1), in_binary(near + 1)
