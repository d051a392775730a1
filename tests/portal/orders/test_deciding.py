"""Approving, rejecting and cancelling: four eyes, limits, content, and at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update

from catalog import ceilings
from catalog.agreements import Agreement, AgreementExpired
from catalog.errors import NotFound, Refused
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.approvals.errors import LimitTooLow, NotApprover, OwnOrder
from portal.audit import AuditEvent
from portal.database import Database
from portal.orders.errors import AlreadyDecided, NotCancellable, OrderChanged
from portal.orders.loading import locked_order
from portal.orders.models import Order
from portal.orders.operations import approve_order, cancel_order, place_order, reject_order
from portal.orders.queries import count_waiting, waiting_for
from portal.orders.sums import sum_up
from portal.post.models import Message
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, TODAY, a_unit
from tests.factories.orders import Shop, a_shop, a_waiting_order, an_order, wanted


def _waiting(database: Database) -> tuple[Shop, str]:
    with database.transaction() as session:
        shop = a_shop(session)
        return shop, a_waiting_order(session, shop).number


def _actions(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(AuditEvent.action).order_by(AuditEvent.id)))


def _used(database: Database, shop: Shop) -> Decimal:
    with database.reading() as session:
        return session.get_one(Agreement, shop.agreement.id).used()


def test_another_person_approves_and_the_order_is_queued(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        order = approve_order(session, number, shop.approver, NOW)
        assert order.state == "approved"
        [approval] = order.approvals
        assert (approval.decision, approval.actor) == ("approved", shop.approver.username)
        assert approval.content_hash == order.content_hash
    with database.reading() as session:
        assert session.scalar(select(func.count(Message.id))) == 1
        agreement = session.get_one(Agreement, shop.agreement.id)
        assert [agreement.reserved, agreement.committed] == [0, order.net_total]
    assert _actions(database) == ["order.place", "order.approve"]


def test_nobody_approves_their_own_order_whatever_roles_they_hold(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        both = an_actor(session, (Role.REQUESTER, shop.unit.code, Decimal(1)), (Role.APPROVER, "*"))
        [order] = place_order(session, shop.unit, wanted(shop), both, NOW)
        assert order.state == "submitted"
        for decide in (approve_order, reject_order):
            with pytest.raises(OwnOrder):
                decide(session, order.number, both, NOW)
        assert count_waiting(session, both, TODAY) == 0


def test_a_limit_that_does_not_reach_is_told(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        small = an_actor(session, (Role.APPROVER, shop.unit.code, Decimal("5011.99")))
        with pytest.raises(LimitTooLow):
            approve_order(session, number, small, NOW)
        assert waiting_for(session, small) == []
        exact = an_actor(session, (Role.APPROVER, shop.organisation.number, Decimal("5012.00")))
        assert [order.number for order in waiting_for(session, exact)] == [number]
        assert approve_order(session, number, exact, NOW).state == "approved"


def test_who_sees_the_order_without_approving_for_it_is_told(database: Database) -> None:
    _, number = _waiting(database)
    with database.transaction() as session:
        auditor = an_actor(session, (Role.AUDITOR, "*"))
        with pytest.raises(NotApprover):
            approve_order(session, number, auditor, NOW)


def test_what_is_out_of_scope_is_not_found(database: Database) -> None:
    _, number = _waiting(database)
    with database.transaction() as session:
        other = an_actor(session, (Role.APPROVER, a_unit(session).code))
        for decide in (approve_order, reject_order, cancel_order):
            with pytest.raises(NotFound):
                decide(session, number, other, NOW)


def test_an_approval_holds_only_for_what_was_seen(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        order = locked_order(session, shop.requester, number)
        seen = order.content_hash
        order.lines[0].quantity += 10
        sum_up(order)
        assert order.content_hash != seen
    with pytest.raises(OrderChanged), database.transaction() as session:
        approve_order(session, number, shop.approver, NOW, content_hash=seen)
    with database.reading() as session:
        assert session.scalars(select(Order.state)).one() == "submitted"


def test_twice_is_a_conflict(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        approve_order(session, number, shop.approver, NOW)
    for decide in (approve_order, reject_order):
        with pytest.raises(AlreadyDecided), database.transaction() as session:
            decide(session, number, shop.approver, NOW)


def test_the_agreement_is_looked_at_again_on_approval(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        session.execute(
            update(Agreement)
            .where(Agreement.id == shop.agreement.id)
            .values(valid_until=TODAY - timedelta(days=1))
        )
    with pytest.raises(AgreementExpired), database.transaction() as session:
        approve_order(session, number, shop.approver, NOW)


def test_rejected_the_ceiling_is_free_again(database: Database) -> None:
    shop, number = _waiting(database)
    assert _used(database, shop) == Decimal("5012.00")
    with database.transaction() as session:
        order = reject_order(session, number, shop.approver, NOW, "För många")
        assert (order.state, order.approvals[0].reason) == ("rejected", "För många")
    assert _used(database, shop) == 0
    assert _actions(database) == ["order.place", "order.reject"]


def test_cancelled_the_ceiling_is_free_again(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        assert cancel_order(session, number, shop.requester, NOW).state == "cancelled"
    assert _used(database, shop) == 0
    with pytest.raises(AlreadyDecided), database.transaction() as session:
        cancel_order(session, number, shop.requester, NOW)


def test_an_approved_order_can_not_be_called_back(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        order = an_order(session, shop)
        with pytest.raises(NotCancellable):
            cancel_order(session, order.number, shop.requester, NOW)


def _at_once(*tasks: Callable[[], object]) -> list[object]:
    """Run the tasks in threads that start together; what each gave or raised."""
    barrier = threading.Barrier(len(tasks))
    results: list[object] = [None] * len(tasks)

    def run(place: int, task: Callable[[], object]) -> None:
        barrier.wait()
        try:
            results[place] = task()
        except Refused as refused:
            results[place] = refused

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def test_of_two_who_want_the_last_of_a_ceiling_one_gets_it(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, ceiling=Decimal("150.00"))

    def order() -> str:
        with database.transaction() as session:
            return an_order(session, shop).number

    results = _at_once(order, order, order)
    assert sorted(type(one).__name__ for one in results) == ["SeveralRefusals"] * 2 + ["str"]
    with database.reading() as session:
        assert session.scalar(select(func.count(Order.id))) == 1
        agreement = session.get_one(Agreement, shop.agreement.id)
        assert agreement.used() == Decimal("89.50")
        entries = session.scalars(select(ceilings.CeilingEntry.amount)).all()
        assert sum(entries) == agreement.used()


def test_of_two_approvers_at_once_one_decides_and_one_message_leaves(database: Database) -> None:
    shop, number = _waiting(database)
    with database.transaction() as session:
        other = an_actor(session, (Role.APPROVER, shop.unit.code))

    def approve(actor: Actor) -> str:
        with database.transaction() as session:
            return approve_order(session, number, actor, NOW).number

    results = _at_once(lambda: approve(shop.approver), lambda: approve(other))
    assert sorted(type(result).__name__ for result in results) == ["AlreadyDecided", "str"]
    with database.reading() as session:
        assert session.scalar(select(func.count(Message.id))) == 1


def test_numbers_are_given_out_once_to_orders_placed_at_once(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)

    def order() -> str:
        with database.transaction() as session:
            return an_order(session, shop).number

    numbers = _at_once(*[order] * 4)
    expected = {shop.organisation.order_number(value) for value in range(1, 5)}
    assert set(map(str, numbers)) == expected
