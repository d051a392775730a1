"""The life of a catalogue version: received, published in place of the one before, withdrawn.

The bytes are stored before they are read (`judging` reads them). Publishing is the decision of a
category manager and swaps the orderable lines in one transaction.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.agreements import Agreement
from catalog.catalogues import CatalogueFile, CatalogueState, CatalogueVersion
from catalog.db import next_number
from catalog.errors import N_, Conflict, NotFound
from catalog.intake.readers import count_lines
from catalog.lifecycle import move, require_move

REVISIONS = "catalogue_revision"
"""The number series of what becomes or stops being orderable."""


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
    """Store a file as it came; it is read by `judging`.

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
        agreement=agreement,
        file=file,
        state=CatalogueState.RECEIVED,
        received_at=now,
        expected=count_lines(content),
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
    require_move(version, CatalogueState.PUBLISHED)
    if previous is not None:
        move(previous, CatalogueState.SUPERSEDED)
        previous.revision = next_number(session, REVISIONS)
        # First the one, then the other: an agreement has one published version at any moment.
        session.flush()
    move(version, CatalogueState.PUBLISHED)
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
