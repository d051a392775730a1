"""Amounts of money as people type them."""

from __future__ import annotations

import re
from decimal import Decimal

from catalog.errors import N_, BadInput

_SPACES = str.maketrans("", "", " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}")
_AMOUNT = re.compile(r"[0-9]{1,12}([.,][0-9]{1,2})?")


class BadAmount(BadInput):
    """Not an amount in kronor."""

    code = "bad_amount"
    template = N_("“%(value)s” is no amount. Write it in digits, for instance 1 250,00.")


def parse_amount(text: str, field: str) -> Decimal:
    """An amount not below zero, with at most two decimals; spaces and a comma are understood.

    Raises:
        BadAmount
    """
    plain = text.strip().translate(_SPACES)
    if not _AMOUNT.fullmatch(plain):
        raise BadAmount(field=field, value=text[:40])
    return Decimal(plain.replace(",", ".")).quantize(Decimal("0.01"))
