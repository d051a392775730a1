"""What a proposed version of a catalogue changes in the published one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from catalog.catalogues import CatalogueLine

FIELDS = (
    "name", "description", "unit_code", "price", "base_quantity", "vat_category", "vat_rate",
    "gtin", "manufacturer", "manufacturer_article", "content_quantity", "content_unit",
    "minimum_quantity", "order_multiple", "lead_time_days", "unspsc", "keywords", "valid_from",
    "valid_until",
)  # fmt: skip
"""What is compared of two lines with the same article number."""
PRICE_FIELDS = frozenset({"price", "base_quantity"})


@dataclass(frozen=True)
class LineChange:
    """One article that both versions have, and the fields in which they differ: (old, new)."""

    article: str
    name: str
    fields: dict[str, tuple[Any, Any]]
    old_unit_price: Decimal
    new_unit_price: Decimal

    @property
    def is_price(self) -> bool:
        """Whether the price per unit differs."""
        return self.old_unit_price != self.new_unit_price

    @property
    def price_change(self) -> Decimal:
        """The change of the price per unit in per cent, to one decimal."""
        if not self.old_unit_price:
            return Decimal(0)
        ratio = (self.new_unit_price - self.old_unit_price) * 100 / self.old_unit_price
        return round(ratio, 1)


@dataclass(frozen=True)
class Difference:
    """The sums of a comparison and its first rows."""

    added: int
    removed: int
    repriced: int
    altered: int
    """Articles that differ in something else than the price."""
    unchanged: int
    added_lines: list[CatalogueLine]
    removed_lines: list[CatalogueLine]
    changes: list[LineChange]
    """Price changes first, the largest first."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not (self.added or self.removed or self.repriced or self.altered)


def compare(session: Session, old_id: int | None, new_id: int, most: int = 200) -> Difference:
    """What version `new_id` changes in version `old_id` (None: nothing is published).

    At most `most` rows of each kind are given; the sums count all.
    """
    new_total = _count(session, new_id)
    changes = list(_changes(session, old_id, new_id)) if old_id else []
    changes.sort(key=lambda change: abs(change.price_change), reverse=True)
    added = _only_in(session, new_id, old_id, most)
    removed = _only_in(session, old_id, new_id, most) if old_id else (0, [])
    repriced = sum(change.is_price for change in changes)
    return Difference(
        added=added[0],
        removed=removed[0],
        repriced=repriced,
        altered=len(changes) - repriced,
        unchanged=new_total - added[0] - len(changes),
        added_lines=added[1],
        removed_lines=removed[1],
        changes=changes[:most],
    )


def _count(session: Session, version_id: int) -> int:
    query = select(func.count()).where(CatalogueLine.version_id == version_id)
    return session.scalar(query.select_from(CatalogueLine)) or 0


def _only_in(
    session: Session, version_id: int, other_id: int | None, most: int
) -> tuple[int, list[CatalogueLine]]:
    """How many articles of one version the other lacks, and the first of them."""
    other = aliased(CatalogueLine)
    same = select(other.id).where(
        other.version_id == other_id, other.article == CatalogueLine.article
    )
    lacking = [CatalogueLine.version_id == version_id]
    if other_id is not None:
        lacking.append(~same.exists())
    total = session.scalar(select(func.count()).select_from(CatalogueLine).where(*lacking)) or 0
    query = select(CatalogueLine).where(*lacking).order_by(CatalogueLine.row).limit(most)
    return total, list(session.scalars(query))


def _changes(session: Session, old_id: int, new_id: int) -> Iterator[LineChange]:
    """Articles that differ. The database finds those whose digits differ; 1.5 and 1.50 are then
    the same number here."""
    old, new = aliased(CatalogueLine, name="old"), aliased(CatalogueLine, name="new")
    differs = or_(*(getattr(old, f).is_distinct_from(getattr(new, f)) for f in FIELDS))
    columns = [
        getattr(side, f).label(f"{p}_{f}") for p, side in (("o", old), ("n", new)) for f in FIELDS
    ]
    query = (
        select(new.article, *columns)
        .join(old, and_(old.version_id == old_id, old.article == new.article))
        .where(new.version_id == new_id, differs)
        .order_by(new.row)
    )
    for row in session.execute(query):
        change = _change(row)
        if change.fields:
            yield change


def _change(row: Row[Any]) -> LineChange:
    before, after = row[1 : 1 + len(FIELDS)], row[1 + len(FIELDS) :]
    pairs = zip(FIELDS, before, after, strict=True)
    old, new = dict(zip(FIELDS, before, strict=True)), dict(zip(FIELDS, after, strict=True))
    return LineChange(
        article=row[0],
        name=new["name"],
        fields={name: (one, other) for name, one, other in pairs if one != other},
        old_unit_price=old["price"] / old["base_quantity"],
        new_unit_price=new["price"] / new["base_quantity"],
    )
