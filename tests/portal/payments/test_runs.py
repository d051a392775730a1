"""Payment runs: what is proposed, who releases it, what the bank answers."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from threading import Barrier

import pytest
from sqlalchemy import func, select

from catalog.errors import NotFound
from catalog.suppliers import SupplierAccount
from portal.accounts.actor import OPERATOR
from portal.accounts.models import Role
from portal.audit import AuditEvent
from portal.invoices.models import Invoice
from portal.invoices.operations import approve_invoice
from portal.payments.errors import (
    NotFinance,
    NothingToRelease,
    NotReleasable,
    OwnProposal,
    RunChanged,
)
from portal.payments.models import BankMessage, PaymentRow, PaymentRun
from portal.payments.operations import propose, read_bank_file, release
from portal.payments.selecting import banking_day
from portal.post.models import Job
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW, TODAY
from tests.factories.invoices import (
    a_bankgiro,
    a_document,
    a_document_line,
    a_received_order,
    an_accountant,
    take_in,
)

D = Decimal
UNTIL = date(2026, 12, 31)


@pytest.fixture
def session(database):
    with database.transaction() as session:
        yield session


def approved(session, order, *lines, **changes):
    """An invoice that finance has approved."""
    invoice = take_in(session, a_document(order, *lines, **changes))
    approve_invoice(session, invoice.number, OPERATOR, NOW, invoice.supplier.number, reason="right")
    return invoice


@pytest.fixture
def order(session):
    return a_received_order(session)


@pytest.fixture
def finance(session, order):
    return an_accountant(session, order, username="finance-one")


@pytest.fixture
def second(session, order):
    return an_accountant(session, order, username="finance-two")


def proposed(session, actor, until=UNTIL):
    return propose(session, until, actor, NOW)


def test_what_is_due_is_proposed_to_the_verified_account(session, order, finance):
    invoice = approved(session, order, id="F-1")
    (run,) = proposed(session, finance).runs
    assert (run.state, run.count, run.sum) == ("proposed", 1, invoice.payable)
    (row,) = run.rows
    assert (row.account_kind, row.account_number) == ("bankgiro", "9912346")
    assert (row.amount, row.pay_on) == (D("1118.75"), date(2026, 12, 23))
    assert row.end_to_end_id == f"{order.organisation.number}-{run.id}-{invoice.id}"


def test_what_is_due_later_waits(session, order, finance):
    approved(session, order)
    assert proposed(session, finance, date(2026, 12, 22)).runs == ()


def test_an_invoice_is_proposed_once(session, order, finance, second):
    approved(session, order)
    assert len(proposed(session, finance).runs) == 1
    assert proposed(session, second).runs == ()


def test_only_the_own_legal_entity_is_proposed(session, order):
    approved(session, order)
    stranger = an_accountant(session, a_received_order(session))
    assert proposed(session, stranger).runs == ()


def test_each_legal_entity_has_a_run_of_its_own(session, order):
    approved(session, order)
    approved(session, a_received_order(session))
    inkop = an_actor(session, (Role.FINANCE, "*"))
    assert len(proposed(session, inkop).runs) == 2


def test_an_unverified_account_is_left_out_with_the_reason(session, order, finance):
    approved(session, order, id="F-2", payment_means=(a_bankgiro("50501055"),))
    proposal = proposed(session, finance)
    assert proposal.runs == ()
    assert [reason.code for reason in proposal.left_out] == ["account_mismatch"]
    assert "50501055" in proposal.left_out[0].english


def test_without_any_verified_account_nothing_is_paid(session, order, finance):
    approved(session, order, payment_means=())
    order.supplier.accounts[0].verified_at = None
    session.flush()
    assert [r.code for r in proposed(session, finance).left_out] == ["no_verified_account"]


def test_an_invoice_without_account_goes_to_the_verified_one(session, order, finance):
    approved(session, order, payment_means=())
    (run,) = proposed(session, finance).runs
    assert run.rows[0].account_number == "9912346"


def test_what_is_in_our_favour_is_left_out(session, order, finance):
    line = a_document_line(order.lines[0], quantity="-1")
    approved(session, order, line)
    assert [r.code for r in proposed(session, finance).left_out] == ["not_positive"]


def test_another_currency_is_left_out(session, order, finance):
    approved(session, order, currency_code="EUR")
    assert [r.code for r in proposed(session, finance).left_out] == ["other_currency"]


def test_release_writes_one_file_and_schedules_the_invoices(session, order, finance, second):
    invoice = approved(session, order)
    (run,) = proposed(session, finance).runs
    release(session, run.id, second, NOW)
    assert (run.state, run.released_by) == ("released", "finance-two")
    assert invoice.state == "scheduled"
    assert run.sha256 == hashlib.sha256(run.content).hexdigest()
    assert b"<CtrlSum>1118.75</CtrlSum>" in run.content
    job = session.scalars(select(Job).where(Job.kind == "submit_payment_file")).one()
    assert job.key == str(run.id)


def test_release_leaves_one_event_with_the_hash(database):
    with database.transaction() as session:
        order = a_received_order(session)
        approved(session, order)
        first = an_accountant(session, order)
        second = an_accountant(session, order)
        (run,) = proposed(session, first).runs
        release(session, run.id, second, NOW)
    with database.reading() as session:
        query = select(AuditEvent).where(AuditEvent.subject_kind == "payment_run")
        events = list(session.scalars(query.order_by(AuditEvent.id)))
    assert [event.action for event in events] == ["payment.propose", "payment.release"]
    assert events[1].facts["sha256"] == run.sha256


def test_who_proposed_does_not_release(session, order, finance):
    approved(session, order)
    (run,) = proposed(session, finance).runs
    with pytest.raises(OwnProposal):
        release(session, run.id, finance, NOW)


def test_a_run_is_released_once(session, order, finance, second):
    approved(session, order)
    (run,) = proposed(session, finance).runs
    release(session, run.id, second, NOW)
    content = run.content
    with pytest.raises(NotReleasable):
        release(session, run.id, OPERATOR, NOW + timedelta(days=1))
    assert run.content == content


def test_a_run_of_others_is_not_found_and_an_auditor_may_not_release(session, order, finance):
    approved(session, order)
    (run,) = proposed(session, finance).runs
    with pytest.raises(NotFound):
        release(session, run.id, an_accountant(session, a_received_order(session)), NOW)
    auditor = an_actor(session, (Role.AUDITOR, "*"))
    with pytest.raises(NotFinance):
        release(session, run.id, auditor, NOW)


def test_an_account_that_is_no_longer_verified_is_left_out_at_release(
    session, order, finance, second
):
    approved(session, order, id="F-10")
    other = a_received_order(session)
    other.organisation_id = order.organisation_id
    session.flush()
    session.refresh(other)
    approved(session, other, id="F-11")
    (run,) = proposed(session, finance).runs
    assert run.count == 2
    account = session.scalars(
        select(SupplierAccount).where(SupplierAccount.supplier_id == other.supplier_id)
    ).one()
    account.verified_at = None
    session.flush()
    with pytest.raises(RunChanged):
        release(session, run.id, second, NOW, seen=D("2237.50"))


def test_nothing_is_released_when_nothing_can_be_paid(session, order, finance, second):
    approved(session, order)
    (run,) = proposed(session, finance).runs
    order.supplier.accounts[0].verified_at = None
    session.flush()
    with pytest.raises(NothingToRelease):
        release(session, run.id, second, NOW)


# What the bank answers.


def released(session, order, *invoices):
    """A released run of what is approved for the order's legal entity."""
    (run,) = proposed(session, an_accountant(session, order)).runs
    return release(session, run.id, an_accountant(session, order), NOW)


