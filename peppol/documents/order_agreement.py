"""Order agreement (T110): a seller confirms an order that was made outside the message flow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.amounts import AllowanceCharge, InvoiceTotal, Price, TaxTotal
from peppol.documents.delivery import Delivery, DeliveryTerms
from peppol.documents.item import Item
from peppol.documents.references import DocumentReference
from peppol.party import Contact, Party
from peppol.values import Money, Quantity


@dataclass(frozen=True, kw_only=True)
class OrderAgreementLine:
    """One agreed item."""

    id: Annotated[str, "cac:LineItem/cbc:ID"]
    note: Annotated[str | None, "cac:LineItem/cbc:Note"] = None
    quantity: Annotated[Quantity | None, "cac:LineItem/cbc:Quantity"] = None
    net_amount: Annotated[Money | None, "cac:LineItem/cbc:LineExtensionAmount"] = None
    delivery: Annotated[Delivery | None, "cac:LineItem/cac:Delivery"] = None
    price: Annotated[Price | None, "cac:LineItem/cac:Price"] = None
    item: Annotated[Item, "cac:LineItem/cac:Item"]


@dataclass(frozen=True, kw_only=True)
class OrderAgreement:
    """An order as buyer and seller have agreed it."""

    TRANSACTION: ClassVar[str] = "T110"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:order_agreement:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:order_agreement:3"
    id: Annotated[str, "cbc:ID"]
    sales_order_reference: Annotated[str | None, "cbc:SalesOrderID"] = None
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    note: Annotated[str | None, "cbc:Note"] = None
    currency_code: Annotated[str, "cbc:DocumentCurrencyCode"]
    customer_reference: Annotated[str | None, "cbc:CustomerReference"] = None
    order_reference: Annotated[str, "cac:OrderReference/cbc:ID"]
    originator_reference: Annotated[str | None, "cac:OriginatorDocumentReference/cbc:ID"] = None
    additional_documents: Annotated[
        tuple[DocumentReference, ...], "cac:AdditionalDocumentReference*"
    ] = ()
    contract_reference: Annotated[str | None, "cac:Contract/cbc:ID"] = None
    seller: Annotated[Party, "cac:SellerSupplierParty/cac:Party"]
    buyer: Annotated[Party, "cac:BuyerCustomerParty/cac:Party"]
    delivery_contact: Annotated[Contact | None, "cac:BuyerCustomerParty/cac:DeliveryContact"] = None
    originator: Annotated[Party | None, "cac:OriginatorCustomerParty/cac:Party"] = None
    invoicee: Annotated[Party | None, "cac:AccountingCustomerParty/cac:Party"] = None
    delivery: Annotated[Delivery | None, "cac:Delivery"] = None
    delivery_terms: Annotated[DeliveryTerms | None, "cac:DeliveryTerms"] = None
    allowances_charges: Annotated[tuple[AllowanceCharge, ...], "cac:AllowanceCharge*"] = ()
    tax_total: Annotated[TaxTotal | None, "cac:TaxTotal"] = None
    totals: Annotated[InvoiceTotal | None, "cac:LegalMonetaryTotal"] = None
    lines: Annotated[tuple[OrderAgreementLine, ...], "cac:OrderLine*"] = ()
