"""A supplier's own pages."""

from __future__ import annotations

from portal.accounts.models import Role
from portal.config import Config
from portal.database import Database
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import a_published_catalogue, a_supplier, an_agreement


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
