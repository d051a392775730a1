"""Orders, order responses and despatch advices in plain words."""

from __future__ import annotations

from peppol.documents.despatch_advice import DespatchAdvice, DespatchLine
from peppol.documents.order import Order, OrderLine
from peppol.documents.order_response import OrderResponse, OrderResponseLine
from peppol.rendering import parts
from peppol.rendering.shape import Block, View, Words


def order(words: Words, document: Order) -> View:
    """Return an order as a person reads it."""
    blocks = [
        *_order_head(words, document),
        *parts.party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *parts.party(words, "seller", words("Säljare", "Seller"), document.seller),
        *parts.party(
            words, "originator", words("Behovsställare", "Originator"), document.originator
        ),
        *parts.party(words, "invoicee", words("Faktureras", "Invoice to"), document.invoicee),
        *_order_references(words, document),
        *parts.delivery(words, document.delivery),
        *_order_lines(words, document.lines),
        *parts.allowances(words, document.allowances_charges),
        *_order_totals(words, document),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=f"{words('Order', 'Order')} {document.id}",
        subtitle=f"{document.buyer.display_name} → {document.seller.display_name}",
        blocks=tuple(blocks),
        attachments=parts.attachments(document.additional_documents),
    )


def _order_head(words: Words, document: Order) -> list[Block]:
    rows: list[tuple[str, object]] = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Typ", "Type"), words.code("UNCL1001_T01", document.type_code)),
        (words("Gäller till", "Valid until"), document.validity_end_date),
        (words("Valuta", "Currency"), document.currency_code),
        (words("Leveransvillkor", "Delivery terms"), parts.delivery_terms(document.delivery_terms)),
        (words("Betalningsvillkor", "Payment terms"), document.payment_terms),
        (words("Meddelande", "Note"), document.note),
    ]
    return words.section("document", words("Dokument", "Document"), rows)


def _order_references(words: Words, document: Order) -> list[Block]:
    rows: list[tuple[str, object]] = [
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


def _order_lines(words: Words, lines: tuple[OrderLine, ...]) -> list[Block]:
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
    rows = (_order_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _order_line(words: Words, line: OrderLine) -> tuple[str, ...]:
    details = parts.item_details(words, line.item)
    details += [parts.allowance(words, each) for each in line.allowances_charges]
    details += [line.note] if line.note else []
    if line.partial_delivery is False:
        details.append(words("delleverans godtas inte", "no partial delivery"))
    category = line.item.tax_category
    wanted = line.delivery.requested_period if line.delivery else None
    return (
        line.id,
        parts.article(line.item),
        line.item.name,
        "; ".join(details),
        parts.period(words, wanted),
        words.quantity(line.quantity),
        parts.price(words, line.price),
        words.percent(category.percent) if category else "",
        words.amount(line.net_amount),
    )


def _order_totals(words: Words, document: Order) -> list[Block]:
    totals = document.totals
    if totals is None:
        return []
    rows: list[tuple[str, object]] = [
        (words("Summa rader", "Sum of lines"), totals.line_total),
        (words("Rabatter", "Allowances"), totals.allowance_total),
        (words("Avgifter", "Charges"), totals.charge_total),
        (words("Summa utan moms", "Total without VAT"), totals.tax_exclusive),
        (words("Moms", "VAT"), document.tax_amount),
        (words("Summa med moms", "Total with VAT"), totals.tax_inclusive),
        (words("Redan betalt", "Paid"), totals.prepaid),
        (words("Öresutjämning", "Rounding"), totals.rounding),
        (words("Att betala", "Amount due"), totals.payable),
    ]
    return words.section("totals", words("Summor", "Totals"), rows)


def order_response(words: Words, document: OrderResponse) -> View:
    """Return an order response as a person reads it."""
    head: list[tuple[str, object]] = [
        (words("Svar", "Answer"), words.code("UNCL4343-T76", document.response_code)),
        (words("Gäller order", "Concerns order"), document.order_reference),
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Säljarens ordernummer", "Seller's order"), document.sales_order_reference),
        (words("Köparens referens", "Buyer's reference"), document.customer_reference),
        (words("Meddelande", "Note"), document.note),
    ]
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *parts.party(words, "seller", words("Säljare", "Seller"), document.seller),
        *parts.party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *parts.delivery(words, document.delivery),
        *_response_lines(words, document.lines),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Svar på order ", "Response to order ") + document.order_reference,
        subtitle=f"{document.seller.display_name} → {document.buyer.display_name}",
        blocks=tuple(blocks),
    )


def _response_lines(words: Words, lines: tuple[OrderResponseLine, ...]) -> list[Block]:
    columns = (
        (words("Orderrad", "Order line"), False),
        (words("Svar", "Answer"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
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
    other = line.substitute.item if line.substitute else None
    instead = f"{parts.article(other)} {other.name or ''}".strip() if other else ""
    return (
        line.order_line_reference,
        words.code("UNCL1229", line.status_code),
        parts.article(line.item),
        line.item.name,
        words.quantity(line.quantity),
        words.quantity(line.maximum_backorder_quantity),
        parts.price(words, line.price),
        parts.period(words, line.delivery.promised_period if line.delivery else None),
        instead,
        line.note or "",
    )


def despatch_advice(words: Words, document: DespatchAdvice) -> View:
    """Return a despatch advice as a person reads it."""
    head: list[tuple[str, object]] = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Klockslag", "Time"), document.issue_time),
        (words("Gäller order", "Concerns order"), ", ".join(document.order_references)),
        (words("Meddelande", "Note"), document.note),
        (words("Kontakt vid leverans", "Contact"), parts.contact(document.delivery_contact)),
    ]
    sender, receiver = document.despatch_party, document.delivery_party
    blocks = [
        *words.section("document", words("Dokument", "Document"), head),
        *parts.party(words, "despatch_party", words("Avsändare", "Despatched by"), sender),
        *parts.party(words, "delivery_party", words("Mottagare", "Delivered to"), receiver),
        *parts.party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *parts.party(words, "seller", words("Säljare", "Seller"), document.seller),
        *parts.party(
            words, "originator", words("Behovsställare", "Originator"), document.originator
        ),
        *parts.shipment(words, document.shipment),
        *_despatch_lines(words, document.lines),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=words("Leveransavisering ", "Despatch advice ") + document.id,
        subtitle=f"{sender.display_name} → {receiver.display_name}",
        blocks=tuple(blocks),
        attachments=parts.attachments(document.additional_documents),
    )


def _despatch_lines(words: Words, lines: tuple[DespatchLine, ...]) -> list[Block]:
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
    rows = (_despatch_line(words, line) for line in lines)
    return words.table("lines", words("Rader", "Lines"), columns, rows)


def _despatch_line(words: Words, line: DespatchLine) -> tuple[str, ...]:
    order_line = (line.order_reference, line.order_line_reference)
    details = parts.item_details(words, line.item)
    details += [line.note] if line.note else []
    units = line.shipment.handling_units if line.shipment else ()
    details += [words("kolli ", "unit ") + each.id.value for each in units if each.id]
    return (
        line.id,
        " / ".join(part for part in order_line if part),
        parts.article(line.item),
        line.item.name,
        "; ".join(details),
        words.quantity(line.delivered_quantity),
        words.quantity(line.outstanding_quantity),
        ", ".join(line.outstanding_reasons),
    )
