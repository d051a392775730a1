"""The cart: what goes in, what it costs today, and that it is sent once as it was seen."""

from __future__ import annotations

import threading
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from catalog.agreements import Agreement, NotCovered
from catalog.catalogues import CatalogueLine
from catalog.errors import BadInput, NotFound, Refused, SeveralRefusals
from catalog.queries import NotInCatalogue
from portal.cart.errors import CartChanged, LineGone
from portal.cart.models import CartLine
from portal.cart.operations import add_to_cart, change_quantities, remove_line
from portal.cart.queries import Cart, cart_of, count_lines, quantity_in_cart
from portal.database import Database
from portal.orders.checkout import check_out
from portal.orders.models import Order
from tests.factories.catalog import (
    NOW,
    TODAY,
    a_line,
    a_published_catalogue,
    a_supplier,
    an_agreement,
    an_organisation,
)
from tests.factories.orders import Shop, a_shop

LINES = [a_line("1"), a_line("2", price=Decimal("12.345"), base_quantity=Decimal(10))]


def _shop(database: Database, **changes: object) -> Shop:
    with database.transaction() as session:
        shop = a_shop(session, LINES, **changes)  # type: ignore[arg-type]
        _add(session, shop, "1", "2")
        _add(session, shop, "2", "30")
        return shop


def _add(session: Session, shop: Shop, article: str, quantity: str) -> CatalogueLine:
    return add_to_cart(
        session,
        shop.unit,
        shop.agreement.id,
        article,
        quantity,
        shop.requester,
        NOW,
    )


def _cart(database: Database, shop: Shop) -> Cart:
    with database.reading() as session:
        return cart_of(session, shop.requester, shop.unit, TODAY)


def test_what_is_added_adds_up_and_is_priced_today(database: Database) -> None:
    shop = _shop(database)
    with database.transaction() as session:
        _add(session, shop, "1", "3")
    cart = _cart(database, shop)
    [group] = cart.groups
    assert [(one.line.quantity, one.net) for one in group.lines] == [
        (Decimal(5), Decimal("447.50")), (Decimal(30), Decimal("37.04")),
    ]  # fmt: skip
    assert (group.net, cart.is_orderable) == (Decimal("484.54"), True)
    with database.reading() as session:
        assert count_lines(session, shop.requester, shop.unit.id) == 2
        pair = (shop.agreement.id, "1")
        found = quantity_in_cart(session, shop.requester, shop.unit.id, [pair])
        assert found == {pair: Decimal(5)}


@pytest.mark.parametrize("quantity", ["0", "-1", "1,5", "NaN", "1e999", "\uff11", ""])
def test_what_is_no_quantity_is_not_added(database: Database, quantity: str) -> None:
    shop = _shop(database)
    with pytest.raises(BadInput), database.transaction() as session:
        _add(session, shop, "1", quantity)
    assert _cart(database, shop).groups[0].lines[0].line.quantity == 2


def test_what_may_not_be_ordered_is_not_added(database: Database) -> None:
    shop = _shop(database)
    with database.transaction() as session:
        foreign = an_agreement(session, a_supplier(session), [an_organisation(session)])
        a_published_catalogue(session, foreign)
        for agreement_id, article, refusal in (
            (foreign.id, "10442", NotCovered),
            (shop.agreement.id, "none", NotInCatalogue),
            (10**15, "1", NotFound),
        ):
            with pytest.raises(refusal):
                add_to_cart(session, shop.unit, agreement_id, article, "1", shop.requester, NOW)


def test_quantities_change_all_or_none(database: Database) -> None:
    shop = _shop(database)
    first, second = (one.line.id for one in _cart(database, shop).groups[0].lines)
    with pytest.raises(SeveralRefusals) as caught, database.transaction() as session:
        change_quantities(session, shop.unit, {first: "7", second: "x"}, shop.requester, NOW)
    assert [one.line_id for one in caught.value.refusals] == [second]  # type: ignore[attr-defined]
    assert _cart(database, shop).groups[0].lines[0].line.quantity == 2
    with database.transaction() as session:
        assert change_quantities(session, shop.unit, {first: "7"}, shop.requester, NOW)
        assert not change_quantities(session, shop.unit, {first: "7"}, shop.requester, NOW)
        assert not change_quantities(session, shop.unit, {10**12: "7"}, shop.requester, NOW)


