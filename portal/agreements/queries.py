"""Agreements and catalogues as the people see them that they concern."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from catalog.agreements import Agreement, AgreementParty, AgreementState
from catalog.catalogues import CatalogueFinding, CatalogueState, CatalogueVersion
from catalog.errors import NotFound
from catalog.organisations import Unit
from catalog.suppliers import Supplier
from portal.accounts.actor import Actor
from portal.accounts.models import Role

STAFF = tuple(role for role in Role if role is not Role.SUPPLIER)
MANAGERS = (Role.CATEGORY_MANAGER,)
READERS = (Role.CATEGORY_MANAGER, Role.AUDITOR)
SHOWN_FINDINGS = 500


def _reached(actor: Actor, roles: tuple[Role, ...]) -> ColumnElement[bool]:
    """Condition on `Agreement`: a legal entity that the actor works for may order from it."""
    at_units = select(Unit.organisation_id).where(
        actor.reaches(roles, Unit.organisation_id, Unit.id)
    )
    parties = select(AgreementParty.agreement_id).where(
        or_(
            actor.reaches(roles, AgreementParty.organisation_id),
            AgreementParty.organisation_id.in_(at_units),
        )
    )
    if any(actor.is_everywhere(role) for role in roles):
        return Agreement.id.is_not(None)
    return Agreement.id.in_(parties)


def visible_agreements(
    session: Session, actor: Actor, day: date, state: AgreementState | None = None, words: str = ""
) -> list[Agreement]:
    """Agreements that concern the actor, by number; those of a state, or with words in them."""
    query = (
        select(Agreement)
        .join(Supplier, Supplier.id == Agreement.supplier_id)
        .where(_reached(actor, STAFF))
        .options(joinedload(Agreement.supplier))
        .order_by(Agreement.number)
    )
    for word in words.split():
        like = f"%{_escaped(word)}%"
        query = query.where(
            or_(
                *(
                    column.ilike(like, escape="\\")
                    for column in (Agreement.number, Agreement.title, Supplier.name)
                )
            )
        )
    found = session.scalars(query)
    return [one for one in found if state is None or one.state_on(day) is state]


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def agreement_by_number(session: Session, actor: Actor, number: str) -> Agreement:
    """The agreement with its parties.

    Raises:
        NotFound: there is none, or it does not concern the actor.
    """
    mine = or_(_reached(actor, STAFF), Agreement.supplier_id.in_(actor.suppliers))
    query = (
        select(Agreement)
        .where(Agreement.number == number, mine)
        .options(
            joinedload(Agreement.supplier),
            selectinload(Agreement.parties).joinedload(AgreementParty.organisation),
        )
    )
    found = session.scalars(query).one_or_none()
    if found is None:
        raise NotFound(kind="Agreement", key=number)
    return found


def managed_agreements(session: Session, actor: Actor) -> list[Agreement]:
    """Agreements whose catalogues the actor may publish, by number."""
    query = select(Agreement).where(_reached(actor, MANAGERS)).order_by(Agreement.number)
    return list(session.scalars(query.options(joinedload(Agreement.supplier))))


def supplied_agreements(session: Session, actor: Actor) -> list[Agreement]:
    """Agreements of the suppliers that the actor acts for, by number."""
    query = select(Agreement).where(Agreement.supplier_id.in_(actor.suppliers))
    options = joinedload(Agreement.supplier)
    return list(session.scalars(query.options(options).order_by(Agreement.number)))


def may_manage(session: Session, actor: Actor, agreement_id: int) -> bool:
    """Whether the actor decides on catalogues of the agreement."""
    query = select(Agreement.id).where(Agreement.id == agreement_id, _reached(actor, MANAGERS))
    return session.scalar(query) is not None


def versions_of(session: Session, agreement_ids: list[int]) -> list[CatalogueVersion]:
    """Catalogue versions of agreements, newest first."""
    query = (
        select(CatalogueVersion)
        .where(CatalogueVersion.agreement_id.in_(agreement_ids))
        .options(joinedload(CatalogueVersion.file))
        .order_by(CatalogueVersion.id.desc())
    )
    return list(session.scalars(query))


def catalogue_by_id(session: Session, actor: Actor, version_id: int) -> CatalogueVersion:
    """A catalogue version that the actor may read: a manager, an auditor or its own supplier.

    Raises:
        NotFound
    """
    mine = or_(_reached(actor, READERS), Agreement.supplier_id.in_(actor.suppliers))
    query = (
        select(CatalogueVersion)
        .join(Agreement, Agreement.id == CatalogueVersion.agreement_id)
        .where(CatalogueVersion.id == version_id, mine)
        .options(
            joinedload(CatalogueVersion.file),
            joinedload(CatalogueVersion.agreement).joinedload(Agreement.supplier),
        )
    )
    found = session.scalars(query).one_or_none()
    if found is None:
        raise NotFound(kind="Catalogue", key=version_id)
    return found


@dataclass(frozen=True)
class Findings:
    """The first findings of a version, and how many there are of each kind."""

    rows: list[CatalogueFinding]
    stopping: int
    told: int


def findings_of(session: Session, version_id: int, most: int | None = SHOWN_FINDINGS) -> Findings:
    """What was found in the file, in the order of its rows."""
    query = (
        select(CatalogueFinding)
        .where(CatalogueFinding.version_id == version_id)
        .order_by(CatalogueFinding.stops.desc(), CatalogueFinding.row, CatalogueFinding.id)
        .limit(most)
    )
    counts = (
        select(CatalogueFinding.stops, func.count())
        .where(CatalogueFinding.version_id == version_id)
        .group_by(CatalogueFinding.stops)
    )
    by_kind = {bool(stops): count for stops, count in session.execute(counts)}
    return Findings(list(session.scalars(query)), by_kind.get(True, 0), by_kind.get(False, 0))


def waiting_catalogues(session: Session, actor: Actor) -> list[CatalogueVersion]:
    """Judged versions with something to publish that the actor decides on, oldest first."""
    query = (
        select(CatalogueVersion)
        .join(Agreement, Agreement.id == CatalogueVersion.agreement_id)
        .where(_waits(actor))
        .options(joinedload(CatalogueVersion.agreement).joinedload(Agreement.supplier))
        .order_by(CatalogueVersion.received_at)
    )
    return list(session.scalars(query))


def _waits(actor: Actor) -> ColumnElement[bool]:
    return (CatalogueVersion.state == CatalogueState.JUDGED) & _reached(actor, MANAGERS)


def count_waiting(session: Session, actor: Actor, day: date) -> int:  # noqa: ARG001 - all rooms alike
    """How many catalogues wait for the actor's decision."""
    if not actor.has(*MANAGERS):
        return 0
    query = (
        select(func.count(CatalogueVersion.id))
        .join(Agreement, Agreement.id == CatalogueVersion.agreement_id)
        .where(_waits(actor))
    )
    return session.scalar(query) or 0


def decided_by(session: Session, actor: Actor, most: int) -> list[CatalogueVersion]:
    """The catalogues that the actor decided on last, newest first."""
    query = (
        select(CatalogueVersion)
        .where(CatalogueVersion.decided_by == actor.username)
        .options(joinedload(CatalogueVersion.agreement))
        .order_by(CatalogueVersion.decided_at.desc())
        .limit(most)
    )
    return list(session.scalars(query))
