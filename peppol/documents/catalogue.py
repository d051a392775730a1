"""Catalogue (T19): what a seller offers, at which prices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from peppol.documents.amounts import Price
from peppol.documents.item import Item
from peppol.documents.period import Period
from peppol.party import Address, Party
from peppol.values import Money, Quantity


@dataclass(frozen=True, kw_only=True)
class ItemComparison:
    """A price for a standard quantity, to compare items by."""

    price: Annotated[Money | None, "cbc:PriceAmount"] = None
    quantity: Annotated[Quantity | None, "cbc:Quantity"] = None


@dataclass(frozen=True, kw_only=True)
class RelatedItem:
    """Another item that belongs to this one."""

    id: Annotated[str | None, "cbc:ID"] = None
    quantity: Annotated[Quantity | None, "cbc:Quantity"] = None


@dataclass(frozen=True, kw_only=True)
class LocationPrice:
    """A price with the quantities, places and lead time that it is for."""

    lead_time: Annotated[Quantity | None, "cbc:LeadTimeMeasure"] = None
    minimum_quantity: Annotated[Quantity | None, "cbc:MinimumQuantity"] = None
    maximum_quantity: Annotated[Quantity | None, "cbc:MaximumQuantity"] = None
    territories: Annotated[tuple[Address, ...], "cac:ApplicableTerritoryAddress*"] = ()
    price: Annotated[Price | None, "cac:Price"] = None


@dataclass(frozen=True, kw_only=True)
class TradingTerms:
    """General terms in words."""

    information: Annotated[tuple[str, ...], "cbc:Information*"] = ()


@dataclass(frozen=True, kw_only=True)
class CatalogueLine:
    """One offered item; `action_code` is Add, Update or Delete."""

    id: Annotated[str, "cbc:ID"]
    action_code: Annotated[str | None, "cbc:ActionCode"] = None
    is_orderable: Annotated[bool | None, "cbc:OrderableIndicator"] = None
    orderable_unit_code: Annotated[str | None, "cbc:OrderableUnit"] = None
    content_quantity: Annotated[Quantity | None, "cbc:ContentUnitQuantity"] = None
    order_increment: Annotated[Decimal | None, "cbc:OrderQuantityIncrementNumeric"] = None
    minimum_order_quantity: Annotated[Quantity | None, "cbc:MinimumOrderQuantity"] = None
    maximum_order_quantity: Annotated[Quantity | None, "cbc:MaximumOrderQuantity"] = None
    warranty: Annotated[str | None, "cbc:WarrantyInformation"] = None
    pack_level_code: Annotated[str | None, "cbc:PackLevelCode"] = None
    validity_period: Annotated[Period | None, "cac:LineValidityPeriod"] = None
    comparisons: Annotated[tuple[ItemComparison, ...], "cac:ItemComparison*"] = ()
    components: Annotated[tuple[RelatedItem, ...], "cac:ComponentRelatedItem*"] = ()
    accessories: Annotated[tuple[RelatedItem, ...], "cac:AccessoryRelatedItem*"] = ()
    required_items: Annotated[tuple[RelatedItem, ...], "cac:RequiredRelatedItem*"] = ()
    replaced_items: Annotated[tuple[RelatedItem, ...], "cac:ReplacedRelatedItem*"] = ()
    prices: Annotated[tuple[LocationPrice, ...], "cac:RequiredItemLocationQuantity*"] = ()
    item: Annotated[Item, "cac:Item"]

    @property
    def price(self) -> Price | None:
        """Return the first stated price."""
        return next((offer.price for offer in self.prices if offer.price), None)


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """A catalogue; `seller` and `customer` are named when provider and receiver act for them."""

    TRANSACTION: ClassVar[str] = "T19"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:catalogue:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = (
        "urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3"
    )
    id: Annotated[str, "cbc:ID"]
    action_code: Annotated[str | None, "cbc:ActionCode"] = None
    name: Annotated[str | None, "cbc:Name"] = None
    issue_date: Annotated[date, "cbc:IssueDate"]
    version_id: Annotated[str | None, "cbc:VersionID"] = None
    validity_period: Annotated[Period | None, "cac:ValidityPeriod"] = None
    contract_reference: Annotated[str | None, "cac:ReferencedContract/cbc:ID"] = None
    source_catalogue_reference: Annotated[str | None, "cac:SourceCatalogueReference/cbc:ID"] = None
    provider: Annotated[Party, "cac:ProviderParty"]
    receiver: Annotated[Party, "cac:ReceiverParty"]
    seller: Annotated[Party | None, "cac:SellerSupplierParty/cac:Party"] = None
    customer: Annotated[Party | None, "cac:ContractorCustomerParty/cac:Party"] = None
    trading_terms: Annotated[tuple[TradingTerms, ...], "cac:TradingTerms*"] = ()
    lines: Annotated[tuple[CatalogueLine, ...], "cac:CatalogueLine*"] = ()
