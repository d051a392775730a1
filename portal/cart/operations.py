"""Put into the cart, change and take out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy import delete
from sqlalchemy.orm import Session

from catalog.catalogues import CatalogueLine
from catalog.db import insert_ignoring
from catalog.errors import Refused, SeveralRefusals
from catalog.organisations import Unit
from catalog.queries import orderable_line
from portal.accounts.actor import Actor
from portal.cart.errors import LineGone
from portal.cart.models import CartLine
from portal.cart.queries import lines_of
from portal.clock import stockholm_day
from portal.quantities import read_quantity, require_lot, require_quantity


class LineNotChanged(Refused):
    """A refusal of one line of the cart; `line_id` says which, `cause` what it was."""

    def __init__(self, line_id: int, cause: Refused) -> None:
        self.line_id, self.cause = line_id, cause
        self.code, self.template = cause.code, cause.template
        super().__init__(**cause.params)


def add_to_cart(
    session: Session,
    unit: Unit,
    agreement_id: int,
    article: str,
    quantity: str,
    actor: Actor,
    now: datetime,
) -> CatalogueLine:
    """Put so many more of an article into the cart; the catalogue line that it is.

    Raises:
        NotFound, NotCovered, NotInCatalogue, PriceNotValid, BadInput
    """
    day = stockholm_day(now)
    item = orderable_line(session, agreement_id, article, unit.organisation_id, day)
    more = read_quantity(quantity, item.unit_code)
    line = _line_for(session, unit, item, agreement_id, actor, now)
    total = require_quantity(line.quantity + more, item.unit_code)
    require_lot(total, item.minimum_quantity, item.order_multiple)
    line.quantity = total
    return item


def _line_for(
    session: Session,
    unit: Unit,
    item: CatalogueLine,
    agreement_id: int,
    actor: Actor,
    now: datetime,
) -> CartLine:
    """The line of the article, new with nothing in it or as it is; locked, so that two clicks at
    once add up."""
    insert_ignoring(
        session, CartLine, username=actor.username, unit_id=unit.id, agreement_id=agreement_id,
        article=item.article, quantity=Decimal(0), added_at=now,
    )  # fmt: skip
    query = lines_of(actor.username, unit.id).where(
        CartLine.agreement_id == agreement_id, CartLine.article == item.article
    )
    return session.scalars(query.with_for_update()).one()


def change_quantities(
    session: Session, unit: Unit, typed: Mapping[int, str], actor: Actor, now: datetime
) -> bool:
    """Set quantities by line id, all or none; whether any of them is another than before.

    Raises:
        SeveralRefusals: each line (LineNotChanged) whose quantity can't be ordered.
    """
    changed = False
    refusals: list[Refused] = []
    for line in session.scalars(lines_of(actor.username, unit.id).with_for_update()):
        if line.id not in typed:
            continue
        try:
            changed = _change(session, unit, line, typed[line.id], now) or changed
        except Refused as cause:
            refusals.append(LineNotChanged(line.id, cause))
    if refusals:
        raise SeveralRefusals(refusals)
    return changed


def _change(session: Session, unit: Unit, line: CartLine, typed: str, now: datetime) -> bool:
    day = stockholm_day(now)
    item = orderable_line(session, line.agreement_id, line.article, unit.organisation_id, day)
    quantity = read_quantity(typed, item.unit_code)
    require_lot(quantity, item.minimum_quantity, item.order_multiple)
    changed = quantity != line.quantity
    line.quantity = quantity
    return changed


def remove_line(session: Session, unit: Unit, line_id: int, actor: Actor) -> CartLine:
    """Take a line out of the cart.

    Raises:
        LineGone
    """
    query = lines_of(actor.username, unit.id).where(CartLine.id == line_id).with_for_update()
    line = session.scalars(query).one_or_none()
    if line is None:
        raise LineGone()
    session.delete(line)
    return line


def empty_cart(session: Session, unit: Unit, actor: Actor) -> None:
    """Take everything out."""
    session.execute(
        delete(CartLine).where(CartLine.username == actor.username, CartLine.unit_id == unit.id)
    )


def lock_cart(session: Session, unit: Unit, actor: Actor) -> None:
    """Nobody else changes or sends the cart until the transaction ends."""
    session.scalars(lines_of(actor.username, unit.id).with_for_update()).all()
