"""What the VAT rules need to know of a whole document, gathered once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
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
_SELLER = clark("cac:AccountingSupplierParty")
_BUYER = clark("cac:AccountingCustomerParty")
_PARTY = path("cac:Party")
_SCHEMES = path("cac:PartyTaxScheme")
_RATED = frozenset("SLM")

Rated = tuple[str, Decimal | None]


class VatFacts:
    """Categories by where they stand, sums by category and rate, tax numbers of the parties.

    What ends in `_vat` counts categories whose tax scheme is VAT only.
    """

    def __init__(self, facts: Facts) -> None:
        root = facts.root
        self.facts = facts
        self._lines = [tax_category(each) for each in facts.anywhere(_CLASSIFIED)]
        self._all = [*self._lines, *(tax_category(each) for each in facts.anywhere(_CATEGORY))]
        self._allowances = [
            (indicator(each), tax_category(category), each.getparent() is root)
            for each in facts.anywhere(_ALLOWANCE)
            for category in children_of(each, _CATEGORY)
        ]
        self._used = [*self._lines, *(each for _, each, _ in self._allowances)]
        self._breakdown = [tax_category(each) for each in every(root, _BREAKDOWN)]
        self.codes = frozenset(each.code for each in self._all)
        self.used = {each.code for each in self._used}
        self.breakdown = {each.code for each in self._breakdown}
        self.breakdown_vat = [each.code for each in self._breakdown if each.is_vat]
        self.lines_vat = _vat_codes(self._lines)

    @cached_property
    def allowances_vat(self) -> dict[str, frozenset[str]]:
        """Return the categories of allowances ("false") and charges ("true")."""
        return {
            sign: _vat_codes(each for said, each, _ in self._allowances if said == sign)
            for sign in ("true", "false")
        }

    @cached_property
    def document_vat(self) -> dict[str, frozenset[str]]:
        """Return the same for allowances and charges of the whole document."""
        return {
            sign: _vat_codes(each for said, each, top in self._allowances if top and said == sign)
            for sign in ("true", "false")
        }

    @property
    def has_standard_line(self) -> bool:
        """Return whether a line is of category S, whatever its tax."""
        return any(each.code == "S" for each in self._lines)

    @property
    def used_vat(self) -> frozenset[str]:
        """Return the categories of lines, allowances and charges."""
        return self.lines_vat.union(*self.allowances_vat.values())

    @property
    def anywhere_vat(self) -> frozenset[str]:
        """Return the categories that stand anywhere."""
        return _vat_codes(self._all)

    @cached_property
    def rated(self) -> set[Rated]:
        """Return categories of lines, allowances and charges, whatever their tax, with rates."""
        return {(each.code, each.percent) for each in self._used}

    @property
    def breakdown_as_written(self) -> set[str | None]:
        """Return the codes of the breakdown with their white space, whatever their tax."""
        return {each.written for each in self._breakdown}

    @property
    def breakdown_vat_as_written(self) -> set[str | None]:
        """Return the codes of the breakdown with their white space."""
        return {each.written for each in self._breakdown if each.is_vat}

    @cached_property
    def sums(self) -> dict[Rated, Decimal]:
        """Return the sum of lines, charges and allowances by category, and by rate where rated."""
        sums = dict(self.charges)
        for line in self.facts.lines:
            amount = number(line, _NET) or ZERO
            for key in _keys(every(line, _ITEM_CATEGORY)):
                sums[key] = sums.get(key, ZERO) + amount
        return sums

    @cached_property
    def charges(self) -> dict[Rated, Decimal]:
        """Return the same sum of the document's charges less its allowances only."""
        sums: dict[Rated, Decimal] = {}
        for allowance in children_of(self.facts.root, _ALLOWANCE):
            sign = indicator(allowance)
            amount = number(allowance, _AMOUNT) or ZERO
            amount = {"true": amount, "false": -amount}.get(sign or "", ZERO)
            for key in _keys(children_of(allowance, _CATEGORY)):
                sums[key] = sums.get(key, ZERO) + amount
        return sums

    @cached_property
    def seller_tax(self) -> bool:
        """Return whether the seller has a tax number of any scheme."""
        place = f"{_PARTY}/{_SCHEMES}/{_COMPANY}"
        return any(first(each, place) is not None for each in self.facts.anywhere(_SELLER))

    @cached_property
    def seller_vat(self) -> bool:
        """Return whether the seller has a VAT number."""
        return self._has_vat(_SELLER, f"{_PARTY}/{_SCHEMES}")

    @cached_property
    def buyer_vat(self) -> bool:
        """Return whether the buyer has a VAT number."""
        return self._has_vat(_BUYER, f"{_PARTY}/{_SCHEMES}")

    @cached_property
    def buyer_legal(self) -> bool:
        """Return whether the buyer has a legal registration number."""
        place = path("cac:Party", "cac:PartyLegalEntity", "cbc:CompanyID")
        return any(first(each, place) is not None for each in self.facts.anywhere(_BUYER))

    @cached_property
    def representative_vat(self) -> bool:
        """Return whether there is a tax representative with a VAT number."""
        return self._has_vat(clark("cac:TaxRepresentativeParty"), _SCHEMES)

    def _has_vat(self, party: str, schemes: str) -> bool:
        return any(has_vat_number(each, schemes, self.facts) for each in self.facts.anywhere(party))

    @cached_property
    def countries(self) -> set[str]:
        """Return every country code of the document, as written."""
        return {each.text or "" for each in self.facts.root.iter(clark("cbc:IdentificationCode"))}

    def has_written(self, code: str) -> bool:
        """Return whether a category stands anywhere, without white space."""
        return any(each.written == code for each in self._all)

    def is_stated(self, code: str) -> bool:
        """Return whether a category so written stands on a line or on the whole document."""
        on_document = (each for _, each, is_top in self._allowances if is_top)
        stated = (*self._lines, *self._breakdown, *on_document)
        return any(each.written == code for each in stated)


def _keys(categories: list[Element]) -> Collection[Rated]:
    """Return under which categories and rates something with these tax categories counts.

    Where it has several, each code goes with each rate, as in the official rules.
    """
    stated = [tax_category(each) for each in categories]
    if len(stated) == 1:
        return (_key(stated[0].code, stated[0].percent),)
    codes = {each.code for each in stated}
    rates = {each.percent for each in stated}
    return {_key(code, rate) for code in codes for rate in rates}


def _key(code: str, rate: Decimal | None) -> Rated:
    return code, rate if code in _RATED else None


def _vat_codes(categories: Iterable[TaxCategory]) -> frozenset[str]:
    return frozenset(each.code for each in categories if each.is_vat)


def vat_facts(facts: Facts) -> VatFacts:
    """Return the VAT facts of a document, gathered at the first question."""
    return facts.kept("vat", lambda: VatFacts(facts))
