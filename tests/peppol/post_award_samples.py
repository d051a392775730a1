"""Small documents of the transactions after an award, built here, each without a fault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import peppol
from peppol.documents.amounts import AllowanceCharge, Price, TaxCategory
from peppol.documents.catalogue import Catalogue, CatalogueLine, LocationPrice
from peppol.documents.order_agreement import OrderAgreement, OrderAgreementLine
from peppol.documents.period import Period
from peppol.documents.punch_out import CartLine, PunchOut
from peppol.documents.summing import invoice_total, tax_total
from peppol.party import Party
from peppol.values import Quantity
from tests.peppol.samples import TODAY, buyer, invoice_line, item, sek, seller

YEAR = Period(start_date=date(2026, 1, 1), end_date=date(2026, 12, 31))
PACK = Quantity(Decimal(1), "XPK")


def supplier() -> Party:
    """The seller, where only a legal name is given."""
    return replace(seller(), name=None)


def in_cart(party: Party) -> Party:
    """A party as a shopping cart has it: endpoint and legal name."""
    return Party(endpoint=party.endpoint, legal_name=party.legal_name)


def catalogue() -> bytes:
    """A catalogue for 2026 with one line, priced for the same time."""
    line = CatalogueLine(
        id="1",
        minimum_order_quantity=PACK,
        maximum_order_quantity=Quantity(Decimal(100), "XPK"),
        validity_period=YEAR,
        prices=(LocationPrice(price=Price(amount=sek("12.50"), validity_period=YEAR)),),
        item=item(),
    )
    return peppol.write(
        Catalogue(
            id="K-1",
            issue_date=TODAY,
            validity_period=YEAR,
            provider=supplier(),
            receiver=buyer(),
            lines=(line,),
        )
    )


def cart() -> bytes:
    """A shopping cart with four of one item."""
    line = CartLine(
        id="1",
        price=Price(amount=sek("12.50"), base_quantity=PACK),
        quantity=Quantity(Decimal(4), "XPK"),
        item=item(),
    )
    return peppol.write(
        PunchOut(
            id="V-1",
            is_complete=True,
            issue_date=TODAY,
            issue_time=time(9, 30),
            validity_period=Period(end_date=date(2026, 12, 31)),
            seller=in_cart(seller()),
            buyer=in_cart(buyer()),
            lines=(line,),
        )
    )


def agreement() -> bytes:
    """An order agreement of one line, 4 × 12.50, and a freight of 10.00."""
    freight = AllowanceCharge(
        is_charge=True,
        reasons=("Frakt",),
        amount=sek("10.00"),
        tax_category=TaxCategory(code="S", percent=Decimal(25)),
    )
    billed = (invoice_line("1", "4", "12.50"),)
    taxes = tax_total(billed, (freight,))
    line = OrderAgreementLine(
        id="1",
        quantity=Quantity(Decimal(4), "XPK"),
        net_amount=sek("50.00"),
        price=Price(amount=sek("12.50")),
        item=item(),
    )
    return peppol.write(
        OrderAgreement(
            id="B-1",
            issue_date=TODAY,
            currency_code="SEK",
            order_reference="T-1",
            seller=supplier(),
            buyer=buyer(),
            allowances_charges=(freight,),
            tax_total=taxes,
            totals=invoice_total(billed, taxes, (freight,)),
            lines=(line,),
        )
    )
