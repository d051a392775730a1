"""Order (T01): what a buyer asks a seller to deliver."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.amounts import AllowanceCharge, OrderTotal, Price
from peppol.documents.delivery import Delivery, DeliveryTerms
from peppol.documents.item import Item
from peppol.documents.references import DocumentReference
from peppol.party import Party
from peppol.values import Money, Quantity


@dataclass(frozen=True, kw_only=True)
class OrderLine:
    """One ordered item."""

    note: Annotated[str | None, "cbc:Note"] = None
    id: Annotated[str, "cac:LineItem/cbc:ID"]
    quantity: Annotated[Quantity, "cac:LineItem/cbc:Quantity"]
    net_amount: Annotated[Money | None, "cac:LineItem/cbc:LineExtensionAmount"] = None
    partial_delivery: Annotated[bool | None, "cac:LineItem/cbc:PartialDeliveryIndicator"] = None
    accounting_cost: Annotated[str | None, "cac:LineItem/cbc:AccountingCost"] = None
    delivery: Annotated[Delivery | None, "cac:LineItem/cac:Delivery"] = None
    originator: Annotated[Party | None, "cac:LineItem/cac:OriginatorParty"] = None
    allowances_charges: Annotated[
        tuple[AllowanceCharge, ...], "cac:LineItem/cac:AllowanceCharge*"
    ] = ()
    price: Annotated[Price | None, "cac:LineItem/cac:Price"] = None
    item: Annotated[Item, "cac:LineItem/cac:Item"]
    quotation_line_reference: Annotated[str | None, "cac:QuotationLineReference/cbc:LineID"] = None


@dataclass(frozen=True, kw_only=True)
class Order:
    """An order; `originator` is who needs the goods, `invoicee` who is to be invoiced."""

    TRANSACTION: ClassVar[str] = "T01"

    customization_id: Annotated[str, "cbc:CustomizationID"] = "urn:fdc:peppol.eu:poacc:trns:order:3"
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:ordering:3"
    id: Annotated[str, "cbc:ID"]
    sales_order_reference: Annotated[str | None, "cbc:SalesOrderID"] = None
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    type_code: Annotated[str | None, "cbc:OrderTypeCode"] = None
    note: Annotated[str | None, "cbc:Note"] = None
    currency_code: Annotated[str, "cbc:DocumentCurrencyCode"]
    customer_reference: Annotated[str | None, "cbc:CustomerReference"] = None
    accounting_cost: Annotated[str | None, "cbc:AccountingCost"] = None
    validity_end_date: Annotated[date | None, "cac:ValidityPeriod/cbc:EndDate"] = None
    quotation_reference: Annotated[str | None, "cac:QuotationDocumentReference/cbc:ID"] = None
    previous_order_reference: Annotated[str | None, "cac:OrderDocumentReference/cbc:ID"] = None
    originator_reference: Annotated[str | None, "cac:OriginatorDocumentReference/cbc:ID"] = None
    catalogue_reference: Annotated[str | None, "cac:CatalogueReference/cbc:ID"] = None
    additional_documents: Annotated[
        tuple[DocumentReference, ...], "cac:AdditionalDocumentReference*"
    ] = ()
    contract_reference: Annotated[str | None, "cac:Contract/cbc:ID"] = None
    project_reference: Annotated[str | None, "cac:ProjectReference/cbc:ID"] = None
    buyer: Annotated[Party, "cac:BuyerCustomerParty/cac:Party"]
    seller: Annotated[Party, "cac:SellerSupplierParty/cac:Party"]
    originator: Annotated[Party | None, "cac:OriginatorCustomerParty/cac:Party"] = None
    invoicee: Annotated[Party | None, "cac:AccountingCustomerParty/cac:Party"] = None
    delivery: Annotated[Delivery | None, "cac:Delivery"] = None
    delivery_terms: Annotated[DeliveryTerms | None, "cac:DeliveryTerms"] = None
    payment_terms: Annotated[str | None, "cac:PaymentTerms/cbc:Note"] = None
    allowances_charges: Annotated[tuple[AllowanceCharge, ...], "cac:AllowanceCharge*"] = ()
    tax_amount: Annotated[Money | None, "cac:TaxTotal/cbc:TaxAmount"] = None
    totals: Annotated[OrderTotal | None, "cac:AnticipatedMonetaryTotal"] = None
    lines: Annotated[tuple[OrderLine, ...], "cac:OrderLine*"] = ()
