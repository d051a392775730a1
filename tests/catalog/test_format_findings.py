"""What Peppol's rules say of a catalogue in XML is told by line and stops nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import peppol
from catalog.format_findings import MOST, format_findings
from peppol.documents.amounts import Price, TaxCategory
from peppol.documents.catalogue import Catalogue, CatalogueLine, LocationPrice
from peppol.documents.item import Item
from peppol.documents.period import Period
from peppol.values import Money
from tests.peppol.samples import buyer, seller

TODAY = date(2026, 11, 23)


def a_catalogue(*units: str) -> bytes:
    return peppol.write(
        Catalogue(
            id="KAT-1",
            action_code="Replace",
            issue_date=TODAY,
            validity_period=Period(start_date=TODAY, end_date=date(2027, 11, 22)),
            contract_reference="A-1",
            provider=seller(),
            receiver=buyer(),
            lines=tuple(_line(number, unit) for number, unit in enumerate(units, start=1)),
        )
    )


def _line(number: int, unit: str) -> CatalogueLine:
    price = Price(amount=Money(Decimal("10.00"), "SEK"))
    return CatalogueLine(
        id=f"rad-{number}",
        action_code="Add",
        is_orderable=True,
        orderable_unit_code=unit,
        prices=(LocationPrice(price=price),),
        item=Item(
            name="Handske",
            sellers_id=f"{number}",
            tax_category=TaxCategory(code="S", percent=Decimal(25)),
        ),
    )


def test_a_breach_is_told_at_its_line_and_stops_nothing() -> None:
    told = [one for one in format_findings(a_catalogue("XPK", "PAKET"), TODAY) if one.row]
    assert {one.row for one in told} == {2}
    assert all(one.code.startswith("PEPPOL-T19-") and not one.stops for one in told)
    assert "PAKET" in told[0].english


def test_what_is_wrong_with_the_whole_stands_at_no_line() -> None:
    odd = a_catalogue("XPK").replace(b"catalogue_wo_response:3", b"catalogue_wo_reply:3")
    assert {one.row for one in format_findings(odd, TODAY)} == {0}


def test_a_catalogue_of_any_size_is_judged_and_its_first_breaches_told() -> None:
    told = format_findings(a_catalogue(*("PAKET" for _ in range(MOST + 50))), TODAY)
    assert len(told) == MOST


def test_what_is_no_document_is_left_to_the_reader_of_lines() -> None:
    assert format_findings(b"<Catalogue/>", TODAY) == []
