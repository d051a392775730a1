"""Who decides on an invoice, what follows from it, and what never happens."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from sqlalchemy import select

from catalog import ceilings
from catalog.ceilings import Use
from catalog.errors import NotFound, Refused
from portal.accounts.actor import OPERATOR, load_actor
from portal.accounts.models import Role
from portal.audit import AuditEvent
from portal.invoices.derivation import fingerprint
from portal.invoices.errors import (
    AboveLimit,
    ChangedMeanwhile,
    MayNotDecide,
    NotDecidable,
    ReasonMissing,
    SeveralInvoices,
    StemsFromOwnOrder,
)
from portal.invoices.operations import approve_invoice, reject_invoice, rematch_order
from portal.orders.models import Order, OrderLine
from portal.orders.operations import approve_order, mark_sent
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, TODAY
from tests.factories.invoices import (
    a_charge,
    a_credit_document,
    a_document,
    a_document_line,
    a_received_order,
    an_accountant,
    receive_all,
    take_in,
)
from tests.factories.orders import a_sent_order, a_shop, an_order

D = Decimal


@pytest.fixture
def session(database):
    with database.transaction() as session:
        yield session


@pytest.fixture
def order(session):
    return a_received_order(session)


@pytest.fixture
def finance(session, order):
    return an_accountant(session, order)


def line_of(session, order):
    query = select(OrderLine).where(OrderLine.order_id == order.id)
    return session.scalars(query.execution_options(populate_existing=True)).one()


def test_a_matched_invoice_is_approved_without_a_word(session, order, finance):
    invoice = take_in(session, a_document(order))
    approve_invoice(session, invoice.number, finance, NOW)
    assert (invoice.state, invoice.approved_by) == ("approved", finance.username)


def test_approval_takes_from_the_order_and_the_ceiling(session, order, finance):
    part = a_document_line(order.lines[0], quantity="4")
    invoice = take_in(session, a_document(order, part))
    approve_invoice(session, invoice.number, finance, NOW)
    assert line_of(session, order).invoiced == 4
    assert session.get(Order, order.id).invoicing == "part"
    held = ceilings.balance(session, order.agreement_id, order.number)
    assert (held[Use.COMMITTED], held[Use.CONSUMED]) == (D("537.00"), D("358.00"))


def test_the_last_invoice_closes_the_order_and_frees_what_is_left(session, order, finance):
    invoice = take_in(session, a_document(order))
    approve_invoice(session, invoice.number, finance, NOW)
    assert session.get(Order, order.id).state == "closed"
    held = ceilings.balance(session, order.agreement_id, order.number)
    assert (held[Use.COMMITTED], held[Use.CONSUMED]) == (D(0), D("895.00"))


def test_a_charge_that_passes_is_counted_on_the_agreement(session, order, finance):
    invoice = take_in(session, a_document(order, allowances_charges=(a_charge("95.00"),)))
    approve_invoice(session, invoice.number, finance, NOW, reason="freight agreed")
    held = ceilings.balance(session, order.agreement_id, order.number)
    assert held[Use.CONSUMED] == D("990.00")


def test_a_deviating_invoice_passes_only_with_a_reason(session, order, finance):
    invoice = take_in(session, a_document(order, a_document_line(order.lines[0], price="92")))
    with pytest.raises(ReasonMissing):
        approve_invoice(session, invoice.number, finance, NOW, reason="  ")
    approve_invoice(session, invoice.number, finance, NOW, reason="agreed")
    assert (invoice.state, invoice.reason) == ("approved", "agreed")


def test_who_ordered_does_not_decide_whatever_their_roles(database):
    with database.transaction() as session:
        shop = a_shop(session, limit=None)
        order = a_sent_order(session, shop, {"10442": 10})
        receive_all(session, order)
        invoice = take_in(session, a_document(order))
        number = invoice.number
        user = shop.requester.username
    with database.transaction() as session:
        actor = load_actor(session, user, TODAY)
        both = an_actor(session, (Role.APPROVER, "*"), (Role.FINANCE, "*"))
        dressed = type(actor)(actor.username, actor.name, "sv", both.grants)
        with pytest.raises(StemsFromOwnOrder):
            approve_invoice(session, number, dressed, NOW)
        with pytest.raises(StemsFromOwnOrder):
            reject_invoice(session, number, dressed, NOW, reason="x")


def test_who_approved_the_order_may_approve_its_invoice(session):
    shop = a_shop(session, limit=D(0))
    order = a_sent_order_approved(session, shop)
    invoice = take_in(session, a_document(order))
    approve_invoice(session, invoice.number, shop.approver, NOW)
    assert invoice.approved_by == shop.approver.username


def a_sent_order_approved(session, shop):
    order = an_order(session, shop, {"10442": 10})
    approve_order(session, order.number, shop.approver, NOW)
    mark_sent(session, order.number, NOW)
    receive_all(session, order)
    return order


def test_an_approver_s_limit_counts_without_vat(session, order):
    invoice = take_in(session, a_document(order))
    below = an_actor(session, (Role.APPROVER, order.unit.code, D("894.99")))
    with pytest.raises(AboveLimit):
        approve_invoice(session, invoice.number, below, NOW)
    enough = an_actor(session, (Role.APPROVER, order.unit.code, D("895.00")))
    approve_invoice(session, invoice.number, enough, NOW)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.REQUESTER])
def test_readers_do_not_decide(session, order, role):
    invoice = take_in(session, a_document(order))
    reader = an_actor(session, (role, order.organisation.number))
    with pytest.raises(MayNotDecide):
        approve_invoice(session, invoice.number, reader, NOW)


def test_people_of_another_unit_or_entity_do_not_find_it(session, order):
    invoice = take_in(session, a_document(order))
    other = a_received_order(session)
    for scope in (other.unit.code, other.organisation.number):
        stranger = an_actor(session, (Role.APPROVER, scope), (Role.FINANCE, scope))
        with pytest.raises(NotFound):
            approve_invoice(session, invoice.number, stranger, NOW)


def test_two_suppliers_with_one_number_must_be_told_apart(session, order):
    other = a_received_order(session)
    mine = take_in(session, a_document(order, id="77"))
    take_in(session, a_document(other, id="77"))
    with pytest.raises(SeveralInvoices):
        approve_invoice(session, "77", OPERATOR, NOW)
    approve_invoice(session, "77", OPERATOR, NOW, supplier=order.supplier.number)
    assert mine.state == "approved"


def test_a_decision_is_taken_once(session, order, finance):
    invoice = take_in(session, a_document(order))
    approve_invoice(session, invoice.number, finance, NOW)
    for decide in (approve_invoice, reject_invoice):
        with pytest.raises(NotDecidable):
            decide(session, invoice.number, finance, NOW, reason="again")


def test_a_credit_note_is_not_decided(session, order, finance):
    credit = take_in(session, a_credit_document(order))
    with pytest.raises(NotDecidable):
        approve_invoice(session, credit.number, finance, NOW)


def test_what_was_seen_must_still_be_so(session, order, finance):
    invoice = take_in(session, a_document(order))
    seen = fingerprint(invoice)
    line = order.lines[0]
    line.price = D("80.00")
    session.flush()
    with pytest.raises(ChangedMeanwhile):
        approve_invoice(session, invoice.number, finance, NOW, seen=seen)


def test_a_rejected_invoice_frees_what_it_had_taken(session, order, finance):
    first = take_in(session, a_document(order))
    second = take_in(session, a_document(order, a_document_line(order.lines[0], quantity="9")))
    assert second.state == "deviating"
    reject_invoice(session, first.number, finance, NOW, reason="sent twice")
    assert (first.state, second.state) == ("rejected", "matched")


def test_an_approval_takes_from_those_that_wait(session, order, finance):
    early = take_in(session, a_document(order, a_document_line(order.lines[0], quantity="9")))
    late = take_in(session, a_document(order, a_document_line(order.lines[0], quantity="5")))
    approve_invoice(session, late.number, finance, NOW, reason="this one is right")
    assert early.state == "deviating"


def test_a_negative_invoice_gives_back_no_more_than_was_taken(session, order, finance):
    back = a_document_line(order.lines[0], quantity="-3")
    invoice = take_in(session, a_document(order, back))
    approve_invoice(session, invoice.number, finance, NOW, reason="return")
    assert line_of(session, order).invoiced == 0
    held = ceilings.balance(session, order.agreement_id, order.number)
    assert held[Use.CONSUMED] == 0


def test_each_decision_leaves_one_event(database):
    with database.transaction() as session:
        order = a_received_order(session)
        number = take_in(session, a_document(order)).number
        actor = an_accountant(session, order)
    with database.transaction() as session:
        approve_invoice(session, number, actor, NOW)
    with database.transaction() as session:
        assert rematch_order(session, order.number, NOW) == []
    with database.reading() as session:
        query = select(AuditEvent).where(AuditEvent.subject_kind == "invoice")
        events = list(session.scalars(query.order_by(AuditEvent.id)))
    assert [event.action for event in events] == ["invoice.receive", "invoice.approve"]
    assert events[1].actor == actor.username
    assert len(events[1].facts["seen"]) == 64


def test_of_many_who_approve_at_once_one_does(database):
    with database.transaction() as session:
        order = a_received_order(session)
        number = take_in(session, a_document(order)).number
        people = [an_accountant(session, order) for _ in range(4)]
    barrier = Barrier(len(people))

    def approve(actor):
        barrier.wait()
        try:
            with database.transaction() as session:
                approve_invoice(session, number, actor, NOW)
        except Refused as refused:
            return refused.code
        return "approved"

    with ThreadPoolExecutor(len(people)) as pool:
        answers = sorted(pool.map(approve, people))
    assert answers == ["approved", *["not_decidable"] * 3]
    with database.reading() as session:
        assert line_of(session, order).invoiced == 10


def test_two_invoices_for_the_same_goods_are_not_both_approved_unseen(database):
    with database.transaction() as session:
        order = a_received_order(session)
        line = order.lines[0]
        numbers = [
            take_in(session, a_document(order, a_document_line(line, quantity=many))).number
            for many in ("10", "9")
        ]
        actor = an_accountant(session, order)
    barrier = Barrier(2)

    def approve(number):
        barrier.wait()
        try:
            with database.transaction() as session:
                approve_invoice(session, number, actor, NOW)
        except Refused as refused:
            return refused.code
        return "approved"

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(approve, numbers))
    assert answers == ["approved", "reason_missing"]
