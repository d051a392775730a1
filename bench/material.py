"""Synthetic catalogues, the same at every run: items that could be a region's, and their T19."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from catalog.agreements import Agreement
from catalog.organisations import Organisation
from tests.factories.catalog import TODAY

_WORDS = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines()
_FIRST, _LAST, _QUALITY, _MAKERS = (line.split() for line in _WORDS)
_UNITS = ("XPK", "XBX", "H87", "LTR")
WORDS = (
    "handske", "kompress steril", "papper", "kanyl", "mopp grön", "borste", "filter", "kaffe",
    "engångs", "plåster vit", "pärm", "borste mjuk", "batteri", "kateter", "svanenmärkt",
)  # fmt: skip
"""What people look for in it, one to two words."""


def items(count: int) -> Iterator[dict[str, Any]]:
    """Lines as `tests.factories.catalog.a_line` has them."""
    chance = random.Random(7)
    for number in range(1, count + 1):
        maker = chance.choice(_MAKERS)
        first = chance.choice(_FIRST) if number % 8 else ""
        what = f"{first}{chance.choice(_LAST)}".capitalize()
        name = f"{what} {chance.choice(_QUALITY)} {chance.choice((10, 20, 50, 100, 250))}/fp"
        yield {
            "article": f"{100000 + number}",
            "name": name,
            "description": f"{name}, {chance.choice(_QUALITY)}, för vård och omsorg",
            "gtin": gtin(7310000000000 + number * 10),
            "manufacturer": maker,
            "unit_code": chance.choice(_UNITS),
            "price": Decimal(chance.randint(500, 99999)) / 100,
            "base_quantity": Decimal(1),
            "vat_category": "S",
            "vat_rate": Decimal(25),
            "unspsc": str(chance.randint(41100000, 48999999)),
        }


def gtin(body: int) -> str:
    """Thirteen digits, the last the check digit (GS1 General Specifications 7.9.1)."""
    digits = f"{body // 10:012d}"
    odd, even = sum(map(int, digits[::2])), sum(map(int, digits[1::2]))
    return f"{digits}{-(odd + 3 * even) % 10}"


_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<Catalogue xmlns="{_UBL}Catalogue-2" xmlns:cac="{_UBL}CommonAggregateComponents-2"
 xmlns:cbc="{_UBL}CommonBasicComponents-2">
<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:catalogue:3</cbc:CustomizationID>
<cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:catalogue_only:3</cbc:ProfileID>
<cbc:ID>K{{serial}}</cbc:ID><cbc:ActionCode>Add</cbc:ActionCode><cbc:IssueDate>{TODAY}</cbc:IssueDate>
<cbc:VersionID>1</cbc:VersionID>
<cac:ReferencedContract><cbc:ID>{{agreement}}</cbc:ID></cac:ReferencedContract>
"""
_PARTY = """<cac:{role}><cbc:EndpointID schemeID="0007">{number}</cbc:EndpointID>
<cac:PartyIdentification><cbc:ID schemeID="0007">{number}</cbc:ID></cac:PartyIdentification>
<cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:{role}>
"""
_LINE = """<cac:CatalogueLine><cbc:ID>{row}</cbc:ID><cbc:ActionCode>Add</cbc:ActionCode>
<cbc:OrderableIndicator>true</cbc:OrderableIndicator>
<cbc:OrderableUnit>{unit_code}</cbc:OrderableUnit>
<cbc:ContentUnitQuantity unitCode="H87">1</cbc:ContentUnitQuantity>
<cbc:OrderQuantityIncrementNumeric>1</cbc:OrderQuantityIncrementNumeric>
<cbc:MinimumOrderQuantity unitCode="{unit_code}">1</cbc:MinimumOrderQuantity>
<cac:LineValidityPeriod><cbc:StartDate>{first}</cbc:StartDate><cbc:EndDate>{last}</cbc:EndDate>
</cac:LineValidityPeriod>
<cac:RequiredItemLocationQuantity><cbc:LeadTimeMeasure unitCode="DAY">2</cbc:LeadTimeMeasure>
<cac:Price><cbc:PriceAmount currencyID="SEK">{price}</cbc:PriceAmount>
<cbc:BaseQuantity unitCode="{unit_code}">1</cbc:BaseQuantity></cac:Price>
</cac:RequiredItemLocationQuantity>
<cac:Item><cbc:Description>{description}</cbc:Description><cbc:Name>{name}</cbc:Name>
<cbc:BrandName>{manufacturer}</cbc:BrandName>
<cac:SellersItemIdentification><cbc:ID>{article}</cbc:ID></cac:SellersItemIdentification>
<cac:StandardItemIdentification><cbc:ID schemeID="0160">{gtin}</cbc:ID>
</cac:StandardItemIdentification>
<cac:CommodityClassification>
<cbc:ItemClassificationCode listID="TST">{unspsc}</cbc:ItemClassificationCode>
</cac:CommodityClassification><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>
<cbc:Percent>{vat_rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
</cac:ClassifiedTaxCategory></cac:Item></cac:CatalogueLine>
"""


def write_catalogue(
    path: Path, count: int, agreement: Agreement, receiver: Organisation, serial: int = 1
) -> None:
    """A Peppol BIS Catalogue of `count` lines from the agreement's supplier, as large ones are:
    about 1.5 kB a line."""
    supplier = agreement.supplier
    parties = ((supplier.number, supplier.name), (receiver.number, receiver.name))
    valid = (agreement.valid_from, agreement.valid_until)
    _write_catalogue(path, count, serial, agreement.number, parties, valid)


def write_plain_catalogue(path: Path, count: int) -> None:
    """The same between two parties of no installation."""
    parties = (("5560269986", "Säljare AB"), ("2321000032", "Köpare"))
    _write_catalogue(path, count, 1, "AV-1", parties, (TODAY, TODAY))


def _write_catalogue(
    path: Path,
    count: int,
    serial: int,
    agreement: str,
    parties: tuple[tuple[str, str], tuple[str, str]],
    valid: tuple[date, date],
) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEAD.format(serial=serial, agreement=escape(agreement)))
        for role, (number, name) in zip(("ProviderParty", "ReceiverParty"), parties, strict=True):
            file.write(_PARTY.format(role=role, number=number, name=escape(name)))
        for row, item in enumerate(items(count), start=1):
            words = {name: escape(str(value)) for name, value in item.items()}
            file.write(_LINE.format(row=row, first=valid[0], last=valid[1], **words))
        file.write("</Catalogue>\n")
