"""Between the peppol documents (T10, T14), the rows that are kept of them, and matching's facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from peppol.documents.amounts import AllowanceCharge
from peppol.documents.billing import BillingLine
from peppol.documents.credit_note import CreditNote
from peppol.documents.invoice import Invoice as PeppolInvoice
from peppol.values import Money
from portal.invoices.errors import NoLines, UnusableValue
from portal.invoices.facts import (
    Account,
    Extra,
    Invoiced,
    InvoicedLine,
    Mention,
    VatShare,
    plain,
)
from portal.invoices.models import Invoice, InvoiceLine
from portal.invoices.numbers import invoice_key
from portal.invoices.states import InvoiceState, Kind

Document = PeppolInvoice | CreditNote
PAYMENT_DAYS = timedelta(days=30)
"""When a public body must have paid at the latest, where the invoice names no day."""
LARGEST = Decimal(10) ** 13
CENT = Decimal("0.01")
MENTIONS = 60
"""How many texts are searched for an order number."""


def from_peppol(document: Document) -> Invoice:
    """The rows of a document, values as they stand there, in no session yet.

    Raises:
        UnusableValue: an amount with more than two decimals, a base quantity of zero or less.
        NoLines
    """
    kind = Kind.CREDIT_NOTE if isinstance(document, CreditNote) else Kind.INVOICE
    if not document.lines:
        raise NoLines(number=document.id)
    if len(document.id) > 120:
        raise UnusableValue(field="BT-1", value=f"{document.id[:40]}…")
    _require_one_currency(document)
    totals, means = document.totals, document.payment_means
    first = next((one for one in means if one.account_id), None)
    # Empty collections are given, not left out: what is known to be empty is never looked up.
    return Invoice(
        deviations=[],
        orders=[],
        kind=kind,
        number=document.id,
        normalised_number=invoice_key(document.id)[:120],
        state=InvoiceState.RECEIVED,
        issued_on=document.issue_date,
        due_on=_due_on(document),
        currency=_currency(document),
        net_total=_amount(totals.tax_exclusive, "BT-109"),
        vat_total=_amount(document.vat_amount, "BT-110"),
        rounding=_amount(totals.rounding, "BT-114"),
        prepaid=_amount(totals.prepaid, "BT-113"),
        payable=_amount(totals.payable, "BT-115"),
        order_reference=(document.order_reference or "")[:200],
        buyer_reference=(document.buyer_reference or "")[:200],
        mentions=[[term, text] for term, text in _mentions(document)],
        extras=_extras(document.allowances_charges, "BG-20"),
        vat=_vat(document),
        accounts=_accounts(document),
        account_kind=first.account_kind if first else None,
        account_number=account_key(first.account_id or "")[:40] if first else None,
        payment_reference=next((m.payment_id for m in means if m.payment_id), "")[:140],
        lines=[_line(position, line) for position, line in enumerate(document.lines, start=1)],
    )


def _require_one_currency(document: Document) -> None:
    """Amounts in another currency than the document's could not be compared or paid."""
    totals, entries = document.totals, list(document.allowances_charges)
    for line in document.lines:
        entries += line.allowances_charges
    amounts = [totals.line_total, totals.tax_exclusive, totals.tax_inclusive, totals.payable]
    amounts += [line.net_amount for line in document.lines]
    amounts += [line.price.amount for line in document.lines]
    amounts += [entry.amount for entry in entries]
    for amount in amounts:
        if amount.currency != document.currency_code:
            raise UnusableValue(field="@currencyID", value=amount.currency[:40])


def _due_on(document: Document) -> date:
    means = (one.due_date for one in document.payment_means if one.due_date)
    return document.due_date or next(means, None) or document.issue_date + PAYMENT_DAYS


def _currency(document: Document) -> str:
    if len(document.currency_code) != 3:
        raise UnusableValue(field="BT-5", value=document.currency_code[:40])
    return document.currency_code


def _amount(money: Money | None, field: str) -> Decimal:
    """The amount to the öre; nothing is rounded here."""
    if money is None:
        return Decimal(0)
    if money.amount != money.amount.quantize(CENT) or abs(money.amount) >= LARGEST:
        raise UnusableValue(field=field, value=plain(money.amount))
    return money.amount.quantize(CENT)


