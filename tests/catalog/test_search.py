"""Search: Swedish as people type it, within what they may order, whatever the index has met."""

from __future__ import annotations

import multiprocessing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from catalog import publishing
from catalog.agreements import Agreement, AgreementParty, AgreementState
from catalog.catalogues import CatalogueVersion
from catalog.search import index, sync
from catalog.search.analysis import Splitter, fold, stem, tokens
from catalog.search.query import Hits, search
from portal.database import Database
from tests.factories.catalog import (
    NOW,
    TODAY,
    a_line,
    a_published_catalogue,
    an_agreement,
    an_organisation,
)

NAMES = (
    "Undersökningshandske nitril puderfri M 100/fp",
    "Operationshandske steril latex 7,5",
    "Kompress steril 10x10 cm",
    "Kopieringspapper A4 80 g ohålat",
    "Sårförband självhäftande",
    "Tvättlapp med handske",
    "Injektionskanyl 0,8x40 mm 21G grön",
    "Sko för operation blå 42",
    "Toalettpapper 2-lags",
    "Munskydd IIR",
)


class Shop:
    """A legal entity with one agreement, and what it finds."""

    def __init__(self, database: Database, folder: Path, names: tuple[str, ...] = NAMES) -> None:
        self.database, self.folder = database, folder
        with database.transaction() as session:
            organisation = an_organisation(session)
            self.organisation_id = organisation.id
            agreement = an_agreement(session, organisations=[organisation])
            self.agreement_id = agreement.id
            lines = [a_line(f"N-{n:03d}", name=name) for n, name in enumerate(names)]
            lines[0]["gtin"] = "7310100000019"
            self.version_id = a_published_catalogue(session, agreement, lines).id

    def hits(self, text: str, **wishes: Any) -> Hits:
        with self.database.reading() as session:
            return search(
                session, self.folder, text, organisation_id=self.organisation_id, day=TODAY,
                **wishes,
            )  # fmt: skip

    def names(self, text: str, **wishes: Any) -> list[str]:
        return [found.name for found in self.hits(text, **wishes).rows]


@pytest.fixture
def shop(database: Database, tmp_path: Path) -> Shop:
    return Shop(database, tmp_path / "index")


MEANT = {
    "handske": "Undersökningshandske nitril puderfri M 100/fp",
    "handskar": "Undersökningshandske nitril puderfri M 100/fp",
    "undersökningshandskarna": "Undersökningshandske nitril puderfri M 100/fp",
    "nitril handske m": "Undersökningshandske nitril puderfri M 100/fp",
    "kompresser 10x10": "Kompress steril 10x10 cm",
    "10 x 10": "Kompress steril 10x10 cm",
    "pappret": "Kopieringspapper A4 80 g ohålat",
    "forband": "Sårförband självhäftande",
    "undersök": "Undersökningshandske nitril puderfri M 100/fp",
    "kanyl 0.8": "Injektionskanyl 0,8x40 mm 21G grön",
    "nål": "Injektionskanyl 0,8x40 mm 21G grön",
    "skor": "Sko för operation blå 42",
    "wc-papper": "Toalettpapper 2-lags",
    "7310100000019": "Undersökningshandske nitril puderfri M 100/fp",
    "N-002": "Kompress steril 10x10 cm",
    "n002": "Kompress steril 10x10 cm",
}
"""What people type, and the item that they mean."""


def test_what_people_type_finds_what_they_mean(shop: Shop) -> None:
    assert {typed: (shop.names(typed) or [""])[0] for typed in MEANT} == MEANT


def test_a_thing_of_that_kind_comes_before_one_that_only_names_it(shop: Shop) -> None:
    assert shop.names("handske")[-1] == "Tvättlapp med handske"
    assert len(shop.names("handske")) == 3


def test_mistyped_words_come_with_better_ones(shop: Shop) -> None:
    hits = shop.hits("komrpess steril")
    assert hits.suggestion == "kompress steril"
    assert hits.is_partial
    assert shop.hits("xyzzy").suggestion is None


def test_nothing_typed_is_everything_and_pages_do_not_overlap(shop: Shop) -> None:
    assert shop.hits("").total == len(NAMES)
    pages = [shop.names("", limit=4, offset=start) for start in (0, 4, 8)]
    assert [len(page) for page in pages] == [4, 4, 2]
    assert {name for page in pages for name in page} == set(NAMES)


def test_no_sign_breaks_the_search(shop: Shop) -> None:
    for typed in ("*", "AND OR NOT", '"', "a:b", "[", "\\", "\x00", "ø" * 500, "%"):
        shop.hits(typed)


