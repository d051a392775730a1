"""A bank that pays: each payment file handed in is answered after a while.

A file in order is answered with a camt.054 (debit notification) that reports every payment as
booked; one that can't be used with a pain.002 that rejects it. The answers are planned as files,
whose names say when they come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from lxml import etree

from peppol import xml
from peppol.errors import PeppolError
from peppol.values import parse_decimal
from peppol.xml import Element
from portal import folders
from portal.clock import stockholm_day
from portal.ports import Arrival, Bank

ISO = "urn:iso:std:iso:20022:tech:xsd:"
PAIN_001 = f"{ISO}pain.001.001.03"
PAIN_002 = f"{ISO}pain.002.001.03"
CAMT_054 = f"{ISO}camt.054.001.02"

WORKING_TIME = 2
"""Delays until the bank answers."""
INVALID_FILE = "FF01"
"""ISO 20022 external status reason: the file's format or content can't be used."""

_NAME = re.compile(r"(?P<due>[0-9]{17})-.+\.xml")


@dataclass(frozen=True)
class Payment:
    """One payment of a file, as the bank reads it."""

    batch: str
    end_to_end_id: str
    amount: Decimal
    currency: str
    account: str
    """The payer's account."""


class Unusable(Exception):
    """The payment file can't be carried out; the text says why."""


class DemoBank:
    """Wraps another bank; what that one brings arrives too."""

    def __init__(self, real: Bank, folder: Path, delay: float) -> None:
        self._real = real
        self._folder = folder
        self._delay = timedelta(seconds=delay)

    def submit(self, name: str, content: bytes, now: datetime) -> str:
        """Hand in as to the wrapped bank, then plan the answer.

        Raises:
            NoAnswer: as the wrapped one does.
        """
        evidence = self._real.submit(name, content, now)
        at = now + WORKING_TIME * self._delay
        rest = folders.safe_name(name)
        if not any(path.name.partition("-")[2] == rest for path in self._all()):
            stamp = f"{at:%Y%m%d%H%M%S}{at.microsecond // 1000:03d}"
            folders.write_whole(self._folder / f"{stamp}-{rest}", answer(content, at))
        return evidence

    def collect(self, now: datetime) -> Iterator[Arrival]:
        """What the wrapped bank brings, and the answers that are due by `now`."""
        yield from self._real.collect(now)
        due_by = f"{now:%Y%m%d%H%M%S}{now.microsecond // 1000:03d}"
        due = (_NAME.fullmatch(path.name) for path in self._planned())
        yield from folders.still_there(
            self._folder / match.string for match in due if match and match["due"] <= due_by
        )

    def taken(self, arrival: Arrival) -> None:
        """Put the file away."""
        folders.taken(arrival)

    def _planned(self) -> list[Path]:
        return sorted(self._folder.glob("*.xml")) if self._folder.is_dir() else []

    def _all(self) -> list[Path]:
        return [*self._planned(), *(self._folder / folders.DONE).glob("*.xml")]


def answer(content: bytes, at: datetime) -> bytes:
    """What the bank answers to a payment file: a camt.054, or a pain.002 that rejects it."""
    try:
        message_id, payments = read_payments(content)
    except Unusable as unusable:
        return _bytes(_rejection(str(unusable), at))
    return _bytes(_notification(message_id, payments, at))


def read_payments(content: bytes) -> tuple[str, list[Payment]]:
    """The message id of a pain.001.001.03 and its payments.

    Raises:
        Unusable: not such a file, or its sum or count are not what its head says.
    """
    try:
        root = xml.parse(content)
    except PeppolError as error:
        raise Unusable(error.text("en")) from error
    if root.tag != f"{{{PAIN_001}}}Document":
        raise Unusable("not a pain.001.001.03")
    head = "CstmrCdtTrfInitn/GrpHdr"
    payments = [
        _payment(batch, one)
        for batch in root.iter(f"{{{PAIN_001}}}PmtInf")
        for one in batch.iter(f"{{{PAIN_001}}}CdtTrfTxInf")
    ]
    total = sum((one.amount for one in payments), Decimal(0))
    if not payments or _text(root, f"{head}/NbOfTxs") != str(len(payments)):
        raise Unusable("the number of payments is not what the head says")
    if total != _amount(_text(root, f"{head}/CtrlSum") or str(total)):
        raise Unusable("the sum is not what the head says")
    return _text(root, f"{head}/MsgId"), payments


