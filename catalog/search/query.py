"""Finds what a unit may order: the index ranks, the database has the last word on every hit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import tantivy
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.agreements import Agreement
from catalog.catalogues import CatalogueLine, CatalogueVersion
from catalog.db import swedish_key
from catalog.queries import orderable, orderable_versions
from catalog.search import index, suggestions, wording
from catalog.search.sync import is_stale, lines_behind, newest_mark, sync
from catalog.search.wording import AllWords, Filters
from catalog.suppliers import Supplier

CAP = 1000
"""How many hits are counted and ranked: beyond it people narrow down rather than turn pages."""
SYNC_AT_ONCE = 20_000
"""Lines that a search takes into the index itself; more are left to the worker."""
SORTS = ("best", "price", "name")


@dataclass(frozen=True)
class Found:
    """A line that may be ordered, with what a list of items shows; prices from the database."""

    line_id: int
    agreement_id: int
    agreement: str
    agreement_title: str
    supplier_number: str
    supplier: str
    currency: str
    article: str
    name: str
    description: str
    gtin: str | None
    manufacturer: str
    unit_code: str
    price: Decimal
    base_quantity: Decimal
    vat_rate: Decimal
    content_quantity: Decimal | None
    content_unit: str | None
    minimum_quantity: Decimal | None
    order_multiple: Decimal | None
    unspsc: str

    @property
    def unit_price(self) -> Decimal:
        """Price of one orderable unit."""
        return self.price / self.base_quantity


@dataclass(frozen=True)
class Hits:
    """The answer to a search; `total` counts to `CAP`, and `capped` says that there are more."""

    rows: list[Found]
    total: int
    capped: bool
    agreements: dict[int, int] = field(default_factory=dict)
    """Hits by agreement id, before the choice of one agreement."""
    groups: dict[int, int] = field(default_factory=dict)
    """Hits by UNSPSC segment (first two digits), before the choice of one."""
    is_partial: bool = False
    """No item has all the words; these have some of them."""
    suggestion: str | None = None
    """Other words that would find something."""
    is_ready: bool = True
    """False while the index is being built for the first time."""


_NOTHING = Hits([], 0, False)


def search(
    session: Session,
    index_folder: Path,
    text: str,
    *,
    organisation_id: int,
    day: date,
    limit: int = 50,
    offset: int = 0,
    agreement_id: int | None = None,
    group: int | None = None,
    sort: str = "best",
    wait: float = 0.0,
) -> Hits:
    """What this legal entity may order on `day`, best first; an empty `text` finds all of it.

    Brings the index up to date first when that is quick and nobody else is at it; `wait` is how
    many seconds to wait for whoever is. `agreement_id` and `group` (UNSPSC segment) narrow down.
    """
    _bring_up_quickly(session, index_folder, wait)
    reader = index.open_reader(index_folder)
    if reader is None or not index.read_mark(reader).revision:
        return Hits([], 0, False, is_ready=not newest_mark(session).revision)
    versions = orderable_versions(session, organisation_id, day)
    if not versions:
        return _NOTHING
    filters = Filters(versions, day, agreement_id, group)
    ask = _Ask(session, reader.searcher(), organisation_id, day, filters)
    words = AllWords.of(text, ask.splitter(reader))
    try:
        return ask.answer(words, limit, offset, sort)
    except ValueError:
        # A damaged segment shows only when it is read. The next search builds the index anew.
        index.discard(index_folder)
        return Hits([], 0, False, is_ready=False)


def _bring_up_quickly(session: Session, folder: Path, wait: float) -> None:
    if is_stale(session, folder) and (wait or lines_behind(session, folder) <= SYNC_AT_ONCE):
        sync(session, folder, wait)


@dataclass
class _Ask:
    """One search on its way."""

    session: Session
    searcher: tantivy.Searcher
    organisation_id: int
    day: date
    filters: Filters

    def splitter(self, reader: tantivy.Index) -> Any:
        """The splitter that the index was made with."""
        return wording.splitter_of(reader, index.read_mark(reader).signature)

    def answer(self, words: AllWords, limit: int, offset: int, sort: str) -> Hits:
        """The page of hits; where no item has all words, those with some, and other words."""
        query = words.every()
        rows, total, capped = self._page(query, limit, offset, sort)
        if rows or offset or words.is_empty:
            return Hits(rows, total, capped, *self._facets(query))
        suggestion = suggestions.better_words(
            self.searcher, words, lambda other: self._count(other.every()) > 0
        )
        query = words.some()
        rows, total, capped = self._page(query, limit, offset, sort)
        agreements, groups = self._facets(query)
        return Hits(rows, total, capped, agreements, groups, bool(rows), suggestion)

    def _count(self, query: tantivy.Query) -> int:
        return _count(self.searcher.search(self.filters.on(query), 1))

    def _facets(self, query: tantivy.Query) -> tuple[dict[int, int], dict[int, int]]:
        """Hits by agreement and by group, each counted without its own narrowing."""
        by_agreement = self._buckets(self.filters.without_agreement().on(query), "agreement")
        by_group = self._buckets(self.filters.without_group().on(query), "group")
        return by_agreement, by_group

    def _buckets(self, query: tantivy.Query, field_name: str) -> dict[int, int]:
        terms = {"by": {"terms": {"field": field_name, "size": 1000}}}
        buckets = self.searcher.aggregate(query, terms)["by"]["buckets"]
        return {int(bucket["key"]): int(bucket["doc_count"]) for bucket in buckets}

    def _page(
        self, query: tantivy.Query, limit: int, offset: int, sort: str
    ) -> tuple[list[Found], int, bool]:
        narrowed = self.filters.on(query)
        if sort in _ORDERS:
            result = self.searcher.search(narrowed, CAP)
            found = sorted(self._load(result), key=_ORDERS[sort])
            rows = found[offset : offset + limit]
        else:
            result = self.searcher.search(narrowed, limit, offset=offset)
            rows = list(self._load(result))
        total = _count(result)
        return rows, min(total, CAP), total > CAP

    def _load(self, result: tantivy.SearchResult) -> Iterator[Found]:
        """The hits as the database has them now, in their rank; what may not be ordered is gone."""
        addresses = [address for _score, address in result.hits]
        values = self.searcher.fast_field_values("line", addresses) if addresses else []
        ids = [value for value in values if isinstance(value, int)]
        rows = load(self.session, ids, self.organisation_id, self.day)
        return (rows[line_id] for line_id in ids if line_id in rows)


def _count(result: Any) -> int:
    """All hits of a result; the engine's type stubs leave the attribute out."""
    return int(result.count or 0)


