"""Story: documents that we did not write: the official examples, speaking of our agreements."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.official import Ours, made_ours
from tests.stories.conftest import Agreed, Region
from tests.stories.test_order_to_receipt import place

TERMS = {
    "agreement": "2026-0001", "title": "Ramavtal", "valid_from": "2026-01-01",
    "valid_until": "2029-12-31", "currency": "SEK", "ceiling": "500000.00",
}  # fmt: skip


@pytest.mark.parametrize("use_case", ["use-case-1", "use-case-2", "use-case-3"])
def test_an_official_catalogue_becomes_orderable(
    region: Region, shared_dir: Path, use_case: str
) -> None:
    terms = TERMS | {"supplier": region.supplier, "organisations": [region.organisation]}
    region.does("agreement", "add", region.file("terms.json", json.dumps(terms)))
    folder = shared_dir / "peppol/examples/T19"
    example = (folder / f"phive-2026.5_catalogue-wo-response-{use_case}.xml").read_bytes()
    ours = Ours(seller=region.supplier, buyer=region.organisation, agreement="2026-0001")
    path = region.file("official.xml", made_ours(example, ours))

    [received] = region.does("post", "receive", path)
    assert received["state"] == "processed", received["reason"]
    region.does("catalogue", "publish", received["result"], as_user="sofia")
    found = region.does("search", "", "--unit", region.unit)
    assert found
    article = found[0]["article"]
    [order] = place(region, f"2026-0001,{article},10")
    assert order["agreement"] == "2026-0001"


CONSULTANT = "KONSULT;Konsult, dag;DAY;400;1;SEK;25;;;"


def taken_in(region: Region, shared_dir: Path, ours: Ours) -> dict[str, Any]:
    example = (shared_dir / "peppol/examples/T10/phive-2026.5_base-example.xml").read_bytes()
    path = region.file("invoice.xml", made_ours(example, ours))
    [received] = region.does("post", "receive", path)
    assert received["state"] == "processed", received["reason"]
    [invoice] = region.does("invoice", "show", received["result"])
    return invoice


def test_an_official_invoice_is_compared_line_by_line(
    region: Region, agreed: Agreed, shared_dir: Path
) -> None:
    """It invoices 7 days at 400 as ordered, takes back 3 days at 500, and adds a charge of 25."""
    agreed("2026-0001", "100000.00", CONSULTANT)
    [order] = place(region, "2026-0001,KONSULT,7")
    region.does("work", "--until-idle")
    region.does("order", "receive", order["order"], as_user="mikael")
    ours = Ours(
        seller=region.supplier, buyer=region.organisation, order=order["order"],
        order_lines={"1": "1"},
    )  # fmt: skip
    invoice = taken_in(region, shared_dir, ours)
    assert (invoice["state"], invoice["payable"]) == ("deviating", "1656.25")
    assert invoice["orders"] == [order["order"]]
    codes = {deviation["code"] for deviation in invoice["deviations"]}
    assert {"charge_not_agreed", "account_mismatch"} <= codes
    assert invoice["lines"][0]["order_line"] == "1"


def test_an_official_invoice_without_our_order_stops(
    region: Region, agreed: Agreed, shared_dir: Path
) -> None:
    agreed()
    ours = Ours(seller=region.supplier, buyer=region.organisation, order="DLL9999999")
    invoice = taken_in(region, shared_dir, ours)
    assert invoice["state"] == "deviating"
    stops = [d["code"] for d in invoice["deviations"] if d["stops"]]
    assert "unknown_order" in stops


TRANSACTIONS = ("T19", "T76", "T16", "T10", "T14")


@pytest.mark.parametrize("transaction", TRANSACTIONS)
def test_every_official_example_ends_in_a_named_state_with_a_reason(
    region: Region, shared_dir: Path, transaction: str
) -> None:
    """As they are, none of them is for us; each is held, and says why."""
    files = sorted((shared_dir / "peppol/examples" / transaction).glob("*.xml"))
    assert files
    received = region.does("post", "receive", *map(str, files))
    assert len(received) == len(files)
    for one in received:
        assert one["state"] in {"quarantined", "duplicate"}, one
        assert one["reason"], one
