"""The first layer: is the document valid UBL?

Element order, unknown elements, how often each may stand, data types and attributes. Everything
found here has the rule id `UBL-SCHEMA` and is fatal; the rules above need not be asked then.
"""

from __future__ import annotations

from contextlib import suppress

from peppol.rules.finding import Finding
from peppol.structure import schema_findings
from peppol.structure.datatypes import VALID, VALID_ATTRIBUTE
from peppol.structure.instance_attributes import is_instance_attribute
from peppol.structure.ubl import EXTENSION_CONTENT, Child, DataType, Schema, schema
from peppol.xml import BLANK, Element

MAX_FINDINGS = 200
"""A file of another kind breaks the schema everywhere; more findings help nobody."""

_EXTENSION_NAMESPACE = EXTENSION_CONTENT.rpartition("}")[0] + "}"


def check_schema(root: Element, version: str) -> list[Finding]:
    """Return every breach of the UBL schema of `version` in a document."""
    check = _SchemaCheck(schema(version), root.tag)
    with suppress(_Enough):
        check.root(root)
    return list(check.findings)


def check_schema_at(element: Element, version: str) -> list[Finding]:
    """Return every breach of the UBL schema in a child of the root, such as a line."""
    check = _SchemaCheck(schema(version), element.getparent().tag)
    with suppress(_Enough):
        check.child(element)
    return list(check.findings)


class _Enough(Exception):
    """There are findings enough."""


class _Findings(list[Finding]):
    """Findings up to the limit; the one that reaches it ends the check."""

    def append(self, finding: Finding) -> None:
        super().append(finding)
        if len(self) >= MAX_FINDINGS:
            raise _Enough


class _SchemaCheck:
    """One pass through a document, gathering findings."""

    def __init__(self, ubl: Schema, root_tag: str) -> None:
        self.ubl = ubl
        self.root_tag = root_tag
        self.findings = _Findings()

    def root(self, element: Element) -> None:
        """Check a document, or one of its kind within an extension."""
        self.aggregate(element, element.tag.rpartition("}")[2])

    def aggregate(self, element: Element, kind: str) -> None:
        """Check an element that holds elements, and all below it."""
        allowed = self.ubl.children[kind]
        for name in element.attrib:
            if not is_instance_attribute(element, name, kind):
                self._unknown_attribute(element, name)
        if element.text and element.text.strip(BLANK):
            self._stray_text(element)
        seen: dict[str, int] = {}
        rank = -1
        for child in element:
            tag = child.tag
            place = allowed.get(tag)
            if place is None:
                self._unknown(element, child)
                continue
            if place.rank < rank:
                self._out_of_order(child, allowed)
            else:
                rank = place.rank
            count = seen[tag] = seen.get(tag, 0) + 1
            if place.high is not None and count == place.high + 1:
                self._too_many(child, place.high)
            if child.tail and child.tail.strip(BLANK):
                self._stray_text(element)
            self.child(child)
        for place in self.ubl.required[kind]:
            if place.tag not in seen:
                self._missing(element, place)

    def child(self, child: Element) -> None:
        """Check an element by what it is."""
        kind = self.ubl.types.get(child.tag)
        if kind is not None:
            self.aggregate(child, kind)
        elif child.tag == EXTENSION_CONTENT:
            self._extension(child)
        else:
            self._basic(child, self.ubl.basics[child.tag])

    def _extension(self, content: Element) -> None:
        """Check the content of an extension: one element, of another namespace than its own."""
        for name in content.attrib:
            if not is_instance_attribute(content, name, None):
                self._unknown_attribute(content, name)
        if any(text and text.strip(BLANK) for text in (content.text, *(e.tail for e in content))):
            self._stray_text(content)
        for place, child in enumerate(content):
            if place or child.tag[0] != "{" or child.tag.startswith(_EXTENSION_NAMESPACE):
                self._unknown(content, child)
            else:
                self._laxly(child)
        if not len(content):
            self._empty_extension(content)

    def _laxly(self, element: Element) -> None:
        """Check what UBL knows in an extension; what it does not know is free."""
        if element.tag in self.ubl.types or element.tag in self.ubl.basics:
            self.child(element)
        elif element.tag == self.root_tag:
            self.root(element)
        else:
            for child in element:
                self._laxly(child)

    def _basic(self, element: Element, kind: DataType) -> None:
        for child in element:
            self._unknown(element, child)
        for name in element.attrib:
            if name not in kind.attributes:
                if not is_instance_attribute(element, name, None):
                    self._unknown_attribute(element, name)
            elif name in VALID_ATTRIBUTE and not VALID_ATTRIBUTE[name](element.attrib[name]):
                self._bad_attribute(element, name)
        for name, is_required in kind.attributes.items():
            if is_required and name not in element.attrib:
                self._missing_attribute(element, name)
        valid = VALID.get(kind.content)
        if valid is not None and not valid(element.text or ""):
            self._bad_value(element, kind.content)

    def _unknown(self, parent: Element, child: Element) -> None:
        kind = self.ubl.types.get(parent.tag, parent.tag.rpartition("}")[2])
        allowed = self.ubl.children.get(kind, {})
        self.findings.append(schema_findings.unknown(child, allowed))

    def _unknown_attribute(self, element: Element, name: str) -> None:
        kind = self.ubl.basics.get(element.tag)
        allowed = kind.attributes if kind else {}
        self.findings.append(schema_findings.unknown_attribute(element, name, allowed))

    def _missing_attribute(self, element: Element, name: str) -> None:
        self.findings.append(schema_findings.missing_attribute(element, name))

    def _bad_attribute(self, element: Element, name: str) -> None:
        content = "language" if name == "languageID" else "anyURI"
        self.findings.append(schema_findings.bad_attribute(element, name, content))

    def _stray_text(self, element: Element) -> None:
        self.findings.append(schema_findings.stray_text(element))

    def _empty_extension(self, content: Element) -> None:
        self.findings.append(schema_findings.empty_extension(content))

    def _out_of_order(self, child: Element, allowed: dict[str, Child]) -> None:
        self.findings.append(schema_findings.out_of_order(child, allowed))

    def _too_many(self, child: Element, most: int) -> None:
        self.findings.append(schema_findings.too_many(child, most))

    def _missing(self, element: Element, place: Child) -> None:
        self.findings.append(schema_findings.missing(element, place.tag))

    def _bad_value(self, element: Element, content: str) -> None:
        self.findings.append(schema_findings.bad_value(element, content))
