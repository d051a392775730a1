"""Messages for tests: real documents in real envelopes, and rows."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session

import peppol
from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from peppol.documents.despatch_advice import DespatchAdvice, DespatchLine
from peppol.documents.item import Item
from peppol.documents.order_response import OrderResponse
from peppol.envelope import Envelope
from peppol.party import Address, Endpoint, Identifier, Party
from peppol.values import Quantity
from portal.orders.models import Order
from portal.post import inbox
from portal.post.models import Message
from tests.factories.catalog import NOW, TODAY

_serial = count(1)


def a_party(row: Supplier | Organisation) -> Party:
    """A supplier or buyer as documents name it."""
    return Party(
        endpoint=Endpoint.of(row.endpoint),
        identifiers=(Identifier(row.number, "0007"),),
        legal_name=row.name,
    )


def a_response_document(supplier: Supplier, buyer: Organisation, **changes: Any) -> OrderResponse:
    """A supplier's acceptance of some order."""
    values: dict[str, Any] = {
        "id": f"R{next(_serial)}",
        "issue_date": TODAY,
        "response_code": "AP",
        "currency_code": "SEK",
        "order_reference": "T1-000001",
        "seller": a_party(supplier),
        "buyer": a_party(buyer),
    }
    return OrderResponse(**(values | changes))


def an_advice_document(
    order: Order, quantities: Mapping[int, Decimal | int] | None = None, **changes: Any
) -> DespatchAdvice:
    """What the supplier says it has sent, by line position; by default all."""
    sent = quantities or {line.position: line.quantity for line in order.lines}
    by_position = {line.position: line for line in order.lines}
    lines = tuple(
        DespatchLine(
            id=str(number),
            delivered_quantity=Quantity(Decimal(many), by_position[position].unit_code),
            order_line_reference=str(position),
            item=Item(name=by_position[position].name, sellers_id=by_position[position].article),
        )
        for number, (position, many) in enumerate(sent.items(), start=1)
    )
    place = Address(street="G 1", city="Nyköping", postal_code="611 88", country_code="SE")
    values: dict[str, Any] = {
        "id": f"FS{next(_serial)}",
        "issue_date": TODAY,
        "order_references": (order.number,),
        "despatch_party": _placed(a_party(order.supplier), place),
        "delivery_party": _placed(a_party(order.organisation), place),
        "lines": lines,
    }
    return DespatchAdvice(**(values | changes))


def _placed(party: Party, place: Address) -> Party:
    return Party(
        endpoint=party.endpoint, identifiers=party.identifiers, legal_name=party.legal_name,
        address=place,
    )  # fmt: skip


def enveloped(document: Any, instance_id: str | None = None, **changes: Any) -> bytes:
    """The document in an envelope with a fresh id."""
    envelope = Envelope.for_document(
        document, instance_id=instance_id or str(uuid4()), created_at=NOW, **changes
    )
    return peppol.write(document, envelope)


def an_arrived_message(session: Session, content: bytes, name: str = "x.xml") -> Message:
    """The file as a stored message that waits to be processed."""
    return inbox.receive(session, name, content, NOW)
