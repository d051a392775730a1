"""What is told about each line, against the agreement that it is for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog.checks import LineChecks, Terms
from catalog.header_checks import check_header
from catalog.intake.draft import Action, FileHeader, LineDraft

TERMS = Terms(
    agreement="A-1",
    currency="SEK",
    valid_from=date(2026, 1, 1),
    valid_until=date(2027, 12, 31),
    supplier="Handskhuset AB",
    endpoint="0007:5560000001",
    supplier_number="5560000001",
    day=date(2026, 11, 23),
    receivers=frozenset({"0007:2321000032"}),
    published={"10442": Decimal("89.50")},
)


def draft(**changes: Any) -> LineDraft:
    values: dict[str, Any] = {
        "row": 2, "article": "10442", "name": "Handske", "unit_code": "XPK",
        "price": Decimal("89.50"), "vat_rate": Decimal(25), "gtin": "7310100000019",
    }  # fmt: skip
    return LineDraft(**(values | changes))


def test_a_good_line_has_nothing_to_tell() -> None:
    assert LineChecks(TERMS).check(draft()) == []


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"article": ""}, "missing_article", "article"),
        ({"name": ""}, "missing_name", "name"),
        ({"unit_code": ""}, "missing_unit_code", "unit_code"),
        ({"price": None}, "missing_price", "price"),
        ({"vat_rate": None}, "missing_vat", "vat"),
        ({"price": Decimal(0)}, "zero_price", "price"),
        ({"price": Decimal(-1)}, "negative_price", "price"),
        ({"unit_code": "PCE"}, "unknown_unit", "unit_code"),
        ({"unit_code": "hink"}, "unknown_unit", "unit_code"),
        ({"content_unit": "ST"}, "unknown_unit", "content_unit"),
        ({"gtin": "7310100000018"}, "bad_gtin", "gtin"),
        ({"gtin": "731"}, "bad_gtin", "gtin"),
        ({"gtin": "٧٣١٠١٠٠٠"}, "bad_gtin", "gtin"),
        ({"agreement": "A-2"}, "outside_agreement", "agreement"),
        ({"currency": "EUR"}, "wrong_currency", "currency"),
        ({"vat_rate": Decimal(18)}, "unknown_vat_rate", "vat"),
        ({"base_quantity": Decimal(0)}, "not_above_zero", "base_quantity"),
        ({"order_multiple": Decimal(-1)}, "not_above_zero", "order_multiple"),
        (
            {"valid_from": date(2027, 2, 1), "valid_until": date(2027, 1, 1)},
            "period_reversed",
            "valid_until",
        ),
        ({"valid_from": date(2028, 2, 1)}, "outside_period", "valid_from"),
        ({"name": "x" * 301}, "too_long", "name"),
        ({"name": "Handske\x00"}, "control_character", "name"),
        ({"name": "Handske \u202e123"}, "control_character", "name"),
        ({"is_orderable": False}, "not_orderable", "OrderableIndicator"),
    ],
)  # fmt: skip
def test_what_stops_a_line(changes: dict[str, Any], code: str, field: str) -> None:
    (found,) = LineChecks(TERMS).check(draft(**changes))
    assert (found.code, found.field, found.row, found.stops) == (code, field, 2, True)
    assert "%(" not in found.english


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"price": Decimal("8.95")}, "price_jump"),
        ({"valid_until": date(2026, 11, 1)}, "period_ended"),
        ({"unspsc": "hej"}, "bad_unspsc"),
        ({"unit_code": "FP"}, "unlikely_unit"),
    ],
)
def test_what_is_told_and_does_not_stop(changes: dict[str, Any], code: str) -> None:
    (found,) = LineChecks(TERMS).check(draft(**changes))
    assert (found.code, found.stops) == (code, False)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("PCE", "H87 / C62"), ("h87", "H87"), ("FÖRP", "XPK"), ("PK", "XPK"), ("kg", "KGM")],
)
def test_an_unknown_unit_comes_with_the_code_that_is_meant(written: str, meant: str) -> None:
    (found,) = LineChecks(TERMS).check(draft(unit_code=written))
    assert found.params["meant"] == meant


def test_an_article_may_stand_in_a_file_once() -> None:
    checks = LineChecks(TERMS)
    assert checks.check(draft()) == []
    (found,) = checks.check(draft(row=9))
    assert (found.code, found.params["first"]) == ("duplicate_article", 2)


def header(**changes: Any) -> FileHeader:
    values: dict[str, Any] = {
        "number": "1", "action": Action.REPLACE, "agreement": "A-1",
        "sender_name": "Handskhuset AB", "senders": frozenset({"0007:5560000001"}),
        "receiver_name": "Region", "receivers": frozenset({"0007:2321000032"}),
    }  # fmt: skip
    return FileHeader(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"agreement": None}, []),
        ({"agreement": "A-2"}, ["other_agreement"]),
        ({"senders": frozenset({"0192:987654325"})}, ["other_provider"]),
        ({"senders": frozenset({"0088:7300000000000", "5560000001"})}, []),
        ({"receivers": frozenset({"0192:987654325"})}, ["other_receiver"]),
        ({"action": Action.DELETE}, ["whole_deletion"]),
        ({"valid_until": date(2020, 12, 31)}, ["catalogue_ended"]),
    ],
)
def test_what_a_file_says_of_itself(changes: dict[str, Any], codes: list[str]) -> None:
    assert [found.code for found in check_header(header(**changes), TERMS)] == codes