_ORDERS: dict[str, Callable[[Found], Any]] = {
    "price": lambda found: (found.unit_price, found.name),
    "name": lambda found: swedish_key(found.name),
}

_COLUMNS = (
    CatalogueLine.id, Agreement.id, Agreement.number, Agreement.title, Supplier.number,
    Supplier.name, Agreement.currency, CatalogueLine.article, CatalogueLine.name,
    CatalogueLine.description, CatalogueLine.gtin, CatalogueLine.manufacturer,
    CatalogueLine.unit_code, CatalogueLine.price, CatalogueLine.base_quantity,
    CatalogueLine.vat_rate, CatalogueLine.content_quantity, CatalogueLine.content_unit,
    CatalogueLine.minimum_quantity, CatalogueLine.order_multiple, CatalogueLine.unspsc,
)  # fmt: skip


def load(
    session: Session, line_ids: Collection[int], organisation_id: int, day: date
) -> dict[int, Found]:
    """Those of the lines that this legal entity may order on `day`, by id."""
    if not line_ids:
        return {}
    query = (
        select(*_COLUMNS)
        .select_from(CatalogueLine)
        .join(CatalogueVersion, CatalogueVersion.id == CatalogueLine.version_id)
        .join(Agreement, Agreement.id == CatalogueVersion.agreement_id)
        .join(Supplier, Supplier.id == Agreement.supplier_id)
        .where(CatalogueLine.id.in_(line_ids), *orderable(organisation_id, day))
    )
    rows: list[tuple[Any, ...]] = [tuple(row) for row in session.execute(query)]
    return {row[0]: Found(*row) for row in rows}
