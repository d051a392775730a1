"""Who sees which messages: those who look after them, the unit's people, the supplier's own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from catalog.errors import NotFound
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.database import Database
from portal.post import queries
from portal.post.models import Direction, InState, Message
from tests.factories.accounts import an_actor
from tests.factories.catalog import NOW
from tests.factories.orders import Shop, a_shop


@dataclass
class Filed:
    """Messages of a unit, of nobody, and a catalogue, with the shop they belong to."""

    shop: Shop
    of_unit: int
    of_nobody: int
    catalogue: int


def _message(session, number: str, **changes) -> int:
    values = {
        "direction": Direction.IN, "message_id": number, "sha256": number * 8, "size": 1,
        "original": b"x", "state": InState.QUARANTINED, "at": NOW, "reason": "Why.",
    }  # fmt: skip
    message = Message(**(values | changes))
    session.add(message)
    session.flush()
    return message.id


@pytest.fixture
def filed(database: Database) -> Filed:
    with database.transaction() as session:
        shop = a_shop(session)
        mine = {
            "organisation_id": shop.organisation.id, "unit_id": shop.unit.id,
            "supplier_id": shop.agreement.supplier.id, "result_kind": "order", "result": "1",
        }  # fmt: skip
        return Filed(
            shop,
            _message(session, "a", **mine),
            _message(session, "b"),
            _message(session, "c", transaction="T19", organisation_id=shop.organisation.id),
        )


def _listed(database: Database, actor: Actor) -> set[int]:
    with database.reading() as session:
        return {message.id for message in queries.all_messages(session, actor)}


def _reads(database: Database, actor: Actor, row: int) -> bool:
    with database.reading() as session:
        try:
            return queries.readable(session, actor, row).id == row
        except NotFound:
            return False


def test_finance_looks_after_its_own_legal_entity(database: Database, filed: Filed) -> None:
    with database.transaction() as session:
        own = an_actor(session, (Role.FINANCE, filed.shop.organisation.number))
        other = an_actor(session, (Role.FINANCE, a_shop(session).organisation.number))
    assert _listed(database, own) == {filed.of_unit, filed.catalogue}
    assert _listed(database, other) == set()


def test_what_nobody_owns_is_for_those_who_look_after_all(database: Database, filed: Filed) -> None:
    with database.transaction() as session:
        everywhere = an_actor(session, (Role.ADMINISTRATOR, "*"))
        auditor = an_actor(session, (Role.AUDITOR, "*"))
    assert len(_listed(database, everywhere)) == len(_listed(database, auditor)) == 3
    with database.reading() as session:
        assert queries.count_waiting(session, everywhere, NOW.date()) == 3
        assert queries.count_waiting(session, auditor, NOW.date()) == 0


def test_category_managers_see_catalogues_only(database: Database, filed: Filed) -> None:
    with database.transaction() as session:
        manager = an_actor(session, (Role.CATEGORY_MANAGER, "*"))
    assert _listed(database, manager) == {filed.catalogue}


def test_the_unit_reads_its_documents_and_looks_after_nothing(
    database: Database, filed: Filed
) -> None:
    with database.transaction() as session:
        neighbour = a_shop(session).requester
    people = (filed.shop.requester, filed.shop.approver)
    for person in people:
        assert _listed(database, person) == set()
        assert _reads(database, person, filed.of_unit)
        assert not _reads(database, person, filed.of_nobody)
    assert not _reads(database, neighbour, filed.of_unit)


def test_a_supplier_reads_its_own(database: Database, filed: Filed) -> None:
    with database.transaction() as session:
        own = an_actor(session, (Role.SUPPLIER, filed.shop.agreement.supplier.number))
        other = an_actor(session, (Role.SUPPLIER, a_shop(session).agreement.supplier.number))
    assert _reads(database, own, filed.of_unit)
    assert not _reads(database, own, filed.catalogue)
    assert not _reads(database, other, filed.of_unit)
