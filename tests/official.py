"""Makes an official example speak of our parties, orders and agreements, and of kronor.

Nothing else is changed: quantities, prices, dates, texts and the encoding stay as they are, so
that what comes of it tells how the portal takes documents that it did not write itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

CAC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}"
CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
SELLING = (
    "AccountingSupplierParty",
    "SellerSupplierParty",
    "ProviderParty",
    "DespatchSupplierParty",
)
BUYING = (
    "AccountingCustomerParty", "BuyerCustomerParty", "ReceiverParty", "ContractorCustomerParty",
    "DeliveryCustomerParty",
)  # fmt: skip


@dataclass(frozen=True)
class Ours:
    """What an example is to speak of: organisation numbers of both sides, and references."""

    seller: str
    buyer: str
    agreement: str | None = None
    order: str | None = None
    order_lines: Mapping[str, str] = field(default_factory=dict)
    """Line of the document → line of the order."""
    currency: str = "SEK"


def made_ours(content: bytes, ours: Ours) -> bytes:
    """The example with our parties, references and currency, in its own encoding."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for name, number in [*((n, ours.seller) for n in SELLING), *((n, ours.buyer) for n in BUYING)]:
        for party in root.iter(CAC + name):
            _become(party, number)
    _speak_of(root, ours)
    for element in root.iter():
        if "currencyID" in element.attrib:
            element.set("currencyID", ours.currency)
        elif element.tag in {CBC + "DocumentCurrencyCode", CBC + "PricingCurrencyCode"}:
            element.text = ours.currency
    return etree.tostring(root, xml_declaration=True, encoding=root.getroottree().docinfo.encoding)


def _become(party: etree._Element, number: str) -> None:
    for endpoint in party.iter(CBC + "EndpointID"):
        endpoint.text = number
        endpoint.set("schemeID", "0007")
    for identification in party.iter(CAC + "PartyIdentification"):
        for identifier in identification.iter(CBC + "ID"):
            identifier.text = number
            identifier.set("schemeID", "0007")
    for entity in party.iter(CAC + "PartyLegalEntity"):
        for company in entity.findall(CBC + "CompanyID"):
            company.text = number
            company.set("schemeID", "0007")
    for registration in party.iter(CAC + "PartyTaxScheme"):
        for company in registration.findall(CBC + "CompanyID"):
            company.text = f"SE{number}01"


def _speak_of(root: etree._Element, ours: Ours) -> None:
    if ours.agreement:
        for reference in root.iter(CAC + "ReferencedContract", CAC + "ContractDocumentReference"):
            reference.findall(CBC + "ID")[0].text = ours.agreement
    if not ours.order:
        return
    references = root.findall(CAC + "OrderReference")
    if not references:
        references = [etree.Element(CAC + "OrderReference")]
        root.find(CBC + "BuyerReference").addnext(references[0])
        etree.SubElement(references[0], CBC + "ID")
    references[0].findall(CBC + "ID")[0].text = ours.order
    for line in root.iter(CAC + "InvoiceLine"):
        known = ours.order_lines.get(line.findtext(CBC + "ID", ""))
        for reference in line.iter(CAC + "OrderLineReference"):
            if known:
                reference.findall(CBC + "LineID")[0].text = known
