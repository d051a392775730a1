"""Numbers, dates and times are exact and strictly read; there is one rounding rule."""

from datetime import UTC, date, time, timedelta, timezone
from decimal import Decimal

import pytest

from peppol.values import (
    Money,
    format_decimal,
    format_money,
    format_number,
    format_time,
    parse_boolean,
    parse_date,
    parse_datetime,
    parse_decimal,
    parse_time,
    round_half_up,
)


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [("0.125", "0.13"), ("-0.125", "-0.12"), ("0.124", "0.12"), ("-0.126", "-0.13"), ("2", "2.00")],
)
def test_halves_round_towards_plus_infinity(exact: str, rounded: str) -> None:
    assert format_decimal(round_half_up(Decimal(exact))) == rounded


@pytest.mark.parametrize("text", ["0", "-1.50", "+3", "007", ".5", "5.", "0.000001"])
def test_xml_decimals_are_read_as_written(text: str) -> None:
    assert parse_decimal(text) == Decimal(text)


@pytest.mark.parametrize(
    "text",
    ["", ".", "NaN", "Infinity", "1e3", "1_0", "1,5", "٣", "１", " 1", "1 0", "0x1", "9" * 27],
)
def test_everything_else_is_no_number(text: str) -> None:
    with pytest.raises(ValueError):
        parse_decimal(text)


def test_a_decimal_keeps_its_zeros_when_written() -> None:
    assert format_decimal(Decimal("1250.00")) == "1250.00"
    assert format_decimal(Decimal("1E+3")) == "1000"


def test_dates_are_strict() -> None:
    assert parse_date("2026-11-23") == date(2026, 11, 23)
    assert parse_date("2026-11-23+01:00") == date(2026, 11, 23)
    for text in ("2026-13-01", "2026-11-31", "20261123", "2026-1-1", "12026-01-01", "２026-01-01"):
        with pytest.raises(ValueError):
            parse_date(text)


def test_times_keep_their_offset() -> None:
    assert parse_time("12:30:00") == time(12, 30)
    assert parse_time("12:30:00.1234567Z") == time(12, 30, 0, 123456, tzinfo=UTC)
    ahead = timezone(timedelta(hours=-5, minutes=-30))
    assert parse_time("12:30:00-05:30") == time(12, 30, tzinfo=ahead)
    assert format_time(time(12, 30, tzinfo=UTC)) == "12:30:00Z"
    for text in ("24:00:00", "12:30", "12:60:00", "12:30:00+25:00"):
        with pytest.raises(ValueError):
            parse_time(text)


def test_a_moment_without_offset_is_utc() -> None:
    assert parse_datetime("2026-11-23T10:00:00").tzinfo is UTC


@pytest.mark.parametrize(("text", "value"), [("true", True), ("1", True), ("0", False)])
def test_booleans(text: str, value: bool) -> None:
    assert parse_boolean(text) is value


def test_money_of_two_currencies_does_not_add_up() -> None:
    with pytest.raises(ValueError, match="SEK and EUR"):
        Money(Decimal(1), "SEK") + Money(Decimal(1), "EUR")


def test_amounts_read_as_people_write_them() -> None:
    amount = Decimal("-1250.5")
    assert format_money(amount, "sv") == "−1\N{NO-BREAK SPACE}250,50"
    assert format_money(amount, "en") == "-1,250.50"
    assert format_money(Money(Decimal("0.3333"), "SEK"), "sv") == "0,3333"
    assert format_number(Decimal("12.5"), "sv") == "12,5"
