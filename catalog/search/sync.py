"""Brings the index up to the database: every catalogue revision above the index's own mark.

Anybody may call it at any time; one process writes, the others go on with what is there. What a
crash leaves half written was never committed, and the mark is part of the commit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import tantivy
from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from catalog.catalogues import CatalogueLine, CatalogueState, CatalogueVersion
from catalog.search import index
from catalog.search.analysis import Splitter
from catalog.search.document import to_document, vocabulary
from catalog.search.index import Mark

COLUMNS = (
    CatalogueLine.id, CatalogueLine.version_id, CatalogueVersion.agreement_id,
    CatalogueLine.article, CatalogueLine.name, CatalogueLine.description, CatalogueLine.keywords,
    CatalogueLine.manufacturer, CatalogueLine.manufacturer_article, CatalogueLine.gtin,
    CatalogueLine.unspsc, CatalogueLine.valid_from, CatalogueLine.valid_until,
)  # fmt: skip
FETCH = 5000


def newest_mark(session: Session) -> Mark:
    """How far the database has come."""
    query = (
        select(CatalogueVersion.revision, CatalogueVersion.id, CatalogueVersion.received_at)
        .where(CatalogueVersion.revision.is_not(None))
        .order_by(CatalogueVersion.revision.desc())
        .limit(1)
    )
    row = session.execute(query).one_or_none()
    return _mark(row[0] or 0, row[1], row[2]) if row else Mark()


def _mark(revision: int, version_id: int, received_at: datetime) -> Mark:
    return Mark(revision, f"{version_id} {received_at.isoformat()}")


def is_stale(session: Session, folder: Path) -> bool:
    """Whether the index lacks something that the database has."""
    reader = index.open_reader(folder)
    return reader is None or index.read_mark(reader) != newest_mark(session)


def lines_behind(session: Session, folder: Path) -> int:
    """How many lines a sync would take in: what it costs, roughly."""
    mark = index.read_mark(index.open_reader(folder))
    query = select(func.sum(CatalogueVersion.accepted + CatalogueVersion.carried)).where(
        CatalogueVersion.revision > mark.revision,
        CatalogueVersion.state == CatalogueState.PUBLISHED,
    )
    return session.scalar(query) or 0


def sync(session: Session, folder: Path, wait: float = 0.0) -> bool:
    """Bring the index up to date; whether there was something to take in.

    Another process that is writing is waited for, at most `wait` seconds, and then left alone.
    """
    if not is_stale(session, folder):
        return False
    with index.only_writer(folder, wait) as may_write:
        if not may_write or not is_stale(session, folder):
            return False
        _bring_up(session, folder)
    return True


def rebuild(session: Session, folder: Path, wait: float = 0.0) -> bool:
    """Build the index anew from the database; False when another process is writing."""
    with index.only_writer(folder, wait) as may_write:
        if may_write:
            index.discard(folder)
            _bring_up(session, folder)
        return may_write


def _bring_up(session: Session, folder: Path) -> None:
    target = index.open_for_writing(folder)
    mark, newest = index.read_mark(target), newest_mark(session)
    versions = _changed(session, mark) if _is_same_database(session, mark) else None
    known = _known_words(target)
    writer = target.writer(index.HEAP, 1)
    fresh = vocabulary(_texts(session, versions))
    if versions is not None and _splits_change(known, fresh):
        versions = None
        fresh = vocabulary(_texts(session, None))
    if versions is None:
        writer.delete_all_documents()
        splitter = Splitter(fresh)
    else:
        for version_id in versions:
            # By query: by term, numbers that are not signed are never found.
            of_version = tantivy.Query.term_query(index.SCHEMA, "version", version_id, "basic")
            writer.delete_documents_by_query(of_version)
        splitter = Splitter(known | fresh)
    for row in _rows(session, versions, *COLUMNS):
        document = to_document(row, splitter)
        writer.add_document(tantivy.Document.from_dict(document, index.SCHEMA))
    index.write_mark(writer, newest)
    writer.commit()
    writer.wait_merging_threads()


def _is_same_database(session: Session, mark: Mark) -> bool:
    """Whether the index was made from this database and not, say, from one restored since."""
    query = select(CatalogueVersion.id, CatalogueVersion.received_at).where(
        CatalogueVersion.revision == mark.revision
    )
    row = session.execute(query).one_or_none()
    return row is not None and _mark(mark.revision, row[0], row[1]) == mark


def _changed(session: Session, mark: Mark) -> list[int]:
    query = select(CatalogueVersion.id).where(CatalogueVersion.revision > mark.revision)
    return list(session.scalars(query))


def _known_words(target: tantivy.Index) -> set[str]:
    return {word for word, _count in target.searcher().terms_with_prefix("plain", "")}


def _splits_change(known: set[str], fresh: set[str]) -> bool:
    """Whether new words split compounds that are in the index already in another way."""
    if fresh <= known:
        return False
    before, after = Splitter(known), Splitter(known | fresh)
    if before.parts == after.parts:
        return False
    return any(before.split(word) != after.split(word) for word in known)


def _texts(session: Session, versions: list[int] | None) -> Iterator[str]:
    columns = CatalogueLine.name, CatalogueLine.keywords, CatalogueLine.manufacturer
    for row in _rows(session, versions, *columns):
        yield from row


def _rows(session: Session, versions: list[int] | None, *columns: Any) -> Iterator[Row[Any]]:
    """Published lines: of these versions, or all (None)."""
    query = (
        select(*columns)
        .join(CatalogueVersion, CatalogueVersion.id == CatalogueLine.version_id)
        .where(CatalogueVersion.state == CatalogueState.PUBLISHED)
        .order_by(CatalogueLine.version_id, CatalogueLine.row)
    )
    if versions is not None:
        query = query.where(CatalogueVersion.id.in_(versions))
    yield from session.execute(query.execution_options(yield_per=FETCH))
