"""Order response (T76): a seller acknowledges, accepts, changes or rejects an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, ClassVar

from peppol.documents.amounts import Price
from peppol.documents.delivery import Delivery
from peppol.documents.item import Item, SubstituteItem
from peppol.party import Party
from peppol.values import Quantity

ACKNOWLEDGED = "AB"
ACCEPTED = "AP"
REJECTED = "RE"
CONDITIONALLY_ACCEPTED = "CA"


@dataclass(frozen=True, kw_only=True)
class Substitute:
    """What the seller would deliver instead of the ordered item."""

    id: Annotated[str, "cbc:ID"]
    item: Annotated[SubstituteItem | None, "cac:Item"] = None


@dataclass(frozen=True, kw_only=True)
class OrderResponseLine:
    """The answer to one order line; `status_code` is UNCL1229."""

    id: Annotated[str, "cac:LineItem/cbc:ID"]
    note: Annotated[str | None, "cac:LineItem/cbc:Note"] = None
    status_code: Annotated[str, "cac:LineItem/cbc:LineStatusCode"]
    quantity: Annotated[Quantity | None, "cac:LineItem/cbc:Quantity"] = None
    maximum_backorder_quantity: Annotated[
        Quantity | None, "cac:LineItem/cbc:MaximumBackorderQuantity"
    ] = None
    delivery: Annotated[Delivery | None, "cac:LineItem/cac:Delivery"] = None
    price: Annotated[Price | None, "cac:LineItem/cac:Price"] = None
    item: Annotated[Item, "cac:LineItem/cac:Item"]
    substitute: Annotated[Substitute | None, "cac:SellerSubstitutedLineItem"] = None
    order_line_reference: Annotated[str, "cac:OrderLineReference/cbc:LineID"]


@dataclass(frozen=True, kw_only=True)
class OrderResponse:
    """An answer to an order; `response_code` is AB, AP, CA or RE."""

    TRANSACTION: ClassVar[str] = "T76"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:order_response:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:ordering:3"
    id: Annotated[str, "cbc:ID"]
    sales_order_reference: Annotated[str | None, "cbc:SalesOrderID"] = None
    issue_date: Annotated[date, "cbc:IssueDate"]
    issue_time: Annotated[time | None, "cbc:IssueTime"] = None
    response_code: Annotated[str, "cbc:OrderResponseCode"]
    note: Annotated[str | None, "cbc:Note"] = None
    currency_code: Annotated[str | None, "cbc:DocumentCurrencyCode"] = None
    customer_reference: Annotated[str | None, "cbc:CustomerReference"] = None
    order_reference: Annotated[str, "cac:OrderReference/cbc:ID"]
    seller: Annotated[Party, "cac:SellerSupplierParty/cac:Party"]
    buyer: Annotated[Party, "cac:BuyerCustomerParty/cac:Party"]
    delivery: Annotated[Delivery | None, "cac:Delivery"] = None
    lines: Annotated[tuple[OrderResponseLine, ...], "cac:OrderLine*"] = ()
