"""Which rules judge which transaction: tables of a release put together."""

from __future__ import annotations

from functools import cache

from peppol.registry import TRANSACTIONS
from peppol.rules import (  # noqa: F401 - each enters its rules in the book
    billing,
    catalogues,
    deliveries,
    every_transaction,
    heads,
    items,
    lines,
    orders,
    own,
    responses,
    swedish,
)
from peppol.rules.en16931 import (  # noqa: F401
    categories,
    codelists,
    invoice_lines,
    not_used,
    periods,
    required,
    syntax,
    totals,
)
from peppol.rules.patterns import patterns_of
from peppol.rules.tables import Row, UnusedRow, rows, unused
from peppol.rules.tag_paths import RuleSet
from peppol.structure.model import model
from peppol.structure.ubl import schema

_BILLING = {"T10": "T10-T14", "T14": "T10-T14", "T10SB": "T10SB-T14SB", "T14SB": "T10SB-T14SB"}


def rules_of(code: str, release: str) -> RuleSet:
    """Return what judges a transaction, such as "T10", in a release."""
    return _rule_set(_BILLING.get(code, code), release, TRANSACTIONS[code].ubl_version)


def tables_of(name: str, release: str) -> list[list[Row]]:
    """Return the tables that judge together: EN 16931 and Peppol's for billing, else one."""
    if name in _BILLING.values():
        return [rows("EN16931", release), rows(name, release), own.BILLING]
    return [rows(name, release)]


def rows_of(code: str, release: str) -> list[Row | UnusedRow]:
    """Return every business rule of a transaction, such as "T10", as its tables list them."""
    listed = [row for table in tables_of(_BILLING.get(code, code), release) for row in table]
    return [*listed, *(unused(release) if code in _BILLING else [])]


@cache
def _rule_set(name: str, release: str, version: str) -> RuleSet:
    """Return the rules by the name of their table.

    Billing has no rules of a data model; EN 16931 and Peppol say the same as business rules.
    """
    is_billing = name in _BILLING.values()
    places = unused(release) if is_billing else []
    patterns = patterns_of(tables_of(name, release), release, places)
    return RuleSet(schema(version), None if is_billing else model(name, release), patterns)
