"""Answers to orders, catalogues, invoices and messages in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peppol.documents.catalogue_response import CatalogueResponse
from peppol.documents.invoice_response import Condition, InvoiceResponse, Status
from peppol.documents.message_level_response import MessageLevelResponse
from peppol.documents.order_response import OrderResponse, OrderResponseLine
from peppol.documents.order_response_advanced import OrderResponseAdvanced
from peppol.rendering import items
from peppol.rendering.billing import type_of_bill
from peppol.rendering.deliveries import delivery, line_delivery
from peppol.rendering.parties import between, party
from peppol.rendering.shape import Block, View, Words
from peppol.rendering.terms import term_name

Rows = list[tuple[str, object]]

ACTIONS = "OPStatusAction"


def order_response(words: Words, document: OrderResponse) -> View:
    """Return an answer to an order, or to a change of one, as a person reads it."""
    answer = words.name("UNCL4343-T76", document.response_code)
    change = None
    if isinstance(document, OrderResponseAdvanced):
        change = document.order_change_reference
    head: Rows = [
        (words("Svar", "Answer"), words.code("UNCL4343-T76", document.response_code)),
        (words("Gäller order", "Concerns order"), document.order_reference),
        (words("Gäller ändring", "Concerns change"), change),
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Valuta", "Currency"), words.code("ISO4217", document.currency_code)),
        (words("Säljarens ordernummer", "Seller's order"), document.sales_order_reference),
        (words("Köparens referens", "Buyer's reference"), document.customer_reference),
        (words("Meddelande", "Note"), document.note),
    ]
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *delivery(words, document.delivery),
        *_response_lines(words, document.lines),
    ]
    about = words("Svar på order ", "Response to order ") + document.order_reference
    return View(
        transaction=document.TRANSACTION,
        title=f"{about}: {_lower(answer)}",
        subtitle=between(document.seller, document.buyer),
        blocks=tuple(blocks),
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _response_lines(words: Words, lines: Iterable[OrderResponseLine]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Orderrad", "Order line"), False),
        (words("Svar", "Answer"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Antal", "Quantity"), True),
        (words("Restnoteras högst", "Backorder at most"), True),
        (words("Pris", "Price"), True),
        (words("Leverans", "Delivery"), False),
        (words("Ersätts av", "Replaced by"), False),
        (words("Meddelande", "Note"), False),
    )
    rows = (_response_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _response_line(words: Words, line: OrderResponseLine) -> tuple[str, ...]:
    details = items.item_details(words, line.item) + items.price_details(words, line.price)
    return (
        line.id,
        line.order_line_reference,
        words.name("UNCL1229", line.status_code).rstrip("."),
        items.article(line.item),
        line.item.name,
        "\n".join(details),
        words.quantity(line.quantity),
        words.quantity(line.maximum_backorder_quantity),
        items.price(words, line.price),
        "\n".join(line_delivery(words, line.delivery)),
        "\n".join(_substitute(words, line)),
        line.note or "",
    )


def _substitute(words: Words, line: OrderResponseLine) -> Iterator[str]:
    instead = line.substitute
    if instead is None:
        return
    other = instead.item
    name = f"{items.article(other)} {other.name or ''}".strip() if other else ""
    yield ": ".join(part for part in (words("rad ", "line ") + instead.id, name) if part)
    if other:
        yield from items.item_details(words, other)
        yield items.vat(words, other.tax_category)


def catalogue_response(words: Words, document: CatalogueResponse) -> View:
    """Return the answer to a catalogue as a person reads it."""
    head: Rows = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Meddelande", "Note"), "\n".join(document.notes)),
    ]
    columns = (
        (words("Katalog", "Catalogue"), False),
        (words("Version", "Version"), False),
        (words("Svar", "Answer"), False),
    )
    rows = (
        (each.document_id, each.version_id or "", words.code("UNCL4343", each.response_code))
        for each in document.responses
    )
    blocks = [
        *words.table("answers", words("Svar", "Answers"), columns, rows),
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "sender", words("Avsändare", "Sender"), document.sender),
        *party(words, "receiver", words("Mottagare", "Receiver"), document.receiver),
    ]
    first = document.responses[0] if document.responses else None
    about = words("Svar på katalog ", "Response to catalogue ")
    title = about + (first.document_id if first else document.id)
    if first:
        title += f": {_lower(words.name('UNCL4343', first.response_code))}"
    return View(
        transaction=document.TRANSACTION,
        title=title,
        subtitle=between(document.sender, document.receiver),
        blocks=tuple(blocks),
    )


def invoice_response(words: Words, document: InvoiceResponse) -> View:
    """Return how the buyer has come along with an invoice, and what the seller is to do."""
    answer = words.name("UNCL4343-T111", document.response_code)
    invoice = document.invoice
    head: Rows = [
        (words("Gäller faktura", "Concerns invoice"), invoice.id),
        (words("Fakturans datum", "Date of the invoice"), invoice.issue_date),
        (words("Fakturans typ", "Type of the invoice"), type_of_bill(words, invoice.type_code)),
        (words("Läge", "Status"), words.code("UNCL4343-T111", document.response_code)),
        (words("Läget gäller från", "Status since"), document.effective_date),
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Meddelande", "Note"), document.note),
    ]
    seller, buyer = words("Säljare", "Seller"), words("Köpare", "Buyer")
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *_clarifications(words, document.statuses),
        *party(words, "sender", words("Avsändare", "Sender"), document.sender),
        *party(words, "receiver", words("Mottagare", "Receiver"), document.receiver),
        *party(words, "issuer", seller, document.issuer),
        *party(words, "recipient", buyer, document.recipient),
    ]
    about = words("Svar på faktura ", "Response to invoice ")
    return View(
        transaction=document.TRANSACTION,
        title=f"{about}{invoice.id}: {_lower(answer)}",
        subtitle=between(document.sender, document.receiver),
        blocks=tuple(blocks),
    )


def _clarifications(words: Words, statuses: Iterable[Status]) -> list[Block]:
    columns = (
        (words("Slag", "Kind"), False),
        (words("Vad", "What"), False),
        (words("Förklaring", "Explanation"), False),
        (words("Uppgifter att rätta", "Details to mend"), False),
    )
    rows = (_clarification(words, status) for status in statuses)
    title = words("Skäl, och vad du ska göra", "Reasons, and what to do")
    return words.table("clarifications", title, columns, rows)


def _clarification(words: Words, status: Status) -> tuple[str, ...]:
    is_action = status.reason_list_id == ACTIONS
    kind = words("att göra", "to do") if is_action else words("skäl", "reason")
    return (
        kind,
        words.code(status.reason_list_id or "OPStatusReason", status.reason_code),
        status.reason or "",
        "\n".join(_condition(words, each) for each in status.conditions),
    )


def _condition(words: Words, what: Condition) -> str:
    name = term_name(what.attribute_id, words.lang)
    label = f"{name} ({what.attribute_id})" if name else what.attribute_id
    return ": ".join(part for part in (label, what.description) if part)


def message_level_response(words: Words, document: MessageLevelResponse) -> View:
    """Return whether a message could be read, and the faults in it."""
    answer = words.name("UNCL4343", document.response_code)
    message = document.message
    head: Rows = [
        (words("Gäller meddelande", "Concerns message"), message.id),
        (words("Meddelandets typ", "Type of message"), message.type_code),
        (words("Meddelandets version", "Version of message"), message.version_id),
        (words("Svar", "Answer"), words.code("UNCL4343", document.response_code)),
        (words("Beskrivning", "Description"), document.description),
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
    ]
    columns = (
        (words("Slag", "Kind"), False),
        (words("Svar", "Answer"), False),
        (words("Beskrivning", "Description"), False),
        (words("Plats", "Place"), False),
    )
    rows = (
        (
            words.code("StatusReason", each.reason_code),
            words.code("UNCL4343", each.response_code),
            each.description.strip(),
            each.line_id,
        )
        for each in document.lines
    )
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *words.table("faults", words("Fel som hittades", "Faults found"), columns, rows),
        *party(words, "sender", words("Avsändare", "Sender"), document.sender),
        *party(words, "receiver", words("Mottagare", "Receiver"), document.receiver),
    ]
    about = words("Svar på meddelande ", "Response to message ")
    return View(
        transaction=document.TRANSACTION,
        title=f"{about}{message.id}: {_lower(answer)}",
        subtitle=between(document.sender, document.receiver),
        blocks=tuple(blocks),
    )
