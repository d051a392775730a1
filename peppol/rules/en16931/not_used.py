"""What EN 16931 does not use: attributes that should stand nowhere, places with a condition.

The some 670 UBL-CR rules that only name a place stand in the table `UBL-CR.tsv`.
"""

from __future__ import annotations

from peppol.rules.content import none_of
from peppol.rules.facts import Facts
from peppol.rules.reading import every, first, path, raw
from peppol.rules.rulebook import Breach, Check, UnusedAttribute, enter, rule
from peppol.structure import wording
from peppol.structure.phrases import value_of
from peppol.structure.places import place_of
from peppol.xml import Element, clark, path_of

UNUSED_ATTRIBUTES = {
    "UBL-DT-08": "schemeName",
    "UBL-DT-09": "schemeAgencyName",
    "UBL-DT-10": "schemeDataURI",
    "UBL-DT-11": "schemeURI",
    "UBL-DT-12": "format",
    "UBL-DT-13": "unitCodeListIdentifier",
    "UBL-DT-14": "unitCodeListAgencyIdentifier",
    "UBL-DT-15": "unitCodeListAgencyName",
    "UBL-DT-16": "listAgencyName",
    "UBL-DT-17": "listName",
    "UBL-DT-19": "languageID",
    "UBL-DT-20": "listURI",
    "UBL-DT-21": "listSchemeURI",
    "UBL-DT-22": "languageLocaleID",
    "UBL-DT-23": "uri",
    "UBL-DT-24": "currencyCodeListVersionID",
    "UBL-DT-25": "characterSetCode",
    "UBL-DT-26": "encodingCode",
    "UBL-DT-27": "schemeAgencyID",
    "UBL-DT-28": "listAgencyID",
}
"""Rule → attribute that should not stand anywhere."""


def _not_used(element: Element, facts: Facts, attribute: str = "") -> Breach:
    """Say of an element of the document, or its attribute, that EN 16931 does not use it."""
    place = place_of(element)
    value = element.get(attribute, "") if attribute else value_of(element)
    text = wording.unused(place, value, attribute)
    below = path_of(element).removeprefix(path_of(facts.root))
    return Breach(*text, below + (f"/@{attribute}" if attribute else ""), place.term)


for _id, _attribute in UNUSED_ATTRIBUTES.items():
    enter((_id,), UnusedAttribute(_attribute))
enter(("UBL-CR-663",), UnusedAttribute("unitCodeListID"))
enter(("UBL-DT-18",), UnusedAttribute("name", frozenset((clark("cbc:PaymentMeansCode"),))))


@rule("UBL-CR-002", settled=none_of("cbc:UBLVersionID"))
def ubl_version(root: Element, _: Facts) -> Breach | None:
    """The UBL version, if any, is 2.1."""
    version = raw(root, path("cbc:UBLVersionID"))
    if version in (None, "2.1"):
        return None
    return Breach(
        f"UBL-versionen (cbc:UBLVersionID) är ”{version}”. Skriv 2.1 eller ta bort den.",
        f"The UBL version (cbc:UBLVersionID) is “{version}”. Write 2.1 or remove it.",
        "/cbc:UBLVersionID",
    )


@rule("UBL-CR-412", settled=none_of("cac:PaymentMeans/cbc:PaymentDueDate"))
def due_date_place(root: Element, facts: Facts) -> Breach | None:
    """An invoice has its due date at the head, not with the payment means."""
    found = first(root, path("cac:PaymentMeans", "cbc:PaymentDueDate"))
    if facts.name == "CreditNote" or found is None:
        return None
    return Breach(
        f"Förfallodagen {found.text} står bland betalningsuppgifterna. "
        "I en faktura hör den hemma i huvudet: flytta den till cbc:DueDate.",
        f"The due date {found.text} stands with the payment means. "
        "An invoice has it at the head: move it to cbc:DueDate.",
        "/cac:PaymentMeans/cbc:PaymentDueDate",
    )


def _reference_part(place: str, *, is_object: bool) -> Check:
    steps, _, attribute = place.partition("/@")
    inner = path(steps)

    def check(_: Element, facts: Facts) -> Breach | None:
        for each in facts.anywhere(clark("cac:AdditionalDocumentReference")):
            if (raw(each, path("cbc:DocumentTypeCode")) == "130") is not is_object:
                continue
            for part in every(each, inner):
                if not attribute or part.get(attribute) is not None:
                    return _not_used(part, facts, attribute)
        return None

    return check


enter(("UBL-CR-665",), _reference_part("cbc:ID/@schemeID", is_object=False))
enter(("UBL-CR-666",), _reference_part("cac:Attachment", is_object=True))
enter(("UBL-CR-673",), _reference_part("cbc:DocumentDescription", is_object=True))
