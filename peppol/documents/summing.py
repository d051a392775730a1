"""Sums for whoever builds a document: net amounts, VAT and totals, each rounded once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Protocol

from peppol.documents.amounts import (
    AllowanceCharge,
    InvoiceTotal,
    OrderTotal,
    Price,
    TaxCategory,
    TaxSubtotal,
    TaxTotal,
)
from peppol.documents.item import Item
from peppol.values import Money, percent_of, round_half_up

_ZERO = Decimal(0)


class PricedLine(Protocol):
    """A line with a net amount: OrderLine, InvoiceLine, CreditNoteLine."""

    @property
    def net_amount(self) -> Money | None:
        """Return what the line costs without VAT."""

    @property
    def item(self) -> Item:
        """Return the item, with its VAT category."""


def line_net(
    price: Price, quantity: Decimal, allowances_charges: Iterable[AllowanceCharge] = ()
) -> Money:
    """Return quantity × price / base quantity + charges - allowances, rounded to the öre."""
    entries = sum((each.signed_amount.amount for each in allowances_charges), _ZERO)
    return Money(round_half_up(price.exact_total(quantity) + entries), price.amount.currency)


def order_total(
    lines: Sequence[PricedLine],
    allowances_charges: Sequence[AllowanceCharge] = (),
    tax_amount: Money | None = None,
) -> OrderTotal:
    """Return the totals of an order; with VAT only when its amount is given."""
    line_total = _net_of(lines)
    allowances, charges = _sums(allowances_charges, line_total.currency)
    exclusive = line_total + _signed(allowances_charges, line_total.currency)
    inclusive = exclusive + tax_amount if tax_amount else None
    return OrderTotal(
        line_total=line_total,
        tax_exclusive=exclusive,
        tax_inclusive=inclusive,
        allowance_total=allowances,
        charge_total=charges,
        payable=inclusive or exclusive,
    )


def tax_total(
    lines: Sequence[PricedLine], allowances_charges: Sequence[AllowanceCharge] = ()
) -> TaxTotal:
    """Return the VAT of lines, charges and allowances, each category and rate rounded by itself.

    Raises ValueError for a line or entry without a VAT category.
    """
    taxable: dict[tuple[str, Decimal | None], tuple[TaxCategory, Money]] = {}
    amounts = [(line.item.tax_category, _net(line)) for line in lines]
    amounts += [(each.tax_category, each.signed_amount) for each in allowances_charges]
    for category, amount in amounts:
        if category is None:
            raise ValueError("no VAT category")
        key = (category.code, category.percent)
        known = taxable.get(key)
        taxable[key] = (category, known[1] + amount if known else amount)
    subtotals = tuple(_subtotal(category, amount) for category, amount in taxable.values())
    currency = subtotals[0].tax_amount.currency
    total = sum((each.tax_amount.amount for each in subtotals), _ZERO)
    return TaxTotal(amount=Money(total, currency), subtotals=subtotals)


def invoice_total(
    lines: Sequence[PricedLine],
    tax_total: TaxTotal,
    allowances_charges: Sequence[AllowanceCharge] = (),
    prepaid: Money | None = None,
    rounding: Money | None = None,
) -> InvoiceTotal:
    """Return the totals of an invoice or credit note (BT-106 to BT-115)."""
    line_total = _net_of(lines)
    allowances, charges = _sums(allowances_charges, line_total.currency)
    exclusive = line_total + _signed(allowances_charges, line_total.currency)
    inclusive = exclusive + tax_total.amount
    payable = inclusive
    if prepaid is not None:
        payable -= prepaid
    if rounding is not None:
        payable += rounding
    return InvoiceTotal(
        line_total=line_total,
        tax_exclusive=exclusive,
        tax_inclusive=inclusive,
        allowance_total=allowances,
        charge_total=charges,
        prepaid=prepaid,
        rounding=rounding,
        payable=payable,
    )


def _subtotal(category: TaxCategory, taxable: Money) -> TaxSubtotal:
    rate = category.percent or _ZERO
    tax = Money(round_half_up(percent_of(taxable.amount, rate)), taxable.currency)
    return TaxSubtotal(taxable_amount=taxable.rounded(), tax_amount=tax, category=category)


def _net(line: PricedLine) -> Money:
    if line.net_amount is None:
        raise ValueError("a line without net amount")
    return line.net_amount


def _net_of(lines: Sequence[PricedLine]) -> Money:
    amounts = [_net(line) for line in lines]
    return Money(sum((each.amount for each in amounts), _ZERO), amounts[0].currency).rounded()


def _signed(entries: Iterable[AllowanceCharge], currency: str) -> Money:
    return Money(sum((each.signed_amount.amount for each in entries), _ZERO), currency).rounded()


def _sums(entries: Sequence[AllowanceCharge], currency: str) -> tuple[Money | None, Money | None]:
    """Return the sums of allowances and of charges, None where there are none."""
    sums: list[Money | None] = []
    for is_charge in (False, True):
        amounts = [each.amount.amount for each in entries if each.is_charge is is_charge]
        sums.append(Money(sum(amounts, _ZERO), currency).rounded() if amounts else None)
    return sums[0], sums[1]