def _payment(batch: Element, one: Element) -> Payment:
    amount = one.find(_path("Amt/InstdAmt"))
    payment = Payment(
        batch=_text(batch, "PmtInfId"),
        end_to_end_id=_text(one, "PmtId/EndToEndId"),
        amount=_amount(_text(one, "Amt/InstdAmt")),
        currency=amount.get("Ccy", "") if amount is not None else "",
        account=_text(batch, "DbtrAcct/Id/Othr/Id") or _text(batch, "DbtrAcct/Id/IBAN"),
    )
    if not payment.end_to_end_id or payment.amount <= 0:
        raise Unusable("a payment without id or amount")
    return payment


def _amount(text: str) -> Decimal:
    try:
        return parse_decimal(text)
    except ValueError as error:
        raise Unusable(f"{text[:40]} is no amount") from error


def _path(path: str) -> str:
    return "/".join(f"{{{PAIN_001}}}{step}" for step in path.split("/"))


def _text(element: Element, path: str) -> str:
    return (element.findtext(_path(path)) or "").strip()


def _add(parent: Element, path: str, text: str | None = None, **attributes: str) -> Element:
    """Add the elements of `path` below `parent`; the last one gets the text."""
    namespace = etree.QName(parent).namespace
    for step in path.split("/"):
        parent = etree.SubElement(parent, f"{{{namespace}}}{step}")
    parent.text = text
    for name, value in attributes.items():
        parent.set(name, value)
    return parent


def _document(namespace: str) -> Element:
    return etree.Element(f"{{{namespace}}}Document", nsmap={None: namespace})


def _bytes(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _notification(message_id: str, payments: list[Payment], at: datetime) -> Element:
    """A camt.054 that reports each payment as booked on the day."""
    root = _document(CAMT_054)
    report = _add(root, "BkToCstmrDbtCdtNtfctn")
    head = _add(report, "GrpHdr")
    _add(head, "MsgId", f"CAMT-{message_id}"[:35])
    _add(head, "CreDtTm", at.isoformat(timespec="seconds"))
    for account in dict.fromkeys(one.account for one in payments):
        note = _add(report, "Ntfctn")
        _add(note, "Id", f"N-{message_id}"[:35])
        _add(note, "CreDtTm", at.isoformat(timespec="seconds"))
        _add(note, "Acct/Id/Othr/Id", account)
        for payment in payments:
            if payment.account == account:
                _entry(note, message_id, payment, at)
    return root


def _entry(note: Element, message_id: str, payment: Payment, at: datetime) -> None:
    amount, day = format(payment.amount, "f"), stockholm_day(at).isoformat()
    entry = _add(note, "Ntry")
    _add(entry, "Amt", amount, Ccy=payment.currency)
    _add(entry, "CdtDbtInd", "DBIT")
    _add(entry, "Sts", "BOOK")
    _add(entry, "BookgDt/Dt", day)
    _add(entry, "ValDt/Dt", day)
    _add(entry, "BkTxCd/Prtry/Cd", "SUPPLIER PAYMENT")
    details = _add(entry, "NtryDtls/TxDtls")
    references = _add(details, "Refs")
    _add(references, "MsgId", message_id)
    _add(references, "PmtInfId", payment.batch)
    _add(references, "EndToEndId", payment.end_to_end_id)
    _add(details, "AmtDtls/TxAmt/Amt", amount, Ccy=payment.currency)


def _rejection(why: str, at: datetime) -> Element:
    """A pain.002 that rejects a whole file."""
    root = _document(PAIN_002)
    report = _add(root, "CstmrPmtStsRpt")
    head = _add(report, "GrpHdr")
    _add(head, "MsgId", f"REJ-{at:%Y%m%d%H%M%S%f}")
    _add(head, "CreDtTm", at.isoformat(timespec="seconds"))
    original = _add(report, "OrgnlGrpInfAndSts")
    _add(original, "OrgnlMsgId", "NOTPROVIDED")
    _add(original, "OrgnlMsgNmId", "pain.001.001.03")
    _add(original, "GrpSts", "RJCT")
    reason = _add(original, "StsRsnInf")
    _add(reason, "Rsn/Cd", INVALID_FILE)
    _add(reason, "AddtlInf", why[:105])
    return root
