"""Placing orders: what is refused and how, what a placed order is, who must approve it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from catalog import ceilings
from catalog.agreements import AgreementState
from catalog.ceilings import Use
from catalog.errors import NotFound, SeveralRefusals
from portal.accounts.models import Role
from portal.audit import AuditEvent
from portal.database import Database
from portal.orders.errors import NothingOrdered, UnitClosed
from portal.orders.models import Order
from portal.orders.operations import Wanted, place_order
from portal.post.models import Job, Message
from tests.factories.accounts import an_actor
from tests.factories.catalog import (
    NOW,
    TODAY,
    a_line,
    a_published_catalogue,
    a_supplier,
    a_unit,
    an_agreement,
    an_organisation,
)
from tests.factories.orders import a_shop, an_order, wanted


def _codes(caught: pytest.ExceptionInfo[SeveralRefusals]) -> list[tuple[int, str, str]]:
    return [(one.row, one.field, one.code) for one in caught.value.refusals]  # type: ignore[attr-defined]


def test_within_the_own_limit_an_order_is_approved_and_queued_at_once(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        number = an_order(session, shop, {"10442": 4}).number
    with database.reading() as session:
        order = session.scalars(select(Order).where(Order.number == number)).one()
        assert (order.state, order.net_total, order.vat_total) == (
            "approved", Decimal("358.00"), Decimal("89.50"),
        )  # fmt: skip
        assert [a.decision for a in order.approvals] == ["not_needed"]
        assert order.number == shop.organisation.order_number(1)
        held = ceilings.balance(session, order.agreement_id, number)
        assert held == {Use.RESERVED: 0, Use.COMMITTED: Decimal("358.00"), Use.CONSUMED: 0}
        [message] = session.scalars(select(Message))
        assert (message.transaction, message.document_id, message.state) == (
            "T01",
            number,
            "queued",
        )
        assert message.receiver == order.supplier.endpoint
        [job] = session.scalars(select(Job))
        assert (job.kind, job.key) == ("deliver", str(message.id))
        [event] = session.scalars(select(AuditEvent))
        assert (event.action, event.subject, event.actor) == (
            "order.place", number, shop.requester.username,
        )  # fmt: skip


def test_above_the_own_limit_it_waits_with_its_ceiling_reserved(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        order = an_order(session, shop, {"10442": 56})
        assert order.net_total == Decimal("5012.00")
        assert order.state == "submitted"
        held = ceilings.balance(session, order.agreement_id, order.number)
        assert held[Use.RESERVED] == Decimal("5012.00")
        assert not session.scalar(select(func.count(Message.id)))


@pytest.mark.parametrize(
    ("limit", "state"),
    [(None, "approved"), (Decimal("89.50"), "approved"), (Decimal(0), "submitted")],
)
def test_the_limit_counts_without_vat_and_0_is_a_limit(
    database: Database, limit: Decimal | None, state: str
) -> None:
    with database.transaction() as session:
        assert an_order(session, a_shop(session, limit=limit)).state == state


def test_a_line_is_a_snapshot_with_the_price_per_base_quantity(database: Database) -> None:
    with database.transaction() as session:
        row = a_line(
            "77", name="Provrör", unit_code="H87", price=Decimal("1234.5678"),
            base_quantity=Decimal(1000), vat_rate=Decimal(6), gtin="07310000000005",
        )  # fmt: skip
        [line] = an_order(session, a_shop(session, [row]), {"77": 250}).lines
        assert (line.name, line.gtin, line.price, line.base_quantity) == (
            "Provrör", "07310000000005", Decimal("1234.5678"), Decimal(1000),
        )  # fmt: skip
        assert line.net == Decimal("308.64")


def test_one_order_for_each_agreement(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        other = an_agreement(session, a_supplier(session), [shop.organisation])
        a_published_catalogue(session, other, [a_line("B1"), a_line("B2")])
        lines = [
            Wanted(other.number, "B1", "2"),
            Wanted(shop.agreement.id, "10442", "1"),
            Wanted(other.number, "B2", "1"),
        ]
        notes = {other.id: "Ring före leverans"}
        orders = place_order(session, shop.unit, lines, shop.requester, NOW, "Tack", notes)
        assert [(o.agreement.number, len(o.lines), o.note) for o in orders] == [
            (other.number, 2, "Ring före leverans"), (shop.agreement.number, 1, "Tack"),
        ]  # fmt: skip
        assert len({o.number for o in orders}) == 2


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_ordered(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, [a_line("1"), a_line("2", order_multiple=Decimal(10)), a_line("3")])
        expired = an_agreement(
            session, shop.agreement.supplier, [shop.organisation],
            valid_until=TODAY - timedelta(days=1),
        )  # fmt: skip
        foreign = an_agreement(session, shop.agreement.supplier, [an_organisation(session)])
        draft = an_agreement(
            session,
            shop.agreement.supplier,
            [shop.organisation],
            decided_state=AgreementState.DRAFT,
        )
        agreement = shop.agreement.number
    lines = [
        Wanted(agreement, "1", "1,5", 2), Wanted(agreement, "2", "7", 3),
        Wanted(agreement, "9999", "1", 4), Wanted("A-NONE", "1", "1", 5),
        Wanted(expired.number, "1", "1", 6), Wanted(foreign.number, "1", "1", 7),
        Wanted(draft.number, "1", "1", 8), Wanted(agreement, "3", "1", 9),
        Wanted(agreement, "3", "2", 10), Wanted(agreement, "1", "NaN", 11),
    ]  # fmt: skip
    with pytest.raises(SeveralRefusals) as caught, database.transaction() as session:
        place_order(session, shop.unit, lines, shop.requester, NOW)
    assert _codes(caught) == [
        (2, "quantity", "quantity_not_whole"), (3, "quantity", "not_a_multiple"),
        (4, "article", "not_in_catalogue"), (5, "agreement", "unknown_agreement"),
        (6, "agreement", "agreement_expired"), (7, "agreement", "not_party"),
        (8, "agreement", "agreement_not_active"), (10, "article", "line_twice"),
        (11, "article", "line_twice"),
    ]  # fmt: skip
    assert all(f"line {row}" in one.english for one, (row, _, _) in
               zip(caught.value.refusals, _codes(caught), strict=True))  # fmt: skip
    with database.reading() as session:
        assert not session.scalar(select(func.count(Order.id)))
        assert not session.scalar(select(func.count(ceilings.CeilingEntry.id)))


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        ("0", "quantity_not_above_zero"), ("-1", "quantity_not_above_zero"),
        ("1,5", "quantity_not_whole"), ("NaN", "bad_quantity"), ("1e999", "bad_quantity"),
        ("\uff11", "bad_quantity"), ("", "quantity_missing"),
        (Decimal("NaN"), "bad_quantity"), (Decimal(-1), "quantity_not_above_zero"),
    ],
)  # fmt: skip
def test_a_quantity_that_is_none_is_refused_by_its_field(
    database: Database, quantity: Decimal | str, code: str
) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
    with pytest.raises(SeveralRefusals) as caught, database.transaction() as session:
        place_order(
            session, shop.unit, [Wanted(shop.agreement.id, "10442", quantity)], shop.requester, NOW
        )
    assert _codes(caught) == [(1, "quantity", code)]


def test_a_weighed_item_may_be_ordered_in_parts(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, [a_line("F1", unit_code="KGM", price=Decimal("49.90"))])
        [order] = place_order(session, shop.unit, wanted(shop, {"F1": "1,5"}), shop.requester, NOW)
        assert order.lines[0].quantity == Decimal("1.5")
        assert order.net_total == Decimal("74.85")


def test_the_ceiling_can_not_be_passed(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, ceiling=Decimal("100.00"))
        an_order(session, shop, {"10442": 1})
    with pytest.raises(SeveralRefusals) as caught, database.transaction() as session:
        an_order(session, shop, {"10442": 1})
    assert _codes(caught) == [(1, "agreement", "ceiling_passed")]
    assert "10.50" in caught.value.refusals[0].english


def test_a_ceiling_of_0_is_a_ceiling_and_none_is_none(database: Database) -> None:
    with database.transaction() as session:
        free = a_shop(session, ceiling=None)
        an_order(session, free, {"10442": 10_000})
        none_left = a_shop(session, ceiling=Decimal(0))
    with pytest.raises(SeveralRefusals), database.transaction() as session:
        an_order(session, none_left)


def test_only_for_units_that_one_orders_for(database: Database) -> None:
    with database.transaction() as session:
        shop, other = a_shop(session), a_unit(session)
        stranger = an_actor(session, (Role.REQUESTER, other.code))
        receiver = an_actor(session, (Role.RECEIVER, shop.unit.code))
        for actor in (stranger, receiver, shop.approver):
            with pytest.raises(NotFound):
                place_order(session, shop.unit, wanted(shop), actor, NOW)


def test_not_for_a_unit_that_is_closed(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        shop.unit.closed_at = NOW
        with pytest.raises(UnitClosed):
            place_order(session, shop.unit, wanted(shop), shop.requester, NOW)


def test_nothing_is_no_order(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        with pytest.raises(NothingOrdered):
            place_order(session, shop.unit, [], shop.requester, NOW)


def test_the_requested_day_follows_from_the_lead_times_and_is_a_weekday(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, [a_line("1", lead_time_days=2), a_line("2", lead_time_days=5)])
        order = an_order(session, shop)
        assert order.requested_on == TODAY + timedelta(days=7)
        assert an_order(session, a_shop(session)).requested_on is None
