"""The terms of an agreement as they are written in a JSON file, checked all at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.agreements import Agreement, AgreementState
from catalog.errors import Refused, SeveralRefusals
from catalog.organisations import Organisation
from catalog.suppliers import Supplier
from portal.agreements.errors import (
    AgreementExists,
    BadTerm,
    MissingTerm,
    NotAnObject,
    PeriodReversed,
    UnknownTerm,
    UnknownTermParty,
)
from portal.amounts import parse_amount

REQUIRED = ("agreement", "title", "supplier", "valid_from", "valid_until", "organisations")
OPTIONAL = ("state", "currency", "ceiling", "case_number")
TERMS = REQUIRED + OPTIONAL


@dataclass(frozen=True)
class AgreementTerms:
    """What an agreement is made of; parties still by organisation number."""

    number: str
    title: str
    supplier: str
    valid_from: date
    valid_until: date
    organisations: tuple[str, ...]
    state: AgreementState = AgreementState.ACTIVE
    currency: str = "SEK"
    ceiling: Decimal | None = None
    case_number: str = ""

    def parties(self, session: Session) -> tuple[Supplier, list[Organisation]]:
        """The supplier and the legal entities that may order.

        Raises:
            SeveralRefusals: parties that are not here, a number that is taken.
        """
        wrong: list[Refused] = []
        supplier = session.scalars(
            select(Supplier).where(Supplier.number == self.supplier)
        ).one_or_none()
        if supplier is None:
            wrong.append(UnknownTermParty(field="supplier", value=self.supplier))
        found = {
            one.number: one
            for one in session.scalars(
                select(Organisation).where(Organisation.number.in_(self.organisations))
            )
        }
        wrong += [
            UnknownTermParty(field="organisations", value=number)
            for number in self.organisations
            if number not in found
        ]
        if session.scalar(select(Agreement.id).where(Agreement.number == self.number)):
            wrong.append(AgreementExists(field="agreement", value=self.number))
        if wrong or supplier is None:
            raise SeveralRefusals(wrong)
        return supplier, [found[number] for number in dict.fromkeys(self.organisations)]


def parse(content: bytes) -> AgreementTerms:
    """The terms in a JSON file.

    Raises:
        NotAnObject: not JSON, or not one object.
        SeveralRefusals: each term that is missing, unknown or of the wrong kind.
    """
    try:
        given = json.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except (UnicodeDecodeError, ValueError) as error:
        raise NotAnObject(why=str(error)[:200]) from error
    if not isinstance(given, dict):
        raise NotAnObject(why=type(given).__name__)
    wrong: list[Refused] = [
        UnknownTerm(field=str(name)[:40], terms=", ".join(TERMS))
        for name in given
        if name not in TERMS
    ]
    wrong += [MissingTerm(field=name) for name in REQUIRED if given.get(name) in (None, "", [])]
    read = _read(given, wrong)
    if not wrong and read["valid_from"] > read["valid_until"]:
        wrong.append(
            PeriodReversed(field="valid_until", value=read["valid_until"], first=read["valid_from"])
        )
    if wrong:
        raise SeveralRefusals(wrong)
    return AgreementTerms(number=read.pop("agreement"), **read)


def _read(given: Mapping[str, Any], wrong: list[Refused]) -> dict[str, Any]:
    read = {}
    for name, convert in _READERS.items():
        value = given.get(name)
        if value in (None, "", []):
            continue
        try:
            read[name] = convert(name, value)
        except Refused as refused:
            wrong.append(refused)
    return read


def _bad(name: str, value: object, wanted: str) -> BadTerm:
    return BadTerm(field=name, value=str(value)[:60], wanted=wanted)


def _text(most: int) -> Callable[[str, Any], str]:
    def read(name: str, value: Any) -> str:
        if not isinstance(value, str) or not value.isprintable() or len(value) > most:
            raise _bad(name, value, f"a text of at most {most} characters")
        return value.strip()

    return read


def _day(name: str, value: Any) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) and len(value) == 10 else "")
    except ValueError as error:
        raise _bad(name, value, "a date as 2026-12-31") from error


def _number(name: str, value: Any) -> str:
    digits = value.replace("-", "") if isinstance(value, str) else ""
    if not (digits.isascii() and digits.isdigit() and len(digits) == 10):
        raise _bad(name, value, "an organisation number of ten digits, in quotation marks")
    return digits


def _numbers(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _bad(name, value, "a list of organisation numbers")
    return tuple(_number(name, one) for one in value)


def _state(name: str, value: Any) -> AgreementState:
    if value not in (AgreementState.DRAFT, AgreementState.ACTIVE):
        raise _bad(name, value, "draft or active")
    return AgreementState(value)


def _currency(name: str, value: Any) -> str:
    if not (isinstance(value, str) and len(value) == 3 and value.isascii() and value.isupper()):
        raise _bad(name, value, "a currency of ISO 4217, for example SEK")
    return value


def _amount(name: str, value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise _bad(name, value, 'an amount as "1000000.00"')
    return parse_amount(str(value), name)


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "agreement": _text(40),
    "title": _text(200),
    "supplier": _number,
    "valid_from": _day,
    "valid_until": _day,
    "organisations": _numbers,
    "state": _state,
    "currency": _currency,
    "ceiling": _amount,
    "case_number": _text(40),
}
