"""Invoices and credit notes in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from peppol import registry
from peppol.codelists import lookup
from peppol.documents.billing import INVOICED_OBJECT, BillingDocument, BillingLine
from peppol.documents.credit_note import CreditNote
from peppol.documents.invoice import Invoice
from peppol.documents.payment import PaymentMeans
from peppol.documents.references import DocumentReference
from peppol.identifiers import bankgiro, plusgiro
from peppol.rendering import items, sums
from peppol.rendering.attached import attachments
from peppol.rendering.deliveries import delivery, period
from peppol.rendering.parties import between, party
from peppol.rendering.shape import Block, View, Words

Rows = list[tuple[str, object]]


def bill(words: Words, document: Invoice | CreditNote) -> View:
    """Return an invoice or a credit note as a person reads it."""
    kind = registry.of_document(document).name(words.lang)
    representative = words("Skatterepresentant", "Tax representative")
    others = [each for each in document.tax_totals if each is not document.tax_total]
    blocks = [
        *_head(words, document),
        *party(words, "seller", words("Säljare", "Seller"), document.seller),
        *party(words, "buyer", words("Köpare", "Buyer"), document.buyer),
        *party(words, "payee", words("Betalas till", "Payee"), document.payee),
        *party(words, "tax_representative", representative, document.tax_representative),
        *_references(words, document),
        *delivery(words, document.delivery),
        *_lines(words, document.lines),
        *sums.allowances(words, document.allowances_charges),
        *sums.vat_table(words, document.tax_total),
        *sums.totals(words, document.totals, document.vat_amount, others),
        *_payment(words, document),
    ]
    supporting = (each for each in document.additional_documents if not _is_object(each))
    return View(
        transaction=document.TRANSACTION,
        title=f"{kind[:1].upper()}{kind[1:]} {document.id}",
        subtitle=between(document.seller, document.buyer),
        blocks=tuple(blocks),
        attachments=attachments(supporting),
    )


def type_of_bill(words: Words, code: str | None) -> str:
    """Return what type of invoice or credit note it is, with its code."""
    lists = ("UNCL1001-inv", "UNCL1001-cn")
    return words.code(next((one for one in lists if code in lookup.codes(one)), lists[0]), code)


def _is_object(reference: DocumentReference) -> bool:
    return reference.type_code == INVOICED_OBJECT


def _head(words: Words, document: Invoice | CreditNote) -> list[Block]:
    period_code = document.period.tax_point_code if document.period else None
    rows: Rows = [
        (words("Nummer", "Number"), document.id),
        (words("Datum", "Date"), document.issue_date),
        (words("Förfaller", "Due"), document.due_date),
        (words("Att betala", "Amount due"), document.totals.payable),
        (words("Typ", "Type"), type_of_bill(words, document.type_code)),
        (words("Period", "Period"), period(words, document.period)),
        (words("Momsdatum", "Tax point"), document.tax_point_date),
        (words("Momsdatum räknas från", "Tax point counts from"),
         words.name("UNCL2005", period_code)),
        (words("Valuta", "Currency"), words.code("ISO4217", document.currency_code)),
        (words("Bokföringens valuta", "Accounting currency"),
         words.code("ISO4217", document.tax_currency_code)),
        (words("Meddelande", "Note"), document.note),
    ]  # fmt: skip
    return words.section("document", words("Dokument", "Document"), rows)


def _references(words: Words, document: BillingDocument) -> list[Block]:
    preceding = ", ".join(_dated(words, each) for each in document.preceding_invoices)
    rows: Rows = [
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


def _dated(words: Words, reference: DocumentReference) -> str:
    if reference.issue_date is None:
        return reference.id
    return f"{reference.id} ({words.value(reference.issue_date)})"


def _lines(words: Words, lines: Iterable[BillingLine]) -> list[Block]:
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
    order = " / ".join(part for part in (line.order_reference, line.order_line_reference) if part)
    return (
        line.id,
        items.article(line.item),
        line.item.name,
        "\n".join(_line_details(words, line)),
        order,
        words.quantity(line.quantity),
        items.price(words, line.price),
        items.vat(words, line.item.tax_category),
        words.amount(line.net_amount),
    )


def _line_details(words: Words, line: BillingLine) -> list[str]:
    details = items.item_details(words, line.item)
    details += [sums.allowance(words, each) for each in line.allowances_charges]
    details += items.price_details(words, line.price)
    details += [part for part in (line.note, period(words, line.period)) if part]
    said = (
        (words("kontering", "accounting"), line.accounting_cost),
        (words("objekt", "object"), line.object_reference.id if line.object_reference else None),
    )
    return [*details, *(f"{label} {text}" for label, text in said if text)]


def _payment(words: Words, document: BillingDocument) -> list[Block]:
    blocks: list[Block] = []
    for means in document.payment_means:
        card = means.card
        rows: Rows = [
            (words("Sätt", "Means"), _means(words, means)),
            (account_label(words, means), account_number(means)),
            (words("Bank eller kontor", "Bank or branch"), _branch(means)),
            (words("Kontots namn", "Account name"), means.account_name),
            (words("Betalningsreferens", "Payment reference"), means.payment_id),
            (words("Förfaller", "Due"), means.due_date),
            (words("Kort", "Card"), card.number if card else None),
            (words("Kortnät", "Card network"), card.network if card else None),
            (words("Kortets innehavare", "Card holder"), card.holder if card else None),
            (words("Medgivande", "Mandate"), means.mandate_id),
            (words("Debiteras konto", "Debited account"), means.debited_account_id),
        ]
        blocks += words.section("payment", words("Betalning", "Payment"), rows)
    terms = [(words("Villkor", "Terms"), document.payment_terms)]
    return [
        *blocks,
        *words.section("payment_terms", words("Betalningsvillkor", "Payment terms"), terms),
    ]


def _means(words: Words, means: PaymentMeans) -> str:
    name = words.code("UNCL4461", means.code)
    if means.name and means.name.casefold() not in name.casefold():
        return f"{means.name}, {name}"
    return name


def _branch(means: PaymentMeans) -> str | None:
    return None if means.account_kind in ("bankgiro", "plusgiro") else means.branch_id


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
