"""The second layer: does the document keep to the data model and code lists of the BIS?"""

from __future__ import annotations

from collections.abc import Collection

from peppol.codelists.lookup import codes_of_any
from peppol.rules.finding import Finding
from peppol.rules.reading import normal
from peppol.structure import model_findings
from peppol.structure.model import ModelNode
from peppol.xml import Element

_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


def asks_anything(node: ModelNode, children: Collection[str], attributes: Collection[str]) -> bool:
    """Return whether the model has anything to ask of an element with such children and attributes.

    When it has not, their names have settled all.
    """
    if node.lists is not None or node.fixed is not None or node.no_location is not None:
        return True
    if any(name not in attributes for name in node.required_attributes):
        return True
    if any(name in attributes for name in node.attribute_lists):
        return True
    if node.outside is not None and any(tag not in node.children for tag in children):
        return True
    return any(tag not in children for tag in node.required)


def check_element(element: Element, node: ModelNode) -> list[Finding]:
    """Return every breach of the data model at an element; those below it are asked by themselves.

    `node` is the element's place in the model.
    """
    findings: list[Finding] = []
    if node.no_location is not None and _LOCATION in element.attrib:
        findings.append(model_findings.schema_location(element, node.no_location))
    if not len(element):
        _check_text(element, node, findings)
    if node.required_attributes or node.attribute_lists:
        _check_attributes(element, node, findings)
    if node.outside is not None:
        outside = [child for child in element if child.tag not in node.children]
        findings += [model_findings.outside(child, node.outside) for child in outside]
    if node.required:
        tags = {child.tag for child in element}
        missing = [(tag, rule) for tag, rule in node.required.items() if tag not in tags]
        findings += [model_findings.missing(element, tag, rule) for tag, rule in missing]
    return findings


def _check_text(element: Element, node: ModelNode, findings: list[Finding]) -> None:
    if node.lists is None and node.fixed is None:
        return
    value = normal(element.text or "")
    if node.lists is not None:
        lists, rule = node.lists
        if value not in codes_of_any(lists, node.release):
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
        if value is not None and value not in codes_of_any(lists, node.release):
            findings.append(
                model_findings.not_in_list(element, value, lists, rule, name, node.release)
            )
