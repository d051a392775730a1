"""Agreements are registered; catalogues come in, are judged, published, rejected and withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog import judging, publishing
from catalog.agreements import Agreement, AgreementParty
from catalog.catalogues import CatalogueFinding, CatalogueState, CatalogueVersion
from catalog.errors import NotFound
from catalog.intake import readers
from catalog.intake.peppol_xml import open_peppol
from catalog.suppliers import Supplier
from portal import audit
from portal.accounts.actor import Actor, system
from portal.agreements import queries
from portal.agreements.errors import CatalogueRefused, NoAgreementNamed, UnknownAgreement
from portal.agreements.terms import AgreementTerms
from portal.clock import stockholm_day
from portal.post import jobs
from portal.post.errors import AlreadyReceived
from portal.post.models import Message

JUDGE = "judge_catalogue"
"""Kind of the job that judges a large catalogue; its key is the version's id."""
AT_ONCE = 5000
"""Lines up to which a catalogue is judged while the person waits."""
BYTES_AT_ONCE = 500_000
"""The same for a workbook, whose lines are not known before it is unpacked."""


def _note(
    session: Session,
    version: CatalogueVersion,
    action: str,
    actor: str,
    now: datetime,
    **facts: Any,
) -> None:
    audit.record(
        session,
        organisation=None,
        actor=actor,
        action=f"catalogue.{action}",
        subject_kind="catalogue",
        subject=str(version.id),
        now=now,
        agreement=version.agreement.number,
        **facts,
    )


def upload_catalogue(
    session: Session,
    agreement_id: int,
    name: str,
    content: bytes,
    received_from: str,
    actor: Actor,
    now: datetime,
    *,
    judge: bool = True,
) -> CatalogueVersion:
    """Take in a file that a person handed in; a small one is judged at once, others by the worker.

    Without `judge` the caller judges it: two at once would be in each other's way.

    Raises:
        NotFound: the actor has nothing to do with the agreement.
        FileRefused: it is no catalogue at all; nothing is stored.
        publishing.AlreadyReceived: the same file is here; it names the version.
    """
    agreement = session.get(Agreement, agreement_id)
    if agreement is None or not (
        actor.may_supply(agreement.supplier_id) or queries.may_manage(session, actor, agreement.id)
    ):
        raise NotFound(kind="Agreement", key=agreement_id)
    readers.recognised(content)
    version = publishing.receive(
        session, agreement, name, content, received_from, actor.username, now
    )
    _note(session, version, "receive", actor.username, now, file=name, sha256=version.file.sha256)
    is_small = version.expected <= AT_ONCE if version.expected else len(content) <= BYTES_AT_ONCE
    if not judge:
        return version
    if is_small:
        judge_version(session, version.id, now)
    else:
        jobs.enqueue(session, JUDGE, str(version.id), now)
    return version


def judge_version(session: Session, version_id: int, now: datetime) -> None:
    """Judge a received version; one that has been judged stays as it is."""
    version = publishing.locked(session, version_id)
    if version.state != CatalogueState.RECEIVED:
        return
    _note_judged(session, judging.judge(session, version, stockholm_day(now), now), now)


def judge_in_steps(
    transaction: Callable[[], AbstractContextManager[Session]],
    version_id: int,
    now: datetime,
    keep: Callable[[Session], None] = lambda _session: None,
    finish: Callable[[Session], None] = lambda _session: None,
) -> None:
    """Judge a received version in short transactions, so that others can write meanwhile.

    `keep` is called in each of them and may raise to stop; `finish` in the last one.
    """
    with transaction() as session:
        keep(session)
        if publishing.locked(session, version_id).state != CatalogueState.RECEIVED:
            finish(session)
            return
        work = judging.Judging.begin(session, version_id, stockholm_day(now))
    for step in work.steps():
        with transaction() as session:
            keep(session)
            work.store(session, step)
    with transaction() as session:
        _note_judged(session, work.end(session, now), now)
        finish(session)


def _note_judged(session: Session, version: CatalogueVersion, now: datetime) -> None:
    _note(
        session, version, "judge", system("avrop").username, now, state=version.state,
        lines=version.lines, accepted=version.accepted, rejected=version.rejected,
    )  # fmt: skip


def publish_catalogue(
    session: Session, version_id: int, actor: Actor, now: datetime
) -> CatalogueVersion:
    """Make a judged version the one that can be ordered from.

    Raises:
        NotFound, IllegalMove, publishing.NothingToPublish, publishing.BaseChanged
    """
    _require_manager(session, version_id, actor)
    version = publishing.publish(session, version_id, actor.username, now)
    _note(session, version, "publish", actor.username, now, items=version.orderable)
    return version


