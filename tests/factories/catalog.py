"""Organisations, units, suppliers, agreements and catalogues for tests.

Each builder adds one row with sensible values and flushes; keyword arguments change them. Numbers
that must be unique count up within the process.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from sqlalchemy.orm import Session
from stdnum import luhn

from catalog.agreements import Agreement, AgreementParty, AgreementState
from catalog.catalogues import CatalogueFile, CatalogueLine, CatalogueState, CatalogueVersion
from catalog.db import next_number
from catalog.organisations import Organisation, Unit
from catalog.publishing import REVISIONS
from catalog.suppliers import Supplier, SupplierAccount

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
_serial = count(1)
Row = TypeVar("Row")


def organisation_number(serial: int, prefix: str = "5560") -> str:
    """Ten digits with a right check digit."""
    body = f"{prefix}{serial:05d}"
    return body + luhn.calc_check_digit(body)


def an_organisation(session: Session, **changes: Any) -> Organisation:
    """A legal entity that may order."""
    serial = next(_serial)
    number = changes.pop("number", organisation_number(serial, "2321"))
    values: dict[str, Any] = {
        "number": number,
        "name": f"Region {serial}",
        "region": f"Region {serial}",
        "endpoint": f"0007:{number}",
        "vat_number": f"SE{number}01",
        "street": "Repslagaregatan 19",
        "postal_code": "611 88",
        "city": "Nyköping",
        "order_prefix": f"T{serial}-",
        "order_digits": 6,
        "order_first": 1,
        "reference_pattern": r"[A-ZÅÄÖ0-9]{3,20}",
        "reference_example": "ABC123",
        "account_kind": "bankgiro",
        "account_number": "50501055",
    }
    return _added(session, Organisation(**(values | changes)))


def a_unit(session: Session, organisation: Organisation | None = None, **changes: Any) -> Unit:
    """A ward that orders for itself."""
    serial = next(_serial)
    owner = organisation or an_organisation(session)
    values: dict[str, Any] = {
        "organisation_id": owner.id,
        "code": f"E{serial:04d}",
        "name": f"Avdelning {serial}",
        "reference": f"REF{serial:04d}",
        "cost_centre": f"{serial:05d}",
        "street": "Kungsgatan 41",
        "postal_code": "631 88",
        "city": "Eskilstuna",
    }
    return _added(session, Unit(**(values | changes)))


def a_supplier(session: Session, **changes: Any) -> Supplier:
    """A supplier with one verified bankgiro."""
    serial = next(_serial)
    number = changes.pop("number", organisation_number(serial))
    values: dict[str, Any] = {
        "number": number,
        "name": f"Leverantör {serial} AB",
        "endpoint": f"0007:{number}",
        "vat_number": f"SE{number}01",
        "email": f"order{serial}@example.com",
        "street": "Industrivägen 1",
        "postal_code": "721 30",
        "city": "Västerås",
    }
    supplier = _added(session, Supplier(**(values | changes)))
    account = SupplierAccount(
        supplier_id=supplier.id, kind="bankgiro", number="9912346", verified_at=NOW,
        verified_by="operator",
    )  # fmt: skip
    _added(session, account)
    return supplier


def an_agreement(
    session: Session,
    supplier: Supplier | None = None,
    organisations: Iterable[Organisation] = (),
    **changes: Any,
) -> Agreement:
    """An agreement in force from a year before to a year after `TODAY`."""
    serial = next(_serial)
    values: dict[str, Any] = {
        "number": f"A-{serial:04d}",
        "title": f"Förbrukningsmateriel {serial}",
        "case_number": f"INK 2025/{serial:04d}",
        "supplier_id": (supplier or a_supplier(session)).id,
        "decided_state": AgreementState.ACTIVE,
        "valid_from": TODAY.replace(year=TODAY.year - 1),
        "valid_until": TODAY.replace(year=TODAY.year + 1),
        "currency": "SEK",
        "ceiling": Decimal("1000000.00"),
        "reserved": Decimal(0),
        "committed": Decimal(0),
        "consumed": Decimal(0),
    }
    agreement = _added(session, Agreement(**(values | changes)))
    for organisation in organisations:
        _added(session, AgreementParty(agreement_id=agreement.id, organisation_id=organisation.id))
    return agreement


def a_line(article: str = "10442", **changes: Any) -> dict[str, Any]:
    """The values of one catalogue line: 100 gloves in a box at 89,50 kr."""
    values: dict[str, Any] = {
        "article": article,
        "name": f"Undersökningshandske nitril M 100/fp {article}",
        "unit_code": "XPK",
        "price": Decimal("89.50"),
        "base_quantity": Decimal(1),
        "vat_category": "S",
        "vat_rate": Decimal(25),
        "content_quantity": Decimal(100),
        "content_unit": "H87",
        "unspsc": "42132203",
    }
    return values | changes


def a_published_catalogue(
    session: Session, agreement: Agreement, lines: Iterable[dict[str, Any]] = (), **changes: Any
) -> CatalogueVersion:
    """A published version of the agreement with these lines (of `a_line`); one line by default."""
    rows = list(lines) or [a_line()]
    file = _added(
        session,
        CatalogueFile(
            sha256=f"{next(_serial):064x}", name="katalog.csv", content=b"", received_at=NOW,
            received_from="test", received_by="operator",
        ),
    )  # fmt: skip
    values: dict[str, Any] = {
        "agreement_id": agreement.id,
        "file_id": file.id,
        "state": CatalogueState.PUBLISHED,
        "reader": "csv",
        "lines": len(rows),
        "accepted": len(rows),
        "received_at": NOW,
        "judged_at": NOW,
        "decided_at": NOW,
        "decided_by": "operator",
        "revision": next_number(session, REVISIONS),
    }
    version = _added(session, CatalogueVersion(**(values | changes)))
    for row, line in enumerate(rows, start=2):
        session.add(CatalogueLine(version_id=version.id, row=row, **line))
    session.flush()
    return version


def _added(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
