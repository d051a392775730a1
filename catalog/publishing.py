"""The life of a catalogue version: received, judged by line, published in place of the old one.

The bytes are stored before they are read. Judging tells by row what is wrong; publishing is the
decision of a category manager and swaps the orderable lines in one transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, insert, literal, select
from sqlalchemy.orm import Session

from catalog.agreements import Agreement, AgreementParty
from catalog.catalogues import (
    CatalogueFile,
    CatalogueFinding,
    CatalogueLine,
    CatalogueState,
    CatalogueVersion,
)
from catalog.checks import LineChecks, Terms, check_header, terms_of
from catalog.db import next_number
from catalog.diff import FIELDS
from catalog.errors import N_, Conflict, Finding, NotFound
from catalog.intake import readers
from catalog.intake.draft import Action, CatalogueSource, LineDraft
from catalog.intake.errors import FileRefused
from catalog.lifecycle import move
from catalog.organisations import Organisation

REVISIONS = "catalogue_revision"
"""The number series of what becomes or stops being orderable."""
CHUNK = 2000
MAX_FINDINGS = 10_000
"""Findings kept of one file; who sends more wrong rows than that has one thing wrong in all."""


class AlreadyReceived(Conflict):
    """The very same file is here already, for the same agreement."""

    code = "same_file"
    template = N_(
        "The same file has been received before: it is catalogue %(catalogue)s, %(state)s. "
        "Nothing has been changed."
    )

    def __init__(self, version: CatalogueVersion) -> None:
        self.version_id = version.id
        super().__init__(catalogue=version.id, state=version.state)


class NothingToPublish(Conflict):
    """No line of the version can be ordered."""

    code = "nothing_to_publish"
    template = N_(
        "No line of catalogue %(catalogue)s can be ordered. Reject it and ask the supplier to mend "
        "the rows."
    )


class BaseChanged(Conflict):
    """An update was laid on a version that is no longer the published one."""

    code = "base_changed"
    template = N_(
        "Catalogue %(catalogue)s changes a version that has been replaced since. Reject it and ask "
        "for the changes anew."
    )


def receive(
    session: Session,
    agreement: Agreement,
    name: str,
    content: bytes,
    received_from: str,
    actor_name: str,
    now: datetime,
) -> CatalogueVersion:
    """Store a file as it came; it is read by `judge`.

    Raises:
        AlreadyReceived: the same bytes are received, judged or published for this agreement.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    known = _same_file(session, agreement.id, sha256)
    if known is not None:
        raise AlreadyReceived(known)
    file = CatalogueFile(
        sha256=sha256,
        name=name[:300],
        content=content,
        received_at=now,
        received_from=received_from,
        received_by=actor_name,
    )
    version = CatalogueVersion(
        agreement=agreement, file=file, state=CatalogueState.RECEIVED, received_at=now
    )
    session.add(version)
    session.flush()
    return version


