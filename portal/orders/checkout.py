"""From cart to orders: what the person has seen is ordered once, or nothing is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from catalog.organisations import Unit
from portal.accounts.actor import Actor
from portal.cart import operations as cart
from portal.cart.errors import CartChanged
from portal.cart.queries import Cart, cart_of
from portal.clock import stockholm_day
from portal.orders.models import Order
from portal.orders.operations import place_order
from portal.orders.placing import Wanted


def check_out(
    session: Session,
    unit: Unit,
    fingerprint: str,
    notes: Mapping[int, str],
    actor: Actor,
    now: datetime,
) -> list[Order]:
    """Order all that is in the cart and empty it; `fingerprint` is that of the cart as shown.

    Raises:
        CartChanged: sent before, or changed since it was shown.
        SeveralRefusals, NotSendable, UnitClosed, NotFound
    """
    cart.lock_cart(session, unit, actor)
    found = cart_of(session, actor, unit, stockholm_day(now))
    if not found.groups or found.fingerprint != fingerprint:
        raise CartChanged()
    orders = place_order(session, unit, _wanted(found), actor, now, notes=notes)
    cart.empty_cart(session, unit, actor)
    return orders


def _wanted(found: Cart) -> list[Wanted]:
    return [
        Wanted(group.agreement.id, one.line.article, one.line.quantity)
        for group in found.groups
        for one in group.lines
    ]
