"""A supplier's own pages."""

from __future__ import annotations

from html import unescape

from catalog.suppliers import Supplier
from portal.accounts.models import Role
from portal.config import Config
from portal.database import Database
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import a_published_catalogue, a_supplier, an_agreement
from tests.portal.post.desk import Desk


def test_a_supplier_sees_its_own_agreements_and_catalogues_only(
    config: Config, database: Database
) -> None:
    app = an_app(config, database)
    with database.transaction() as session:
        one, other = a_supplier(session), a_supplier(session)
        mine = an_agreement(session, one, number="MITT-1")
        theirs = an_agreement(session, other, number="DERAS-1")
        own = a_published_catalogue(session, mine)
        strange = a_published_catalogue(session, theirs)
        actor = an_actor(session, (Role.SUPPLIER, one.number))
        nobody = an_actor(session, (Role.SUPPLIER, "5569999999"))
    client = a_client(app, database, actor)
    page = client.get("/supplier/").get_data(as_text=True)
    assert "MITT-1" in page
    assert f"/supplier/catalogues/{own.id}" in page
    assert "DERAS-1" not in page
    upload = client.get("/supplier/upload").get_data(as_text=True)
    assert "MITT-1" in upload
    assert "DERAS-1" not in upload
    assert client.get(f"/supplier/catalogues/{strange.id}").status_code == 404
    empty = a_client(app, database, nobody).get("/supplier/").get_data(as_text=True)
    assert "No agreements yet" in empty


def test_a_supplier_sees_what_it_has_sent_and_what_to_mend(
    config: Config, database: Database
) -> None:
    desk = Desk(database)
    with database.transaction() as session:
        actor = an_actor(session, (Role.SUPPLIER, desk.supplier.number))
        stranger = an_actor(session, (Role.SUPPLIER, a_supplier(session).number))
        an_agreement(session, session.get_one(Supplier, desk.supplier.id))
    held = desk.take_in(desk.response(response_code="CA"))
    app = an_app(config, database)
    client = a_client(app, database, actor)
    for address in ("/supplier/", "/supplier/documents"):
        page = client.get(address).get_data(as_text=True)
        assert f"/documents/{held.id}" in page
        assert "Not taken in" in page
    page = client.get(f"/documents/{held.id}").get_data(as_text=True)
    assert "Mend what stands below" in page
    assert held.findings[0]["en"] in unescape(page)
    other = a_client(app, database, stranger)
    assert f"/documents/{held.id}" not in other.get("/supplier/documents").get_data(as_text=True)
    assert other.get(f"/documents/{held.id}").status_code == 404
