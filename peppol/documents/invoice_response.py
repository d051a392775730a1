"""Invoice response (T111): how far the buyer has come with an invoice, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.references import DocumentReference
from peppol.party import Party


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A detail of a status: the business term and the value it should have."""

    attribute_id: Annotated[str, "cbc:AttributeID"]
    description: Annotated[str | None, "cbc:Description"] = None


@dataclass(frozen=True, kw_only=True)
class Status:
    """A reason (list OPStatusReason) or an action asked for (list OPStatusAction)."""

    reason_code: Annotated[str | None, "cbc:StatusReasonCode"] = None
    reason_list_id: Annotated[str | None, "cbc:StatusReasonCode/@listID"] = None
    reason: Annotated[str | None, "cbc:StatusReason"] = None
    conditions: Annotated[tuple[Condition, ...], "cac:Condition*"] = ()


@dataclass(frozen=True, kw_only=True)
class InvoiceResponse:
    """The status of one invoice; `response_code` is AB, IP, UQ, CA, RE, AP or PD."""

    TRANSACTION: ClassVar[str] = "T111"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:invoice_response:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:invoice_response:3"
    id: Annotated[str, "cbc:ID"]
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    note: Annotated[str | None, "cbc:Note"] = None
    sender: Annotated[Party, "cac:SenderParty"]
    receiver: Annotated[Party, "cac:ReceiverParty"]
    response_code: Annotated[str, "cac:DocumentResponse/cac:Response/cbc:ResponseCode"]
    effective_date: Annotated[
        date | None, "cac:DocumentResponse/cac:Response/cbc:EffectiveDate"
    ] = None
    statuses: Annotated[tuple[Status, ...], "cac:DocumentResponse/cac:Response/cac:Status*"] = ()
    invoice: Annotated[DocumentReference, "cac:DocumentResponse/cac:DocumentReference"]
    issuer: Annotated[Party | None, "cac:DocumentResponse/cac:IssuerParty"] = None
    recipient: Annotated[Party | None, "cac:DocumentResponse/cac:RecipientParty"] = None