def reject_catalogue(
    session: Session, version_id: int, reason: str, actor: Actor, now: datetime
) -> CatalogueVersion:
    """Say no to a version; the reason is for the supplier.

    Raises:
        NotFound, IllegalMove
    """
    _require_manager(session, version_id, actor)
    version = publishing.reject(session, version_id, actor.username, reason, now)
    _note(session, version, "reject", actor.username, now, reason=reason)
    return version


def withdraw_catalogue(
    session: Session, version_id: int, reason: str, actor: Actor, now: datetime
) -> CatalogueVersion:
    """Take the published version away: nothing can be ordered from the agreement after it.

    Raises:
        NotFound, IllegalMove
    """
    _require_manager(session, version_id, actor)
    version = publishing.withdraw(session, version_id, actor.username, reason, now)
    _note(session, version, "withdraw", actor.username, now, reason=reason)
    return version


def _require_manager(session: Session, version_id: int, actor: Actor) -> None:
    version = session.get(CatalogueVersion, version_id)
    if version is None or not queries.may_manage(session, actor, version.agreement_id):
        raise NotFound(kind="Catalogue", key=version_id)


def receive_catalogue(session: Session, message: Message, content: bytes, now: datetime) -> str:
    """Take in a catalogue that came by post; the number of its version.

    Raises:
        NotUnderstood: no agreement named or known, or not for the agreement that it names.
        AlreadyReceived: the very same file is here.
    """
    header = open_peppol(content).header
    supplier = session.get_one(Supplier, message.supplier_id)
    agreement = _agreement_of(session, supplier, header.agreement if header else None)
    sender = system(f"supplier {supplier.number}")
    try:
        version = publishing.receive(
            session, agreement, message.file_name or message.message_id, content,
            f"post {message.message_id}"[:200], sender.username, now,
        )  # fmt: skip
    except publishing.AlreadyReceived as known:
        raise AlreadyReceived(number=str(known.version_id)) from known
    _note(session, version, "receive", sender.username, now, message=message.message_id)
    judge_version(session, version.id, now)
    if version.state == CatalogueState.REJECTED:
        raise _first_reason(session, version)
    return str(version.id)


def _agreement_of(session: Session, supplier: Supplier, number: str | None) -> Agreement:
    own = list(session.scalars(select(Agreement).where(Agreement.supplier_id == supplier.id)))
    if number is None and len(own) != 1:
        raise NoAgreementNamed(supplier=supplier.name, count=len(own))
    named = [agreement for agreement in own if number in (None, agreement.number)]
    if not named:
        raise UnknownAgreement(agreement=number, supplier=supplier.name)
    return named[0]


def _first_reason(session: Session, version: CatalogueVersion) -> CatalogueRefused:
    """Why a version was rejected while it was read, as a reason to hold the message."""
    query = (
        select(CatalogueFinding)
        .where(CatalogueFinding.version_id == version.id, CatalogueFinding.stops)
        .order_by(CatalogueFinding.id)
        .limit(1)
    )
    finding = session.scalars(query).one()
    refused = CatalogueRefused()
    refused.code, refused.template, refused.params = (
        finding.code, finding.template, dict(finding.params),
    )  # fmt: skip
    return refused


def add_agreement(
    session: Session, terms: AgreementTerms, actor: Actor, now: datetime
) -> Agreement:
    """Register an agreement.

    Raises:
        SeveralRefusals: all that is wrong with the terms.
    """
    supplier, organisations = terms.parties(session)
    agreement = Agreement(
        number=terms.number,
        title=terms.title,
        case_number=terms.case_number,
        supplier=supplier,
        decided_state=terms.state,
        valid_from=terms.valid_from,
        valid_until=terms.valid_until,
        currency=terms.currency,
        ceiling=terms.ceiling,
        reserved=Decimal("0.00"),
        committed=Decimal("0.00"),
        consumed=Decimal("0.00"),
    )
    agreement.parties = [AgreementParty(organisation=one) for one in organisations]
    session.add(agreement)
    session.flush()
    audit.record(
        session, organisation=None, actor=actor.username, action="agreement.add",
        subject_kind="agreement", subject=agreement.number, now=now, title=agreement.title,
        supplier=supplier.number, ceiling=terms.ceiling,
    )  # fmt: skip
    return agreement
