"""The pages of orders: what each person sees, decides and is refused, in the browser's words."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from portal.accounts.models import Role
from portal.cart.operations import add_to_cart
from portal.clock import utc_now
from portal.config import Config
from portal.database import Database
from portal.orders.models import Order
from portal.orders.operations import approve_order, cancel_order
from portal.orders.views import harmless
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import NOW, a_line, a_unit
from tests.factories.orders import (
    Shop,
    a_response,
    a_sent_order,
    a_shop,
    a_waiting_order,
    an_order,
    respond,
)
from tests.portal.orders.test_responses import a_changed_line


@pytest.fixture
def engine_name() -> str:
    """The operations are tested on both engines; the pages on one."""
    return "sqlite"


@pytest.fixture
def shop(database: Database) -> Shop:
    with database.transaction() as session:
        return a_shop(session, [a_line("10442"), a_line("10443", price=Decimal("100.00"))])


class Browser:
    """Clients for the people of a shop."""

    def __init__(self, config: Config, database: Database, shop: Shop) -> None:
        self.app = an_app(config, database)
        self.database, self.shop = database, shop

    def of(self, actor: object, language: str = "en") -> FlaskClient:
        return a_client(self.app, self.database, actor, self.shop.unit.code, language)  # type: ignore[arg-type]


@pytest.fixture
def browser(config: Config, database: Database, shop: Shop) -> Browser:
    return Browser(config, database, shop)


def _field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, f"no field {name}"
    return found[1]


def _placed(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count(Order.id))) or 0


def _waiting(database: Database, shop: Shop) -> str:
    with database.transaction() as session:
        return a_waiting_order(session, shop).number


def _fill(database: Database, shop: Shop, quantity: str = "2") -> None:
    with database.transaction() as session:
        add_to_cart(
            session, shop.unit, shop.agreement.id, "10442", quantity, shop.requester, utc_now()
        )


def test_from_the_cart_to_an_order_once(database: Database, shop: Shop, browser: Browser) -> None:
    client = browser.of(shop.requester)
    assert "The cart is empty" in client.get("/cart").text
    added = client.post(
        "/cart/add",
        data={"agreement": shop.agreement.number, "article": "10442", "quantity": "2"},
        follow_redirects=True,
    )
    assert "in the cart" in added.text
    page = client.get("/cart").text
    assert "Goes directly to" in page
    form = {"fingerprint": _field(page, "fingerprint"), f"note-{shop.agreement.id}": "Ring först"}
    answer = client.post("/cart/checkout", data=form)
    assert answer.status_code == 303
    assert "is on its way to" in client.get(answer.location).text
    again = client.post("/cart/checkout", data=form)
    assert again.status_code == 409
    assert "Nothing more has been ordered" in again.text.replace("\n", " ")
    assert _placed(database) == 1
    with database.reading() as session:
        assert session.scalars(select(Order.note)).one() == "Ring först"


def test_above_the_limit_the_cart_names_who_approves(
    database: Database, shop: Shop, browser: Browser
) -> None:
    _fill(database, shop, "60")
    client = browser.of(shop.requester)
    page = client.get("/cart").text
    assert f"Needs approval by {shop.approver.name}" in page
    assert "Send for approval" in page
    answer = client.post(
        "/cart/checkout", data={"fingerprint": _field(page, "fingerprint")}, follow_redirects=True
    )
    assert f"Waits for approval by {shop.approver.name}" in answer.text
    assert "Cancel the order" in answer.text


def test_a_quantity_changed_but_not_shown_is_shown_first(
    database: Database, shop: Shop, browser: Browser
) -> None:
    _fill(database, shop)
    client = browser.of(shop.requester)
    page = client.get("/cart").text
    name = re.findall(r'name="(quantity-\d+)"', page)[0]
    form = {"fingerprint": _field(page, "fingerprint"), name: "5"}
    answer = client.post("/cart/checkout", data=form)
    assert "Look at the sum" in answer.text
    assert "447.50" in answer.text
    assert _placed(database) == 0


def test_what_was_typed_wrong_stays_with_its_reason(
    database: Database, shop: Shop, browser: Browser
) -> None:
    _fill(database, shop)
    client = browser.of(shop.requester)
    page = client.get("/cart").text
    name = re.findall(r'name="(quantity-\d+)"', page)[0]
    for typed in ("1,5", "-1", "NaN", "1e999", "&lt;b&gt;"):
        answer = client.post("/cart/change", data={name: typed})
        assert answer.status_code == 422
        assert f'value="{typed.replace("&", "&amp;")}"' in answer.text
    assert "447" not in client.get("/cart").text
    removed = client.post(
        "/cart/change", data={"remove": name.removeprefix("quantity-")}, follow_redirects=True
    )
    assert "The cart is empty" in removed.text


@pytest.mark.parametrize("quantity", ["0", "1,5", "ten", "1e999"])
def test_a_bad_quantity_is_not_added_and_kept_in_the_field(
    shop: Shop, browser: Browser, quantity: str
) -> None:
    form = {"agreement": shop.agreement.number, "article": "10442", "quantity": quantity}
    answer = browser.of(shop.requester).post("/cart/add", data=form)
    assert answer.status_code == 422
    assert f'value="{quantity}"' in answer.text


@pytest.mark.parametrize(
    ("agreement", "article"), [("NONE", "10442"), ("", ""), ("1" * 40, "10442"), (None, "nope")]
)
def test_what_no_agreement_has_is_not_added(
    shop: Shop, browser: Browser, agreement: str | None, article: str
) -> None:
    form = {
        "agreement": shop.agreement.number if agreement is None else agreement,
        "article": article,
    }
    assert browser.of(shop.requester).post("/cart/add", data=form).status_code == 422


def test_a_changed_price_is_not_ordered_unseen(
    database: Database, shop: Shop, browser: Browser
) -> None:
    _fill(database, shop)
    client = browser.of(shop.requester)
    form = {"fingerprint": _field(client.get("/cart").text, "fingerprint")}
    _fill(database, shop, "1")
    assert client.post("/cart/checkout", data=form).status_code == 409
    assert _placed(database) == 0


def test_the_approver_decides_and_goes_on_to_the_next(
    database: Database, shop: Shop, browser: Browser
) -> None:
    first, second = _waiting(database, shop), _waiting(database, shop)
    client = browser.of(shop.approver)
    page = client.get(f"/orders/{first}").text
    assert "Approve SEK" in page
    assert "can&#39;t be called back here" in page
    form = {"content_hash": _field(page, "content_hash")}
    answer = client.post(f"/orders/{first}/approve", data=form)
    assert answer.location.endswith(f"/orders/{second}")
    twice = client.post(f"/orders/{first}/approve", data=form)
    assert twice.status_code == 409
    assert f'href="/orders/{first}"' in twice.text


def test_an_approval_of_another_content_is_a_conflict_with_both_versions(
    database: Database, shop: Shop, browser: Browser
) -> None:
    number = _waiting(database, shop)
    answer = browser.of(shop.approver).post(
        f"/orders/{number}/approve", data={"content_hash": "0" * 64, "seen": "1,00 kr"}
    )
    assert answer.status_code == 409
    assert "What you sent" in answer.text
    assert "1,00 kr" in answer.text
    assert "5,012.00" in answer.text


def test_a_rejection_needs_a_reason_and_tells_it(
    database: Database, shop: Shop, browser: Browser
) -> None:
    number = _waiting(database, shop)
    client = browser.of(shop.approver)
    form = {"content_hash": _field(client.get(f"/orders/{number}").text, "content_hash")}
    assert client.post(f"/orders/{number}/reject", data=form).status_code == 422
    client.post(f"/orders/{number}/reject", data=form | {"reason": "<b>För dyrt</b>"})
    page = browser.of(shop.requester).get(f"/orders/{number}").text
    assert "&lt;b&gt;För dyrt&lt;/b&gt;" in page
    assert "<b>För" not in page


def test_nobody_sees_a_button_to_approve_their_own(
    database: Database, shop: Shop, browser: Browser
) -> None:
    with database.transaction() as session:
        both = an_actor(
            session, (Role.REQUESTER, shop.unit.code, Decimal(0)), (Role.APPROVER, shop.unit.code)
        )
        own = replace(shop, requester=both)
        number = an_order(session, own).number
    client = browser.of(both)
    assert "/approve" not in client.get(f"/orders/{number}").text
    answer = client.post(f"/orders/{number}/approve", data={})
    assert answer.status_code == 403
    assert "somebody else must approve" in answer.text
    assert client.post(f"/orders/{number}/cancel").status_code == 303


def test_another_units_order_is_not_there(database: Database, shop: Shop, browser: Browser) -> None:
    number = _waiting(database, shop)
    with database.transaction() as session:
        unit = a_unit(session)
        stranger = an_actor(session, (Role.REQUESTER, unit.code), (Role.APPROVER, unit.code))
        supplier = an_actor(session, (Role.SUPPLIER, shop.supplier.number))
    for actor in (stranger, supplier):
        client = browser.of(actor)
        unknown = client.get("/orders/NONE")
        assert unknown.status_code == 404
        assert client.get(f"/orders/{number}").status_code == 404
        assert number not in client.get("/orders").text
        assert number not in client.get("/orders.csv").text
    for step in ("approve", "reject", "cancel", "change"):
        answer = browser.of(stranger).post(f"/orders/{number}/{step}", data={"reason": "x"})
        assert answer.status_code == 404


def test_a_supplier_sees_own_orders_once_sent(
    database: Database, shop: Shop, browser: Browser
) -> None:
    with database.transaction() as session:
        number = a_sent_order(session, shop).number
        supplier = an_actor(session, (Role.SUPPLIER, shop.supplier.number))
    client = browser.of(supplier)
    assert number in client.get("/orders").text
    assert client.get(f"/orders/{number}").status_code == 200
    assert client.post(f"/orders/{number}/approve").status_code == 403


def test_a_change_is_shown_old_and_new_and_decided_as_a_whole(
    database: Database, shop: Shop, browser: Browser
) -> None:
    with database.transaction() as session:
        order = a_sent_order(session, shop, {"10442": 10})
        number = order.number
        line = a_changed_line("1", quantity=8, backorder=0, price="91.25", note="Slut <i>")
        respond(session, order, a_response(order, "CA", [line], note="Vi beklagar"))
    client = browser.of(shop.requester)
    page = client.get(f"/orders/{number}").text
    for words in ("wants to change the order", "Vi beklagar", "Slut &lt;i&gt;", "10\xa0packs",
                  "8\xa0packs", "91.25", "nothing: the rest will not come", "730.00"):  # fmt: skip
        assert words in page
    stale = client.post(f"/orders/{number}/change", data={"do": "accept", "content_hash": "x"})
    assert stale.status_code == 409
    form = {"do": "accept", "content_hash": _field(page, "content_hash")}
    after = client.post(f"/orders/{number}/change", data=form, follow_redirects=True).text
    assert "This change was accepted." in after
    assert "2\xa0packs will not come" in after


def test_the_list_narrows_counts_and_finds(
    database: Database, shop: Shop, browser: Browser
) -> None:
    with database.transaction() as session:
        waiting = a_waiting_order(session, shop).number
        sent = a_sent_order(session, shop).number
        gone = a_waiting_order(session, shop).number
        cancel_order(session, gone, shop.requester, NOW)
    client = browser.of(shop.requester)
    shown = {
        show: [n for n in (waiting, sent, gone) if f'href="/orders/{n}"' in
               client.get(f"/orders?show={show}").text]
        for show in ("all", "waiting", "on_the_way", "done", "nonsense")
    }  # fmt: skip
    assert shown == {
        "all": [waiting, sent, gone], "waiting": [waiting], "on_the_way": [sent], "done": [gone],
        "nonsense": [waiting, sent, gone],
    }  # fmt: skip
    assert sent in client.get(f"/orders?q={sent}").text
    assert "No order begins with" in client.get("/orders?q=%25").text
    for after in ("x", "1_2", "2026-01-01_" + "9" * 30):
        assert client.get(f"/orders?after={after}").status_code == 200


def test_the_list_goes_on_page_by_page_without_gaps(
    database: Database, shop: Shop, browser: Browser
) -> None:
    with database.transaction() as session:
        numbers = {an_order(session, shop).number for _ in range(53)}
    client = browser.of(shop.requester)
    first = client.get("/orders").text
    href = re.search(r'href="(/orders\?[^"]*after=[^"]*)"', first)
    assert href
    second = client.get(href[1].replace("&amp;", "&")).text
    seen = [set(re.findall(r'href="/orders/(T[^"]+)"', page)) for page in (first, second)]
    assert seen[0] | seen[1] == numbers
    assert (len(seen[0]), len(seen[1])) == (50, 3)
    assert "51–53 of 53" in second


def test_an_export_holds_no_formula(database: Database, shop: Shop, browser: Browser) -> None:
    with database.transaction() as session:
        shop.agreement = session.merge(shop.agreement)
        shop.agreement.supplier.name = "=cmd|' /C calc'!A1"
        number = an_order(session, shop).number
    text = browser.of(shop.requester).get("/orders.csv").text
    [head, row] = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    assert head[0] == "Order"
    assert (row[0], row[2][:5]) == (number, "'=cmd")
    assert [harmless(cell)[:1] for cell in ("@a", "-1", "+1", "\t=", "a", "")] == [
        "'", "'", "'", "'", "a", "",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_state_has_its_page(
    database: Database, shop: Shop, browser: Browser, language: str
) -> None:
    with database.transaction() as session:
        numbers = [an_order(session, shop).number, a_waiting_order(session, shop).number]
        for code in ("AB", "AP", "RE", "CA"):
            order = a_sent_order(session, shop)
            lines = [a_changed_line("1", "7")] if code == "CA" else []
            respond(session, order, a_response(order, code, lines))
            numbers.append(order.number)
        approved = a_waiting_order(session, shop)
        approve_order(session, approved.number, shop.approver, NOW)
    for actor in (shop.requester, shop.approver):
        client = browser.of(actor, language)
        for number in numbers:
            page = client.get(f"/orders/{number}")
            assert page.status_code == 200
            assert "%(" not in page.text
