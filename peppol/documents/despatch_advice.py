"""Despatch advice (T16): what a seller has sent, in which packages, against which order lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.delivery import Shipment
from peppol.documents.item import Item
from peppol.documents.references import DocumentReference
from peppol.party import Contact, Party
from peppol.values import Quantity


@dataclass(frozen=True, kw_only=True)
class DespatchLine:
    """What was sent of one order line, and what is still to come."""

    id: Annotated[str, "cbc:ID"]
    note: Annotated[str | None, "cbc:Note"] = None
    delivered_quantity: Annotated[Quantity, "cbc:DeliveredQuantity"]
    outstanding_quantity: Annotated[Quantity | None, "cbc:OutstandingQuantity"] = None
    outstanding_reasons: Annotated[tuple[str, ...], "cbc:OutstandingReason*"] = ()
    order_line_reference: Annotated[str, "cac:OrderLineReference/cbc:LineID"]
    sales_order_line_reference: Annotated[
        str | None, "cac:OrderLineReference/cbc:SalesOrderLineID"
    ] = None
    order_reference: Annotated[str | None, "cac:OrderLineReference/cac:OrderReference/cbc:ID"] = (
        None
    )
    documents: Annotated[tuple[DocumentReference, ...], "cac:DocumentReference*"] = ()
    item: Annotated[Item, "cac:Item"]
    shipment: Annotated[Shipment | None, "cac:Shipment"] = None


@dataclass(frozen=True, kw_only=True)
class DespatchAdvice:
    """A despatch; `despatch_party` sends and `delivery_party` receives the goods."""

    TRANSACTION: ClassVar[str] = "T16"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:despatch_advice:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:despatch_advice:3"
    id: Annotated[str, "cbc:ID"]
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    note: Annotated[str | None, "cbc:Note"] = None
    order_references: Annotated[tuple[str, ...], "cac:OrderReference*/cbc:ID"] = ()
    additional_documents: Annotated[
        tuple[DocumentReference, ...], "cac:AdditionalDocumentReference*"
    ] = ()
    despatch_party: Annotated[Party, "cac:DespatchSupplierParty/cac:Party"]
    delivery_party: Annotated[Party, "cac:DeliveryCustomerParty/cac:Party"]
    delivery_contact: Annotated[Contact | None, "cac:DeliveryCustomerParty/cac:DeliveryContact"] = (
        None
    )
    buyer: Annotated[Party | None, "cac:BuyerCustomerParty/cac:Party"] = None
    seller: Annotated[Party | None, "cac:SellerSupplierParty/cac:Party"] = None
    originator: Annotated[Party | None, "cac:OriginatorCustomerParty/cac:Party"] = None
    shipment: Annotated[Shipment | None, "cac:Shipment"] = None
    lines: Annotated[tuple[DespatchLine, ...], "cac:DespatchLine*"] = ()

    @property
    def order_reference(self) -> str | None:
        """Return the first order that the despatch names."""
        return self.order_references[0] if self.order_references else None
