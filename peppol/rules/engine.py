"""The engine: each element of a document to the rules that look at it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from peppol.rules.children import walked
from peppol.rules.facts import Facts, SeveralValues
from peppol.rules.finding import Finding, finding_at
from peppol.rules.layout import Layout
from peppol.rules.patterns import Rule
from peppol.rules.rulebook import Breach
from peppol.structure import model_findings
from peppol.structure.model_check import check_element
from peppol.xml import Element

MAX_SAME = 1_000
"""Findings told of one rule; it is no help to hear of more."""
MAX_FINDINGS = 5_000
"""Findings told of the data model. Each is fatal, so that there can be no doubt by then."""


def check_model(layout: Layout) -> list[Finding]:
    """Return every breach of the data model in a document."""
    findings: list[Finding] = []
    for element, node in layout.modelled:
        findings += check_element(element, node)
        if len(findings) >= MAX_FINDINGS:
            break
    return findings


@dataclass(slots=True)
class Told:
    """What has been told of a document, so that nobody is told too much."""

    count: Counter[str] = field(default_factory=Counter)
    """How many findings each rule has."""
    enough: set[str] = field(default_factory=set)
    """Rules that are asked no more."""


def check_rules(layout: Layout, facts: Facts, told: Told | None = None) -> list[Finding]:
    """Return every breach of the business rules in a document, or in a part of one.

    `told` goes from part to part.
    """
    with walked(layout.families):
        return _breaches(layout, facts, told or Told())


def _breaches(layout: Layout, facts: Facts, told: Told) -> list[Finding]:
    findings: list[Finding] = []
    count, enough = told.count, told.enough
    for element, shape in layout.ruled:
        for each in shape.rules(element, facts):
            if enough and each.id in enough:
                continue
            try:
                breach = each.check(element, facts)
            except SeveralValues as several:
                breach = Breach(several.sv, several.en)
            if breach is not None:
                count[each.id] += 1
                if count[each.id] == MAX_SAME:
                    enough.add(each.id)
                findings.append(_broken(element, each, breach, facts))
        for unused in shape.unused:
            if unused.id not in enough:
                enough.add(unused.id)
                findings.append(
                    model_findings.unused(element, unused.id, unused.severity, unused.attribute)
                )
    return findings


def _broken(element: Element, rule: Rule, breach: Breach, facts: Facts) -> Finding:
    return finding_at(
        element,
        rule.id,
        breach.sv,
        breach.en,
        severity=rule.severity,
        term=breach.term or facts.term(element, breach.below),
        below=breach.below,
    )
