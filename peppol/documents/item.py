"""What is bought: an item with its identifiers, classifications, properties and papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from peppol.documents.amounts import TaxCategory
from peppol.documents.references import DocumentReference
from peppol.party import Identifier
from peppol.values import Quantity

GTIN_SCHEME = "0160"


@dataclass(frozen=True, kw_only=True)
class Classification:
    """A code in a classification; `list_id` is UNCL7143 (`TST` is UNSPSC, `STI` CPV)."""

    code: Annotated[str, "."]
    list_id: Annotated[str | None, "@listID"] = None
    list_version: Annotated[str | None, "@listVersionID"] = None
    name: Annotated[str | None, "@name"] = None


@dataclass(frozen=True, kw_only=True)
class PropertyIdentifier:
    """The identifier of a property in a registry of properties."""

    value: Annotated[str, "."]
    scheme: Annotated[str | None, "@schemeID"] = None
    scheme_version: Annotated[str | None, "@schemeVersionID"] = None
    scheme_uri: Annotated[str | None, "@schemeDataURI"] = None


@dataclass(frozen=True, kw_only=True)
class ItemProperty:
    """A named property of an item and its value."""

    id: Annotated[PropertyIdentifier | None, "cbc:ID"] = None
    name: Annotated[str, "cbc:Name"]
    name_code: Annotated[Classification | None, "cbc:NameCode"] = None
    value: Annotated[str, "cbc:Value"]
    value_quantity: Annotated[Quantity | None, "cbc:ValueQuantity"] = None
    value_qualifier: Annotated[str | None, "cbc:ValueQualifier"] = None


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """Dangerous goods: UNDG code (UNCL8273) and hazard class."""

    undg_code: Annotated[str | None, "cbc:UNDGCode"] = None
    class_id: Annotated[str | None, "cbc:HazardClassID"] = None


@dataclass(frozen=True, kw_only=True)
class ItemInstance:
    """A single thing or batch: serial number, lot and dates."""

    trace_id: Annotated[Identifier | None, "cbc:ProductTraceID"] = None
    manufacture_date: Annotated[date | None, "cbc:ManufactureDate"] = None
    best_before_date: Annotated[date | None, "cbc:BestBeforeDate"] = None
    serial_id: Annotated[str | None, "cbc:SerialID"] = None
    properties: Annotated[tuple[ItemProperty, ...], "cac:AdditionalItemProperty*"] = ()
    lot_id: Annotated[str | None, "cac:LotIdentification/cbc:LotNumberID"] = None
    lot_expiry_date: Annotated[date | None, "cac:LotIdentification/cbc:ExpiryDate"] = None


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """A label or certificate, such as an eco-label, and who issued it."""

    id: Annotated[str, "cbc:ID"]
    type_code: Annotated[str | None, "cbc:CertificateTypeCode"] = None
    type: Annotated[str | None, "cbc:CertificateType"] = None
    remarks: Annotated[tuple[str, ...], "cbc:Remarks*"] = ()
    issuer_name: Annotated[str | None, "cac:IssuerParty/cac:PartyName/cbc:Name"] = None
    documents: Annotated[tuple[DocumentReference, ...], "cac:DocumentReference*"] = ()


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """A measured attribute (UNCL6313) such as length, weight or storage temperature."""

    attribute_id: Annotated[str, "cbc:AttributeID"]
    measure: Annotated[Quantity | None, "cbc:Measure"] = None
    descriptions: Annotated[tuple[str, ...], "cbc:Description*"] = ()
    minimum: Annotated[Quantity | None, "cbc:MinimumMeasure"] = None
    maximum: Annotated[Quantity | None, "cbc:MaximumMeasure"] = None


@dataclass(frozen=True, kw_only=True)
class ItemDetails:
    """All that is said of an item, save its name."""

    descriptions: Annotated[tuple[str, ...], "cbc:Description*"] = ()
    pack_quantity: Annotated[Quantity | None, "cbc:PackQuantity"] = None
    pack_size: Annotated[Decimal | None, "cbc:PackSizeNumeric"] = None
    keywords: Annotated[tuple[str, ...], "cbc:Keyword*"] = ()
    brand_names: Annotated[tuple[str, ...], "cbc:BrandName*"] = ()
    buyers_id: Annotated[str | None, "cac:BuyersItemIdentification/cbc:ID"] = None
    sellers_id: Annotated[str | None, "cac:SellersItemIdentification/cbc:ID"] = None
    sellers_extended_id: Annotated[str | None, "cac:SellersItemIdentification/cbc:ExtendedID"] = (
        None
    )
    manufacturers_id: Annotated[str | None, "cac:ManufacturersItemIdentification/cbc:ID"] = None
    standard_id: Annotated[Identifier | None, "cac:StandardItemIdentification/cbc:ID"] = None
    standard_extended_id: Annotated[str | None, "cac:StandardItemIdentification/cbc:ExtendedID"] = (
        None
    )
    specifications: Annotated[
        tuple[DocumentReference, ...], "cac:ItemSpecificationDocumentReference*"
    ] = ()
    origin_country_code: Annotated[str | None, "cac:OriginCountry/cbc:IdentificationCode"] = None
    classifications: Annotated[
        tuple[Classification, ...], "cac:CommodityClassification*/cbc:ItemClassificationCode"
    ] = ()
    transaction_conditions: Annotated[
        tuple[str, ...], "cac:TransactionConditions*/cbc:ActionCode"
    ] = ()
    hazards: Annotated[tuple[Hazard, ...], "cac:HazardousItem*"] = ()
    tax_category: Annotated[TaxCategory | None, "cac:ClassifiedTaxCategory"] = None
    properties: Annotated[tuple[ItemProperty, ...], "cac:AdditionalItemProperty*"] = ()
    manufacturer_name: Annotated[str | None, "cac:ManufacturerParty/cac:PartyName/cbc:Name"] = None
    instances: Annotated[tuple[ItemInstance, ...], "cac:ItemInstance*"] = ()
    certificates: Annotated[tuple[Certificate, ...], "cac:Certificate*"] = ()
    dimensions: Annotated[tuple[Dimension, ...], "cac:Dimension*"] = ()

    @property
    def description(self) -> str | None:
        """Return the descriptions as one text."""
        return "\n".join(self.descriptions) or None

    @property
    def gtin(self) -> str | None:
        """Return the GTIN, when the standard identifier is one."""
        if self.standard_id is not None and self.standard_id.scheme == GTIN_SCHEME:
            return self.standard_id.value
        return None


@dataclass(frozen=True, kw_only=True)
class Item(ItemDetails):
    """An item as it is offered, ordered, delivered or invoiced."""

    name: Annotated[str, "cbc:Name"]


@dataclass(frozen=True, kw_only=True)
class SubstituteItem(ItemDetails):
    """An item that a seller delivers instead; it may go unnamed."""

    name: Annotated[str | None, "cbc:Name"] = None
