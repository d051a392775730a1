"""The demo's suppliers answer each order with real documents, on time and once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import peppol
from peppol.documents.amounts import Price, TaxCategory
from peppol.documents.delivery import Delivery, DeliveryLocation
from peppol.documents.item import Item
from peppol.documents.order import Order, OrderLine
from peppol.documents.summing import line_net, order_total
from peppol.identifiers import ocr
from peppol.party import Address, Endpoint, Identifier, Party, TaxRegistration
from peppol.values import Money, Quantity
from portal import folders
from portal.demo.access_point import DemoAccessPoint, answers
from portal.demo.numbers import location_number
from portal.demo.suppliers import SUPPLIERS, OcrHabit
from portal.ports import Arrival
from tests.factories.catalog import NOW, TODAY
from tests.factories.messages import enveloped
from tests.fakes import FakeDoor

ADDRESS = Address(street="G 1", city="Nyköping", postal_code="611 88", country_code="SE")


def a_line(number: int, article: str, quantity: str, price: str = "48.00", base: str = "1"):
    unit_price = Price(
        amount=Money(Decimal(price), "SEK"), base_quantity=Quantity(Decimal(base), "XPK")
    )
    return OrderLine(
        id=str(number),
        quantity=Quantity(Decimal(quantity), "XPK"),
        net_amount=line_net(unit_price, Decimal(quantity)),
        price=unit_price,
        item=Item(
            name=f"Vara {article}", sellers_id=article,
            tax_category=TaxCategory(code="S", percent=Decimal(25)),
        ),
    )  # fmt: skip


def an_order(*lines: OrderLine, supplier=SUPPLIERS[0]) -> Order:
    lines = lines or (a_line(1, "10442", "4"), a_line(2, "10443", "1000", "12.345", "100"))
    return Order(
        id="DLL0852123",
        issue_date=TODAY,
        currency_code="SEK",
        customer_reference="843008440",
        contract_reference="2024-0147",
        buyer=Party(
            endpoint=Endpoint.of("0007:2321000032"), name="Region Sörmland",
            legal_name="Region Sörmland", legal_id=Identifier("2321000032", "0007"),
            address=ADDRESS, tax_registrations=(TaxRegistration(company_id="SE232100003201"),),
        ),
        seller=Party(
            endpoint=Endpoint.of(supplier.endpoint), name=supplier.name,
            legal_name=supplier.name, legal_id=Identifier(supplier.number, "0007"),
            address=ADDRESS,
        ),
        delivery=Delivery(
            location=DeliveryLocation(
                id=Identifier(location_number(1), "0088"), name="Avdelning 5", address=ADDRESS
            )
        ),
        lines=tuple(lines),
        totals=order_total(lines),
    )  # fmt: skip


class Street:
    """A demo access point over one that only remembers."""

    def __init__(self, folder: Path, delay: float = 0) -> None:
        self.real = FakeDoor()
        self.door = DemoAccessPoint(self.real, folder, delay)

    def order(self, order: Order, message_id: str = "m-1", now=NOW) -> None:
        self.door.deliver(message_id, enveloped(order, message_id), order.id, now)

    def arrivals(self, now=NOW) -> list[Arrival]:
        return list(self.door.collect(now))

    def documents(self, now=NOW) -> list[Any]:
        return [peppol.read(one.content).document for one in self.arrivals(now)]


@pytest.fixture
def street(tmp_path: Path) -> Street:
    return Street(tmp_path / "demo")


@pytest.mark.parametrize("supplier", SUPPLIERS, ids=lambda one: one.number)
def test_all_answers_are_valid(tmp_path: Path, supplier) -> None:
    articles = ("10442", "DEMO-PRIS", "DEMO-DEL", "DEMO-REF", "DEMO-DUBBEL")
    lines = [a_line(n, article, "5") for n, article in enumerate(articles, start=1)]
    street = Street(tmp_path)
    street.order(an_order(*lines, supplier=supplier))
    arrivals = street.arrivals()
    assert len(arrivals) >= 6
    for arrival in arrivals:
        found = peppol.judge(arrival.content, on=TODAY)
        assert [one.text("en") for one in found if one.is_fatal] == []


def test_a_plain_order_runs_clean(street: Street) -> None:
    order = an_order()
    street.order(order)
    *responses, advice, invoice = street.documents()
    assert [one.response_code for one in responses][-1] == "AP"
    assert {one.order_reference for one in [*responses, advice, invoice]} == {order.id}
    sent = [line.delivered_quantity for line in advice.lines]
    assert sent == [line.quantity for line in order.lines]
    assert [line.price for line in invoice.lines] == [line.price for line in order.lines]
    assert [line.order_line_reference for line in invoice.lines] == ["1", "2"]
    assert order.totals is not None
    assert invoice.totals.tax_exclusive == order.totals.tax_exclusive
    assert invoice.buyer_reference == "843008440"


def test_the_invoice_asks_for_money_to_the_suppliers_own_account(tmp_path: Path) -> None:
    for supplier in SUPPLIERS:
        street = Street(tmp_path / supplier.number)
        street.order(an_order(supplier=supplier))
        [means] = street.documents()[-1].payment_means
        assert (means.account_id, means.account_kind) == (supplier.account, supplier.account_kind)
        if supplier.ocr is not OcrHabit.NONE:
            with_length = supplier.ocr is OcrHabit.LENGTH_AND_CHECK_DIGIT
            assert ocr.validate(means.payment_id, length_digit=with_length)


def test_a_dearer_article_is_invoiced_dearer(street: Street) -> None:
    street.order(an_order(a_line(1, "DEMO-PRIS", "4"), a_line(2, "10442", "1")))
    first, second = street.documents()[-1].lines
    assert first.price.amount.amount == Decimal("52.80")
    assert second.price.amount.amount == Decimal("48.00")


def test_a_part_comes_first_and_the_rest_later(street: Street) -> None:
    street.order(an_order(a_line(1, "DEMO-DEL", "5"), a_line(2, "10442", "1")))
    kinds = [one.TRANSACTION for one in street.documents()]
    assert kinds[-4:] == ["T16", "T10", "T16", "T10"]
    first, claim, rest, last = street.documents()[-4:]
    assert [line.delivered_quantity.value for line in first.lines] == [2, 1]
    assert first.lines[0].outstanding_quantity.value == 3
    assert [line.quantity.value for line in claim.lines] == [2, 1]
    assert [line.delivered_quantity.value for line in rest.lines] == [3]
    assert [line.quantity.value for line in last.lines] == [3]
    assert claim.id != last.id


def test_one_of_a_thing_does_not_come_in_parts(street: Street) -> None:
    street.order(an_order(a_line(1, "DEMO-DEL", "1")))
    assert [one.TRANSACTION for one in street.documents()][-2:] == ["T16", "T10"]


def test_the_order_number_may_stand_in_the_wrong_field(street: Street) -> None:
    street.order(an_order(a_line(1, "DEMO-REF", "1")))
    invoice = street.documents()[-1]
    assert (invoice.order_reference, invoice.buyer_reference) == (None, "DLL0852123")


def test_the_same_invoice_may_come_twice(street: Street) -> None:
    street.order(an_order(a_line(1, "DEMO-DUBBEL", "1")))
    one, other = street.arrivals()[-2:]
    assert peppol.read(one.content).document == peppol.read(other.content).document
    assert peppol.identify(one.content).instance_id != peppol.identify(other.content).instance_id


def test_answers_come_one_after_the_other(tmp_path: Path) -> None:
    street = Street(tmp_path, delay=6)
    street.order(an_order())
    assert street.arrivals() == []
    planned = answers(an_order(), SUPPLIERS[0])
    for count, answer in enumerate(planned, start=1):
        at = NOW + timedelta(seconds=6 * answer.after)
        assert len(street.arrivals(at)) == count
        assert len(street.arrivals(at - timedelta(milliseconds=1))) == count - 1
    assert 6 * planned[-1].after < 60


def test_the_same_order_delivered_again_plans_nothing_twice(street: Street) -> None:
    street.order(an_order())
    names = [one.name for one in street.arrivals()]
    street.order(an_order(), now=NOW + timedelta(minutes=1))
    assert [one.name for one in street.arrivals(NOW + timedelta(hours=1))] == names
    for arrival in street.arrivals():
        street.door.taken(arrival)
    street.order(an_order(), now=NOW + timedelta(minutes=2))
    assert street.arrivals(NOW + timedelta(hours=1)) == []


def test_an_answer_lost_in_a_crash_is_planned_again(street: Street, tmp_path: Path) -> None:
    street.order(an_order())
    lost = street.arrivals()[-1]
    Path(lost.token).unlink()
    street.order(an_order())
    assert [one.name for one in street.arrivals()][-1] == lost.name


def test_what_the_wrapped_access_point_brings_arrives_too(street: Street) -> None:
    street.real.arrivals = [Arrival("a.xml", b"<a/>", "a")]
    assert [one.name for one in street.arrivals()] == ["a.xml"]


def test_a_supplier_that_is_none_of_the_demo_stays_silent(street: Street) -> None:
    unknown = replace(SUPPLIERS[0], number="5560000001", name="Annan AB")
    street.order(an_order(supplier=unknown))
    assert street.arrivals() == []


def test_what_is_no_order_is_only_delivered(street: Street) -> None:
    street.door.deliver("m", b"<not-xml", "x", NOW)
    assert street.arrivals() == []
    assert folders.safe_name("m") == "m"
