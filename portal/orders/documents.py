"""An order as the Peppol document that leaves the house (T01), and its envelope."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

import peppol
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from peppol.documents.amounts import OrderTotal, Price, TaxCategory
from peppol.documents.delivery import Delivery, DeliveryLocation
from peppol.documents.item import Item
from peppol.documents.order import Order as OrderDocument
from peppol.documents.order import OrderLine as OrderDocumentLine
from peppol.documents.period import Period
from peppol.envelope import Envelope
from peppol.party import Address, Endpoint, Identifier, Party, TaxRegistration
from peppol.values import Money, Quantity
from portal.orders.models import Order, OrderLine

PURCHASE_ORDER = "220"
"""UNCL1001: an order."""
ORGANISATION_NUMBER, GLN, GTIN = "0007", "0088", "0160"
"""Schemes of ISO 6523."""
LAPSES_AFTER = timedelta(days=90)
"""How long an order that the supplier has not answered stays valid."""


def to_peppol(order: Order, issued_on: date) -> OrderDocument:
    """The order as the supplier reads it.

    The legal entity buys; the unit is the originator and takes the delivery. Supplier and invoice
    refer to the order number and to the unit's reference.
    """
    net, vat = Money(order.net_total, order.currency), Money(order.vat_total, order.currency)
    return OrderDocument(
        id=order.number,
        issue_date=issued_on,
        type_code=PURCHASE_ORDER,
        note=order.note or None,
        currency_code=order.currency,
        customer_reference=order.unit.reference,
        accounting_cost=order.unit.cost_centre or None,
        validity_end_date=issued_on + LAPSES_AFTER,
        contract_reference=order.agreement.number,
        buyer=_buyer(order.organisation),
        seller=_seller(order.supplier),
        originator=_originator(order.unit),
        delivery=_delivery(order),
        tax_amount=vat,
        totals=OrderTotal(
            line_total=net, tax_exclusive=net, tax_inclusive=net + vat, payable=net + vat
        ),
        lines=tuple(_line(line, order.currency) for line in order.lines),
    )


def _buyer(organisation: Organisation) -> Party:
    return Party(
        endpoint=Endpoint.of(organisation.endpoint),
        name=organisation.name,
        address=_address(organisation),
        tax_registrations=(TaxRegistration(company_id=organisation.vat_number),),
        legal_name=organisation.name,
        legal_id=Identifier(organisation.number, ORGANISATION_NUMBER),
    )


def _seller(supplier: Supplier) -> Party:
    return Party(
        endpoint=Endpoint.of(supplier.endpoint),
        name=supplier.name,
        address=_address(supplier, supplier.country),
        legal_name=supplier.name,
        legal_id=Identifier(supplier.number, ORGANISATION_NUMBER),
    )


def _originator(unit: Unit) -> Party:
    identifiers = (Identifier(unit.gln, GLN),) if unit.gln else (Identifier(unit.code),)
    return Party(identifiers=identifiers, name=unit.name)


def _address(place: Organisation | Unit | Supplier, country: str = "SE") -> Address:
    return Address(
        street=place.street or None,
        city=place.city or None,
        postal_code=place.postal_code or None,
        country_code=country,
    )


def _delivery(order: Order) -> Delivery:
    unit = order.unit
    wanted = Period(end_date=order.requested_on) if order.requested_on else None
    return Delivery(
        location=DeliveryLocation(
            id=Identifier(unit.gln, GLN) if unit.gln else None,
            name=unit.name,
            address=_address(unit),
        ),
        requested_period=wanted,
    )


def _line(line: OrderLine, currency: str) -> OrderDocumentLine:
    return OrderDocumentLine(
        id=str(line.position),
        quantity=Quantity(line.quantity, line.unit_code),
        net_amount=Money(line.net, currency),
        price=Price(
            amount=Money(line.price, currency),
            base_quantity=Quantity(line.base_quantity, line.unit_code),
        ),
        item=Item(
            name=line.name,
            sellers_id=line.article,
            standard_id=Identifier(line.gtin, GTIN) if line.gtin else None,
            tax_category=TaxCategory(code=line.vat_category, percent=line.vat_rate),
        ),
    )


def instance_id(order: Order, at: datetime) -> str:
    """Id of the envelope: the same for the same approval of the same content, else another."""
    return str(uuid5(NAMESPACE_URL, f"avrop:{order.number}:{order.content_hash}:{at.isoformat()}"))


def enveloped(order: Order, message_id: str, issued_on: date, now: datetime) -> bytes:
    """The bytes that are queued: the order in a Standard Business Document."""
    document = to_peppol(order, issued_on)
    envelope = Envelope.for_document(document, instance_id=message_id, created_at=now)
    return peppol.write(document, envelope)