def test_a_line_is_taken_out_once_and_by_its_owner(database: Database) -> None:
    shop = _shop(database)
    line_id = _cart(database, shop).groups[0].lines[0].line.id
    with database.transaction() as session:
        with pytest.raises(LineGone):
            remove_line(session, shop.unit, line_id, shop.approver)
        remove_line(session, shop.unit, line_id, shop.requester)
        session.flush()
        with pytest.raises(LineGone):
            remove_line(session, shop.unit, line_id, shop.requester)


def test_what_stopped_being_orderable_says_why(database: Database) -> None:
    shop = _shop(database)
    with database.transaction() as session:
        session.execute(
            update(CatalogueLine).where(CatalogueLine.article == "2").values(article="2-new")
        )
    cart = _cart(database, shop)
    codes = [one.refusal.code if one.refusal else None for one in cart.groups[0].lines]
    assert codes == [None, "not_in_catalogue"]
    assert not cart.is_orderable
    with database.transaction() as session:
        session.execute(update(Agreement).values(valid_until=TODAY - timedelta(days=1)))
    codes = [one.refusal.code for one in _cart(database, shop).groups[0].lines if one.refusal]
    assert codes == ["agreement_expired"] * 2


def test_a_ceiling_in_the_way_is_told_before_the_cart_is_sent(database: Database) -> None:
    shop = _shop(database, ceiling=Decimal("100.00"))
    cart = _cart(database, shop)
    assert cart.groups[0].ceiling_refusal
    assert not cart.is_orderable


def test_sent_it_is_empty_and_can_not_be_sent_again(database: Database) -> None:
    shop = _shop(database)
    seen = _cart(database, shop).fingerprint
    with database.transaction() as session:
        notes = {shop.agreement.id: "Tack"}
        [order] = check_out(session, shop.unit, seen, notes, shop.requester, NOW)
        assert (order.net_total, order.note) == (Decimal("216.04"), "Tack")
    with pytest.raises(CartChanged), database.transaction() as session:
        check_out(session, shop.unit, seen, {}, shop.requester, NOW)


def test_a_page_of_a_sent_cart_does_not_send_one_that_is_filled_alike(database: Database) -> None:
    shop = _shop(database)
    sent = _cart(database, shop).fingerprint
    with database.transaction() as session:
        check_out(session, shop.unit, sent, {}, shop.requester, NOW)
    later = NOW + timedelta(seconds=1)
    with database.transaction() as session:
        for article, many in (("1", "2"), ("2", "30")):
            add_to_cart(session, shop.unit, shop.agreement.id, article, many, shop.requester, later)
    with pytest.raises(CartChanged), database.transaction() as session:
        check_out(session, shop.unit, sent, {}, shop.requester, later)


def test_at_another_price_than_seen_it_is_not_sent(database: Database) -> None:
    shop = _shop(database)
    seen = _cart(database, shop).fingerprint
    with database.transaction() as session:
        session.execute(update(CatalogueLine).values(price=Decimal(99)))
    with pytest.raises(CartChanged), database.transaction() as session:
        check_out(session, shop.unit, seen, {}, shop.requester, NOW)


def test_refused_it_stays_as_it_is(database: Database) -> None:
    shop = _shop(database)
    with database.transaction() as session:
        session.execute(update(Agreement).values(ceiling=Decimal("10.00")))
    seen = _cart(database, shop).fingerprint
    with pytest.raises(SeveralRefusals), database.transaction() as session:
        check_out(session, shop.unit, seen, {}, shop.requester, NOW)
    with database.reading() as session:
        assert session.scalar(select(func.count(CartLine.id))) == 2


def test_two_clicks_at_once_add_up(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, LINES)
    barrier = threading.Barrier(2)

    def click() -> None:
        barrier.wait()
        with database.transaction() as session:
            _add(session, shop, "1", "2")

    threads = [threading.Thread(target=click) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert [one.line.quantity for one in _cart(database, shop).groups[0].lines] == [4]


def test_two_clicks_at_once_give_one_order(database: Database) -> None:
    shop = _shop(database)
    seen = _cart(database, shop).fingerprint
    barrier, results = threading.Barrier(3), []

    def send() -> None:
        barrier.wait()
        try:
            with database.transaction() as session:
                check_out(session, shop.unit, seen, {}, shop.requester, NOW)
            results.append("sent")
        except Refused as refused:
            results.append(refused.code)

    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(results) == ["cart_changed", "cart_changed", "sent"]
    with database.reading() as session:
        assert session.scalar(select(func.count(Order.id))) == 1
