"""Adding and changing units."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from catalog.errors import SeveralRefusals
from catalog.organisations import Organisation
from portal.accounts.actor import OPERATOR
from portal.accounts.errors import OutsideYourScope
from portal.accounts.models import Role
from portal.admin.operations import UnitFacts, add_unit, change_unit
from portal.database import Database
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, an_organisation


def facts(organisation: Organisation) -> UnitFacts:
    return UnitFacts(
        organisation_number=organisation.number, parent_code=None, code="NLN-AVD5",
        name="Avdelning 5", reference="843008440", gln="7300010000001", cost_centre="4711",
        street="Olrogs väg 1", postal_code="611 39", city="Nyköping",
    )  # fmt: skip


def region(session: Session) -> Organisation:
    return an_organisation(session, reference_pattern=r"\d{9}", reference_example="843008440")


def test_every_fault_of_a_unit_is_told_at_once(database: Database) -> None:
    with database.transaction() as session:
        ours = region(session)
        add_unit(session, facts(ours), OPERATOR, NOW)
        wrong = replace(facts(ours), reference="FM1", gln="7300010000002")
        with pytest.raises(SeveralRefusals) as several:
            add_unit(session, wrong, OPERATOR, NOW)
    assert {refused.code for refused in several.value.refusals} == {
        "bad_reference", "bad_gln", "code_taken",
    }  # fmt: skip


def test_a_reference_leads_to_one_unit(database: Database) -> None:
    with database.transaction() as session:
        ours = region(session)
        add_unit(session, facts(ours), OPERATOR, NOW)
        with pytest.raises(SeveralRefusals) as several:
            add_unit(session, replace(facts(ours), code="NLN-AVD6"), OPERATOR, NOW)
    assert [refused.code for refused in several.value.refusals] == ["reference_taken"]


def test_a_unit_never_stands_below_itself(database: Database) -> None:
    with database.transaction() as session:
        ours = region(session)
        add_unit(session, facts(ours), OPERATOR, NOW)
        below = replace(facts(ours), code="NLN-AVD6", reference="843008441", parent_code="NLN-AVD5")
        add_unit(session, below, OPERATOR, NOW)
        with pytest.raises(SeveralRefusals) as several:
            change_unit(session, replace(facts(ours), parent_code="NLN-AVD6"), OPERATOR, NOW)
    assert [refused.code for refused in several.value.refusals] == ["below_itself"]


def test_an_administrator_of_one_region_adds_no_unit_to_the_other(database: Database) -> None:
    with database.transaction() as session:
        ours, theirs = region(session), region(session)
        admin = an_actor(session, (Role.ADMINISTRATOR, ours.number))
        with pytest.raises(OutsideYourScope):
            add_unit(session, facts(theirs), admin, NOW)
