"""Identifiers of parties: form and check digits by scheme (PEPPOL-COMMON rules)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from stdnum import ean, luhn


@dataclass(frozen=True)
class SchemeRule:
    """What an identifier in one scheme must be."""

    rule: str
    is_valid: Callable[[str], bool]
    name: str | None = None
    is_trimmed: bool = True
    """Whether white space around the identifier is overlooked."""


def _form(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: compiled.fullmatch(value) is not None


_DIGITS = re.compile(r"[0-9]+", re.ASCII)


def _has_digits(value: str, count: int) -> bool:
    return len(value) == count and _DIGITS.fullmatch(value) is not None


def is_gln(value: str) -> bool:
    """0088: digits, any number of them, with a right GS1 check digit."""
    if not _DIGITS.fullmatch(value):
        return False
    return str(ean.calc_check_digit(value[:-1])) == value[-1]


def is_swedish(value: str) -> bool:
    """0007: ten digits with a right Luhn check digit."""
    return _has_digits(value, 10) and bool(luhn.is_valid(value))


def is_norwegian(value: str) -> bool:
    """0192: nine digits, not all noughts, modulus 11."""
    if not _has_digits(value, 9) or not int(value):
        return False
    body = sum(w * int(d) for w, d in zip((3, 2, 7, 6, 5, 4, 3, 2), value, strict=False))
    return (11 - body % 11) % 11 == int(value[-1])


def is_belgian(value: str) -> bool:
    """0208: ten digits, the last two 97 less the first eight modulo 97."""
    return _has_digits(value, 10) and int(value[8:]) == 97 - int(value[:8]) % 97


def is_australian(value: str) -> bool:
    """0151: eleven digits, modulus 89."""
    if not _has_digits(value, 11):
        return False
    digits = [int(value[0]) - 1, *map(int, value[1:])]
    weights = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
    return sum(w * d for w, d in zip(weights, digits, strict=True)) % 89 == 0


def is_italian_vat(value: str) -> bool:
    """0211: when it begins with IT, eleven digits with a right check digit follow."""
    if not value.startswith(("IT", "it")):
        return True
    digits = value[2:]
    return _has_digits(digits, 11) and bool(luhn.is_valid(digits))


_INTEGER = re.compile(r" *[+-]?[0-9]+ *", re.ASCII)
"""What the official rules take for an integer."""


def is_italian(value: str) -> bool:
    """0210 and 9907: a person's 16 characters, or an integer of 11, either with signs and blanks.

    The official rules take whatever can be read as an integer where digits should stand.
    """
    if len(value) == 11:
        return _INTEGER.fullmatch(value) is not None
    letters, numbers = value[:6] + value[8:9] + value[15:], (value[6:8], value[9:11], value[14:15])
    is_read = all(_INTEGER.fullmatch(each) for each in numbers)
    return len(value) == 16 and letters.isascii() and letters.isalpha() and is_read


SCHEMES = {
    "0088": SchemeRule("R040", is_gln, name="GLN"),
    "0192": SchemeRule("R041", is_norwegian, name="NO:ORG"),
    "0184": SchemeRule("R042", _form(r"(?:DK)?[0-9]{8}"), name="DK:DIGST", is_trimmed=False),
    "0096": SchemeRule("R052", _form(r"[0-9]{10}"), name="DK:P", is_trimmed=False),
    "0198": SchemeRule("R053", _form(r"DK[0-9]{8}"), name="DK:SE", is_trimmed=False),
    "0208": SchemeRule("R043", is_belgian, name="BE:EN"),
    "0201": SchemeRule("R044", _form(r"[A-Za-z0-9]{6}"), name="IT:CUUO"),
    "0210": SchemeRule("R045", is_italian, name="IT:CFI"),
    "9907": SchemeRule("R046", is_italian, name="IT:CF"),
    "0211": SchemeRule("R047", is_italian_vat, name="IT:IVA"),
    "0007": SchemeRule("R049", is_swedish, name="SE:ORGNR"),
    "0151": SchemeRule("R050", is_australian, name="AU:ABN"),
    "0106": SchemeRule("R054", _form(r"[0-9]{8}"), name="NL:KVK"),
    "0190": SchemeRule("R055", _form(r"[0-9]{20}"), name="NL:OINO"),
    "9944": SchemeRule("R056-1", _form(r"NL[0-9]{9}B[0-9]{2}"), name="NL:VAT"),
    "0217": SchemeRule("R057", _form(r"[0-9]{12}"), name="NL:KVK"),
}
"""Rules by scheme of the identifier."""
