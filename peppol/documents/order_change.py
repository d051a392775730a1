"""Order change (T114): what a buyer changes in an order already sent; all lines stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.amounts import AllowanceCharge, OrderTotal
from peppol.documents.delivery import Delivery, DeliveryTerms
from peppol.documents.order import OrderLine
from peppol.documents.references import DocumentReference
from peppol.party import Party
from peppol.values import Money


@dataclass(frozen=True, kw_only=True)
class OrderChangeLine(OrderLine):
    """A line of the order as it should be now; `status_code` is UNCL1229."""

    status_code: Annotated[str, "cac:LineItem/cbc:LineStatusCode"]


@dataclass(frozen=True, kw_only=True)
class OrderChange:
    """A change to an order; `sequence_number` counts the changes of one order."""

    TRANSACTION: ClassVar[str] = "T114"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:order_change:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3"
    id: Annotated[str, "cbc:ID"]
    sales_order_reference: Annotated[str | None, "cbc:SalesOrderID"] = None
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    sequence_number: Annotated[str | None, "cbc:SequenceNumberID"] = None
    note: Annotated[str | None, "cbc:Note"] = None
    currency_code: Annotated[str, "cbc:DocumentCurrencyCode"]
    customer_reference: Annotated[str | None, "cbc:CustomerReference"] = None
    accounting_cost: Annotated[str | None, "cbc:AccountingCost"] = None
    validity_end_date: Annotated[date | None, "cac:ValidityPeriod/cbc:EndDate"] = None
    order_reference: Annotated[str, "cac:OrderReference/cbc:ID"]
    quotation_reference: Annotated[str | None, "cac:QuotationDocumentReference/cbc:ID"] = None
    originator_reference: Annotated[str | None, "cac:OriginatorDocumentReference/cbc:ID"] = None
    additional_documents: Annotated[
        tuple[DocumentReference, ...], "cac:AdditionalDocumentReference*"
    ] = ()
    contract_reference: Annotated[str | None, "cac:Contract/cbc:ID"] = None
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
    lines: Annotated[tuple[OrderChangeLine, ...], "cac:OrderLine*"] = ()
