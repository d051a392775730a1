"""Code lists of EN 16931 and of Peppol billing: BR-CL-*, PEPPOL-EN16931-CL*, and BR-CO-09."""

from __future__ import annotations

from functools import cache

from peppol.rules.common_checks import in_list, not_in_list
from peppol.rules.facts import Facts
from peppol.rules.reading import normal, path, raw
from peppol.rules.rulebook import Breach, enter, rule
from peppol.xml import Element, clark

_LISTS = {
    "BR-CL-04": ("ISO4217-en16931",),
    "BR-CL-05": ("ISO4217-en16931",),
    "BR-CL-06": ("UNCL2005",),
    "BR-CL-14": ("ISO3166",),
    "BR-CL-15": ("ISO3166",),
    "BR-CL-16": ("UNCL4461",),
    "BR-CL-17": ("UNCL5305",),
    "BR-CL-18": ("UNCL5305",),
    "BR-CL-19": ("UNCL5189",),
    "BR-CL-20": ("UNCL7161",),
    "PEPPOL-EN16931-CL002": ("UNCL5189",),
    "PEPPOL-EN16931-CL003": ("UNCL7161",),
    "PEPPOL-EN16931-CL006": ("UNCL2005",),
    "PEPPOL-T01-CL001": ("UNCL5189",),
    "PEPPOL-T110-CL001": ("UNCL5189",),
    "PEPPOL-T114-CL001": ("UNCL5189",),
    "PEPPOL-T01-CL002": ("UNCL7161",),
    "PEPPOL-T110-CL002": ("UNCL7161",),
    "PEPPOL-T114-CL002": ("UNCL7161",),
}
"""Rule → lists of which one must hold the element's text."""

_ATTRIBUTES = {
    "BR-CL-03": ("currencyID", "ISO4217-en16931"),
    "BR-CL-07": ("schemeID", "UNCL1153"),
    "BR-CL-11": ("schemeID", "ICD"),
    "BR-CL-13": ("listID", "UNCL7143"),
    "BR-CL-21": ("schemeID", "ICD"),
    "BR-CL-23": ("unitCode", "UNECERec20"),
    "BR-CL-25": ("schemeID", "eas-en16931"),
    "BR-CL-26": ("schemeID", "ICD"),
}
"""Rule → attribute and list; white space around the code is overlooked."""

_EXACT = {
    "BR-CL-24": ("mimeCode", "MimeCode-billing"),
    "PEPPOL-EN16931-CL001": ("mimeCode", "MimeCode-billing"),
    "PEPPOL-EN16931-CL007": ("currencyID", "ISO4217"),
    "PEPPOL-EN16931-CL008": ("schemeID", "eas"),
}
"""Rule → attribute and list; the code is taken as it is written."""

for _id, _lists in _LISTS.items():
    enter((_id,), in_list(*_lists))
for _id, (_attribute, _list) in _ATTRIBUTES.items():
    enter((_id,), in_list(_list, attribute=_attribute))
for _id, (_attribute, _list) in _EXACT.items():
    enter((_id,), in_list(_list, attribute=_attribute, is_normalised=False))
enter(("BR-CL-22",), in_list("VATEX", is_upper=True))


@rule("BR-CL-01")
def type_code(element: Element, facts: Facts) -> Breach | None:
    """The type code is one of an invoice, or of a credit note."""
    kind = "inv" if element.tag == clark("cbc:InvoiceTypeCode") else "cn"
    lists = (f"UNCL1001-{kind}-en16931",)
    if normal(element.text or "") in facts.codes(lists[0]):
        return None
    return not_in_list(element, element.text or "", lists)


@rule("BR-CL-08")
def note_subject(note: Element, facts: Facts) -> Breach | None:
    """A note that begins with a subject code in # signs has one that exists."""
    _before, _hash, rest = (note.text or "").partition("#")
    subject, ends, _rest = rest.partition("#")
    if not ends or len(subject) != 3 or subject in _spaced(facts.codes("UNCL4451")):
        return None
    return not_in_list(note, subject, ("UNCL4451",))


@rule("BR-CL-10")
def party_scheme(identifier: Element, facts: Facts) -> Breach | None:
    """A party's identifier is of a scheme of ISO 6523, or SEPA for who is paid."""
    scheme = normal(identifier.get("schemeID", ""))
    if scheme in facts.codes("ICD"):
        return None
    paid = (clark("cac:AccountingSupplierParty"), clark("cac:PayeeParty"))
    if scheme == "SEPA" and any(True for _ in identifier.iterancestors(*paid)):
        return None
    return not_in_list(identifier, scheme, ("ICD",), "schemeID")


@rule("BR-CO-09")
def vat_country(scheme: Element, facts: Facts) -> Breach | None:
    """A VAT number begins with a country code."""
    return country_prefix(scheme, facts.codes("VAT-country-prefixes"))


@rule("PEPPOL-T01-R026", "PEPPOL-T114-R026")
def order_vat_country(scheme: Element, facts: Facts) -> Breach | None:
    """A VAT number in an order begins with a country code."""
    return country_prefix(scheme, facts.codes("VAT-country-prefixes-order"))


def country_prefix(scheme: Element, listed: frozenset[str]) -> Breach | None:
    """Return a breach for a VAT number that does not begin with a code of a list.

    The official test looks for the two characters anywhere in the list written out.
    """
    prefix = (raw(scheme, path("cbc:CompanyID")) or "")[:2]
    if prefix in _spaced(listed):
        return None
    return Breach(
        f"Momsnumret börjar med ”{prefix}”, som inte är en landskod. "
        "Ett svenskt momsnummer skrivs SE följt av tolv siffror.",
        f"The VAT number begins with “{prefix}”, which is not a country code. "
        "A Swedish VAT number is SE and twelve digits.",
        "/cbc:CompanyID",
    )


@cache
def _spaced(listed: frozenset[str]) -> str:
    return f" {' '.join(sorted(listed))} "
