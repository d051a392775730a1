"""The least that placing an order can cost: its prices and one number looked up, a ceiling moved,
head, lines, document and one event stored, one durable commit. No rules, no second person."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lxml import etree

from bench.limits.connection import Raw, places
from bench.limits.names import CAC, CBC, ORDER

_DDL = """
CREATE TABLE item (id {key}, article TEXT UNIQUE, name TEXT, price TEXT, unit_code TEXT,
 vat_rate TEXT);
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER);
CREATE TABLE agreement (id {key}, ceiling BIGINT, reserved BIGINT);
CREATE TABLE purchase (id {key}, number TEXT UNIQUE, unit TEXT, requester TEXT,
 agreement_id INTEGER, net BIGINT, state TEXT, at TEXT);
CREATE TABLE purchase_line (id {key}, purchase_id INTEGER, position INTEGER, article TEXT,
 name TEXT, quantity TEXT, price TEXT, unit_code TEXT, vat_rate TEXT, net BIGINT);
CREATE INDEX purchase_line_of ON purchase_line (purchase_id);
CREATE TABLE message (id {key}, number TEXT, content {blob}, state TEXT);
CREATE TABLE event (id {key}, purchase_id INTEGER, at TEXT, what TEXT);
INSERT INTO counter VALUES ('order', 1);
INSERT INTO agreement (ceiling, reserved) VALUES (1000000000000, 0)
"""
_PURCHASE = (
    "INSERT INTO purchase (number, unit, requester, agreement_id, net, state, at) "
    f"VALUES ({places(7)}) RETURNING id"
)
_PURCHASE_LINE = (
    "INSERT INTO purchase_line (purchase_id, position, article, name, quantity, price, unit_code, "
    f"vat_rate, net) VALUES ({places(9)})"
)


class BareOrders:
    """A table of items, and orders of them."""

    def __init__(self, url: str, items: list[dict[str, Any]]) -> None:
        self.raw = Raw(url)
        self.raw.create(_DDL)
        self.raw.many(
            f"INSERT INTO item (article, name, price, unit_code, vat_rate) VALUES ({places(5)})",
            [
                (one["article"], one["name"], str(one["price"]), one["unit_code"], "25")
                for one in items
            ],
        )

    def order(self, wanted: Mapping[str, int]) -> None:
        """One order of these quantities by article, and its document."""
        raw = self.raw
        raw.begin()
        step = "UPDATE counter SET value = value + 1 WHERE name = ? RETURNING value"
        number = f"R{raw.run(step, ('order',)).fetchone()[0]:06d}"
        columns, given = "article, name, price, unit_code, vat_rate", places(len(wanted))
        query = f"SELECT {columns} FROM item WHERE article IN ({given})"
        lines = []
        for position, item in enumerate(raw.run(query, tuple(wanted)).fetchall(), start=1):
            quantity = wanted[item[0]]
            lines.append((position, *item, quantity, int(Decimal(item[2]) * quantity * 100)))
        net = sum(line[-1] for line in lines)
        raw.run("UPDATE agreement SET reserved = reserved + ? WHERE id = 1", (net,))
        head = (number, "E0001", "anna", 1, net, "approved", "2026-11-23")
        key = raw.run(_PURCHASE, head).fetchone()[0]
        raw.many(
            _PURCHASE_LINE, [(key, *line[:3], str(line[6]), *line[3:6], line[7]) for line in lines]
        )
        raw.run(
            "INSERT INTO message (number, content, state) VALUES (?, ?, ?)",
            (number, document(number, lines, net), "queued"),
        )
        raw.run(
            "INSERT INTO event (purchase_id, at, what) VALUES (?, ?, ?)", (key, "2026-11-23", "ok")
        )
        raw.commit()


def document(number: str, lines: list[tuple[Any, ...]], net: int) -> bytes:
    """The order as UBL: the elements that every order has, and no party but its numbers."""
    root = etree.Element(f"{ORDER}Order", nsmap={"cac": CAC[1:-1], "cbc": CBC[1:-1]})
    _text(root, "ID", number)
    _text(root, "IssueDate", "2026-11-23")
    _text(root, "DocumentCurrencyCode", "SEK")
    for role in ("BuyerCustomerParty", "SellerSupplierParty"):
        party = _sub(_sub(root, role), "Party")
        _text(party, "EndpointID", "2321000032", schemeID="0007")
        _text(_sub(party, "PartyLegalEntity"), "RegistrationName", "Region")
    total = _sub(root, "AnticipatedMonetaryTotal")
    _text(total, "LineExtensionAmount", f"{net / 100:.2f}", currencyID="SEK")
    _text(total, "PayableAmount", f"{net / 100:.2f}", currencyID="SEK")
    for line in lines:
        _line(_sub(_sub(root, "OrderLine"), "LineItem"), line)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _line(item: Any, line: tuple[Any, ...]) -> None:
    position, article, name, price, unit_code, rate, quantity, net = line
    _text(item, "ID", str(position))
    _text(item, "Quantity", str(quantity), unitCode=unit_code)
    _text(item, "LineExtensionAmount", f"{net / 100:.2f}", currencyID="SEK")
    cost = _sub(item, "Price")
    _text(cost, "PriceAmount", price, currencyID="SEK")
    _text(cost, "BaseQuantity", "1", unitCode=unit_code)
    what = _sub(item, "Item")
    _text(what, "Name", name)
    _text(_sub(what, "SellersItemIdentification"), "ID", article)
    tax = _sub(what, "ClassifiedTaxCategory")
    _text(tax, "ID", "S")
    _text(tax, "Percent", rate)
    _text(_sub(tax, "TaxScheme"), "ID", "VAT")


def _sub(parent: Any, name: str) -> Any:
    return etree.SubElement(parent, CAC + name)


def _text(parent: Any, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, CBC + name, attributes).text = text
