"""What the VAT rules need to know of a whole document, gathered once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from peppol.rules.children import children_of
from peppol.rules.facts import Facts
from peppol.rules.named_conditions import has_vat_number, indicator
from peppol.rules.reading import ZERO, every, first, number, path
from peppol.rules.tax_categories import TaxCategory, tax_category
from peppol.xml import Element, clark

_NET = path("cbc:LineExtensionAmount")
_AMOUNT = path("cbc:Amount")
_CATEGORY = clark("cac:TaxCategory")
_ITEM_CATEGORY = path("cac:Item", "cac:ClassifiedTaxCategory")
_CLASSIFIED = clark("cac:ClassifiedTaxCategory")
_ALLOWANCE = clark("cac:AllowanceCharge")
_BREAKDOWN = path("cac:TaxTotal", "cac:TaxSubtotal", "cac:TaxCategory")
_COMPANY = path("cbc:CompanyID")
_SELLER = path("cac:AccountingSupplierParty", "cac:Party")
_BUYER = path("cac:AccountingCustomerParty", "cac:Party")
_SCHEMES = path("cac:PartyTaxScheme")
_RATED = frozenset("SLM")

Key = tuple[str, Decimal | None]


class VatFacts:
    """Categories by where they stand, sums by category and rate, tax numbers of the parties.

    Names that end in `_vat` count categories whose tax scheme is VAT only.
    """

    def __init__(self, facts: Facts) -> None:
        root = facts.root
        self.facts = facts
        stated = {each: tax_category(each) for each in root.iter(_CATEGORY, _CLASSIFIED)}
        lines = [each for element, each in stated.items() if element.tag == _CLASSIFIED]
        allowances = [
            (indicator(each), stated[category], each.getparent() is root)
            for each in root.iter(_ALLOWANCE)
            for category in children_of(each, _CATEGORY)
        ]
        breakdown = [stated[each] for each in every(root, _BREAKDOWN)]
        self._written = {each.written for each in stated.values()}
        self.codes = {each.code for each in stated.values()}
        """Every code that stands anywhere, whatever its tax."""
        self.lines_vat = _vat_codes(lines)
        self.allowances_vat = {
            sign: _vat_codes(each for said, each, _ in allowances if said == sign)
            for sign in ("true", "false")
        }
        self.document_vat = {
            sign: _vat_codes(each for said, each, top in allowances if top and said == sign)
            for sign in ("true", "false")
        }
        self.has_standard_line = any(each.code == "S" for each in lines)
        used = [*lines, *(each for _, each, _ in allowances)]
        self.used = {each.code for each in used}
        self.used_vat = self.lines_vat.union(*self.allowances_vat.values())
        self.rated = {(each.code, each.percent) for each in used}
        self.breakdown = {each.code for each in breakdown}
        self.breakdown_as_written = {each.written for each in breakdown}
        self.breakdown_vat_as_written = {each.written for each in breakdown if each.is_vat}
        self.breakdown_vat = [each.code for each in breakdown if each.is_vat]
        self.anywhere_vat = _vat_codes(stated.values())

    @cached_property
    def sums(self) -> dict[Key, Decimal]:
        """Return the sum of lines, charges and allowances by category, and by rate where rated."""
        sums = dict(self.charges)
        for line in self.facts.lines:
            amount = number(line, _NET) or ZERO
            for key in _keys(every(line, _ITEM_CATEGORY)):
                sums[key] = sums.get(key, ZERO) + amount
        return sums

    @cached_property
    def charges(self) -> dict[Key, Decimal]:
        """Return the same sum of the document's charges less its allowances only."""
        sums: dict[Key, Decimal] = {}
        for allowance in self.facts.root.iterchildren(_ALLOWANCE):
            sign = indicator(allowance)
            amount = number(allowance, _AMOUNT) or ZERO
            amount = {"true": amount, "false": -amount}.get(sign or "", ZERO)
            for key in _keys(children_of(allowance, _CATEGORY)):
                sums[key] = sums.get(key, ZERO) + amount
        return sums

    @cached_property
    def seller_tax(self) -> bool:
        """Return whether the seller has a tax number of any scheme."""
        return first(self.facts.root, f"{_SELLER}/{_SCHEMES}/{_COMPANY}") is not None

    @cached_property
    def seller_vat(self) -> bool:
        """Return whether the seller has a VAT number."""
        return self._has_vat(f"{_SELLER}/{_SCHEMES}")

    @cached_property
    def buyer_vat(self) -> bool:
        """Return whether the buyer has a VAT number."""
        return self._has_vat(f"{_BUYER}/{_SCHEMES}")

    @cached_property
    def buyer_legal(self) -> bool:
        """Return whether the buyer has a legal registration number."""
        place = path("cac:PartyLegalEntity", "cbc:CompanyID")
        return first(self.facts.root, f"{_BUYER}/{place}") is not None

    @cached_property
    def representative_vat(self) -> bool:
        """Return whether there is a tax representative with a VAT number."""
        return self._has_vat(path("cac:TaxRepresentativeParty", "cac:PartyTaxScheme"))

    def _has_vat(self, place: str) -> bool:
        return has_vat_number(self.facts.root, place, self.facts)

    @cached_property
    def countries(self) -> set[str]:
        """Return every country code of the document, as written."""
        return {each.text or "" for each in self.facts.root.iter(clark("cbc:IdentificationCode"))}

    @cached_property
    def has_split_payment(self) -> bool:
        """Return whether category B stands anywhere."""
        return "B" in self._written

    @cached_property
    def has_standard(self) -> bool:
        """Return whether category S stands anywhere."""
        return "S" in self._written


def _keys(categories: list[Element]) -> set[Key]:
    """Return under which categories and rates something with these tax categories counts.

    Where it has several, each code goes with each rate, as in the official rules.
    """
    stated = [tax_category(each) for each in categories]
    if len(stated) == 1:
        return {_key(stated[0].code, stated[0].percent)}
    codes = {each.code for each in stated}
    rates = {each.percent for each in stated}
    return {_key(code, rate) for code in codes for rate in rates}


def _key(code: str, rate: Decimal | None) -> Key:
    return code, rate if code in _RATED else None


def _vat_codes(categories: Iterable[TaxCategory]) -> frozenset[str]:
    return frozenset(each.code for each in categories if each.is_vat)


def vat_facts(facts: Facts) -> VatFacts:
    """Return the VAT facts of a document, gathered at the first question."""
    return facts.kept("vat", lambda: VatFacts(facts))
