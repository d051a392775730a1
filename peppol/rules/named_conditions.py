"""Conditions of contexts that take more than a child or an attribute, by their name in the tables.

Each returns what the table compares with: a text, True or None.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from peppol.rules.facts import Facts
from peppol.rules.reading import every, first, normal, path, raw, text
from peppol.rules.tax_categories import tax_category
from peppol.xml import Element, clark, kept

_INDICATOR = path("cbc:ChargeIndicator")
_SCHEME_ID = path("cac:TaxScheme", "cbc:ID")
_EXEMPTION = path("cbc:TaxExemptionReasonCode")
_MEANS = path("cbc:PaymentMeansCode")
_BRANCH = path("cac:PayeeFinancialAccount", "cac:FinancialInstitutionBranch", "cbc:ID")
_COMPANY = path("cbc:CompanyID")
_LEGAL_COMPANY = path("cac:PartyLegalEntity", "cbc:CompanyID")
_ADDRESS_COUNTRY = path("cac:PostalAddress", "cac:Country", "cbc:IdentificationCode")
_RESPONSE = path("cbc:ResponseCode")
_BOOLEANS = {"true": "true", "1": "true", "false": "false", "0": "false"}


def indicator(element: Element, _: Facts | None = None) -> str | None:
    """Return a ChargeIndicator read as a boolean, "true" or "false"."""
    return _BOOLEANS.get(text(element, _INDICATOR))


def vat_scheme(element: Element, _: Facts) -> bool:
    """Return whether the tax scheme is VAT, as EN 16931 reads it."""
    return text(element, _SCHEME_ID).upper() == "VAT"


def has_vat_number(element: Element, schemes: str, facts: Facts) -> bool:
    """Return whether one of the tax registrations at a path below is for VAT and has a number."""
    return any(
        vat_scheme(each, facts) and first(each, _COMPANY) is not None
        for each in every(element, schemes)
    )


def vat(element: Element, _: Facts) -> str | None:
    """Return the code of a tax category, if its scheme is VAT."""
    category = tax_category(element)
    return category.code if category.is_vat else None


def scheme_id(element: Element, _: Facts) -> str:
    """Return the tax scheme, normalised."""
    return text(element, _SCHEME_ID)


def other_scheme(element: Element, _: Facts) -> bool:
    """Return whether the tax scheme is another than VAT."""
    return text(element, _SCHEME_ID).upper() != "VAT"


def prefix(element: Element, _: Facts) -> str:
    """Return the first two characters of an identifier."""
    return normal(element.text or "")[:2]


def exemption(element: Element, _: Facts) -> str:
    """Return the exemption reason code in upper case."""
    return (raw(element, _EXEMPTION) or "").upper()


def money(names: tuple[str, ...]) -> bool:
    """Return whether an amount at such names is one that is rounded: no price, no price's part."""
    is_in_price = ("cac:Price", "cac:AllowanceCharge") in pairwise(names[:-1])
    return not (names[-1].rpartition(":")[2] == "PriceAmount" or is_in_price)


def direct_debit(element: Element, _: Facts) -> bool:
    """Return whether the payment means is a direct debit, which takes a mandate."""
    return text(element, _MEANS) in ("49", "59")


def swedish_vat(element: Element, _: Facts) -> bool:
    """Return whether a seller is in Sweden with a Swedish VAT number."""
    schemes = element.iterchildren(clark("cac:PartyTaxScheme"))
    return raw(element, _ADDRESS_COUNTRY) == "SE" and any(
        raw(each, _SCHEME_ID) == "VAT" and (raw(each, _COMPANY) or "")[:2] == "SE"
        for each in schemes
    )


def swedish_company(element: Element, _: Facts) -> bool:
    """Return whether a legal entity with a number belongs to a seller in Sweden."""
    party = element.getparent()
    is_swedish = party is not None and kept(raw, party, _ADDRESS_COUNTRY) == "SE"
    return is_swedish and first(element, _COMPANY) is not None


def swedish_legal(element: Element, _: Facts) -> bool:
    """Return whether a seller is in Sweden with a legal registration number."""
    is_swedish = kept(raw, element, _ADDRESS_COUNTRY) == "SE"
    return is_swedish and kept(first, element, _LEGAL_COMPANY) is not None


def swedish_standard(element: Element, facts: Facts) -> bool:
    """Return whether a tax category is S and the seller taxed in Sweden."""
    return facts.has_swedish_vat_seller and tax_category(element).written == "S"


def swedish_giro(element: Element, facts: Facts) -> str | None:
    """Return the branch of a credit transfer when the seller is in Sweden."""
    if "SE" not in facts.seller_countries or text(element, _MEANS) != "30":
        return None
    return text(element, _BRANCH)


def swedish_means(element: Element, facts: Facts) -> str | None:
    """Return the payment means code when the seller is in Sweden."""
    return text(element, _MEANS) if "SE" in facts.seller_countries else None


def swedish_both(element: Element, facts: Facts) -> str | None:
    """Return the payment means code when seller and buyer are in Sweden."""
    return swedish_means(element, facts) if "SE" in facts.buyer_countries else None


def needs_reason(element: Element, _: Facts) -> bool:
    """Return whether an answer to an invoice is one that takes a reason."""
    return text(element, _RESPONSE) in ("CA", "UQ", "RE")


NAMED: dict[str, Callable[[Element, Facts], object]] = {
    "indicator": indicator,
    "vat": vat,
    "vat-scheme": vat_scheme,
    "scheme-id": scheme_id,
    "other-scheme": other_scheme,
    "prefix": prefix,
    "exemption": exemption,
    "direct-debit": direct_debit,
    "se-vat": swedish_vat,
    "se-company": swedish_company,
    "se-legal": swedish_legal,
    "se-standard": swedish_standard,
    "se-giro": swedish_giro,
    "se-means": swedish_means,
    "se-both-means": swedish_both,
    "needs-reason": needs_reason,
}
"""Named conditions of the rule tables."""

BY_NAMES: dict[str, Callable[[tuple[str, ...]], bool]] = {"money": money}
"""Named conditions that look only at the names on the way to an element, the root's first."""
