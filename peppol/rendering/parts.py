"""Parts that many documents have: parties, delivery, items, references, attachments."""

from __future__ import annotations

from collections.abc import Iterable

from peppol.documents.amounts import AllowanceCharge, Price
from peppol.documents.delivery import Delivery, DeliveryTerms, Shipment
from peppol.documents.item import ItemDetails
from peppol.documents.period import Period
from peppol.documents.references import DocumentReference
from peppol.identifiers import organisation_number
from peppol.party import Address, Contact, Party
from peppol.rendering.shape import AttachmentView, Block, Words

_DASH = "\N{EN DASH}"


def party(words: Words, key: str, title: str, who: Party | None) -> list[Block]:
    """Return a section about a party."""
    if who is None:
        return []
    number = who.organisation_number
    identifiers = ", ".join(each.value for each in who.identifiers)
    rows: list[tuple[str, object]] = [
        (words("Namn", "Name"), who.display_name),
        (
            words("Juridiskt namn", "Legal name"),
            who.legal_name if who.legal_name != who.display_name else None,
        ),
        (
            words("Organisationsnummer", "Organisation number"),
            organisation_number.format(number) if number else _legal_id(who),
        ),
        (words("Momsnummer", "VAT number"), who.vat_number),
        (words("Övrig skatteregistrering", "Other tax registration"), _other_tax(who)),
        (words("Juridisk form", "Legal form"), who.legal_form),
        (words("Adress", "Address"), address(words, who.address)),
        (words("Säte", "Registered in"), address(words, who.registration_address)),
        (words("Identitet", "Identifier"), identifiers),
        (words("Elektronisk adress", "Electronic address"), who.participant),
        (words("Kontakt", "Contact"), contact(who.contact)),
    ]
    return words.section(key, title, rows)


def _legal_id(who: Party) -> str | None:
    return who.legal_id.value if who.legal_id else None


def _other_tax(who: Party) -> str:
    others = (each for each in who.tax_registrations if each.company_id != who.vat_number)
    return ", ".join(each.company_id for each in others)


def address(words: Words, where: Address | None) -> str:
    """Return an address on one line."""
    if where is None:
        return ""
    town = " ".join(part for part in (where.postal_code, where.city) if part)
    land = where.country_code
    country = words.code("ISO3166", land).partition(" (")[0] if land else ""
    parts = (where.street, where.additional_street, where.line, town, where.region, country)
    return ", ".join(part for part in parts if part)


def contact(who: Contact | None) -> str:
    """Return a contact on one line."""
    if who is None:
        return ""
    return ", ".join(part for part in (who.name, who.telephone, who.email, who.id) if part)


def period(words: Words, when: Period | None) -> str:
    """Return a period such as `2026-11-01 – 2026-11-30`."""
    if when is None:
        return ""
    start = " ".join(filter(None, (words.value(when.start_date), words.value(when.start_time))))
    end = " ".join(filter(None, (words.value(when.end_date), words.value(when.end_time))))
    if start and end and start != end:
        return f"{start} {_DASH} {end}"
    if end and not start:
        return words("senast ", "by ") + end
    return start


