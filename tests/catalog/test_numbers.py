"""Cells of sheets: understood where they mean one thing, refused with the way to mend else."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.intake import numbers
from catalog.intake.numbers import Unreadable


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1234,50", "1234.50"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("12", "12"),
        ("-5,5", "-5.5"),
        ("1 000", "1000"),
        (89.5, "89.5"),
        (0.1, "0.1"),
        (100.0, "100"),
        (1e-05, "0.00001"),
        (7, "7"),
    ],
)
def test_numbers_as_people_write_them(written: object, meant: str) -> None:
    assert numbers.number(written) == Decimal(meant)


@pytest.mark.parametrize("written", ["1,234", "12.345", "-1,500"])
def test_a_number_with_two_meanings_is_refused_with_both(written: str) -> None:
    with pytest.raises(Unreadable) as refused:
        numbers.number(written)
    assert refused.value.code == "ambiguous_number"
    for way in (refused.value.params["thousands"], refused.value.params["decimals"]):
        numbers.number(way)


@pytest.mark.parametrize(
    "written",
    [
        "", "NaN", "1e999", "1E5", "inf", "-", "1_000", "١٢", "12 kr", "1,2,3", "1 23", "0x10",
        "9" * 25, float("nan"), float("inf"), 1e300, True, None, date(2026, 1, 1),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(written: object) -> None:
    with pytest.raises(Unreadable):
        numbers.number(written)


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_swedish_numbers_keep_every_digit(value: Decimal) -> None:
    assert numbers.number(f"{value:f}".replace(".", ",")) == value


def test_a_number_cell_gives_back_the_zeros_that_it_lost() -> None:
    assert numbers.gtin(12345670) == "12345670"
    assert numbers.gtin(71.0) == "00000071"
    assert numbers.gtin(614141000036.0) == "614141000036"
    assert numbers.gtin("7310 1000-00019") == "7310100000019"


def test_a_per_cent_cell_is_a_rate() -> None:
    assert numbers.percentage(0.25) == 25
    assert numbers.percentage("25 %") == 25
    assert numbers.percentage("0,25") == Decimal("0.25")


def test_days() -> None:
    assert numbers.day("2026-12-31") == date(2026, 12, 31)
    assert numbers.day(datetime(2026, 12, 31)) == date(2026, 12, 31)  # noqa: DTZ001
    for wrong in ("2026-02-30", "31/12 2026", "20261231", 46000.0):
        with pytest.raises(Unreadable):
            numbers.day(wrong)


def test_what_a_message_shows_is_short_and_printable() -> None:
    assert numbers.shown("a\x00b\u202e" + "x" * 100).startswith("a\ufffdb\ufffdxxx")
    assert len(numbers.shown("x" * 100)) == 60
