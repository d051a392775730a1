"""Despatch advices in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from peppol.documents.despatch_advice import DespatchAdvice, DespatchLine
from peppol.rendering import items
from peppol.rendering.attached import attachments
from peppol.rendering.deliveries import line_units, shipment
from peppol.rendering.parties import between, contact, party
from peppol.rendering.shape import Block, View, Words


def despatch_advice(words: Words, document: DespatchAdvice) -> View:
    """Return a despatch advice as a person reads it."""
    head: list[tuple[str, object]] = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Gäller order", "Concerns order"), ", ".join(document.order_references)),
        (words("Meddelande", "Note"), document.note),
        (words("Kontakt vid leverans", "Delivery contact"), contact(document.delivery_contact)),
    ]
    sender, receiver = document.despatch_party, document.delivery_party
    originator = document.originator
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "despatch_party", words("Avsändare", "Despatched by"), sender),
        *party(words, "delivery_party", words("Mottagare", "Delivered to"), receiver),
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *party(words, "originator", words("Behovsställare", "Originator"), originator),
        *shipment(words, document.shipment),
        *_lines(words, document.lines),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Leveransavisering ", "Despatch advice ") + document.id,
        subtitle=between(sender, receiver),
        blocks=tuple(blocks),
        attachments=attachments(document.additional_documents),
    )


def _lines(words: Words, lines: Iterable[DespatchLine]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Orderrad", "Order line"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Levererat", "Delivered"), True),
        (words("Återstår", "Outstanding"), True),
        (words("Varför", "Why"), False),
    )
    rows = (_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _line(words: Words, line: DespatchLine) -> tuple[str, ...]:
    order_line = (line.order_reference, line.order_line_reference)
    details = items.item_details(words, line.item)
    details += [line.note] if line.note else []
    if line.sales_order_line_reference:
        label = words("säljarens orderrad", "seller's order line")
        details.append(f"{label} {line.sales_order_line_reference}")
    details += [": ".join(filter(None, (each.type, each.id))) for each in line.documents]
    details += line_units(words, line.shipment)
    return (
        line.id,
        " / ".join(part for part in order_line if part),
        items.article(line.item),
        line.item.name,
        "\n".join(details),
        words.quantity(line.delivered_quantity),
        words.quantity(line.outstanding_quantity),
        "\n".join(line.outstanding_reasons),
    )
