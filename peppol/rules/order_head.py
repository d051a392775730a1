"""Orders (T01) and order changes (T114): identifiers, parties and references at the head."""

from __future__ import annotations

from collections.abc import Iterator

from peppol import registry
from peppol.codelists.lookup import codes
from peppol.rules.finding import WARNING, Finding, finding_at
from peppol.rules.reading import path, text
from peppol.xml import Element, clark

_PROFILE = path("cbc:ProfileID")
_VALID_UNTIL = path("cac:ValidityPeriod", "cbc:EndDate")
_ORIGINATOR = path("cac:OriginatorCustomerParty")
_ORIGINATOR_NAMES = (
    path("cac:Party", "cac:PartyName", "cbc:Name"),
    path("cac:Party", "cac:PartyIdentification", "cbc:ID"),
)
_TAX_SCHEME = clark("cac:PartyTaxScheme")
_SCHEME_ID = path("cac:TaxScheme", "cbc:ID")
_COMPANY = path("cbc:CompanyID")
_ALLOWANCE = clark("cac:AllowanceCharge")
_INDICATOR = path("cbc:ChargeIndicator")
_REASON_CODE = path("cbc:AllowanceChargeReasonCode")
_QUOTATION = path("cac:QuotationDocumentReference", "cbc:ID")
_QUOTED_LINES = path("cac:OrderLine", "cac:QuotationLineReference", "cbc:LineID")
_PREFIXES = "VAT-country-prefixes-order"


def check_order_head(root: Element, code: str) -> Iterator[Finding]:
    """Yield what is wrong outside lines and totals; `code` is "T01" or "T114"."""
    rule = f"PEPPOL-{code}-"
    yield from profile(root, rule, registry.TRANSACTIONS[code].profiles)
    yield from quotation_lines(root, rule)
    yield from validity(root, rule)
    yield from originator(root, rule)
    yield from vat_prefixes(root, rule)
    yield from reason_codes(root, rule)


def profile(root: Element, rule: str, allowed: tuple[str, ...]) -> Iterator[Finding]:
    """R031: the process is one that orders are sent in."""
    stated = text(root, _PROFILE)
    if stated not in allowed:
        yield finding_at(
            root,
            rule + "R031",
            f"Processen (ProfileID) ”{stated}” används inte för order. Välj en av: "
            + ", ".join(allowed),
            f"The process (ProfileID) “{stated}” is not used for orders. Choose one of: "
            + ", ".join(allowed),
            below="/cbc:ProfileID",
        )


def validity(root: Element, rule: str) -> Iterator[Finding]:
    """R002: an order should say until when it holds."""
    if root.find(_VALID_UNTIL) is None:
        yield finding_at(
            root,
            rule + "R002",
            "Ordern bör ange till vilket datum den gäller (ValidityPeriod/EndDate).",
            "The order should say until when it holds (ValidityPeriod/EndDate).",
            severity=WARNING,
        )


def originator(root: Element, rule: str) -> Iterator[Finding]:
    """R014: an originator has a name or an identifier."""
    for party in root.iterfind(_ORIGINATOR):
        if all(party.find(place) is None for place in _ORIGINATOR_NAMES):
            yield finding_at(
                party,
                rule + "R014",
                "Behovsställaren saknar både namn och identitet. Ange det ena.",
                "The originator has neither name nor identifier. Give one of them.",
            )


def vat_prefixes(root: Element, rule: str) -> Iterator[Finding]:
    """R026: a VAT number begins with a country.

    The official test looks for the two characters anywhere in the list as text, so two that lie
    across a blank between codes do not pass but nothing else differs.
    """
    listed = " ".join(sorted(codes(_PREFIXES)))
    for scheme in root.iter(_TAX_SCHEME):
        if text(scheme, _SCHEME_ID) != "VAT":
            continue
        prefix = text(scheme, _COMPANY)[:2]
        if prefix not in listed:
            yield finding_at(
                scheme,
                rule + "R026",
                f"Momsnumret börjar med ”{prefix}”, som inte är en landskod. "
                "Ett svenskt momsnummer skrivs SE följt av tolv siffror.",
                f"The VAT number begins with “{prefix}”, which is not a country code. "
                "A Swedish VAT number is SE and twelve digits.",
            )


def reason_codes(root: Element, rule: str) -> Iterator[Finding]:
    """CL001, CL002: reason codes of allowances and of charges are in their own lists."""
    for allowance in root.iter(_ALLOWANCE):
        code = text(allowance, _REASON_CODE)
        word = text(allowance, _INDICATOR)
        if not code or word not in ("true", "false"):
            continue
        number, list_id = ("CL002", "UNCL7161") if word == "true" else ("CL001", "UNCL5189")
        if code not in codes(list_id):
            yield finding_at(
                allowance,
                rule + number,
                f"Orsakskoden ”{code}” finns inte i kodlistan {list_id}. Välj en kod ur listan.",
                f"The reason code “{code}” is not in the code list {list_id}. Choose one that is.",
                below="/cbc:AllowanceChargeReasonCode",
            )


def quotation_lines(root: Element, rule: str) -> Iterator[Finding]:
    """R035: a line can only refer to a quotation that the order names."""
    if root.find(_QUOTATION) is not None:
        return
    for reference in root.iterfind(_QUOTED_LINES):
        yield finding_at(
            reference,
            rule + "R035",
            "Raden hänvisar till en offertrad, men ordern nämner ingen offert. "
            "Lägg till QuotationDocumentReference eller ta bort hänvisningen.",
            "The line refers to a quotation line, but the order names no quotation. "
            "Add QuotationDocumentReference or remove the reference.",
        )
