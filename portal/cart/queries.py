"""The cart of a person for a unit, at the prices and under the agreements of today."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from catalog.agreements import Agreement
from catalog.catalogues import CatalogueLine
from catalog.ceilings import CeilingPassed
from catalog.errors import Refused
from catalog.organisations import Unit
from catalog.prices import line_net
from catalog.queries import orderable_line, orderable_lines
from portal.accounts.actor import Actor
from portal.cart.models import CartLine
from portal.quantities import require_lot, require_quantity, shortest


@dataclass(frozen=True)
class PricedLine:
    """A line at today's price; `refusal` says why it can't be ordered as it stands."""

    line: CartLine
    item: CatalogueLine | None
    net: Decimal
    refusal: Refused | None


@dataclass(frozen=True)
class Group:
    """The lines of one agreement: they become one order."""

    agreement: Agreement
    lines: list[PricedLine]

    @property
    def net(self) -> Decimal:
        """Sum without VAT of the lines that have a price."""
        return sum((one.net for one in self.lines), Decimal(0))

    @property
    def ceiling_refusal(self) -> CeilingPassed | None:
        """Why the agreement's ceiling has no room for the sum; None if it has."""
        agreement = self.agreement
        left = None if agreement.ceiling is None else agreement.ceiling - agreement.used()
        if left is None or self.net <= left:
            return None
        return CeilingPassed(
            agreement=agreement.number, left=left, needed=self.net, currency=agreement.currency
        )


@dataclass(frozen=True)
class Cart:
    """All that a person has put into the cart for a unit, by agreement."""

    unit: Unit
    groups: list[Group]

    @property
    def is_orderable(self) -> bool:
        """Whether nothing stands in the way."""
        lines = [one for group in self.groups for one in group.lines]
        fits = not any(group.ceiling_refusal for group in self.groups)
        return bool(lines) and fits and not any(one.refusal for one in lines)

    @property
    def fingerprint(self) -> str:
        """Digest of lines, quantities and prices: what the person sees is what is ordered.

        With when each line was added: row ids come again once a cart has been emptied.
        """
        content = [
            [
                one.line.id,
                one.line.added_at.isoformat(),
                shortest(one.line.quantity),
                str(one.net),
            ]
            for group in self.groups
            for one in group.lines
        ]
        return hashlib.sha256(json.dumps([self.unit.code, content]).encode()).hexdigest()


def lines_of(username: str, unit_id: int) -> Select[CartLine]:
    """The statement for the lines of a cart, in the order in which they were added."""
    return (
        select(CartLine)
        .where(CartLine.username == username, CartLine.unit_id == unit_id)
        .order_by(CartLine.added_at, CartLine.id)
    )


def count_lines(session: Session, actor: Actor, unit_id: int) -> int:
    """How many lines the cart has."""
    query = select(func.count(CartLine.id)).where(
        CartLine.username == actor.username, CartLine.unit_id == unit_id
    )
    return session.scalar(query) or 0


def quantity_in_cart(
    session: Session, actor: Actor, unit_id: int, pairs: Iterable[tuple[int, str]]
) -> dict[tuple[int, str], Decimal]:
    """Quantities in the cart by agreement id and article, of those asked for."""
    wanted = set(pairs)
    found = session.scalars(lines_of(actor.username, unit_id))
    in_cart = {(one.agreement_id, one.article): one.quantity for one in found}
    return {pair: quantity for pair, quantity in in_cart.items() if pair in wanted}


def cart_of(session: Session, actor: Actor, unit: Unit, day: date) -> Cart:
    """The cart, priced for `day`."""
    lines = list(session.scalars(lines_of(actor.username, unit.id)))
    pairs = [(line.agreement_id, line.article) for line in lines]
    items = orderable_lines(session, pairs, unit.organisation_id, day)
    query = select(Agreement).where(Agreement.id.in_({line.agreement_id for line in lines}))
    agreements = {agreement.id: agreement for agreement in session.scalars(query)}
    groups: dict[int, Group] = {}
    for line in lines:
        group = groups.setdefault(line.agreement_id, Group(agreements[line.agreement_id], []))
        item = items.get((line.agreement_id, line.article))
        group.lines.append(_priced(session, line, item, unit, day))
    return Cart(unit, list(groups.values()))


def _priced(
    session: Session, line: CartLine, item: CatalogueLine | None, unit: Unit, day: date
) -> PricedLine:
    try:
        if item is None:
            item = orderable_line(
                session, line.agreement_id, line.article, unit.organisation_id, day
            )
        require_quantity(line.quantity, item.unit_code)
        require_lot(line.quantity, item.minimum_quantity, item.order_multiple)
    except Refused as refused:
        net = line_net(line.quantity, item.price, item.base_quantity) if item else Decimal(0)
        return PricedLine(line, item, net, refused)
    return PricedLine(line, item, line_net(line.quantity, item.price, item.base_quantity), None)
