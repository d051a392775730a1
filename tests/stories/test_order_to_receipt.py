"""Story: from the cart to goods on the shelf, with a supplier that answers."""

from __future__ import annotations

import hashlib

import peppol
from portal.clock import stockholm_day, utc_now
from tests.stories.conftest import Agreed, Region


def place(region: Region, *lines: str) -> list[dict[str, str]]:
    path = region.file("order.csv", "\n".join(["agreement,article,quantity", *lines]))
    return region.does("order", "place", "--unit", region.unit, path, as_user="anna")


def test_a_small_order_goes_straight_to_the_supplier(region: Region, agreed: Agreed) -> None:
    agreed()
    # Four packets of gloves and 500 needles at 412,75 per 1000: 358,00 + 206,38 kr.
    [order] = place(region, "2026-0001,10442,4", "2026-0001,20117,500")
    assert order["order"] == "DLL0852100"
    assert (order["state"], order["net_total"]) == ("approved", "564.38")

    # The order that leaves is a valid Peppol order in an envelope, stored as it was sent.
    region.does("work", "--until-idle")
    [sent] = region.does("post", "list", "--direction", "out")
    assert sent["state"] == "delivered"
    [file] = (region.config.post / "out").glob("*.xml")
    content = file.read_bytes()
    assert [f for f in peppol.judge(content, on=stockholm_day(utc_now())) if f.is_fatal] == []
    assert peppol.read(content).document.id == "DLL0852100"
    saved = region.folder / "saved.xml"
    region.does("post", "show", sent["message_id"], "--save", str(saved))
    assert hashlib.sha256(saved.read_bytes()).digest() == hashlib.sha256(content).digest()


def test_a_large_order_waits_for_somebody_else(region: Region, agreed: Agreed) -> None:
    number = agreed()
    [order] = place(region, "2026-0001,10442,100")
    assert order["state"] == "submitted"
    region.does("work", "--until-idle")
    assert region.does("post", "list", "--direction", "out") == []

    # It takes of the ceiling at once, and the one who ordered can't approve it.
    [agreement] = region.does("agreement", "show", number)
    assert (agreement["reserved"], agreement["committed"]) == ("8950.00", "0.00")
    region.is_refused("order", "approve", order["order"], as_user="anna")
    region.is_refused("order", "approve", order["order"], as_user="mikael")

    region.does("order", "approve", order["order"], as_user="karin")
    [agreement] = region.does("agreement", "show", number)
    assert (agreement["reserved"], agreement["committed"]) == ("0.00", "8950.00")


def test_a_rejected_order_gives_the_ceiling_back(region: Region, agreed: Agreed) -> None:
    number = agreed("2026-0001", "9000.00")
    [order] = place(region, "2026-0001,10442,100")
    path = region.file("more.csv", "agreement,article,quantity\n2026-0001,10442,1\n")
    refused = region.is_refused("order", "place", "--unit", region.unit, path, as_user="anna")
    assert "50.00" in refused
    region.does("order", "reject", order["order"], as_user="karin")
    [agreement] = region.does("agreement", "show", number)
    assert (agreement["reserved"], agreement["committed"]) == ("0.00", "0.00")
    region.does("order", "place", "--unit", region.unit, path, as_user="anna")


def test_goods_are_received_in_part_and_then_in_full(region: Region, agreed: Agreed) -> None:
    agreed()
    [order] = place(region, "2026-0001,10442,4", "2026-0001,30001,2")
    region.does("work", "--until-idle")
    [sent] = region.does("order", "show", order["order"])
    assert sent["state"] == "accepted"

    part = region.file("part.csv", "line,quantity\n1,3\n")
    region.does("order", "receive", order["order"], "--lines", part, as_user="mikael")
    [after] = region.does("order", "show", order["order"])
    assert after["receipt"] == "part"
    assert [line["received"] for line in after["lines"]] == ["3", "0"]

    # More than was ordered is refused, and nothing of that receipt stands.
    much = region.file("much.csv", "line,quantity\n1,1\n2,3\n")
    region.is_refused("order", "receive", order["order"], "--lines", much, as_user="mikael")
    region.does("order", "receive", order["order"], as_user="mikael")
    [after] = region.does("order", "show", order["order"])
    assert after["receipt"] == "full"
    assert [line["received"] for line in after["lines"]] == ["4", "2"]
