"""Receiving in the browser: one click for all, a form for a part, and nothing typed is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from portal.accounts.models import Role
from portal.config import Config
from portal.database import Database
from portal.orders.models import Order
from portal.receipts.operations import register_despatch_advice
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import NOW, a_line
from tests.factories.messages import an_advice_document, an_arrived_message, enveloped
from tests.factories.orders import Shop, a_sent_order, a_shop


@dataclass
class Ward:
    """A sent order of two lines, and somebody who receives it in the browser."""

    database: Database
    shop: Shop
    number: str
    browser: FlaskClient

    def despatch(self, quantities: dict[int, int]) -> None:
        with self.database.transaction() as session:
            order = session.scalars(select(Order).where(Order.number == self.number)).one()
            document = an_advice_document(order, quantities)
            message = an_arrived_message(session, enveloped(document))
            message.supplier_id = order.supplier_id
            register_despatch_advice(session, message, document, NOW)

    def page(self) -> str:
        return self.browser.get(f"/deliveries/{self.number}").text

    def receive(self, **fields: str):
        given = {name.replace("line", "line-"): value for name, value in fields.items()}
        return self.browser.post(f"/deliveries/{self.number}", data=given)

    def received(self) -> list[Decimal]:
        with self.database.reading() as session:
            order = session.scalars(select(Order).where(Order.number == self.number)).one()
            return [line.received for line in order.lines]


@pytest.fixture
def ward(config: Config, database: Database) -> Ward:
    with database.transaction() as session:
        shop = a_shop(session, [a_line("A1"), a_line("A2")])
        number = a_sent_order(session, shop, {"A1": 10, "A2": 2}).number
    app = an_app(config, database)
    return Ward(database, shop, number, a_client(app, database, shop.requester))


def _hidden(page: str) -> dict[str, str]:
    form = page[page.index('class="decision') :]
    form = form[: form.index("</form>")]
    return dict(re.findall(r'name="(line-\d+|advice|seen)" value="([^"]*)"', form))


def test_one_click_receives_all_that_is_open(ward: Ward) -> None:
    fields = _hidden(ward.page())
    assert fields == {"line-1": "10", "line-2": "2", "seen": "1:0 2:0"}
    answer = ward.browser.post(f"/deliveries/{ward.number}", data=fields)
    assert answer.status_code == 303
    assert ward.received() == [Decimal(10), Decimal(2)]


def test_one_click_receives_what_was_despatched(ward: Ward) -> None:
    ward.despatch({1: 4})
    page = ward.page()
    assert "Has all that was despatched come?" in page
    fields = _hidden(page)
    assert fields["line-1"] == "4"
    ward.browser.post(f"/deliveries/{ward.number}", data=fields)
    assert ward.received() == [Decimal(4), Decimal(0)]
    assert "A part has been received" in ward.page()


def test_the_same_form_sent_twice_counts_once(ward: Ward) -> None:
    ward.despatch({1: 4})
    fields = _hidden(ward.page())
    for status in (303, 409):
        answer = ward.browser.post(f"/deliveries/{ward.number}", data=fields)
        assert answer.status_code == status
    assert ward.received() == [Decimal(4), Decimal(0)]


def test_a_part_line_by_line_with_a_note(ward: Ward) -> None:
    answer = ward.receive(line1="3", line2="0", note="kartongen var blöt")
    assert answer.status_code == 303
    assert ward.received() == [Decimal(3), Decimal(0)]
    assert "kartongen var blöt" in ward.page()


@pytest.mark.parametrize("odd", ["-1", "1,5", "NaN", "1e999", "11", "abc", "1.234"])
def test_what_cannot_be_received_is_told_at_its_line(ward: Ward, odd: str) -> None:
    answer = ward.receive(line1=odd, line2="1", note="mitt emot")
    assert answer.status_code == 400
    assert f'value="{odd}"' in answer.text
    assert "mitt emot" in answer.text
    assert 'id="line-1-error"' in answer.text
    assert 'id="line-2-error"' not in answer.text
    assert ward.received() == [Decimal(0), Decimal(0)]


def test_an_empty_form_says_what_to_do(ward: Ward) -> None:
    answer = ward.receive(line1="", line2="0")
    assert answer.status_code == 400
    assert "write a quantity on at least one line" in answer.text


def test_the_list_leads_to_what_waits(ward: Ward) -> None:
    assert "Ordered, not despatched yet" in ward.browser.get("/deliveries").text
    ward.despatch({1: 10, 2: 2})
    page = ward.browser.get("/deliveries").text
    assert "Despatched: receive it" in page
    assert f'href="/deliveries/{ward.number}"' in page
    assert "Receive" in ward.browser.get("/").text


def test_another_units_order_is_not_there(ward: Ward, config: Config) -> None:
    with ward.database.transaction() as session:
        stranger = a_shop(session).requester
    other = a_client(an_app(config, ward.database), ward.database, stranger)
    assert other.get(f"/deliveries/{ward.number}").status_code == 404
    assert other.post(f"/deliveries/{ward.number}", data={"line-1": "1"}).status_code == 404


def test_a_colleague_who_does_not_receive_is_told_so(ward: Ward, config: Config) -> None:
    with ward.database.transaction() as session:
        colleague = an_actor(session, (Role.REQUESTER, ward.shop.unit.code, None))
    other = a_client(an_app(config, ward.database), ward.database, colleague)
    page = other.get(f"/deliveries/{ward.number}").text
    assert "Ask somebody who receives there" in page.replace("&#39;", "'")
    assert 'name="line-1"' not in page
    assert other.post(f"/deliveries/{ward.number}", data={"line-1": "1"}).status_code == 400
    assert ward.received() == [Decimal(0), Decimal(0)]
