"""Goods are received whole or in part, by those who may, and never more than was ordered."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import func, select

from catalog.errors import NotFound, SeveralRefusals
from portal.accounts.actor import OPERATOR
from portal.accounts.models import Role
from portal.audit import AuditEvent
from portal.database import Database
from portal.orders.errors import NotWithSupplier
from portal.orders.models import Order
from portal.post.models import Job
from portal.receipts import queries
from portal.receipts.errors import (
    NothingOpen,
    NothingReceived,
    NotReceiver,
    RequesterMayNotReceive,
)
from portal.receipts.models import Receipt
from portal.receipts.operations import receive_goods
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, a_line
from tests.factories.orders import Shop, a_sent_order, a_shop, a_waiting_order


def _two_lines(session) -> Shop:
    return a_shop(session, [a_line("A1"), a_line("A2")])


def _state(database: Database, number: str) -> tuple[str, list[Decimal]]:
    with database.reading() as session:
        order = session.scalars(select(Order).where(Order.number == number)).one()
        return order.receipt, [line.received for line in order.lines]


def test_all_that_is_open_by_one_word(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_sent_order(session, shop, {"A1": 3, "A2": 1}).number
    with database.transaction() as session:
        receive_goods(session, number, None, shop.requester, NOW)
    assert _state(database, number) == ("full", [Decimal(3), Decimal(1)])
    with database.reading() as session:
        event = session.scalars(
            select(AuditEvent).where(AuditEvent.action == "order.receive")
        ).one()
        assert (event.actor, event.subject) == (shop.requester.username, number)
        assert event.facts["lines"] == {"1": "3", "2": "1"}
        job = session.scalars(select(Job).where(Job.kind == "rematch")).one()
        assert job.key == number


def test_in_parts_until_everything_has_come(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_sent_order(session, shop, {"A1": 3, "A2": 1}).number
    for quantities, expected in (
        ({1: Decimal(2), 2: Decimal(0)}, ("part", [Decimal(2), Decimal(0)])),
        ({1: Decimal(1), 2: Decimal(1)}, ("full", [Decimal(3), Decimal(1)])),
    ):
        with database.transaction() as session:
            receive_goods(session, number, quantities, shop.requester, NOW, "hel och ren")
        assert _state(database, number) == expected
    with database.transaction() as session, pytest.raises(NothingOpen):
        receive_goods(session, number, None, shop.requester, NOW)


def test_every_wrong_line_is_told_and_nothing_is_received(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_sent_order(session, shop, {"A1": 3, "A2": 1}).number
    quantities = {1: Decimal(4), 2: Decimal(-1), 9: Decimal(1)}
    with pytest.raises(SeveralRefusals) as caught, database.transaction() as session:
        receive_goods(session, number, quantities, shop.requester, NOW)
    assert [(one.row, one.code) for one in caught.value.refusals] == [  # type: ignore[attr-defined]
        (1, "more_than_open"), (2, "quantity_not_above_zero"), (9, "unknown_line"),
    ]  # fmt: skip
    assert _state(database, number) == ("none", [Decimal(0), Decimal(0)])


@pytest.mark.parametrize("odd", ["NaN", "Infinity", "1E+400", "0.5"])
def test_numbers_that_are_no_quantities_are_refused(database: Database, odd: str) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_sent_order(session, shop, {"A1": 3}).number
    with pytest.raises(SeveralRefusals), database.transaction() as session:
        receive_goods(session, number, {1: Decimal(odd)}, shop.requester, NOW)


def test_nothing_at_all_is_no_receipt(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_sent_order(session, shop, {"A1": 3}).number
    with pytest.raises(NothingReceived), database.transaction() as session:
        receive_goods(session, number, {1: Decimal(0)}, shop.requester, NOW)


def test_nothing_comes_before_the_order_has_left(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_waiting_order(session, shop).number
    with pytest.raises(NotWithSupplier), database.transaction() as session:
        receive_goods(session, number, None, shop.requester, NOW)


def test_who_may_receive(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        numbers = [a_sent_order(session, shop, {"A1": 1}).number for _order in range(3)]
        receiver = an_actor(session, (Role.RECEIVER, shop.organisation.number))
        colleague = an_actor(session, (Role.REQUESTER, shop.unit.code, None))
        stranger = an_actor(session, (Role.RECEIVER, a_shop(session).unit.code))
    with pytest.raises(NotReceiver), database.transaction() as session:
        receive_goods(session, numbers[0], None, colleague, NOW)
    with pytest.raises(NotFound), database.transaction() as session:
        receive_goods(session, numbers[0], None, stranger, NOW)
    for number, actor in zip(numbers, (receiver, shop.requester, OPERATOR), strict=True):
        with database.transaction() as session:
            receive_goods(session, number, None, actor, NOW)


def test_a_legal_entity_may_want_another_than_the_requester(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        shop.organisation.requester_may_receive = False
        number = a_sent_order(session, shop, {"A1": 1}).number
        receiver = an_actor(session, (Role.RECEIVER, shop.unit.code))
    with pytest.raises(RequesterMayNotReceive), database.transaction() as session:
        receive_goods(session, number, None, shop.requester, NOW)
    with database.reading() as session:
        assert queries.page(session, shop.requester, "under_way", None).rows == []
        assert len(queries.page(session, receiver, "under_way", None).rows) == 1
    with database.transaction() as session:
        receive_goods(session, number, None, receiver, NOW)


def test_one_of_two_at_once_finds_nothing_left(database: Database) -> None:
    with database.transaction() as session:
        shop = _two_lines(session)
        number = a_sent_order(session, shop, {"A1": 3}).number
    with database.transaction() as session:
        receive_goods(session, number, {1: Decimal(2)}, shop.requester, NOW)
    with pytest.raises(SeveralRefusals), database.transaction() as session:
        receive_goods(session, number, {1: Decimal(2)}, shop.requester, NOW)
    with database.reading() as session:
        assert session.scalar(select(func.count(Receipt.id))) == 1
