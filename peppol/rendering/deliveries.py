"""Periods, deliveries and shipments in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from peppol.documents.delivery import Delivery, DeliveryTerms, HandlingUnit, Shipment
from peppol.documents.period import Period
from peppol.rendering.items import measured
from peppol.rendering.parties import address, contact, party
from peppol.rendering.shape import Block, Words

_DASH = "\N{EN DASH}"


def period(words: Words, when: Period | None) -> str:
    """Return a period such as `2026-11-01 – 2026-11-30`."""
    if when is None:
        return ""
    start = moment(words, when.start_date, when.start_time)
    end = moment(words, when.end_date, when.end_time)
    if start and end and start != end:
        return f"{start} {_DASH} {end}"
    if end and not start:
        return words("senast ", "by ") + end
    if start and not end:
        return words("från ", "from ") + start
    return start


def moment(words: Words, day: date | None, clock: time | None) -> str:
    """Return a day, with the time if one is given."""
    return " ".join(filter(None, (words.value(day), words.value(clock))))


def delivery(words: Words, what: Delivery | None) -> list[Block]:
    """Return sections about a delivery and who takes it."""
    if what is None:
        return []
    place = what.location
    sent = moment(words, what.actual_despatch_date, what.actual_despatch_time)
    wanted = moment(words, what.requested_despatch_date, what.requested_despatch_time)
    rows: list[tuple[str, object]] = [
        (words("Leverans-id", "Delivery id"), what.id.value if what.id else None),
        (words("Levererat", "Delivered on"), what.actual_date),
        (words("Antal", "Quantity"), what.quantity),
        (words("Önskad leveranstid", "Requested"), period(words, what.requested_period)),
        (words("Utlovad leveranstid", "Promised"), period(words, what.promised_period)),
        (words("Beräknad leveranstid", "Estimated"), period(words, what.estimated_period)),
        (words("Plats", "Place"), place.name if place else None),
        (words("Platsens id", "Place id"), place.id.value if place and place.id else None),
        (words("Adress", "Address"), address(words, place.address if place else None)),
        (words("Önskas avsänt", "Despatch requested"), wanted),
        (words("Avsänt", "Despatched"), sent),
        (words("Avsänt från", "Despatched from"), address(words, what.despatch_address)),
        (words("Spårningsnummer", "Tracking number"), what.tracking_id),
        (words("Sändning", "Shipment"), what.shipment_id),
        (words("Prioritet", "Priority"), words.code("UNCL4219", what.shipping_priority_code)),
        (words("Märkning", "Marking"), what.shipping_marks),
    ]
    section = words.section("delivery", words("Leverans", "Delivery"), rows)
    taker = words("Tar emot leveransen", "Receives the delivery")
    return [*section, *party(words, "delivery_party", taker, what.party)]


def line_delivery(words: Words, what: Delivery | None) -> list[str]:
    """Return what a line says of its own delivery, one statement each."""
    if what is None:
        return []
    place = what.location
    said = [
        (words("önskas", "requested"), period(words, what.requested_period)),
        (words("utlovas", "promised"), period(words, what.promised_period)),
        (words("beräknas", "estimated"), period(words, what.estimated_period)),
        (words("levererat", "delivered"), words.value(what.actual_date)),
        (words("antal", "quantity"), words.quantity(what.quantity)),
        (words("leverans", "delivery"), what.id.value if what.id else ""),
        (words("till", "to"), place.name or "" if place else ""),
        (words("till", "to"), place.id.value if place and place.id else ""),
        (words("till", "to"), address(words, place.address if place else None)),
        (words("till", "to"), what.party.display_name if what.party else ""),
        (words("kontakt", "contact"), contact(what.party.contact) if what.party else ""),
        (words("spårningsnummer", "tracking number"), what.tracking_id or ""),
        (words("märkning", "marking"), what.shipping_marks or ""),
    ]
    return [f"{label} {text}" for label, text in said if text]


def delivery_terms(terms: DeliveryTerms | None) -> str:
    """Return terms of delivery on one line."""
    if terms is None:
        return ""
    place = terms.location.id.value if terms.location and terms.location.id else None
    return ", ".join(part for part in (terms.id, terms.special_terms, place) if part)


def shipment(words: Words, what: Shipment | None) -> list[Block]:
    """Return sections about a shipment and its handling units."""
    if what is None:
        return []
    rows: list[tuple[str, object]] = [
        (words("Sändning", "Shipment"), what.id),
        (words("Uppgifter", "Details"), ", ".join(what.information)),
        (words("Försändelse", "Consignment"), what.consignment_id),
        (words("Fordon", "Vehicle"), what.vehicle),
        (words("Transportsätt", "Mode"), words.code("UNECERec19", what.transport_mode_code)),
        (words("Antal kolli", "Handling units"), what.handling_unit_count),
        (words("Bruttovikt", "Gross weight"), what.gross_weight),
        (words("Bruttovolym", "Gross volume"), what.gross_volume),
    ]
    section = words.section("shipment", words("Sändning", "Shipment"), rows)
    carrier = party(words, "carrier", words("Transportör", "Carrier"), what.carrier)
    return [
        *section,
        *carrier,
        *delivery(words, what.delivery),
        *_units(words, what.handling_units),
    ]


def _units(words: Words, units: Iterable[HandlingUnit]) -> list[Block]:
    columns = (
        (words("Kolli", "Unit"), False),
        (words("Slag", "Kind"), False),
        (words("Uppgifter", "Details"), False),
    )
    rows = ((_unit_id(words, unit), *_unit(words, unit)) for unit in units)
    return words.table("units", words("Kollin", "Handling units"), columns, rows)


def _unit(words: Words, unit: HandlingUnit) -> tuple[str, str]:
    return words.name("UNECERec21", unit.type_code), "\n".join(unit_details(words, unit))


def _unit_id(words: Words, unit: HandlingUnit) -> str:
    return unit.id.value if unit.id else words("utan id", "without id")


def unit_details(words: Words, unit: HandlingUnit) -> list[str]:
    """Return what is said of a handling unit beside its id and kind."""
    found = [words("märkt ", "marked ") + mark for mark in unit.shipping_marks]
    if unit.is_hazardous:
        found.append(words("farligt gods", "dangerous goods"))
    found += [measured(words, each) for each in unit.dimensions]
    for package in unit.packages:
        kind = words.name("UNECERec21", package.type_code)
        found.append(f"{words('förpackning', 'package')} {package.id} {kind}".rstrip())
    return found


def line_units(words: Words, what: Shipment | None) -> list[str]:
    """Return the handling units that hold a line's goods, one statement each."""
    found = []
    for unit in what.handling_units if what else ():
        kind = words.name("UNECERec21", unit.type_code)
        number = unit.id.value if unit.id else ""
        said = (words("kolli", "unit"), number, f"({kind})" if kind else "")
        found.append(" ".join(part for part in said if part))
        found += unit_details(words, unit)
    return found
