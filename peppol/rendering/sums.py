"""Allowances and charges, VAT and totals in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from peppol.documents.amounts import AllowanceCharge, InvoiceTotal, OrderTotal, TaxTotal
from peppol.rendering.items import vat
from peppol.rendering.shape import Block, Words
from peppol.values import Money


def allowance(words: Words, entry: AllowanceCharge) -> str:
    """Return an allowance or charge on one line."""
    kind = words("Avgift", "Charge") if entry.is_charge else words("Rabatt", "Allowance")
    said = (f"{kind}:", reason(words, entry), words.amount(entry.signed_amount), _of(words, entry))
    return " ".join(part for part in said if part)


def reason(words: Words, entry: AllowanceCharge) -> str:
    """Return why an allowance or charge is there."""
    list_id = "UNCL7161" if entry.is_charge else "UNCL5189"
    name = words.name(list_id, entry.reason_code)
    if entry.reason and name and entry.reason.casefold() != name.casefold():
        return f"{entry.reason} ({name})"
    return entry.reason or name


def _of(words: Words, entry: AllowanceCharge) -> str:
    """Return what the amount was worked out from: `(5 % av 1 000,00)`."""
    if entry.percent is None and entry.base_amount is None:
        return ""
    base = words.amount(entry.base_amount)
    share = words.percent(entry.percent)
    return f"({share}{words(' av ', ' of ') if share and base else ''}{base})"


def allowances(words: Words, entries: Iterable[AllowanceCharge]) -> list[Block]:
    """Return a table of allowances and charges on a document."""
    columns = (
        (words("Slag", "Kind"), False),
        (words("Orsak", "Reason"), False),
        (words("Uträknat på", "Worked out from"), False),
        (words("Moms", "VAT"), True),
        (words("Belopp", "Amount"), True),
    )
    rows = (
        (
            words("avgift", "charge") if each.is_charge else words("rabatt", "allowance"),
            reason(words, each),
            _of(words, each).strip("()"),
            vat(words, each.tax_category),
            words.amount(each.signed_amount),
        )
        for each in entries
    )
    title = words("Rabatter och avgifter", "Allowances and charges")
    return words.table("allowances", title, columns, rows)


def vat_table(words: Words, total: TaxTotal | None) -> list[Block]:
    """Return the VAT by category and rate."""
    columns = (
        (words("Kategori", "Category"), False),
        (words("Sats", "Rate"), True),
        (words("Underlag", "Taxable"), True),
        (words("Moms", "VAT"), True),
        (words("Skäl till momsfrihet", "Reason for exemption"), False),
    )
    rows = (
        (
            words.code("UNCL5305", each.category.code),
            words.percent(each.category.percent),
            words.amount(each.taxable_amount),
            words.amount(each.tax_amount),
            _exemption(words, each.category.exemption_reason, each.category.exemption_reason_code),
        )
        for each in (total.subtotals if total else ())
    )
    return words.table("vat", words("Moms", "VAT"), columns, rows)


def _exemption(words: Words, said: str | None, code: str | None) -> str:
    return "\n".join(part for part in (said, words.code("VATEX", code)) if part)


def totals(
    words: Words,
    what: OrderTotal | InvoiceTotal | None,
    vat_amount: Money | None,
    others: Iterable[TaxTotal] = (),
) -> list[Block]:
    """Return the totals of a document; `others` are its VAT told in other currencies."""
    if what is None:
        return []
    rows: list[tuple[str, object]] = [
        (words("Summa rader", "Sum of lines"), what.line_total),
        (words("Rabatter", "Allowances"), what.allowance_total),
        (words("Avgifter", "Charges"), what.charge_total),
        (words("Summa utan moms", "Total without VAT"), what.tax_exclusive),
        (words("Moms", "VAT"), vat_amount),
        *((words("Moms i bokföringens valuta", "VAT in accounting currency"), each.amount)
          for each in others),
        (words("Summa med moms", "Total with VAT"), what.tax_inclusive),
        (words("Redan betalt", "Paid"), what.prepaid),
        (words("Öresutjämning", "Rounding"), what.rounding),
        (words("Att betala", "Amount due"), what.payable),
    ]  # fmt: skip
    return words.section("totals", words("Summor", "Totals"), rows)
