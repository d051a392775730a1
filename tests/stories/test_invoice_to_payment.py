"""Story: from the supplier's invoice to money that has left the bank."""

from __future__ import annotations

import hashlib
from typing import Any

from tests.stories.conftest import Agreed, Region
from tests.stories.test_order_to_receipt import place


def the_invoice(region: Region) -> dict[str, Any]:
    [listed] = region.does("invoice", "list")
    [invoice] = region.does("invoice", "show", listed["invoice"])
    return invoice


def test_an_invoice_waits_for_the_goods_and_is_then_paid(region: Region, agreed: Agreed) -> None:
    number = agreed()
    [order] = place(region, "2026-0001,10442,4", "2026-0001,30001,2")
    region.does("work", "--until-idle")

    # The supplier was quick: its invoice is here before anybody has taken in the goods.
    invoice = the_invoice(region)
    assert invoice["state"] == "deviating"
    codes = {d["code"] for line in invoice["lines"] for d in line["deviations"]}
    assert codes == {"not_received"}

    # The goods arrive, and the invoice is matched without anybody touching it.
    region.does("order", "receive", order["order"], as_user="mikael")
    region.does("work", "--until-idle")
    invoice = the_invoice(region)
    assert invoice["state"] == "matched"
    assert {line["result"] for line in invoice["lines"]} == {"matched"}
    assert invoice["orders"] == [order["order"]]
    # 358,00 kr with 25 % and 109,80 kr of coffee with the 6 % that hold for food.
    assert invoice["payable"] == "563.89"

    # The nurse who ordered can't approve it; her head of unit can.
    region.is_refused("invoice", "approve", invoice["invoice"], as_user="anna")
    region.does("invoice", "approve", invoice["invoice"], as_user="karin")
    [closed] = region.does("order", "show", order["order"])
    assert (closed["state"], closed["invoicing"]) == ("closed", "full")
    [agreement] = region.does("agreement", "show", number)
    assert (agreement["committed"], agreement["consumed"]) == ("0.00", "467.80")

    # Eva proposes what falls due, Jonas releases it: one file, with its hash.
    [run] = region.does("payment", "propose", "--until", "2099-12-31", as_user="eva")
    assert (run["state"], run["count"], run["sum"]) == ("proposed", 1, "563.89")
    region.is_refused("payment", "release", str(run["payment_run"]), as_user="eva")
    [released] = region.does("payment", "release", str(run["payment_run"]), as_user="jonas")
    assert the_invoice(region)["state"] == "scheduled"
    region.does("work", "--until-idle")
    [file] = (region.config.bank_folder / "out").glob("*.xml")
    assert hashlib.sha256(file.read_bytes()).hexdigest() == released["sha256"]

    # The bank tells that it has paid.
    region.does("work", "--until-idle")
    assert the_invoice(region)["state"] == "paid"
    [run] = region.does("payment", "show", str(run["payment_run"]))
    assert run["state"] == "confirmed"
    assert region.does("audit", "verify")[0]["state"] == "whole"


def test_too_high_a_price_stops_the_invoice_and_is_told_in_kronor(
    region: Region, agreed: Agreed
) -> None:
    agreed("2026-0001", "100000.00", "DEMO-PRIS;Kompress 10x10 cm;XPK;48,00;1;SEK;25;;;")
    [order] = place(region, "2026-0001,DEMO-PRIS,10")
    region.does("work", "--until-idle")
    region.does("order", "receive", order["order"], as_user="mikael")
    region.does("work", "--until-idle")
    invoice = the_invoice(region)
    assert invoice["state"] == "deviating"
    [line] = invoice["lines"]
    [deviation] = line["deviations"]
    assert (deviation["code"], deviation["stops"]) == ("price_above", True)
    assert float(deviation["amount"]) > 0
    assert region.does("payment", "propose", "--until", "2099-12-31", as_user="eva") == []


def test_an_order_number_in_the_wrong_field_is_found_and_told(
    region: Region, agreed: Agreed
) -> None:
    agreed("2026-0001", "100000.00", "DEMO-REF;Kompress 5x5 cm;XPK;26,00;1;SEK;25;;;")
    [order] = place(region, "2026-0001,DEMO-REF,2")
    region.does("work", "--until-idle")
    region.does("order", "receive", order["order"], as_user="mikael")
    region.does("work", "--until-idle")
    invoice = the_invoice(region)
    assert invoice["state"] == "matched"
    assert [(d["code"], d["stops"]) for d in invoice["deviations"]] == [
        ("reference_misplaced", False)
    ]


def test_the_same_invoice_twice_is_paid_once(region: Region, agreed: Agreed) -> None:
    agreed("2026-0001", "100000.00", "DEMO-DUBBEL;Kompress 7,5x7,5 cm;XPK;37,00;1;SEK;25;;;")
    place(region, "2026-0001,DEMO-DUBBEL,2")
    region.does("work", "--until-idle")
    assert len(region.does("invoice", "list")) == 1
    incoming = region.does("post", "list", "--direction", "in")
    assert [m["state"] for m in incoming].count("duplicate") == 1
