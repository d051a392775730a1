"""What the supplier says is on its way pre-fills the receipt, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from peppol.documents.despatch_advice import DespatchAdvice
from peppol.values import Quantity
from portal.accounts.actor import Actor
from portal.database import Database
from portal.orders.models import Order
from portal.post.models import Message
from portal.receipts import queries
from portal.receipts.errors import AdviceWithoutOrder, AdvisedUnknownOrder
from portal.receipts.operations import receive_goods, register_despatch_advice
from tests.factories.catalog import NOW, a_line, a_supplier
from tests.factories.messages import an_advice_document, an_arrived_message, enveloped
from tests.factories.orders import Shop, a_sent_order, a_shop


class Ordered:
    """An order of two lines that has been sent."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with database.transaction() as session:
            self.shop: Shop = a_shop(session, [a_line("A1"), a_line("A2")])
            self.order: Order = a_sent_order(session, self.shop, {"A1": 10, "A2": 2})
            assert self.order.supplier.name
            assert self.order.organisation.name
            assert len(self.order.lines) == 2
            self.actor: Actor = self.shop.requester

    def arrives(self, document: DespatchAdvice, supplier_id: int | None = None) -> str:
        with self.database.transaction() as session:
            message: Message = an_arrived_message(session, enveloped(document))
            message.supplier_id = supplier_id or self.order.supplier_id
            return register_despatch_advice(session, message, document, NOW)

    def delivery(self) -> queries.Delivery:
        with self.database.reading() as session:
            return queries.delivery(session, self.actor, self.order.number)

    def waiting(self) -> int:
        with self.database.reading() as session:
            return queries.count_waiting(session, self.actor, NOW.date())


@pytest.fixture
def ordered(database: Database) -> Ordered:
    return Ordered(database)


def test_an_advice_suggests_what_to_receive(ordered: Ordered) -> None:
    assert ordered.waiting() == 0
    document = an_advice_document(ordered.order, {1: 4, 2: 2})
    assert ordered.arrives(document) == ordered.order.number
    found = ordered.delivery()
    assert [line.suggested for line in found.lines] == [Decimal(4), Decimal(2)]
    assert ordered.waiting() == 1
    with ordered.database.transaction() as session:
        receive_goods(
            session, ordered.order.number, {1: Decimal(4), 2: Decimal(2)}, ordered.actor,
            NOW + timedelta(hours=1), advice_id=found.advices[0].id,
        )  # fmt: skip
    assert ordered.waiting() == 0
    assert [line.suggested for line in ordered.delivery().lines] == [Decimal(0), Decimal(0)]


def test_more_than_ordered_is_told_and_not_suggested(ordered: Ordered) -> None:
    ordered.arrives(an_advice_document(ordered.order, {1: 11}))
    [first, second] = ordered.delivery().lines
    assert (first.suggested, first.is_above_ordered) == (Decimal(10), True)
    assert not second.is_above_ordered


def test_a_line_without_a_right_number_is_found_by_its_article(ordered: Ordered) -> None:
    document = an_advice_document(ordered.order, {2: 2})
    line = replace(document.lines[0], order_line_reference="000020")
    ordered.arrives(replace(document, lines=(line,)))
    assert [line.suggested for line in ordered.delivery().lines] == [Decimal(0), Decimal(2)]


def test_a_line_of_something_else_is_kept_and_told(ordered: Ordered) -> None:
    document = an_advice_document(ordered.order, {2: 2})
    line = document.lines[0]
    other = replace(line, order_line_reference="99", item=replace(line.item, sellers_id="ZZ"))
    ordered.arrives(replace(document, lines=(other,)))
    found = ordered.delivery()
    assert [one.article for one in found.strangers] == ["ZZ"]
    assert not found.is_suggested


def test_another_unit_is_not_converted_by_guess(ordered: Ordered) -> None:
    document = an_advice_document(ordered.order, {1: 4})
    line = replace(document.lines[0], delivered_quantity=Quantity(Decimal(4), "EA"))
    ordered.arrives(replace(document, lines=(line,)))
    [first, _second] = ordered.delivery().lines
    assert first.suggested == 0
    assert [one.unit_code for one in first.unclear] == ["EA"]


def test_an_order_of_another_supplier_is_unknown(ordered: Ordered) -> None:
    with ordered.database.transaction() as session:
        other = a_supplier(session).id
    with pytest.raises(AdvisedUnknownOrder):
        ordered.arrives(an_advice_document(ordered.order), supplier_id=other)


def test_an_advice_must_name_an_order(ordered: Ordered) -> None:
    with pytest.raises(AdviceWithoutOrder):
        ordered.arrives(an_advice_document(ordered.order, order_references=()))
    with pytest.raises(AdvisedUnknownOrder):
        ordered.arrives(an_advice_document(ordered.order, order_references=("P-0",)))
