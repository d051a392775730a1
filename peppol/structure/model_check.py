"""The second layer: does the document keep to the data model and code lists of the BIS?"""

from __future__ import annotations

from peppol.codelists.lookup import codes
from peppol.rules.finding import Finding, finding_at
from peppol.rules.reading import normal
from peppol.structure.model import ModelNode
from peppol.structure.names import element_name
from peppol.xml import Element, short

_LOCATIONS = (
    "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation",
)


def check_model(root: Element, model: ModelNode) -> list[Finding]:
    """Return every breach of a transaction's data model."""
    findings: list[Finding] = []
    if model.no_location and _LOCATIONS[0] in root.attrib:
        findings.append(
            finding_at(
                root,
                model.no_location,
                "Roten får inte ha attributet schemaLocation. Ta bort det.",
                "The root must not carry the attribute schemaLocation. Remove it.",
            )
        )
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
            findings.append(_outside(child, element, node.outside))
    for tag, rule in (missing or {}).items():
        findings.append(_missing(element, node, tag, rule))


def _check_text(element: Element, node: ModelNode, findings: list[Finding]) -> None:
    if node.lists is None and node.fixed is None:
        return
    value = normal(element.text or "")
    if node.lists is not None:
        lists, rule = node.lists
        if not any(value in codes(name, node.release) for name in lists):
            findings.append(_not_in_list(element, short(element.tag), value, lists, rule, node))
    elif node.fixed is not None and value != node.fixed[0]:
        allowed, rule = node.fixed
        sv = f"{element_name(element.tag, 'sv')} är ”{value}” men ska vara ”{allowed}”."
        en = f"{element_name(element.tag, 'en')} is “{value}” but must be “{allowed}”."
        findings.append(finding_at(element, rule, sv, en, term=node.term))


def _check_attributes(element: Element, node: ModelNode, findings: list[Finding]) -> None:
    for name, rule in node.required_attributes.items():
        if name not in element.attrib:
            sv = f"{element_name(element.tag, 'sv')} saknar attributet {name}. Lägg till det."
            en = f"{element_name(element.tag, 'en')} lacks the attribute {name}. Add it."
            findings.append(finding_at(element, rule, sv, en, term=node.term, below=f"/@{name}"))
    for name, (lists, rule) in node.attribute_lists.items():
        value = element.get(name)
        if value is not None and not any(value in codes(each, node.release) for each in lists):
            where = f"{short(element.tag)}/@{name}"
            findings.append(_not_in_list(element, where, value, lists, rule, node))


def _not_in_list(
    element: Element, where: str, value: str, lists: tuple[str, ...], rule: str, node: ModelNode
) -> Finding:
    names = " / ".join(lists)
    return finding_at(
        element,
        rule,
        f"{where} har koden ”{value}”, som inte finns i kodlistan {names}. Välj en kod ur listan.",
        f"{where} has the code “{value}”, which is not in the code list {names}. "
        "Choose one that is.",
        term=node.term,
    )


def _missing(element: Element, node: ModelNode, tag: str, rule: str) -> Finding:
    inner = node.children.get(tag)
    inside_sv, inside_en = element_name(element.tag, "sv"), element_name(element.tag, "en")
    return finding_at(
        element,
        rule,
        f"{element_name(tag, 'sv')} saknas i {inside_sv}. Lägg till det.",
        f"{element_name(tag, 'en')} is missing in {inside_en}. Add it.",
        term=inner.term if inner else None,
        below="/" + short(tag),
    )


def _outside(child: Element, parent: Element, rule: str) -> Finding:
    name = short(child.tag)
    return finding_at(
        child,
        rule,
        f"{name} används inte i {element_name(parent.tag, 'sv')} i denna dokumenttyp. Ta bort det.",
        f"{name} is not used in {element_name(parent.tag, 'en')} in this document. Remove it.",
    )
