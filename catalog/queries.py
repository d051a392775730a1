"""What can be ordered: looked up by agreement and article, with all that makes it orderable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, joinedload

from catalog.agreements import Agreement, covers, require_covered
from catalog.catalogues import CatalogueLine, CatalogueState, CatalogueVersion
from catalog.errors import N_, NotFound, Refused
from catalog.organisations import Organisation

Key = tuple[int, str]
"""Agreement id and article number."""


class NotInCatalogue(Refused):
    """The agreement covers the buyer, but its published catalogue lacks the article."""

    code = "not_in_catalogue"
    template = N_(
        "Article %(article)s is not in the published catalogue of agreement %(agreement)s. It may "
        "have been replaced: search for it."
    )


class PriceNotValid(Refused):
    """The article's price does not hold on this day."""

    code = "price_not_valid"
    template = N_(
        "Article %(article)s of agreement %(agreement)s can't be ordered on %(day)s: its price "
        "holds from %(first)s until %(until)s."
    )


def priced_on(day: date) -> ColumnElement[bool]:
    """Condition on `CatalogueLine`: its price holds on `day`."""
    return and_(
        or_(CatalogueLine.valid_from.is_(None), CatalogueLine.valid_from <= day),
        or_(CatalogueLine.valid_until.is_(None), CatalogueLine.valid_until >= day),
    )


def orderable(organisation_id: int, day: date) -> tuple[ColumnElement[bool], ...]:
    """Conditions on `Agreement`, `CatalogueVersion` and `CatalogueLine`, joined: this legal entity
    may order the line on `day`."""
    return (
        covers(organisation_id, day),
        CatalogueVersion.state == CatalogueState.PUBLISHED,
        priced_on(day),
    )


def orderable_versions(session: Session, organisation_id: int, day: date) -> dict[int, int]:
    """The published version of each agreement that this legal entity may order from on `day`, by
    agreement id."""
    query = (
        select(CatalogueVersion.agreement_id, CatalogueVersion.id)
        .join(Agreement, Agreement.id == CatalogueVersion.agreement_id)
        .where(CatalogueVersion.state == CatalogueState.PUBLISHED, covers(organisation_id, day))
    )
    return dict(session.execute(query).all())


def orderable_line(
    session: Session, agreement_id: int, article: str, organisation_id: int, day: date
) -> CatalogueLine:
    """The published line of an article that this legal entity may order on `day`; its `version`
    and agreement are loaded.

    Raises:
        NotFound: no such agreement.
        NotCovered: one of its subclasses says why the agreement does not cover the buyer.
        NotInCatalogue, PriceNotValid
    """
    found = orderable_lines(session, [(agreement_id, article)], organisation_id, day)
    if line := found.get((agreement_id, article)):
        return line
    agreement = session.get(Agreement, agreement_id)
    organisation = session.get(Organisation, organisation_id)
    if agreement is None or organisation is None:
        raise NotFound(kind="Agreement", key=agreement_id)
    require_covered(agreement, organisation, day)
    query = (
        select(CatalogueLine)
        .join(CatalogueVersion, CatalogueVersion.id == CatalogueLine.version_id)
        .where(
            CatalogueVersion.agreement_id == agreement_id,
            CatalogueVersion.state == CatalogueState.PUBLISHED,
            CatalogueLine.article == article,
        )
    )
    line = session.scalars(query).one_or_none()
    if line is None:
        raise NotInCatalogue(article=article, agreement=agreement.number)
    raise PriceNotValid(
        article=article,
        agreement=agreement.number,
        day=day,
        first=line.valid_from or agreement.valid_from,
        until=line.valid_until or agreement.valid_until,
    )


def orderable_lines(
    session: Session, pairs: Iterable[Key], organisation_id: int, day: date
) -> dict[Key, CatalogueLine]:
    """The lines of those articles that this legal entity may order on `day`; others are left out.

    Each line's `version`, agreement and supplier are loaded. One statement for each agreement.
    """
    articles: dict[int, set[str]] = defaultdict(set)
    for agreement_id, article in pairs:
        articles[agreement_id].add(article)
    found: dict[Key, CatalogueLine] = {}
    for agreement_id, wanted in articles.items():
        query = (
            select(CatalogueLine)
            .join(CatalogueLine.version)
            .join(CatalogueVersion.agreement)
            .where(
                Agreement.id == agreement_id,
                CatalogueLine.article.in_(wanted),
                *orderable(organisation_id, day),
            )
            .options(
                joinedload(CatalogueLine.version)
                .joinedload(CatalogueVersion.agreement)
                .joinedload(Agreement.supplier)
            )
        )
        found |= {(agreement_id, line.article): line for line in session.scalars(query)}
    return found
