"""A document as a person reads it, in Swedish or English, ready for a page or a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from peppol.envelope import Envelope
from peppol.rendering.answers import (
    catalogue_response,
    invoice_response,
    message_level_response,
    order_response,
)
from peppol.rendering.billing import bill
from peppol.rendering.catalogues import catalogue, punch_out
from peppol.rendering.despatching import despatch_advice
from peppol.rendering.ordering import order, order_agreement, order_cancellation, order_change
from peppol.rendering.shape import (
    AttachmentView,
    Column,
    Row,
    Section,
    Table,
    View,
    Words,
)

_PAGES: dict[str, Callable[[Words, Any], View]] = {
    "T01": order,
    "T76": order_response,
    "T116": order_response,
    "T114": order_change,
    "T115": order_cancellation,
    "T110": order_agreement,
    "T16": despatch_advice,
    "T19": catalogue,
    "T58": catalogue_response,
    "T77": punch_out,
    "T71": message_level_response,
    "T111": invoice_response,
    "T10": bill,
    "T14": bill,
}


def describe(document: Any, lang: str = "sv", envelope: Envelope | None = None) -> View:
    """Return a document in `lang` ("sv", else English), with its envelope if it came in one."""
    words = Words(lang)
    view = _PAGES[document.TRANSACTION](words, document)
    if envelope is None:
        return view
    rows: list[tuple[str, object]] = [
        (words("Avsändare", "Sender"), envelope.sender),
        (words("Mottagare", "Receiver"), envelope.receiver),
        (words("Meddelande-id", "Message id"), envelope.instance_id),
        (words("Skickat", "Sent"), envelope.created_at.isoformat(" ", "seconds")),
    ]
    section = words.section("envelope", words("Kuvert", "Envelope"), rows)
    return replace(view, blocks=(*view.blocks, *section))


__all__ = ["AttachmentView", "Column", "Row", "Section", "Table", "View", "describe"]
