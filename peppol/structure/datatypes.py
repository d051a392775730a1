"""The data types of UBL: which texts are a number, a date, a time, a URI and so on.

They are the types of XML Schema, with its limits and not Python's: a year may have five digits, a
time may be 24:00:00, a number may be as long as `MAX_NUMBER`. Texts come as they are written.
White space around them is no part of a number, a boolean, a language or a URI; a date is written
without any and a time with none after it, as libxml2 has it, under the official schema too.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable, Mapping
from functools import lru_cache

from peppol.xml import BLANK

MAX_NUMBER = 1000
"""Longest number taken for one, in characters. XML Schema has no limit; this one keeps the cost
of exact arithmetic small, and nothing measured or paid comes near it."""

MAX_LANGUAGE = 1000
"""Longest language tag taken, in characters."""

_MAX_YEAR = 2**63 - 1
_MAX_DATE = len("-9223372036854775807-12-31+14:00")
_LONG_MONTHS = {1, 3, 5, 7, 8, 10, 12}
_OF_BLANK = str.maketrans("", "", BLANK)

_DECIMAL = re.compile(
    r"[ \t\r\n]*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*",
    re.ASCII,
)
_ZONE = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
_DATE = re.compile(r"-?([0-9]{4}|[1-9][0-9]{4,18})-([0-9]{2})-([0-9]{2})" + _ZONE, re.ASCII)
_TIME = re.compile(
    r"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)" + _ZONE,
    re.ASCII,
)
_BASE64 = re.compile(
    r"[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?",
    re.ASCII,
)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)

_OPEN = r"A-Za-z0-9\-._~!$&'()*+,;="
_URI_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}", re.ASCII)
_URI_UNSAFE = re.compile(r"[^\x21-\x7e]|[<>\"{}|\\^`]")
_URI = re.compile(
    rf"(?:[A-Za-z][A-Za-z0-9+\-.]*:|(?=[^:/?#]*(?:[/?#]|$)))"
    rf"(?://(?:[{_OPEN}:]*@)?(?:\[[^\]]*\]|[{_OPEN}]*)(?::[0-9]+)?(?:/[{_OPEN}:@/]*)?"
    rf"|(?:/?[{_OPEN}:@][{_OPEN}:@/]*|/)?)"
    rf"(?:\?[{_OPEN}:@/?]*)?"
    rf"(?:\#[{_OPEN}:@/?\[\]]*)?",
    re.ASCII,
)


def is_decimal(text: str) -> bool:
    """Digits with at most one point and a sign; no exponent, no grouping."""
    is_short = len(text) <= MAX_NUMBER or len(text.strip(BLANK)) <= MAX_NUMBER
    return is_short and _DECIMAL.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """A day of the calendar, YYYY-MM-DD, with or without a time zone."""
    return len(text) <= _MAX_DATE and _is_date(text)


@lru_cache(maxsize=4096)
def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    year, month, day = (int(part) for part in match.groups())
    return 0 < year <= _MAX_YEAR and 1 <= month <= 12 and 1 <= day <= _days(year, month)


def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if isleap(year) else 28
    return 31 if month in _LONG_MONTHS else 30


def is_time(text: str) -> bool:
    """A time of day, HH:MM:SS, with any fraction and with or without a time zone."""
    return _TIME.fullmatch(text.lstrip(BLANK)) is not None


def is_boolean(text: str) -> bool:
    """`true`, `false`, 1 or 0, in small letters."""
    return text.strip(BLANK) in ("true", "false", "1", "0")


def is_base64(text: str) -> bool:
    """Base64 with its padding; white space may stand anywhere in it."""
    packed = text.translate(_OF_BLANK)
    return len(packed) % 4 == 0 and _BASE64.fullmatch(packed) is not None


def is_language(text: str) -> bool:
    """A language tag such as `sv` or `en-GB`."""
    text = text.strip(BLANK)
    return len(text) <= MAX_LANGUAGE and _LANGUAGE.fullmatch(text) is not None


def is_uri(text: str) -> bool:
    """A URI or a relative one; what a URI would write as %XX may stand as it is."""
    plain = _URI_ENCODED.sub("_", text.strip(BLANK))
    return _URI.fullmatch(_URI_UNSAFE.sub("_", plain)) is not None


VALID: Mapping[str, Callable[[str], bool]] = {
    "decimal": is_decimal,
    "date": is_date,
    "time": is_time,
    "boolean": is_boolean,
    "base64Binary": is_base64,
}
"""Content of an element → whether a text, as it is written, is of that type."""

VALID_ATTRIBUTE: Mapping[str, Callable[[str], bool]] = {
    "languageID": is_language,
    "listSchemeURI": is_uri,
    "listURI": is_uri,
    "schemeDataURI": is_uri,
    "schemeURI": is_uri,
    "uri": is_uri,
}
"""Attribute → whether a text is of its type; any text is of the type of the others."""
