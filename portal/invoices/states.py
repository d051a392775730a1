"""States of an invoice and the one way to change them."""

from __future__ import annotations

from enum import StrEnum

from catalog.errors import N_, IllegalMove
from portal.invoices.models import Invoice


class Kind(StrEnum):
    """What was received; the same number may be an invoice and a credit note."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class InvoiceState(StrEnum):
    """The life of an invoice; the words are those of the commands."""

    RECEIVED = "received"
    """Read and kept; a credit note stays here, held for finance."""
    MATCHED = "matched"
    DEVIATING = "deviating"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    """In a payment file that has been released."""
    PAID = "paid"
    REJECTED = "rejected"


_S = InvoiceState

TRANSITIONS: dict[InvoiceState, frozenset[InvoiceState]] = {
    _S.RECEIVED: frozenset({_S.MATCHED, _S.DEVIATING}),
    _S.MATCHED: frozenset({_S.DEVIATING, _S.APPROVED, _S.REJECTED}),
    _S.DEVIATING: frozenset({_S.MATCHED, _S.APPROVED, _S.REJECTED}),
    _S.APPROVED: frozenset({_S.SCHEDULED}),
    _S.SCHEDULED: frozenset({_S.PAID, _S.APPROVED}),
    _S.PAID: frozenset(),
    _S.REJECTED: frozenset(),
}
"""What the bank refuses to pay is approved again, and may be proposed anew."""

UNDECIDED = (_S.MATCHED, _S.DEVIATING)
"""Waits for a person, and is matched again when its orders change."""


class InvoiceCannotBecome(IllegalMove):
    """The invoice's state does not allow the step."""

    template = N_("Invoice %(key)s is %(state)s, so it can't become %(to)s.")


def move(invoice: Invoice, to: InvoiceState) -> None:
    """Change the state.

    Raises:
        InvoiceCannotBecome: no transition leads there.
    """
    if to not in TRANSITIONS[InvoiceState(invoice.state)]:
        raise InvoiceCannotBecome(
            kind="Invoice", key=invoice.number, state=invoice.state, to=to.value
        )
    invoice.state = to
