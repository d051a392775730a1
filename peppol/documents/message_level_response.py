"""Message level response (T71): whether a received message could be read and processed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.references import DocumentReference
from peppol.party import Party


@dataclass(frozen=True, kw_only=True)
class LineResponse:
    """One fault found: where, what, and its kind (`reason_code`)."""

    line_id: Annotated[str, "cac:LineReference/cbc:LineID"]
    response_code: Annotated[str | None, "cac:Response/cbc:ResponseCode"] = None
    description: Annotated[str, "cac:Response/cbc:Description"]
    reason_code: Annotated[str | None, "cac:Response/cac:Status/cbc:StatusReasonCode"] = None


@dataclass(frozen=True, kw_only=True)
class MessageLevelResponse:
    """The technical answer to a message; `response_code` is UNCL4343."""

    TRANSACTION: ClassVar[str] = "T71"

    customization_id: Annotated[str, "cbc:CustomizationID"] = "urn:fdc:peppol.eu:poacc:trns:mlr:3"
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:mlr:3"
    id: Annotated[str, "cbc:ID"]
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    sender: Annotated[Party, "cac:SenderParty"]
    receiver: Annotated[Party, "cac:ReceiverParty"]
    response_code: Annotated[str, "cac:DocumentResponse/cac:Response/cbc:ResponseCode"]
    description: Annotated[str | None, "cac:DocumentResponse/cac:Response/cbc:Description"] = None
    message: Annotated[DocumentReference, "cac:DocumentResponse/cac:DocumentReference"]
    lines: Annotated[tuple[LineResponse, ...], "cac:DocumentResponse/cac:LineResponse*"] = ()
