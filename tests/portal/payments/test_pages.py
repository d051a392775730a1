"""The pages of payments: two people, one file, the bank's answer."""

from __future__ import annotations

import io

import pytest

from portal.accounts.actor import OPERATOR
from portal.accounts.models import Role
from portal.clock import utc_now
from portal.invoices.operations import approve_invoice
from portal.payments.models import PaymentRun
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.invoices import (
    a_bankgiro,
    a_document,
    a_received_order,
    an_accountant,
    take_in,
)


@pytest.fixture
def app(config, database):
    return an_app(config, database)


@pytest.fixture
def desk(database):
    """An approved invoice, two accountants, an auditor and a stranger."""
    with database.transaction() as session:
        order = a_received_order(session)
        invoice = take_in(session, a_document(order, id="F-1"))
        approve_invoice(session, "F-1", OPERATOR, utc_now())
        return {
            "first": an_accountant(session, order),
            "second": an_accountant(session, order),
            "auditor": an_actor(session, (Role.AUDITOR, "*")),
            "stranger": an_accountant(session, a_received_order(session)),
            "requester": an_actor(session, (Role.REQUESTER, order.unit.code)),
            "invoice": invoice.id,
            "order": order.number,
        }


def proposed(app, database, desk):
    client = a_client(app, database, desk["first"])
    answer = client.post("/payments/propose", data={"until": "2099-12-31"})
    assert answer.status_code == 303
    return client, answer.headers["Location"]


def test_one_proposes_and_another_releases(app, database, desk):
    client = a_client(app, database, desk["first"])
    assert "One approved invoice waits to be paid" in client.get("/payments").get_data(as_text=True)
    client, place = proposed(app, database, desk)
    page = client.get(place).get_data(as_text=True)
    assert "You proposed it yourself" in page
    assert client.post(f"{place}/release").status_code == 400
    other = a_client(app, database, desk["second"])
    assert "Release SEK\xa01,118.75" in other.get(place).get_data(as_text=True)
    assert "waits to be released" in other.get("/").get_data(as_text=True)
    answer = other.post(f"{place}/release", data={"seen": "1118.75"})
    assert answer.status_code == 303
    content = other.get(f"{place}/file")
    assert b"<CtrlSum>1118.75</CtrlSum>" in content.data
    assert "attachment" in content.headers["Content-Disposition"]
    page = other.get(f"/invoices/{desk['invoice']}").get_data(as_text=True)
    assert "On its way to the bank" in page
    assert "Released to the bank" in page


def test_another_sum_than_the_one_seen_is_not_released(app, database, desk):
    _client, place = proposed(app, database, desk)
    other = a_client(app, database, desk["second"])
    assert other.post(f"{place}/release", data={"seen": "1.00"}).status_code == 409


def test_the_bank_s_file_is_read_on_the_page(app, database, desk):
    _client, place = proposed(app, database, desk)
    other = a_client(app, database, desk["second"])
    other.post(f"{place}/release")
    with database.reading() as session:
        run = session.get(PaymentRun, int(place.rpartition("/")[2]))
        payment = run.rows[0].end_to_end_id
    content = (
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.02'>"
        "<BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy='SEK'>1118.75</Amt><CdtDbtInd>DBIT"
        f"</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>{payment}</EndToEndId></Refs></TxDtls>"
        "</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    ).encode()
    answer = send(other, content)
    assert answer.status_code == 303
    page = other.get("/payments").get_data(as_text=True)
    assert "1 paid" in page
    assert "The bank has paid all of it" in other.get(place).get_data(as_text=True)


def send(client, content, name="camt.xml"):
    return client.post("/payments/bank-file", data={"file": (io.BytesIO(content), name)})


def test_a_file_that_is_none_is_kept_with_the_reason(app, database, desk):
    client = a_client(app, database, desk["first"], language="sv")
    assert send(client, b"%PDF-1.7", "<i>x</i>.pdf").status_code == 303
    page = client.get("/payments").get_data(as_text=True)
    assert "Inte förstådd" in page
    assert "<i>x" not in page


@pytest.mark.parametrize("until", ["", "2026-02-30", "x", "NaN"])
def test_a_bad_date_is_told_at_the_field(app, database, desk, until):
    client = a_client(app, database, desk["first"])
    answer = client.post("/payments/propose", data={"until": until})
    assert answer.status_code == 400
    assert "error-summary" in answer.get_data(as_text=True)


def test_no_file_is_told_at_the_field(app, database, desk):
    client = a_client(app, database, desk["first"])
    assert client.post("/payments/bank-file", data={}).status_code == 400


def test_what_is_left_out_is_told_with_the_reason(app, database, desk):
    with database.transaction() as session:
        order = a_received_order(session)
        document = a_document(order, id="F-2", payment_means=(a_bankgiro("50501055"),))
        take_in(session, document)
        approve_invoice(session, "F-2", OPERATOR, utc_now(), reason="looked at")
        finance = an_accountant(session, order)
    client = a_client(app, database, finance)
    client.post("/payments/propose", data={"until": "2099-12-31"})
    page = client.get("/payments").get_data(as_text=True)
    assert "asks for payment to 50501055" in page


def test_who_sees_what(app, database, desk):
    _client, place = proposed(app, database, desk)
    auditor = a_client(app, database, desk["auditor"])
    assert auditor.get(place).status_code == 200
    assert "/release" not in auditor.get(place).get_data(as_text=True)
    assert auditor.post(f"{place}/release").status_code == 403
    stranger = a_client(app, database, desk["stranger"])
    assert stranger.get(place).status_code == 404
    assert stranger.post(f"{place}/release").status_code == 404
    assert stranger.get(f"{place}/file").status_code == 404
    requester = a_client(app, database, desk["requester"])
    assert requester.get("/payments").status_code == 403