def camt(*payments, indicator="DBIT", status="BOOK"):
    """A camt.054 of (EndToEndId, amount)."""
    entries = "".join(
        f"<Ntry><Amt Ccy='SEK'>{amount}</Amt><CdtDbtInd>{indicator}</CdtDbtInd>"
        f"<Sts>{status}</Sts><NtryDtls><TxDtls><Refs><EndToEndId>{name}</EndToEndId></Refs>"
        "</TxDtls></NtryDtls></Ntry>"
        for name, amount in payments
    )
    return (
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.02'>"
        f"<BkToCstmrDbtCdtNtfctn><Ntfctn>{entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    ).encode()


def pain002(payment, code="AC04"):
    """A pain.002 that rejects one payment."""
    return (
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.03'><CstmrPmtStsRpt>"
        "<OrgnlPmtInfAndSts><TxInfAndSts>"
        f"<OrgnlEndToEndId>{payment}</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
        f"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn><AddtlInf>Account closed</AddtlInf></StsRsnInf>"
        "</TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    ).encode()


def test_what_the_bank_has_paid_is_paid_and_the_run_confirmed(session, order):
    invoice = approved(session, order)
    run = released(session, order)
    row = run.rows[0]
    answer = read_bank_file(session, "a.xml", camt((row.end_to_end_id, "1118.75")), NOW)
    assert (answer.kind, answer.state, answer.paid) == ("camt.054.001.02", "processed", 1)
    assert (run.state, row.state, invoice.state) == ("confirmed", "paid", "paid")


def test_the_same_file_and_another_about_the_same_have_one_effect(session, order):
    approved(session, order)
    run = released(session, order)
    content = camt((run.rows[0].end_to_end_id, "1118.75"))
    first = read_bank_file(session, "a.xml", content, NOW)
    again = read_bank_file(session, "b.xml", content, NOW)
    assert again.id == first.id
    other = read_bank_file(session, "c.xml", content + b"\n", NOW)
    assert (other.paid, other.told) == (0, [])
    assert session.scalar(select(func.count(BankMessage.id))) == 2
    assert run.state == "confirmed"


def test_another_amount_is_told_and_not_taken_for_paid(session, order):
    invoice = approved(session, order)
    run = released(session, order)
    content = camt((run.rows[0].end_to_end_id, "1118.74"))
    answer = read_bank_file(session, "a.xml", content, NOW)
    assert [told["code"] for told in answer.told] == ["amount_differs"]
    assert (run.state, invoice.state) == ("released", "scheduled")


def test_an_unknown_payment_is_told(session):
    answer = read_bank_file(session, "a.xml", camt(("2321000032-9-9", "10.00")), NOW)
    assert [told["code"] for told in answer.told] == ["unknown_payment"]


def test_what_is_only_pending_changes_nothing(session, order):
    approved(session, order)
    run = released(session, order)
    content = camt((run.rows[0].end_to_end_id, "1118.75"), status="PDNG")
    assert read_bank_file(session, "a.xml", content, NOW).paid == 0
    assert run.state == "released"


def test_money_that_comes_back_is_told(session, order):
    approved(session, order)
    run = released(session, order)
    content = camt((run.rows[0].end_to_end_id, "1118.75"), indicator="CRDT")
    answer = read_bank_file(session, "a.xml", content, NOW)
    assert [told["code"] for told in answer.told] == ["returned"]


def test_what_the_bank_refuses_is_approved_again_and_can_be_proposed_anew(session, order, finance):
    invoice = approved(session, order)
    run = released(session, order)
    row = run.rows[0]
    answer = read_bank_file(session, "a.xml", pain002(row.end_to_end_id), NOW)
    assert (answer.rejected, run.state, row.state) == (1, "part_rejected", "rejected")
    assert (invoice.state, row.reason) == ("approved", "AC04 Account closed")
    (anew,) = proposed(session, finance).runs
    assert anew.rows[0].end_to_end_id != row.end_to_end_id


def test_a_refused_file_refuses_every_payment_in_it(session, order):
    invoice = approved(session, order)
    run = released(session, order)
    content = (
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.03'><CstmrPmtStsRpt>"
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{order.organisation.number}-{run.id}</OrgnlMsgId>"
        "<GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>"
    ).encode()
    assert read_bank_file(session, "a.xml", content, NOW).rejected == 1
    assert invoice.state == "approved"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        b"<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.03'/>",
        camt(("2321000032-1-1", "1e9")),
        camt(("2321000032-1-1", "NaN")),
    ],
)
def test_what_can_not_be_read_is_kept_with_the_reason(session, content):
    answer = read_bank_file(session, "a.xml", content, NOW)
    assert (answer.state, answer.content) == ("quarantined", content)
    assert answer.reason["code"] in {"unreadable_bank_file", "not_a_bank_answer"}


