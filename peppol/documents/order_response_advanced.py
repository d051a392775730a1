"""Order response, advanced (T116): the answer to an order, a change or a cancellation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from peppol.documents.order_response import OrderResponse


@dataclass(frozen=True, kw_only=True)
class OrderResponseAdvanced(OrderResponse):
    """An order response that can also name the order change it answers."""

    TRANSACTION: ClassVar[str] = "T116"

    customization_id: Annotated[str, "cbc:CustomizationID"] = (
        "urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3"
    )
    profile_id: Annotated[str, "cbc:ProfileID"] = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3"
    order_change_reference: Annotated[str | None, "cac:OrderChangeDocumentReference/cbc:ID"] = None
