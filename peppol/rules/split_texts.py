"""Codes, days and the like whose text a comment splits in two.

The official validator takes the text of some elements as one, and stops with an error where a
comment or a processing instruction makes it several. Such a document is rejected.
"""

from __future__ import annotations

from collections.abc import Iterable

from peppol.rules.facts import Facts
from peppol.rules.finding import Finding, finding_at
from peppol.structure.model import model
from peppol.structure.phrases import tagged
from peppol.structure.places import Place, place_of
from peppol.xml import Element, clark, short

_INDICATOR, _PRICE = clark("cbc:ChargeIndicator"), clark("cac:Price")
_CURRENCY, _TAX_CURRENCY = clark("cbc:DocumentCurrencyCode"), clark("cbc:TaxCurrencyCode")
_BILLING = {
    "cbc:CustomizationID": "PEPPOL-EN16931-R004",
    "cbc:DocumentCurrencyCode": "PEPPOL-EN16931-R005",
    "cbc:TaxCurrencyCode": "PEPPOL-EN16931-R005",
    "cbc:ChargeIndicator": "PEPPOL-EN16931-R043",
    "cbc:AllowanceChargeReasonCode": "PEPPOL-EN16931-CL002",
    "cbc:DescriptionCode": "PEPPOL-EN16931-CL006",
    "cbc:InvoiceTypeCode": "PEPPOL-EN16931-P0100",
    "cbc:CreditNoteTypeCode": "PEPPOL-EN16931-P0101",
    "cbc:IssueDate": "PEPPOL-EN16931-F001",
    "cbc:DueDate": "PEPPOL-EN16931-F001",
    "cbc:TaxPointDate": "PEPPOL-EN16931-F001",
    "cbc:StartDate": "PEPPOL-EN16931-F001",
    "cbc:EndDate": "PEPPOL-EN16931-F001",
    "cbc:ActualDeliveryDate": "PEPPOL-EN16931-F001",
}
"""Element of an invoice or credit note whose text is taken as one → the rule that takes it so."""


def check_split_texts(facts: Facts, paths: Iterable[str]) -> list[Finding]:
    """Return a finding for each of the elements at some paths from the file's root that matters."""
    whole = facts.root.getroottree().getroot()
    findings = []
    for path in paths:
        element = whole.find(path)
        rule = None if element is None else _rule(element, facts)
        if element is not None and rule is not None:
            findings.append(_split(element, rule, facts))
    return findings


def _rule(element: Element, facts: Facts) -> str | None:
    """Return the rule that takes the text of an element as one."""
    if facts.name in ("Invoice", "CreditNote"):
        return _BILLING.get(short(element.tag)) if _is_read(element, facts) else None
    node = _place(element, facts).node
    stated = (node.lists or node.fixed) if node else None
    return stated[1] if stated else None


def _is_read(element: Element, facts: Facts) -> bool:
    """Return whether the rule looks at an element there.

    No rule looks at the indicator of a price's discount, nor at the currency of a document that
    has no other for its tax.
    """
    if element.tag == _INDICATOR:
        return next(element.iterancestors(_PRICE), None) is None
    return element.tag != _CURRENCY or facts.root.find(_TAX_CURRENCY) is not None


def _split(element: Element, rule: str, facts: Facts) -> Finding:
    place = _place(element, facts)
    return finding_at(
        element,
        rule,
        f"En kommentar delar texten i {tagged(place, 'sv')}. Ta bort kommentaren.",
        f"A comment splits the text of {tagged(place, 'en')}. Remove the comment.",
        term=place.term,
    )


def _place(element: Element, facts: Facts) -> Place:
    return place_of(element, document=model(facts.code, facts.release))
