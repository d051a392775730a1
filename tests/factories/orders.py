"""Orders for tests, placed and moved by the product's own operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from catalog.agreements import Agreement
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier
from peppol.documents.order_response import OrderResponse, OrderResponseLine
from peppol.party import Endpoint, Identifier, Party
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.orders.models import Order
from portal.orders.operations import Wanted, mark_sent, place_order, register_response
from portal.post.models import Direction, InState, Message
from tests.factories.accounts import an_actor
from tests.factories.catalog import (
    NOW,
    a_line,
    a_published_catalogue,
    a_supplier,
    a_unit,
    an_agreement,
    an_organisation,
)

OWN_LIMIT = Decimal(5000)
APPROVER_LIMIT = Decimal(100_000)


@dataclass
class Shop:
    """A unit with people, and an agreement that it may order from."""

    organisation: Organisation
    unit: Unit
    agreement: Agreement
    supplier: Supplier
    requester: Actor
    approver: Actor
    lines: list[dict[str, Any]] = field(default_factory=list)


def a_shop(
    session: Session,
    lines: Iterable[dict[str, Any]] = (),
    limit: Decimal | None = OWN_LIMIT,
    **agreement: Any,
) -> Shop:
    """A unit whose requester may order up to `limit` alone, and its approver up to 100 000."""
    organisation = an_organisation(session)
    unit = a_unit(session, organisation)
    rows = list(lines) or [a_line()]
    supplier = a_supplier(session)
    bought = an_agreement(session, supplier, [organisation], **agreement)
    a_published_catalogue(session, bought, rows)
    return Shop(
        organisation,
        unit,
        bought,
        supplier,
        an_actor(session, (Role.REQUESTER, unit.code, limit), (Role.RECEIVER, unit.code)),
        an_actor(session, (Role.APPROVER, unit.code, APPROVER_LIMIT)),
        rows,
    )


def wanted(shop: Shop, quantities: Mapping[str, Decimal | str | int] | None = None) -> list[Wanted]:
    """Lines of the shop's agreement by article; by default one of each article."""
    chosen = quantities or {row["article"]: 1 for row in shop.lines}
    return [
        Wanted(shop.agreement.number, article, many if isinstance(many, str) else Decimal(many))
        for article, many in chosen.items()
    ]


def an_order(
    session: Session,
    shop: Shop | None = None,
    quantities: Mapping[str, Decimal | int] | None = None,
) -> Order:
    """An order as placed: approved at once within the limit, else waiting for approval."""
    shop = shop or a_shop(session)
    [order] = place_order(session, shop.unit, wanted(shop, quantities), shop.requester, NOW)
    session.flush()
    return order


def a_waiting_order(session: Session, shop: Shop) -> Order:
    """An order that is above the requester's own limit."""
    price = shop.lines[0]["price"]
    many = int(OWN_LIMIT / price) + 1
    return an_order(session, shop, {shop.lines[0]["article"]: many})


def a_sent_order(
    session: Session,
    shop: Shop | None = None,
    quantities: Mapping[str, Decimal | int] | None = None,
) -> Order:
    """An order that has reached its supplier."""
    order = an_order(session, shop, quantities)
    mark_sent(session, order.number, NOW)
    return order


def a_response(
    order: Order, code: str = "AP", lines: Iterable[OrderResponseLine] = (), **changes: Any
) -> OrderResponse:
    """The supplier's response document (T76)."""
    supplier, buyer = order.supplier, order.organisation
    values: dict[str, Any] = {
        "id": f"R-{order.number}-{code}",
        "issue_date": date(2026, 11, 23),
        "response_code": code,
        "order_reference": order.number,
        "currency_code": order.currency,
        "seller": _party(supplier.endpoint, supplier.name, supplier.number),
        "buyer": _party(buyer.endpoint, buyer.name, buyer.number),
        "lines": tuple(lines),
    }
    return OrderResponse(**(values | changes))


def _party(endpoint: str, name: str, number: str) -> Party:
    identifiers = (Identifier(number, "0007"),)
    return Party(endpoint=Endpoint.of(endpoint), identifiers=identifiers, legal_name=name)


def respond(session: Session, order: Order, document: OrderResponse, **message: Any) -> str:
    """Let a response arrive for an order, as the inbox hands it over."""
    values: dict[str, Any] = {
        "direction": Direction.IN,
        "message_id": f"m-{document.id}",
        "sha256": "0" * 64,
        "original": b"<OrderResponse/>",
        "size": 16,
        "state": InState.RECEIVED,
        "transaction": "T76",
        "document_id": document.id,
        "reference": document.order_reference,
        "sender": order.supplier.endpoint,
        "receiver": order.organisation.endpoint,
        "organisation_id": order.organisation_id,
        "supplier_id": order.supplier_id,
        "at": NOW,
    }
    row = Message(**(values | message))
    session.add(row)
    session.flush()
    return register_response(session, row, document, NOW)
