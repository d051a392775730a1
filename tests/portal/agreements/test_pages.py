"""The register of agreements and the decision on a catalogue, in the browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from catalog.agreements import Agreement
from catalog.catalogues import CatalogueVersion
from portal.accounts.actor import Actor
from portal.accounts.models import Role
from portal.agreements import operations, presenters, queries
from portal.clock import stockholm_day, utc_now
from portal.config import Config
from portal.database import Database
from portal.post.errors import NotUnderstood
from portal.post.models import Job, Message
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import (
    a_line,
    a_published_catalogue,
    a_supplier,
    a_unit,
    an_agreement,
    an_organisation,
)
from tests.factories.sheets import COMPRESS, GLOVE, as_csv


@pytest.fixture
def app(config: Config, database: Database) -> Flask:
    return an_app(config, database)


class Office:
    """Inköp, a supplier with an agreement, one with another, and a ward."""

    def __init__(self, app: Flask, database: Database) -> None:
        self.app, self.database = app, database
        today = stockholm_day(utc_now())
        with database.transaction() as session:
            organisation = an_organisation(session)
            supplier = a_supplier(session)
            agreement = an_agreement(
                session, supplier, [organisation], number="A-1", title="Handskar <b>&\"",
                valid_from=today - timedelta(days=300), valid_until=today + timedelta(days=300),
            )  # fmt: skip
            self.agreement_id = agreement.id
            self.first = a_published_catalogue(session, agreement, [a_line("1"), a_line("2")]).id
            unit = a_unit(session, organisation)
            self.manager = an_actor(session, (Role.CATEGORY_MANAGER, "*"))
            self.supplier = an_actor(session, (Role.SUPPLIER, supplier.number))
            self.stranger = an_actor(session, (Role.SUPPLIER, a_supplier(session).number))
            self.nurse = an_actor(session, (Role.REQUESTER, unit.code))
            other = an_organisation(session)
            self.elsewhere = an_actor(session, (Role.CATEGORY_MANAGER, other.number))

    def client(self, actor: Actor, language: str = "en") -> Any:
        return a_client(self.app, self.database, actor, language=language)

    def upload(self, actor: Actor, content: bytes, room: str = "agreements") -> Any:
        return self.client(actor).post(
            f"/{room}/upload",
            data={"agreement": self.agreement_id, "file": (BytesIO(content), "katalog.csv")},
        )

    def newest(self) -> CatalogueVersion:
        with self.database.reading() as session:
            query = select(CatalogueVersion).order_by(CatalogueVersion.id.desc()).limit(1)
            return session.scalars(query).one()


@pytest.fixture
def office(app: Flask, database: Database) -> Office:
    return Office(app, database)


def text(answer: Any) -> str:
    assert answer.status_code in {200, 422}, answer.status
    return str(answer.get_data(as_text=True))


def test_a_supplier_hands_in_and_a_manager_publishes(office: Office) -> None:
    answer = office.upload(office.supplier, as_csv(GLOVE, ("3", "x", "PCE", "1", "25")), "supplier")
    version = office.newest()
    assert answer.headers["Location"] == f"/supplier/catalogues/{version.id}"
    assert (version.state, version.accepted) == ("judged", 1)
    page = text(office.client(office.supplier).get(answer.headers["Location"]))
    assert "PCE is not a unit code" in page
    assert "Publish" not in page
    page = text(office.client(office.manager).get(f"/agreements/catalogues/{version.id}"))
    assert "Publish 1 item" in page
    assert "1 new item, 2 removed" in page
    office.client(office.manager).post(f"/agreements/catalogues/{version.id}/publish")
    assert office.newest().state == "published"


def test_only_those_who_manage_the_agreement_decide(office: Office) -> None:
    office.upload(office.manager, as_csv(COMPRESS))
    version = office.newest()
    for actor, status in ((office.supplier, 403), (office.nurse, 403), (office.elsewhere, 404)):
        path = f"/agreements/catalogues/{version.id}/publish"
        assert office.client(actor).post(path).status_code == status
    assert office.newest().state == "judged"


def test_what_is_not_ones_own_is_not_found(office: Office) -> None:
    for actor, path in (
        (office.stranger, f"/supplier/catalogues/{office.first}"),
        (office.stranger, f"/agreements/catalogues/{office.first}/file"),
        (office.elsewhere, f"/agreements/catalogues/{office.first}"),
        (office.elsewhere, "/agreements/A-1"),
    ):
        assert office.client(actor).get(path).status_code == 404, path
    assert office.upload(office.stranger, as_csv(GLOVE), "supplier").status_code == 422
    assert office.newest().id == office.first


def test_a_rejection_wants_a_reason_and_keeps_it(office: Office) -> None:
    office.upload(office.manager, as_csv(COMPRESS))
    path = f"/agreements/catalogues/{office.newest().id}"
    answer = office.client(office.manager).post(f"{path}/reject", data={"reason": " "})
    assert answer.status_code == 422
    office.client(office.manager).post(f"{path}/reject", data={"reason": "Fel priser"})
    assert (office.newest().state, office.newest().reason) == ("rejected", "Fel priser")
    assert "Fel priser" in text(office.client(office.manager).get(path))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.4", "This is PDF"),
        (b"", "no lines"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old .xls"),
    ],
)
def test_another_kind_of_file_is_told_at_the_field(
    office: Office, content: bytes, said: str
) -> None:
    answer = office.upload(office.manager, content)
    assert (answer.status_code, said in text(answer)) == (422, True)
    assert office.newest().id == office.first


def test_the_same_file_twice_leads_to_the_first(office: Office) -> None:
    first = office.upload(office.manager, as_csv(COMPRESS)).headers["Location"]
    again = office.client(office.manager)
    answer = again.post(
        "/agreements/upload",
        data={"agreement": office.agreement_id, "file": (BytesIO(as_csv(COMPRESS)), "b.csv")},
    )
    assert answer.headers["Location"] == first
    assert "received before" in text(again.get(first))


def test_a_large_file_is_left_to_the_worker(office: Office, database: Database) -> None:
    rows = [(str(n), f"Vara {n}", "H87", "1", "25") for n in range(5100)]
    path = office.upload(office.manager, as_csv(*rows)).headers["Location"]
    assert office.newest().state == "received"
    assert "Checking the catalogue" in text(office.client(office.manager).get(path))
    with database.reading() as session:
        key = session.scalars(select(Job.key).where(Job.kind == operations.JUDGE)).one()
    operations.judge_in_steps(database.transaction, int(key), utc_now())
    assert (office.newest().state, office.newest().accepted) == ("judged", 5100)


def test_the_register_and_its_pages(office: Office) -> None:
    manager, nurse = office.client(office.manager), office.client(office.nurse)
    assert "Handskar &lt;b&gt;&amp;&#34;" in text(manager.get("/agreements/?q=handskar"))
    assert "No agreement matches" in text(manager.get("/agreements/?q=100%25"))
    page = text(nurse.get("/agreements/A-1"))
    assert "SEK\xa01,000,000.00" in page
    assert "Hand in" not in page
    assert "katalog.csv" not in page
    assert "Gäller med" in text(office.client(office.manager, "sv").get("/agreements/A-1"))


def test_the_templates_and_the_original_can_be_downloaded(office: Office) -> None:
    client = office.client(office.supplier)
    assert client.get("/agreements/template.csv").data.startswith(b"\xef\xbb\xbfagreement;article")
    assert client.get("/agreements/template.xlsx").data.startswith(b"PK")
    answer = office.upload(office.supplier, as_csv(GLOVE), "supplier")
    number = answer.headers["Location"].rpartition("/")[2]
    got = client.get(f"/agreements/catalogues/{number}/file")
    assert got.data == as_csv(GLOVE)
    assert "attachment" in got.headers["Content-Disposition"]


def test_a_judged_catalogue_waits_for_its_manager(
    office: Office, app: Flask, database: Database
) -> None:
    office.upload(office.supplier, as_csv(GLOVE), "supplier")
    day = stockholm_day(utc_now())
    with app.test_request_context(), database.reading() as session:
        (task,) = presenters.tasks(session, office.manager, day)
        assert task.href == f"/agreements/catalogues/{office.newest().id}"
        assert queries.count_waiting(session, office.manager, day) == 1
        assert presenters.tasks(session, office.elsewhere, day) == []
        assert queries.count_waiting(session, office.supplier, day) == 0


def test_a_catalogue_by_post_names_its_agreement(
    office: Office, database: Database, shared_dir: Path
) -> None:
    path = shared_dir / "peppol/examples/T19/phive-2026.5_catalogue-wo-response-use-case-1.xml"
    original = path.read_bytes()
    with database.transaction() as session:
        agreement = session.get_one(Agreement, office.agreement_id)
        parties = [party.organisation for party in agreement.parties]
        ours = (
            original.replace(b'schemeID="0192">987654325', _endpoint(agreement.supplier.endpoint))
            .replace(b'schemeID="0192">123456785', _endpoint(parties[0].endpoint))
            .replace(b"NOK", b"SEK")
            .replace(b"3299-RA", b"A-1")
        )
        message = Message(
            supplier_id=agreement.supplier_id, message_id="m-1", file_name="katalog.xml"
        )
        with pytest.raises(NotUnderstood, match="does not have"):
            operations.receive_catalogue(session, message, original, utc_now())
        number = operations.receive_catalogue(session, message, ours, utc_now())
        version = session.get_one(CatalogueVersion, int(number))
        assert (version.state, version.reader) == ("judged", "peppol")
        assert version.accepted >= 3
    client = office.client(office.manager)
    page = text(client.get(f"/agreements/catalogues/{number}"))
    assert f"/agreements/catalogues/{number}/document" in page
    read = text(client.get(f"/agreements/catalogues/{number}/document"))
    assert "Catalogue Peppol Test Catalogue" in read or "Catalogue " in read
    assert 'scope="row"' in read


def _endpoint(participant: str) -> bytes:
    scheme, _, value = participant.partition(":")
    return f'schemeID="{scheme}">{value}'.encode()


def test_a_file_beyond_the_limit_is_told_and_nothing_is_stored(
    config: Config, database: Database
) -> None:
    office = Office(an_app(replace(config, max_upload_mb=1), database), database)
    answer = office.upload(office.manager, b"a;b\n" * 300_000)
    assert answer.status_code == 413
    assert "1\xa0MB" in answer.get_data(as_text=True)
    assert office.newest().id == office.first
