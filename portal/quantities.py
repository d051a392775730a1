"""Quantities as people type them: `12`, `1,5`, `1 200`; never read in more than one way."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, Context, Decimal

from catalog.errors import N_, BadInput

_DIGITS_BEFORE, _DIGITS_AFTER = 9, 6
_LONGEST = 40
_EXACT = Context(prec=2 * _LONGEST)
_SPACES = "\N{SPACE}\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?:[.,][0-9]+)?")
_POINTS_AND_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_TWO_READINGS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")

MEASURED = frozenset(
    {
        *("KGM", "GRM", "MGM", "HGM", "TNE", "LTR", "DLT", "CLT", "MLT", "MTQ", "KWH", "MWH"),
        *(
            "MTR",
            "CMT",
            "MMT",
            "KMT",
            "MTK",
            "CMK",
            "KMK",
            "HUR",
            "MIN",
            "DAY",
            "WEE",
            "MON",
            "ANN",
        ),
    }
)
"""Unit codes (UN/ECE Recommendation 20) of what is measured, not counted: decimals make sense."""


class QuantityMissing(BadInput):
    """Nothing was written."""

    code = "quantity_missing"
    template = N_("Write how many you want.")


class NotAQuantity(BadInput):
    """Not a number in plain digits."""

    code = "bad_quantity"
    template = N_("“%(value)s” is no quantity. Write it in digits, for instance 12.")


class TwoReadings(BadInput):
    """A point before three digits: thousands or decimals."""

    code = "quantity_ambiguous"
    template = N_(
        "“%(value)s” can be read in two ways. Write %(thousands)s, or %(decimals)s with a comma."
    )


class NotAboveZero(BadInput):
    """Zero or less."""

    code = "quantity_not_above_zero"
    template = N_("The quantity must be more than 0, not %(value)s.")


class TooLarge(BadInput):
    """More digits than any order has."""

    code = "quantity_too_large"
    template = N_("“%(value)s” has more digits than an order can have. Check the quantity.")


class NotWhole(BadInput):
    """A fraction of something that is counted."""

    code = "quantity_not_whole"
    template = N_("This is sold in whole units. Write a whole number instead of %(value)s.")


class BelowMinimum(BadInput):
    """Less than the supplier delivers."""

    code = "below_minimum"
    template = N_("The supplier delivers at least %(least)s of this.")


class NotAMultiple(BadInput):
    """Not so many as go together."""

    code = "not_a_multiple"
    template = N_("This is delivered in lots of %(lot)s. Order %(fewer)s or %(more)s.")


def read_quantity(text: str, unit_code: str, field: str = "quantity") -> Decimal:
    """The quantity above zero that a person wrote, for an item sold by `unit_code`.

    Raises:
        QuantityMissing, NotAQuantity, TwoReadings, NotAboveZero, TooLarge, NotWhole
    """
    plain = text.strip()
    shown = plain[:_LONGEST]
    if not plain:
        raise QuantityMissing(field=field, value="")
    if len(plain) > _LONGEST:
        raise TooLarge(field=field, value=shown)
    sign, digits = _without_sign(plain)
    if _TWO_READINGS.fullmatch(digits):
        raise TwoReadings(
            field=field, value=shown, thousands=digits.replace(".", ""),
            decimals=digits.replace(".", ",", 1),
        )  # fmt: skip
    number = _number(digits)
    if number is None:
        raise NotAQuantity(field=field, value=shown)
    return require_quantity(number.copy_negate() if sign else number, unit_code, field)


def _without_sign(text: str) -> tuple[bool, str]:
    if text[0] in "-\N{MINUS SIGN}":
        return True, text[1:].lstrip(_SPACES)
    return False, text.removeprefix("+")


def _number(digits: str) -> Decimal | None:
    """The regular expressions come first: Decimal() would accept far more than people mean."""
    if _POINTS_AND_COMMA.fullmatch(digits):
        digits = digits.replace(".", "")
    elif _GROUPED.fullmatch(digits):
        digits = "".join(char for char in digits if char not in _SPACES)
    elif not _PLAIN.fullmatch(digits):
        return None
    return Decimal(digits.replace(",", "."))


def require_quantity(number: Decimal, unit_code: str, field: str = "quantity") -> Decimal:
    """A quantity that can be ordered of something sold by `unit_code`, in its shortest form.

    Raises:
        NotAQuantity, NotAboveZero, TooLarge, NotWhole
    """
    shown = str(number)[:_LONGEST]
    if not number.is_finite():
        raise NotAQuantity(field=field, value=shown)
    if number <= 0:
        raise NotAboveZero(field=field, value=shown)
    number = number.normalize(_EXACT)
    if number >= 10**_DIGITS_BEFORE or number != round(number, _DIGITS_AFTER):
        raise TooLarge(field=field, value=shown)
    if unit_code not in MEASURED and number != number.to_integral_value():
        raise NotWhole(field=field, value=number)
    return Decimal(format(number, "f"))


def require_lot(
    quantity: Decimal, least: Decimal | None, lot: Decimal | None, field: str = "quantity"
) -> None:
    """Refuse what the supplier doesn't deliver: below the least, or between two lots.

    Raises:
        BelowMinimum, NotAMultiple
    """
    if least is not None and quantity < least:
        raise BelowMinimum(field=field, value=quantity, least=least)
    if lot and quantity % lot:
        lots_at_least = ((least or lot) / lot).to_integral_value(ROUND_CEILING)
        fewer = max(quantity - quantity % lot, lots_at_least * lot)
        raise NotAMultiple(field=field, value=quantity, lot=lot, fewer=fewer, more=fewer + lot)


def shortest(number: Decimal) -> str:
    """The number in plain digits without zeros at the end."""
    return format(number.normalize(_EXACT), "f")
