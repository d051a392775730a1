"""Invoices and credit notes in plain words."""

from __future__ import annotations

from peppol.documents.billing import BillingDocument, BillingLine
from peppol.documents.credit_note import CreditNote
from peppol.documents.invoice import Invoice
from peppol.documents.payment import PaymentMeans
from peppol.identifiers import bankgiro, plusgiro
from peppol.rendering import parts
from peppol.rendering.shape import Block, View, Words


def bill(words: Words, document: Invoice | CreditNote) -> View:
    """Return an invoice or a credit note as a person reads it."""
    is_invoice = isinstance(document, Invoice)
    title = words("Faktura", "Invoice") if is_invoice else words("Kreditnota", "Credit note")
    blocks = [
        *_head(words, document),
        *parts.party(words, "seller", words("Säljare", "Seller"), document.seller),
        *parts.party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *parts.party(words, "payee", words("Betalas till", "Payee"), document.payee),
        *parts.party(
            words,
            "tax_representative",
            words("Skatterepresentant", "Tax representative"),
            document.tax_representative,
        ),
        *_references(words, document),
        *parts.delivery(words, document.delivery),
        *_lines(words, document.lines),
        *parts.allowances(words, document.allowances_charges),
        *_vat(words, document),
        *_totals(words, document),
        *_payment(words, document),
    ]
    return View(
        transaction=document.TRANSACTION,
        title=f"{title} {document.id}",
        subtitle=f"{document.seller.display_name} → {document.buyer.display_name}",
        blocks=tuple(blocks),
        attachments=parts.attachments(document.additional_documents),
    )


def _head(words: Words, document: Invoice | CreditNote) -> list[Block]:
    rows: list[tuple[str, object]] = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Förfaller", "Due"), document.due_date),
        (words("Att betala", "Amount due"), document.totals.payable),
        (words("Typ", "Type"), words.code("UNCL1001", document.type_code)),
        (words("Period", "Period"), parts.period(words, document.period)),
        (words("Momsdatum", "Tax point"), document.tax_point_date),
        (words("Meddelande", "Note"), document.note),
    ]
    return words.section("document", words("Dokument", "Document"), rows)


def _references(words: Words, document: BillingDocument) -> list[Block]:
    preceding = ", ".join(each.id for each in document.preceding_invoices)
    rows: list[tuple[str, object]] = [
        (words("Er referens", "Buyer's reference"), document.buyer_reference),
        (words("Ordernummer", "Order"), document.order_reference),
        (words("Säljarens ordernummer", "Seller's order"), document.sales_order_reference),
        (words("Avtal", "Contract"), document.contract_reference),
        (words("Abonnemang eller objekt", "Invoiced object"), document.object_identifier),
        (words("Kontering", "Accounting"), document.accounting_cost),
        (words("Leveransavisering", "Despatch advice"), document.despatch_reference),
        (words("Mottagningsbevis", "Receipt advice"), document.receipt_reference),
        (words("Upphandling", "Tender"), document.tender_reference),
        (words("Projekt", "Project"), getattr(document, "project_reference", None)),
        (words("Gäller faktura", "Concerns invoice"), preceding),
    ]
    return words.section("references", words("Referenser", "References"), rows)


def _lines(words: Words, lines: tuple[BillingLine, ...]) -> list[Block]:
    columns = (
        (words("Rad", "Line"), False),
        (words("Artikel", "Article"), False),
        (words("Benämning", "Name"), False),
        (words("Uppgifter", "Details"), False),
        (words("Orderrad", "Order line"), False),
        (words("Antal", "Quantity"), True),
        (words("Pris", "Price"), True),
        (words("Moms", "VAT"), True),
        (words("Belopp", "Amount"), True),
    )
    return words.table("lines", words("Rader", "Lines"), columns, (_line(words, x) for x in lines))


def _line(words: Words, line: BillingLine) -> tuple[str, ...]:
    details = parts.item_details(words, line.item)
    details += [parts.allowance(words, each) for each in line.allowances_charges]
    details += [part for part in (line.note, parts.period(words, line.period)) if part]
    order = " / ".join(part for part in (line.order_reference, line.order_line_reference) if part)
    category = line.item.tax_category
    return (
        line.id,
        parts.article(line.item),
        line.item.name,
        "; ".join(details),
        order,
        words.quantity(line.quantity),
        parts.price(words, line.price),
        words.percent(category.percent) if category else "",
        words.amount(line.net_amount),
    )


def _vat(words: Words, document: BillingDocument) -> list[Block]:
    columns = (
        (words("Kategori", "Category"), False),
        (words("Sats", "Rate"), True),
        (words("Underlag", "Taxable"), True),
        (words("Moms", "VAT"), True),
        (words("Skäl till momsfrihet", "Reason for exemption"), False),
    )
    total = document.tax_total
    rows = (
        (
            words.code("UNCL5305", each.category.code),
            words.percent(each.category.percent),
            words.amount(each.taxable_amount),
            words.amount(each.tax_amount),
            each.category.exemption_reason or each.category.exemption_reason_code or "",
        )
        for each in (total.subtotals if total else ())
    )
    return words.table("vat", words("Moms", "VAT"), columns, rows)


def _totals(words: Words, document: BillingDocument) -> list[Block]:
    totals = document.totals
    rows: list[tuple[str, object]] = [
        (words("Summa rader", "Sum of lines"), totals.line_total),
        (words("Rabatter", "Allowances"), totals.allowance_total),
        (words("Avgifter", "Charges"), totals.charge_total),
        (words("Summa utan moms", "Total without VAT"), totals.tax_exclusive),
        (words("Moms", "VAT"), document.vat_amount),
        (words("Summa med moms", "Total with VAT"), totals.tax_inclusive),
        (words("Redan betalt", "Paid"), totals.prepaid),
        (words("Öresutjämning", "Rounding"), totals.rounding),
        (words("Att betala", "Amount due"), totals.payable),
    ]
    return words.section("totals", words("Summor", "Totals"), rows)


def _payment(words: Words, document: BillingDocument) -> list[Block]:
    blocks: list[Block] = []
    for means in document.payment_means:
        rows: list[tuple[str, object]] = [
            (words("Sätt", "Means"), means.name or words.code("UNCL4461", means.code)),
            (account_label(words, means), account_number(means)),
            (words("Kontots namn", "Account name"), means.account_name),
            (words("Betalningsreferens", "Payment reference"), means.payment_id),
            (words("Förfaller", "Due"), means.due_date),
            (words("Kort", "Card"), means.card.number if means.card else None),
            (words("Medgivande", "Mandate"), means.mandate_id),
            (words("Debiteras konto", "Debited account"), means.debited_account_id),
        ]
        blocks += words.section("payment", words("Betalning", "Payment"), rows)
    terms = [(words("Villkor", "Terms"), document.payment_terms)]
    return [
        *blocks,
        *words.section("payment_terms", words("Betalningsvillkor", "Payment terms"), terms),
    ]


def account_label(words: Words, means: PaymentMeans) -> str:
    """Return what kind of account the payee has."""
    return {
        "bankgiro": "Bankgiro",
        "plusgiro": "Plusgiro",
        "iban": "IBAN",
    }.get(means.account_kind or "", words("Konto", "Account"))


def account_number(means: PaymentMeans) -> str | None:
    """Return the account as people write it."""
    number, kind = means.account_id, means.account_kind
    if number and kind == "bankgiro" and bankgiro.is_valid(number):
        return bankgiro.format(number)
    if number and kind == "plusgiro" and plusgiro.is_valid(number):
        return plusgiro.format(number)
    return number
