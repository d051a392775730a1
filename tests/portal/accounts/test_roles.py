"""Roles: where they reach, from when until when, and who may give them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.errors import NotFound
from catalog.organisations import Unit
from portal.accounts import operations, queries
from portal.accounts.actor import OPERATOR, Actor, load_actor
from portal.accounts.errors import BadScope, NameTaken, OutsideYourScope, OwnRoles
from portal.accounts.models import Role, User
from portal.database import Database
from tests.factories.accounts import a_user, an_actor
from tests.factories.catalog import NOW, TODAY, a_unit, an_organisation


def give(session: Session, user: User, role: Role, scope: str, actor: Actor = OPERATOR) -> None:
    operations.add_role(
        session, user=user, role=role, scope=scope, limit=None, valid_from=TODAY,
        valid_until=None, actor=actor, now=NOW,
    )  # fmt: skip


def test_a_role_reaches_downwards_and_no_further(database: Database) -> None:
    with database.transaction() as session:
        region, other = an_organisation(session), an_organisation(session)
        clinic = a_unit(session, region)
        ward = a_unit(session, region, parent_id=clinic.id)
        neighbour = a_unit(session, region)
        actor = an_actor(session, (Role.APPROVER, clinic.code))
        assert actor.may(Role.APPROVER, region.id, ward.id)
        assert actor.may(Role.APPROVER, region.id, clinic.id)
        assert not actor.may(Role.APPROVER, region.id, neighbour.id)
        assert not actor.may(Role.APPROVER, region.id)
        assert not actor.may(Role.FINANCE, region.id, ward.id)
        of_region = an_actor(session, (Role.AUDITOR, region.number))
        assert of_region.may(Role.AUDITOR, region.id, neighbour.id)
        assert not of_region.may(Role.AUDITOR, other.id)


def test_the_same_reach_holds_in_sql(database: Database) -> None:
    with database.transaction() as session:
        region = an_organisation(session)
        clinic = a_unit(session, region)
        ward = a_unit(session, region, parent_id=clinic.id)
        a_unit(session, region)
        actor = an_actor(session, (Role.REQUESTER, clinic.code))
        reach = actor.reaches((Role.REQUESTER,), Unit.organisation_id, Unit.id)
        assert set(session.scalars(select(Unit.id).where(reach))) == {clinic.id, ward.id}
        nobody = an_actor(session)
        nothing = nobody.reaches((Role.REQUESTER,), Unit.organisation_id, Unit.id)
        assert session.scalars(select(Unit.id).where(nothing)).all() == []


def test_a_role_holds_from_its_first_to_its_last_day(database: Database) -> None:
    with database.transaction() as session:
        user = a_user(session, username="temp")
        operations.add_role(
            session, user=user, role=Role.AUDITOR, scope="*", limit=None,
            valid_from=TODAY, valid_until=TODAY + timedelta(days=1), actor=OPERATOR, now=NOW,
        )  # fmt: skip

    def holds(day: date) -> bool:
        with database.reading() as session:
            return load_actor(session, "temp", day).has(Role.AUDITOR)

    assert [holds(TODAY + timedelta(days=n)) for n in (-1, 0, 1, 2)] == [False, True, True, False]


def test_the_highest_limit_that_covers_the_unit_counts(database: Database) -> None:
    with database.transaction() as session:
        region = an_organisation(session)
        ward, other = a_unit(session, region), a_unit(session, region)
        actor = an_actor(
            session,
            (Role.APPROVER, ward.code, Decimal("50000.00")),
            (Role.APPROVER, region.number, Decimal("5000.00")),
        )
        assert actor.limit(Role.APPROVER, region.id, ward.id) == Decimal("50000.00")
        assert actor.limit(Role.APPROVER, region.id, other.id) == Decimal("5000.00")
        assert actor.limit(Role.REQUESTER, region.id, ward.id) == Decimal(0)
        assert OPERATOR.limit(Role.APPROVER, region.id, ward.id) is None


def test_an_administrator_gives_roles_only_within_the_own_scope(database: Database) -> None:
    with database.transaction() as session:
        ours, theirs = an_organisation(session), an_organisation(session)
        ward, foreign = a_unit(session, ours), a_unit(session, theirs)
        admin = an_actor(session, (Role.ADMINISTRATOR, ours.number))
        nurse = a_user(session)
        give(session, nurse, Role.REQUESTER, ward.code, admin)
        for scope in (foreign.code, theirs.number, "*"):
            with pytest.raises(OutsideYourScope):
                give(session, nurse, Role.REQUESTER, scope, admin)


def test_nobody_gives_themselves_a_role(database: Database) -> None:
    with database.transaction() as session:
        user = a_user(session, (Role.ADMINISTRATOR, "*"), username="boss")
        actor = load_actor(session, "boss", TODAY)
        with pytest.raises(OwnRoles):
            give(session, user, Role.FINANCE, "*", actor)


def test_a_scope_that_is_nowhere_is_refused(database: Database) -> None:
    with database.transaction() as session, pytest.raises(BadScope):
        give(session, a_user(session), Role.REQUESTER, "NOWHERE")


def test_a_name_is_given_once(database: Database) -> None:
    with database.transaction() as session:
        a_user(session, username="anna.berg")
        with pytest.raises(NameTaken):
            operations.add_user(
                session, username="Anna.Berg", name="", email="", language="sv", actor=OPERATOR,
                now=NOW,
            )  # fmt: skip


def test_a_user_of_another_region_is_not_found(database: Database) -> None:
    with database.transaction() as session:
        ours, theirs = an_organisation(session), an_organisation(session)
        admin = an_actor(session, (Role.ADMINISTRATOR, ours.number))
        a_user(session, (Role.FINANCE, theirs.number), username="far.away")
        with pytest.raises(NotFound):
            queries.visible_user(session, admin, "far.away", TODAY)
