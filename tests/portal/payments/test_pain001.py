"""The payment file as the bank reads it."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from lxml import etree

from peppol import xml
from portal.clock import STOCKHOLM
from portal.payments.pain001 import (
    NAMESPACE,
    Debtor,
    Payment,
    PaymentFile,
    plain_text,
    write,
)

D = Decimal
MADE_AT = datetime(2026, 11, 23, 10, 0, 1, tzinfo=STOCKHOLM)
REGION = Debtor("Region Sörmland", "2321000032", "bankgiro", "50501055")
PAYMENT = Payment(
    end_to_end_id="2321000032-7-1",
    amount=D("1118.75"),
    pay_on=date(2026, 12, 23),
    name="Mälardalens Förbrukning AB",
    city="Västerås",
    country="SE",
    account_kind="bankgiro",
    account_number="9912346",
    reference="10017",
)


def parsed(*payments, debtor=REGION):
    file = PaymentFile("2321000032-7", MADE_AT, debtor, payments or (PAYMENT,))
    return xml.parse(write(file))


def texts(element, path):
    steps = "/".join(f"p:{step}" for step in path.split("/"))
    return [found.text for found in element.findall(f".//{steps}", {"p": NAMESPACE})]


def test_the_head_counts_and_sums_and_names_the_payer():
    root = parsed(PAYMENT, replace(PAYMENT, end_to_end_id="2321000032-7-2", amount=D("0.25")))
    assert texts(root, "GrpHdr/MsgId") == ["2321000032-7"]
    assert texts(root, "GrpHdr/CreDtTm") == ["2026-11-23T10:00:01"]
    assert texts(root, "GrpHdr/NbOfTxs") == ["2"]
    assert texts(root, "GrpHdr/CtrlSum") == ["1119.00"]
    assert texts(root, "InitgPty/Id/OrgId/Othr/Id") == ["2321000032"]
    assert texts(root, "Dbtr/Id/OrgId/Othr/Id") == ["2321000032"]


def test_payments_are_grouped_by_day_each_with_its_own_sums():
    later = replace(PAYMENT, end_to_end_id="2321000032-7-2", pay_on=date(2026, 12, 28))
    root = parsed(later, PAYMENT)
    assert texts(root, "PmtInf/ReqdExctnDt") == ["2026-12-23", "2026-12-28"]
    assert texts(root, "PmtInf/PmtInfId") == ["2321000032-7-20261223", "2321000032-7-20261228"]
    assert texts(root, "PmtInf/NbOfTxs") == ["1", "1"]
    assert texts(root, "PmtInf/CtrlSum") == ["1118.75", "1118.75"]


def test_a_bankgiro_is_an_account_of_clearing_9900():
    root = parsed()
    assert texts(root, "CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd") == ["SESBA"]
    assert texts(root, "CdtrAgt/FinInstnId/ClrSysMmbId/MmbId") == ["9900"]
    assert texts(root, "CdtrAcct/Id/Othr/Id") == ["9912346"]
    assert texts(root, "CdtrAcct/Id/Othr/SchmeNm/Prtry") == ["BGNR"]
    assert texts(root, "DbtrAcct/Id/Othr/SchmeNm/Prtry") == ["BGNR"]


@pytest.mark.parametrize(
    ("kind", "number", "member"),
    [("plusgiro", "2865434", "9960"), ("account", "50001234567", "5000")],
)
def test_a_plusgiro_and_an_account_are_bban(kind, number, member):
    root = parsed(replace(PAYMENT, account_kind=kind, account_number=number))
    assert texts(root, "CdtrAgt/FinInstnId/ClrSysMmbId/MmbId") == [member]
    assert texts(root, "CdtrAcct/Id/Othr/SchmeNm/Cd") == ["BBAN"]


def test_an_iban_names_its_bank_by_itself():
    iban = "SE4550000000058398257466"
    debtor = Debtor("Region", "2321000032", "iban", iban, "ESSESESS")
    root = parsed(replace(PAYMENT, account_kind="iban", account_number=iban), debtor=debtor)
    assert texts(root, "CdtrAcct/Id/IBAN") == [iban]
    assert texts(root, "DbtrAcct/Id/IBAN") == [iban]
    assert texts(root, "DbtrAgt/FinInstnId/BIC") == ["ESSESESS"]
    assert texts(root, "CdtrAgt/FinInstnId") == []


def test_an_ocr_reference_is_structured_and_any_other_a_message():
    root = parsed()
    assert texts(root, "RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Cd") == ["SCOR"]
    assert texts(root, "RmtInf/Strd/CdtrRefInf/Ref") == ["10017"]
    assert texts(root, "RmtInf/Strd/RfrdDocAmt/RmtdAmt") == ["1118.75"]
    root = parsed(replace(PAYMENT, reference="Faktura F-00012 för november 2026"))
    assert texts(root, "RmtInf/Ustrd") == ["Faktura F-00012 för novem"]
    assert texts(root, "RmtInf/Strd") == []


def test_nothing_says_sepa():
    assert not texts(parsed(), "PmtTpInf")


def test_the_elements_stand_in_the_order_of_the_schema():
    (one,) = parsed().iter(f"{{{NAMESPACE}}}CdtTrfTxInf")
    names = [etree.QName(child).localname for child in one]
    assert names == ["PmtId", "Amt", "CdtrAgt", "Cdtr", "CdtrAcct", "RmtInf"]
    (batch,) = parsed().iter(f"{{{NAMESPACE}}}PmtInf")
    assert [etree.QName(child).localname for child in batch] == [
        "PmtInfId", "PmtMtd", "NbOfTxs", "CtrlSum", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt",
        "CdtTrfTxInf",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Läkemedel & Co", "Läkemedel + Co"),
        ("Müller <b>Éclair</b>", "Muller b Eclair /b"),
        ("//", "-"),
        ("\u202eabc", "abc"),
        ("A" * 100, "A" * 70),
        ("Łódź", "odz"),
    ],
)
def test_text_keeps_to_the_characters_that_banks_take(text, plain):
    assert plain_text(text, 70) == plain


def test_the_same_input_gives_the_same_bytes():
    file = PaymentFile("1-1", MADE_AT, REGION, (PAYMENT,))
    assert write(file) == write(file)
