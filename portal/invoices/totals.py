"""The sums of an invoice, counted again from its lines. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from catalog.db import to_ore
from portal.invoices.facts import Difference, Invoiced, plain
from portal.invoices.policy import Code, Policy

Part = tuple[Decimal, Decimal, Decimal]
"""Quantity, price, base quantity."""


def line_value(parts: Iterable[Part]) -> Decimal:
    """What quantities at their prices come to, rounded once to the öre."""
    exact = (quantity * price / base for quantity, price, base in parts)
    return to_ore(sum(exact, Decimal(0)))


def told(
    policy: Policy,
    code: Code,
    expected: str,
    actual: str,
    amount: Decimal | None = None,
    **params: Any,
) -> Difference:
    """A difference that stops where the policy says so."""
    return Difference(code, policy.stops(code), expected, actual, amount, params)


def total_differences(invoice: Invoiced, policy: Policy) -> list[Difference]:
    """Charges of the whole invoice, sums that do not add up, wrong VAT, öre rounding."""
    return [
        *_charges(invoice, policy),
        *_sums(invoice, policy),
        *_vat(invoice, policy),
        *_rounding(invoice, policy),
    ]


def _charges(invoice: Invoiced, policy: Policy) -> list[Difference]:
    charges = sum((extra.amount for extra in invoice.extras if extra.amount > 0), Decimal(0))
    stops = policy.stops(Code.CHARGE_NOT_AGREED) and charges > policy.charges
    return [
        Difference(
            Code.CHARGE_NOT_AGREED,
            stops and extra.amount > 0,
            "0",
            plain(extra.amount),
            extra.amount,
            {"reason": extra.reason},
        )
        for extra in invoice.extras
        if extra.amount != 0
    ]


def _sums(invoice: Invoiced, policy: Policy) -> list[Difference]:
    """BT-109 = lines − allowances + charges; BT-115 = BT-109 + VAT − prepaid + rounding."""
    lines = sum((line.net for line in invoice.lines), Decimal(0))
    extras = sum((extra.amount for extra in invoice.extras), Decimal(0))
    owed = invoice.net_total + invoice.vat_total - invoice.prepaid + invoice.rounding
    pairs = (("net", lines + extras, invoice.net_total), ("payable", owed, invoice.payable))
    return [
        told(policy, Code.TOTAL_MISMATCH, plain(expected), plain(actual), actual - expected, of=of)
        for of, expected, actual in pairs
        if expected != actual
    ]


def _rounding(invoice: Invoiced, policy: Policy) -> list[Difference]:
    rounding = invoice.rounding
    if rounding == 0:
        return []
    code = Code.ROUNDING if abs(rounding) <= policy.rounding else Code.TOTAL_MISMATCH
    return [told(policy, code, "0", plain(rounding), rounding, of="rounding")]


def _vat(invoice: Invoiced, policy: Policy) -> list[Difference]:
    """VAT by category and rate, each recomputed from the lines, and the sum of all."""
    taxable, given = _taxable(invoice), _given(invoice)
    differences = []
    for key in dict.fromkeys([*given, *taxable]):
        base, rate = taxable.get(key, Decimal(0)), key[1]
        told_base, tax = given.get(key, (Decimal(0), Decimal(0)))
        expected = line_value([(base, rate, Decimal(100))])
        if tax != expected or (key in given and told_base != base):
            differences.append(_vat_difference(policy, rate, expected, tax))
    total = sum((share.tax for share in invoice.vat), Decimal(0))
    if total != invoice.vat_total:
        pair, effect = (plain(total), plain(invoice.vat_total)), invoice.vat_total - total
        differences.append(told(policy, Code.VAT_MISMATCH, *pair, effect, of="sum"))
    return differences


def _given(invoice: Invoiced) -> dict[tuple[str, Decimal], tuple[Decimal, Decimal]]:
    """Taxable amount and VAT by category and rate, as the document has them."""
    given: dict[tuple[str, Decimal], tuple[Decimal, Decimal]] = {}
    for share in invoice.vat:
        key = share.category, share.rate or Decimal(0)
        taxable, tax = given.get(key, (Decimal(0), Decimal(0)))
        given[key] = taxable + share.taxable, tax + share.tax
    return given


def _taxable(invoice: Invoiced) -> dict[tuple[str, Decimal], Decimal]:
    """Net by VAT category and rate, charges and allowances of the whole invoice included."""
    taxable: dict[tuple[str, Decimal], Decimal] = defaultdict(Decimal)
    categories: dict[Decimal, str] = {}
    for line in invoice.lines:
        rate = line.vat_rate or Decimal(0)
        categories.setdefault(rate, line.vat_category)
        taxable[line.vat_category, rate] += line.net
    for extra in invoice.extras:
        rate = extra.vat_rate or Decimal(0)
        taxable[extra.vat_category or categories.get(rate, "S"), rate] += extra.amount
    return taxable


def _vat_difference(
    policy: Policy, rate: Decimal, expected: Decimal, actual: Decimal
) -> Difference:
    effect = actual - expected
    small = abs(effect) <= policy.vat_slack
    code = Code.ROUNDING if small and effect != 0 else Code.VAT_MISMATCH
    params = {"rate": plain(rate), "of": "vat"}
    return told(policy, code, plain(expected), plain(actual), effect, **params)
