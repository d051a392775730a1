"""Punch out (T77): a cart filled in a supplier's own web shop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.amounts import Price
from peppol.documents.item import Item
from peppol.documents.period import Period
from peppol.party import Address, Party
from peppol.values import Quantity


@dataclass(frozen=True, kw_only=True)
class CartLine:
    """One item in the cart, with its price and quantity."""

    id: Annotated[str, "cbc:ID"]
    contract_subdivision: Annotated[str | None, "cbc:ContractSubdivision"] = None
    availability_period: Annotated[Period | None, "cac:LineValidityPeriod"] = None
    lead_time: Annotated[
        Quantity | None, "cac:RequiredItemLocationQuantity/cbc:LeadTimeMeasure"
    ] = None
    territory: Annotated[
        Address | None, "cac:RequiredItemLocationQuantity/cac:ApplicableTerritoryAddress"
    ] = None
    price: Annotated[Price, "cac:RequiredItemLocationQuantity/cac:Price"]
    quantity: Annotated[
        Quantity, "cac:RequiredItemLocationQuantity/cac:DeliveryUnit/cbc:BatchQuantity"
    ]
    item: Annotated[Item, "cac:Item"]


@dataclass(frozen=True, kw_only=True)
class PunchOut:
    """A shopping cart; `is_complete` says whether the cart is all that was chosen."""

    TRANSACTION: ClassVar[str] = "T77"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:punch_out:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:punch_out:3"
    id: Annotated[str, "cbc:ID"]
    is_complete: Annotated[bool | None, "cbc:ActionCode"] = None
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    validity_period: Annotated[Period | None, "cac:ValidityPeriod"] = None
    contract_reference: Annotated[str | None, "cac:ReferencedContract/cbc:ID"] = None
    seller: Annotated[Party, "cac:ProviderParty"]
    buyer: Annotated[Party, "cac:ReceiverParty"]
    lines: Annotated[tuple[CartLine, ...], "cac:CatalogueLine*"] = ()
