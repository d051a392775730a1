"""Every way of writing a quantity has one reading or a refusal that says how to mend it."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.errors import BadInput
from portal.quantities import read_quantity, require_lot, require_quantity, shortest

READ = [
    ("1", "XPK", "1"),
    (" 12 ", "H87", "12"),
    ("+3", "H87", "3"),
    ("007", "H87", "7"),
    ("1,0", "H87", "1"),
    ("1,5", "KGM", "1.5"),
    ("1.5", "LTR", "1.5"),
    ("0,25", "HUR", "0.25"),
    ("0.125", "MTR", "0.125"),
    ("1 200", "H87", "1200"),
    ("1\u00a0200", "H87", "1200"),
    ("1\u2009234,50", "KGM", "1234.5"),
    ("1.234,50", "KGM", "1234.5"),
    ("999999999", "H87", "999999999"),
]

REFUSED = [
    ("", "H87", "quantity_missing"),
    ("   ", "H87", "quantity_missing"),
    ("0", "H87", "quantity_not_above_zero"),
    ("-0", "H87", "quantity_not_above_zero"),
    ("0,0", "KGM", "quantity_not_above_zero"),
    ("-1", "H87", "quantity_not_above_zero"),
    ("\u22125", "H87", "quantity_not_above_zero"),
    ("1,5", "XPK", "quantity_not_whole"),
    ("1.5", "H87", "quantity_not_whole"),
    ("1.234", "H87", "quantity_ambiguous"),
    ("12.500", "KGM", "quantity_ambiguous"),
    ("NaN", "H87", "bad_quantity"),
    ("Infinity", "H87", "bad_quantity"),
    ("1e999", "H87", "bad_quantity"),
    ("1e3", "H87", "bad_quantity"),
    ("1_000", "H87", "bad_quantity"),
    ("\uff11\uff12", "H87", "bad_quantity"),
    ("\u0661\u0662", "H87", "bad_quantity"),
    ("2\u00b2", "H87", "bad_quantity"),
    ("0x1", "H87", "bad_quantity"),
    ("1 2", "H87", "bad_quantity"),
    ("1,2,3", "H87", "bad_quantity"),
    (",5", "KGM", "bad_quantity"),
    ("--1", "H87", "bad_quantity"),
    ("ten", "H87", "bad_quantity"),
    ("9" * 5000, "H87", "quantity_too_large"),
    ("1000000000", "H87", "quantity_too_large"),
    ("0,0000001", "KGM", "quantity_too_large"),
]


@pytest.mark.parametrize(("text", "unit", "quantity"), READ)
def test_a_quantity_is_read_as_people_mean_it(text: str, unit: str, quantity: str) -> None:
    assert str(read_quantity(text, unit)) == quantity


@pytest.mark.parametrize(("text", "unit", "code"), REFUSED)
def test_anything_else_is_refused_and_names_the_field(text: str, unit: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_quantity(text, unit, field="line 1")
    assert caught.value.code == code
    assert caught.value.params["field"] == "line 1"
    assert len(caught.value.english) < 200


@given(st.text(max_size=60))
def test_no_text_is_a_fault(text: str) -> None:
    with suppress(BadInput):
        assert read_quantity(text, "KGM") > 0


@given(st.decimals(min_value="0.000001", max_value="999999999", places=6))
def test_what_is_written_in_plain_digits_is_read_back(quantity: Decimal) -> None:
    assert read_quantity(shortest(quantity).replace(".", ","), "KGM") == quantity


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1", "0", "1E+999999", "0.5"])
def test_a_number_from_elsewhere_is_held_to_the_same(number: str) -> None:
    with pytest.raises(BadInput):
        require_quantity(Decimal(number), "H87")


@pytest.mark.parametrize(
    ("quantity", "least", "lot", "code"),
    [
        ("4", "5", None, "below_minimum"),
        ("7", None, "5", "not_a_multiple"),
        ("25", "20", "10", "not_a_multiple"),
        ("0.75", None, "0.5", "not_a_multiple"),
    ],
)
def test_lots_that_are_not_delivered_are_refused(
    quantity: str, least: str | None, lot: str | None, code: str
) -> None:
    with pytest.raises(BadInput) as caught:
        require_lot(
            Decimal(quantity), Decimal(least) if least else None, Decimal(lot) if lot else None
        )
    assert caught.value.code == code


def test_the_refusal_of_a_lot_offers_what_can_be_ordered() -> None:
    with pytest.raises(BadInput) as caught:
        require_lot(Decimal(3), None, Decimal(10))
    assert (caught.value.params["fewer"], caught.value.params["more"]) == (10, 20)
    with pytest.raises(BadInput) as caught:
        require_lot(Decimal(26), Decimal(25), Decimal(10))
    assert (caught.value.params["fewer"], caught.value.params["more"]) == (30, 40)


def test_what_is_delivered_passes() -> None:
    require_lot(Decimal(30), Decimal(20), Decimal(10))
    require_lot(Decimal(1), None, None)