def delivery(words: Words, what: Delivery | None) -> list[Block]:
    """Return a section about a delivery."""
    if what is None:
        return []
    place = what.location
    rows: list[tuple[str, object]] = [
        (words("Levererat", "Delivered on"), what.actual_date),
        (words("Önskad leveranstid", "Requested"), period(words, what.requested_period)),
        (words("Utlovad leveranstid", "Promised"), period(words, what.promised_period)),
        (words("Beräknad leveranstid", "Estimated"), period(words, what.estimated_period)),
        (words("Plats", "Place"), place.name if place else None),
        (words("Platsens id", "Place id"), place.id.value if place and place.id else None),
        (words("Adress", "Address"), address(words, place.address if place else None)),
        (words("Mottagare", "Recipient"), what.party.display_name if what.party else None),
        (
            words("Mottagarens kontakt", "Recipient's contact"),
            contact(what.party.contact) if what.party else None,
        ),
        (words("Önskas avsänt", "Despatch requested"), what.requested_despatch_date),
        (words("Avsänt", "Despatched"), what.actual_despatch_date),
        (words("Avsänt från", "Despatched from"), address(words, what.despatch_address)),
        (words("Spårningsnummer", "Tracking number"), what.tracking_id),
        (words("Sändning", "Shipment"), what.shipment_id),
        (words("Prioritet", "Priority"), words.code("UNCL4219", what.shipping_priority_code)),
        (words("Märkning", "Marking"), what.shipping_marks),
    ]
    return words.section("delivery", words("Leverans", "Delivery"), rows)


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
        (words("Transportör", "Carrier"), what.carrier.display_name if what.carrier else None),
        (words("Fordon", "Vehicle"), what.vehicle),
        (words("Transportsätt", "Mode"), words.code("UNECERec19", what.transport_mode_code)),
        (words("Antal kolli", "Handling units"), what.handling_unit_count),
        (words("Bruttovikt", "Gross weight"), what.gross_weight),
        (words("Bruttovolym", "Gross volume"), what.gross_volume),
    ]
    section = words.section("shipment", words("Sändning", "Shipment"), rows)
    return [*section, *delivery(words, what.delivery)]


def article(item: ItemDetails) -> str:
    """Return the number an item is best known by: the seller's, else the standard one."""
    standard = item.standard_id.value if item.standard_id else ""
    return item.sellers_id or standard or item.buyers_id or item.manufacturers_id or ""


def price(words: Words, what: Price | None) -> str:
    """Return a price with its base quantity when that is not one: `125,00 / 10 styck`."""
    if what is None:
        return ""
    amount = words.amount(what.amount)
    base = what.base_quantity
    if base is None or base.value == 1:
        return amount
    return f"{amount} / {words.quantity(base)}"


def item_details(words: Words, item: ItemDetails) -> list[str]:
    """Return what else is worth knowing of an item on a line."""
    found = [*item.descriptions]
    if item.gtin and item.sellers_id:
        found.append(f"GTIN {item.gtin}")
    if item.buyers_id:
        found.append(words("köparens nr ", "buyer's no. ") + item.buyers_id)
    found += [f"{each.name}: {each.value}" for each in item.properties]
    found += [words("batch ", "lot ") + each.lot_id for each in item.instances if each.lot_id]
    found += [words("serienr ", "serial ") + i.serial_id for i in item.instances if i.serial_id]
    return found


def allowance(words: Words, entry: AllowanceCharge) -> str:
    """Return an allowance or charge on one line."""
    kind = words("Avgift", "Charge") if entry.is_charge else words("Rabatt", "Allowance")
    said = (f"{kind}:", reason(words, entry), words.amount(entry.signed_amount))
    return " ".join(part for part in said if part)


def reason(words: Words, entry: AllowanceCharge) -> str:
    """Return why an allowance or charge is there."""
    if entry.reason:
        return entry.reason
    list_id = "UNCL7161" if entry.is_charge else "UNCL5189"
    return words.code(list_id, entry.reason_code)


def allowances(words: Words, entries: Iterable[AllowanceCharge]) -> list[Block]:
    """Return a table of allowances and charges on a document."""
    columns = (
        (words("Slag", "Kind"), False),
        (words("Orsak", "Reason"), False),
        (words("Moms", "VAT"), True),
        (words("Belopp", "Amount"), True),
    )
    rows = (
        (
            words("avgift", "charge") if each.is_charge else words("rabatt", "allowance"),
            reason(words, each),
            words.percent(each.tax_category.percent) if each.tax_category else "",
            words.amount(each.signed_amount),
        )
        for each in entries
    )
    title = words("Rabatter och avgifter", "Allowances and charges")
    return words.table("allowances", title, columns, rows)


def attachments(documents: Iterable[DocumentReference]) -> tuple[AttachmentView, ...]:
    """Return the supporting documents of a document."""
    return tuple(
        AttachmentView(
            id=each.id,
            description=", ".join(each.descriptions) or each.type,
            filename=each.attachment.filename if each.attachment else None,
            mime_code=each.attachment.mime_code if each.attachment else None,
            size=len(each.attachment.content) if each.attachment else None,
            uri=each.uri,
        )
        for each in documents
    )
