"""A payment file (ISO 20022, pain.001.001.03) as Swedish banks take it for domestic payments.

Bankgiro and plusgiro numbers are accounts of the clearing systems 9900 and 9960; no service level
(SEPA means euro); one transaction for each invoice, an OCR reference as structured remittance
information. Grouped by the day on which the bank is to pay. Pure: what goes in decides every byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from unicodedata import combining, normalize

from lxml import etree

from peppol.identifiers import ocr
from peppol.xml import Element

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"
CLEARING = {"bankgiro": "9900", "plusgiro": "9960"}
CURRENCY = "SEK"
LONGEST_MESSAGE = 25
_KEPT = re.compile(r"[^A-Za-z0-9ÅÄÖåäö/?:().,'+ -]")


@dataclass(frozen=True)
class Debtor:
    """The legal entity that pays, and the account that it pays from (bankgiro or iban)."""

    name: str
    number: str
    account_kind: str
    account_number: str
    bic: str | None = None


@dataclass(frozen=True)
class Payment:
    """One invoice to pay; `reference` is its OCR reference or another text for the payee."""

    end_to_end_id: str
    amount: Decimal
    pay_on: date
    name: str
    city: str
    country: str
    account_kind: str
    account_number: str
    reference: str


@dataclass(frozen=True)
class PaymentFile:
    """All that a file is made of; `made_at` in the bank's local time."""

    message_id: str
    made_at: datetime
    debtor: Debtor
    payments: tuple[Payment, ...]


def write(file: PaymentFile) -> bytes:
    """The bytes of the file."""
    root = etree.Element(f"{{{NAMESPACE}}}Document", nsmap={None: NAMESPACE})
    body = _add(root, "CstmrCdtTrfInitn")
    head = _add(body, "GrpHdr")
    _add(head, "MsgId", file.message_id)
    _add(head, "CreDtTm", file.made_at.replace(tzinfo=None).isoformat(timespec="seconds"))
    _control(head, file.payments)
    _party(_add(head, "InitgPty"), file.debtor)
    for pay_on, payments in by_day(file.payments):
        _batch(body, file, pay_on, payments)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def by_day(payments: Iterable[Payment]) -> Iterator[tuple[date, list[Payment]]]:
    """Payments by the day on which they are to be made, earliest first."""
    ordered = sorted(payments, key=lambda payment: payment.pay_on)
    for pay_on, group in groupby(ordered, key=lambda payment: payment.pay_on):
        yield pay_on, list(group)


def batch_id(message_id: str, pay_on: date) -> str:
    """The id of a day's payments within a file."""
    return f"{message_id}-{pay_on:%Y%m%d}"


def _add(parent: Element, path: str, text: str | None = None) -> Element:
    for step in path.split("/"):
        parent = etree.SubElement(parent, f"{{{NAMESPACE}}}{step}")
    parent.text = text
    return parent


def _control(parent: Element, payments: Iterable[Payment]) -> None:
    amounts = [payment.amount for payment in payments]
    _add(parent, "NbOfTxs", str(len(amounts)))
    _add(parent, "CtrlSum", f"{sum(amounts, Decimal(0)):.2f}")


def _party(parent: Element, debtor: Debtor) -> None:
    _add(parent, "Nm", plain_text(debtor.name, 70))
    identifier = _add(parent, "Id/OrgId/Othr")
    _add(identifier, "Id", debtor.number)
    _add(identifier, "SchmeNm/Cd", "BANK")


def _batch(
    body: Element,
    file: PaymentFile,
    pay_on: date,
    payments: list[Payment],
) -> None:
    batch = _add(body, "PmtInf")
    _add(batch, "PmtInfId", batch_id(file.message_id, pay_on))
    _add(batch, "PmtMtd", "TRF")
    _control(batch, payments)
    _add(batch, "ReqdExctnDt", pay_on.isoformat())
    _party(_add(batch, "Dbtr"), file.debtor)
    _debtor_account(batch, file.debtor)
    for payment in payments:
        _transaction(batch, payment)


def _debtor_account(batch: Element, debtor: Debtor) -> None:
    account = _add(batch, "DbtrAcct")
    _account(account, debtor.account_kind, debtor.account_number)
    _add(account, "Ccy", CURRENCY)
    agent = _add(batch, "DbtrAgt/FinInstnId")
    if debtor.bic:
        _add(agent, "BIC", debtor.bic)
    else:
        _clearing(agent, CLEARING.get(debtor.account_kind, "9900"))


def _transaction(batch: Element, payment: Payment) -> None:
    one = _add(batch, "CdtTrfTxInf")
    ids = _add(one, "PmtId")
    _add(ids, "InstrId", payment.end_to_end_id)
    _add(ids, "EndToEndId", payment.end_to_end_id)
    amount = _add(one, "Amt/InstdAmt", f"{payment.amount:.2f}")
    amount.set("Ccy", CURRENCY)
    _creditor_agent(one, payment)
    creditor = _add(one, "Cdtr")
    _add(creditor, "Nm", plain_text(payment.name, 70))
    address = _add(creditor, "PstlAdr")
    if payment.city:
        _add(address, "TwnNm", plain_text(payment.city, 35))
    _add(address, "Ctry", payment.country or "SE")
    _account(_add(one, "CdtrAcct"), payment.account_kind, payment.account_number)
    _remittance(_add(one, "RmtInf"), payment)


def _creditor_agent(one: Element, payment: Payment) -> None:
    """An IBAN says by itself which bank it is at."""
    if payment.account_kind == "iban":
        return
    clearing = CLEARING.get(payment.account_kind, payment.account_number[:4])
    _clearing(_add(one, "CdtrAgt/FinInstnId"), clearing)


def _clearing(agent: Element, member: str) -> None:
    system = _add(agent, "ClrSysMmbId")
    _add(system, "ClrSysId/Cd", "SESBA")
    _add(system, "MmbId", member)


def _account(parent: Element, kind: str, number: str) -> None:
    if kind == "iban":
        _add(parent, "Id/IBAN", number)
        return
    other = _add(parent, "Id/Othr")
    _add(other, "Id", number)
    if kind == "bankgiro":
        _add(other, "SchmeNm/Prtry", "BGNR")
    else:
        _add(other, "SchmeNm/Cd", "BBAN")


def _remittance(parent: Element, payment: Payment) -> None:
    if payment.account_kind in CLEARING and ocr.is_valid(payment.reference):
        structured = _add(parent, "Strd")
        amount = _add(structured, "RfrdDocAmt/RmtdAmt", f"{payment.amount:.2f}")
        amount.set("Ccy", CURRENCY)
        reference = _add(structured, "CdtrRefInf")
        _add(reference, "Tp/CdOrPrtry/Cd", "SCOR")
        _add(reference, "Ref", ocr.compact(payment.reference))
        return
    _add(parent, "Ustrd", plain_text(payment.reference, LONGEST_MESSAGE))


def plain_text(text: str, length: int) -> str:
    """Text in the characters that banks take, cut to `length`; never empty."""
    spelled = "".join(_spelled(char) for char in normalize("NFC", text))
    kept = " ".join(_KEPT.sub(" ", spelled).replace("//", "/").split())
    return kept[:length].strip(" /") or "-"


def _spelled(char: str) -> str:
    """A letter without its accent, but for å, ä and ö."""
    if char in "ÅÄÖåäö":
        return char
    if char == "&":
        return "+"
    return "".join(part for part in normalize("NFKD", char) if not combining(part))
