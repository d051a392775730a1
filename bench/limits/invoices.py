"""The least that taking in an invoice can cost: parse, look the supplier and its number up, store
the bytes, the head, the lines and one event, one durable commit. No rules, no matching."""

from __future__ import annotations

from lxml import etree

from bench.limits.connection import Raw, places
from bench.limits.names import CAC, CBC

_DDL = """
CREATE TABLE party (id {key}, number TEXT UNIQUE);
CREATE TABLE invoice (id {key}, supplier_id INTEGER, number TEXT, issued TEXT, due TEXT,
 type_code TEXT, currency TEXT, reference TEXT, order_number TEXT, account TEXT, payment_id TEXT,
 net TEXT, taxed TEXT, gross TEXT, payable TEXT, vat TEXT, original {blob},
 UNIQUE (supplier_id, number));
CREATE TABLE invoice_line (id {key}, invoice_id INTEGER, line_id TEXT, quantity TEXT, net TEXT,
 order_line TEXT, name TEXT, article TEXT, gtin TEXT, vat_category TEXT, vat_rate TEXT, price TEXT,
 base_quantity TEXT);
CREATE INDEX invoice_line_of ON invoice_line (invoice_id);
CREATE TABLE event (id {key}, invoice_id INTEGER, at TEXT, what TEXT)
"""
_SELLER = f"{CAC}AccountingSupplierParty/{CAC}Party/{CAC}PartyLegalEntity/{CBC}CompanyID"
_TOTAL = f"{CAC}LegalMonetaryTotal/{CBC}"
_HEAD = (
    f"{CBC}ID", f"{CBC}IssueDate", f"{CBC}DueDate", f"{CBC}InvoiceTypeCode",
    f"{CBC}DocumentCurrencyCode", f"{CBC}BuyerReference", f"{CAC}OrderReference/{CBC}ID",
    f"{CAC}PaymentMeans/{CAC}PayeeFinancialAccount/{CBC}ID",
    f"{CAC}PaymentMeans/{CBC}PaymentID", f"{_TOTAL}LineExtensionAmount",
    f"{_TOTAL}TaxExclusiveAmount", f"{_TOTAL}TaxInclusiveAmount", f"{_TOTAL}PayableAmount",
    f"{CAC}TaxTotal/{CBC}TaxAmount",
)  # fmt: skip
_ITEM, _RATE = f"{CAC}Item/", f"{CAC}Item/{CAC}ClassifiedTaxCategory/{CBC}"
_LINE = (
    f"{CBC}ID", f"{CBC}InvoicedQuantity", f"{CBC}LineExtensionAmount",
    f"{CAC}OrderLineReference/{CBC}LineID", f"{_ITEM}{CBC}Name",
    f"{_ITEM}{CAC}SellersItemIdentification/{CBC}ID",
    f"{_ITEM}{CAC}StandardItemIdentification/{CBC}ID", f"{_RATE}ID", f"{_RATE}Percent",
    f"{CAC}Price/{CBC}PriceAmount", f"{CAC}Price/{CBC}BaseQuantity",
)  # fmt: skip
_INVOICE = (
    "INSERT INTO invoice (supplier_id, number, issued, due, type_code, currency, reference, "
    "order_number, account, payment_id, net, taxed, gross, payable, vat, original) "
    f"VALUES ({places(16)}) RETURNING id"
)
_INVOICE_LINE = (
    "INSERT INTO invoice_line (invoice_id, line_id, quantity, net, order_line, name, article, "
    f"gtin, vat_category, vat_rate, price, base_quantity) VALUES ({places(12)})"
)
UBL_INVOICE = "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice"


class BareInvoices:
    """A table of suppliers, and invoices coming in."""

    def __init__(self, url: str, suppliers: list[str]) -> None:
        self.raw = Raw(url)
        self.raw.create(_DDL)
        self.raw.many("INSERT INTO party (number) VALUES (?)", [(one,) for one in suppliers])

    def take_in(self, content: bytes) -> None:
        """One invoice, bare or in its envelope."""
        raw, root = self.raw, etree.fromstring(content)
        if root.tag != UBL_INVOICE:
            root = root.find(UBL_INVOICE)
        head = [root.findtext(path) for path in _HEAD]
        lines = [
            [line.findtext(path) for path in _LINE] for line in root.iterfind(f"{CAC}InvoiceLine")
        ]
        raw.begin()
        query = "SELECT id FROM party WHERE number = ?"
        supplier = raw.run(query, (root.findtext(_SELLER),)).fetchone()[0]
        known = "SELECT id FROM invoice WHERE supplier_id = ? AND number = ?"
        raw.run(known, (supplier, head[0])).fetchone()
        key = raw.run(_INVOICE, (supplier, *head, content)).fetchone()[0]
        raw.many(_INVOICE_LINE, [(key, *line) for line in lines])
        raw.run(
            "INSERT INTO event (invoice_id, at, what) VALUES (?, ?, ?)",
            (key, "2026-11-23", "received"),
        )
        raw.commit()
