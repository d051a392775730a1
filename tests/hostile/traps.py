"""Files that are small to make and dear to read carelessly: one for each way of growing."""

from __future__ import annotations

import re
from collections.abc import Callable

import peppol
from tests.peppol.samples import envelope, invoice, invoice_line, order, order_line

MEGABYTE = 1_000_000
ORDER = peppol.write(order())
INVOICE = peppol.write(invoice())
_REFERENCE = (
    b"<cac:AdditionalDocumentReference><cbc:ID>%b</cbc:ID></cac:AdditionalDocumentReference>"
)


def before(mark: bytes, added: bytes, data: bytes = ORDER) -> bytes:
    """Put something before the first place of a mark."""
    return data.replace(mark, added + mark, 1)


def lines_with_a_fault(count: int) -> bytes:
    """An invoice, each line of which has a net amount that is not what it comes to."""
    data = peppol.write(invoice(*(invoice_line(str(n), "1", "10.00") for n in range(count))))
    return data.replace(b">10.00</cbc:LineExtensionAmount>", b">11.00</cbc:LineExtensionAmount>")


def lines_that_do_not_read(count: int) -> bytes:
    """An order, no line of which has a quantity that is a number."""
    data = peppol.write(order(*(order_line(str(n)) for n in range(count))))
    return re.sub(rb"(<cbc:Quantity[^>]*>)[^<]+", rb"\1x", data)


def _scopes(count: int) -> bytes:
    keys = (b"A%d" % (n // 2) for n in range(count))
    scope = b"<Scope><Type>%b</Type><InstanceIdentifier>1</InstanceIdentifier></Scope>"
    return before(b"</BusinessScope>", b"".join(map(scope.__mod__, keys)), ENVELOPED)


ENVELOPED = peppol.write(order(), envelope())
TRAPS: dict[str, Callable[[int], bytes]] = {
    "lines with a fault": lines_with_a_fault,
    "lines that do not read": lines_that_do_not_read,
    "attributes": lambda n: ORDER.replace(
        b"<cbc:IssueDate", b"<cbc:IssueDate" + b"".join(b' a%d=""' % k for k in range(n)), 1
    ),
    "references": lambda n: before(b"<cac:Contract>", _REFERENCE % b"1" * n),
    "empty references": lambda n: before(b"<cac:Contract>", _REFERENCE % b"" * n),
    "unknown siblings": lambda n: before(b"<cbc:DocumentCurrency", b"<cbc:Nope>1</cbc:Nope>" * n),
    "tax schemes": lambda n: before(
        b"<cac:PartyLegalEntity>",
        b"<cac:PartyTaxScheme><cbc:CompanyID>SE1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
        b"</cac:TaxScheme></cac:PartyTaxScheme>" * n,
        INVOICE,
    ),
    "allowances": lambda n: before(
        b"<cac:TaxTotal>",
        b"<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
        b'<cbc:Amount currencyID="SEK">1.234</cbc:Amount></cac:AllowanceCharge>' * n,
        INVOICE,
    ),
    "ends of instructions in a text": lambda n: before(b"</cbc:ID>", b"?>" * n),
    "attributes of each line its own": lambda n: before(
        b"<cac:OrderLine>", b"".join(b'<cac:OrderLine a%d=""/>' % k for k in range(n))
    ),
    "names of each element its own": lambda n: before(
        b"<cac:OrderLine>", b"".join(b"<cac:A%d><cbc:B%d/></cac:A%d>" % (k, k, k) for k in range(n))
    ),
    "comments": lambda n: before(b"<cbc:ID>", b"<!-- -->" * n),
    "scopes of an envelope": _scopes,
}
"""What there is many of → the file with so many."""

VALUES: dict[str, Callable[[bytes], bytes]] = {
    "currency": lambda value: ORDER.replace(b">SEK</cbc:Doc", b">" + value + b"</cbc:Doc"),
    "price": lambda value: ORDER.replace(b">12.50<", b">" + value + b"<"),
    "day": lambda value: ORDER.replace(b">2026-11-23<", b">" + value + b"<"),
    "unit": lambda value: ORDER.replace(b'"XPK"', b'"' + value + b'"'),
    "endpoint": lambda value: ORDER.replace(b">2321000032<", b">" + value + b"<"),
    "VAT number": lambda value: INVOICE.replace(b">SE556732170701<", b">" + value + b"<"),
    "bankgiro": lambda value: INVOICE.replace(b">50501055<", b">" + value + b"<"),
    "CustomizationID": lambda value: ORDER.replace(b">urn:fdc:peppol.eu:poacc:trns", b">" + value),
}
"""Where a value of a megabyte stands → the file with it."""
