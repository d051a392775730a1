"""Numbers, days and codes as people and spreadsheets write them.

Swedish and English ways of writing are understood where they mean one thing. `1,234` may be a
little more than one or more than a thousand, so it is refused with the two ways to write it.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from catalog.errors import N_

MAX_DIGITS = 24
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]")
_GROUPED_BY_SPACE = re.compile(r"[+-]?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_PLAIN = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_GROUPED_BY_POINT = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_GROUPED_BY_COMMA = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+")
_AMBIGUOUS = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class Unreadable(ValueError):
    """A cell that does not say what its column wants; `template` says how to mend it."""

    def __init__(self, code: str, template: str, **params: Any) -> None:
        self.code = code
        self.template = template
        self.params = params
        super().__init__(template)


def number(cell: object) -> Decimal:
    """The number in a cell, exactly.

    Raises:
        Unreadable: no number, an ambiguous one, or one that no price or quantity can be.
    """
    if isinstance(cell, bool) or not isinstance(cell, int | float | Decimal | str):
        raise _no_number(cell)
    if isinstance(cell, str):
        return _from_text(cell)
    if isinstance(cell, float):
        if not math.isfinite(cell) or abs(cell) >= 1e15:
            raise _no_number(cell)
        # The shortest text that means this binary number is what the person typed.
        return Decimal(format(Decimal(repr(cell)), "f")).normalize() + 0
    return Decimal(cell)


def _from_text(cell: str) -> Decimal:
    text = _SPACES.sub(" ", cell.strip()).replace("\N{MINUS SIGN}", "-")
    if _AMBIGUOUS.fullmatch(text):
        whole, decimals = re.split("[.,]", text)
        raise Unreadable(
            "ambiguous_number",
            N_("%(value)s can mean two things. Write %(thousands)s or %(decimals)s."),
            value=text,
            thousands=whole + decimals,
            decimals=f"{whole},{decimals}0",
        )
    if _GROUPED_BY_SPACE.fullmatch(text):
        text = text.replace(" ", "")
    elif _GROUPED_BY_POINT.fullmatch(text):
        text = text.replace(".", "")
    elif _GROUPED_BY_COMMA.fullmatch(text):
        text = text.replace(",", "")
    if not _PLAIN.fullmatch(text) or sum(map(str.isdigit, text)) > MAX_DIGITS:
        raise _no_number(cell)
    return Decimal(text.replace(",", "."))


def _no_number(cell: object) -> Unreadable:
    return Unreadable(
        "not_a_number",
        N_("%(value)s is not a number. Write digits, for example 1234,50."),
        value=shown(cell),
    )


def whole(cell: object) -> int:
    """A whole number from 0 to 3,650.

    Raises:
        Unreadable
    """
    value = number(cell)
    if value != value.to_integral_value() or not 0 <= value <= 3650:
        raise Unreadable(
            "not_whole",
            N_("%(value)s is not a whole number of days. Write for example 3."),
            value=shown(cell),
        )
    return int(value)


def percentage(cell: object) -> Decimal:
    """A VAT rate: `25`, `25 %`, or 0.25 in a cell that a spreadsheet shows as 25 %.

    Raises:
        Unreadable
    """
    if isinstance(cell, str):
        return number(cell.strip().removesuffix("%"))
    value = number(cell)
    is_fraction = isinstance(cell, float) and value in {
        Decimal("0.25"), Decimal("0.12"), Decimal("0.06"),
    }  # fmt: skip
    return (value * 100).normalize() + 0 if is_fraction else value


def day(cell: object) -> date:
    """A day: `2026-12-31`, or a date cell.

    Raises:
        Unreadable
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    found = _DAY.fullmatch(cell.strip()) if isinstance(cell, str) else None
    try:
        if found:
            return date(*map(int, found.groups()))
    except ValueError:
        found = None
    raise Unreadable(
        "not_a_date",
        N_("%(value)s is not a date. Write year-month-day, for example 2026-12-31."),
        value=shown(cell),
    )


def text(cell: object) -> str:
    """The text of a cell; a number in a cell is the digits that it shows.

    Raises:
        Unreadable: a kind of cell that has no certain text.
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        if isinstance(cell, date):
            return cell.isoformat()[:10]
        raise _no_text(cell)
    if isinstance(cell, float) and (not math.isfinite(cell) or abs(cell) >= 1e15):
        raise _no_text(cell)
    value = number(cell)
    return format(value, "f")


def _no_text(cell: object) -> Unreadable:
    return Unreadable(
        "not_text",
        N_("%(value)s can't be read with certainty. Format the column as text and write it anew."),
        value=shown(cell),
    )


_GTIN_LENGTHS = (8, 12, 13, 14)


def gtin(cell: object) -> str:
    """The digits of a GTIN; zeros that a number cell has lost at the front are put back.

    Raises:
        Unreadable
    """
    digits = text(cell).replace(" ", "").replace("-", "")
    if isinstance(cell, int | float) and digits.isdigit():
        length = next((n for n in _GTIN_LENGTHS if n >= len(digits)), None)
        return digits.zfill(length) if length else digits
    return digits


def shown(cell: object) -> str:
    """A cell in a message: short, and without what could not be printed."""
    words = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(cell))
    return words if len(words) <= 60 else words[:59] + "…"
