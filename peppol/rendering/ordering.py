"""What buyers write: orders, their changes and cancellations; and agreements on orders."""

from __future__ import annotations

from collections.abc import Iterable

from peppol.documents.order import Order, OrderLine
from peppol.documents.order_agreement import OrderAgreement, OrderAgreementLine
from peppol.documents.order_cancellation import OrderCancellation
from peppol.documents.order_change import OrderChange, OrderChangeLine
from peppol.party import Party
from peppol.rendering import items, sums
from peppol.rendering.attached import attachments
from peppol.rendering.deliveries import delivery, delivery_terms, line_delivery
from peppol.rendering.parties import between, contact, party
from peppol.rendering.shape import Block, View, Words

Rows = list[tuple[str, object]]


def order(words: Words, document: Order) -> View:
    """Return an order as a person reads it."""
    blocks = [
        *_order_head(words, document),
        *_parties(words, document),
        *_order_references(words, document),
        *delivery(words, document.delivery),
        *_lines(words, document.lines),
        *sums.allowances(words, document.allowances_charges),
        *sums.totals(words, document.totals, document.tax_amount),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=f"{words('Order', 'Order')} {document.id}",
        subtitle=between(document.buyer, document.seller),
        blocks=tuple(blocks),
        attachments=attachments(document.additional_documents),
    )


def _order_head(words: Words, document: Order) -> list[Block]:
    rows: Rows = [
        *_numbered(words, document),
        (words("Typ", "Type"), words.code("UNCL1001_T01", document.type_code)),
        *_terms(words, document),
        (words("Meddelande", "Note"), document.note),
    ]
    return words.section("document", words("Dokument", "Document"), rows)


def _numbered(
    words: Words, document: Order | OrderChange | OrderAgreement | OrderCancellation
) -> Rows:
    return [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
    ]


def _terms(words: Words, document: Order | OrderChange) -> Rows:
    return [
        (words("Gäller till", "Valid until"), document.validity_end_date),
        (words("Valuta", "Currency"), words.code("ISO4217", document.currency_code)),
        (words("Leveransvillkor", "Delivery terms"), delivery_terms(document.delivery_terms)),
        (words("Betalningsvillkor", "Payment terms"), document.payment_terms),
    ]


def _parties(words: Words, document: Order | OrderChange) -> list[Block]:
    return [
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *_on_behalf(words, document.originator, document.invoicee),
    ]


def _on_behalf(words: Words, originator: Party | None, invoicee: Party | None) -> list[Block]:
    return [
        *party(words, "originator", words("Behovsställare", "Originator"), originator),
        *party(words, "invoicee", words("Faktureras", "Invoice to"), invoicee),
    ]


def _order_references(words: Words, document: Order) -> list[Block]:
    rows: Rows = [
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Katalog", "Catalogue"), document.catalogue_reference),
        (words("Köparens referens", "Buyer's reference"), document.customer_reference),
        (words("Kontering", "Accounting"), document.accounting_cost),
        (words("Säljarens ordernummer", "Seller's order"), document.sales_order_reference),
        (words("Offert", "Quotation"), document.quotation_reference),
        (words("Tidigare order", "Earlier order"), document.previous_order_reference),
        (words("Behov eller upphandling", "Originator document"), document.originator_reference),
        (words("Projekt", "Project"), document.project_reference),
    ]
    return words.section("references", words("Referenser", "References"), rows)


