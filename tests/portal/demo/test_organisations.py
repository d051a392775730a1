"""Legal entities and units: right numbers, references that match, series that never meet."""

from itertools import combinations

import pytest
from stdnum import ean, iban, luhn
from stdnum.se import orgnr, vat

from portal.demo.numbers import article_number, location_number, luhn_number
from portal.demo.organisations import (
    ORGANISATIONS,
    REGION_SORMLAND,
    REGION_VASTMANLAND,
    OrderSeries,
    Organisation,
)
from portal.demo.units import UNITS

BY_NUMBER = {each.number: each for each in ORGANISATIONS}


def test_the_six_entities_have_the_published_identities():
    assert [each.endpoint for each in ORGANISATIONS[:4]] == [
        "0007:2321000032",
        "0007:2321000172",
        "0007:5568202625",
        "0007:5567665574",
    ]
    assert len(BY_NUMBER) == 6


@pytest.mark.parametrize("entity", ORGANISATIONS, ids=lambda each: each.name)
def test_every_number_of_an_entity_has_its_check_digit(entity: Organisation):
    assert orgnr.is_valid(entity.number)
    assert vat.is_valid(entity.vat_number)
    assert iban.is_valid(entity.account.iban)
    assert luhn.is_valid(entity.account.bankgiro)
    assert entity.reference.matches(entity.reference.example)
    assert entity.region in {REGION_SORMLAND, REGION_VASTMANLAND}


def test_order_series_begin_as_suppliers_know_them():
    first = {each.name: each.order_series.number(each.order_series.first) for each in ORGANISATIONS}
    assert first["Region Sörmland"] == "DLL0852100"
    assert first["Region Västmanland"] == "40012300"
    assert first["Folktandvården Västmanland AB"] == "14012300"


def test_no_order_number_can_belong_to_two_entities():
    for one, other in combinations(ORGANISATIONS, 2):
        assert not one.order_series.overlaps(other.order_series)
        number = one.order_series.number(one.order_series.first)
        assert one.order_series.covers(number)
        assert not other.order_series.covers(number)


def test_overlapping_series_are_found():
    assert OrderSeries("", 8, 1).overlaps(OrderSeries("40", 6, 1))
    assert OrderSeries("DLL", 7, 1).overlaps(OrderSeries("DLL", 7, 900))
    assert not OrderSeries("DLL", 7, 1).overlaps(OrderSeries("D", 9, 1))
    assert not OrderSeries("40", 6, 1).overlaps(OrderSeries("40", 7, 1))


def test_a_used_up_series_gives_no_number():
    with pytest.raises(ValueError):
        OrderSeries("40", 2, 1).number(100)


def test_units_are_many_and_stand_under_their_own_entity():
    by_code = {unit.code: unit for unit in UNITS}
    assert len(by_code) == len(UNITS) >= 34
    assert {unit.organisation for unit in UNITS} == set(BY_NUMBER)
    for place, unit in enumerate(UNITS):
        if unit.parent:
            parent = by_code[unit.parent]
            assert parent.organisation == unit.organisation
            assert UNITS.index(parent) < place


def test_references_are_written_as_each_entity_wants_and_never_twice():
    seen = set()
    for unit in UNITS:
        assert BY_NUMBER[unit.organisation].reference.matches(unit.reference), unit.code
        seen.add((unit.organisation, unit.reference))
    assert len(seen) == len(UNITS)


def test_location_numbers_are_right_and_unique():
    numbers = [unit.gln for unit in UNITS]
    assert all(ean.is_valid(number) and len(number) == 13 for number in numbers)
    assert len(set(numbers)) == len(numbers)
    assert all(number.startswith("952") for number in numbers)


def test_made_up_numbers_carry_check_digits_and_stay_in_their_series():
    assert ean.is_valid(article_number(1101, 7))
    assert ean.is_valid(location_number(1))
    assert luhn.is_valid(luhn_number("559999001"))
    with pytest.raises(ValueError):
        article_number(1101, 100_000)
    with pytest.raises(ValueError):
        article_number(10_000, 1)
