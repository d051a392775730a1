"""When days begin, so that days with and without a time zone can be put in order."""

from __future__ import annotations

import re

_DATE = re.compile(r"(-?[0-9]+)-([0-9]{2})-([0-9]{2})(?:Z|([+-])([0-9]{2}):([0-9]{2}))?", re.ASCII)


_PLAIN = len("2026-11-23")
"""Length of a day without a time zone, in a year of four digits: two such compare as text."""


def is_in_order(start: str, end: str) -> bool:
    """Return whether the second of two days is not before the first, if both are days."""
    if len(start) == len(end) == _PLAIN and start <= end:
        return True
    first, last = beginning(start), beginning(end)
    return first is None or last is None or last >= first


def beginning(written: str) -> int | None:
    """Return the minute at which an `xs:date` begins, counted from the year nought.

    A day without a time zone is taken in UTC, as the official validator takes it. None for no date.
    """
    match = _DATE.fullmatch(written)
    if match is None:
        return None
    year, month, day, sign, hours, minutes = match.groups()
    ahead = int(hours or 0) * 60 + int(minutes or 0)
    midnight = _days(int(year), int(month), int(day)) * 24 * 60
    return midnight + ahead if sign == "-" else midnight - ahead


def _days(year: int, month: int, day: int) -> int:
    """Count days in the calendar of today carried on to any year, which Python's has not."""
    if month <= 2:
        year, month = year - 1, month + 12
    leap_days = year // 4 - year // 100 + year // 400
    return year * 365 + leap_days + (153 * (month - 3) + 2) // 5 + day
