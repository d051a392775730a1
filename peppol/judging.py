"""The judge: everything that is wrong with a document, in one list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import localcontext
from typing import NamedTuple

from peppol import registry, xml
from peppol.messages import open_document
from peppol.releases import release_on
from peppol.rules.engine import check_model, check_rules
from peppol.rules.envelope.checking import check_envelope
from peppol.rules.facts import Facts
from peppol.rules.finding import FATAL, Finding
from peppol.rules.layout import lay_out
from peppol.rules.rulesets import rules_of
from peppol.rules.split_texts import check_split_texts
from peppol.structure.schema_check import check_schema
from peppol.structure.schema_findings import RULE as SCHEMA_RULE
from peppol.values import EXACT
from peppol.xml import Element, one_pass


class Judgement(NamedTuple):
    """What judging came to: the transaction that a document was judged as, and the findings."""

    transaction: str
    findings: list[Finding]


def judge(document: bytes | Element, on: date, *, max_bytes: int = xml.MAX_BYTES) -> list[Finding]:
    """Return every finding on a document, bare or in its envelope, by the rules in force `on`.

    Layers, as in the official validator: the UBL schema; the data model and code lists; the
    business rules. A schema-invalid document is judged by the schema alone. An envelope is judged
    as well; a document is judged the same within one and without. Raises a PeppolError
    for bytes that cannot be read as XML and for documents that are not known.
    """
    if not isinstance(document, bytes):
        return _judged(document, on, []).findings
    return judge_file(document, on, max_bytes=max_bytes).findings


def judge_file(data: bytes, on: date, *, max_bytes: int = xml.MAX_BYTES) -> Judgement:
    """Judge the bytes of a file as `judge` does, and tell which transaction it was judged as."""
    return _judged(open_document(data, max_bytes=max_bytes), on, xml.split_texts(data))


def _judged(root: Element, on: date, split: list[str]) -> Judgement:
    transaction, release = registry.meant(root), release_on(on)
    rules = rules_of(transaction.code, release)
    with localcontext(EXACT), one_pass():
        layout = lay_out(root, rules.top(root.tag), rules)
        findings = check_envelope(root)
        findings += [] if layout.is_plain else check_schema(root, transaction.ubl_version)
        if any(finding.rule == SCHEMA_RULE for finding in findings):
            return Judgement(transaction.code, findings)
        findings += check_model(layout)
        facts = Facts(root, transaction.code, release)
        findings += check_rules(layout, facts) + check_split_texts(facts, split)
    return Judgement(transaction.code, by_severity(findings))


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with the fatal ones first, else as they come."""
    return sorted(findings, key=lambda finding: finding.severity != FATAL)