def _same_file(session: Session, agreement_id: int, sha256: str) -> CatalogueVersion | None:
    alive = (CatalogueState.RECEIVED, CatalogueState.JUDGED, CatalogueState.PUBLISHED)
    query = (
        select(CatalogueVersion)
        .join(CatalogueFile, CatalogueFile.id == CatalogueVersion.file_id)
        .where(
            CatalogueVersion.agreement_id == agreement_id,
            CatalogueFile.sha256 == sha256,
            CatalogueVersion.state.in_(alive),
        )
        .order_by(CatalogueVersion.id.desc())
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def locked(session: Session, version_id: int) -> CatalogueVersion:
    """The version as it stands now, with its agreement's row locked: one decision at a time.

    Raises:
        NotFound
    """
    version = session.get(CatalogueVersion, version_id)
    if version is None:
        raise NotFound(kind="Catalogue", key=version_id)
    lock = select(Agreement).where(Agreement.id == version.agreement_id).with_for_update()
    session.scalars(lock.execution_options(populate_existing=True)).one()
    fresh = select(CatalogueVersion).where(CatalogueVersion.id == version_id)
    return session.scalars(fresh.execution_options(populate_existing=True)).one()


def published_version(session: Session, agreement_id: int) -> CatalogueVersion | None:
    """The version that can be ordered from, if there is one."""
    query = select(CatalogueVersion).where(
        CatalogueVersion.agreement_id == agreement_id,
        CatalogueVersion.state == CatalogueState.PUBLISHED,
    )
    return session.scalars(query).one_or_none()


def judge(session: Session, version: CatalogueVersion, day: date, now: datetime) -> None:
    """Read the file and check it by line; the version becomes judged.

    A file that can't be read, or is not for this agreement, becomes rejected with the reason as
    a finding on row 0; none of its lines is kept.

    Raises:
        IllegalMove: it has been judged before.
    """
    version = locked(session, version.id)
    move(version, CatalogueState.JUDGED)
    version.judged_at = now
    published = published_version(session, version.agreement_id)
    terms = _terms(session, version.agreement, published, day)
    query = select(CatalogueFile.content).where(CatalogueFile.id == version.file_id)
    content = session.scalars(query).one()
    try:
        source = readers.open_source(content)
        refusals = _take(session, version, source, terms, published)
    except FileRefused as refused:
        refusals = [Finding(0, "file", refused.code, refused.template, refused.params)]
    if refusals:
        _refuse(session, version, refusals, now)


def _terms(
    session: Session, agreement: Agreement, published: CatalogueVersion | None, day: date
) -> Terms:
    parties = (
        select(Organisation.endpoint)
        .join(AgreementParty, AgreementParty.organisation_id == Organisation.id)
        .where(AgreementParty.agreement_id == agreement.id)
    )
    return terms_of(
        agreement, day, frozenset(session.scalars(parties)), _unit_prices(session, published)
    )


def _unit_prices(session: Session, published: CatalogueVersion | None) -> Mapping[str, Decimal]:
    if published is None:
        return {}
    columns = CatalogueLine.article, CatalogueLine.price, CatalogueLine.base_quantity
    query = select(*columns).where(CatalogueLine.version_id == published.id)
    return {article: price / base for article, price, base in session.execute(query).tuples()}


@dataclass
class _Tally:
    """What has been taken of a file so far."""

    lines: int = 0
    accepted: int = 0
    findings: int = 0
    touched: set[str] = field(default_factory=set)
    """Articles that an update has changed or removed."""


def _take(
    session: Session,
    version: CatalogueVersion,
    source: CatalogueSource,
    terms: Terms,
    published: CatalogueVersion | None,
) -> list[Finding]:
    """Check and store the lines; the reasons to refuse the whole file, if any."""
    version.reader = source.reader
    header = [*source.findings]
    if source.header:
        header += check_header(source.header, terms)
        if source.header.action is Action.UPDATE:
            version.action = Action.UPDATE
            version.based_on_id = published.id if published else None
    refusals = [finding for finding in header if finding.stops]
    if refusals:
        return refusals
    tally = _Tally()
    _store_findings(session, version.id, header, tally)
    session.flush()
    checks = LineChecks(terms)
    for drafts in _chunks(source.drafts):
        _store(session, version.id, drafts, checks, tally)
    if version.based_on_id:
        version.carried = _carry_over(session, version, tally.touched)
    version.lines, version.accepted = tally.lines, tally.accepted
    version.rejected = tally.lines - tally.accepted
    session.flush()
    return []


def _chunks(drafts: Iterator[LineDraft]) -> Iterator[list[LineDraft]]:
    chunk: list[LineDraft] = []
    for draft in drafts:
        chunk.append(draft)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _store(
    session: Session,
    version_id: int,
    drafts: list[LineDraft],
    checks: LineChecks,
    tally: _Tally,
) -> None:
    rows, told = [], []
    for draft in drafts:
        tally.lines += 1
        if draft.is_deletion and draft.article:
            tally.accepted += 1
            tally.touched.add(draft.article)
            continue
        findings = checks.check(draft)
        told.extend(findings)
        if not any(finding.stops for finding in findings):
            tally.accepted += 1
            tally.touched.add(draft.article)
            rows.append(_row(version_id, draft))
    if rows:
        session.execute(insert(CatalogueLine.__table__), rows)  # type: ignore[arg-type]
    _store_findings(session, version_id, told, tally)


def _row(version_id: int, draft: LineDraft) -> dict[str, Any]:
    is_exempt = draft.vat_rate == 0 and draft.vat_category == "S"
    return {
        "version_id": version_id,
        "row": draft.row,
        "article": draft.article,
        "name": draft.name,
        "description": draft.description,
        "gtin": draft.gtin or None,
        "manufacturer": draft.manufacturer,
        "manufacturer_article": draft.manufacturer_article,
        "unit_code": draft.unit_code,
        "price": draft.price,
        "base_quantity": draft.base_quantity,
        "vat_category": "E" if is_exempt else draft.vat_category,
        "vat_rate": draft.vat_rate,
        "content_quantity": draft.content_quantity,
        "content_unit": draft.content_unit or None,
        "minimum_quantity": draft.minimum_quantity,
        "order_multiple": draft.order_multiple,
        "lead_time_days": draft.lead_time_days,
        "unspsc": draft.unspsc,
        "keywords": draft.keywords,
        "valid_from": draft.valid_from,
        "valid_until": draft.valid_until,
    }


def _store_findings(
    session: Session, version_id: int, findings: list[Finding], tally: _Tally
) -> None:
    room = MAX_FINDINGS - tally.findings
    rows = [
        {
            "version_id": version_id,
            "row": finding.row,
            "field": finding.field[:80],
            "code": finding.code[:80],
            "template": finding.template,
            "params": dict(finding.params),
            "stops": finding.stops,
        }
        for finding in findings[: max(room, 0)]
    ]
    tally.findings += len(findings)
    if rows:
        session.execute(insert(CatalogueFinding.__table__), rows)  # type: ignore[arg-type]


def _carry_over(session: Session, version: CatalogueVersion, touched: set[str]) -> int:
    """Copy the lines of the published version that the update says nothing about."""
    query = select(CatalogueLine.id, CatalogueLine.article).where(
        CatalogueLine.version_id == version.based_on_id
    )
    kept = [id_ for id_, article in session.execute(query).tuples() if article not in touched]
    columns = ["row", "article", *FIELDS]
    for start in range(0, len(kept), CHUNK):
        some = kept[start : start + CHUNK]
        copied = select(
            literal(version.id), *(getattr(CatalogueLine, name) for name in columns)
        ).where(CatalogueLine.id.in_(some))
        session.execute(insert(CatalogueLine).from_select(["version_id", *columns], copied))
    return len(kept)


def _refuse(
    session: Session, version: CatalogueVersion, reasons: list[Finding], now: datetime
) -> None:
    for table in (CatalogueLine, CatalogueFinding):
        session.execute(delete(table).where(table.version_id == version.id))
    _store_findings(session, version.id, reasons, _Tally())
    version.lines = version.accepted = version.rejected = version.carried = 0
    move(version, CatalogueState.REJECTED)
    version.decided_at = now
    session.flush()


def publish(session: Session, version_id: int, actor_name: str, now: datetime) -> CatalogueVersion:
    """Make the version the one that can be ordered from; the one before it is superseded.

    Raises:
        NotFound, IllegalMove, NothingToPublish, BaseChanged
    """
    version = locked(session, version_id)
    if version.state == CatalogueState.JUDGED and not version.orderable:
        raise NothingToPublish(catalogue=version.id)
    previous = published_version(session, version.agreement_id)
    if version.based_on_id and (previous is None or previous.id != version.based_on_id):
        raise BaseChanged(catalogue=version.id)
    move(version, CatalogueState.PUBLISHED)
    with session.no_autoflush:
        if previous is not None and previous.id != version.id:
            move(previous, CatalogueState.SUPERSEDED)
            previous.revision = next_number(session, REVISIONS)
            session.flush([previous])
        version.revision = next_number(session, REVISIONS)
    version.decided_at, version.decided_by = now, actor_name
    session.flush()
    return version


def reject(
    session: Session, version_id: int, actor_name: str, reason: str, now: datetime
) -> CatalogueVersion:
    """Say no to a version that has been received or judged.

    Raises:
        NotFound, IllegalMove
    """
    version = locked(session, version_id)
    move(version, CatalogueState.REJECTED)
    version.decided_at, version.decided_by, version.reason = now, actor_name, reason
    session.flush()
    return version


def withdraw(
    session: Session, version_id: int, actor_name: str, reason: str, now: datetime
) -> CatalogueVersion:
    """Take the published version away: nothing can be ordered from the agreement after it.

    Raises:
        NotFound, IllegalMove
    """
    version = locked(session, version_id)
    move(version, CatalogueState.WITHDRAWN)
    version.revision = next_number(session, REVISIONS)
    version.decided_at, version.decided_by, version.reason = now, actor_name, reason
    session.flush()
    return version
