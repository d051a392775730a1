"""What a reader of catalogue files gives: drafts of lines, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from catalog.errors import Finding


class Reader(StrEnum):
    """How a file was read."""

    PEPPOL = "peppol"
    CSV = "csv"
    EXCEL = "excel"


class Action(StrEnum):
    """What a file, or one line of it, does to the published catalogue."""

    REPLACE = "replace"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(slots=True)
class LineDraft:
    """One line as it came, typed; what could not be typed is in `findings` and left empty.

    `row` counts as the person who made the file counts: the header of a sheet is row 1, lines of
    an XML catalogue count from 1. Prices are without VAT for `base_quantity` units.
    """

    row: int
    article: str = ""
    agreement: str = ""
    name: str = ""
    description: str = ""
    unit_code: str = ""
    price: Decimal | None = None
    base_quantity: Decimal = Decimal(1)
    currency: str = ""
    vat_category: str = "S"
    vat_rate: Decimal | None = None
    gtin: str = ""
    manufacturer: str = ""
    manufacturer_article: str = ""
    content_quantity: Decimal | None = None
    content_unit: str = ""
    minimum_quantity: Decimal | None = None
    order_multiple: Decimal | None = None
    lead_time_days: int | None = None
    unspsc: str = ""
    keywords: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    is_orderable: bool = True
    is_deletion: bool = False
    findings: list[Finding] = field(default_factory=list)

    def has_finding(self, column: str) -> bool:
        """Whether the reader has already told something about this column."""
        return any(finding.field == column for finding in self.findings)


@dataclass(frozen=True)
class FileHeader:
    """What a Peppol catalogue says of itself.

    Who it is from (provider and seller) and for (receiver and customer) as all the ids given:
    participants (`0007:5560000001`) and organisation numbers.
    """

    number: str
    action: Action
    agreement: str | None
    sender_name: str
    senders: frozenset[str]
    receiver_name: str
    receivers: frozenset[str]
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True)
class CatalogueSource:
    """An opened file: how it is read, its header if it has one, and its lines, read once."""

    reader: Reader
    drafts: Iterator[LineDraft]
    header: FileHeader | None = None
    findings: tuple[Finding, ...] = ()
    """What concerns the file as a whole."""
