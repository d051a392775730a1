"""A catalogue version from the file to what can be ordered, on both engines."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog import judging, publishing
from catalog.agreements import Agreement, AgreementExpired, NotParty
from catalog.catalogues import CatalogueFinding, CatalogueLine, CatalogueState, CatalogueVersion
from catalog.diff import compare
from catalog.errors import IllegalMove
from catalog.queries import NotInCatalogue, PriceNotValid, orderable_line, orderable_lines
from portal.database import Database
from tests.factories.catalog import (
    NOW,
    TODAY,
    a_line,
    a_published_catalogue,
    an_agreement,
    an_organisation,
)
from tests.factories.sheets import COMPRESS, GLOVE, as_csv


def received(session: Session, agreement: Agreement, content: bytes) -> CatalogueVersion:
    return publishing.receive(session, agreement, "katalog.csv", content, "web", "anna", NOW)


def judged(session: Session, agreement: Agreement, content: bytes) -> CatalogueVersion:
    return judging.judge(session, received(session, agreement, content), TODAY, NOW)


def articles(session: Session, version_id: int) -> set[str]:
    query = select(CatalogueLine.article).where(CatalogueLine.version_id == version_id)
    return set(session.scalars(query))


def test_good_lines_become_orderable_and_bad_ones_are_told(database: Database) -> None:
    content = as_csv(
        GLOVE,
        COMPRESS,
        ("3", "Dålig", "PCE", "10", "25", "123"),
        ("4", "Utan pris", "H87", "", "25"),
    )
    with database.transaction() as session:
        organisation = an_organisation(session)
        agreement = an_agreement(session, organisations=[organisation])
        version = judged(session, agreement, content)
        assert (version.state, version.lines, version.accepted, version.rejected) == (
            "judged", 4, 2, 2,
        )  # fmt: skip
        found = session.execute(select(CatalogueFinding.row, CatalogueFinding.code)).all()
        assert {tuple(row) for row in found} == {
            (4, "unknown_unit"), (4, "bad_gtin"), (5, "missing_price"),
        }  # fmt: skip
        publishing.publish(session, version.id, "sofia", NOW)
        line = orderable_line(session, agreement.id, "20110", organisation.id, TODAY)
        assert line.price == Decimal("1234.50")
        assert line.version.agreement.supplier.name


def test_publishing_replaces_the_version_before(database: Database) -> None:
    with database.transaction() as session:
        agreement = an_agreement(session, organisations=[an_organisation(session)])
        first = a_published_catalogue(session, agreement)
        before = first.revision
        second = judged(session, agreement, as_csv(COMPRESS))
        publishing.publish(session, second.id, "sofia", NOW)
        assert (first.state, second.state) == ("superseded", "published")
        assert before < first.revision < second.revision  # type: ignore[operator]
        with pytest.raises(IllegalMove):
            publishing.publish(session, second.id, "sofia", NOW)
        publishing.withdraw(session, second.id, "sofia", "fel priser", NOW)
        assert publishing.published_version(session, agreement.id) is None


def test_a_file_that_is_no_catalogue_is_kept_and_rejected_with_the_reason(
    database: Database,
) -> None:
    with database.transaction() as session:
        version = judged(session, an_agreement(session), b"a;b\n1;2\n")
        assert version.state == CatalogueState.REJECTED
        finding = session.scalars(select(CatalogueFinding)).one()
        assert (finding.row, finding.code) == (0, "missing_columns")
        assert version.file.content == b"a;b\n1;2\n"


def test_a_file_that_breaks_off_leaves_no_line(database: Database) -> None:
    rows = [(str(i), f"Vara {i}", "H87", "1", "25") for i in range(3000)]
    content = as_csv(*rows) + b'"'
    with database.transaction() as session:
        version = judged(session, an_agreement(session), content)
        assert (version.state, version.lines) == ("rejected", 0)
        assert session.scalar(select(func.count(CatalogueLine.id))) == 0


def test_the_same_file_twice_is_told_and_has_no_second_effect(database: Database) -> None:
    with database.transaction() as session:
        agreement = an_agreement(session)
        version = judged(session, agreement, as_csv(GLOVE))
        publishing.publish(session, version.id, "sofia", NOW)
        with pytest.raises(publishing.AlreadyReceived) as known:
            received(session, agreement, as_csv(GLOVE))
        assert known.value.version_id == version.id
        assert received(session, an_agreement(session), as_csv(GLOVE)).id != version.id


def test_a_version_without_any_good_line_is_not_published(database: Database) -> None:
    with database.transaction() as session:
        version = judged(session, an_agreement(session), as_csv(("1", "", "H87", "1", "25")))
        with pytest.raises(publishing.NothingToPublish):
            publishing.publish(session, version.id, "sofia", NOW)


def test_an_update_changes_only_what_it_names(database: Database) -> None:
    with database.transaction() as session:
        agreement = an_agreement(session)
        old = a_published_catalogue(session, agreement, [a_line("1"), a_line("2"), a_line("3")])
        work = _update(session, agreement, old.id)
        work.touched |= {"2", "4"}
        work.store(session, judging.Step(2, [_values(work.version_id, "4")], []))
        version = work.end(session, NOW)
        assert articles(session, version.id) == {"1", "3", "4"}
        assert version.carried == 2
        a_newer = judged(session, agreement, as_csv(GLOVE))
        publishing.publish(session, a_newer.id, "sofia", NOW)
        with pytest.raises(publishing.BaseChanged):
            publishing.publish(session, version.id, "sofia", NOW)


def _update(session: Session, agreement: Agreement, published_id: int) -> judging.Judging:
    version = received(session, agreement, as_csv(COMPRESS))
    work = judging.Judging.begin(session, version.id, TODAY)
    assert work.published_id == published_id
    work.is_update = True
    return work


def _values(version_id: int, article: str) -> dict[str, object]:
    return {"version_id": version_id, "row": 1, "description": "", **a_line(article)}


def test_judging_begun_anew_after_a_crash_leaves_nothing_double(database: Database) -> None:
    content = as_csv(*((str(i), f"Vara {i}", "H87", "1", "25") for i in range(2500)))
    with database.transaction() as session:
        version_id = received(session, an_agreement(session), content).id
    with database.transaction() as session:
        work = judging.Judging.begin(session, version_id, TODAY)
        work.store(session, next(work.steps()))
    with database.transaction() as session:
        assert session.get_one(CatalogueVersion, version_id).lines == 2000
        judging.judge(session, session.get_one(CatalogueVersion, version_id), TODAY, NOW)
        assert len(articles(session, version_id)) == 2500


def test_what_a_version_would_change(database: Database) -> None:
    with database.transaction() as session:
        agreement = an_agreement(session)
        same, dearer, renamed, gone = (a_line(article) for article in "1234")
        old = a_published_catalogue(session, agreement, [same, dearer, renamed, gone])
        new = a_published_catalogue(
            session,
            an_agreement(session),
            [
                {**same, "price": Decimal("89.500")},
                {**dearer, "price": Decimal("179.00"), "base_quantity": Decimal(1)},
                {**renamed, "name": "Ny benämning"},
                a_line("5"),
            ],
        )
        found = compare(session, old.id, new.id)
        assert (found.added, found.removed, found.repriced, found.altered, found.unchanged) == (
            1, 1, 1, 1, 1,
        )  # fmt: skip
        assert [change.article for change in found.changes] == ["2", "3"]
        assert found.changes[0].price_change == 100
        assert [line.article for line in found.removed_lines] == ["4"]
        assert compare(session, None, new.id).added == 4


def test_only_what_an_agreement_covers_today_can_be_ordered(database: Database) -> None:
    with database.transaction() as session:
        party, other = an_organisation(session), an_organisation(session)
        agreement = an_agreement(session, organisations=[party])
        late = a_line("2", valid_until=TODAY.replace(year=2025))
        a_published_catalogue(session, agreement, [a_line("1"), late])
        ended = an_agreement(session, organisations=[party], valid_until=TODAY.replace(day=1))
        a_published_catalogue(session, ended)
        pairs = [(agreement.id, "1"), (agreement.id, "2"), (agreement.id, "9"), (ended.id, "10442")]
        assert set(orderable_lines(session, pairs, party.id, TODAY)) == {(agreement.id, "1")}
        assert orderable_lines(session, pairs, other.id, TODAY) == {}
        for article, key, who, problem in (
            ("1", agreement.id, other.id, NotParty),
            ("9", agreement.id, party.id, NotInCatalogue),
            ("2", agreement.id, party.id, PriceNotValid),
            ("10442", ended.id, party.id, AgreementExpired),
        ):
            with pytest.raises(problem):
                orderable_line(session, key, article, who, TODAY)


def test_the_official_catalogues_end_with_a_reason(database: Database, shared_dir: Path) -> None:
    """As they come they are another supplier's, for another agreement, or ask for deletion."""
    with database.transaction() as session:
        agreement = an_agreement(session, organisations=[an_organisation(session)])
        for path in sorted((shared_dir / "peppol" / "examples" / "T19").iterdir()):
            version = judged(session, agreement, path.read_bytes())
            codes = set(
                session.scalars(
                    select(CatalogueFinding.code).where(CatalogueFinding.version_id == version.id)
                )
            )
            assert version.state == "rejected", path.name
            assert {"other_agreement", "other_provider", "other_receiver"} <= codes, path.name
