"""What the bank answers: pain.002 (status of a file and its payments), camt.054 and camt.053
(what has been booked), read into one shape. Pure; parsed by the one safe parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peppol import xml
from peppol.errors import BadValue, UnknownDocument
from peppol.values import parse_decimal
from peppol.xml import Element
from portal.payments.errors import NotABankAnswer

_KIND = re.compile(
    r"\{urn:iso:std:iso:20022:tech:xsd:((?:camt\.05[34]|pain\.002)\.001\.[0-9]{2})\}"
)
_REFUSED = {"RJCT"}
NO_ID = "NOTPROVIDED"
"""What banks write where a payment had no id of the payer's."""


class Outcome(StrEnum):
    """What became of a payment."""

    PAID = "paid"
    REJECTED = "rejected"
    RETURNED = "returned"
    """The money came back, or the booking was reversed: a person must look at it."""


@dataclass(frozen=True)
class Told:
    """What the bank says about one payment, about a day's payments or about a whole file."""

    outcome: Outcome
    end_to_end_id: str | None = None
    batch_id: str | None = None
    message_id: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    reason: str = ""


@dataclass(frozen=True)
class BankAnswer:
    """A file of the bank; `kind` as `camt.054.001.02`."""

    kind: str
    told: tuple[Told, ...]


def read(content: bytes) -> BankAnswer:
    """What a file says of payments; entries without any id (fees, interest) are passed over.

    Raises:
        NotABankAnswer: another kind of file.
        PeppolError: not XML, unsafe, or an amount that is none.
    """
    try:
        root = xml.parse(content)
    except UnknownDocument as unknown:
        raise NotABankAnswer(root=unknown.looks_like or "?") from unknown
    match = _KIND.match(str(root.tag))
    if match is None:
        raise NotABankAnswer(root=_local(root)[:80])
    kind = match.group(1)
    told = _statuses(root) if kind.startswith("pain") else _entries(root)
    named = (one for one in told if one.end_to_end_id or one.batch_id or one.message_id)
    return BankAnswer(kind, tuple(one for one in named if one.end_to_end_id != NO_ID))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _children(element: Element, *path: str) -> list[Element]:
    """Descendants by local names: the namespace differs between versions only."""
    found = [element]
    for step in path:
        found = [child for parent in found for child in parent if _local(child) == step]
    return found


def _text(element: Element, *path: str) -> str:
    found = _children(element, *path)
    return (found[0].text or "").strip() if found else ""


def _statuses(root: Element) -> Iterator[Told]:
    """pain.002: only refusals change anything; acceptance is not yet payment."""
    for report in _children(root, "CstmrPmtStsRpt"):
        for group in _children(report, "OrgnlGrpInfAndSts"):
            if _text(group, "GrpSts") in _REFUSED:
                whole = _text(group, "OrgnlMsgId")
                yield Told(Outcome.REJECTED, message_id=whole, reason=_reason(group))
        for batch in _children(report, "OrgnlPmtInfAndSts"):
            if _text(batch, "PmtInfSts") in _REFUSED:
                day = _text(batch, "OrgnlPmtInfId")
                yield Told(Outcome.REJECTED, batch_id=day, reason=_reason(batch))
            for one in _children(batch, "TxInfAndSts"):
                if _text(one, "TxSts") in _REFUSED:
                    payment = _text(one, "OrgnlEndToEndId")
                    yield Told(Outcome.REJECTED, end_to_end_id=payment, reason=_reason(one))


def _reason(element: Element) -> str:
    """The bank's code and words."""
    parts = []
    for reason in _children(element, "StsRsnInf"):
        parts.append(_text(reason, "Rsn", "Cd") or _text(reason, "Rsn", "Prtry"))
        parts += [(words.text or "").strip() for words in _children(reason, "AddtlInf")]
    return " ".join(part for part in parts if part)[:500]


def _entries(root: Element) -> Iterator[Told]:
    """camt.053 and camt.054: booked entries; debits pay, credits with our id come back."""
    for report in root:
        for note in [*_children(report, "Ntfctn"), *_children(report, "Stmt")]:
            for entry in _children(note, "Ntry"):
                if _is_booked(entry):
                    yield from _entry(entry)


def _is_booked(entry: Element) -> bool:
    status = _text(entry, "Sts", "Cd") or _text(entry, "Sts")
    return status in ("BOOK", "")


def _entry(entry: Element) -> Iterator[Told]:
    back = _text(entry, "CdtDbtInd") == "CRDT" or _text(entry, "RvslInd") == "true"
    outcome = Outcome.RETURNED if back else Outcome.PAID
    details = _children(entry, "NtryDtls")
    transactions = [one for detail in details for one in _children(detail, "TxDtls")]
    for one in transactions:
        amount, currency = _amount(one, entry, alone=len(transactions) == 1)
        yield Told(
            outcome,
            end_to_end_id=_text(one, "Refs", "EndToEndId") or None,
            amount=amount,
            currency=currency,
            reason=_text(one, "RtrInf", "Rsn", "Cd"),
        )
    for detail in details:
        day = _text(detail, "Btch", "PmtInfId")
        if day and not _children(detail, "TxDtls"):
            amount, currency = _money(_children(entry, "Amt"))
            yield Told(outcome, batch_id=day, amount=amount, currency=currency)


def _amount(one: Element, entry: Element, alone: bool) -> tuple[Decimal | None, str | None]:
    """The amount of a transaction, which may stand in three places."""
    for path in (("AmtDtls", "TxAmt", "Amt"), ("AmtDtls", "InstdAmt", "Amt"), ("Amt",)):
        if found := _children(one, *path):
            return _money(found)
    return _money(_children(entry, "Amt")) if alone else (None, None)


def _money(found: list[Element]) -> tuple[Decimal | None, str | None]:
    if not found:
        return None, None
    text = (found[0].text or "").strip()
    try:
        return parse_decimal(text), found[0].get("Ccy")
    except ValueError as error:
        where = xml.path_of(found[0])
        raise BadValue("number", path=where, name="Amt", value=text[:40]) from error