def test_sorted_by_price_and_name(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        organisation = an_organisation(session)
        agreement = an_agreement(session, organisations=[organisation])
        lines = [
            a_line("1", name="Öl saft", price=Decimal(3)),
            a_line("2", name="Äpple saft", price=Decimal(100), base_quantity=Decimal(50)),
            a_line("3", name="Apelsin saft", price=Decimal(4)),
        ]  # fmt: skip
        a_published_catalogue(session, agreement, lines)
        organisation_id = organisation.id

    def order(sort: str) -> list[str]:
        with database.reading() as session:
            hits = search(
                session, tmp_path, "saft", organisation_id=organisation_id, day=TODAY, sort=sort
            )
        return [found.article for found in hits.rows]

    assert order("price") == ["2", "1", "3"]
    assert order("name") == ["3", "2", "1"]


def test_only_agreements_of_the_own_organisation_and_in_force(
    shop: Shop, database: Database, tmp_path: Path
) -> None:
    with database.transaction() as session:
        stranger = an_organisation(session).id
    with database.reading() as session:
        found = search(session, shop.folder, "handske", organisation_id=stranger, day=TODAY)
        assert found.rows == []
    with database.transaction() as session:
        session.get_one(Agreement, shop.agreement_id).decided_state = AgreementState.TERMINATED
    assert shop.names("handske") == []


def test_a_new_version_is_found_at_once_and_the_old_one_no_more(
    shop: Shop, database: Database
) -> None:
    assert shop.names("munskydd")
    with database.transaction() as session:
        publishing.withdraw(session, shop.version_id, "sofia", "", NOW)
        agreement = session.get_one(Agreement, shop.agreement_id)
        a_published_catalogue(session, agreement, [a_line("1", name="Plåster blått")])
    with index.only_writer(shop.folder, 0) as alone:
        assert alone
        assert shop.hits("munskydd").total == 0, "the old version is gone before the index knows"
    assert shop.names("plåster") == ["Plåster blått"]
    assert shop.names("munskydd") == []
    reader = index.open_reader(shop.folder)
    assert reader is not None
    assert reader.searcher().num_docs == 2, "one line and the mark"


def test_words_that_come_later_split_compounds_that_were_there(
    shop: Shop, database: Database
) -> None:
    with database.transaction() as session:
        organisation_id = shop.organisation_id
        for article, name in (("1", "Fluxkompensatorvev lång"), ("2", "Vevaxel vev kort")):
            agreement = an_agreement(session)
            _let_order(session, agreement, organisation_id)
            a_published_catalogue(session, agreement, [a_line(article, name=name)])
            sync.sync(session, shop.folder)
    assert shop.hits("").total == len(NAMES) + 2


def _let_order(session: Session, agreement: Agreement, organisation_id: int) -> None:
    session.add(AgreementParty(agreement_id=agreement.id, organisation_id=organisation_id))
    session.flush()


def test_the_index_is_made_anew_when_missing_damaged_or_of_another_database(
    shop: Shop, database: Database
) -> None:
    assert shop.names("munskydd")
    place = index.place(shop.folder)
    (place / "meta.json").write_text("{")
    assert shop.names("munskydd")
    index.discard(shop.folder)
    (shop.folder / "0-old").mkdir()
    assert shop.names("munskydd")
    assert not (shop.folder / "0-old").exists()
    with database.transaction() as session:
        version = session.get_one(CatalogueVersion, shop.version_id)
        version.received_at = NOW.replace(year=2020)
    assert shop.names("munskydd")
    with database.reading() as session:
        assert not sync.is_stale(session, shop.folder)
        assert sync.sync(session, shop.folder) is False


def _hold(folder: str, held: Any, let_go: Any) -> None:
    with index.only_writer(Path(folder), 0) as mine:
        held.put(mine)
        let_go.get(timeout=30)


def test_a_busy_writer_is_no_error(database: Database, tmp_path: Path) -> None:
    shop = Shop(database, tmp_path / "index")
    context = multiprocessing.get_context("spawn")
    held, let_go = context.Queue(), context.Queue()
    other = context.Process(target=_hold, args=(str(shop.folder), held, let_go))
    other.start()
    assert held.get(timeout=30)
    assert shop.hits("munskydd").is_ready is False
    let_go.put(True)
    other.join()
    assert shop.names("munskydd")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("undersökningshandske", ("undersök", "handsk")),
        ("sårförband", ("sår", "förband")),
        ("engångsförkläde", ("engång", "förkläd")),
        ("kompress", ()),
        ("papper", ()),
    ],
)
def test_compounds_are_split_into_words(word: str, parts: tuple[str, ...]) -> None:
    found = Splitter([]).split(word)
    assert found[-1:] == parts[-1:]
    assert len(found) == len(parts)


def test_forms_of_a_word_have_one_stem() -> None:
    assert {stem(word) for word in ("handske", "handskar", "handskarna")} == {"handsk"}
    assert stem("möss") == stem("mus")
    assert stem("pappret") == stem("papper")
    assert fold("förbandslåda") == "forbandslada"
    assert tokens("0,8x40 mm 21G") == ["0,8", "40", "mm", "21", "g"]
