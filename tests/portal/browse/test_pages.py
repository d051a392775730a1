"""Shopping pages: what the unit may order, how it is narrowed, and what an item's page tells."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask

from portal.accounts.models import Role
from portal.browse.presenters import Asked
from portal.clock import stockholm_day, utc_now
from portal.config import Config
from portal.database import Database
from tests.factories.accounts import an_actor
from tests.factories.browsing import a_client, an_app
from tests.factories.catalog import (
    a_line,
    a_published_catalogue,
    a_supplier,
    a_unit,
    an_agreement,
    an_organisation,
)


@pytest.fixture
def client(config: Config, database: Database) -> Any:
    """A nurse whose region has two agreements; a third is another region's."""
    app: Flask = an_app(config, database)
    today = stockholm_day(utc_now())
    period = {"valid_from": today - timedelta(days=99), "valid_until": today + timedelta(days=99)}
    with database.transaction() as session:
        ours, theirs = an_organisation(session), an_organisation(session)
        supplier = a_supplier(session, name='<b>&" AB')
        gloves = an_agreement(session, supplier, [ours], number="A-1", title="Handskar", **period)
        food = an_agreement(session, None, [ours], number="A-2", title="Mat", **period)
        other = an_agreement(session, None, [theirs], number="A-3", title="Annat", **period)
        lines = [a_line(f"H-{n}", name=f"Handske nitril {n}") for n in range(40)]
        lines[0] |= {
            "minimum_quantity": Decimal(5), "order_multiple": Decimal(5), "gtin": "7310100000019",
            "base_quantity": Decimal(1000), "description": "Puderfri\n<script>",
        }  # fmt: skip
        a_published_catalogue(session, gloves, lines)
        juice = a_line("S/1", name="Apelsinsaft", unspsc="50202306", gtin="7310100000019")
        a_published_catalogue(session, food, [juice])
        a_published_catalogue(session, other, [a_line("X", name="Handske hemlig")])
        unit = a_unit(session, ours, name="Läkemedelsförsörjningsenheten")
        nurse = an_actor(session, (Role.REQUESTER, unit.code))
    return a_client(app, database, nurse, acting_for=unit.code)


def page(client: Any, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return str(answer.get_data(as_text=True))


def test_the_start_shows_kinds_and_agreements(client: Any) -> None:
    shown = page(client, "/shop/")
    assert "Health care and dental care" in shown
    assert "Handskar" in shown
    assert "Annat" not in shown
    assert "Läkemedelsförsörjningsenheten" in shown


def test_results_can_be_narrowed_sorted_and_paged(client: Any) -> None:
    shown = page(client, "/shop/?q=handske")
    assert "1–30 of 40" in shown
    assert "hemlig" not in shown
    assert "&lt;b&gt;&amp;&#34; AB" in shown
    assert "31–40 of 40" in page(client, "/shop/?q=handske&from=30")
    assert "Apelsinsaft" in page(client, "/shop/?agreement=A-2")
    assert "Apelsinsaft" in page(client, "/shop/?group=50&sort=price")
    assert "Handske nitril" not in page(client, "/shop/?group=50")
    assert page(client, "/shop/?agreement=A-3").count('class="product"') == 0
    page(client, "/shop/?agreement=A-9", 404)


def test_nothing_found_shows_ways_on(client: Any) -> None:
    shown = page(client, "/shop/?q=hansdke")
    assert "Did you mean" in shown
    assert "q=handske" in shown
    assert "See all agreements and kinds" in page(client, "/shop/?q=xyzzy&agreement=A-1")


@pytest.mark.parametrize(
    "odd", ["from=-1", "from=x", "from=99999", "sort=x", "group=x", "group=999", "q=[("]
)
def test_odd_addresses_do_no_harm(client: Any, odd: str) -> None:
    page(client, f"/shop/?q=handske&{odd}" if "q=" not in odd else f"/shop/?{odd}")


def test_an_item_tells_all_and_can_be_ordered(client: Any) -> None:
    shown = page(client, "/shop/item/H-0?agreement=A-1")
    assert "per 1,000" in shown
    assert "At least 5" in shown
    assert 'name="quantity" value="5"' in shown
    assert "&lt;script&gt;" in shown
    assert "Apelsinsaft" in shown, "the same GTIN on another agreement"
    assert "Apelsinsaft" in page(client, "/shop/item/S/1?agreement=A-2")
    assert "not in the published catalogue" in page(client, "/shop/item/H-99?agreement=A-1", 404)
    assert "may not call off" in page(client, "/shop/item/X?agreement=A-3", 404)


def test_what_an_address_asks_for() -> None:
    asked = Asked.of({"q": " sax ", "from": "12", "group": "42", "sort": "name"})
    assert asked == Asked("sax", "", 42, "name", 12)
    assert Asked.of({}).is_blank
