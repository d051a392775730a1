"""The judge: everything that is wrong with a document, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import localcontext

from peppol import registry, xml
from peppol.messages import open_envelope
from peppol.rules.dates import check_dates
from peppol.rules.finding import Finding
from peppol.rules.order import check_order
from peppol.rules.order_head import check_order_head
from peppol.rules.parties import check_parties
from peppol.rules.response import check_response
from peppol.rules.totals import check_totals
from peppol.rules.vat import check_vat
from peppol.structure.checking import check_structure
from peppol.structure.model import RELEASE
from peppol.structure.schema_check import RULE as SCHEMA_RULE
from peppol.values import EXACT
from peppol.xml import Element

_RELEASES = ((date.min, RELEASE),)
"""First day of each release, the latest first: what applies on a day is the first begun."""


def judge(document: bytes | Element, on: date, *, max_bytes: int = xml.MAX_BYTES) -> list[Finding]:
    """Return every finding on a document, bare or in its envelope, by the rules in force `on`.

    Layers, as in the official validator: the UBL schema; the data model and code lists; the
    business rules. A schema-invalid document is judged by the schema alone. Raises a PeppolError
    for bytes that cannot be read as XML and for documents that are not known.
    """
    if isinstance(document, bytes):
        _, root = open_envelope(document, max_bytes=max_bytes)
    else:
        root = document
    findings = check_structure(root, release_on(on))
    if any(finding.rule == SCHEMA_RULE for finding in findings):
        return findings
    with localcontext(EXACT):
        return [*findings, *_business_rules(root)]


def release_on(day: date) -> str:
    """Return the release whose rules are in force on a day."""
    return next(release for begins, release in _RELEASES if begins <= day)


def _business_rules(root: Element) -> Iterator[Finding]:
    transaction = registry.find(root)
    is_billing = transaction.root_name in ("Invoice", "CreditNote")
    yield from check_dates(root, "PEPPOL-EN16931-F001" if is_billing else "PEPPOL-COMMON-R030")
    yield from check_parties(root)
    if is_billing:
        yield from check_totals(root)
        yield from check_vat(root)
    elif transaction.code in ("T01", "T114"):
        yield from check_order_head(root, transaction.code)
        yield from check_order(root, transaction.code)
    elif transaction.code == "T76":
        yield from check_response(root)
