"""Days in order, with and without time zones."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from peppol.rules.days import beginning, is_in_order

DAY = 24 * 60


@pytest.mark.parametrize(
    ("earlier", "later", "minutes"),
    [
        ("2026-02-28", "2026-03-01", DAY),
        ("2024-02-28", "2024-03-01", 2 * DAY),
        ("2026-11-23+02:00", "2026-11-23", 120),
        ("2026-11-23Z", "2026-11-23-14:00", 840),
        ("9999-12-31", "10000-01-01", DAY),
        ("-0001-12-31", "0001-01-01", 367 * DAY),
    ],
)
def test_days_are_put_in_order(earlier: str, later: str, minutes: int) -> None:
    assert minute(later) - minute(earlier) == minutes


def minute(written: str) -> int:
    found = beginning(written)
    assert found is not None
    return found


def test_every_day_of_a_century_follows_the_one_before() -> None:
    days = [date(1999, 1, 1) + timedelta(each) for each in range(36_600)]
    counted = [minute(str(day)) for day in days]
    assert [b - a for a, b in pairwise(counted)] == [DAY] * 36_599


@pytest.mark.parametrize("written", ["", "2026-1-1", "23 november"])
def test_what_is_no_date_begins_never(written: str) -> None:
    assert beginning(written) is None


@pytest.mark.parametrize(
    ("start", "end", "is_right"),
    [
        ("2026-11-23", "2026-11-23", True),
        ("2026-11-23", "2026-11-22", False),
        ("2026-11-23", "2026-11-23+02:00", False),
        ("9999-12-31", "10000-01-01", True),
        ("2026-11-23", "", True),
    ],
)
def test_a_period_does_not_end_before_it_begins(start: str, end: str, is_right: bool) -> None:
    assert is_in_order(start, end) is is_right
