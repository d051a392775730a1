"""The second layer: does the document keep to the data model and code lists of the BIS?"""

from __future__ import annotations

from peppol.codelists.lookup import codes
from peppol.rules.finding import Finding
from peppol.rules.reading import normal
from peppol.structure import model_findings
from peppol.structure.model import ModelNode
from peppol.xml import Element

_LOCATIONS = (
    "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation",
)


def check_model(root: Element, model: ModelNode) -> list[Finding]:
    """Return every breach of a transaction's data model."""
    findings: list[Finding] = []
    if model.no_location and _LOCATIONS[0] in root.attrib:
        findings.append(model_findings.schema_location(root, model.no_location))
    _check(root, model, findings)
    return findings


def _check(element: Element, node: ModelNode, findings: list[Finding]) -> None:
    if not len(element):
        _check_text(element, node, findings)
    if node.required_attributes or node.attribute_lists:
        _check_attributes(element, node, findings)
    missing = dict(node.required) if node.required else None
    for child in element:
        if missing:
            missing.pop(child.tag, None)
        inner = node.children.get(child.tag)
        if inner is not None:
            _check(child, inner, findings)
        elif node.outside is not None:
            findings.append(model_findings.outside(child, node.outside))
    for tag, rule in (missing or {}).items():
        findings.append(model_findings.missing(element, tag, rule))


def _check_text(element: Element, node: ModelNode, findings: list[Finding]) -> None:
    if node.lists is None and node.fixed is None:
        return
    value = normal(element.text or "")
    if node.lists is not None:
        lists, rule = node.lists
        if not any(value in codes(name, node.release) for name in lists):
            findings.append(
                model_findings.not_in_list(element, value, lists, rule, release=node.release)
            )
    elif node.fixed is not None and value != node.fixed[0]:
        allowed, rule = node.fixed
        findings.append(model_findings.not_fixed(element, value, allowed, rule))


def _check_attributes(element: Element, node: ModelNode, findings: list[Finding]) -> None:
    for name, rule in node.required_attributes.items():
        if name not in element.attrib:
            findings.append(model_findings.attribute_missing(element, name, rule))
    for name, (lists, rule) in node.attribute_lists.items():
        value = element.get(name)
        if value is not None and not any(value in codes(each, node.release) for each in lists):
            findings.append(
                model_findings.not_in_list(element, value, lists, rule, name, node.release)
            )
