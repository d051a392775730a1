"""From wanted lines to drafts by agreement: everything that can be wrong is found at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog import ceilings
from catalog.agreements import Agreement, require_covered
from catalog.catalogues import CatalogueLine
from catalog.errors import Refused
from catalog.organisations import Unit
from catalog.queries import orderable_line, orderable_lines
from portal.orders.errors import LineRefused, LineTwice, NothingOrdered, UnknownAgreement
from portal.quantities import read_quantity, require_lot, require_quantity


@dataclass(frozen=True)
class Wanted:
    """One line that somebody wants: the agreement by row id or number, the quantity as typed or
    as a number. `row` is where it stood, as the person counts."""

    agreement: int | str
    article: str
    quantity: Decimal | str
    row: int = 0


@dataclass(frozen=True)
class DraftLine:
    """A line that can be ordered."""

    row: int
    item: CatalogueLine
    quantity: Decimal


@dataclass
class Draft:
    """What becomes one order."""

    agreement: Agreement
    lines: list[DraftLine] = field(default_factory=list)


@dataclass(frozen=True)
class Judged:
    """Drafts by agreement, in the order in which they were wanted, and all that was refused."""

    drafts: list[Draft]
    refusals: list[LineRefused]


def judge(session: Session, unit: Unit, wanted: Iterable[Wanted], day: date) -> Judged:
    """Hold every line against agreement, catalogue, unit and lot; locks the agreements.

    They are locked in one order by everybody and before anything is numbered, so that two
    check-outs can't wait for each other.

    Raises:
        NothingOrdered
    """
    numbered = [_numbered(one, place) for place, one in enumerate(wanted, start=1)]
    if not numbered:
        raise NothingOrdered()
    agreements = _agreements(session, numbered)
    found = {one.id for one in agreements.values()}
    locked = {key: ceilings.locked(session, key) for key in sorted(found)}
    pairs = {
        (agreements[one.agreement].id, one.article)
        for one in numbered
        if one.agreement in agreements
    }
    items = orderable_lines(session, sorted(pairs), unit.organisation_id, day)
    return _Judge(session, unit, day, agreements, locked, items).all(numbered)


def _numbered(wanted: Wanted, place: int) -> Wanted:
    agreement, article = wanted.agreement, wanted.article.strip()
    key = agreement.strip() if isinstance(agreement, str) else agreement
    return Wanted(key, article, wanted.quantity, wanted.row or place)


def _agreements(session: Session, wanted: Iterable[Wanted]) -> dict[int | str, Agreement]:
    """The agreements by the word that names them in the lines."""
    words = {one.agreement for one in wanted}
    by_id = Agreement.id.in_([word for word in words if isinstance(word, int)])
    by_number = Agreement.number.in_([word for word in words if isinstance(word, str)])
    found = session.scalars(select(Agreement).where(by_id | by_number))
    return {word: one for one in found for word in (one.id, one.number) if word in words}


class _Judge:
    """The line-by-line part of `judge`."""

    def __init__(
        self,
        session: Session,
        unit: Unit,
        day: date,
        agreements: dict[int | str, Agreement],
        locked: dict[int, Agreement],
        items: dict[tuple[int, str], CatalogueLine],
    ) -> None:
        self.session, self.unit, self.day = session, unit, day
        self.agreements, self.locked, self.items = agreements, locked, items
        self.drafts: dict[int, Draft] = {}
        self.refusals: list[LineRefused] = []
        self.seen: dict[int, set[str]] = defaultdict(set)

    def all(self, wanted: Iterable[Wanted]) -> Judged:
        for one in wanted:
            self._line(one)
        return Judged([draft for draft in self.drafts.values() if draft.lines], self.refusals)

    def _line(self, one: Wanted) -> None:
        place = "agreement"
        try:
            agreement = self._agreement(one)
            place = "article"
            item = self._item(one, agreement)
            place = "quantity"
            quantity = _quantity(one.quantity, item)
        except Refused as cause:
            self.refusals.append(LineRefused(one.row, place, one.article, cause))
            return
        draft = self.drafts.setdefault(agreement.id, Draft(agreement))
        draft.lines.append(DraftLine(one.row, item, quantity))

    def _agreement(self, one: Wanted) -> Agreement:
        known = self.agreements.get(one.agreement)
        if known is None:
            raise UnknownAgreement(agreement=one.agreement)
        agreement = self.locked[known.id]
        require_covered(agreement, self.unit.organisation, self.day)
        return agreement

    def _item(self, one: Wanted, agreement: Agreement) -> CatalogueLine:
        item = self.items.get((agreement.id, one.article))
        if item is None:
            item = orderable_line(
                self.session, agreement.id, one.article, self.unit.organisation_id, self.day
            )
        if item.article in self.seen[agreement.id]:
            raise LineTwice(article=item.article)
        self.seen[agreement.id].add(item.article)
        return item


def _quantity(wanted: Decimal | str, item: CatalogueLine) -> Decimal:
    if isinstance(wanted, str):
        quantity = read_quantity(wanted, item.unit_code)
    else:
        quantity = require_quantity(wanted, item.unit_code)
    require_lot(quantity, item.minimum_quantity, item.order_multiple)
    return quantity
