"""Adding and changing units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.errors import N_, BadInput, NotFound, Refused, SeveralRefusals
from catalog.organisations import Organisation, Unit
from peppol.identifiers import gln as gln_number
from portal import audit
from portal.accounts.actor import Actor, units_below
from portal.accounts.errors import OutsideYourScope
from portal.accounts.models import Role


class CodeTaken(BadInput):
    """Another unit has the code."""

    code = "code_taken"
    template = N_("There is already a unit with code %(value)s. Choose another.")


class BadCode(BadInput):
    """A code that can't stand in a web address."""

    code = "bad_code"
    template = N_("%(value)s can't be a code: use A–Z, 0–9 and hyphen, 2 to 40 characters.")


class BadReference(BadInput):
    """The reference is not of the legal entity's form."""

    code = "bad_reference"
    template = N_("%(value)s is no reference of %(organisation)s; it should look like %(example)s.")


class ReferenceTaken(BadInput):
    """Another unit of the legal entity has the reference."""

    code = "reference_taken"
    template = N_("The unit %(unit)s already has reference %(value)s.")


class BadGln(BadInput):
    """The GLN's check digit is wrong."""

    code = "bad_gln"
    template = N_("%(value)s is no GLN: 13 digits, the last of which is a check digit.")


class BelowItself(BadInput):
    """The unit would stand below itself."""

    code = "below_itself"
    template = N_("A unit can't stand below itself. Choose another unit above it.")


@dataclass(frozen=True)
class UnitFacts:
    """What a unit is made of."""

    organisation_number: str
    parent_code: str | None
    code: str
    name: str
    reference: str
    gln: str
    cost_centre: str
    street: str
    postal_code: str
    city: str


_CODE = re.compile(r"[A-Z0-9ÅÄÖ][A-Z0-9ÅÄÖ\-]{1,39}")


def add_unit(session: Session, facts: UnitFacts, actor: Actor, now: datetime) -> Unit:
    """A new unit.

    Raises:
        SeveralRefusals: every reason at once.
        NotFound, OutsideYourScope
    """
    organisation, parent = _place(session, facts, actor)
    problems: list[Refused] = list(_problems(session, facts, organisation, None))
    if not _CODE.fullmatch(facts.code):
        problems.append(BadCode(field="code", value=facts.code))
    elif session.scalar(select(Unit.id).where(Unit.code == facts.code)):
        problems.append(CodeTaken(field="code", value=facts.code))
    if problems:
        raise SeveralRefusals(problems)
    unit = Unit(organisation_id=organisation.id, code=facts.code)
    _fill(unit, facts, parent)
    session.add(unit)
    session.flush()
    _record(session, organisation, unit, actor, "unit.add", now, facts)
    return unit


def change_unit(session: Session, facts: UnitFacts, actor: Actor, now: datetime) -> Unit:
    """Change a unit; its code and legal entity stay.

    Raises:
        SeveralRefusals, NotFound, OutsideYourScope
    """
    organisation, parent = _place(session, facts, actor)
    unit = session.scalars(select(Unit).where(Unit.code == facts.code)).one_or_none()
    if unit is None or unit.organisation_id != organisation.id:
        raise NotFound(kind="Unit", key=facts.code)
    problems: list[Refused] = list(_problems(session, facts, organisation, unit))
    if parent is not None and parent.id in units_below(session, unit.code):
        problems.append(BelowItself(field="parent", value=facts.parent_code))
    if problems:
        raise SeveralRefusals(problems)
    _fill(unit, facts, parent)
    _record(session, organisation, unit, actor, "unit.change", now, facts)
    return unit


def _place(session: Session, facts: UnitFacts, actor: Actor) -> tuple[Organisation, Unit | None]:
    organisation = session.scalars(
        select(Organisation).where(Organisation.number == facts.organisation_number)
    ).one_or_none()
    if organisation is None:
        raise NotFound(kind="Organisation", key=facts.organisation_number)
    parent = None
    if facts.parent_code:
        parent = session.scalars(
            select(Unit).where(
                Unit.code == facts.parent_code, Unit.organisation_id == organisation.id
            )
        ).one_or_none()
        if parent is None:
            raise NotFound(kind="Unit", key=facts.parent_code)
    if not actor.may(Role.ADMINISTRATOR, organisation.id, parent.id if parent else None):
        raise OutsideYourScope(scope=facts.parent_code or organisation.name)
    return organisation, parent


def _problems(
    session: Session, facts: UnitFacts, organisation: Organisation, unit: Unit | None
) -> Iterator[Refused]:
    if not re.fullmatch(organisation.reference_pattern, facts.reference):
        yield BadReference(
            field="reference", value=facts.reference, organisation=organisation.name,
            example=organisation.reference_example,
        )  # fmt: skip
    query = select(Unit).where(
        Unit.organisation_id == organisation.id, Unit.reference == facts.reference
    )
    other = session.scalars(query).one_or_none()
    if other is not None and other is not unit:
        yield ReferenceTaken(field="reference", value=facts.reference, unit=other.name)
    if facts.gln and not gln_number.is_valid(facts.gln):
        yield BadGln(field="gln", value=facts.gln)


def _fill(unit: Unit, facts: UnitFacts, parent: Unit | None) -> None:
    unit.parent_id = parent.id if parent else None
    unit.name, unit.reference, unit.gln = facts.name, facts.reference, facts.gln or None
    unit.cost_centre, unit.street = facts.cost_centre, facts.street
    unit.postal_code, unit.city = facts.postal_code, facts.city


def _record(
    session: Session, organisation: Organisation, unit: Unit, actor: Actor, action: str,
    now: datetime, facts: UnitFacts,
) -> None:  # fmt: skip
    audit.record(
        session, organisation=organisation.number, actor=actor.username, action=action,
        subject_kind="unit", subject=unit.code, now=now, **facts.__dict__,
    )  # fmt: skip
