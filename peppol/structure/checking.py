"""Structure of a whole document: first the UBL schema, then the data model of its transaction."""

from __future__ import annotations

from peppol import registry
from peppol.rules.finding import Finding
from peppol.structure.model import model
from peppol.structure.model_check import check_model
from peppol.structure.schema_check import check_schema
from peppol.xml import Element

_WITHOUT_MODEL = ("Invoice", "CreditNote")
"""Billing has no rules of a data model; EN 16931 and Peppol say the same as business rules."""


def check_structure(root: Element, release: str) -> list[Finding]:
    """Return what is wrong with the build of a document.

    A document that breaks the UBL schema is not looked at further, as the official validator has
    it. Raises UnknownDocument for a root that is not known.
    """
    transaction = registry.meant(root)
    findings = check_schema(root, transaction.ubl_version)
    if findings:
        return findings
    if transaction.root_name in _WITHOUT_MODEL:
        return []
    return check_model(root, model(transaction.code, release))
