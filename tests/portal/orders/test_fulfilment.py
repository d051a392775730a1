"""Received, invoiced, closed; and what the state machine lets through."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from catalog.agreements import Agreement
from catalog.errors import IllegalMove
from portal.audit import AuditEvent
from portal.database import Database
from portal.orders.errors import AboveOrdered, BelowNothing, NotWithSupplier, UnknownLine
from portal.orders.models import Order
from portal.orders.operations import mark_sent, note_invoiced, note_received
from portal.orders.states import ENDED, TRANSITIONS, OrderState, move
from tests.factories.catalog import NOW, a_line
from tests.factories.orders import a_sent_order, a_shop, a_waiting_order, an_order


def test_sent_once(database: Database) -> None:
    with database.transaction() as session:
        order = an_order(session)
        for _ in range(2):
            mark_sent(session, order.number, NOW)
        assert (order.state, order.sent_at) == ("sent", NOW)
    with database.reading() as session:
        assert session.scalars(select(AuditEvent.action)).all() == ["order.place", "order.send"]


def test_in_part_then_in_full_then_closed_with_the_rest_of_the_ceiling_free(
    database: Database,
) -> None:
    with database.transaction() as session:
        shop = a_shop(session, [a_line("1"), a_line("2")])
        order = a_sent_order(session, shop, {"1": 4, "2": 1})
        note_received(session, order, {1: Decimal(3)}, NOW)
        assert (order.receipt, order.invoicing) == ("part", "none")
        assert order.lines[0].open == 1
        note_received(session, order, {1: Decimal(1), 2: Decimal(1)}, NOW)
        assert order.receipt == "full"
        note_invoiced(session, order, {1: Decimal(4)}, NOW)
        assert (order.invoicing, order.state) == ("part", "sent")
        note_invoiced(session, order, {2: Decimal(1)}, NOW)
        assert (order.invoicing, order.state, order.closed_at) == ("full", "closed", NOW)
        assert session.get_one(Agreement, shop.agreement.id).used() == 0


def test_no_more_than_is_open_and_no_less_than_nothing(database: Database) -> None:
    with database.transaction() as session:
        order = a_sent_order(session, a_shop(session), {"10442": 4})
        with pytest.raises(AboveOrdered):
            note_received(session, order, {1: Decimal(5)}, NOW)
        note_received(session, order, {1: Decimal(4)}, NOW)
        with pytest.raises(AboveOrdered):
            note_received(session, order, {1: Decimal(1)}, NOW)
        note_received(session, order, {1: Decimal(-4)}, NOW)
        assert order.receipt == "none"
        assert order.lines[0].received == 0
        for note in (note_received, note_invoiced):
            with pytest.raises(BelowNothing):
                note(session, order, {1: Decimal(-1)}, NOW)
            with pytest.raises(UnknownLine):
                note(session, order, {2: Decimal(1)}, NOW)


def test_nothing_comes_on_what_was_not_sent(database: Database) -> None:
    with database.transaction() as session:
        order = a_waiting_order(session, a_shop(session))
        for note in (note_received, note_invoiced):
            with pytest.raises(NotWithSupplier):
                note(session, order, {1: Decimal(1)}, NOW)


def test_every_state_has_its_transitions_and_what_has_ended_stays_so() -> None:
    assert set(TRANSITIONS) == set(OrderState)
    assert {state for state, to in TRANSITIONS.items() if not to} == ENDED


@given(st.sampled_from(OrderState), st.sampled_from(OrderState))
def test_a_move_follows_the_table_or_is_refused_by_name(old: OrderState, new: OrderState) -> None:
    order = Order(number="T-1", state=old)
    if new in TRANSITIONS[old]:
        move(order, new)
        assert order.state == new
    else:
        with pytest.raises(IllegalMove):
            move(order, new)
        assert order.state == old
