"""Every route says who may use it, and holds to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.routing import Rule

from portal.access import ROUTES
from portal.accounts import operations
from portal.accounts.models import Role, UserSession
from portal.app import create_app
from portal.clock import utc_now
from portal.config import Config
from portal.database import Database, upgrade
from tests.factories.accounts import a_user
from tests.factories.catalog import a_supplier, a_unit, an_organisation

NOWHERE = {
    "number": "NOPE-1", "username": "nobody.here", "code": "NOPE", "token": "nope", "article": "0",
    "kind": "csv", "filename": "nope.css", "rule": "NOPE-1",
}  # fmt: skip
"""Keys under which there is nothing."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder: Path = tmp_path_factory.mktemp("access")
    config = Config(
        data=folder, database_url=f"sqlite:///{folder}/avrop.sqlite", secret_key="x" * 40,
        env="test",
    )  # fmt: skip
    upgrade(config.database_url)
    database = Database(config.database_url, config.audit_heads)
    with database.transaction() as session:
        entity = an_organisation(session, number="2321000032")
        unit = a_unit(session, entity, code="NLN-AVD5")
        supplier = a_supplier(session)
        for role in Role:
            scope = {Role.REQUESTER: unit.code, Role.SUPPLIER: supplier.number}.get(role, "*")
            a_user(session, (role, scope), username=role.value)
    yield create_app(config, database)
    database.engine.dispose()


def client_of(app: Flask, role: Role) -> FlaskClient:
    client = app.test_client()
    database: Database = app.extensions["avrop_database"]
    with database.transaction() as session:
        token = operations.log_in(session, role.value, utc_now(), hours=1)
    with client.session_transaction() as cookie:
        cookie["_user_id"] = token
    return client


def address(rule: Rule) -> str:
    """A path of the route under which there is nothing."""
    filled = re.sub(r"<int[^:]*:\w+>", "999999", rule.rule)
    return re.sub(r"<(?:[^:<>]+:)?(\w+)>", lambda found: NOWHERE[found[1]], filled)


def rules(app: Flask, method: str) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if method in (rule.methods or set())]


def test_the_table_names_the_routes_there_are_and_no_others(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(ROUTES)


def test_nobody_sees_a_page_without_log_in_unless_it_is_public(app: Flask) -> None:
    for rule in rules(app, "GET"):
        answer = app.test_client().get(address(rule))
        if ROUTES[rule.endpoint].public:
            assert answer.status_code in {200, 404, 503}, rule
        else:
            assert answer.status_code == 302, rule
            assert answer.location.startswith("/login?next="), rule


@pytest.mark.parametrize("role", Role)
def test_a_role_meets_403_where_it_is_not_named_and_never_where_it_is(
    app: Flask, role: Role
) -> None:
    client = client_of(app, role)
    for rule in rules(app, "GET"):
        status = client.get(address(rule)).status_code
        if ROUTES[rule.endpoint].admits({role}):
            assert status in {200, 302, 303, 404, 503}, (rule, status)
        else:
            assert status == 403, (rule, status)


@pytest.mark.parametrize("role", Role)
def test_nothing_changes_without_the_token_of_the_form(app: Flask, role: Role) -> None:
    client = client_of(app, role)
    for rule in rules(app, "POST"):
        assert client.post(address(rule)).status_code == 400, rule


@pytest.mark.parametrize(
    "path", ["/orders/%00", "/invoices/9999999999999999999999999999999", "/shop/?q=%00",
             "/orders?before=-1", "/invoices?show=%F0%9F%92%A9", "/post?before=1e9"],
)  # fmt: skip
@pytest.mark.parametrize("role", [Role.REQUESTER, Role.FINANCE])
def test_strange_addresses_are_answered_not_stumbled_over(
    app: Flask, role: Role, path: str
) -> None:
    assert client_of(app, role).get(path).status_code in {200, 302, 400, 403, 404}


def test_every_answer_carries_the_policy(app: Flask) -> None:
    headers = app.test_client().get("/login").headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


def test_after_log_in_nobody_is_sent_to_another_site(app: Flask) -> None:
    for target in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"):
        answer = client_of(app, Role.AUDITOR).get("/login", query_string={"next": target})
        assert answer.location == "/", target


def test_who_works_on_is_not_logged_out_for_being_idle(app: Flask) -> None:
    client = client_of(app, Role.AUDITOR)
    database: Database = app.extensions["avrop_database"]
    earlier = utc_now() - timedelta(minutes=50)
    with database.transaction() as session:
        session.execute(update(UserSession).values(seen_at=earlier))
    assert client.get("/").status_code == 200
    with database.reading() as session:
        newest = session.scalars(select(UserSession.seen_at)).all()
    assert max(newest) > earlier + timedelta(minutes=49)
    with database.transaction() as session:
        session.execute(update(UserSession).values(seen_at=earlier - timedelta(minutes=11)))
    assert client.get("/").status_code == 302


def test_an_upload_that_is_too_large_is_told_so(app: Flask) -> None:
    client = client_of(app, Role.CATEGORY_MANAGER)
    answer = client.post(
        "/agreements/upload",
        environ_overrides={"CONTENT_LENGTH": str(300 * 1024 * 1024)},
        content_type="multipart/form-data; boundary=x",
        data=b"--x",
    )
    assert answer.status_code == 413
    assert "100" in answer.get_data(as_text=True)


def test_a_fault_is_a_500_with_an_id_and_is_logged(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> str:
        raise RuntimeError("unforeseen")

    monkeypatch.setitem(app.view_functions, "accounts.login", broken)
    answer = app.test_client().get("/login")
    assert answer.status_code == 500
    found = re.search(r'class="error-id">([0-9a-f]{12})<', answer.get_data(as_text=True))
    assert found
    assert found[1] in caplog.text
