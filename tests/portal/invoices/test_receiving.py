"""Invoices as they come in: whose they are, what they become, what is held."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from catalog.errors import Refused
from peppol.values import Money
from portal.audit import AuditEvent
from portal.invoices.errors import NoLines, UnusableValue, WrongBuyer
from portal.invoices.models import Invoice, InvoiceOrder
from portal.invoices.operations import rematch_order
from portal.orders.models import Order
from portal.post.errors import AlreadyReceived, BreaksRules, SenderMismatch, UnknownSupplier
from tests.factories.catalog import NOW, a_line, a_supplier, an_organisation
from tests.factories.invoices import (
    a_bankgiro,
    a_charge,
    a_credit_document,
    a_document,
    a_document_line,
    a_message,
    a_party,
    a_received_order,
    receive_all,
    take_in,
    with_other_totals,
)
from tests.factories.orders import a_sent_order, a_shop

D = Decimal


@pytest.fixture
def session(database):
    with database.transaction() as session:
        yield session


def codes(invoice):
    return sorted(told.code for told in invoice.deviations)


def test_an_invoice_that_agrees_is_matched_and_belongs_to_the_unit_of_its_order(session):
    order = a_received_order(session)
    invoice = take_in(session, a_document(order, id="F-1"))
    assert (invoice.state, codes(invoice)) == ("matched", [])
    assert (invoice.supplier_id, invoice.organisation_id) == (
        order.supplier_id,
        order.organisation_id,
    )
    assert invoice.unit_id == order.unit_id
    assert [link.order_id for link in invoice.orders] == [order.id]
    (line,) = invoice.lines
    assert (line.result, line.matched_by) == ("matched", "order_line")
    assert line.order_line_id == order.lines[0].id
    assert [share.quantity for share in line.shares] == [D(10)]
    assert (invoice.net_total, invoice.payable) == (D("895.00"), D("1118.75"))
    assert (invoice.account_kind, invoice.account_number) == ("bankgiro", "9912346")


def test_the_message_learns_whose_it_is_and_one_event_is_written(database):
    with database.transaction() as session:
        order = a_received_order(session)
        document = a_document(order, id="F-2")
        invoice = take_in(session, document)
        assert invoice.message_id
    with database.reading() as session:
        query = select(AuditEvent).where(AuditEvent.subject_kind == "invoice")
        (event,) = session.scalars(query)
        assert (event.action, event.subject, event.facts["state"]) == (
            "invoice.receive",
            "F-2",
            "matched",
        )


def test_an_invoice_that_differs_deviates_by_line_with_the_amount(session):
    order = a_received_order(session)
    line = a_document_line(order.lines[0], price="92.00")
    invoice = take_in(session, a_document(order, line))
    (told,) = invoice.deviations
    assert invoice.state == "deviating"
    assert (told.code, told.stops, told.expected, told.actual) == (
        "price_above",
        True,
        "89.5",
        "92",
    )
    assert told.amount == D("25.00")
    assert told.line is invoice.lines[0]


def test_goods_that_come_later_let_the_invoice_pass(session):
    shop = a_shop(session, limit=None)
    order = a_sent_order(session, shop, {"10442": 10})
    invoice = take_in(session, a_document(order))
    assert (invoice.state, codes(invoice)) == ("deviating", ["not_received"])
    receive_all(session, order, line_1="4")
    assert rematch_order(session, order.number, NOW) == []
    assert codes(invoice) == ["quantity_above_received"]
    receive_all(session, order)
    assert rematch_order(session, order.number, NOW) == [invoice.number]
    assert (invoice.state, codes(invoice)) == ("matched", [])


def test_an_earlier_invoice_has_taken_what_was_received(session):
    order = a_received_order(session)
    first = take_in(session, a_document(order, a_document_line(order.lines[0], quantity="6")))
    second = take_in(session, a_document(order, a_document_line(order.lines[0], quantity="5")))
    assert (first.state, codes(second)) == ("matched", ["quantity_above_ordered"])


@pytest.mark.parametrize(
    "place", ["buyer_reference", "notes", "sales_order_reference", "contract_reference"]
)
def test_an_order_number_in_the_wrong_field_is_found_and_told(session, place):
    order = a_received_order(session)
    missing = "NA" if place == "sales_order_reference" else None
    told = f"Ordernr {order.number.lower()}."
    values = {"order_reference": missing, place: (told,) if place == "notes" else told}
    invoice = take_in(session, a_document(order, **values))
    assert (invoice.state, codes(invoice)) == ("matched", ["reference_misplaced"])
    assert not invoice.deviations[0].stops


def test_an_order_of_another_supplier_is_unknown(session):
    mine, theirs = a_received_order(session), a_received_order(session)
    invoice = take_in(session, a_document(mine, order_reference=theirs.number))
    assert codes(invoice) == ["unknown_order"]
    assert invoice.unit_id == mine.unit_id
    assert not invoice.orders


def test_no_reference_at_all_is_an_unknown_order(session):
    order = a_received_order(session)
    document = a_document(order, order_reference=None, buyer_reference=None)
    invoice = take_in(session, document)
    assert codes(invoice) == ["unknown_order"]
    assert {line.result for line in invoice.lines} == {"unmatched"}
    assert invoice.unit_id is None


def test_a_charge_an_unverified_account_and_rounding_are_told(session):
    order = a_received_order(session)
    document = a_document(
        order,
        allowances_charges=(a_charge("95.00"),),
        payment_means=(a_bankgiro("50501055"),),
        rounding=Money(D("0.50"), "SEK"),
    )
    invoice = take_in(session, document)
    assert codes(invoice) == ["account_mismatch", "charge_not_agreed", "rounding"]
    assert invoice.state == "deviating"


def test_sums_that_contradict_each_other_stop_the_invoice(session):
    order = a_received_order(session)
    document = with_other_totals(a_document(order), payable="2000.00")
    invoice = take_in(session, document)
    assert codes(invoice) == ["total_mismatch"]
    (told,) = (found for found in invoice.findings if found["rule"] == "BR-CO-16")
    assert (told["severity"], told["term"]) == ("fatal", "BT-115")
    assert told["path"]
    assert told["line"]
    assert told["sv"]
    assert told["en"]


def test_another_currency_stops_the_invoice(session):
    order = a_received_order(session)
    invoice = take_in(session, a_document(order, currency_code="EUR"))
    assert codes(invoice) == ["currency_mismatch"]


def test_one_line_falls_on_the_same_article_ordered_twice(session):
    shop = a_shop(session, [a_line("A"), a_line("B")], limit=None)
    order = a_sent_order(session, shop, {"A": 6, "B": 4})
    order.lines[1].article = "A"
    session.flush()
    receive_all(session, order)
    line = a_document_line(order.lines[0], quantity="10", order_line_reference=None)
    invoice = take_in(session, a_document(order, line))
    assert invoice.state == "matched"
    assert [share.quantity for share in invoice.lines[0].shares] == [D(6), D(4)]


def test_the_same_number_again_has_no_second_effect(session):
    order = a_received_order(session)
    first = take_in(session, a_document(order, id="F-7"))
    with pytest.raises(AlreadyReceived) as caught:
        take_in(session, a_document(order, id="F-7", notes=("once more",)))
    assert caught.value.of == first.message_id
    assert session.scalar(select(func.count(Invoice.id))) == 1


@pytest.mark.parametrize("again", ["f-0070", "FOO70", "Ｆ-0070", "F 070"])
def test_a_number_that_looks_the_same_is_a_suspected_duplicate(session, again):
    order = a_received_order(session)
    line = order.lines[0]
    take_in(session, a_document(order, a_document_line(line, quantity="6"), id="F-0070"))
    second = take_in(session, a_document(order, a_document_line(line, quantity="4"), id=again))
    assert codes(second) == ["near_duplicate"]
    assert second.deviations[0].actual == "F-0070"


def test_two_halves_of_an_order_give_two_invoices_of_the_same_amount(session):
    order = a_received_order(session)
    line = a_document_line(order.lines[0], quantity="5")
    take_in(session, a_document(order, line, id="X-1"))
    second = take_in(session, a_document(order, line, id="Y-2"))
    assert codes(second) == []


def test_the_same_amount_for_what_is_already_invoiced_is_a_suspected_duplicate(session):
    order = a_received_order(session)
    line = a_document_line(order.lines[0], quantity="10")
    take_in(session, a_document(order, line, id="X-1"))
    second = take_in(session, a_document(order, line, id="Y-2"))
    assert codes(second) == ["near_duplicate", "quantity_above_ordered"]
    assert second.deviations[0].actual == "X-1"


def test_another_supplier_may_use_the_same_number(session):
    one, other = a_received_order(session), a_received_order(session)
    first = take_in(session, a_document(one, id="100"))
    second = take_in(session, a_document(other, id="100"))
    assert (first.state, second.state) == ("matched", "matched")


def test_a_credit_note_is_kept_beside_its_order_and_held(session):
    order = a_received_order(session)
    invoice = take_in(session, a_document(order, id="F-9"))
    credit = take_in(session, a_credit_document(order, id="F-9"))
    assert (credit.kind, credit.state, credit.unit_id) == ("credit_note", "received", order.unit_id)
    assert [link.order_id for link in credit.orders] == [order.id]
    assert invoice.state == "matched"
    query = select(func.count()).select_from(InvoiceOrder)
    assert session.scalar(query) == 2


# What is held unread.


def held(session, document, **message):
    with pytest.raises(Refused) as caught:
        take_in(session, document, **message)
    session.expunge_all()
    assert session.scalar(select(func.count(Invoice.id))) == 0
    return caught.value


def test_an_invoice_for_another_buyer_is_held(session):
    order = a_received_order(session)
    other = a_party("0007:5560360793", "Någon Annan AB", "5560360793")
    assert isinstance(held(session, a_document(order, buyer=other)), WrongBuyer)


def test_an_invoice_for_two_buyers_at_once_is_held(session):
    order = a_received_order(session)
    other = an_organisation(session)
    both = a_party(other.endpoint, order.organisation.name, order.organisation.number)
    assert isinstance(held(session, a_document(order, buyer=both)), WrongBuyer)


def test_an_unknown_supplier_is_held(session):
    order = a_received_order(session)
    stranger = a_party("0007:5560360793", "Främling AB", "5560360793")
    refusal = held(session, a_document(order, seller=stranger))
    assert isinstance(refusal, UnknownSupplier)
    assert "Främling AB" in refusal.english


def test_a_known_number_with_a_strange_endpoint_is_held(session):
    order = a_received_order(session)
    fraud = a_party("0007:5560360793", order.supplier.name, order.supplier.number)
    assert isinstance(held(session, a_document(order, seller=fraud)), SenderMismatch)


def test_two_suppliers_in_one_are_held(session):
    order = a_received_order(session)
    other = a_supplier(session)
    mixed = a_party(other.endpoint, order.supplier.name, order.supplier.number)
    assert isinstance(held(session, a_document(order, seller=mixed)), SenderMismatch)


def test_a_message_that_another_supplier_sent_is_held(session):
    order = a_received_order(session)
    sender = a_supplier(session).endpoint
    assert isinstance(held(session, a_document(order), sender=sender), SenderMismatch)


def test_an_amount_finer_than_an_ore_is_held(session):
    order = a_received_order(session)
    document = with_other_totals(a_document(order), payable="1118.755")
    assert isinstance(held(session, document), (UnusableValue, BreaksRules))


def test_a_base_quantity_of_zero_is_held(session):
    order = a_received_order(session)
    line = a_document_line(order.lines[0])
    zero = replace(line, price=replace(line.price, base_quantity=replace_value(line, "0")))
    document = a_document(order, line)
    assert isinstance(held(session, replace(document, lines=(zero,))), UnusableValue)


def replace_value(line, value):
    return replace(line.price.base_quantity, value=D(value))


def test_an_invoice_of_two_currencies_is_held(session):
    order = a_received_order(session)
    document = a_document(order)
    mixed = replace(document.lines[0], net_amount=Money(D("895.00"), "EUR"))
    assert isinstance(held(session, replace(document, lines=(mixed,))), UnusableValue)


def test_an_invoice_without_lines_is_held(session):
    order = a_received_order(session)
    document = replace(a_document(order), lines=())
    assert isinstance(held(session, document), (NoLines, BreaksRules))


def test_the_order_is_not_touched_by_an_invoice_that_waits(session):
    order = a_received_order(session)
    take_in(session, a_document(order))
    kept = session.scalars(select(Order).where(Order.id == order.id)).one()
    assert (kept.invoicing, kept.lines[0].invoiced) == ("none", D(0))


def test_a_message_is_given_to_nobody_before_it_is_understood(session):
    order = a_received_order(session)
    message = a_message(session, a_document(order))
    assert message.supplier_id is None
