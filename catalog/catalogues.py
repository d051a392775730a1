"""Catalogue versions, their lines and what was found wrong with them.

A version belongs to one agreement. At most one version of an agreement is published; its
accepted lines are what can be ordered.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.agreements import Agreement
from catalog.db import Base, BigId, Exact, UtcDateTime


class CatalogueState(StrEnum):
    """The life of a catalogue version."""

    RECEIVED = "received"
    JUDGED = "judged"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"


class CatalogueFile(Base):
    """A catalogue file exactly as it came, stored before it is read."""

    __tablename__ = "catalogue_file"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    received_from: Mapped[str] = mapped_column(String(200))
    """How it came: `web`, `command`, `post MESSAGE`, `demo`."""
    received_by: Mapped[str] = mapped_column(String(80), default="")
    """Username of who handed it in."""

    __table_args__ = (Index("ix_catalogue_file_sha256", "sha256"),)


class CatalogueVersion(Base):
    """One delivery of a catalogue for one agreement."""

    __tablename__ = "catalogue_version"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("catalogue_file.id"))
    state: Mapped[str] = mapped_column(String(20), default=CatalogueState.RECEIVED)
    reader: Mapped[str] = mapped_column(String(20), default="")
    """How the file was read: peppol, csv or excel."""
    action: Mapped[str] = mapped_column(String(10), default="replace")
    """`replace`: the file is the whole catalogue; `update`: it changes the published one."""
    based_on_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_version.id"))
    """The published version that an update was laid on."""
    expected: Mapped[int] = mapped_column(default=0)
    """About how many lines the file has, to tell how far the judging is; 0 when not known."""
    lines: Mapped[int] = mapped_column(default=0)
    """Lines in the file; while it is judged those that have been."""
    accepted: Mapped[int] = mapped_column(default=0)
    """Lines of the file that can be ordered once published."""
    rejected: Mapped[int] = mapped_column(default=0)
    carried: Mapped[int] = mapped_column(default=0)
    """Lines that an update leaves as they were."""
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    judged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by: Mapped[str | None] = mapped_column(String(80))
    reason: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    """Rises over all versions each time one becomes or stops being orderable; search follows it."""

    agreement: Mapped[Agreement] = relationship()
    file: Mapped[CatalogueFile] = relationship()

    @property
    def orderable(self) -> int:
        """How many items can be ordered from it when it is published."""
        return self.accepted + self.carried

    __table_args__ = (
        Index(
            "uq_catalogue_version_published",
            "agreement_id",
            unique=True,
            sqlite_where=text("state = 'published'"),
            postgresql_where=text("state = 'published'"),
        ),
    )


class CatalogueLine(Base):
    """An accepted line: an item at a price. Rejected lines live on as findings on their row."""

    __tablename__ = "catalogue_line"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("catalogue_version.id"))
    row: Mapped[int]
    article: Mapped[str] = mapped_column(String(80))
    """The supplier's article number."""
    name: Mapped[str] = mapped_column(String(300))
    description: Mapped[str] = mapped_column(Text, default="")
    gtin: Mapped[str | None] = mapped_column(String(14))
    manufacturer: Mapped[str] = mapped_column(String(200), default="")
    manufacturer_article: Mapped[str] = mapped_column(String(80), default="")
    unit_code: Mapped[str] = mapped_column(String(10))
    """Orderable unit, UN/ECE Recommendation 20 or 21."""
    price: Mapped[Decimal] = mapped_column(Exact)
    """Price without VAT of `base_quantity` orderable units, in the agreement's currency."""
    base_quantity: Mapped[Decimal] = mapped_column(Exact, default=Decimal(1))
    vat_category: Mapped[str] = mapped_column(String(5), default="S")
    vat_rate: Mapped[Decimal] = mapped_column(Exact)
    content_quantity: Mapped[Decimal | None] = mapped_column(Exact)
    content_unit: Mapped[str | None] = mapped_column(String(10))
    minimum_quantity: Mapped[Decimal | None] = mapped_column(Exact)
    order_multiple: Mapped[Decimal | None] = mapped_column(Exact)
    lead_time_days: Mapped[int | None]
    unspsc: Mapped[str] = mapped_column(String(20), default="")
    keywords: Mapped[str] = mapped_column(Text, default="")
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]

    version: Mapped[CatalogueVersion] = relationship()

    __table_args__ = (
        UniqueConstraint("version_id", "article"),
        CheckConstraint("article <> ''", name="article"),
        Index("ix_catalogue_line_gtin", "gtin"),
    )


class CatalogueFinding(Base):
    """Something a reader of the catalogue must know about one row; stored without language."""

    __tablename__ = "catalogue_finding"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("catalogue_version.id"), index=True)
    row: Mapped[int]
    field: Mapped[str] = mapped_column(String(80))
    code: Mapped[str] = mapped_column(String(80))
    template: Mapped[str] = mapped_column(Text)
    params: Mapped[dict[str, Any]]
    stops: Mapped[bool] = mapped_column(default=True)
