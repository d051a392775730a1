"""Money, quantities, and the strict reading and writing of numbers, dates and times.

Everything is exact: `decimal.Decimal` throughout, never a float. There is one rounding rule,
the one that EN 16931 and Peppol state: to the nearest, halves towards plus infinity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

MAX_DIGITS = 24
"""Longest number that is read: digits before and after the point together."""

EXACT = Context(prec=4100)
"""For calculations: exact for quantity × price / base of 1,000 digits each, the longest taken."""

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)", re.ASCII)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII)
_TIME = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,12}))?(?:(Z)|([+-])([0-9]{2}):([0-9]{2}))?",
    re.ASCII,
)
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in one currency (ISO 4217 code). Sums only with its own kind."""

    amount: Decimal
    currency: str

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def rounded(self) -> Money:
        """Return the amount rounded to two decimals by the one rounding rule."""
        return Money(round_half_up(self.amount), self.currency)

    def _same(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return other.amount


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of units; `unit_code` is UN/ECE Recommendation 20 with 21, such as `C62`."""

    value: Decimal
    unit_code: str | None = None


def round_half_up(value: Decimal, places: int = 2) -> Decimal:
    """Round to `places` decimals, halves towards plus infinity (0.125 → 0.13, -0.125 → -0.12)."""
    mode = ROUND_HALF_DOWN if value.is_signed() else ROUND_HALF_UP
    return value.quantize(_unit(places), mode, EXACT)


@cache
def _unit(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def percent_of(value: Decimal, rate: Decimal) -> Decimal:
    """Return so many per cent of a value, exactly."""
    return EXACT.multiply(value, rate).scaleb(-2, EXACT)


@lru_cache(maxsize=4096)
def parse_decimal(text: str) -> Decimal:
    """Read an `xs:decimal`; no exponent, NaN, infinity, grouping or foreign digits.

    Raises ValueError for anything else and for more than `MAX_DIGITS` digits.
    """
    if not _DECIMAL.fullmatch(text) or len(text) > MAX_DIGITS + 2:
        raise ValueError(text)
    return Decimal(text)


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date:
    """Read an `xs:date` of four year digits; a time zone after it is legal and left out."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return date(int(match[1]), int(match[2]), int(match[3]))


def parse_time(text: str) -> time:
    """Read an `xs:time`, to the microsecond; keeps the offset when one is given."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    hour, minute, second, fraction, utc, sign, ahead, minutes = match.groups()
    zone = timezone.utc if utc else None  # noqa: UP017 - a timezone, as the other branch gives
    if sign:
        offset = timedelta(hours=int(ahead), minutes=int(minutes))
        zone = timezone(-offset if sign == "-" else offset)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    return time(int(hour), int(minute), int(second), micro, tzinfo=zone)


def parse_boolean(text: str) -> bool:
    """Read an `xs:boolean`: true, false, 1 or 0."""
    if text in ("true", "1"):
        return True
    if text in ("false", "0"):
        return False
    raise ValueError(text)


def parse_datetime(text: str) -> datetime:
    """Read an `xs:dateTime`; one without an offset is taken as UTC."""
    day, found, clock = text.partition("T")
    if not found or len(day) != 10:
        raise ValueError(text)
    moment = datetime.combine(parse_date(day), parse_time(clock))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)  # noqa: UP017


def format_decimal(value: Decimal) -> str:
    """Write a number for XML: digits and a point, decimals kept, never an exponent."""
    return format(value, "f")


def format_time(value: time) -> str:
    """Write a time for XML, with `Z` for UTC."""
    return value.isoformat().replace("+00:00", "Z")


def format_number(value: Decimal, lang: str) -> str:
    """Write a number for a person, decimals kept: `1 250,5` in Swedish, `1,250.5` in English."""
    text = format(value, ",f")
    if lang == "sv":
        text = text.replace(",", _NO_BREAK_SPACE).replace(".", ",")
        text = text.replace("-", "\N{MINUS SIGN}")
    return text


def format_money(value: Decimal | Money, lang: str) -> str:
    """Write an amount for a person with at least two decimals: `1 250,00`, `1,250.00`."""
    amount = value.amount if isinstance(value, Money) else value
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent > -2:
        amount = amount.quantize(Decimal("0.01"), context=EXACT)
    return format_number(amount, lang)