def test_two_who_propose_at_once_never_pay_an_invoice_twice(database):
    with database.transaction() as session:
        order = a_received_order(session)
        for quantity in ("1", "2", "3"):
            approved(session, order, a_document_line(order.lines[0], quantity=quantity))
        people = [an_accountant(session, order) for _ in range(4)]
    barrier = Barrier(len(people))

    def run(actor):
        barrier.wait()
        with database.transaction() as session:
            return len(propose(session, UNTIL, actor, NOW).runs)

    with ThreadPoolExecutor(len(people)) as pool:
        made = list(pool.map(run, people))
    with database.reading() as session:
        live = list(session.scalars(select(PaymentRow.invoice_id)))
        assert sorted(live) == sorted(session.scalars(select(Invoice.id)))
        assert session.scalar(select(func.count(PaymentRun.id))) == 1
    assert sorted(made) == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("due", "today", "day"),
    [
        (date(2026, 12, 23), TODAY, date(2026, 12, 23)),
        (date(2026, 12, 26), TODAY, date(2026, 12, 25)),
        (date(2026, 12, 27), TODAY, date(2026, 12, 25)),
        (date(2026, 11, 1), TODAY, TODAY),
        (date(2026, 11, 1), date(2026, 11, 28), date(2026, 11, 30)),
    ],
)
def test_the_bank_pays_on_a_weekday_not_in_the_past(due, today, day):
    assert banking_day(due, today) == day
