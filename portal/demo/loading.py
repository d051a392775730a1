"""Loads the demo data through the same operations that people and messages use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog import judging, publishing
from catalog.agreements import Agreement, AgreementParty
from catalog.errors import N_, Refused
from catalog.organisations import Organisation, Unit
from catalog.suppliers import Supplier, SupplierAccount
from portal import audit
from portal.accounts import operations, passwords
from portal.accounts.actor import OPERATOR
from portal.accounts.models import Role, RoleAssignment
from portal.clock import STOCKHOLM, stockholm_day
from portal.config import Config
from portal.database import Database
from portal.demo import (
    agreements,
    catalogue_file,
    history,
    organisations,
    people,
    suppliers,
    units,
)

LOADED = "demo.load"
"""The audit action that tells that this portal holds demo data."""


PASSWORD = "avrop-demo"  # noqa: S105 - everybody may know it
"""What everybody in the demo logs in with."""


class NotEmptyPortal(Refused):
    """Demo data goes only into an empty portal."""

    code = "not_empty_portal"
    template = N_("This portal already holds data. Demo data goes only into an empty one.")


def is_loaded(session: Session) -> bool:
    """Whether this portal holds demo data."""
    query = select(audit.AuditEvent.id).where(audit.AuditEvent.action == LOADED).limit(1)
    return session.scalar(query) is not None


def load(
    database: Database,
    config: Config,
    now: datetime,
    with_history: bool = True,
    say: Callable[[str], None] = lambda _line: None,
) -> dict[str, int]:
    """Fill an empty portal; how many of each thing.

    Raises:
        NotEmptyPortal
    """
    today = stockholm_day(now)
    began = _beginning(today)
    with database.transaction() as session:
        if session.scalar(select(Organisation.id).limit(1)) is not None:
            raise NotEmptyPortal()
        _add_organisations(session)
        _add_units(session)
        _add_suppliers(session, began)
        _add_agreements(session, today)
        _add_people(session, today, began)
        audit.record(
            session, organisation=None, actor=OPERATOR.username, action=LOADED,
            subject_kind="portal", subject="demo", now=began,
        )  # fmt: skip
    items = sum(_publish_catalogues(database, today, began, say))
    counts = {
        "organisations": len(organisations.ORGANISATIONS),
        "units": len(units.UNITS),
        "suppliers": len(suppliers.SUPPLIERS),
        "agreements": len(agreements.agreements(today)),
        "users": len(people.PEOPLE),
        "items": items,
    }
    if with_history:
        counts |= history.play(database, config, now, say)
    return counts


def _beginning(today: date) -> datetime:
    """A while before the first day of the history: what is told first was also done first."""
    day = history.working_days(today)[0] - timedelta(days=4)
    return datetime.combine(day, time(9), STOCKHOLM)


def _add_organisations(session: Session) -> None:
    names = {one.number: one.name for one in organisations.ORGANISATIONS}
    for facts in organisations.ORGANISATIONS:
        session.add(
            Organisation(
                number=facts.number,
                name=facts.name,
                region=names[facts.region],
                endpoint=facts.endpoint,
                vat_number=facts.vat_number,
                street=facts.address.street,
                postal_code=facts.address.postal_code,
                city=facts.address.town,
                order_prefix=facts.order_series.prefix,
                order_digits=facts.order_series.digits,
                order_first=facts.order_series.first,
                reference_pattern=facts.reference.regex,
                reference_example=facts.reference.example,
                account_kind="bankgiro",
                account_number=facts.account.bankgiro,
                bank_bic=facts.account.bic,
            )
        )
    session.flush()


def _by_number(session: Session, table: Any) -> dict[str, int]:
    return dict(session.execute(select(table.number, table.id)).all())


def _add_units(session: Session) -> None:
    entities = _by_number(session, Organisation)
    ids: dict[str, int] = {}
    for facts in units.UNITS:
        unit = Unit(
            organisation_id=entities[facts.organisation],
            parent_id=ids[facts.parent] if facts.parent else None,
            code=facts.code,
            name=facts.name,
            reference=facts.reference,
            gln=facts.gln,
            cost_centre=facts.cost_centre,
            street=facts.delivery.street,
            postal_code=facts.delivery.postal_code,
            city=facts.delivery.town,
        )
        session.add(unit)
        session.flush()
        ids[facts.code] = unit.id


def _add_suppliers(session: Session, now: datetime) -> None:
    for facts in suppliers.SUPPLIERS:
        supplier = Supplier(
            number=facts.number,
            name=facts.name,
            endpoint=facts.endpoint,
            vat_number=facts.vat_number,
            email=facts.email,
            street=facts.address.street,
            postal_code=facts.address.postal_code,
            city=facts.address.town,
        )
        supplier.accounts = [
            SupplierAccount(
                kind=facts.account_kind.value,
                number=facts.account,
                verified_at=now - timedelta(days=90),
                verified_by="sofia.lindgren",
            )
        ]
        session.add(supplier)
    session.flush()


def _add_agreements(session: Session, today: date) -> None:
    entities, sellers = _by_number(session, Organisation), _by_number(session, Supplier)
    for facts in agreements.agreements(today):
        agreement = Agreement(
            number=facts.number,
            title=facts.title,
            case_number=facts.case_number,
            supplier_id=sellers[facts.supplier],
            valid_from=facts.valid_from,
            valid_until=facts.valid_until,
            currency=facts.currency,
            ceiling=facts.ceiling,
            reserved=Decimal(0),
            committed=Decimal(0),
            consumed=Decimal(0),
        )
        agreement.parties = [
            AgreementParty(organisation_id=entities[number]) for number in facts.organisations
        ]
        session.add(agreement)
    session.flush()


def _add_people(session: Session, today: date, now: datetime) -> None:
    """Everybody has the same password, hashed once: this is a demo."""
    shared = passwords.hashed(PASSWORD)
    for person in people.PEOPLE:
        user = operations.add_user(
            session, username=person.username, name=person.name, email=person.email,
            language=person.language, actor=OPERATOR, now=now,
        )  # fmt: skip
        user.password_hash = shared
        user.assignments = [
            RoleAssignment(
                role=Role(grant.role.value),
                scope=grant.scope,
                limit=grant.limit,
                valid_from=today - timedelta(days=365),
            )
            for grant in person.roles
        ]
    session.flush()


def _publish_catalogues(
    database: Database, today: date, now: datetime, say: Callable[[str], None]
) -> list[int]:
    counts = []
    for facts in agreements.agreements(today):
        if facts.valid_until < today:
            continue
        say(f"{facts.number} {facts.title}")
        content = catalogue_file.catalogue(facts.number, today)
        with database.transaction() as session:
            agreement = session.scalars(
                select(Agreement).where(Agreement.number == facts.number)
            ).one()
            version = publishing.receive(
                session, agreement, f"{facts.number}.xml", content, facts.supplier, facts.owner, now
            )
            judging.judge(session, version, today, now)
            publishing.publish(session, version.id, facts.owner, now)
            counts.append(version.accepted)
    return counts