def _lines(words: Words, lines: Iterable[OrderLine]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Ändring", "Change"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Leverans", "Delivery"), False),
        (words("Antal", "Quantity"), True),
        (words("Pris", "Price"), True),
        (words("Moms", "VAT"), True),
        (words("Belopp", "Amount"), True),
    )
    rows = (_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _line(words: Words, line: OrderLine) -> tuple[str, ...]:
    change = line.status_code if isinstance(line, OrderChangeLine) else None
    return (
        line.id,
        words.name("UNCL1229_CHANGE", change),
        items.article(line.item),
        line.item.name,
        "\n".join(_line_details(words, line)),
        "\n".join(line_delivery(words, line.delivery)),
        words.quantity(line.quantity),
        items.price(words, line.price),
        items.vat(words, line.item.tax_category),
        words.amount(line.net_amount),
    )


def _line_details(words: Words, line: OrderLine) -> list[str]:
    details = items.item_details(words, line.item)
    details += [sums.allowance(words, each) for each in line.allowances_charges]
    details += items.price_details(words, line.price)
    details += [line.note] if line.note else []
    if line.partial_delivery is not None:
        answer = ("godtas", "accepted") if line.partial_delivery else ("godtas inte", "refused")
        details.append(f"{words('delleverans', 'partial delivery')} {words(*answer)}")
    said = (
        (words("kontering", "accounting"), line.accounting_cost),
        (words("behovsställare", "originator"), _name_of(line.originator)),
        (words("offertrad", "quotation line"), line.quotation_line_reference),
    )
    return [*details, *(f"{label} {text}" for label, text in said if text)]


def _name_of(who: Party | None) -> str:
    if who is None:
        return ""
    known = (who.display_name, *(each.value for each in who.identifiers), contact(who.contact))
    return ", ".join(dict.fromkeys(text for text in known if text))


def order_change(words: Words, document: OrderChange) -> View:
    """Return a change of an order as a person reads it; all lines stand in it."""
    head: Rows = [
        (words("Gäller order", "Concerns order"), document.order_reference),
        (words("Ändring nr", "Change no."), document.sequence_number),
        *_numbered(words, document),
        *_terms(words, document),
        (words("Meddelande", "Note"), document.note),
    ]
    references: Rows = [
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Köparens referens", "Buyer's reference"), document.customer_reference),
        (words("Kontering", "Accounting"), document.accounting_cost),
        (words("Säljarens ordernummer", "Seller's order"), document.sales_order_reference),
        (words("Offert", "Quotation"), document.quotation_reference),
        (words("Behov eller upphandling", "Originator document"), document.originator_reference),
    ]
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *_parties(words, document),
        *words.section("references", words("Referenser", "References"), references),
        *delivery(words, document.delivery),
        *_lines(words, document.lines),
        *sums.allowances(words, document.allowances_charges),
        *sums.totals(words, document.totals, document.tax_amount),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Ändring av order ", "Change of order ") + document.order_reference,
        subtitle=between(document.buyer, document.seller),
        blocks=tuple(blocks),
        attachments=attachments(document.additional_documents),
    )


def order_cancellation(words: Words, document: OrderCancellation) -> View:
    """Return a cancellation as a person reads it."""
    head: Rows = [
        (words("Gäller order", "Concerns order"), document.order_reference),
        (words("Varför", "Why"), document.cancellation_note),
        *_numbered(words, document),
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Behov eller upphandling", "Originator document"), document.originator_reference),
        (words("Meddelande", "Note"), document.note),
    ]
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *_on_behalf(words, document.originator, None),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Avbeställning av order ", "Cancellation of order ") + document.order_reference,
        subtitle=between(document.buyer, document.seller),
        blocks=tuple(blocks),
        attachments=attachments(document.additional_documents),
    )


def order_agreement(words: Words, document: OrderAgreement) -> View:
    """Return an order that was agreed on elsewhere as a person reads it."""
    terms = delivery_terms(document.delivery_terms)
    taker = contact(document.delivery_contact)
    head: Rows = [
        *_numbered(words, document),
        (words("Gäller order", "Concerns order"), document.order_reference),
        (words("Valuta", "Currency"), words.code("ISO4217", document.currency_code)),
        (words("Leveransvillkor", "Delivery terms"), terms),
        (words("Kontakt vid leverans", "Delivery contact"), taker),
        (words("Meddelande", "Note"), document.note),
    ]
    references: Rows = [
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Köparens referens", "Buyer's reference"), document.customer_reference),
        (words("Säljarens ordernummer", "Seller's order"), document.sales_order_reference),
        (words("Behov eller upphandling", "Originator document"), document.originator_reference),
    ]
    tax = document.tax_total
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *_on_behalf(words, document.originator, document.invoicee),
        *words.section("references", words("Referenser", "References"), references),
        *delivery(words, document.delivery),
        *_agreed_lines(words, document.lines),
        *sums.allowances(words, document.allowances_charges),
        *sums.vat_table(words, tax),
        *sums.totals(words, document.totals, tax.amount if tax else None),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Överenskommen order ", "Agreed order ") + document.id,
        subtitle=between(document.seller, document.buyer),
        blocks=tuple(blocks),
        attachments=attachments(document.additional_documents),
    )


def _agreed_lines(words: Words, lines: Iterable[OrderAgreementLine]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Leverans", "Delivery"), False),
        (words("Antal", "Quantity"), True),
        (words("Pris", "Price"), True),
        (words("Moms", "VAT"), True),
        (words("Belopp", "Amount"), True),
    )
    rows = (_agreed_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _agreed_line(words: Words, line: OrderAgreementLine) -> tuple[str, ...]:
    details = items.item_details(words, line.item) + items.price_details(words, line.price)
    details += [line.note] if line.note else []
    return (
        line.id,
        items.article(line.item),
        line.item.name,
        "\n".join(details),
        "\n".join(line_delivery(words, line.delivery)),
        words.quantity(line.quantity),
        items.price(words, line.price),
        items.vat(words, line.item.tax_category),
        words.amount(line.net_amount),
    )
