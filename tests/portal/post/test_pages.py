"""The post in the browser: what is held and why, each document to read, the original to save."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from portal.accounts.models import Role
from portal.clock import utc_now
from portal.config import Config
from portal.database import Database
from portal.post.models import Message
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import a_line
from tests.factories.orders import Shop, a_shop, an_order
from tests.portal.post.desk import Desk


@pytest.fixture
def shop(database: Database) -> Shop:
    with database.transaction() as session:
        made = a_shop(session, [a_line("A1")])
        an_order(session, made, {"A1": 3})
        assert made.agreement.supplier.name
    return made


@pytest.fixture
def keeper(config: Config, database: Database) -> FlaskClient:
    with database.transaction() as session:
        actor = an_actor(session, (Role.ADMINISTRATOR, "*"))
    return a_client(an_app(config, database), database, actor)


def _order_message(database: Database) -> Message:
    with database.reading() as session:
        return session.scalars(select(Message).where(Message.transaction == "T01")).one()


def test_what_is_held_comes_first_with_its_reason(desk: Desk, keeper: FlaskClient) -> None:
    held = desk.take_in(b"%PDF-1.7")
    desk.take_in(desk.response())
    page = keeper.get("/post").text
    assert "Held: needs a person" in page
    assert "Order response" not in page
    assert "looks like PDF" in keeper.get(f"/post/{held.id}").text
    assert "looks like PDF" in keeper.get("/").text
    assert "Order response" in keeper.get("/post?show=all").text


def test_each_fault_is_told_with_its_place_and_its_rule(desk: Desk, keeper: FlaskClient) -> None:
    held = desk.take_in(desk.response(response_code="CA"))
    fault = held.findings[0]
    for address in (f"/post/{held.id}", f"/documents/{held.id}"):
        page = keeper.get(address).text
        assert f"/regler/{fault['rule']}" in page
        assert f"line {fault['line']} of the file" in page
        assert fault["path"] in page


def test_all_faults_of_what_cannot_be_read_are_told(desk: Desk, keeper: FlaskClient) -> None:
    cut = desk.response().replace(b"cbc:OrderResponseCode>", b"cbc:Answer>")
    held = desk.take_in(cut)
    assert {found["rule"] for found in held.findings} == {"UBL-SCHEMA"}
    assert all(found["line"] for found in held.findings)
    assert "Answer" in keeper.get(f"/post/{held.id}").text


def test_a_held_message_is_tried_again_by_a_button(desk: Desk, keeper: FlaskClient) -> None:
    held = desk.take_in(b"%PDF-1.7")
    assert "Process again" in keeper.get(f"/post/{held.id}").text
    assert keeper.post(f"/post/{held.id}/retry").status_code == 303
    assert desk.message(held.id).state == "received"
    desk.clock.at = utc_now()
    assert desk.process(held.id).state == "quarantined"


def test_a_settled_message_can_not_be_tried_again(desk: Desk, keeper: FlaskClient) -> None:
    done = desk.take_in(desk.response())
    assert keeper.post(f"/post/{done.id}/retry").status_code == 409


def test_a_document_is_read_and_its_original_saved(
    config: Config, database: Database, shop: Shop
) -> None:
    browser = a_client(an_app(config, database), database, shop.requester)
    message = _order_message(database)
    page = browser.get(f"/documents/{message.id}").text
    assert shop.agreement.supplier.name in page
    answer = browser.get(f"/documents/{message.id}/original")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=T01-")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    with database.reading() as session:
        assert answer.data == session.get_one(Message, message.id).original


def test_a_number_from_outside_never_names_the_file_by_itself(
    desk: Desk, keeper: FlaskClient
) -> None:
    odd = desk.take_in(desk.response(id='../"evil"\u202exml.exe'))
    header = keeper.get(f"/documents/{odd.id}/original").headers["Content-Disposition"]
    assert header == "attachment; filename=T76-.._evil_xml.exe.xml"


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30, "x"])
def test_what_is_not_there_is_not_found(keeper: FlaskClient, number: str) -> None:
    for path in (f"/post/{number}", f"/documents/{number}", f"/documents/{number}/original"):
        assert keeper.get(path).status_code == 404


def test_another_unit_does_not_find_the_document(
    config: Config, database: Database, shop: Shop
) -> None:
    with database.transaction() as session:
        stranger = a_shop(session).requester
    browser = a_client(an_app(config, database), database, stranger)
    message = _order_message(database)
    assert browser.get(f"/documents/{message.id}").status_code == 404
    assert browser.get(f"/documents/{message.id}/original").status_code == 404
    assert browser.get("/post").status_code == 403
