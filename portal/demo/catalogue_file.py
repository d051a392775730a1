"""A demo agreement's articles as the Peppol BIS Catalogue (T19) that its supplier would send."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import peppol
from peppol.documents.amounts import Price, TaxCategory
from peppol.documents.catalogue import Catalogue, CatalogueLine, LocationPrice
from peppol.documents.item import GTIN_SCHEME, Certificate, Classification, Item
from peppol.documents.period import Period
from peppol.party import (
    ORGANISATION_NUMBER_SCHEME,
    Address,
    Contact,
    Endpoint,
    Identifier,
    Party,
)
from peppol.values import Money, Quantity
from portal.demo import agreements, organisations, suppliers
from portal.demo.address import Address as PostalAddress
from portal.demo.agreements import AgreementFacts
from portal.demo.assortment.item import DemoItem
from portal.demo.assortment.shelves import items
from portal.demo.suppliers import SupplierFacts

_UNSPSC = "TST"
_LABEL_CODES = {
    "Bra Miljöval": "BRA_MILJOVAL_LABEL_SWEDISH",
    "Fairtrade": "FAIR_TRADE_MARK",
    "MSC": "MARINE_STEWARDSHIP_COUNCIL_LABEL",
    "OK Compost": "OK_COMPOST_INDUSTRIAL",
    "OEKO-TEX": "OEKO_TEX_LABEL",
    "Svanen": "SVANEN",
    "TCO Certified": "TCO_DEVELOPMENT",
}
_OTHER_LABEL = "NA"


def catalogue(agreement_number: str, today: date) -> bytes:
    """The catalogue as XML, dated `today`, without an envelope; KeyError for no such agreement."""
    return peppol.write(catalogue_document(agreement_number, today))


def catalogue_document(agreement_number: str, today: date) -> Catalogue:
    """The catalogue as a document: from the agreement's supplier to the first of its buyers.

    Raises KeyError when the demo has no such agreement.
    """
    agreement = agreements.agreement(agreement_number, today)
    supplier = _supplier(agreement.supplier)
    return Catalogue(
        id=f"KAT-{agreement.number}",
        name=agreement.title,
        issue_date=today,
        version_id=today.isoformat(),
        validity_period=Period(
            start_date=agreement.valid_from,
            end_date=agreement.valid_until,
        ),
        contract_reference=agreement.number,
        provider=_legal_party(supplier.name, supplier.number, supplier.address),
        receiver=_receiver(agreement),
        seller=_seller(supplier),
        lines=tuple(_lines(agreement, today)),
    )


def _lines(agreement: AgreementFacts, today: date) -> Iterator[CatalogueLine]:
    for place, item in enumerate(items(agreement.number, today), start=1):
        yield _line(str(place), item, agreement.currency)


def _line(line_id: str, item: DemoItem, currency: str) -> CatalogueLine:
    offer = LocationPrice(
        lead_time=Quantity(Decimal(item.lead_time_days), "DAY"),
        price=Price(
            amount=Money(item.price, currency),
            base_quantity=Quantity(item.base_quantity, item.unit_code),
        ),
    )
    return CatalogueLine(
        id=line_id,
        is_orderable=True,
        orderable_unit_code=item.unit_code,
        content_quantity=Quantity(item.content_quantity, item.content_unit),
        order_increment=item.order_multiple,
        minimum_order_quantity=Quantity(item.min_quantity, item.unit_code),
        prices=(offer,),
        item=_item(item),
    )


def _item(item: DemoItem) -> Item:
    return Item(
        name=item.name,
        descriptions=(item.description,),
        keywords=item.keywords,
        sellers_id=item.article,
        manufacturers_id=item.manufacturer_article,
        standard_id=Identifier(item.gtin, GTIN_SCHEME) if item.gtin else None,
        origin_country_code=item.origin,
        classifications=(Classification(code=item.unspsc, list_id=_UNSPSC),),
        tax_category=TaxCategory(code="S", percent=item.vat_rate),
        manufacturer_name=item.manufacturer,
        certificates=(_certificate(item.eco_label),) if item.eco_label else (),
    )


def _certificate(label: str) -> Certificate:
    return Certificate(
        id=label,
        type_code=_LABEL_CODES.get(label, _OTHER_LABEL),
        type="EnvironmentalLabel",
        issuer_name=label,
    )


def _supplier(number: str) -> SupplierFacts:
    return next(facts for facts in suppliers.SUPPLIERS if facts.number == number)


def _receiver(agreement: AgreementFacts) -> Party:
    first = agreement.organisations[0]
    facts = next(one for one in organisations.ORGANISATIONS if one.number == first)
    return _legal_party(facts.name, facts.number, facts.address)


def _legal_party(name: str, number: str, address: PostalAddress) -> Party:
    return Party(
        endpoint=Endpoint(number, ORGANISATION_NUMBER_SCHEME),
        address=_address(address),
        legal_name=name,
        legal_id=Identifier(number, ORGANISATION_NUMBER_SCHEME),
    )


def _seller(facts: SupplierFacts) -> Party:
    return Party(
        endpoint=Endpoint(facts.number, ORGANISATION_NUMBER_SCHEME),
        name=facts.name,
        address=_address(facts.address),
        contact=Contact(name="Kundtjänst", telephone=facts.phone, email=facts.email),
    )


def _address(address: PostalAddress) -> Address:
    return Address(
        street=address.street,
        city=address.town,
        postal_code=address.postal_code,
        country_code=address.country_code,
    )
