"""Party identifiers: check digits by scheme (PEPPOL-COMMON rules)."""

from __future__ import annotations

from collections.abc import Iterator

from stdnum import ean, luhn

from peppol.rules.finding import Finding, finding_at
from peppol.xml import Element, clark

_TAGS = (clark("cbc:EndpointID"), clark("cbc:CompanyID"), clark("cbc:ID"))
_PARTY_ID = clark("cac:PartyIdentification")


def check_parties(root: Element) -> Iterator[Finding]:
    """Yield identifiers whose check digits are wrong: schemes 0007 and 0088."""
    for element in root.iter(*_TAGS):
        scheme = element.get("schemeID")
        check = _CHECKS.get(scheme or "")
        if check is None or (element.tag == _TAGS[2] and not _is_party_id(element)):
            continue
        value = " ".join((element.text or "").split())
        if not check[1](value):
            yield finding_at(
                element,
                check[0],
                f"”{value}” är inte ett giltigt {check[2]}. Kontrollera siffrorna.",
                f"“{value}” is not a valid {check[3]}. Check the digits.",
            )


def _is_party_id(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and bool(parent.tag == _PARTY_ID)


def _is_gln(value: str) -> bool:
    """0088: digits, any number of them, with a right GS1 check digit."""
    is_digits = value.isascii() and value.isdigit() and len(value) > 1
    return is_digits and str(ean.calc_check_digit(value[:-1])) == value[-1]


def _is_organisation_number(value: str) -> bool:
    """0007: ten digits with a right Luhn check digit."""
    return len(value) == 10 and value.isascii() and value.isdigit() and luhn.is_valid(value)


_CHECKS = {
    "0088": ("PEPPOL-COMMON-R040", _is_gln, "GLN (schema 0088)", "GLN (scheme 0088)"),
    "0007": (
        "PEPPOL-COMMON-R049",
        _is_organisation_number,
        "organisationsnummer (schema 0007)",
        "Swedish organisation number (scheme 0007)",
    ),
}
