"""Parties, addresses and contacts in plain words."""

from __future__ import annotations

from peppol.identifiers import organisation_number
from peppol.party import Address, Contact, Party
from peppol.rendering.shape import Block, Words


def party(words: Words, key: str, title: str, who: Party | None) -> list[Block]:
    """Return a section about a party."""
    if who is None:
        return []
    number = who.organisation_number
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
        (words("Identitet", "Identifier"), ", ".join(each.value for each in who.identifiers)),
        (words("Elektronisk adress", "Electronic address"), who.participant),
        (words("Kontakt", "Contact"), contact(who.contact)),
        (
            words("Legitimation", "Identity document"),
            ", ".join(each.id for each in who.identity_documents),
        ),
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
    parts = (
        where.id.value if where.id else None,
        where.street,
        where.additional_street,
        where.line,
        town,
        where.region,
        words.name("ISO3166", where.country_code),
    )
    return ", ".join(part for part in parts if part)


def contact(who: Contact | None) -> str:
    """Return a contact on one line."""
    if who is None:
        return ""
    return ", ".join(part for part in (who.name, who.telephone, who.email, who.id) if part)


def between(sender: Party, receiver: Party) -> str:
    """Return who says it to whom."""
    return f"{sender.display_name} → {receiver.display_name}"
