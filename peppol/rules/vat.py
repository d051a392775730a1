"""VAT of invoices and credit notes: taxable amounts and tax, category by category.

The official rules let both stray by almost one unit of currency. What they hide is told here as a
warning of our own, to the öre.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from peppol.rules.finding import FATAL, WARNING, Finding, finding_at
from peppol.rules.lines import is_charge
from peppol.rules.reading import ONE, ZERO, figure, money, number, path, text
from peppol.rules.totals import Bill, bill
from peppol.values import round_half_up
from peppol.xml import Element, short

_SUBTOTAL = path("cac:TaxTotal", "cac:TaxSubtotal")
_TAXABLE = path("cbc:TaxableAmount")
_TAX = path("cbc:TaxAmount")
_CATEGORY = path("cac:TaxCategory")
_ITEM_CATEGORY = path("cac:Item", "cac:ClassifiedTaxCategory")
_CODE = path("cbc:ID")
_PERCENT = path("cbc:Percent")
_NET = path("cbc:LineExtensionAmount")
_ALLOWANCE = path("cac:AllowanceCharge")
_AMOUNT = path("cbc:Amount")

_FAMILIES = {
    "S": "S",
    "Z": "Z",
    "E": "E",
    "AE": "AE",
    "K": "IC",
    "G": "G",
    "O": "O",
    "L": "AF",
    "M": "AG",
}
"""VAT category code → the family of rule ids."""

_BY_RATE = ("S", "L", "M")
"""Categories that have a rate, one breakdown entry for each."""


@dataclass(frozen=True)
class Entry:
    """One entry of the VAT breakdown."""

    element: Element
    code: str
    percent: Decimal | None
    taxable: Decimal
    tax: Decimal

    @property
    def family(self) -> str:
        """Return the part of the rule id that stands for the category."""
        return _FAMILIES.get(self.code, self.code)


def check_vat(root: Element) -> Iterator[Finding]:
    """Yield everything wrong in the VAT breakdown."""
    parts = bill(root)
    taxed = taxable_amounts(parts)
    for subtotal in root.iterfind(_SUBTOTAL):
        entry = _entry(subtotal)
        yield from check_taxable(entry, taxed)
        yield from check_tax(entry)


def _entry(subtotal: Element) -> Entry:
    category = subtotal.find(_CATEGORY)
    return Entry(
        subtotal,
        "" if category is None else text(category, _CODE),
        None if category is None else number(category, _PERCENT),
        number(subtotal, _TAXABLE) or ZERO,
        number(subtotal, _TAX) or ZERO,
    )


def taxable_amounts(parts: Bill) -> dict[tuple[str, Decimal | None], Decimal]:
    """Return the sum of lines, charges and allowances by category and rate."""
    sums: dict[tuple[str, Decimal | None], Decimal] = {}
    amounts = [(line.find(_ITEM_CATEGORY), number(line, _NET) or ZERO) for line in parts.lines]
    for allowance in parts.root.iterfind(_ALLOWANCE):
        amount = number(allowance, _AMOUNT) or ZERO
        amounts.append((allowance.find(_CATEGORY), amount if is_charge(allowance) else -amount))
    for category, amount in amounts:
        if category is not None:
            code = text(category, _CODE)
            rate = number(category, _PERCENT) if code in _BY_RATE else None
            sums[code, rate] = sums.get((code, rate), ZERO) + amount
    return sums


def check_taxable(
    entry: Entry, taxed: dict[tuple[str, Decimal | None], Decimal]
) -> Iterator[Finding]:
    """BR-…-08: the taxable amount is the sum of what is taxed so."""
    by_rate = entry.code in _BY_RATE
    expected = taxed.get((entry.code, entry.percent if by_rate else None))
    if expected is None and not by_rate:
        expected = ZERO
    stray = None if expected is None else abs(entry.taxable - expected)
    rate = f" {figure(entry.percent)[0]} %" if by_rate and entry.percent is not None else ""
    if expected is None or stray is None:
        yield finding_at(
            entry.element,
            f"BR-{entry.family}-08",
            f"Momssammanställningen har kategori {entry.code}{rate}, men ingen rad, rabatt eller "
            "avgift har den. Ta bort posten eller rätta raderna.",
            f"The VAT breakdown has category {entry.code}{rate}, but no line, allowance or charge "
            "has it. Remove the entry or mend the lines.",
            term="BT-116",
        )
    elif stray:
        is_hidden = by_rate and stray < ONE
        yield finding_at(
            entry.element,
            "AVROP-VAT-BASE" if is_hidden else f"BR-{entry.family}-08",
            f"Momsunderlaget för kategori {entry.code}{rate} är {money(entry.taxable)[0]} men "
            f"raderna, avgifterna och rabatterna ger {money(expected)[0]}.",
            f"The taxable amount of category {entry.code}{rate} is {money(entry.taxable)[1]} but "
            f"lines, charges and allowances give {money(expected)[1]}.",
            severity=WARNING if is_hidden else FATAL,
            term="BT-116",
            below="/" + short(_TAXABLE),
        )


def check_tax(entry: Entry) -> Iterator[Finding]:
    """BR-CO-17, BR-…-09: the tax is the taxable amount times the rate, nothing without a rate."""
    rate = entry.percent or ZERO
    exact = entry.taxable * rate / 100
    if entry.tax == round_half_up(exact):
        return
    is_within = _is_within_one(entry.tax, exact)
    broken = [] if is_within and round_half_up(rate, 0) else ["BR-CO-17"]
    if entry.code in _FAMILIES and not (is_within and entry.code in _BY_RATE):
        broken.append(f"BR-{entry.family}-09")
    for rule in broken:
        yield _wrong_tax(entry, rule, rate, FATAL)
    if not broken:
        yield _wrong_tax(entry, "AVROP-VAT", rate, WARNING)


def _wrong_tax(entry: Entry, rule: str, rate: Decimal, severity: str) -> Finding:
    expected = round_half_up(entry.taxable * rate / 100)
    return finding_at(
        entry.element,
        rule,
        f"Momsen {money(entry.tax)[0]} ska vara {figure(rate)[0]} % av "
        f"{money(entry.taxable)[0]} = {money(expected)[0]}.",
        f"The VAT {money(entry.tax)[1]} should be {figure(rate)[1]} % of "
        f"{money(entry.taxable)[1]} = {money(expected)[1]}.",
        severity=severity,
        term="BT-117",
        below="/" + short(_TAX),
    )


def _is_within_one(stated: Decimal, exact: Decimal) -> bool:
    """Return whether the official rules let a tax amount pass: signs are not looked at."""
    return abs(abs(stated) - abs(exact)) < ONE
