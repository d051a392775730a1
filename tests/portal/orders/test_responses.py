"""The supplier's responses (T76): what each does to the order, and the decision on a change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

import peppol
from catalog import ceilings
from catalog.agreements import Agreement
from catalog.ceilings import CeilingPassed, Use
from peppol.documents.amounts import Price
from peppol.documents.delivery import Delivery
from peppol.documents.item import Item, SubstituteItem
from peppol.documents.order_response import OrderResponse, OrderResponseLine, Substitute
from peppol.documents.period import Period
from peppol.values import Money, Quantity
from portal.accounts.models import Role
from portal.approvals.errors import DearerThanApproved
from portal.audit import AuditEvent
from portal.database import Database
from portal.orders.changes import ProposedLine
from portal.orders.errors import AddedLine, AlreadyReceived, NoChangeProposed, OrderChanged
from portal.orders.models import Order
from portal.orders.operations import (
    accept_change,
    mark_sent,
    note_invoiced,
    note_received,
    reject_change,
    reject_order,
)
from portal.orders.queries import order_by_number, waiting_for
from portal.orders.responses import (
    ResponseOfAnother,
    UnknownOrderAnswered,
    UnknownResponseCode,
    seen_hash,
)
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, TODAY, a_line, a_supplier
from tests.factories.orders import (
    Shop,
    a_response,
    a_sent_order,
    a_shop,
    a_waiting_order,
    an_order,
    respond,
)


def a_changed_line(number: str, code: str = "3", **changes: Any) -> OrderResponseLine:
    """An answer to one order line; quantity and price as plain numbers."""
    if "quantity" in changes:
        changes["quantity"] = Quantity(Decimal(changes["quantity"]), "XPK")
    if "backorder" in changes:
        later = Quantity(Decimal(changes.pop("backorder")), "XPK")
        changes["maximum_backorder_quantity"] = later
    if "price" in changes:
        changes["price"] = Price(amount=Money(Decimal(changes["price"]), "SEK"))
    values: dict[str, Any] = {
        "id": f"{number}-{code}", "status_code": code, "order_line_reference": number,
        "item": Item(name="Handske", sellers_id="10442"),
    }  # fmt: skip
    return OrderResponseLine(**(values | changes))


def _proposal(order: Order, *lines: OrderResponseLine, **changes: Any) -> OrderResponse:
    """A change as it comes: written, judged and read again."""
    document = a_response(order, "CA", lines, **changes)
    content = peppol.write(document)
    assert [f.text("en") for f in peppol.judge(content, on=TODAY) if f.is_fatal] == []
    read = peppol.read(content).document
    assert isinstance(read, OrderResponse)
    return read


def _ordered(database: Database, many: int = 10, **shop: Any) -> tuple[Shop, str]:
    with database.transaction() as session:
        made = a_shop(session, **shop)
        first = made.lines[0]["article"]
        return made, a_sent_order(session, made, {first: many}).number


def _order(session: Any, number: str) -> Order:
    return session.scalars(select(Order).where(Order.number == number)).one()


def _held(session: Any, order: Order) -> dict[Use, Decimal]:
    return ceilings.balance(session, order.agreement_id, order.number)


@pytest.mark.parametrize(
    ("code", "state", "committed"),
    [("AB", "acknowledged", "895.00"), ("AP", "accepted", "895.00"), ("RE", "rejected", "0")],
)
def test_what_the_supplier_says_the_order_is(
    database: Database, code: str, state: str, committed: str
) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        content = peppol.write(a_response(order, code))
        assert [f for f in peppol.judge(content, on=TODAY) if f.is_fatal] == []
        assert respond(session, order, peppol.read(content).document) == number
    with database.reading() as session:
        order = order_by_number(session, shop.requester, number)
        assert order.state == state
        assert [response.code for response in order.responses] == [code]
        assert _held(session, order)[Use.COMMITTED] == Decimal(committed)
        events = session.scalars(select(AuditEvent.action).order_by(AuditEvent.id)).all()
        assert events == ["order.place", "order.send", "order.response"]


@pytest.mark.parametrize(
    ("codes", "state"),
    [
        (["AB", "AP"], "accepted"),
        (["AP", "AB"], "accepted"),
        (["AB", "AB"], "acknowledged"),
        (["AB", "CA"], "change_proposed"),
        (["CA", "AB"], "change_proposed"),
        (["CA", "AP"], "accepted"),
        (["CA", "CA"], "change_proposed"),
        (["CA", "RE"], "rejected"),
        (["AP", "CA"], "change_proposed"),
        (["AP", "RE"], "rejected"),
        (["RE", "AP"], "rejected"),
    ],
)
def test_several_responses_to_one_order(database: Database, codes: list[str], state: str) -> None:
    _, number = _ordered(database)
    for place, code in enumerate(codes):
        with database.transaction() as session:
            order = _order(session, number)
            lines = [a_changed_line("1", quantity=8 - place)] if code == "CA" else []
            respond(session, order, a_response(order, code, lines, id=f"R{place}"))
    with database.reading() as session:
        order = _order(session, number)
        assert order.state == state
        assert len(order.responses) == len(codes)
        open_changes = [r for r in order.responses if r.code == "CA" and r.decision is None]
        assert len(open_changes) == (state == "change_proposed")


def test_an_answer_proves_that_the_order_arrived(database: Database) -> None:
    with database.transaction() as session:
        order = an_order(session)
        assert order.state == "approved"
        respond(session, order, a_response(order, "AP"))
        assert (order.state, order.sent_at) == ("accepted", NOW)
        mark_sent(session, order.number, NOW)
        assert order.state == "accepted"


def test_a_response_of_another_supplier_has_no_effect(database: Database) -> None:
    _, number = _ordered(database)
    with database.transaction() as session:
        order, other = _order(session, number), a_supplier(session)
        with pytest.raises(ResponseOfAnother):
            respond(session, order, a_response(order, "RE"), supplier_id=other.id)
        assert order.state == "sent"


def test_a_response_to_what_was_never_sent_is_not_understood(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session)
        waiting = a_waiting_order(session, shop)
        for document in (
            a_response(waiting, "AP"),
            a_response(waiting, "AP", order_reference="NONE-1"),
        ):
            with pytest.raises(UnknownOrderAnswered):
                respond(session, waiting, document, message_id=document.order_reference)
        reject_order(session, waiting.number, shop.approver, NOW)
        with pytest.raises(UnknownOrderAnswered):
            respond(session, waiting, a_response(waiting, "AP"), message_id="third")


def test_an_unknown_code_is_not_understood(database: Database) -> None:
    _, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        with pytest.raises(UnknownResponseCode):
            respond(session, order, a_response(order, "XX"))


def test_a_change_is_shown_line_by_line_old_and_new(database: Database) -> None:
    _, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        period = Period(start_date=date(2026, 12, 1), end_date=date(2026, 12, 3))
        substitute = SubstituteItem(name="Handske vinyl", sellers_id="20442")
        line = a_changed_line(
            "1", quantity=8, backorder=0, price="91.25", note="Slut tills vidare",
            delivery=Delivery(promised_period=period),
            substitute=Substitute(id="1", item=substitute),
        )  # fmt: skip
        respond(session, order, _proposal(order, line))
        [response] = order.responses
        [proposed] = [ProposedLine.from_json(stored) for stored in response.changes]
        assert (proposed.line, proposed.code, proposed.note) == (1, "3", "Slut tills vidare")
        assert proposed.changes == {
            "quantity": ("10", "8"), "backorder": ("", "0"), "price": ("89.5", "91.25"),
            "article": ("10442", "20442"), "delivery": ("", "2026-12-01/2026-12-03"),
            "name": (order.lines[0].name, "Handske vinyl"),
        }  # fmt: skip


def test_accepted_as_a_whole_the_order_becomes_what_was_proposed(database: Database) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        before = order.content_hash
        respond(session, order, _proposal(order, a_changed_line("1", quantity=8, backorder=0)))
        assert [o.number for o in waiting_for(session, shop.requester)] == [number]
        accept_change(session, number, shop.requester, NOW)
    with database.reading() as session:
        order = _order(session, number)
        [line] = order.lines
        assert order.state == "accepted"
        assert [line.quantity, line.cancelled, line.expected] == [10, 2, 8]
        assert order.net_total == line.net == Decimal("716.00")
        assert order.vat_total == Decimal("179.00")
        assert order.content_hash != before
        assert _held(session, order)[Use.COMMITTED] == Decimal("716.00")
        assert order.responses[0].decided_by == shop.requester.username


@pytest.mark.parametrize(
    ("lines", "expected", "net"),
    [
        ([{"code": "5"}], 10, "895.00"),
        ([{"code": "7"}], 0, "0"),
        ([{"quantity": 12}], 12, "1074.00"),
        ([{"quantity": 4, "backorder": 6}], 10, "895.00"),
        ([{"quantity": 4}, {"quantity": 6, "id": "1b"}], 10, "895.00"),
        ([{"quantity": 4}, {"quantity": 3, "id": "1b", "backorder": 0}], 7, "626.50"),
        ([{"code": "42"}], 10, "895.00"),
        ([{"price": "80"}], 10, "800.00"),
    ],
)
def test_what_each_kind_of_change_leaves_to_come(
    database: Database, lines: list[dict[str, Any]], expected: int, net: str
) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        answers = [a_changed_line("1", **line) for line in lines]
        respond(session, order, _proposal(order, *answers))
        accept_change(session, number, an_actor(session, (Role.APPROVER, "*")), NOW)
        assert order.lines[0].expected == expected
        assert order.net_total == Decimal(net)
        assert _held(session, order)[Use.COMMITTED] == (0 if not expected else Decimal(net))
        assert order.state == ("accepted" if expected else "closed")
        assert shop.unit.id == order.unit_id


def test_turned_down_the_order_ends_and_its_ceiling_is_free(database: Database) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        respond(session, order, _proposal(order, a_changed_line("1", quantity=1)))
        reject_change(session, number, shop.requester, NOW, "Vi behöver alla")
    with database.reading() as session:
        assert _order(session, number).state == "rejected"
        assert session.get_one(Agreement, shop.agreement.id).used() == 0
        with pytest.raises(NoChangeProposed), database.transaction() as writing:
            accept_change(writing, number, shop.requester, NOW)


def test_a_change_can_not_be_turned_down_once_goods_have_come(database: Database) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        respond(session, order, _proposal(order, a_changed_line("1", quantity=4, backorder=0)))
        note_received(session, order, {1: Decimal(4)}, NOW)
        with pytest.raises(AlreadyReceived):
            reject_change(session, number, shop.requester, NOW)
        accept_change(session, number, shop.requester, NOW)
        assert (order.state, order.receipt) == ("accepted", "full")
        note_invoiced(session, order, {1: Decimal(4)}, NOW)
        assert order.state == "closed"


def test_a_late_rejection_after_goods_have_come_is_kept_without_effect(database: Database) -> None:
    _, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        note_received(session, order, {1: Decimal(1)}, NOW)
        respond(session, order, a_response(order, "RE"))
        assert (order.state, len(order.responses)) == ("sent", 1)
        session.flush()
    with database.reading() as session:
        last = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc())).first()
        assert last
        assert last.facts["effect"] is False


def test_a_dearer_change_is_refused_whole_and_an_approver_may_accept(database: Database) -> None:
    shop, number = _ordered(database, many=50)
    with database.transaction() as session:
        order = _order(session, number)
        respond(session, order, _proposal(order, a_changed_line("1", price="110.00")))
    with pytest.raises(DearerThanApproved), database.transaction() as session:
        accept_change(session, number, shop.requester, NOW)
    with database.reading() as session:
        assert _order(session, number).net_total == Decimal("4475.00")
    with database.transaction() as session:
        accept_change(session, number, shop.approver, NOW)
        assert _order(session, number).net_total == Decimal("5500.00")


def test_a_change_can_not_pass_the_ceiling(database: Database) -> None:
    shop, number = _ordered(database, ceiling=Decimal("900.00"))
    with database.transaction() as session:
        order = _order(session, number)
        respond(session, order, _proposal(order, a_changed_line("1", quantity=11)))
    with pytest.raises(CeilingPassed), database.transaction() as session:
        accept_change(session, number, shop.requester, NOW)
    with database.reading() as session:
        assert _order(session, number).state == "change_proposed"


def test_what_was_never_ordered_can_not_come_in_by_a_change(database: Database) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        added = a_changed_line("99", "1", quantity=1, price="500")
        respond(session, order, _proposal(order, a_changed_line("1", "5"), added))
        with pytest.raises(AddedLine):
            accept_change(session, number, shop.requester, NOW)
        reject_change(session, number, shop.requester, NOW)


def test_a_decision_binds_the_change_that_was_seen(database: Database) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        respond(session, order, _proposal(order, a_changed_line("1", quantity=9)))
        session.flush()
        seen = seen_hash(order, order.responses[-1])
        respond(session, order, _proposal(order, a_changed_line("1", quantity=1), id="R2"))
    for decide in (accept_change, reject_change):
        with pytest.raises(OrderChanged), database.transaction() as session:
            decide(session, number, shop.requester, NOW, content_hash=seen)


def test_what_has_been_invoiced_stays_consumed_after_a_change(database: Database) -> None:
    shop, number = _ordered(database)
    with database.transaction() as session:
        order = _order(session, number)
        note_received(session, order, {1: Decimal(4)}, NOW)
        note_invoiced(session, order, {1: Decimal(4)}, NOW)
        ceilings.consume(session, order.agreement_id, number, Decimal("358.00"), NOW)
        respond(session, order, _proposal(order, a_changed_line("1", quantity=6, backorder=0)))
        accept_change(session, number, shop.requester, NOW)
        held = _held(session, order)
        assert (held[Use.COMMITTED], held[Use.CONSUMED]) == (Decimal("179.00"), Decimal("358.00"))


def test_a_line_of_several_is_changed_and_the_rest_stay(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, [a_line("1"), a_line("2", vat_rate=Decimal(6))])
        order = a_sent_order(session, shop, {"1": 2, "2": 3})
        lines = [a_changed_line("1", "7"), a_changed_line("2", "5")]
        respond(session, order, _proposal(order, *lines))
        accept_change(session, order.number, shop.requester, NOW)
        assert [line.expected for line in order.lines] == [0, 3]
        assert (order.net_total, order.vat_total) == (Decimal("268.50"), Decimal("16.11"))
