"""An order: placed above the requester's limit, approved by another, its T01 in the outbox."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bench import material
from bench.installation import Installation, Place, counted
from bench.limits.orders import BareOrders
from bench.scale import Scale
from bench.timing import Figure, beside, repeated
from portal.accounts.models import Role
from portal.orders.operations import Wanted, approve_order, place_order
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW
from tests.factories.orders import a_shop

MOST_ITEMS = 2000


def run(place: Place, scale: Scale) -> Iterator[Figure]:
    """By number of lines; the statements are those of both transactions together."""
    items = list(material.items(min(MOST_ITEMS, 2 * max(scale.line_counts))))
    desk, bare = OrderDesk(place.installed(), items), BareOrders(place.empty(), items)
    for lines in scale.line_counts:
        wanted = {item["article"]: 2 for item in items[:lines]}
        documents = scale.documents_of(lines)
        samples = beside(
            repeated(desk.order, [wanted] * documents),
            repeated(bare.order, [wanted] * documents),
            scale.rounds,
            scale.warm,
        )
        with counted(desk.installation.database.engine) as statements:
            desk.order(wanted)
        facts = {"statements": str(len(statements))}
        yield samples.figure("orders", f"order, {lines} lines", place.engine, facts)
    bare.raw.close()
    desk.installation.database.engine.dispose()


class OrderDesk:
    """A unit whose requester needs another's approval for everything."""

    def __init__(self, installation: Installation, items: list[dict[str, Any]]) -> None:
        self.installation = installation
        with installation.database.transaction() as session:
            self.shop = a_shop(session, items, Decimal(0), ceiling=Decimal(10) ** 12)
            self.supplier = self.shop.agreement.supplier.number
            self.approver = an_actor(session, (Role.APPROVER, self.shop.unit.code))

    def order(self, quantities: Mapping[str, int]) -> str:
        """Place and approve one order; its number."""
        shop, database = self.shop, self.installation.database
        lines = [
            Wanted(shop.agreement.number, article, Decimal(many))
            for article, many in quantities.items()
        ]
        with database.transaction() as session:
            [order] = place_order(session, shop.unit, lines, shop.requester, NOW)
        with database.transaction() as session:
            approve_order(session, order.number, self.approver, NOW, order.content_hash)
        return order.number
