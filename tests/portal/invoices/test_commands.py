"""`avrop invoice` and `avrop payment`, as scripts use them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from portal.commands.invoice import invoice
from portal.commands.output import CommandContext
from portal.commands.payment import payment
from tests.factories.invoices import (
    a_document,
    a_document_line,
    a_received_order,
    an_accountant,
    take_in,
)


@pytest.fixture
def run(config, database):
    """Run a command with `--json`; its exit status, answers, and what it told beside them."""

    def _run(group, *words):
        context = CommandContext(config, as_json=True)
        result = CliRunner().invoke(group, [str(word) for word in words], obj=context)
        context.database.engine.dispose()
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        return result.exit_code, answers, result.stderr

    return _run


@pytest.fixture
def order(database):
    with database.transaction() as session:
        order = a_received_order(session)
        take_in(
            session, a_document(order, a_document_line(order.lines[0], price="92.00"), id="F-1")
        )
        an_accountant(session, order, username="eva")
        an_accountant(session, order, username="ola")
        assert order.supplier.number
        return order


def test_show_tells_all_that_the_contract_names(run, order):
    status, (shown,), _ = run(invoice, "show", "F-1")
    assert status == 0
    assert shown["supplier"] == order.supplier.number
    assert shown["organisation"] == order.organisation.number
    assert (shown["state"], shown["payable"], shown["currency"]) == ("deviating", "1150.00", "SEK")
    assert (shown["due_on"], shown["orders"]) == ("2026-12-23", [order.number])
    assert shown["deviations"] == []
    assert shown["lines"] == [
        {
            "id": "1",
            "order": order.number,
            "order_line": "1",
            "result": "deviating",
            "deviations": [
                {
                    "code": "price_above",
                    "stops": True,
                    "expected": "89.5",
                    "actual": "92",
                    "amount": "25.00",
                }
            ],
        }
    ]


def test_from_approval_to_paid(run, order, tmp_path):
    assert run(invoice, "approve", "F-1", "--as", "eva")[1][0]["state"] == "approved"
    status, (proposal,), _ = run(payment, "propose", "--until", "2026-12-31", "--as", "eva")
    assert (status, proposal["state"], proposal["count"], proposal["sum"]) == (
        0,
        "proposed",
        1,
        "1150.00",
    )
    (row,) = proposal["rows"]
    assert (row["invoice"], row["amount"], row["account"]) == ("F-1", "1150.00", "9912346")
    number = proposal["payment_run"]
    assert run(payment, "release", number, "--as", "eva")[0] == 1
    status, (released,), _ = run(payment, "release", number, "--as", "ola")
    content = Path(released["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == released["sha256"]
    answer = tmp_path / "camt.xml"
    answer.write_bytes(camt(f"{order.organisation.number}-{number}-1", "1150.00"))
    status, (read,), _ = run(payment, "read", answer, "--as", "eva")
    assert (status, read["paid"]) == (0, 1)
    assert run(payment, "read", answer)[0] == 0
    assert run(payment, "show", number)[1][0]["state"] == "confirmed"
    assert run(invoice, "show", "F-1")[1][0]["state"] == "paid"
    assert [one["invoice"] for one in run(invoice, "list")[1]] == ["F-1"]


def camt(name, amount):
    return (
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.02'>"
        f"<BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy='SEK'>{amount}</Amt><CdtDbtInd>DBIT"
        f"</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>{name}</EndToEndId></Refs></TxDtls>"
        "</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    ).encode()


def test_two_suppliers_with_one_number_must_be_named(run, order, database):
    with database.transaction() as session:
        take_in(session, a_document(a_received_order(session), id="F-1"))
    status, answers, told = run(invoice, "show", "F-1")
    assert (status, answers) == (1, [])
    assert "several_invoices" in told
    status, (shown,), _ = run(invoice, "show", "F-1", "--supplier", order.supplier.number)
    assert (status, shown["state"]) == (0, "deviating")


def test_what_is_refused_ends_with_one(run, order, tmp_path):
    assert run(invoice, "show", "F-404")[0] == 1
    assert run(invoice, "approve", "F-1", "--as", "nobody")[0] == 1
    assert run(payment, "release", "404")[0] == 1
    bad = tmp_path / "x.pdf"
    bad.write_bytes(b"%PDF-1.7")
    status, (read,), told = run(payment, "read", bad)
    assert (status, read["state"]) == (1, "quarantined")
    assert "not_a_bank_answer" in told


def test_nothing_due_is_no_failure(run, order):
    status, answers, told = run(payment, "propose", "--until", "2026-12-31")
    assert (status, answers) == (0, [])
    assert "nothing to pay" in told