def _line(position: int, line: BillingLine) -> InvoiceLine:
    tax, base = line.item.tax_category, line.price.base_quantity
    if base is not None and base.value <= 0:
        raise UnusableValue(field=f"BT-149 ({line.id[:40]})", value=plain(base.value))
    quantity = line.quantity
    return InvoiceLine(
        shares=[],
        deviations=[],
        position=position,
        line_id=line.id[:80],
        article=(line.item.sellers_id or "")[:80],
        gtin=_gtin(line.item.gtin),
        name=(line.item.name or "")[:300],
        quantity=quantity.value,
        unit_code=(quantity.unit_code or "")[:10],
        price=line.price.amount.amount,
        base_quantity=base.value if base else Decimal(1),
        vat_category=(tax.code if tax else "")[:5],
        vat_rate=tax.percent if tax else None,
        net=_amount(line.net_amount, f"BT-131 ({line.id[:40]})"),
        order_reference=(line.order_reference or "")[:200],
        order_line_reference=(line.order_line_reference or "")[:80],
        extras=_extras(line.allowances_charges, f"BG-27 ({line.id[:40]})"),
    )


def _gtin(text: str | None) -> str | None:
    return text if text and re.fullmatch(r"[0-9]{8,14}", text) else None


def _extras(found: Iterable[AllowanceCharge], field: str) -> list[dict[str, Any]]:
    return [
        {
            "amount": plain(_amount(one.signed_amount, field)),
            "reason": (one.reason or "")[:200],
            "category": one.tax_category.code[:5] if one.tax_category else "",
            "rate": _optional(one.tax_category.percent if one.tax_category else None),
        }
        for one in found
    ]


def _vat(document: Document) -> list[dict[str, Any]]:
    total = document.tax_total
    return [
        {
            "category": share.category.code[:5],
            "rate": _optional(share.category.percent),
            "taxable": plain(_amount(share.taxable_amount, "BT-116")),
            "tax": plain(_amount(share.tax_amount, "BT-117")),
        }
        for share in (total.subtotals if total else ())
    ]


def _optional(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)


def _accounts(document: Document) -> list[list[str | None]]:
    found = [
        (means.account_kind, account_key(means.account_id)[:40])
        for means in document.payment_means
        if means.account_id
    ]
    return [list(account) for account in dict.fromkeys(found)]


def account_key(number: str) -> str:
    """An account number as it is compared: letters and digits only."""
    return re.sub(r"[^0-9A-Z]", "", number.upper())


def _mentions(document: Document) -> list[tuple[str, str]]:
    """Where an order number may stand, the right field first, each text once."""
    found: dict[str, str] = {}
    for term, text in _places(document):
        if text and text.strip() and len(found) < MENTIONS:
            found.setdefault(text.strip()[:1000], term)
    return [(term, text) for text, term in found.items()]


def _places(document: Document) -> Iterator[tuple[str, str | None]]:
    yield "BT-13", document.order_reference
    yield "BT-10", document.buyer_reference
    yield "BT-14", document.sales_order_reference
    yield "BT-12", document.contract_reference
    yield "BT-16", document.despatch_reference
    yield "BT-15", document.receipt_reference
    yield "BT-17", document.tender_reference
    yield "BT-11", getattr(document, "project_reference", None)
    yield "BT-19", document.accounting_cost
    yield from (("BT-122", one.id) for one in document.additional_documents)
    yield "BT-22", document.note
    yield "BT-20", document.payment_terms
    for line in document.lines:
        yield "BT-132", line.order_line_reference
        yield "BT-127", line.note
        yield "BT-128", line.object_reference.id if line.object_reference else None
        yield "BT-133", line.accounting_cost
        yield "BT-154", line.item.description


def invoiced(invoice: Invoice) -> Invoiced:
    """What matching compares of an invoice that is kept."""
    return Invoiced(
        currency=invoice.currency,
        lines=tuple(map(_invoiced_line, invoice.lines)),
        net_total=invoice.net_total,
        vat_total=invoice.vat_total,
        payable=invoice.payable,
        rounding=invoice.rounding,
        prepaid=invoice.prepaid,
        extras=_kept_extras(invoice.extras),
        vat=tuple(
            VatShare(
                share["category"],
                _number(share["rate"]),
                Decimal(share["taxable"]),
                Decimal(share["tax"]),
            )
            for share in invoice.vat
        ),
        mentions=tuple(Mention(term, text) for term, text in invoice.mentions),
        accounts=tuple(Account(kind, number) for kind, number in invoice.accounts),
    )


def _invoiced_line(line: InvoiceLine) -> InvoicedLine:
    return InvoicedLine(
        position=line.position,
        line_id=line.line_id,
        quantity=line.quantity,
        unit_code=line.unit_code,
        price=line.price,
        net=line.net,
        base_quantity=line.base_quantity,
        vat_rate=line.vat_rate,
        vat_category=line.vat_category,
        article=line.article,
        gtin=line.gtin,
        order_reference=line.order_reference,
        order_line_reference=line.order_line_reference,
        extras=_kept_extras(line.extras),
    )


def _kept_extras(kept: Iterable[dict[str, Any]]) -> tuple[Extra, ...]:
    return tuple(
        Extra(Decimal(one["amount"]), one["reason"], one["category"], _number(one["rate"]))
        for one in kept
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
