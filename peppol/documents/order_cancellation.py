"""Order cancellation (T115): a buyer calls off an order already sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.references import DocumentReference
from peppol.party import Party


@dataclass(frozen=True, kw_only=True)
class OrderCancellation:
    """A cancellation of a whole order; `cancellation_note` says why."""

    TRANSACTION: ClassVar[str] = "T115"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:order_cancellation:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3"
    id: Annotated[str, "cbc:ID"]
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    note: Annotated[str | None, "cbc:Note"] = None
    cancellation_note: Annotated[str, "cbc:CancellationNote"]
    order_reference: Annotated[str, "cac:OrderReference/cbc:ID"]
    originator_reference: Annotated[str | None, "cac:OriginatorDocumentReference/cbc:ID"] = None
    additional_documents: Annotated[
        tuple[DocumentReference, ...], "cac:AdditionalDocumentReference*"
    ] = ()
    contract_reference: Annotated[str | None, "cac:Contract/cbc:ID"] = None
    buyer: Annotated[Party, "cac:BuyerCustomerParty/cac:Party"]
    seller: Annotated[Party, "cac:SellerSupplierParty/cac:Party"]
    originator: Annotated[Party | None, "cac:OriginatorCustomerParty/cac:Party"] = None
