"""Every shape of order becomes a document that breaks no rule, and says what was ordered."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

import peppol
from peppol.documents.order import Order as OrderDocument
from portal.database import Database
from portal.orders.models import Order
from portal.orders.operations import place_order
from portal.post.errors import NotSendable
from portal.post.models import Message
from tests.factories.catalog import NOW, TODAY, a_line
from tests.factories.orders import a_shop, an_order, wanted

SHAPES: dict[str, tuple[list[dict[str, Any]], dict[str, str]]] = {
    "one line": ([a_line()], {"10442": "4"}),
    "price per thousand": (
        [a_line("1", price=Decimal("1234.56"), base_quantity=Decimal(1000), unit_code="H87")],
        {"1": "333"},
    ),
    "price with four decimals": ([a_line("1", price=Decimal("0.1234"))], {"1": "7"}),
    "price with many decimals": ([a_line("1", price=Decimal("0.00012345"))], {"1": "100000"}),
    "a price that ends in zeros": ([a_line("1", price=Decimal("1250.00"))], {"1": "3"}),
    "weighed": ([a_line("1", unit_code="KGM", price=Decimal("49.9"))], {"1": "1,333"}),
    "food": ([a_line("1", vat_rate=Decimal(6), unit_code="LTR")], {"1": "2,5"}),
    "every rate": (
        [a_line(str(rate), vat_rate=Decimal(rate), price=Decimal("0.33")) for rate in (25, 12, 6)],
        {"25": "1", "12": "1", "6": "1"},
    ),
    "exempt": ([a_line("1", vat_category="E", vat_rate=Decimal(0))], {"1": "1"}),
    "zero rate": ([a_line("1", vat_category="Z", vat_rate=Decimal(0))], {"1": "1"}),
    "with a GTIN": ([a_line("1", gtin="07310000000005")], {"1": "1"}),
    "hours": ([a_line("1", unit_code="HUR", price=Decimal(875))], {"1": "0,25"}),
    "lead time": ([a_line("1", lead_time_days=3)], {"1": "1"}),
    "words that XML minds": (
        [a_line("A&B<1>", name='Handske "M" <nitril> & mer åäö €')], {"A&B<1>": "1"},
    ),
    "a long name": ([a_line("1", name="Läkemedelsförsörjning " * 13)], {"1": "1"}),
    "a hundred lines": (
        [a_line(f"R{n}", price=Decimal(n) / 8) for n in range(1, 101)],
        {f"R{n}": "3" for n in range(1, 101)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("engine_name", ["sqlite"])
@pytest.mark.parametrize("shape", SHAPES)
def test_what_leaves_breaks_no_rule(database: Database, shape: str) -> None:
    rows, quantities = SHAPES[shape]
    with database.transaction() as session:
        shop = a_shop(session, rows, limit=None, ceiling=None)
        lines = wanted(shop, quantities)
        [order] = place_order(
            session, shop.unit, lines, shop.requester, NOW, "Åtkomst <via> port & B"
        )
    with database.reading() as session:
        content = session.scalars(select(Message.original)).one()
        findings = peppol.judge(content, on=TODAY)
        assert [(f.rule, f.text("en")) for f in findings] == []
        document = peppol.read(content).document
        assert isinstance(document, OrderDocument)
        assert document.totals
        assert document.tax_amount
        assert document.totals.line_total.amount == order.net_total
        assert document.tax_amount.amount == order.vat_total
        assert [line.quantity.value for line in document.lines] == [
            line.quantity for line in order.lines
        ]


def test_the_document_says_who_what_and_under_which_agreement(database: Database) -> None:
    with database.transaction() as session:
        row = a_line(gtin="07310000000005", lead_time_days=2, base_quantity=Decimal(10))
        shop = a_shop(session, [row])
        shop.unit.gln = "7350000000009"
        number = an_order(session, shop, {"10442": 20}).number
    with database.reading() as session:
        message = session.scalars(select(Message)).one()
        read = peppol.read(session.scalars(select(Message.original)).one())
        order, envelope = read.document, read.envelope
        assert envelope
        assert envelope.instance_id == message.message_id
        assert (envelope.sender, envelope.receiver) == (message.sender, message.receiver)
        assert order.id == number
        assert order.issue_date == date(2026, 11, 23)
        assert order.contract_reference == shop.agreement.number
        assert order.customer_reference == shop.unit.reference
        assert order.buyer.organisation_number == shop.organisation.number
        assert order.seller.participant == message.receiver
        assert order.originator.identifiers[0].value == "7350000000009"
        assert order.delivery.location.id.scheme == "0088"
        assert order.delivery.requested_period.end_date == date(2026, 11, 25)
        [line] = order.lines
        assert (line.id, line.item.sellers_id, line.item.gtin) == ("1", "10442", "07310000000005")
        assert (line.price.amount.amount, line.price.base_quantity.value) == (Decimal("89.50"), 10)
        assert (line.net_amount.amount, line.item.tax_category.percent) == (Decimal("179.00"), 25)


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_an_order_that_breaks_a_rule_never_leaves(database: Database) -> None:
    with database.transaction() as session:
        shop = a_shop(session, [a_line(unit_code="NOUNIT")])
    with pytest.raises(NotSendable) as caught, database.transaction() as session:
        an_order(session, shop)
    assert "nothing has been sent" in caught.value.english
    with database.reading() as session:
        assert not session.scalars(select(Order.id)).all()
        assert not session.scalars(select(Message.id)).all()


def test_the_day_of_the_order_is_that_of_sweden(database: Database) -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    with database.transaction() as session:
        shop = a_shop(session)
        place_order(session, shop.unit, wanted(shop), shop.requester, late)
        content = session.scalars(select(Message.original)).one()
        assert peppol.read(content).document.issue_date == date(2026, 11, 24)
