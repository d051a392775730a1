"""What invoices and credit notes have in common (Peppol BIS Billing 3, EN 16931)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from peppol.documents.amounts import AllowanceCharge, InvoiceTotal, Price, TaxTotal
from peppol.documents.delivery import Delivery
from peppol.documents.item import Item
from peppol.documents.payment import PaymentMeans
from peppol.documents.period import Period
from peppol.documents.references import DocumentReference
from peppol.party import Party
from peppol.values import Money, Quantity

INVOICED_OBJECT = "130"


@dataclass(frozen=True, kw_only=True)
class BillingLine:
    """What the lines of an invoice and of a credit note share."""

    id: Annotated[str, "cbc:ID"]
    note: Annotated[str | None, "cbc:Note"] = None
    quantity: Quantity
    net_amount: Annotated[Money, "cbc:LineExtensionAmount"]
    accounting_cost: Annotated[str | None, "cbc:AccountingCost"] = None
    period: Annotated[Period | None, "cac:InvoicePeriod"] = None
    order_line_reference: Annotated[str | None, "cac:OrderLineReference/cbc:LineID"] = None
    # Outside the BIS (UBL-CR warns of it), but suppliers who invoice several orders put it here.
    order_reference: Annotated[str | None, "cac:OrderLineReference/cac:OrderReference/cbc:ID"] = (
        None
    )
    object_reference: Annotated[DocumentReference | None, "cac:DocumentReference"] = None
    allowances_charges: Annotated[tuple[AllowanceCharge, ...], "cac:AllowanceCharge*"] = ()
    item: Annotated[Item, "cac:Item"]
    price: Annotated[Price, "cac:Price"]


@dataclass(frozen=True, kw_only=True)
class BillingDocument:
    """What an invoice and a credit note share, in the order of the business terms."""

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
    id: Annotated[str, "cbc:ID"]
    issue_date: Annotated[date, "cbc:IssueDate"]
    notes: Annotated[tuple[str, ...], "cbc:Note*"] = ()
    """At most one, save between two German parties."""
    tax_point_date: Annotated[date | None, "cbc:TaxPointDate"] = None
    currency_code: Annotated[str, "cbc:DocumentCurrencyCode"]
    tax_currency_code: Annotated[str | None, "cbc:TaxCurrencyCode"] = None
    accounting_cost: Annotated[str | None, "cbc:AccountingCost"] = None
    buyer_reference: Annotated[str | None, "cbc:BuyerReference"] = None
    period: Annotated[Period | None, "cac:InvoicePeriod"] = None
    order_reference: Annotated[str | None, "cac:OrderReference/cbc:ID"] = None
    sales_order_reference: Annotated[str | None, "cac:OrderReference/cbc:SalesOrderID"] = None
    preceding_invoices: Annotated[
        tuple[DocumentReference, ...], "cac:BillingReference*/cac:InvoiceDocumentReference"
    ] = ()
    despatch_reference: Annotated[str | None, "cac:DespatchDocumentReference/cbc:ID"] = None
    receipt_reference: Annotated[str | None, "cac:ReceiptDocumentReference/cbc:ID"] = None
    tender_reference: Annotated[str | None, "cac:OriginatorDocumentReference/cbc:ID"] = None
    contract_reference: Annotated[str | None, "cac:ContractDocumentReference/cbc:ID"] = None
    additional_documents: Annotated[
        tuple[DocumentReference, ...], "cac:AdditionalDocumentReference*"
    ] = ()
    seller: Annotated[Party, "cac:AccountingSupplierParty/cac:Party"]
    buyer: Annotated[Party, "cac:AccountingCustomerParty/cac:Party"]
    payee: Annotated[Party | None, "cac:PayeeParty"] = None
    tax_representative: Annotated[Party | None, "cac:TaxRepresentativeParty"] = None
    delivery: Annotated[Delivery | None, "cac:Delivery"] = None
    payment_means: Annotated[tuple[PaymentMeans, ...], "cac:PaymentMeans*"] = ()
    payment_terms: Annotated[str | None, "cac:PaymentTerms/cbc:Note"] = None
    allowances_charges: Annotated[tuple[AllowanceCharge, ...], "cac:AllowanceCharge*"] = ()
    tax_totals: Annotated[tuple[TaxTotal, ...], "cac:TaxTotal*"] = ()
    totals: Annotated[InvoiceTotal, "cac:LegalMonetaryTotal"]

    @property
    def note(self) -> str | None:
        """Return the notes as one text (BT-22)."""
        return "\n".join(self.notes) or None

    @property
    def tax_total(self) -> TaxTotal | None:
        """Return the VAT in the document's own currency."""
        for total in self.tax_totals:
            if total.amount.currency == self.currency_code:
                return total
        return None

    @property
    def vat_amount(self) -> Money | None:
        """Return the VAT amount in the document's own currency (BT-110)."""
        total = self.tax_total
        return total.amount if total else None

    @property
    def attachments(self) -> tuple[DocumentReference, ...]:
        """Return the supporting documents whose files are in the document."""
        return tuple(document for document in self.additional_documents if document.attachment)

    @property
    def object_identifier(self) -> str | None:
        """Return what is invoiced for, such as a subscription (BT-18)."""
        for document in self.additional_documents:
            if document.type_code == INVOICED_OBJECT:
                return document.id
        return None
