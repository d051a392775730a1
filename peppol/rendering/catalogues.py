"""Catalogues in plain words."""

from __future__ import annotations

from peppol.documents.catalogue import Catalogue, CatalogueLine
from peppol.rendering import parts
from peppol.rendering.shape import Block, View, Words


def catalogue(words: Words, document: Catalogue) -> View:
    """Return a catalogue as a person reads it."""
    head: list[tuple[str, object]] = [
        (words("Nummer", "Number"), document.id),
        (words("Namn", "Name"), document.name),
        (words("Version", "Version"), document.version_id),
        (words("Åtgärd", "Action"), words.code("ActionCode_header", document.action_code)),
        (words("Datum", "Date"), document.issue_date),
        (words("Gäller", "Valid"), parts.period(words, document.validity_period)),
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Bygger på katalog", "Source catalogue"), document.source_catalogue_reference),
        (words("Antal rader", "Lines"), str(len(document.lines))),
    ]
    terms = [text for each in document.trading_terms for text in each.information]
    head.append((words("Villkor", "Terms"), "; ".join(terms)))
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *parts.party(words, "provider", words("Avsändare", "Provider"), document.provider),
        *parts.party(words, "receiver", words("Mottagare", "Receiver"), document.receiver),
        *parts.party(words, "seller", words("Leverantör", "Supplier"), document.seller),
        *parts.party(words, "customer", words("Kund", "Customer"), document.customer),
        *_lines(words, document.lines),
    ]
    sender, receiver = document.seller or document.provider, document.customer or document.receiver
    return View(
        transaction=document.TRANSACTION,
        title=f"{words('Katalog', 'Catalogue')} {document.name or document.id}",
        subtitle=f"{sender.display_name} → {receiver.display_name}",
        blocks=tuple(blocks),
    )


def _lines(words: Words, lines: tuple[CatalogueLine, ...]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Åtgärd", "Action"), False),
        (words("Artikel", "Article"), False),
        ("GTIN", False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Enhet", "Unit"), False),
        (words("Minst", "Minimum"), True),
        (words("Pris", "Price"), True),
        (words("Moms", "VAT"), True),
    )
    rows = (_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _line(words: Words, line: CatalogueLine) -> tuple[str, ...]:
    details = parts.item_details(words, line.item)
    if line.is_orderable is False:
        details.append(words("kan inte beställas", "cannot be ordered"))
    if line.item.manufacturer_name:
        details.append(line.item.manufacturer_name)
    category, unit, price = line.item.tax_category, line.orderable_unit_code, line.price
    return (
        line.id,
        words.code("ActionCode_line", line.action_code).partition(" (")[0],
        parts.article(line.item),
        line.item.gtin or "",
        line.item.name,
        "; ".join(details),
        words.code("UNECERec20", unit).partition(" (")[0] if unit else "",
        words.quantity(line.minimum_order_quantity),
        f"{parts.price(words, price)} {price.amount.currency}" if price else "",
        words.percent(category.percent) if category else "",
    )
