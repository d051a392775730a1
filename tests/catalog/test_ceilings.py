"""The ceiling of an agreement can't be passed, and every reservation ends."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from catalog import ceilings
from catalog.agreements import Agreement
from catalog.ceilings import CeilingPassed, Use
from portal.database import Database
from tests.factories.catalog import NOW, an_agreement


def agreement_with(database: Database, ceiling: str | None) -> int:
    with database.transaction() as session:
        return an_agreement(session, ceiling=Decimal(ceiling) if ceiling else None).id


def used(database: Database, agreement_id: int) -> tuple[Decimal, Decimal, Decimal]:
    with database.reading() as session:
        agreement = session.get(Agreement, agreement_id)
        assert agreement is not None
        return agreement.reserved, agreement.committed, agreement.consumed


def test_an_order_takes_of_the_ceiling_from_submission_to_invoice(database: Database) -> None:
    agreement_id = agreement_with(database, "1000.00")
    with database.transaction() as session:
        ceilings.reserve(session, agreement_id, "DLL1", Decimal("400.00"), NOW)
    assert used(database, agreement_id) == (Decimal("400.00"), 0, 0)
    with database.transaction() as session:
        ceilings.commit(session, agreement_id, "DLL1", NOW)
    assert used(database, agreement_id) == (0, Decimal("400.00"), 0)
    with database.transaction() as session:
        ceilings.consume(session, agreement_id, "DLL1", Decimal("150.00"), NOW)
    assert used(database, agreement_id) == (0, Decimal("250.00"), Decimal("150.00"))
    with database.transaction() as session:
        ceilings.release(session, agreement_id, "DLL1", NOW)
        left = ceilings.balance(session, agreement_id, "DLL1")
    assert left == {
        Use.RESERVED: 0, Use.COMMITTED: 0, Use.CONSUMED: Decimal("150.00"),
    }  # fmt: skip


def test_the_last_krona_can_be_used_and_no_more(database: Database) -> None:
    agreement_id = agreement_with(database, "100.00")
    with database.transaction() as session:
        ceilings.reserve(session, agreement_id, "DLL1", Decimal("100.00"), NOW)
    with database.transaction() as session, pytest.raises(CeilingPassed) as passed:
        ceilings.reserve(session, agreement_id, "DLL2", Decimal("0.01"), NOW)
    assert passed.value.params["left"] == 0


def test_a_ceiling_of_zero_is_a_ceiling(database: Database) -> None:
    agreement_id = agreement_with(database, "0.00")
    with database.transaction() as session, pytest.raises(CeilingPassed):
        ceilings.reserve(session, agreement_id, "DLL1", Decimal("0.01"), NOW)


def test_an_agreement_without_ceiling_has_no_limit(database: Database) -> None:
    agreement_id = agreement_with(database, None)
    with database.transaction() as session:
        ceilings.reserve(session, agreement_id, "DLL1", Decimal("9999999999.99"), NOW)
    assert used(database, agreement_id)[0] == Decimal("9999999999.99")


def test_an_accepted_increase_must_fit_below_the_ceiling(database: Database) -> None:
    agreement_id = agreement_with(database, "100.00")
    with database.transaction() as session:
        ceilings.reserve(session, agreement_id, "DLL1", Decimal("60.00"), NOW)
        ceilings.commit(session, agreement_id, "DLL1", NOW)
        ceilings.recommit(session, agreement_id, "DLL1", Decimal("100.00"), NOW)
    with database.transaction() as session, pytest.raises(CeilingPassed):
        ceilings.recommit(session, agreement_id, "DLL1", Decimal("100.01"), NOW)


def test_of_many_orders_at_once_only_those_that_fit_pass(database: Database) -> None:
    agreement_id = agreement_with(database, "1000.00")

    def order(number: int) -> bool:
        try:
            with database.transaction() as session:
                ceilings.reserve(session, agreement_id, f"DLL{number}", Decimal("300.00"), NOW)
        except CeilingPassed:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        passed = list(pool.map(order, range(8)))
    assert sum(passed) == 3
    assert used(database, agreement_id)[0] == Decimal("900.00")
