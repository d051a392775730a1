"""Reads a received catalogue file and tells by row what is wrong.

A large file is judged in steps: reading and checking lock nothing, and each step stores some
lines in a short transaction. A version that a crash left half judged is begun anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
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
from catalog.checks import LineChecks, Terms, terms_of
from catalog.diff import FIELDS
from catalog.errors import Finding
from catalog.format_findings import format_findings
from catalog.header_checks import check_header
from catalog.intake import readers
from catalog.intake.draft import Action, CatalogueSource, LineDraft, Reader
from catalog.intake.errors import FileRefused
from catalog.lifecycle import move, require_move
from catalog.organisations import Organisation
from catalog.publishing import locked, published_version

STEP = 2000
"""Lines that are stored at a time."""
MAX_FINDINGS = 10_000
"""Findings kept of one file; who sends more wrong rows than that has one thing wrong in all."""


@dataclass(frozen=True)
class Step:
    """Some lines, read and checked."""

    lines: int
    rows: list[dict[str, Any]]
    findings: list[Finding]


@dataclass
class Judging:
    """A version while it is being judged: `begin`, `store` each of `steps`, `end`."""

    version_id: int
    content: bytes
    terms: Terms
    published_id: int | None
    reader: str = ""
    is_update: bool = False
    lines: int = 0
    accepted: int = 0
    told: int = 0
    """Findings so far, kept or not."""
    touched: set[str] = field(default_factory=set)
    """Articles that an update has changed or removed."""
    refusals: list[Finding] = field(default_factory=list)
    """Why the file as a whole is not taken."""

    @classmethod
    def begin(cls, session: Session, version_id: int, day: date) -> Judging:
        """Take up a received version; what an earlier attempt stored of it is removed.

        Raises:
            NotFound
            IllegalMove: it has been judged before.
        """
        version = locked(session, version_id)
        require_move(version, CatalogueState.JUDGED)
        _remove(session, version_id)
        version.lines = 0
        published = published_version(session, version.agreement_id)
        query = select(CatalogueFile.content).where(CatalogueFile.id == version.file_id)
        return cls(
            version_id=version_id,
            content=session.scalars(query).one(),
            terms=_terms(session, version.agreement, published, day),
            published_id=published.id if published else None,
        )

    def steps(self) -> Iterator[Step]:
        """The lines in portions; needs no database. Ends early when the file is refused."""
        try:
            source = readers.open_source(self.content)
            told = self._of_file(source)
            if self.refusals:
                return
            if told:
                yield Step(0, [], told)
            checks = LineChecks(self.terms)
            while drafts := list(islice(source.drafts, STEP)):
                yield self._checked(drafts, checks)
            if source.reader == Reader.PEPPOL:
                yield Step(0, [], format_findings(self.content, self.terms.day))
        except FileRefused as refused:
            self.refusals.append(Finding(0, "file", refused.code, refused.template, refused.params))

    def _of_file(self, source: CatalogueSource) -> list[Finding]:
        """What concerns the file as a whole; what stops it goes to `refusals`."""
        self.reader = source.reader
        told = [*source.findings]
        if source.header:
            told += check_header(source.header, self.terms)
            self.is_update = source.header.action is Action.UPDATE
        self.refusals += [finding for finding in told if finding.stops]
        return told

    def _checked(self, drafts: list[LineDraft], checks: LineChecks) -> Step:
        rows, told = [], []
        for draft in drafts:
            if draft.is_deletion and draft.article:
                self.touched.add(draft.article)
                self.accepted += 1
                continue
            findings = checks.check(draft)
            told.extend(findings)
            if not any(finding.stops for finding in findings):
                self.touched.add(draft.article)
                rows.append(_row(self.version_id, draft))
        self.accepted += len(rows)
        return Step(len(drafts), rows, told)

    def store(self, session: Session, step: Step) -> None:
        """Keep the lines and findings of a step, and how far the judging is."""
        if step.rows:
            session.execute(insert(CatalogueLine.__table__), step.rows)  # type: ignore[arg-type]
        self._keep(session, step.findings)
        self.lines += step.lines
        session.get_one(CatalogueVersion, self.version_id).lines = self.lines
        session.flush()

    def _keep(self, session: Session, findings: list[Finding]) -> None:
        room = max(MAX_FINDINGS - self.told, 0)
        self.told += len(findings)
        rows = [
            {
                "version_id": self.version_id,
                "row": finding.row,
                "field": finding.field[:80],
                "code": finding.code[:80],
                "template": finding.template,
                "params": dict(finding.params),
                "stops": finding.stops,
            }
            for finding in findings[:room]
        ]
        if rows:
            session.execute(insert(CatalogueFinding.__table__), rows)  # type: ignore[arg-type]

    def end(self, session: Session, now: datetime) -> CatalogueVersion:
        """The version becomes judged; or rejected, with the reason as a finding on row 0.

        Raises:
            IllegalMove: somebody else has decided on it meanwhile.
        """
        version = locked(session, self.version_id)
        move(version, CatalogueState.JUDGED)
        version.judged_at, version.reader = now, self.reader
        if self.refusals:
            self._refuse(session, version, now)
            return version
        version.lines, version.accepted = self.lines, self.accepted
        version.rejected = self.lines - self.accepted
        if self.is_update:
            version.action, version.based_on_id = Action.UPDATE, self.published_id
            version.carried = self._carry_over(session) if self.published_id else 0
        session.flush()
        return version

    def _refuse(self, session: Session, version: CatalogueVersion, now: datetime) -> None:
        _remove(session, self.version_id)
        self.told = 0
        self._keep(session, self.refusals)
        version.lines = 0
        move(version, CatalogueState.REJECTED)
        version.decided_at = now
        session.flush()

    def _carry_over(self, session: Session) -> int:
        """Copy the lines of the published version that the update says nothing about."""
        query = select(CatalogueLine.id, CatalogueLine.article).where(
            CatalogueLine.version_id == self.published_id
        )
        rows = session.execute(query)
        kept = [id_ for id_, article in rows if article not in self.touched]
        names = ["row", "article", *FIELDS]
        columns = [getattr(CatalogueLine, name) for name in names]
        for start in range(0, len(kept), STEP):
            some = kept[start : start + STEP]
            copied = select(literal(self.version_id), *columns).where(CatalogueLine.id.in_(some))
            session.execute(insert(CatalogueLine).from_select(["version_id", *names], copied))
        return len(kept)


def judge(
    session: Session, version: CatalogueVersion, day: date, now: datetime
) -> CatalogueVersion:
    """Judge a received version within the caller's transaction.

    Raises:
        NotFound, IllegalMove
    """
    judging = Judging.begin(session, version.id, day)
    for step in judging.steps():
        judging.store(session, step)
    return judging.end(session, now)


def _remove(session: Session, version_id: int) -> None:
    for table in (CatalogueLine, CatalogueFinding):
        session.execute(delete(table).where(table.version_id == version_id))


def _terms(
    session: Session, agreement: Agreement, published: CatalogueVersion | None, day: date
) -> Terms:
    parties = (
        select(Organisation.endpoint, Organisation.number)
        .join(AgreementParty, AgreementParty.organisation_id == Organisation.id)
        .where(AgreementParty.agreement_id == agreement.id)
    )
    receivers = frozenset(id_ for row in session.execute(parties) for id_ in row)
    return terms_of(agreement, day, receivers, _unit_prices(session, published))


def _unit_prices(session: Session, published: CatalogueVersion | None) -> Mapping[str, Decimal]:
    if published is None:
        return {}
    columns = CatalogueLine.article, CatalogueLine.price, CatalogueLine.base_quantity
    query = select(*columns).where(CatalogueLine.version_id == published.id)
    return {article: price / base for article, price, base in session.execute(query)}


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
