"""Invoice (T10): what a seller claims for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from peppol.documents.billing import BillingDocument, BillingLine
from peppol.values import Quantity


@dataclass(frozen=True, kw_only=True)
class InvoiceLine(BillingLine):
    """One invoiced item."""

    quantity: Annotated[Quantity, "cbc:InvoicedQuantity"]


@dataclass(frozen=True, kw_only=True)
class Invoice(BillingDocument):
    """An invoice; `type_code` is UNCL1001, 380 for a commercial invoice."""

    TRANSACTION: ClassVar[str] = "T10"

    due_date: Annotated[date | None, "cbc:DueDate"] = None
    type_code: Annotated[str, "cbc:InvoiceTypeCode"] = "380"
    project_reference: Annotated[str | None, "cac:ProjectReference/cbc:ID"] = None
    lines: Annotated[tuple[InvoiceLine, ...], "cac:InvoiceLine*"] = ()
