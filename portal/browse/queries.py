"""What stands beside the search: the agreements that a legal entity may order from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from catalog.agreements import Agreement, covers
from catalog.catalogues import CatalogueLine, CatalogueState, CatalogueVersion
from catalog.errors import NotFound
from catalog.organisations import Organisation
from catalog.queries import orderable, orderable_line


@dataclass(frozen=True)
class OpenAgreement:
    """An agreement to order from, and how many items its catalogue has."""

    agreement: Agreement
    items: int


def open_agreements(session: Session, organisation_id: int, day: date) -> list[OpenAgreement]:
    """Agreements that the legal entity may order from on `day` and that have a catalogue."""
    items = func.sum(CatalogueVersion.accepted + CatalogueVersion.carried)
    query = (
        select(Agreement, items)
        .join(CatalogueVersion, CatalogueVersion.agreement_id == Agreement.id)
        .where(covers(organisation_id, day), CatalogueVersion.state == CatalogueState.PUBLISHED)
        .group_by(Agreement.id)
        .order_by(Agreement.title)
        .options(joinedload(Agreement.supplier))
    )
    return [OpenAgreement(one, count or 0) for one, count in session.execute(query)]


def agreement_id_of(session: Session, number: str) -> int:
    """The id of an agreement by its number.

    Raises:
        NotFound
    """
    found = session.scalars(select(Agreement.id).where(Agreement.number == number)).one_or_none()
    if found is None:
        raise NotFound(kind="Agreement", key=number)
    return found


@dataclass(frozen=True)
class Item:
    """An article as its page shows it; `elsewhere` is the same GTIN on other agreements."""

    line: CatalogueLine
    agreement: Agreement
    elsewhere: list[CatalogueLine]


def item(
    session: Session, number: str, article: str, organisation: Organisation, day: date
) -> Item:
    """The article that the legal entity may order on `day`.

    Raises:
        NotFound, NotCovered, NotInCatalogue, PriceNotValid
    """
    agreement_id = agreement_id_of(session, number)
    line = orderable_line(session, agreement_id, article, organisation.id, day)
    return Item(line, line.version.agreement, _same_gtin(session, line, organisation.id, day))


def _same_gtin(
    session: Session, line: CatalogueLine, organisation_id: int, day: date
) -> list[CatalogueLine]:
    if not line.gtin:
        return []
    query = (
        select(CatalogueLine)
        .join(CatalogueLine.version)
        .join(CatalogueVersion.agreement)
        .where(
            CatalogueLine.gtin == line.gtin,
            CatalogueLine.id != line.id,
            *orderable(organisation_id, day),
        )
        .options(
            joinedload(CatalogueLine.version)
            .joinedload(CatalogueVersion.agreement)
            .joinedload(Agreement.supplier)
        )
        .limit(5)
    )
    return list(session.scalars(query))
