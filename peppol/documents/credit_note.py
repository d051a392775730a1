"""Credit note (T14): what a seller takes back of earlier invoices; amounts are positive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from peppol.documents.billing import BillingDocument, BillingLine
from peppol.values import Quantity


@dataclass(frozen=True, kw_only=True)
class CreditNoteLine(BillingLine):
    """One credited item."""

    quantity: Annotated[Quantity, "cbc:CreditedQuantity"]


@dataclass(frozen=True, kw_only=True)
class CreditNote(BillingDocument):
    """A credit note; `preceding_invoices` names what it corrects."""

    TRANSACTION: ClassVar[str] = "T14"

    type_code: Annotated[str, "cbc:CreditNoteTypeCode"] = "381"

    @property
    def due_date(self) -> date | None:
        """Return the due date, which a credit note states with its payment means."""
        dates = [means.due_date for means in self.payment_means if means.due_date]
        return min(dates, default=None)

    lines: Annotated[tuple[CreditNoteLine, ...], "cac:CreditNoteLine*"] = ()
