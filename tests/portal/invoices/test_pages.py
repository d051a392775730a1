"""The pages of invoices: what each person sees and may do there."""

from __future__ import annotations

import pytest

from portal.accounts.models import Role
from portal.clock import utc_now
from portal.invoices.derivation import fingerprint
from portal.invoices.models import Invoice
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.invoices import (
    a_bankgiro,
    a_charge,
    a_credit_document,
    a_document,
    a_document_line,
    a_received_order,
    an_accountant,
    take_in,
)


@pytest.fixture
def app(config, database):
    return an_app(config, database)


class Desk:
    """An order with an invoice, and the people round it."""

    def __init__(self, app, database, **changes):
        self.app, self.database = app, database
        with database.transaction() as session:
            order = a_received_order(session)
            price = changes.pop("price", None)
            lines = [a_document_line(order.lines[0], price=price)] if price else []
            invoice = take_in(session, a_document(order, *lines, **changes), utc_now())
            self.order, self.id, self.number = order.number, invoice.id, invoice.number
            self.requester = order.requester
            self.finance = an_accountant(session, order)
            self.owner = an_actor(
                session, (Role.REQUESTER, order.unit.code), (Role.APPROVER, order.unit.code)
            )
            self.supplier = an_actor(session, (Role.SUPPLIER, order.supplier.number))
            self.stranger = an_accountant(session, a_received_order(session))

    def client(self, actor, language="en"):
        return a_client(self.app, self.database, actor, language=language)

    def invoice(self):
        with self.database.reading() as session:
            return session.get(Invoice, self.id)

    def page(self, actor, language="en"):
        response = self.client(actor, language).get(f"/invoices/{self.id}")
        assert response.status_code == 200
        return response.get_data(as_text=True)


def test_finance_approves_on_the_page(app, database):
    desk = Desk(app, database)
    page = desk.page(desk.finance)
    assert "Approve SEK\xa01,118.75" in page
    assert "agrees" in page.lower()
    client = desk.client(desk.finance)
    answer = client.post(f"/invoices/{desk.id}/approve", data={})
    assert (answer.status_code, desk.invoice().state) == (303, "approved")
    assert "is approved" in client.get(f"/invoices/{desk.id}").get_data(as_text=True)


def test_what_differs_is_said_in_words_and_money(app, database):
    desk = Desk(app, database, price="92.00", allowances_charges=(a_charge("95.00"),))
    page = desk.page(desk.finance, "sv")
    assert "2,50\xa0kr mer per förpackning" in page
    assert "+\xa025,00\xa0kr" in page
    assert "Avgift som ingen har avtalat: Frakt" in page
    assert "Du släpper då igenom 2 avvikelser på sammanlagt 120,00\xa0kr" in page


def test_a_reason_is_asked_for_and_what_was_typed_is_kept(app, database):
    desk = Desk(app, database, price="92.00")
    client = desk.client(desk.finance)
    answer = client.post(f"/invoices/{desk.id}/approve", data={"reason": " "})
    assert answer.status_code == 400
    assert "Write why" in answer.get_data(as_text=True)
    assert desk.invoice().state == "deviating"
    answer = client.post(f"/invoices/{desk.id}/approve", data={"reason": "agreed by phone"})
    assert (answer.status_code, desk.invoice().state) == (303, "approved")
    assert "agreed by phone" in client.get(f"/invoices/{desk.id}").get_data(as_text=True)


def test_rejecting_needs_a_reason(app, database):
    desk = Desk(app, database)
    client = desk.client(desk.finance)
    assert client.post(f"/invoices/{desk.id}/reject", data={}).status_code == 400
    client.post(f"/invoices/{desk.id}/reject", data={"reason": "never ordered"})
    assert desk.invoice().state == "rejected"


def test_what_changed_meanwhile_is_not_decided(app, database):
    desk = Desk(app, database)
    answer = desk.client(desk.finance).post(
        f"/invoices/{desk.id}/approve", data={"seen": "something else"}
    )
    assert answer.status_code == 409
    seen = fingerprint_of(desk)
    answer = desk.client(desk.finance).post(f"/invoices/{desk.id}/approve", data={"seen": seen})
    assert answer.status_code == 303


def fingerprint_of(desk):
    with desk.database.reading() as session:
        return fingerprint(session.get(Invoice, desk.id))


def test_the_supplier_sees_why_it_waits_but_nobody_s_name_and_no_button(app, database):
    desk = Desk(app, database, price="92.00")
    page = desk.page(desk.supplier)
    assert "more per" in page
    assert "One thing differs" in page
    assert f"/invoices/{desk.id}/approve" not in page
    assert f"/orders/{desk.order}" not in page
    assert desk.client(desk.supplier).post(f"/invoices/{desk.id}/approve").status_code == 403


def test_another_legal_entity_does_not_find_it(app, database):
    desk = Desk(app, database)
    client = desk.client(desk.stranger)
    assert client.get(f"/invoices/{desk.id}").status_code == 404
    assert client.post(f"/invoices/{desk.id}/approve").status_code == 404
    assert desk.number not in client.get("/invoices").get_data(as_text=True)


@pytest.mark.parametrize("path", ["/invoices/0", "/invoices/99999999", f"/invoices/{10**30}"])
def test_an_invoice_that_is_not_there_is_not_found(app, database, path):
    desk = Desk(app, database)
    assert desk.client(desk.finance).get(path).status_code == 404


def test_the_list_filters_and_finds(app, database):
    desk = Desk(app, database)
    client = desk.client(desk.finance)
    assert desk.number in client.get("/invoices").get_data(as_text=True)
    for show in ("decide", "deviating", "receipt", "approved", "paid", "rejected", "credit", "x"):
        page = client.get(f"/invoices?show={show}")
        assert page.status_code == 200
        assert (desk.number in page.get_data(as_text=True)) is (show in ("decide", "x"))
    assert desk.number in client.get(f"/invoices?q={desk.order}").get_data(as_text=True)
    assert desk.number not in client.get("/invoices?q=%25").get_data(as_text=True)
    assert client.get("/invoices?before=-1&q=%25").status_code == 200


def test_a_number_leads_to_its_invoice(app, database):
    desk = Desk(app, database)
    answer = desk.client(desk.finance).get(f"/invoices?number={desk.number}")
    assert answer.headers["Location"] == f"/invoices/{desk.id}"


def test_a_credit_note_is_shown_without_a_decision(app, database):
    desk = Desk(app, database)
    with database.transaction() as session:
        order = a_received_order(session)
        credit = take_in(session, a_credit_document(order), utc_now())
        finance = an_accountant(session, order)
    page = desk.client(finance).get(f"/invoices/{credit.id}").get_data(as_text=True)
    assert "Credit note" in page
    assert "set off" in page
    assert "/approve" not in page


def test_a_hostile_document_is_shown_as_text(app, database):
    desk = Desk(
        app,
        database,
        id="<b>&\"'",
        order_reference="<script>alert(1)</script>",
        payment_means=(a_bankgiro("<i>1</i>"),),
    )
    page = desk.page(desk.finance)
    assert "<script>alert" not in page
    assert "<b>&" not in page
    assert "&lt;b&gt;&amp;" in page


def test_the_start_page_says_what_waits(app, database):
    desk = Desk(app, database, price="92.00")
    page = desk.client(desk.finance).get("/").get_data(as_text=True)
    assert f"Invoice {desk.number}" in page
    assert "differs" in page
