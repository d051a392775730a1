"""The clock on the wall: read once at the edge and handed on as an argument."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def utc_now() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC)


def stockholm_day(moment: datetime) -> date:
    """The calendar day in Sweden at `moment`: what validity and due dates are counted in."""
    return moment.astimezone(STOCKHOLM).date()
