"""The least that taking in a catalogue can cost: stream the lines, read their fields in one pass,
insert rows and keep a trigram index up in the same transaction. No checks, no history."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree

from bench.limits.connection import Raw, places
from bench.limits.names import CAC, CBC

LINE = f"{CAC}CatalogueLine"
_COLUMNS = {
    LINE: {"ID": 0, "OrderableUnit": 1, "MinimumOrderQuantity": 2, "ContentUnitQuantity": 3},
    f"{CAC}LineValidityPeriod": {"EndDate": 4},
    f"{CAC}Price": {"PriceAmount": 5, "BaseQuantity": 6},
    f"{CAC}RequiredItemLocationQuantity": {"LeadTimeMeasure": 7},
    f"{CAC}Item": {"Description": 8, "Name": 9, "BrandName": 10},
    f"{CAC}SellersItemIdentification": {"ID": 11},
    f"{CAC}StandardItemIdentification": {"ID": 12},
    f"{CAC}CommodityClassification": {"ItemClassificationCode": 13},
    f"{CAC}ClassifiedTaxCategory": {"Percent": 14},
}
_BY_PARENT = {
    parent: {CBC + name: place for name, place in children.items()}
    for parent, children in _COLUMNS.items()
}
_NAMES = (
    "line_id, unit_code, minimum, content, until, price, base_quantity, lead_time, description, "
    "name, brand, article, gtin, class, vat_rate"
)
_DDL = f"""
CREATE TABLE item (id {{key}}, {_NAMES.replace(",", " TEXT,")} TEXT);
CREATE UNIQUE INDEX item_article ON item (article)
"""
_CHUNK = 2000


def rows(path: Path) -> Iterator[list[str | None]]:
    """The fields of each line of a catalogue, in memory that does not grow."""
    for _event, element in etree.iterparse(path, tag=LINE):
        row: list[str | None] = [None] * 15
        _fill(element, row)
        yield row
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _fill(element: Any, row: list[str | None]) -> None:
    columns = _BY_PARENT.get(element.tag)
    for child in element:
        place = columns.get(child.tag) if columns else None
        if place is not None:
            row[place] = child.text
        elif len(child):
            _fill(child, row)


def read_only(path: Path) -> int:
    """Read every field and keep none; how many lines."""
    return sum(1 for _row in rows(path))


def take_in(path: Path, url: str) -> int:
    """The whole catalogue into an empty database, searchable; how many lines."""
    raw = Raw(url)
    raw.create(_DDL)
    count = _into_sqlite(raw, path) if raw.is_sqlite else _into_postgresql(raw, path)
    raw.close()
    return count


def _into_sqlite(raw: Raw, path: Path) -> int:
    raw.create(
        "CREATE VIRTUAL TABLE words USING fts5(name, brand, article, content='item', "
        "content_rowid='id', tokenize='trigram')"
    )
    raw.begin()
    count, lines = 0, rows(path)
    while chunk := list(islice(lines, _CHUNK)):
        raw.many(f"INSERT INTO item ({_NAMES}) VALUES ({places(15)})", chunk)
        raw.run(
            "INSERT INTO words (rowid, name, brand, article) "
            "SELECT id, name, brand, article FROM item WHERE id > ?",
            (count,),
        )
        count += len(chunk)
    raw.commit()
    return count


def _into_postgresql(raw: Raw, path: Path) -> int:
    raw.create(
        "CREATE EXTENSION IF NOT EXISTS pg_trgm;"
        "CREATE INDEX item_words ON item USING gin (name gin_trgm_ops)"
    )
    raw.begin()
    count = raw.copy(f"COPY item ({_NAMES}) FROM STDIN", rows(path))
    raw.commit()
    return count
