"""Catalogue response (T58): a buyer accepts or rejects a catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.party import Party


@dataclass(frozen=True, kw_only=True)
class CatalogueDecision:
    """The decision on one catalogue; `response_code` is UNCL4343."""

    response_code: Annotated[str, "cac:Response/cbc:ResponseCode"]
    document_id: Annotated[str, "cac:DocumentReference/cbc:ID"]
    version_id: Annotated[str | None, "cac:DocumentReference/cbc:VersionID"] = None


@dataclass(frozen=True, kw_only=True)
class CatalogueResponse:
    """An answer to a catalogue, sent by the one who received it."""

    TRANSACTION: ClassVar[str] = "T58"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:catalogue_response:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:catalogue_only:3"
    id: Annotated[str, "cbc:ID"]
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    notes: Annotated[tuple[str, ...], "cbc:Note*"] = ()
    sender: Annotated[Party, "cac:SenderParty"]
    receiver: Annotated[Party, "cac:ReceiverParty"]
    responses: Annotated[tuple[CatalogueDecision, ...], "cac:DocumentResponse*"] = ()
